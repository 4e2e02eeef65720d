import { mayAnswer } from '../../../shared/practice/child-voice.ts';
import { lendingRefusal } from '../../../shared/practice/lent-pages.ts';
import { lend, notebookSecrecy } from '../lent-pages.ts';
import { done, refused } from './answers.ts';
import type { Handlers } from './carrying.ts';

/** What is one child's in the meeting: the team's answers, what the wall has up, and on whose device the pages are open. */
export const voicing: Handlers<'answerVoice' | 'showVoice' | 'showChildOnWall' | 'lendPages'> = {
  answerVoice({ meeting, act, command, from }) {
    const shown = meeting.voices.seenBy(meeting, from, command.voice);
    // What was not shown to somebody is to them like what is not there.
    if (!shown) return refused('notFound');
    if (!mayAnswer(from, shown, meeting.snapshot().meeting)) return refused('notAllowed');
    const { voice, weWill, weCannot, because } = command;
    const answer = { weWill, weCannot, because, by: from, at: meeting.deps.clock.now() };
    meeting.voices.answer(meeting.id, act, { voice, of: shown.by, answer });
    return done();
  },

  showVoice({ meeting, act, command }) {
    const { meeting: state, participants } = meeting.snapshot();
    const child = participants.find(({ id }) => id === command.of)?.child ?? null;
    if (command.of !== null && child === null) return refused('notFound');
    // One child's part and another's pages never stand on the wall together: what was asked for last is up.
    const isOthers = child !== null && !!state.wallChild && state.wallChild !== child;
    act.put('meeting', 'it', { ...state, voiceOf: command.of, ...(isOthers && { wallChild: null }) });
    return done();
  },

  showChildOnWall({ meeting, act, command: { child } }) {
    const { meeting: state, participants, children } = meeting.snapshot();
    if (child !== null && !children.some(({ id }) => id === child)) return refused('notFound');
    const up = participants.find(({ id }) => id === state.voiceOf);
    const isOthers = child !== null && up !== undefined && up.child !== child;
    act.put('meeting', 'it', { ...state, wallChild: child, ...(isOthers && { voiceOf: null }) });
    return done();
  },

  lendPages({ meeting, act, command, from }) {
    const { meeting: state, participants } = meeting.snapshot();
    const named = (id: string | null) => participants.find((person) => person.id === id);
    const of = named(command.of);
    const to = command.to === null ? null : named(command.to);
    const secrecy = of && to ? notebookSecrecy(meeting, to.id, of.id) : 'none';
    const childSaidYes = command.childSaidYes === true;
    const refusal = lendingRefusal({ from, of, to, lead: state.lead, secrecy, childSaidYes });
    if (refusal) return refused(refusal);
    lend(meeting, act, command.of, command.to);
    return done();
  },
};
