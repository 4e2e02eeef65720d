import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of a content key or key-encryption key. */
export const KEY_BYTES = 32;

/** What a sealed row is, in the order given; a row opens only as what it was sealed as, so rows cannot be swapped. */
export type RowIdentity = readonly (string | number | null)[];

/** Encrypts under a fresh random nonce: nonce, ciphertext, tag. The identity is authenticated and not stored. */
export function seal(key: Uint8Array, plain: Uint8Array, identity: RowIdentity): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(associated(identity));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; undefined when key, identity or any byte is not the one it was sealed with. */
export function unseal(
  key: Uint8Array,
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
