import type * as Y from 'yjs';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import type { ScriptPerson } from '../../shared/script/meeting-script.ts';
import type { LivePerson } from '../support/live-person.ts';
import { until } from '../support/until.ts';

/** Somebody of a script in a played meeting: their part, their id, and their device once they have come. */
export class CastMember {
  readonly part: ScriptPerson;
  readonly id: ParticipantId;
  #device: LivePerson | undefined;

  constructor(part: ScriptPerson, id: ParticipantId) {
    this.part = part;
    this.id = id;
  }

  /** Their device. @throws when they have not come. */
  get device(): LivePerson {
    if (!this.#device) throw new Error(`${this.part.name} has not come yet.`);
    return this.#device;
  }

  get hasDevice(): boolean {
    return this.#device !== undefined;
  }

  /** Gives them a device that is in the meeting. */
  comesWith(device: LivePerson): void {
    this.#device = device;
  }

  /** Puts their device away. */
  leaves(): void {
    this.#device?.leave();
    this.#device = undefined;
  }

  /** Writes in their notebook; resolves when it is durable, at once while they have no signal. */
  async inNotebook(write: (doc: Y.Doc) => void): Promise<void> {
    write(this.device.doc('notebook'));
    await this.#durable('notebook');
  }

  /** Writes in the draft; resolves when it is durable, at once while they have no signal. */
  async inDraft(write: (doc: Y.Doc) => void): Promise<void> {
    write(this.device.doc('draft'));
    await this.#durable('draft');
  }

  #durable(kind: 'notebook' | 'draft'): Promise<void> {
    const { device } = this;
    if (!device.provider(kind).shouldConnect) return Promise.resolve();
    return until(() => device.isSaved(kind), `what ${this.part.name} wrote to be saved`, 30_000);
  }

  /** The id of a live statement by its words, as this device sees it. */
  statement(words: string): string | undefined {
    return snapshotDraft(this.device.doc('draft')).statements.find((s) => s.words === words && !s.removed)
      ?.id;
  }
}
