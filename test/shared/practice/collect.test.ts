import { describe, expect, it } from 'vitest';
import type { NotebookEntry, NotebookSnapshot } from '../../../shared/documents/notebook.ts';
import type { MeetingState, ParticipantState, ShownEntry } from '../../../shared/documents/proceedings.ts';
import type { ChildId, EntryId, ParticipantId, PersonId } from '../../../shared/ids.ts';
import { collect, type CollectInput, revealed } from '../../../shared/practice/collect.ts';

const lead = 'lead' as ParticipantId;
const mum = 'mum' as ParticipantId;
const nan = 'nan' as ParticipantId;
const watching = 'student' as ParticipantId;
const yusuf = 'yusuf' as ChildId;
const scale = 'scale-1';

const state: MeetingState = {
  phase: 'map',
  title: 'Amina and Yusuf',
  why: '',
  day: '2026-03-04',
  place: '',
  vocabulary: 'london',
  practice: false,
  lead,
  chair: null,
  scribe: null,
  standIn: null,
  openedAt: 1,
  hidden: false,
  waiting: 0,
  scale,
  revealedAt: null,
  revealedScale: null,
  draftOpen: true,
  plan: null,
  agreementsShownAt: null,
  outcome: null,
  outcomeWords: '',
  leadFromHere: null,
  nextReview: null,
  closedAt: null,
  fingerprint: null,
  copiesUntil: null,
};

const person = (seat: number, change: Partial<ParticipantState> = {}): ParticipantState => ({
  person: `person-${seat}` as PersonId,
  name: `Person ${seat}`,
  role: 'parent',
  agency: '',
  place: 'inRoom',
  seat,
  admitted: true,
  here: true,
  marked: false,
  withdrawn: false,
  child: null,
  helper: null,
  ...change,
});

const empty: NotebookSnapshot = { entries: [], scores: {}, agreements: {}, oks: {}, readyIn: null };
const ok = { answer: 'ok', spoken: false } as const;

const entry = (id: string, change: Partial<NotebookEntry> = {}): NotebookEntry => ({
  id: id as EntryId,
  column: 'worries',
  section: 'happened',
  children: [],
  words: 'On Mondays his tummy hurts.',
  language: null,
  wordsOf: null,
  beside: null,
  state: 'given',
  position: 1,
  undoMove: false,
  ...change,
});

interface Story {
  readonly meeting?: Partial<MeetingState>;
  readonly people?: Partial<Record<string, Partial<ParticipantState>>>;
  readonly notebooks?: Partial<Record<string, Partial<NotebookSnapshot>>>;
  readonly shown?: Record<string, ShownEntry>;
  readonly showWaiting?: boolean;
  readonly scores?: CollectInput['proceedings']['scores'];
  readonly agreements?: CollectInput['proceedings']['agreements'];
}

function input(story: Story): CollectInput {
  const ids = [lead, mum, nan, watching];
  return {
    proceedings: {
      meeting: { ...state, ...story.meeting },
      participants: ids.map((id, i) => ({
        id,
        ...person(i + 1, { role: id === watching ? 'observer' : 'parent', ...story.people?.[id] }),
      })),
      children: [{ id: yusuf, name: 'Yusuf', position: 1 }],
      entries: Object.entries(story.shown ?? {}).map(([id, shown]) => ({ id: id as EntryId, ...shown })),
      scores: story.scores ?? {},
      agreements: story.agreements ?? {},
      oks: {},
      addenda: [],
    },
    notebooks: new Map(
      ids.map((id) => [id, { ...empty, oks: { [id]: ok }, ...story.notebooks?.[id] }] as const),
    ),
    devices: new Map(),
    now: 10,
    takenBack: new Map(),
    showWaiting: story.showWaiting ?? false,
  };
}

const shownBy = (by: ParticipantId, change: Partial<ShownEntry> = {}): ShownEntry => ({
  by,
  wordsOf: null,
  column: 'worries',
  section: 'happened',
  children: [],
  words: 'On Mondays his tummy hurts.',
  language: null,
  beside: null,
  order: 1,
  growing: false,
  movedFrom: null,
  ...change,
});

