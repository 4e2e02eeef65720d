import { describe, expect, it } from 'vitest';
import { nextTry, type TryInput } from '../../../client/views/table/practice/next-try.ts';
import type { DeskMine, DeskPerson, Knock } from '../../../shared/documents/desk.ts';
import type {
  MeetingState,
  ParticipantState,
  ShownEntry,
  ShownOk,
} from '../../../shared/documents/proceedings.ts';
import type { ActionId, EntryId, ParticipantId, PersonId, SessionId } from '../../../shared/ids.ts';
import { MEADOW } from '../../../shared/practice/meadow-names.ts';
import { london } from '../../../shared/practice/vocabulary/london.ts';

const me = 'lead' as ParticipantId;
const nan = 'nan' as ParticipantId;
const bell = 'bell' as ParticipantId;
const nurse = 'nurse' as ParticipantId;

const person = (id: ParticipantId, name: string): ParticipantState & { readonly id: ParticipantId } => ({
  ...{ id, name, person: `${id}-person` as PersonId, role: 'familyNetwork', agency: '', place: 'inRoom' },
  ...{ seat: 1, admitted: true, here: true, marked: false, withdrawn: false, child: null, helper: null },
});
const stands: DeskPerson = {
  ...{ sealed: true, ok: 'ok', ready: false, answered: true, leadOnly: null, devices: 0 },
};
const ok: ShownOk = { spoken: false, typist: null, at: 0 };
const knock = (name: string, device: Knock['device']): Knock & { readonly id: SessionId } => ({
  ...{ id: name as SessionId, participant: nan, name, role: 'parent', agency: '', device },
  ...{ looksLike: null, at: 0 },
});
const state: MeetingState = {
  ...{ phase: 'welcome', title: '', why: '', day: '2026-11-23', place: '', vocabulary: 'london' },
  ...{ practice: true, lead: me, chair: null, scribe: null, standIn: null, openedAt: 0, hidden: false },
  ...{ waiting: 0, scale: 'words', revealedAt: null, revealedScale: null, draftOpen: true, plan: null },
  ...{ agreementsShownAt: null, outcome: null, outcomeWords: '', leadFromHere: null, nextReview: null },
  ...{ closedAt: null, fingerprint: null, copiesUntil: null },
};

/** A meeting in which everybody is in, has said OK and has done all there is to do. */
function everythingDone(phase: MeetingState['phase']): TryInput {
  const people = [
    person(me, MEADOW.lead),
    person(nan, MEADOW.withoutPhone),
    person(bell, MEADOW.disagrees),
    person(nurse, MEADOW.offline),
  ];
  const all = <T>(value: T): Record<ParticipantId, T> =>
    Object.fromEntries(people.map(({ id }) => [id, value]));
  const score = { number: 6, reason: '', oneUp: '', after: false, typist: null, changed: null } as const;
  const entry: ShownEntry & { readonly id: EntryId } = {
    ...{ id: 'entry' as EntryId, by: me, wordsOf: null, children: [], words: 'Late.', language: null },
    ...{ beside: null, order: 1, growing: false, movedFrom: null },
    column: 'worries',
    section: 'happened',
  };
  const agreement = { answer: 'agree', words: '', plan: 'plan', earlier: false, typist: null } as const;
  const step = {
    ...{ id: 'step' as ActionId, what: 'Walk to school.', who: ['nan-person' as PersonId], children: [] },
    ...{ when: '2026-11-30', goal: null, from: null, position: 1, removed: false },
  };
  return {
    ...{ me, hasHidden: true, vocabulary: london, page: phase },
    proceedings: {
      ...{ participants: people, entries: [entry], oks: all(ok), scores: all(score) },
      agreements: all(agreement),
    },
    state: { ...state, phase, revealedAt: 1, agreementsShownAt: 1, outcome: 'goOn' },
    desk: {
      door: [],
      people: all(stands),
      notes: [],
      hands: [],
      raised: {},
      safeguarding: null,
      mine: null,
      arrival: null,
      leadOffer: null,
    },
    draft: { actions: [step] },
  };
}

const words = (input: TryInput): string => nextTry(input).words;

