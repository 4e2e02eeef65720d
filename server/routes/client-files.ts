import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LEAVE_TO } from '../../shared/protocol/leave-to.ts';
import { escapeHtml } from '../../shared/record/readings/html.ts';

/** How the body of one answer is written. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the built client. */
export interface ClientFile {
  readonly type: string;
  /** Its name holds a hash of its content, so it never changes. */
  readonly hashed: boolean;
  /** The content in an encoding that a browser accepts; packed once, when first asked for. */
  body(accept: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding: Encoding }>;
}

/** The built client, held in memory: a family's phone never waits for the server's disk. */
export interface ClientFiles {
  /** The file at a path of the site; undefined when there is none. */
  get(path: string): ClientFile | undefined;
  /** The page that every screen starts from. */
  readonly page: ClientFile;
  /** Names this build: the first letters of the hash of its manifest. */
  readonly build: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Below this many bytes packing gains nothing. */
const WORTH_PACKING = 1024;
const BUILD_LETTERS = 12;

const packWithBrotli = promisify(brotliCompress);
const packWithGzip = promisify(gzip);

/** Reads the built client. `leaveTo`: where its button "Hide page" leads. Throws when it is not there. */
export function readClientFiles(directory: string, leaveTo = LEAVE_TO): ClientFiles {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error('The client has not been built. Start with "npm start", or run "npm run build" first.');
  }
  const files = new Map<string, ClientFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`;
    // Vite's own notes stand in a folder with a dot: they are not for the site.
    if (!entry.isFile() || path.startsWith('/.') || path === '/index.html') continue;
    files.set(path, clientFile(path, join(entry.parentPath, entry.name)));
  }
  return {
    get: (path) => files.get(path),
    page: clientFile('/index.html', join(directory, 'index.html'), leadingTo(leaveTo)),
    build: buildOf(directory),
  };
}

const leadingTo =
  (leaveTo: string) =>
  (page: string): string =>
    page.replace(`href="${LEAVE_TO}"`, () => `href="${escapeHtml(leaveTo)}"`);

function clientFile(path: string, file: string, change?: (text: string) => string): ClientFile {
  const read = readFileSync(file);
  const plain = new Uint8Array(change ? new TextEncoder().encode(change(read.toString())) : read);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const isPacked = type.startsWith('font/') || type === 'image/png' || plain.length < WORTH_PACKING;
  const packed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>([['identity', Promise.resolve(plain)]]);
  return {
    type,
    hashed: /^\/assets\/.*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(path),
    async body(accept) {
      const encoding = isPacked ? 'identity' : encodingFor(accept);
      const known = packed.get(encoding) ?? pack(plain, encoding);
      packed.set(encoding, known);
      return { bytes: await known, encoding };
    },
  };
}

function encodingFor(accept: string): Encoding {
  const offered = accept.split(',').map((entry) => entry.trim());
  const isOffered = (name: string): boolean =>
    offered.some((entry) => entry.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(entry));
  if (isOffered('br')) return 'br';
  return isOffered('gzip') ? 'gzip' : 'identity';
}

async function pack(plain: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const packed =
    encoding === 'br'
      ? packWithBrotli(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
      : packWithGzip(plain, { level: 9 });
  return new Uint8Array(await packed);
}

function buildOf(directory: string): string {
  const manifest = join(directory, '.vite/manifest.json');
  const source = existsSync(manifest) ? manifest : join(directory, 'index.html');
  return createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, BUILD_LETTERS);
}
