import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { randomToken } from '../../shared/ids.ts';

/** Bytes of every secret given out: links, tokens, cookies. */
const SECRET_BYTES = 32;

/** 64 hex zeros: what is compared when there is nothing to compare with, so that both ways cost the same. */
const NOTHING = '0'.repeat(64);

/** A fresh secret of 256 bits, base64url. */
export function newSecret(): string {
  return randomToken(SECRET_BYTES);
}

/** SHA-256 in hex. A secret of full entropy needs no slow hash; passwords are hashed elsewhere. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Whether a secret is the one that was hashed; takes as long whether there is a hash or not. */
export function isSecretOf(secret: string, hash: string | null | undefined): boolean {
  const given = Buffer.from(hashOf(secret), 'hex');
  const known = Buffer.from(hash ?? NOTHING, 'hex');
  return (
    known.length === given.length && timingSafeEqual(given, known) && hash !== null && hash !== undefined
  );
}

/**
 * The token of one session on one device. The same device gets the same token again without anything being stored or
 * replaced, so a second tab never puts the first one out.
 */
export function deviceToken(device: string, session: string): string {
  return createHmac('sha256', device).update(session, 'utf8').digest('base64url');
}
