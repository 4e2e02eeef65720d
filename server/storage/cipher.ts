import { createCipheriv, createDecipheriv, type CipherKey, randomFillSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of a content key or key-encryption key. */
export const KEY_BYTES = 32;

/** What a sealed row is, in the order given; a row opens only as what it was sealed as, so rows cannot be swapped. */
export type RowIdentity = readonly (string | number | null)[];

/** Random bytes for the next nonces: asking for many at once costs hardly more than asking for one. */
const pool = Buffer.alloc(NONCE_BYTES * 256);
let used = pool.length;

function freshNonce(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return pool.subarray(used - NONCE_BYTES, used);
}

/**
 * Encrypts under a fresh random nonce: nonce, ciphertext, tag. The identity is authenticated and not stored. Whoever
 * seals often with one key hands over a KeyObject: plain bytes are made ready anew each time, which costs more than all
 * else here.
 */
export function seal(key: CipherKey, plain: Uint8Array, identity: RowIdentity): Uint8Array {
  const nonce = freshNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(associated(identity));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; undefined when key, identity or any byte is not the one it was sealed with. */
export function unseal(
  key: CipherKey,
  sealed: Uint8Array,
  identity: RowIdentity,
): Uint8Array<ArrayBuffer> | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(associated(identity))
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, end));
  try {
    decipher.final();
  } catch {
    // Node reports a failed authentication only by throwing here, and says no more than that.
    return undefined;
  }
  // A copy of its own: a pooled buffer would take its neighbours along when it is handed to another thread.
  return new Uint8Array(plain);
}

function associated(identity: RowIdentity): Buffer {
  return Buffer.from(JSON.stringify(identity), 'utf8');
}
