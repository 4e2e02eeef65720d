import type { ParticipantId } from '../../../shared/ids.ts';
import { isAside, refusal } from '../../../shared/practice/leading.ts';
import type { Command, CommandAnswer, CommandType } from '../../../shared/protocol/commands.ts';
import type { Act } from '../act.ts';
import type { Meeting } from '../meeting.ts';
import { refused } from './answers.ts';
import type { Carrying, Handlers } from './carrying.ts';
import { closing } from './closing.ts';
import { doors } from './door.ts';
import { hands } from './hands.ts';
import { leading } from './leading.ts';
import { offering } from './offering.ts';
import { showing } from './showing.ts';
import { timing } from './timing.ts';
import { voicing } from './voicing.ts';

const handlers: Handlers<CommandType> = {
  ...doors,
  ...leading,
  ...offering,
  ...showing,
  ...timing,
  ...voicing,
  ...closing,
  ...hands,
};

/**
 * Decides one command: whether its sender may, now; then carries it out, and keeps the answer under the command's id in
 * the same commit, so that the same id again gets the same answer and does nothing (rule CMD1). `waiting` shows what
 * waited where the command says so.
 */
export async function carryOut(
  meeting: Meeting,
  from: ParticipantId,
  command: Command,
): Promise<CommandAnswer> {
  const kept = await meeting.deps.storage.get('command', command.id);
  if (kept) return answeredBefore(kept.value, from);
  const showWaiting = command.type === 'showAll' || (command.type === 'hideStep' && !command.hidden);
  const aside = isAside(command.type);
  const decide = async (act: Act): Promise<CommandAnswer> => {
    const again = await meeting.deps.storage.get('command', command.id);
    if (again) return answeredBefore(again.value, from);
    const now = meeting.deps.clock.now();
    const { meeting: state, participants } = meeting.snapshot();
    // Whoever was withdrawn while this waited for its turn is nobody here any more (rule DOOR7).
    if (participants.find((p) => p.id === from)?.withdrawn !== false) return refused('notFound');
    const lead = { goneSince: meeting.presences.goneSince(state.lead), now };
    const not = refusal(command.type, from, state, lead);
    const answer = not ? refused(not) : await handle({ meeting, act, command, from });
    if (!aside) {
      const outcome = answer.ok ? 'done' : 'refused';
      act.note({ at: now, scope: meeting.id, actor: from, act: command.type, outcome });
    }
    act.store({
      kind: 'command',
      id: command.id,
      scope: meeting.id,
      index: meeting.id,
      value: { from, answer },
    });
    return answer;
  };
  // In turn with the door too: links and sessions are changed on both sides of it.
  return meeting.deps.setUps.inTurn(meeting.id, () =>
    meeting.perform(decide, aside ? 'nothing' : showWaiting ? 'showWaiting' : 'usual'),
  );
}

/** A command's kept answer is for its sender only; to anybody else the id is simply wrong. */
function answeredBefore(value: unknown, from: ParticipantId): CommandAnswer {
  const kept = value as { readonly from: ParticipantId; readonly answer: CommandAnswer };
  return kept.from === from ? kept.answer : refused('notFound');
}

function handle(carrying: Carrying): Promise<CommandAnswer> | CommandAnswer {
  // The table has a handler for every type; TypeScript cannot follow that a command meets its own.
  const handler = handlers[carrying.command.type] as (c: Carrying) => Promise<CommandAnswer> | CommandAnswer;
  return handler(carrying);
}
