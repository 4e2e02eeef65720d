/**
 * Why an update is refused, as a code that may stand in a log: never a word of what was in it.
 * - `malformed`: not an update as Yjs writes it, or one that claims more than it holds.
 * - `tooLong`: more structs, deleted ranges or collected clocks than an honest client can have made.
 * - `skip`: claims clocks without saying what they are.
 * - `foreignClient`: writes under a client id that belongs to somebody else.
 * - `tooManyClients`: more new client ids than reloading a page explains.
 * - `unknownReference`: hangs on something that only its author could have, and that author never sent it.
 * - `mixedParents`: stands between neighbours of two different parents.
 * - `serverOnly`: writes or deletes where only the server may.
 * - `otherRoot`: writes or deletes in a part of the document that is not open to this socket.
 * - `unknownRoot`, `unknownKey`, `wrongKind`, `badValue`: the document's shape does not allow it.
 */
export type Refusal =
  | 'malformed'
  | 'tooLong'
  | 'skip'
  | 'foreignClient'
  | 'tooManyClients'
  | 'unknownReference'
  | 'mixedParents'
  | 'serverOnly'
  | 'otherRoot'
  | 'unknownRoot'
  | 'unknownKey'
  | 'wrongKind'
  | 'badValue';

/** Thrown while an update is read or placed; the gate turns it into a verdict. */
export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Thrown when an update hangs on something its own author has not sent yet: not wrong, only early. */
export class UpdateEarly extends Error {
  override readonly name = 'UpdateEarly';
}
