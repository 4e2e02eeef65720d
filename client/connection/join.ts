import { ask, type HttpAnswer } from './http.ts';

/** What came of trying to come in: the address to go on to, or why not. */
export type JoinAnswer = HttpAnswer<string>;

/** Exchanges the secret of a personal link for a place at the door or in the meeting. Only this POST spends anything. */
export function redeemLink(secret: string): Promise<JoinAnswer> {
  return ask('POST /api/join', {}, { secret }, { read: ourAddress });
}

/** Knocks with the spoken code and a name. */
export function knockWithCode(code: string, name: string): Promise<JoinAnswer> {
  return ask('POST /api/knock', {}, { code, name }, { read: ourAddress });
}

/** Ends this device's session, from the door or after it; the answer does not matter to somebody who leaves. */
export async function endSession(sessionId: string): Promise<void> {
  await ask('POST /in/:session/api/leave', { session: sessionId }, undefined, { read: () => true });
}

/** An address of our own site only: what comes from the server is still not followed anywhere. */
function ourAddress({ address }: { readonly address?: string }): string | undefined {
  return typeof address === 'string' && /^\/in\/[A-Za-z0-9_-]+\/$/.test(address) ? address : undefined;
}
