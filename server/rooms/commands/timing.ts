import { clockOf, setClock } from '../../../shared/practice/meeting-clock.ts';
import { done } from './answers.ts';
import type { Handlers } from './carrying.ts';

/** The advisory clock: it moves nothing and ends nothing (rule CLOCK1). */
export const timing: Handlers<'setLength' | 'setClock'> = {
  setLength({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, clock: { ...clockOf(state), minutes: command.minutes } });
    return done();
  },

  setClock({ meeting, act, command }) {
    const { meeting: state } = meeting.snapshot();
    act.put('meeting', 'it', { ...state, clock: setClock(clockOf(state), command.to, state.phase) });
    return done();
  },
};
