import type { MeetingState } from '../../../shared/documents/proceedings.ts';
import { planHash } from '../../../shared/practice/fingerprints.ts';
import { leavesUnheard, noteUnheard } from '../../../shared/practice/hearing.ts';
import { planIsClosedIn } from '../../../shared/practice/leading.ts';
import type { Meeting } from '../meeting.ts';
import { done, refused } from './answers.ts';
import type { Carrying, Handlers } from './carrying.ts';
import { clearHandsOf } from './hands.ts';
import { offerLead } from './offering.ts';
import { keepTold } from '../told.ts';

/** Closes the draft for writing and names the plan that may now be agreed to (rule AGREE1). */
export async function closePlan(meeting: Meeting, state: MeetingState): Promise<MeetingState> {
  if (!state.draftOpen) return state;
  // First nothing more comes in, then what had come becomes durable (without the words that were deleted), then the plan
  // is read: what is agreed to is what stands on every screen.
  meeting.draft.setWriting(false);
  await meeting.draft.compact({ purge: true });
  return { ...state, draftOpen: false, plan: planHash(meeting.draftSnapshot()) };
}

/**
 * Opens the draft again; answers given so far stand "to an earlier version" (rule AGREE4), and those to the next are again
 * seen by nobody before all are shown (rule AGREE3).
 */
function openPlan({ meeting, act }: Pick<Carrying, 'meeting' | 'act'>, state: MeetingState): MeetingState {
  if (state.draftOpen) return state;
  act.afterwards.push(() => meeting.draft.setWriting(true));
  return { ...state, draftOpen: true, plan: null, agreementsShownAt: null };
}

/** Moving the meeting on, and who does what in it. */
export const leading: Handlers<'movePhase' | 'reopenPlan' | 'nameHelper' | 'handOver' | 'takeOver'> = {
  async movePhase({ meeting, act, command }) {
    const { meeting: before, entries } = meeting.snapshot();
    if (before.phase === command.to) return done();
    const state = noteUnheard(before, leavesUnheard(entries, before, command.to), meeting.deps.clock.now());
    const next = planIsClosedIn(command.to)
      ? await closePlan(meeting, state)
      : openPlan({ meeting, act }, state);
    // What a child shows was up for the step that ends.
    const voice = next.voiceOf ? { voiceOf: null } : {};
    act.put('meeting', 'it', { ...next, ...voice, phase: command.to });
    return done();
  },

  reopenPlan({ meeting, act }) {
    const { meeting: state } = meeting.snapshot();
    if (state.draftOpen) return refused('alreadyDone');
    act.put('meeting', 'it', { ...openPlan({ meeting, act }, state), phase: 'plan' });
    return done();
  },

  nameHelper({ meeting, act, command }) {
    const { participants } = meeting.snapshot();
    const person = participants.find((p) => p.id === command.participant);
    const helper = participants.find((p) => p.id === command.helper);
    if (!person || (command.helper !== null && (!helper || helper.withdrawn || helper.id === person.id))) {
      return refused('notFound');
    }
    const { id, ...state } = person;
    act.put('participants', id, { ...state, helper: command.helper });
    return done();
  },

  async handOver({ meeting, act, command }) {
    const { meeting: state, participants } = meeting.snapshot();
    const to = participants.find((p) => p.id === command.to);
    if (!to?.admitted || to.withdrawn || to.role === 'observer') return refused('notFound');
    if (state[command.role] === to.id) return refused('alreadyDone');
    await meeting.openDesk(to.id);
    if (command.role === 'lead') return offerLead({ meeting, act }, state, to);
    act.put('meeting', 'it', { ...state, [command.role]: to.id });
    return done();
  },

  async takeOver({ meeting, act, from }) {
    const { meeting: state } = meeting.snapshot();
    await meeting.openDesk(from);
    clearHandsOf({ meeting, act }, state.lead);
    await keepTold({ meeting, act }, state.lead, from);
    // The lead who comes back is the stand-in of the stand-in, so that it can go back as simply.
    act.put('meeting', 'it', { ...state, lead: from, standIn: state.lead });
    return done();
  },
};