describe('what to try next', () => {
  it('PRACT7 is to go on, once everything is done', () => {
    for (const [phase, next] of [
      ['welcome', 'Next: Map'],
      ['map', 'Next: Scale'],
      ['scale', 'Next: Plan'],
      ['plan', 'Next: Agree'],
      ['agree', 'Next: Close'],
    ] as const) {
      expect(nextTry(everythingDone(phase))).toMatchObject({
        words: expect.stringContaining(`Go on: press “${next}”.`),
        control: { name: next },
      });
    }
    expect(words(everythingDone('close'))).toContain('“Close the meeting”');
  });

  it('PRACT7 is the door in the first step, and one’s own phone in any', () => {
    const done = everythingDone('welcome');
    const at = (...door: readonly (Knock & { readonly id: SessionId })[]): TryInput => ({
      ...done,
      desk: { ...done.desk, door },
    });
    expect(words(at(knock('Mum Meadow', 'first')))).toContain('Mum Meadow is at the door');
    const both = at(knock('Mum Meadow', 'first'), knock('Robin', 'first'));
    expect(words(both)).toBe('Mum Meadow and Robin are at the door. Press “Let all 2 named in”.');
    expect(words(at(knock('Robin', 'first'), knock('Mum Meadow', 'another')))).toContain('Your own device');
    const later = everythingDone('scale');
    const withDoor = (device: Knock['device']): TryInput => ({
      ...later,
      desk: { ...later.desk, door: [knock('Uncle Joe', device)] },
    });
    expect(words(withDoor('first'))).not.toContain('at the door');
    expect(words(withDoor('another'))).toContain('Your own device');
  });

  it('PRACT7 says when an OK is missing that all else hangs on', () => {
    const done = everythingDone('map');
    const { [me]: _, ...oks } = done.proceedings.oks;
    const without = { ...done, proceedings: { ...done.proceedings, oks } };
    expect(words(without)).toContain('You have not said OK yet');
    expect(words({ ...without, page: 'welcome' })).toContain('“OK, I take part”');
    expect(words({ ...without, state: { ...without.state, phase: 'welcome' } })).toContain(
      '“OK, I take part”',
    );
  });

  it('PRACT7 leads through a hidden step', () => {
    const done = { ...everythingDone('map'), hasHidden: false };
    expect(words(done)).toContain('“Hidden while we write”');
    const hidden = { ...done, state: { ...done.state, hidden: true, waiting: 2 } };
    expect(words(hidden)).toContain('Give one more note');
    const waiting: DeskMine = {
      phase: 'map',
      waiting: ['entry' as EntryId],
      sealedFor: [],
      answeredFor: [],
    };
    expect(words({ ...hidden, desk: { ...hidden.desk, mine: waiting } })).toContain('“Show all (2 waiting)”');
    expect(words({ ...done, proceedings: { ...done.proceedings, entries: [] } })).toContain(
      'note of your own',
    );
  });

  it('PRACT7 never waits for somebody who cannot come, and types for nobody who has not said OK', () => {
    const done = everythingDone('scale');
    const at = (sealed: readonly ParticipantId[], oks = done.proceedings.oks): TryInput => ({
      ...done,
      proceedings: { ...done.proceedings, oks },
      state: { ...done.state, revealedAt: null },
      desk: { ...done.desk, people: Object.fromEntries(sealed.map((id) => [id, stands])) },
    });
    expect(words(at([]))).toContain('Choose your number');
    expect(words(at([me]))).toContain('Nan Meadow says');
    expect(words(at([me], { [me]: ok }))).toContain('You need not wait for everybody');
    expect(words(at([me, nan, bell]))).toContain('Nurse Ash has lost her signal');
    expect(words(at([me, nan, bell, nurse]))).toContain('Everybody is ready');
  });

  it('PRACT7 leads to the step that is not clear yet, and to whoever does not agree', () => {
    const done = everythingDone('plan');
    const [step] = done.draft.actions;
    if (!step) throw new Error('There is no step.');
    expect(words({ ...done, draft: { actions: [] } })).toContain('“Add a step”');
    const unclear = { ...done, draft: { actions: [step, { ...step, when: null }] } };
    expect(nextTry(unclear)).toMatchObject({ control: { name: 'By when', nth: 1 } });
    const against = {
      ...{ answer: 'doNotAgree', words: 'Too slow.', plan: 'plan', earlier: false, typist: null },
    } as const;
    const agreements = { ...done.proceedings.agreements, [bell]: against };
    const split = { ...done, proceedings: { ...done.proceedings, agreements } };
    expect(words(split)).toContain('so that Teacher Bell can agree');
    expect(words({ ...split, state: { ...split.state, phase: 'agree' } })).toContain('both views stay');
  });

  it('PRACT7 ends with the record', () => {
    const done = everythingDone('close');
    const closed = { ...done, state: { ...done.state, closedAt: 2 } };
    expect(nextTry(closed)).toMatchObject({ control: { name: 'Read the record' } });
    expect(words({ ...done, state: { ...done.state, outcome: null } })).toContain('“Write it down”');
  });
});
