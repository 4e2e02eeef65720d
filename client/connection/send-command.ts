import { newId } from '../../shared/ids.ts';
import type { Command, CommandAnswer, CommandRequest } from '../../shared/protocol/commands.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../shared/protocol/refusal-reasons.ts';
import { ask, type HttpAnswer, isRecord } from './http.ts';
import { browserWakeUps, type WakeUps } from './wake-ups.ts';

/** What sending needs; the last three are for tests. */
export interface SendOptions {
  /** Whose act it is: the session of `/in/<session>/`. */
  readonly session: string;
  /** The sentence for a person whose network stayed away. */
  readonly noSignal: string;
  readonly post?: (session: string, command: Command) => Promise<HttpAnswer<CommandAnswer>>;
  /** Resolves after some milliseconds, or sooner when the network comes back. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

const GIVE_UP_AFTER_MS = 3 * 60_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * Answers a function that sends an act for the meeting. While the network or the server is away it tries again with the
 * same id, for three minutes: the server does an act once, however often it hears of it (rule CONN9).
 */
export function commandSender(options: SendOptions): (command: CommandRequest) => Promise<CommandAnswer> {
  const post = options.post ?? postCommand;
  const wait = options.wait ?? ((milliseconds) => waitOrWake(milliseconds, browserWakeUps));
  const now = options.now ?? Date.now;
  return async (command) => {
    const body: Command = { ...command, id: newId<'command'>() };
    const giveUpAt = now() + GIVE_UP_AFTER_MS;
    for (let attempt = 0; ; attempt++) {
      const answer = await post(options.session, body);
      if (answer.kind === 'ok') return answer.value;
      if (answer.kind === 'refused') return refusal(answer.refusal);
      if (now() >= giveUpAt) return { ok: false, reason: 'storeTrouble', sentence: options.noSignal };
      const longest = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
      await wait(longest * (0.5 + Math.random() / 2));
    }
  };
}

function postCommand(session: string, command: Command): Promise<HttpAnswer<CommandAnswer>> {
  return ask('POST /in/:session/api/commands', { session }, command, {
    read: ({ ok, result }) => (ok === true ? { ok, ...(isRecord(result) && { result }) } : undefined),
  });
}

function refusal(said: {
  readonly reason: string;
  readonly field?: string;
  readonly sentence?: string;
}): CommandAnswer {
  const known = REFUSAL_REASONS.find((reason): reason is RefusalReason => reason === said.reason);
  return { ...said, ok: false, reason: known ?? 'wrongInput' };
}

/** Resolves after `milliseconds`, or at once when the page or the network comes back. */
function waitOrWake(milliseconds: number, wakeUps: WakeUps): Promise<void> {
  return new Promise((resolve) => {
    const stop = wakeUps(() => done());
    const timer = setTimeout(() => done(), milliseconds);
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
  });
}
