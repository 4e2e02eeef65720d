import type { OutboxRecord, OutboxStore } from './outbox-store.ts';

const DATABASE = 'outbox';
const STORE = 'records';

/** The outbox in the browser's IndexedDB. Undefined where there is none. */
export function deviceOutboxStore(): OutboxStore | undefined {
  if (typeof indexedDB === 'undefined') return undefined;
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open().catch((error: unknown) => {
      // The next use tries again: a device may only have been short of room for a moment.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const within = async (mode: IDBTransactionMode, act: (records: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(STORE, mode, { durability: 'strict' });
    act(transaction.objectStore(STORE));
    await finished(transaction);
  };
  return {
    read: async (prefix) => {
      const found = new Map<string, OutboxRecord>();
      await within('readonly', (records) =>
        eachUnder(records, prefix, (cursor) => {
          found.set(String(cursor.key), cursor.value as OutboxRecord);
        }),
      );
      return found;
    },
    write: (key, record) =>
      within('readwrite', (records) => {
        records.put(record, key);
      }),
    remove: (prefix, only = () => true) =>
      within('readwrite', (records) =>
        eachUnder(records, prefix, (cursor) => {
          if (only(cursor.value as OutboxRecord)) cursor.delete();
        }),
      ),
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(failure(request.error)));
    request.addEventListener('blocked', () => reject(failure(null)));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(failure(transaction.error)));
    transaction.addEventListener('abort', () => reject(failure(transaction.error)));
  });
}

function eachUnder(
  records: IDBObjectStore,
  prefix: string,
  visit: (cursor: IDBCursorWithValue) => void,
): void {
  const request = records.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (!cursor) return;
    visit(cursor);
    cursor.continue();
  });
}

function failure(cause: DOMException | null): Error {
  return new Error('This device could not keep the outbox.', { cause });
}
