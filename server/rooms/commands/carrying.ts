import type { ParticipantId } from '../../../shared/ids.ts';
import type { Command, CommandAnswer, CommandType } from '../../../shared/protocol/commands.ts';
import type { Act } from '../act.ts';
import type { Meeting } from '../meeting.ts';

/** One command while it is carried out. */
export interface Carrying<C extends Command = Command> {
  readonly meeting: Meeting;
  readonly act: Act;
  readonly command: C;
  /** Who sent it, from their session. */
  readonly from: ParticipantId;
}

/** Carries out one type of command, or says why not; what it writes goes into the act. */
export type Handler<T extends CommandType> = (
  carrying: Carrying<Extract<Command, { type: T }>>,
) => Promise<CommandAnswer> | CommandAnswer;

/** Handlers for some types. */
export type Handlers<T extends CommandType> = { readonly [K in T]: Handler<K> };
