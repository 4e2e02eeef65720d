import { newId } from '../../../shared/ids.ts';
import { collect } from '../../../shared/practice/collect.ts';
import { firstUnheard, noteUnheard } from '../../../shared/practice/hearing.ts';
import { applyCollected } from '../apply-collected.ts';
import { done, refused } from './answers.ts';
import type { Handlers } from './carrying.ts';
import { forgetHands } from './hands.ts';
import { closePlan } from './leading.ts';
import { freezeRecord } from '../frozen-record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The end of the meeting and its record. */
export const closing: Handlers<
  'recordOutcome' | 'noteSafeguarding' | 'close' | 'shareRecord' | 'addAddendum'
> = {
  recordOutcome({ meeting, act, command, from }) {
    const { meeting: state, participants } = meeting.snapshot();
    if (command.leadFromHere && !participants.some((p) => p.person === command.leadFromHere))
      return refused('notFound');
    const { level, levelViews = [], difference } = command;
    const here = new Set(participants.map(({ id }) => id));
    if (levelViews.some(({ whose }) => !here.has(whose))) return refused('notFound');
    const { level: _, difference: before, ...rest } = state;
    const views = levelViews
      .filter((view) => view.words !== '')
      .map(({ whose, words }) => ({ whose, words, typist: from }));
    act.put('meeting', 'it', {
      ...rest,
      ...(level && { level: { level, views } }),
      ...(difference && { difference: { ...before, words: difference, from: before?.from ?? state.day } }),
      outcome: command.outcome,
      outcomeWords: command.words,
      leadFromHere: command.leadFromHere,
      nextReview: command.nextReview,
    });
    return done();
  },

  async noteSafeguarding({ meeting, act, command, from }) {
    const { needed, words, onLeadsCopy } = command;
    await meeting.openDesk(from);
    act.desk(from, 'safeguarding', 'it', { needed, words, onLeadsCopy, at: meeting.deps.clock.now() });
    return done();
  },

  async close({ meeting, act }) {
    const { meeting: state } = meeting.snapshot();
    if (state.outcome === null) return refused('outcomeMissing');
    // Everybody's last acts are in before anything freezes; what still waited unseen stays its author's own, and
    // answers that nobody showed yet are shown now rather than lost.
    const now = meeting.deps.clock.now();
    act.put('meeting', 'it', {
      ...(await closePlan(meeting, state)),
      phase: 'close',
      curtain: null,
      waiting: 0,
      agreementsShownAt: state.agreementsShownAt ?? now,
    });
    const input = meeting.collectInput();
    applyCollected(act, input, collect(input));
    meeting.voices.reconcile(meeting, act);
    const { meeting: ended, entries } = meeting.snapshot();
    const noted = noteUnheard({ ...ended, phase: state.phase }, firstUnheard(entries, ended), now);
    act.put('meeting', 'it', { ...noted, phase: 'close', waiting: 0, closedAt: now });
    await forgetHands({ meeting, act });
    const fingerprint = await freezeRecord(meeting, act);
    act.put('meeting', 'it', { ...meeting.snapshot().meeting, fingerprint });
    act.afterwards.push(() => meeting.afterClose());
    return done({ fingerprint });
  },

  async shareRecord({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    const copiesUntil = command.days === 0 ? null : meeting.deps.clock.now() + command.days * DAY_MS;
    act.put('meeting', 'it', { ...state, copiesUntil });
    // Links and sessions live as long as the record may be read.
    for (const record of await meeting.deps.setUps.sharedUntil(meeting.id, copiesUntil)) act.store(record);
    return done();
  },

  addAddendum({ meeting, act, command, from }) {
    const known = new Set(meeting.snapshot().children.map(({ id }) => id));
    const children = (command.children ?? []).filter((child) => known.has(child));
    act.put(
      'addenda',
      newId(),
      { at: meeting.deps.clock.now(), by: from, words: command.words, children },
      from,
    );
    return done();
  },
};
