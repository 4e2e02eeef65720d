/// <reference types="vitest/config" />
import { join } from 'node:path';
import { type BuildEnvironmentOptions, defineConfig, type Plugin, type Rolldown } from 'vite';
import solid from 'vite-plugin-solid';
import { hideWords } from './client/copy/hide.ts';
import { LEAVE_TO } from './shared/protocol/leave-to.ts';

const HIDE_PAGE = 'hide-page';
const hidePageScript = join(import.meta.dirname, 'client/hide-page.ts');

/** Tests that start servers, kill them and drive browsers: after the others, with time to spare. */
const longTests = ['test/journeys/**/*.test.{ts,tsx}', 'test/faults/**/*.test.{ts,tsx}'];

function solidBuild(file: string): string {
  return join(import.meta.dirname, 'node_modules/solid-js', file);
}

/** In tests the plugin for Solid resolves every package's browser build, and the browser's `ws` is a stub. */
const nodePackagesInTests: Plugin = {
  name: 'node-packages-in-tests',
  enforce: 'post',
  configEnvironment(_name, config) {
    if (process.env['VITEST'] === undefined || config.resolve?.conditions === undefined) return;
    config.resolve.conditions = config.resolve.conditions.filter((condition) => condition !== 'browser');
  },
};

/** What lib0 wants to know of the machine it runs on; by itself it looks for Node and its command line. */
const IN_A_BROWSER = 'export const isNode = false, isBrowser = true, getVariable = () => null;';

const QUIET_YJS: Readonly<Record<string, string>> = {
  // Draws warnings in colours, with a whole library of schemas behind it.
  'lib0/logging': `export const BOLD = '', UNBOLD = '', ORANGE = '', RED = '';
    export const print = (...words) => console.log(...words);
    export const warn = (...words) => console.warn(...words);`,
  'lib0/environment': IN_A_BROWSER,
  './environment.js': IN_A_BROWSER,
  // A refusal is a close event: our server sends no message of this type.
  'y-protocols/auth': 'export const readAuthMessage = () => {};',
  // Tabs never pass documents to each other: each has a socket, and the server's permission check, of its own.
  'lib0/broadcastchannel': 'export const subscribe = () => {}, unsubscribe = subscribe, publish = subscribe;',
};

/** Yjs by its modules, so that what only the editor uses of it stays with the editor, and without what nobody uses. */
const leanYjs: Plugin = {
  name: 'lean-yjs',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [{ find: /^yjs$/, replacement: join(import.meta.dirname, 'node_modules/yjs/src/index.js') }],
    },
  }),
  resolveId: (source) => (Object.hasOwn(QUIET_YJS, source) ? `\0${source}` : null),
  load: (id) => QUIET_YJS[id.slice(1)] ?? null,
};

/** Solid without taking up a page that a server has drawn: ours draws none, so these branches are never taken. */
const solidWithoutHydration: Plugin = {
  name: 'solid-without-hydration',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /solid-js\/(?:web\/)?dist\/(?:solid|web)\.js$/ },
    handler(code) {
      const lean = code
        .replace(/\bsharedConfig\.(?:context|registry|done)\b(?!\s*=[^=])/g, 'undefined')
        .replace(/\bisHydrating\(\w*\)(?! \{)/g, 'false');
      if (lean === code) this.error('Solid names its hydration otherwise than this plugin knows.');
      return { code: lean, map: null };
    },
  },
};

/** The button that leaves in a hurry and the script that makes it work, before everything else in every page. */
const hidePage: Plugin = {
  name: 'hide-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const script = Object.values(bundle ?? {}).find((chunk) => chunk.name === HIDE_PAGE);
      if (!script) throw new Error('The script of the button that hides the page was not built.');
      const href = { id: HIDE_PAGE, class: HIDE_PAGE, href: LEAVE_TO, rel: 'noreferrer' };
      return [
        {
          tag: 'script',
          attrs: { type: 'module', crossorigin: true, src: `/${script.fileName}` },
          injectTo: 'head-prepend',
        },
        {
          tag: 'nav',
          attrs: { 'aria-label': hideWords.button },
          children: [{ tag: 'a', attrs: href, children: hideWords.button }],
          injectTo: 'body-prepend',
        },
      ];
    },
  },
};

