import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unseal, type RowIdentity } from '../../server/storage/cipher.ts';
import { openStore } from '../../server/storage/sqlite-open.ts';

/** One sealed row of a store: where it stands, its bytes as they stand in the file, and what they say. */
export interface StoredRow {
  /** The room's name, or a record's kind. */
  readonly where: string;
  readonly sealed: Uint8Array;
  readonly plain: Uint8Array;
}

/** All that a store holds, opened with its own keys. */
export interface OpenedStore {
  readonly rows: readonly StoredRow[];
  readonly pages: number;
  readonly freePages: number;
}

/** What a table's rows are called and sealed as, in the order of `RowIdentity`. */
const TABLES: readonly { readonly select: string; readonly identity: readonly string[] }[] = [
  {
    select: `SELECT 'update' AS what, name AS place, scope, seq, author, sealed FROM updates JOIN rooms ON rooms.id = room`,
    identity: ['what', 'place', 'scope', 'seq', 'author'],
  },
  {
    select: `SELECT 'snapshot' AS what, name AS place, scope, through, sealed FROM snapshots JOIN rooms ON rooms.id = room`,
    identity: ['what', 'place', 'scope', 'through'],
  },
  {
    select: `SELECT 'record' AS what, kind AS place, id, scope, found_by, sealed FROM records`,
    identity: ['what', 'place', 'id', 'scope', 'found_by'],
  },
];

/** Opens every row of a copy of a store's files. @throws when a row does not open: then nothing was shown by looking. */
export async function openEveryRow(dataDirectory: string): Promise<OpenedStore> {
  const copy = await mkdtemp(join(tmpdir(), 'rows-'));
  await cp(dataDirectory, copy, { recursive: true });
  const { data, keyFile, keys } = openStore({ directory: copy, restored: false });
  try {
    const rows = TABLES.flatMap(({ select, identity }) =>
      data
        .prepare(select)
        .all()
        .map((row): StoredRow => {
          const { sealed, scope, place } = row;
          if (!(sealed instanceof Uint8Array)) throw new Error('a row is not sealed');
          const as: RowIdentity = identity.map((column) => {
            const value = row[column];
            return typeof value === 'string' || typeof value === 'number' ? value : null;
          });
          const plain = unseal(keys.forReading(String(scope)), sealed, as);
          if (!plain) throw new Error(`a row of ${String(place)} does not open`);
          return { where: String(place), sealed, plain };
        }),
    );
    const count = (name: string): number => Number(data.prepare(`PRAGMA ${name}`).get()?.[name]);
    return { rows, pages: count('page_count'), freePages: count('freelist_count') };
  } finally {
    data.close();
    keyFile.close();
    await rm(copy, { recursive: true, force: true });
  }
}

/** Every byte of every file in a store's directory, as they stand now: database, write-ahead log and its index. */
export async function fileBytes(
  dataDirectory: string,
): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const files = await readdir(dataDirectory, { recursive: true, withFileTypes: true });
  return Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => ({ name: file.name, bytes: await readFile(join(file.parentPath, file.name)) })),
  );
}

const PIECE = 24;

/** How many of these sealed rows have left a trace: any piece of 24 bytes from their beginning, middle or end. */
export function tracesOf(sealed: Iterable<Uint8Array>, bytes: Buffer): number {
  let found = 0;
  for (const row of sealed) {
    const starts = [0, Math.floor((row.length - PIECE) / 2), row.length - PIECE];
    if (starts.some((at) => bytes.includes(Buffer.from(row.subarray(at, at + PIECE))))) found += 1;
  }
  return found;
}
