import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addAction, changeAction } from '../../../shared/documents/draft.ts';
import { newId } from '../../../shared/ids.ts';
import { collect } from '../../../shared/practice/collect.ts';
import { MEADOW } from '../../../shared/practice/meadow-names.ts';
import { type PracticeAt, practiceAt } from './practice-at.ts';

const HOUR = 60 * 60 * 1000;
let at: PracticeAt;

beforeEach(async () => {
  at = await practiceAt();
  // A person at a laptop, so that the meeting does not end meanwhile.
  at.meeting.presences.arrived(at.lead);
});

afterEach(async () => {
  await at.practice.close();
  if (at.complaints.length > 0) throw new Error(at.complaints.join('\n'));
});

/** Writes in the draft as the lead's page does. */
async function inDraft(write: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, at.meeting.draft.state());
  const before = Y.encodeStateVector(doc);
  write(doc);
  await at.meeting.draft.write(Y.encodeStateAsUpdate(doc, before));
  await at.settle();
}

describe('made-up people at the door', () => {
  it('PRACT4 knock and wait as everybody does; one comes late; Nan, who has no phone, does not', async () => {
    await at.settle();
    const first = [MEADOW.mum, MEADOW.child, MEADOW.disagrees, MEADOW.offline];
    expect(await at.atTheDoor()).toEqual(first);
    expect(at.isHere('mum')).toBe(false);
    await at.letAllIn();
    expect(at.isHere('mum')).toBe(true);
    expect(await at.atTheDoor()).toEqual([MEADOW.slow]);
  });

  it('PRACT4 stay away once they are turned away or their part is ended', async () => {
    const [mum] = await at.access.sessions.of(at.id);
    if (!mum) throw new Error('Nobody has knocked.');
    await at.sends({ type: 'turnAway', knock: mum.id });
    await at.letAllIn();
    expect(at.isHere('mum')).toBe(false);
    await at.sends({ type: 'withdraw', participant: at.who('disagrees') });
    await at.gather();
    await at.moveTo('map');
    expect(at.notesOf('disagrees')).toEqual([]);
    expect(at.notesOf('child')).not.toEqual([]);
  });
});

describe('made-up people in the meeting', () => {
  it('PRACT5 do nothing by the clock alone, in no step', async () => {
    await at.settle();
    const steps = [
      () => at.gather(),
      () => at.moveTo('map'),
      () => at.moveTo('scale'),
      () => at.sends({ type: 'revealScores' }),
      () => at.moveTo('agree'),
    ];
    for (const step of steps) {
      await step();
      const before = await at.everything();
      for (let i = 0; i < 12; i++) {
        at.clock.advance(HOUR / 4);
        await at.settle();
      }
      expect(await at.everything()).toBe(before);
    }
  });

  it('PRACT5 answer the lead: Mum with one more note, the slow one after two acts, Robin once all is shown', async () => {
    await at.gather();
    await at.moveTo('map');
    expect(at.notesOf('mum')).toHaveLength(1);
    expect(at.notesOf('slow')).toHaveLength(0);
    await at.give('Mornings need a plan.');
    expect(at.notesOf('mum')).toHaveLength(2);
    expect(at.notesOf('slow')).toHaveLength(0);
    await at.sends({ type: 'hideStep', hidden: true });
    expect(at.notesOf('slow')).toHaveLength(0);
    expect(at.meeting.snapshot().meeting.waiting).toBe(3);
    expect(at.notesOf('child')).toHaveLength(2);
    await at.sends({ type: 'showAll' });
    expect(at.notesOf('child')).toHaveLength(3);
    expect(at.notesOf('slow')).toHaveLength(1);
  });

  it('PRACT5 give their numbers; one phone is offline until the reveal, and its number comes after', async () => {
    await at.gather();
    await at.moveTo('scale');
    at.clock.advance(5000);
    await at.settle();
    expect(at.isHere('offline')).toBe(false);
    const { desk } = collect(at.meeting.collectInput());
    expect(desk.get(at.who('offline'))?.sealed).toBe(false);
    expect(desk.get(at.who('mum'))?.sealed).toBe(true);
    expect(desk.get(at.who('slow'))?.sealed).toBe(false);
    await at.seal(5);
    await at.seal(6, at.who('withoutPhone'));
    expect(at.notebook('slow').scores[at.who('slow')]?.number).toBe(5);
    await at.sends({ type: 'revealScores' });
    const { scores } = at.meeting.snapshot();
    expect(scores[at.who('mum')]).toMatchObject({ number: 4, after: false });
    expect(scores[at.who('child')]).toMatchObject({ number: 7, after: false });
    expect(scores[at.who('offline')]).toMatchObject({ number: 6, after: true });
    expect(at.isHere('offline')).toBe(true);
  });

  it('PRACT5 give their number again when the words of the scale change', async () => {
    await at.gather();
    await at.moveTo('scale');
    await inDraft((doc) => doc.getMap('scale').set('question', 'How are our mornings?'));
    expect(at.notebook('mum').scores[at.who('mum')]?.sealed).toBe(at.meeting.snapshot().meeting.scale);
    await at.sends({ type: 'revealScores' });
    expect(at.meeting.snapshot().scores[at.who('offline')]).toMatchObject({ number: 6, after: true });
  });

  it('PRACT5 take the plan on: a step by Mum, a teacher who does not agree, and who does once it has changed', async () => {
    await at.gather();
    await at.moveTo('plan');
    expect(at.meeting.draftSnapshot().actions).toEqual([]);
    const step = newId<'action'>();
    const joe = at.meeting.snapshot().participants.find((p) => p.id === at.who('slow'));
    await inDraft((doc) =>
      addAction(doc, step, { what: 'Joe walks with Robin.', who: joe ? [joe.person] : [] }),
    );
    expect(at.meeting.draftSnapshot().actions).toHaveLength(2);
    await at.moveTo('agree');
    await at.answer();
    await at.answer(at.who('withoutPhone'));
    await at.sends({ type: 'showAgreements' });
    const { agreements } = at.meeting.snapshot();
    expect(agreements[at.who('disagrees')]).toMatchObject({ answer: 'doNotAgree' });
    expect(agreements[at.who('disagrees')]?.words).not.toBe('');
    expect(agreements[at.who('slow')]).toMatchObject({ answer: 'agree' });

    await at.sends({ type: 'reopenPlan' });
    await inDraft((doc) => changeAction(doc, step, { when: '2026-11-30' }));
    await at.moveTo('agree');
    await at.sends({ type: 'showAgreements' });
    expect(at.meeting.snapshot().agreements[at.who('disagrees')]).toMatchObject({
      answer: 'agreeButWorried',
      earlier: false,
    });
  });

  it('PRACT5 go when the meeting is closed', async () => {
    await at.gather();
    await at.sends({
      ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
    });
    await at.sends({ type: 'close' });
    at.clock.advance(5000);
    await at.settle();
    expect(at.isHere('mum')).toBe(false);
  });

  it('PRACT6 leave everything to a real person who has come as one of them', async () => {
    await at.gather();
    const leave = at.meeting.presences.arrived(at.who('mum'));
    await at.moveTo('map');
    expect(at.notesOf('mum')).toEqual([]);
    expect(at.notesOf('child')).not.toEqual([]);
    leave();
    await at.give('Mornings need a plan.');
    expect(at.notesOf('mum')).toHaveLength(2);
  });
});