/** A phone's way into a meeting; each step is one chunk with all that it loads at once and no step before it did. */
const steps = [
  { name: 'page', from: ['client/main.tsx', 'client/views/join/join.tsx'] },
  { name: 'meeting', from: ['client/views/meeting/meeting.tsx'] },
  { name: 'phone', from: ['client/views/phone/phone.tsx'] },
];
/** Every other screen builds on these, so they come with the first step. */
const forEveryScreen = /\/(?:client\/components|node_modules\/solid-js)\//;
/** Parts of Yjs behind its entrance that the editor alone uses. */
const editorsYjs = /yjs\/src\/utils\/(?:UndoManager|RelativePosition|PermanentUserData)\.js$/;

/** Few chunks, because small ones compress badly; what is not on the way is divided by the bundler. */
function chunksOfTheWay(): Rolldown.CodeSplittingGroup[] {
  const stepOf = new Map<string, string>();
  const findSteps = (modules: Rolldown.ChunkingContext): void => {
    for (const { name, from } of steps) {
      const open = from.map((path) => join(import.meta.dirname, path));
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (stepOf.has(id) || editorsYjs.test(id)) continue;
        stepOf.set(id, forEveryScreen.test(id) ? 'page' : name);
        open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
      }
    }
  };
  return steps.map(({ name }, index) => ({
    priority: steps.length - index,
    name: (id, modules) => {
      if (stepOf.size === 0) findSteps(modules);
      return stepOf.get(id) === name ? name : null;
    },
  }));
}

const product: BuildEnvironmentOptions = {
  outDir: '../dist/client',
  manifest: true,
  rolldownOptions: {
    input: {
      main: join(import.meta.dirname, 'client/index.html'),
      [HIDE_PAGE]: hidePageScript,
      // Browsers know a service worker by its address, so its name has no hash.
      sw: join(import.meta.dirname, 'client/service-worker.ts'),
    },
    output: {
      entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      codeSplitting: { groups: chunksOfTheWay() },
    },
  },
};

/** Screens on made-up meetings, for tests and for looking at: built by `--mode gallery`, and never served to families. */
const gallery: BuildEnvironmentOptions = {
  outDir: '../dist/gallery',
  rolldownOptions: {
    input: { gallery: join(import.meta.dirname, 'client/gallery.html'), [HIDE_PAGE]: hidePageScript },
  },
};

export default defineConfig(({ mode }) => ({
  root: join(import.meta.dirname, 'client'),
  plugins: [solid(), leanYjs, solidWithoutHydration, hidePage, nodePackagesInTests],
  build: {
    ...(mode === 'gallery' ? gallery : product),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // Lists of every chunk behind every screen would weigh on a phone; what it needs first is on its way anyhow.
      resolveDependencies: (_file, chunks, { hostType }) =>
        hostType === 'html'
          ? chunks
          : chunks.filter((chunk) => /\.css$|\/(?:meeting|phone)-[^/]*$/.test(chunk)),
    },
    // Inlined data: URLs would need a hole in the content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    root: import.meta.dirname,
    globalSetup: ['test/support/global-setup.ts'],
    reporters: ['default', './test/support/reporter.ts'],
    // Node would take Solid's server build, in which signals do not react.
    alias: [
      { find: /^solid-js$/, replacement: solidBuild('dist/solid.js') },
      { find: /^solid-js\/(web|store)$/, replacement: solidBuild('$1/dist/$1.js') },
    ],
    // "external" stands there because the plugin for Solid would otherwise fill it with solid-js.
    server: { deps: { inline: [/solid-js/], external: [/^nothing of solid-js$/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: longTests,
          maxWorkers: 2,
          testTimeout: 30_000,
          // Shared machines stall for seconds: a test that then passes is counted as passed, and the reporter shows the retry.
          retry: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: longTests,
          // Much of their time is waiting for what must come: two files keep a small machine busy.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
