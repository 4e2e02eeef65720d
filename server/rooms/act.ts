import { type DeskRoots, putDesk } from '../../shared/documents/desk.ts';
import { type ProceedingsRoots, putProceeding } from '../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import type { AuditEntry, StoredRecord, StoredSnapshot } from '../storage/storage.ts';
import type { ServedDocument } from './served-document.ts';

/** The documents an act may write. */
export interface ActDocuments {
  readonly proceedings: ServedDocument;
  /** Desks that are open now; an act for another one opens it first. */
  readonly desks: ReadonlyMap<ParticipantId, ServedDocument>;
}

/** What an act takes in of the notebooks: what is out, also what waits to be shown, or (said aside) nothing at all. */
export type TakeIn = 'usual' | 'showWaiting' | 'nothing';

/**
 * One formal act of the meeting while it is being decided: what it writes in proceedings, desks and records becomes
 * durable in one commit, and only then does anybody see any of it (rule ACT1).
 */
export class Act {
  readonly #documents: ActDocuments;
  readonly records: StoredRecord[] = [];
  /** Stored records that go in the same commit. */
  readonly removals: { readonly kind: StoredRecord['kind']; readonly id: string }[] = [];
  readonly audit: AuditEntry[] = [];
  readonly snapshots: StoredSnapshot[] = [];
  /** How to forget what was noted beside the documents, when it could not be stored. */
  readonly undo: (() => void)[] = [];
  /** What to do once it is durable: ending sockets, closing the draft. */
  readonly afterwards: (() => void)[] = [];

  constructor(documents: ActDocuments) {
    this.#documents = documents;
  }

  /** Puts a value in the proceedings, in an author's name ('server' where it is nobody's). */
  put<R extends keyof ProceedingsRoots>(
    root: R,
    id: R extends 'meeting' ? 'it' : string,
    value: ProceedingsRoots[R] | undefined,
    author = 'server',
  ): void {
    this.#documents.proceedings.write(author, (doc) => putProceeding(doc, root, id, value));
  }

  /** Puts a value on an open desk; a desk that is not open gets it from the next reconciliation. */
  desk<R extends keyof DeskRoots>(
    whose: ParticipantId,
    root: R,
    id: string,
    value: DeskRoots[R] | undefined,
  ): void {
    this.#documents.desks.get(whose)?.write('server', (doc) => putDesk(doc, root, id, value));
  }

  /** A record that is stored in the same commit. */
  store(record: StoredRecord): void {
    this.records.push(record);
  }

  /** Writes down that something was done or refused: ids, never words. */
  note(entry: AuditEntry): void {
    this.audit.push(entry);
  }
}
