import { newId } from '../../shared/ids.ts';
import type { OutboxRecord, OutboxStore } from './outbox-store.ts';

const AES_IV_BYTES = 12;

/** What one room's outbox is for. */
export interface OutboxRoom {
  readonly room: string;
  readonly version: number;
  readonly generation: string;
}

/** What was found on the device for a room. */
export interface OutboxFound {
  /** Belongs to this version and generation. */
  readonly current: readonly Uint8Array[];
  /** Belongs to another store or an older page: must not be merged, only shown. */
  readonly foreign: readonly Uint8Array[];
  /** Takes away exactly what was found, unless another tab has written it anew meanwhile. */
  readonly discard: () => Promise<void>;
}

/**
 * The device's outbox: what was written here and is not yet known to be durable, encrypted with a key that the server
 * gives to a live session only, so that it survives the tab and tells nobody anything (rules OUT1 to OUT4).
 */
export interface Outbox {
  /** Everything kept for a room by all tabs of this session. Rejects when the device cannot read it. */
  find(of: OutboxRoom): Promise<OutboxFound>;
  /** Keeps `bytes` in place of what this tab kept for the room before. Rejects when the device cannot. */
  keep(of: OutboxRoom, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes away what this tab kept for the room. */
  drop(room: string): Promise<void>;
  /** Takes away everything of this session, all tabs. */
  wipe(): Promise<void>;
}

/**
 * Opens the outbox of a session. Undefined where the device has no store or no cryptography (plain http), and then
 * nothing may be said to be kept.
 *
 * @param key base64url, 256 bits, from the session.
 */
export async function openOutbox(
  session: string,
  key: string,
  store: OutboxStore | undefined,
): Promise<Outbox | undefined> {
  // Its type says that it is always there; in pages served by plain http it is not.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!store || !subtle) return undefined;
  const sealing = await subtle
    .importKey('raw', fromBase64url(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
    .catch(() => undefined);
  if (!sealing) return undefined;

  const tab = newId<'tab'>();
  const under = (room: string): string => `${session}/${room}/`;
  // Bound to its place, so that a record cannot be passed off as another room's.
  const place = (room: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(under(room));

  const unseal = async (room: string, record: OutboxRecord): Promise<Uint8Array | undefined> => {
    try {
      const algorithm = { name: 'AES-GCM', iv: record.iv, additionalData: place(room) };
      return new Uint8Array(await subtle.decrypt(algorithm, sealing, record.sealed));
    } catch {
      // Sealed with the key of a session that has ended: nobody can read it any more, and nobody should.
      return undefined;
    }
  };

  return {
    find: async ({ room, version, generation }) => {
      const records = await store.read(under(room));
      const current: Uint8Array[] = [];
      const foreign: Uint8Array[] = [];
      for (const record of records.values()) {
        const bytes = await unseal(room, record);
        if (!bytes) continue;
        const same = record.version === version && record.generation === generation;
        (same ? current : foreign).push(bytes);
      }
      const seen = new Set([...records.values()].map((record) => record.iv.join()));
      const discard = (): Promise<void> => store.remove(under(room), (record) => seen.has(record.iv.join()));
      return { current, foreign, discard };
    },
    keep: async ({ room, version, generation }, bytes) => {
      const iv = crypto.getRandomValues(new Uint8Array(AES_IV_BYTES));
      const algorithm = { name: 'AES-GCM', iv, additionalData: place(room) };
      const sealed = new Uint8Array(await subtle.encrypt(algorithm, sealing, bytes));
      await store.write(under(room) + tab, { version, generation, iv, sealed });
    },
    drop: (room) => store.remove(under(room) + tab),
    wipe: () => store.remove(`${session}/`),
  };
}

/** Whether this device keeps unsent words of a session; it cannot read them without the session's key. */
export async function keepsWords(session: string, store: OutboxStore | undefined): Promise<boolean> {
  return ((await store?.read(`${session}/`))?.size ?? 0) > 0;
}

/** Takes away everything that this device keeps of a session that has ended, all tabs. */
export async function forgetWords(session: string, store: OutboxStore | undefined): Promise<void> {
  await store?.remove(`${session}/`);
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
