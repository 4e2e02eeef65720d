import type { ParticipantId } from '../../shared/ids.ts';
import { ask, type HttpAnswer } from './http.ts';

/** What the lead asks the server for besides acts for the meeting. Each answer holds a secret shown once. */
export interface MeetingServices {
  /** Makes a person a new link in place of the old one; answers the whole address. */
  readonly newLink: (participant: ParticipantId) => Promise<HttpAnswer<string>>;
  /** Makes a one-use ticket for a wall; answers the address that opens it. */
  readonly wallAddress: () => Promise<HttpAnswer<string>>;
  /** Where the record can be read or kept: `record-preview.html`, `record.html`, `record.json`. */
  readonly recordAddress: (file: RecordFile) => string;
  readonly recordPdf: RecordPdf;
}

/** The record as PDF, which not every server can make. */
export interface RecordPdf {
  readonly address: string;
  /** Whether there is one now: asked before a download is begun that would end in nothing. */
  readonly check: () => Promise<PdfCheck>;
}

export type PdfCheck = 'ready' | 'none' | 'noNetwork';

export type RecordFile = 'record-preview.html' | 'record.html' | 'record.json';

/** The services of the meeting that this page's session is in. `sessionId` is the one of `/in/<session>/`. */
export function meetingServices(sessionId: string): MeetingServices {
  const api = `/in/${encodeURIComponent(sessionId)}/api`;
  return {
    newLink: (participant) =>
      ask('POST /in/:session/api/invitations/:participant', { session: sessionId, participant }, undefined, {
        read: ({ link }) => whole(link),
      }),
    wallAddress: async () => {
      const answer = await ask('POST /in/:session/api/wall', { session: sessionId }, undefined, {
        read: ({ ticket }) => whole(ticket),
      });
      return answer.kind === 'ok' ? { kind: 'ok', value: `/wall#${answer.value}` } : answer;
    },
    recordAddress: (file) => `${api}/${file}`,
    recordPdf: { address: `${api}/record.pdf`, check: () => checkPdf(`${api}/record.pdf`) },
  };
}

const whole = (found: unknown): string | undefined =>
  typeof found === 'string' && found !== '' ? found : undefined;

async function checkPdf(address: string): Promise<PdfCheck> {
  try {
    const answer = await fetch(address, { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' });
    return answer.ok ? 'ready' : 'none';
  } catch {
    // Fetch throws for one reason here: nothing was reached.
    return 'noNetwork';
  }
}