describe('what becomes of own acts', () => {
  it('TONGUE1 shows both languages of a note, with who put it into the other', () => {
    const said = (change: Partial<NotebookEntry>) =>
      collect(input({ notebooks: { mum: { entries: [entry('a', change)] } } })).entries.get('a' as EntryId)
        ?.interpreted;
    const other = { otherWords: ' His tummy hurts. ', otherLanguage: 'en' };
    expect(said(other)).toEqual({ words: 'His tummy hurts.', language: 'en', by: null });
    expect(said({ ...other, interpreter: lead })?.by).toBe(lead);
    expect(said({ ...other, interpreter: mum })?.by).toBeNull();
    expect(said({ ...other, interpreter: 'stranger' as ParticipantId })?.by).toBeNull();
    expect(said({ otherWords: '  ' })).toBeUndefined();
    expect(said({})).toBeUndefined();
  });

  it('COLLECT1 what is given is shown with its author; what is mine never is', () => {
    const { entries } = collect(
      input({ notebooks: { mum: { entries: [entry('a'), entry('b', { state: 'mine' })] } } }),
    );
    expect([...entries.keys()]).toEqual(['a']);
    expect(entries.get('a' as EntryId)?.by).toBe(mum);
  });

  it('COLLECT2 an id that stands in another name cannot be taken over', () => {
    const { entries } = collect(
      input({
        shown: { a: shownBy(mum) },
        notebooks: {
          mum: { entries: [entry('a')] },
          nan: { entries: [entry('a', { words: 'Nan says otherwise.' })] },
        },
      }),
    );
    expect(entries.get('a' as EntryId)).toMatchObject({ by: mum, words: 'On Mondays his tummy hurts.' });
  });

  it('COLLECT3 in a hidden step entries wait, as a count alone, until all is shown', () => {
    const story = { meeting: { hidden: true }, notebooks: { mum: { entries: [entry('a')] } } };
    const waiting = collect(input(story));
    expect([waiting.entries.size, waiting.waiting]).toEqual([0, 1]);
    const all = collect(input({ ...story, showWaiting: true }));
    expect([all.entries.size, all.waiting]).toEqual([1, 0]);
  });

  it('COLLECT4 what an author takes back or deletes is gone from the proceedings', () => {
    for (const entries of [[], [entry('a', { state: 'mine' })]]) {
      const collected = collect(input({ shown: { a: shownBy(mum) }, notebooks: { mum: { entries } } }));
      expect(collected.entries.size).toBe(0);
    }
  });

  it('OK2 nothing of a person who says not today, or has not answered, is collected', () => {
    for (const answer of ['notToday', null] as const) {
      const collected = collect(
        input({
          meeting: { revealedAt: 5 },
          notebooks: {
            mum: {
              oks: { [mum]: { answer, spoken: false } },
              entries: [entry('a')],
              scores: { [mum]: { number: 4, reason: 'x', oneUp: '', sealed: scale } },
            },
          },
        }),
      );
      expect([collected.entries.size, collected.scores.size, collected.oks.has(mum)]).toEqual([0, 0, false]);
      expect(collected.desk.get(mum)?.ok).toBe(answer);
    }
  });

  it('COLLECT5 an observer gives nothing', () => {
    expect(collect(input({ notebooks: { student: { entries: [entry('a')] } } })).entries.size).toBe(0);
  });

  it('MAP6 a move by the lead stays marked and the author can undo it', () => {
    const moved = shownBy(mum, {
      column: 'workingWell',
      section: 'strength',
      movedFrom: { column: 'worries', section: 'happened' },
    });
    const kept = collect(input({ shown: { a: moved }, notebooks: { mum: { entries: [entry('a')] } } }));
    expect(kept.entries.get('a' as EntryId)?.column).toBe('workingWell');
    const undone = collect(
      input({ shown: { a: moved }, notebooks: { mum: { entries: [entry('a', { undoMove: true })] } } }),
    );
    expect(undone.entries.get('a' as EntryId)).toMatchObject({ column: 'worries', movedFrom: null });
  });

  it('COLLECT6 asking twice changes nothing', () => {
    const first = collect(input({ notebooks: { mum: { entries: [entry('a'), entry('b')] } } }));
    const again = collect(
      input({
        shown: Object.fromEntries(first.entries),
        notebooks: { mum: { entries: [entry('b'), entry('a')] } },
      }),
    );
    expect(Object.fromEntries(again.entries)).toEqual(Object.fromEntries(first.entries));
  });
});

describe('the scale', () => {
  const sealed = (number: number, sealedFor = scale) => ({
    number,
    reason: 'why',
    oneUp: '',
    sealed: sealedFor,
  });

  it('SCALE1 before the reveal no number is anywhere, the lead sees who has sealed', () => {
    const collected = collect(input({ notebooks: { mum: { scores: { [mum]: sealed(4) } } } }));
    expect(collected.scores.size).toBe(0);
    expect(collected.desk.get(mum)?.sealed).toBe(true);
    expect(JSON.stringify([...collected.desk, ...collected.mine])).not.toContain('why');
  });

  it('SCALE3 the reveal shows what is sealed for these words and nothing else', () => {
    const shown = revealed(
      input({
        notebooks: {
          mum: { scores: { [mum]: sealed(4) } },
          nan: { scores: { [nan]: sealed(6, 'earlier-words') } },
          lead: { scores: { [lead]: { ...sealed(9), sealed: null } } },
        },
      }),
    );
    expect([...shown.scores.keys()]).toEqual([mum]);
  });

  it('SCALE4 rewording the scale unseals every number', () => {
    const collected = collect(
      input({ meeting: { scale: 'reworded' }, notebooks: { mum: { scores: { [mum]: sealed(4) } } } }),
    );
    expect(collected.desk.get(mum)?.sealed).toBe(false);
  });

  it('SCALE5 a number after the reveal is marked; a change stands beside the first', () => {
    const first = { number: 4, reason: 'why', oneUp: '', after: false, typist: null, changed: null };
    const { scores } = collect(
      input({
        meeting: { revealedAt: 5 },
        scores: { [mum]: first },
        notebooks: { mum: { scores: { [mum]: sealed(7) } }, nan: { scores: { [nan]: sealed(2) } } },
      }),
    );
    expect(scores.get(mum)).toMatchObject({ number: 4, changed: { number: 7 } });
    expect(scores.get(nan)).toMatchObject({ number: 2, after: true });
  });

  it('SCALE6 the sealed number of a withdrawn person goes', () => {
    const story = {
      people: { mum: { withdrawn: true } },
      notebooks: { mum: { scores: { [mum]: sealed(4) } } },
    };
    expect(revealed(input(story)).scores.size).toBe(0);
  });
});

