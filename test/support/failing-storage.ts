import { type Storage, StorageError, type StorageErrorCode } from '../../server/storage/storage.ts';

/** A real storage behind a disk that a test can let fail or stand still. */
export interface FailingStorage extends Storage {
  /** From now on every commit is refused with this code and reaches nothing; undefined lets commits through again. */
  fail(code: StorageErrorCode | undefined): void;
  /** From now on commits get no answer and reach nothing, until they are released. */
  hold(): void;
  /** Lets the commits that are held go on, in the order they came, as the disk is at that moment. */
  release(): void;
  /** How many commits were asked of the disk, refused ones included. */
  asked(): number;
}

/** Puts such a disk in front of `storage`. */
export function failingStorage(storage: Storage): FailingStorage {
  let code: StorageErrorCode | undefined;
  let isHeld = false;
  let asked = 0;
  const held: (() => void)[] = [];

  return {
    ...storage,
    async commit(change) {
      asked += 1;
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      if (code !== undefined) throw new StorageError(code, 'The disk fails because a test asked for it.');
      await storage.commit(change);
    },
    fail(next) {
      code = next;
    },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const go of held.splice(0)) go();
    },
    asked: () => asked,
  };
}
