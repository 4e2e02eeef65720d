import { randomInt } from 'node:crypto';
import type { MeetingId, ParticipantId } from '../../shared/ids.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/protocol/access.ts';
import type { StoredRecord } from '../storage/storage.ts';
import { hashOf, isSecretOf, newSecret } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** One person's link, or a meeting's spoken code. Only the hash is kept; a withdrawn one has none. */
export interface Invitation {
  readonly meeting: MeetingId;
  /** Null for the spoken code, which says nothing of who somebody is. */
  readonly participant: ParticipantId | null;
  readonly hash: string | null;
  readonly withdrawn: boolean;
  /** Epoch milliseconds; null while nobody has come by it. */
  readonly usedAt: number | null;
}

/** Personal links and walk-in codes. */
export class Invitations {
  readonly #deps: AccessDeps;

  constructor(deps: AccessDeps) {
    this.#deps = deps;
  }

  /** Makes a person's link anew and answers its secret; the link before is dead from then on. `by` is for the audit. */
  async make(meeting: MeetingId, participant: ParticipantId, by: string): Promise<string> {
    const { clock, store, turns } = this.#deps;
    const secret = newSecret();
    await turns.take(`meeting/${meeting}`, async () => {
      const old = await this.get(meeting, participant);
      const invitation: Invitation = {
        meeting,
        participant,
        hash: hashOf(secret),
        withdrawn: false,
        usedAt: old?.usedAt ?? null,
      };
      await store.commit({
        put: [toRecord(invitation)],
        audit: [doneAt(clock.now(), 'invitation.made', { scope: meeting, actor: by, subject: participant })],
      });
    });
    return secret;
  }

  /** A person's invitation, withdrawn ones too. */
  get(meeting: MeetingId, participant: ParticipantId): Promise<Invitation | undefined> {
    return readRecord<Invitation>(this.#deps.store, 'invitation', idOf(meeting, participant));
  }

  /** Whose secret or code this is; undefined for unknown, replaced and withdrawn ones alike. */
  async find(secret: string): Promise<Invitation | undefined> {
    const [found] = await findRecords<Invitation>(this.#deps.store, 'invitation', hashOf(secret));
    return isSecretOf(secret, found?.hash) ? found : undefined;
  }

  /** What withdrawing a person's link changes: its hash is gone at once. Nothing if none was made. */
  async withdrawn(meeting: MeetingId, participant: ParticipantId): Promise<readonly StoredRecord[]> {
    const old = await this.get(meeting, participant);
    return old ? [toRecord({ ...old, hash: null, withdrawn: true })] : [];
  }

  /** What using an invitation for the first time changes. */
  used(invitation: Invitation): readonly StoredRecord[] {
    if (invitation.usedAt !== null || invitation.participant === null) return [];
    return [toRecord({ ...invitation, usedAt: this.#deps.clock.now() })];
  }

  /** A code that no open meeting has. */
  async freshWalkInCode(): Promise<string> {
    for (;;) {
      const letters = Array.from(
        { length: CODE_LENGTH },
        () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
      );
      const code = letters.join('');
      if ((await this.find(code)) === undefined) return code;
    }
  }

  /** A meeting's code as it is found again at the door; null ends it. */
  walkInRecord(meeting: MeetingId, code: string | null): StoredRecord {
    return toRecord({
      meeting,
      participant: null,
      hash: code === null ? null : hashOf(code),
      withdrawn: code === null,
      usedAt: null,
    });
  }
}

function idOf(meeting: MeetingId, participant: ParticipantId | null): string {
  return `${meeting}/${participant ?? 'walkIn'}`;
}

function toRecord(invitation: Invitation): StoredRecord {
  return {
    kind: 'invitation',
    id: idOf(invitation.meeting, invitation.participant),
    scope: invitation.meeting,
    ...(invitation.hash !== null && { index: invitation.hash }),
    value: invitation,
  };
}
