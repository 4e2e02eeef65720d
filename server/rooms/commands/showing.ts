import { revealed } from '../../../shared/practice/collect.ts';
import { ownerOfScore } from '../../../shared/documents/score-of.ts';
import { hasRevealed, revealedAtOf, revealOf, scalesOf } from '../../../shared/practice/each-child.ts';
import { scaleKey } from '../../../shared/practice/fingerprints.ts';
import { markHeard } from '../../../shared/practice/hearing.ts';
import { SECTIONS } from '../../../shared/practice/vocabulary/words.ts';
import { done, refused } from './answers.ts';
import type { Handlers } from './carrying.ts';

/** What is shown to everyone, and when. */
export const showing: Handlers<
  | 'hideStep'
  | 'showAll'
  | 'moveEntry'
  | 'markHeard'
  | 'scaleEachChild'
  | 'revealScores'
  | 'showAgreements'
  | 'drawCurtain'
  | 'turnWall'
> = {
  hideStep({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, hidden: command.hidden });
    return done();
  },

  showAll({ meeting, act }) {
    // The step is open from here on: what waited is shown by the reconciliation that ends this act.
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, hidden: false });
    return done();
  },

  drawCurtain({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, curtain: command.curtain });
    return done();
  },

  moveEntry({ meeting, act, command }) {
    const entry = meeting.snapshot().entries.find((e) => e.id === command.entry);
    if (!entry) return refused('notFound');
    const sections: readonly string[] = SECTIONS[command.column];
    if (!sections.includes(command.section)) return refused('wrongInput');
    const own = meeting.notebooks.snapshots.get(entry.by)?.entries.find((e) => e.id === entry.id);
    // The author has put it back once: it stays where the author wants it (rule MAP6).
    if (own?.undoMove) return refused('notAllowed');
    const { id, ...shown } = entry;
    const from = shown.movedFrom ?? { column: shown.column, section: shown.section };
    const home = from.column === command.column && from.section === command.section;
    act.put(
      'entries',
      id,
      { ...shown, column: command.column, section: command.section, movedFrom: home ? null : from },
      entry.by,
    );
    return done();
  },

  markHeard({ meeting, act, command }) {
    const { entries } = meeting.snapshot();
    const marked = markHeard(entries, command.entries, command.as);
    if (marked.length === 0) return refused('notFound');
    for (const { id, ...shown } of marked) act.put('entries', id, shown, shown.by);
    return done();
  },

  turnWall({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, wallTurns: (state.wallTurns ?? 0) + command.by });
    return done();
  },

  scaleEachChild({ meeting, act, command }) {
    const { meeting: state, children } = meeting.snapshot();
    if (hasRevealed(state) || (command.on && children.length < 2)) return refused('notNow');
    act.put('meeting', 'it', { ...state, eachChild: command.on });
    return done();
  },

  revealScores({ meeting, act, command }) {
    const { meeting: state, children } = meeting.snapshot();
    const child = command.child ?? null;
    if (child !== null && !scalesOf(state, children).includes(child)) return refused('notFound');
    if (state.revealedAt !== null || (child !== null && revealedAtOf(state, child) !== null))
      return refused('alreadyDone');
    const revealedScale = state.revealedScale ?? meeting.draftSnapshot().scale;
    // The words were changed a moment ago and the seals are about to open: nothing may be shown that answered others.
    if (scaleKey(revealedScale) !== state.scale) return refused('notNow');
    const shown = revealed(meeting.collectInput(), child);
    for (const [participant, score] of shown.scores) act.put('scores', participant, score, participant);
    for (const [key, score] of shown.childScores) act.put('childScores', key, score, ownerOfScore(key));
    const now = meeting.deps.clock.now();
    act.put('meeting', 'it', { ...state, ...revealOf(state, children, child, now), revealedScale });
    return done();
  },

  showAgreements({ meeting, act }) {
    const { meeting: state } = meeting.snapshot();
    if (state.plan === null) return refused('notNow');
    if (state.agreementsShownAt !== null) return refused('alreadyDone');
    act.put('meeting', 'it', { ...state, agreementsShownAt: meeting.deps.clock.now() });
    return done();
  },
};