describe('typing for somebody', () => {
  const forNan = { number: 3, reason: 'She said', oneUp: '', sealed: scale };

  it('TYPE1 lead, scribe and the named helper count; anybody else does not', () => {
    const by = (typist: ParticipantId, story: Story = {}): number =>
      revealed(
        input({
          ...story,
          notebooks: { [typist]: { oks: { [typist]: ok }, scores: { [nan]: forNan } }, ...story.notebooks },
        }),
      ).scores.size;
    expect(by(lead)).toBe(1);
    expect(by(mum)).toBe(0);
    expect(by(mum, { people: { nan: { helper: mum } } })).toBe(1);
    expect(by(mum, { meeting: { scribe: mum } })).toBe(1);
  });

  it("TYPE2 a person's own word goes before anybody's for them", () => {
    const shown = revealed(
      input({
        notebooks: {
          lead: { scores: { [nan]: forNan } },
          nan: { scores: { [nan]: { ...forNan, number: 8 } } },
        },
      }),
    );
    expect(shown.scores.get(nan)).toMatchObject({ number: 8, typist: null });
  });
});

describe('another view of a number', () => {
  it('DIFF5 is shown when given also while notes wait, and keeps what it is about', () => {
    const view = entry('v', { about: mum });
    const collected = collect(
      input({ meeting: { phase: 'scale', hidden: true }, notebooks: { nan: { entries: [view] } } }),
    );
    expect([collected.entries.get(view.id)?.about, collected.waiting]).toEqual([mum, 0]);
  });
});

describe('agreeing', () => {
  const answer = (change: object = {}) =>
    ({ answer: 'agreeButWorried', words: 'Housing.', plan: 'p1', leadOnly: false, ...change }) as const;
  const agree = { phase: 'agree', plan: 'p1', draftOpen: false } as const;

  it('AGREE3 nobody sees an answer before all are shown; the lead sees who has answered', () => {
    const collected = collect(
      input({ meeting: agree, notebooks: { mum: { agreements: { [mum]: answer() } } } }),
    );
    expect(collected.agreements.size).toBe(0);
    expect(collected.desk.get(mum)?.answered).toBe(true);
  });

  it('AGREE2 an answer to another version of the plan is not taken', () => {
    const collected = collect(
      input({
        meeting: { ...agree, agreementsShownAt: 5 },
        notebooks: { mum: { agreements: { [mum]: answer({ plan: 'p0' }) } } },
      }),
    );
    expect([collected.agreements.size, collected.desk.get(mum)?.answered]).toEqual([0, false]);
  });

  it('AGREE5 what is told to the lead alone looks to the others like any other rather-not-say', () => {
    const { agreements, desk } = collect(
      input({
        meeting: { ...agree, agreementsShownAt: 5 },
        notebooks: {
          mum: { agreements: { [mum]: answer({ leadOnly: true }) } },
          nan: { agreements: { [nan]: answer({ answer: 'ratherNotSay', words: '' }) } },
        },
      }),
    );
    expect(agreements.get(mum)).toEqual(agreements.get(nan));
    expect(desk.get(mum)?.leadOnly).toEqual({ answer: 'agreeButWorried', words: 'Housing.' });
  });

  it('DIFF4 who would rather not say why is shown so beside the answer, unless words say it', () => {
    const given = { words: '', whyUnsaid: true };
    const { agreements } = collect(
      input({
        meeting: { ...agree, agreementsShownAt: 5 },
        notebooks: {
          mum: { agreements: { [mum]: answer({ ...given, answer: 'doNotAgree' }) } },
          nan: { agreements: { [nan]: answer({ ...given, words: 'Housing.' }) } },
          lead: { agreements: { [lead]: answer({ ...given, answer: 'agree' }) } },
        },
      }),
    );
    expect([mum, nan, lead].map((who) => agreements.get(who)?.whyUnsaid)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  it('AGREE4 after the plan is opened again, answers stand to an earlier version', () => {
    const given = { answer: 'agree', words: '', plan: 'p1', earlier: false, typist: null } as const;
    const { agreements } = collect(
      input({ meeting: { plan: null, agreementsShownAt: 5 }, agreements: { [mum]: given } }),
    );
    expect(agreements.get(mum)?.earlier).toBe(true);
  });
});
