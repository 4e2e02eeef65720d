/** What is kept on the device for one document of one tab; unreadable without the session's key. */
export interface OutboxRecord {
  /** Version of the document's shape and generation of the store that the change belongs to. */
  readonly version: number;
  readonly generation: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Where the outbox is kept. Every method rejects when the device cannot (private mode, full disk). */
export interface OutboxStore {
  /** All records whose key begins with `prefix`, by key. */
  read(prefix: string): Promise<ReadonlyMap<string, OutboxRecord>>;
  write(key: string, record: OutboxRecord): Promise<void>;
  /** Takes away the records whose key begins with `prefix` and, if `only` is given, that it accepts. */
  remove(prefix: string, only?: (record: OutboxRecord) => boolean): Promise<void>;
}

/** An outbox that lasts as long as the page; for tests, and for nothing that calls itself kept. */
export function memoryOutboxStore(): OutboxStore {
  const records = new Map<string, OutboxRecord>();
  const under = (prefix: string): [string, OutboxRecord][] =>
    [...records].filter(([key]) => key.startsWith(prefix));
  return {
    read: (prefix) => Promise.resolve(new Map(under(prefix))),
    write: (key, record) => {
      records.set(key, record);
      return Promise.resolve();
    },
    remove: (prefix, only = () => true) => {
      for (const [key, record] of under(prefix)) if (only(record)) records.delete(key);
      return Promise.resolve();
    },
  };
}
