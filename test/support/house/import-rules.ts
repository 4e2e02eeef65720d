import { findInCode, type Import, importsOf, isCode, type Rule } from './source.ts';

/** What files at a place may import; the longest `at` that fits a path is its zone. */
interface Zone {
  readonly at: string;
  /** Names of packages; one that ends in `/` or `:` stands for all that begin so. */
  readonly packages: readonly string[];
  /** Beginnings of paths in the project. */
  readonly trees: readonly string[];
}

const onTheServer = ['yjs', 'y-protocols', 'lib0', 'node:'];
const onScreen = ['solid-js', 'uqr', 'valibot', '@fontsource-variable/'];

/** What every folder of the server may lean on. */
const serversCommon = ['server/clock.ts', 'server/log.ts', 'shared/'];

const zones: readonly Zone[] = [
  { at: 'shared/', packages: ['yjs', 'lib0'], trees: ['shared/'] },
  { at: 'shared/protocol/', packages: ['lib0', 'valibot'], trees: ['shared/'] },
  {
    at: 'server/',
    packages: [
      ...onTheServer,
      ...['hono', '@hono/node-server', 'ws', 'valibot', '@valibot/to-json-schema', 'rate-limiter-flexible'],
    ],
    trees: ['server/', 'shared/'],
  },
  {
    at: 'server/rooms/',
    packages: onTheServer,
    trees: ['server/rooms/', 'server/access/', 'server/storage/', 'server/relay/', ...serversCommon],
  },
  { at: 'server/storage/', packages: onTheServer, trees: ['server/storage/', ...serversCommon] },
  { at: 'server/relay/', packages: onTheServer, trees: ['server/relay/', ...serversCommon] },
  { at: 'client/', packages: onScreen, trees: ['client/', 'shared/'] },
  // Pages for looking at screens show the same made-up meeting that tests drive.
  {
    at: 'client/views/dev-',
    packages: onScreen,
    trees: ['client/', 'shared/', 'test/support/fixtures/'],
  },
  {
    at: 'client/connection/',
    packages: ['y-websocket', 'y-protocols', 'yjs', 'lib0', 'solid-js'],
    trees: ['client/', 'shared/'],
  },
  { at: 'client/reactive/', packages: ['yjs', 'solid-js'], trees: ['client/reactive/', 'shared/'] },
  {
    at: 'client/editor/',
    packages: [...onScreen, '@tiptap/', 'yjs', 'y-protocols'],
    trees: ['client/', 'shared/'],
  },
  { at: 'client/meeting/', packages: [...onScreen, 'yjs'], trees: ['client/', 'shared/'] },
  {
    at: 'client/components/',
    packages: onScreen,
    trees: ['client/components/', 'client/styles/', 'client/copy/'],
  },
  { at: 'client/copy/', packages: [], trees: ['client/copy/', 'shared/'] },
];

/** Each tree and folder imports only what it is for. */
export const importsWithinBounds: Rule = (source) => {
  const zone = zoneOf(source.path);
  if (zone === undefined || !isCode(source.path)) return [];
  return importsOf(source)
    .filter((item) => !allowed(zone, item))
    .map((item) => `${source.path} imports ${item.specifier}, which files under ${zone.at} may not`);
};

function zoneOf(path: string): Zone | undefined {
  const fitting = zones.filter((zone) => path.startsWith(zone.at));
  return fitting.sort((a, b) => b.at.length - a.at.length)[0];
}

function allowed(zone: Zone, { specifier, target }: Import): boolean {
  if (specifier.startsWith('.')) return zone.trees.some((tree) => target.startsWith(tree));
  return zone.packages.some((name) => (/[/:]$/.test(name) ? target.startsWith(name) : target === name));
}

/** `shared/` runs anywhere: no browser's and no Node's globals. */
export const sharedIsPure: Rule = (source) =>
  findInCode(
    source,
    source.path.startsWith('shared/'),
    /\b(?:window|navigator|localStorage|sessionStorage|indexedDB|process|Buffer|__dirname)\b\.?|\bdocument\.(?:body|cookie|create|get|query)\w*|\bfetch\(|\bnew WebSocket\b/g,
    'belongs to one platform',
  );

/** Only `client/reactive` observes Yjs (`client/connection` may listen to a document to send and store it). */
export const yjsObservedInOnePlace: Rule = (source) => {
  const outside = source.path.startsWith('client/') && !source.path.startsWith('client/reactive/');
  const browsers = /\bnew (?:Resize|Intersection|Mutation|Performance)Observer\b/.test(source.text);
  const calls = browsers ? /\.(?:un)?observeDeep\(/g : /\.(?:un)?observe(?:Deep)?\(/g;
  return findInCode(source, outside, calls, 'observes Yjs outside client/reactive');
};

/** Views ask the meeting and the connection; they never speak to the network themselves. */
export const viewsAreThin: Rule = (source) =>
  findInCode(
    source,
    /^client\/(?:views|components)\//.test(source.path),
    /\bfetch\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b|\bsendBeacon\(/g,
    'speaks to the network',
  );

/** The editor is a chunk of its own: from outside only its types, or the whole by a dynamic import. */
export const editorIsLazy: Rule = (source) => {
  if (!isCode(source.path) || !/^(?:client|shared)\/(?!editor\/)/.test(source.path)) return [];
  return importsOf(source)
    .filter(({ target, kind }) => target.startsWith('client/editor/') && kind === 'static')
    .map(({ specifier }) => `${source.path} imports ${specifier} at once; load the editor with import()`);
};

/** SQL is spoken in `server/storage` alone. */
export const sqlOnlyInStorage: Rule = (source) => {
  if (!isCode(source.path) || /^(?:server\/storage|test)\//.test(source.path)) return [];
  return importsOf(source)
    .filter(({ specifier }) => specifier === 'node:sqlite')
    .map(() => `${source.path} imports node:sqlite outside server/storage`);
};

/** Node runs the server from source, so a relative import names its file with its ending. */
export const importsNameTheirFile: Rule = (source) => {
  if (!isCode(source.path)) return [];
  return importsOf(source)
    .filter(
      ({ specifier }) =>
        specifier.startsWith('.') && !/\.(?:ts|tsx|mjs|json|css|svg)(?:\?\w+)?$/.test(specifier),
    )
    .map(({ specifier }) => `${source.path} imports ${specifier} without its ending`);
};
