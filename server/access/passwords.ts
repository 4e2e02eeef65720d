import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** A password as it is kept: argon2id with its own salt; the costs stand beside it, so that they can rise later. */
export interface PasswordHash {
  readonly algorithm: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly salt: string;
  readonly hash: string;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes; about 60 ms. */
const COSTS = { algorithm: 'argon2id', memory: 19_456, passes: 2 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** What a sign-in with an unknown name is compared with, so that it takes as long. */
const NOBODY: PasswordHash = {
  ...COSTS,
  salt: randomBytes(SALT_BYTES).toString('base64'),
  hash: randomBytes(HASH_BYTES).toString('base64'),
};

/** Hashes a password with a fresh salt. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COSTS);
  return { ...COSTS, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether this is the password; without a hash the same work is done and the answer is no. */
export async function isPassword(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const known = kept ?? NOBODY;
  const derived = await derive(password, Buffer.from(known.salt, 'base64'), known);
  return timingSafeEqual(derived, Buffer.from(known.hash, 'base64')) && kept !== undefined;
}

function derive(
  password: string,
  salt: Buffer,
  costs: Pick<PasswordHash, 'memory' | 'passes'>,
): Promise<Buffer> {
  // The same letters typed on another keyboard may come as other code points.
  const message = Buffer.from(password.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      {
        message,
        nonce: salt,
        parallelism: 1,
        tagLength: HASH_BYTES,
        memory: costs.memory,
        passes: costs.passes,
      },
      (error, derived) => (error ? reject(error) : resolve(derived)),
    );
  });
}
