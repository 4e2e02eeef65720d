import { digest } from 'lib0/hash/sha256';
import type { Action, Statement } from '../documents/draft.ts';
import type { Scale } from '../documents/scale.ts';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of `text` (UTF-8) as 64 hex digits; synchronous and the same on server and in plain-http browsers. */
export function sha256Hex(text: string): string {
  return [...digest(new TextEncoder().encode(text))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Names the words a number answers; a sealed number counts only for the scale with the same key (rule SCALE4). */
export function scaleKey(scale: Scale): string {
  const { question, low, high, ownLow = '', ownHigh = '' } = scale;
  // Without words of the family's own it is the key that it was before there could be any.
  const own = ownLow || ownHigh ? [ownLow, ownHigh] : [];
  return sha256Hex(canonicalJson([question, low, high, ...own])).slice(0, 16);
}

/**
 * Names the plan a person agrees to: its live actions and goals in order, and nothing else (rule AGREE2). Two people
 * who see the same plan compute the same hash.
 */
export function planHash(plan: {
  readonly actions: readonly Action[];
  readonly statements: readonly Statement[];
}): string {
  const actions = plan.actions
    .filter((a) => !a.removed)
    .map((a) => [a.id, a.what.trim(), [...a.who], a.when, [...a.children], a.goal]);
  const goals = plan.statements
    .filter((s) => s.kind === 'goal' && !s.removed)
    .map((s) => [s.id, s.words, [...s.children]]);
  return sha256Hex(canonicalJson({ actions, goals }));
}
