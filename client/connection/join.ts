import { type HttpAnswer, isRecord, requestJson } from './http.ts';

/** What came of trying to come in: the address to go on to, or why not. */
export type JoinAnswer = HttpAnswer<string>;

/** Exchanges the secret of a personal link for a place at the door or in the meeting. Only this POST spends anything. */
export function redeemLink(secret: string): Promise<JoinAnswer> {
  return requestJson('/api/join', { method: 'POST', body: { secret }, read: readAddress });
}

/** Knocks with the spoken code and a name. */
export function knockWithCode(code: string, name: string): Promise<JoinAnswer> {
  return requestJson('/api/knock', { method: 'POST', body: { code, name }, read: readAddress });
}

/** Ends this device's session, from the door or after it; the answer does not matter to somebody who leaves. */
export async function endSession(sessionId: string): Promise<void> {
  await requestJson(`/in/${encodeURIComponent(sessionId)}/api/leave`, {
    method: 'POST',
    body: {},
    read: () => true,
  });
}

/** An address of our own site only: what comes from the server is still not followed anywhere. */
function readAddress(json: unknown): string | undefined {
  const address = isRecord(json) ? json['address'] : undefined;
  return typeof address === 'string' && /^\/in\/[A-Za-z0-9_-]+\/$/.test(address) ? address : undefined;
}
