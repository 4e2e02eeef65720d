import type { CommandAnswer } from '../../../shared/protocol/commands.ts';
import type { RefusalReason } from '../../../shared/protocol/refusal-reasons.ts';

/** The answer of a command that did what was asked. */
export const done = (result?: Readonly<Record<string, unknown>>): CommandAnswer =>
  result ? { ok: true, result } : { ok: true };

/** The answer of a command that was not carried out. */
export const refused = (reason: RefusalReason): CommandAnswer => ({ ok: false, reason });
