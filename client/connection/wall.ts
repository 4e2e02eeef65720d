import { ask, type HttpAnswer } from './http.ts';

/** The spoken code and the address where people without a link type it. */
export interface WalkIn {
  readonly code: string;
  readonly address: string;
}

/** Spends a wall's ticket; the answer is the wall's own address. Only this POST spends anything. */
export function pairWall(ticket: string): Promise<HttpAnswer<string>> {
  return ask('POST /api/wall', {}, { ticket }, { read: ourAddress });
}

/** Asks once for the code to show; refused when the meeting takes no walk-ins any more. */
export function askWalkIn(wallId: string): Promise<HttpAnswer<WalkIn>> {
  return ask('GET /wall/:wall/api/walk-in', { wall: wallId }, undefined, {
    read: ({ code, address }) =>
      typeof code === 'string' && typeof address === 'string' ? { code, address } : undefined,
  });
}

/** An address of our own site only: what comes from the server is still not followed anywhere. */
function ourAddress({ address }: { readonly address?: string }): string | undefined {
  return typeof address === 'string' && /^\/wall\/[A-Za-z0-9_-]+\/$/.test(address) ? address : undefined;
}
