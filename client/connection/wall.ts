import { type HttpAnswer, isRecord, requestJson } from './http.ts';

/** The spoken code and the address where people without a link type it. */
export interface WalkIn {
  readonly code: string;
  readonly address: string;
}

/** Spends a wall's ticket; the answer is the wall's own address. Only this POST spends anything. */
export function pairWall(ticket: string): Promise<HttpAnswer<string>> {
  return requestJson('/api/wall', { method: 'POST', body: { ticket }, read: readAddress });
}

/** Asks once for the code to show; refused when the meeting takes no walk-ins any more. */
export function askWalkIn(wallId: string): Promise<HttpAnswer<WalkIn>> {
  return requestJson(`/wall/${encodeURIComponent(wallId)}/api/walk-in`, { read: readWalkIn });
}

function readWalkIn(json: unknown): WalkIn | undefined {
  if (!isRecord(json)) return undefined;
  const { code, address } = json;
  return typeof code === 'string' && typeof address === 'string' ? { code, address } : undefined;
}

/** An address of our own site only: what comes from the server is still not followed anywhere. */
function readAddress(json: unknown): string | undefined {
  const address = isRecord(json) ? json['address'] : undefined;
  return typeof address === 'string' && /^\/wall\/[A-Za-z0-9_-]+\/$/.test(address) ? address : undefined;
}
