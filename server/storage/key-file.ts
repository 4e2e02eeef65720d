import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, statSync, writeSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { KEY_BYTES } from './cipher.ts';
import { StorageError } from './storage.ts';

/** Who besides the owner may do anything with a file. */
const OTHERS = 0o077;
const BASE64_KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The key-encryption key in a file that stands outside `directory`: 32 random bytes as base64. Throws StorageError
 * `refused`, saying what is wrong with the file, and never anything of what stands in it.
 */
export function readKeyFile(keyFile: string, directory: string): Buffer {
  const place = refusingUnless(() => realpathSync(keyFile), `The key file ${keyFile} cannot be found.`);
  if (place.startsWith(realpathSync(directory) + sep)) {
    throw refusal(
      'The key file lies inside the data directory. A copy of the directory would hold its own key.',
    );
  }
  const stat = statSync(place);
  if (!stat.isFile()) throw refusal('The key file is not a file.');
  if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0) {
    throw refusal('The key file can be used by others than its owner. Change its mode to 600 (or 400).');
  }
  return decodeKey(refusingUnless(() => readFileSync(place, 'utf8'), 'The key file cannot be read.'));
}

/**
 * The key-encryption key that stands in the data directory itself, for a store without a key file. It makes erasure
 * real (a destroyed content key stays destroyed) but does not help against theft of the whole directory. Made when
 * `mayMake` and there is none yet; throws StorageError `refused` when it is missing otherwise.
 */
export function localKey(directory: string, mayMake: boolean): Buffer {
  const path = join(directory, 'local.key');
  if (mayMake) makeLocalKey(path);
  return decodeKey(
    refusingUnless(
      () => readFileSync(path, 'utf8'),
      'The file local.key is missing from the data directory: what is stored cannot be read without it.',
    ),
  );
}

function makeLocalKey(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    // Left by an opening that was cut short before the store was made: as good as a new one, if it is whole.
    if (isFault(error, 'EEXIST')) return;
    throw error;
  }
  writeSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  fsyncSync(file);
  closeSync(file);
  const directory = openSync(dirname(path), 'r');
  fsyncSync(directory);
  closeSync(directory);
}

function decodeKey(content: string): Buffer {
  const base64 = content.trim();
  if (!BASE64_KEY.test(base64)) {
    throw refusal('The key file does not hold one key: 32 random bytes as base64 (openssl rand -base64 32).');
  }
  return Buffer.from(base64, 'base64');
}

function refusingUnless<T>(read: () => T, sentence: string): T {
  try {
    return read();
  } catch (error) {
    throw new StorageError('refused', sentence, { cause: error });
  }
}

function refusal(sentence: string): StorageError {
  return new StorageError('refused', sentence);
}

function isFault(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
