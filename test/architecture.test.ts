import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as code from './support/house/code-rules.ts';
import * as files from './support/house/file-rules.ts';
import * as imports from './support/house/import-rules.ts';
import { listPaths, projectRoot, readSource, type Rule, type Source } from './support/house/source.ts';

const paths = listPaths(['client', 'server', 'shared', 'test']).filter((path) =>
  /\.(?:tsx?|css|mjs|md)$/.test(path),
);
const sources = paths.map(readSource);
const rules = readSource('shared/rules.md').text;

/** A rule over every file, with files that break it and files that come close and do not. */
interface House {
  readonly rule: Rule;
  readonly breaks: readonly Source[];
  readonly keeps: readonly Source[];
}

const at = (path: string, text = ''): Source => ({ path, text });
const lines = (count: number) => 'a\n'.repeat(count);

const house: Record<string, House> = {
  'HOUSE1 each tree and folder imports only what it is for': {
    rule: imports.importsWithinBounds,
    breaks: [
      at('shared/a.ts', "import { readFile } from 'node:fs';"),
      at('shared/a.ts', "import { createSignal } from 'solid-js';"),
      at('shared/a.ts', "import type { Room } from '../server/rooms/room.ts';"),
      at('shared/a.ts', "const load = () => import('hono');"),
      at('server/a.ts', "export { Door } from '../client/door.ts';"),
      at('server/rooms/room.ts', "import {\n  type WebSocket,\n} from 'ws';"),
      at('server/rooms/room.ts', "import { Hono } from 'hono';"),
      at('client/meeting/a.ts', "import { WebsocketProvider } from 'y-websocket';"),
      at('client/reactive/a.ts', "import { WebsocketProvider } from 'y-websocket';"),
      at('client/views/door/a.tsx', "import * as Y from 'yjs';"),
      at('client/views/door/a.tsx', "import { Editor } from '@tiptap/core';"),
      at('client/components/a.tsx', "import { draft } from '../../shared/documents/draft.ts';"),
    ],
    keeps: [
      at('shared/a.ts', "// import { readFile } from 'node:fs';\nimport { encode } from 'lib0/encoding';"),
      at('shared/a.ts', 'const words = "import { x } from \'hono\'";'),
      at('client/connection/a.ts', "import { WebsocketProvider } from 'y-websocket';"),
      at('client/editor/a.ts', "import { Editor } from '@tiptap/core';"),
      at('server/a.ts', "import { serve } from '@hono/node-server';"),
    ],
  },
  'HOUSE2 shared code runs anywhere': {
    rule: imports.sharedIsPure,
    breaks: [at('shared/a.ts', 'const width = window.innerWidth;'), at('shared/a.ts', 'Buffer.from(bytes)')],
    keeps: [at('shared/a.ts', 'const document = documents.draft;'), at('client/a.ts', 'window.close()')],
  },
  'HOUSE3 only client/reactive observes Yjs': {
    rule: imports.yjsObservedInOnePlace,
    breaks: [
      at('client/meeting/a.ts', 'map.observe(change);'),
      at('client/views/a.tsx', 'map.observeDeep(change)'),
    ],
    keeps: [
      at('client/reactive/a.ts', 'map.observe(change)'),
      at('client/views/a.tsx', 'const size = new ResizeObserver(fit); size.observe(element)'),
    ],
  },
  'HOUSE4 views never speak to the network': {
    rule: imports.viewsAreThin,
    breaks: [
      at('client/views/door/a.tsx', "await fetch('/api')"),
      at('client/components/a.tsx', 'new WebSocket(url)'),
    ],
    keeps: [at('client/connection/a.ts', "await fetch('/api')"), at('client/views/a.tsx', "say('fetch(')")],
  },
  'HOUSE5 the editor is loaded when first needed': {
    rule: imports.editorIsLazy,
    breaks: [at('client/views/map/a.tsx', "import { Editor } from '../../editor/editor.tsx';")],
    keeps: [
      at('client/views/map/a.tsx', "const Editor = lazy(() => import('../../editor/editor.tsx'));"),
      at('client/views/map/a.tsx', "import type { EditorProps } from '../../editor/editor.tsx';"),
      at('client/editor/a.ts', "import { schema } from './schema.ts';"),
    ],
  },
  'HOUSE6 SQL is spoken in server/storage alone': {
    rule: imports.sqlOnlyInStorage,
    breaks: [at('server/access/a.ts', "import { DatabaseSync } from 'node:sqlite';")],
    keeps: [at('server/storage/a.ts', "import { DatabaseSync } from 'node:sqlite';")],
  },
  'HOUSE7 relative imports name their file with its ending': {
    rule: imports.importsNameTheirFile,
    breaks: [at('server/a.ts', "import { b } from './b';"), at('server/a.ts', "import { b } from './b.js';")],
    keeps: [at('server/a.ts', "import { b } from './b.ts';"), at('client/a.ts', "import './a.css';")],
  },
  'HOUSE8 a file can be read in one go': {
    rule: files.filesAreShort,
    breaks: [at('client/a.css', lines(300)), at('test/a.test.ts', lines(400))],
    keeps: [
      at('client/a.css', lines(299)),
      at('test/a.test.ts', lines(399)),
      at('shared/rules.md', lines(900)),
    ],
  },
  'HOUSE9 files and folders have kebab-case names': {
    rule: files.namesAreKebab,
    breaks: [at('client/views/Door/a.tsx'), at('server/sendCommand.ts'), at('server/send_command.ts')],
    keeps: [at('test/send-command.test.ts'), at('server/README.md'), at('client/views/door/a2.tsx')],
  },
  'HOUSE10 names say what is in a file': {
    rule: files.namesMeanSomething,
    breaks: [at('client/utils/a.ts'), at('shared/text-util.ts'), at('client/views/index.tsx')],
    keeps: [at('client/index.html'), at('shared/futility.ts')],
  },
  'HOUSE11 there are no default exports and no files that only pass others on': {
    rule: (source) => [...code.noDefaultExports(source), ...code.noBarrels(source)],
    breaks: [
      at('client/a.tsx', 'export default function App() {}'),
      at('shared/a.ts', 'export { a as default };'),
      at('shared/a.ts', "export * from './b.ts';"),
    ],
    keeps: [at('client/a.tsx', '// export default\nexport function App() {}')],
  },
  'HOUSE12 the keys of a Yjs document stand in shared/documents alone': {
    rule: code.rootNamesInDocuments,
    breaks: [
      at('client/meeting/a.ts', "doc.getMap('entries')"),
      at('server/rooms/a.ts', "ydoc.get('goals')"),
    ],
    keeps: [
      at('shared/documents/draft.ts', "doc.getMap('entries')"),
      at('server/rooms/a.ts', 'entries.get(id)'),
    ],
  },
  'HOUSE13 nothing steps around the types': {
    rule: code.noEscapes,
    breaks: [
      at('server/a.ts', 'const a: any = 1;'),
      at('server/a.ts', 'f(a as any)'),
      at('server/a.ts', 'const b = a as unknown as B;'),
      at('server/a.ts', '// @ts-ignore\nf();'),
      at('server/a.ts', '/* @ts-expect-error */ f();'),
      at('server/a.ts', 'rooms.get(id)!.close();'),
      at('test/a.test.ts', 'f(list[0]!);'),
    ],
    keeps: [
      at('server/a.ts', 'if (!rooms.has(id)) throw new Error("as any, or at all!");'),
      at('server/a.ts', '// as any of them; a!.b\nconst a = b !== c;'),
      at('server/a.ts', 'const quote = /[\'"]/; const open = !door;'),
    ],
  },
  'HOUSE14 the environment is read in server/main.ts alone': {
    rule: code.environmentReadOnce,
    breaks: [at('server/app.ts', "process.env['PORT']"), at('client/a.ts', 'import.meta.env.DEV')],
    keeps: [at('server/main.ts', "process.env['PORT']"), at('test/support/a.ts', "process.env['CI']")],
  },
  'HOUSE15 nothing writes to the console but the log': {
    rule: code.noConsole,
    breaks: [at('client/a.ts', 'console.log(words)'), at('server/app.ts', 'console.error(error)')],
    keeps: [
      at('client/a.ts', 'console.error(failure)'),
      at('server/log.ts', 'console.log(line)'),
      at('server/app.ts', '// console.log(line)'),
    ],
  },
  'HOUSE16 every test cites the rule it holds up': {
    rule: code.titlesCiteRules(rules),
    breaks: [
      at('test/a.test.ts', "it('works', () => {});"),
      at('test/a.test.ts', "test('NOSUCHRULE1 works', () => {});"),
    ],
    keeps: [at('test/a.test.ts', "it('HOUSE16 works', () => {});"), at('test/support/a.ts', "it('works')")],
  },
  'HOUSE17 no test is skipped, and none runs alone': {
    rule: code.noSkippedTests,
    breaks: [at('test/a.test.ts', "it.skip('HOUSE1', f)"), at('test/a.test.ts', "describe.only('a', f)")],
    keeps: [at('test/a.test.ts', "it.each(table)('HOUSE1', f)")],
  },
  'HOUSE18 tests wait for what they need and never sleep': {
    rule: code.noSleeping,
    breaks: [
      at('test/a.test.ts', 'await new Promise((resolve) => setTimeout(resolve, 50));'),
      at('test/a.test.ts', 'await page.waitForTimeout(50);'),
    ],
    keeps: [at('test/a.test.ts', 'const late = setTimeout(() => reject(new Error("too late")), 5_000);')],
  },
};

describe('the house', () => {
  for (const [title, { rule, breaks, keeps }] of Object.entries(house)) {
    it(title, () => {
      expect(sources.flatMap(rule)).toEqual([]);
    });
    it(`${title}: the check itself can fail`, () => {
      for (const source of breaks) expect(rule(source), JSON.stringify(source)).not.toEqual([]);
      for (const source of keeps) expect(rule(source)).toEqual([]);
    });
  }

  it('HOUSE19 only the given names stand at the top level', () => {
    expect(files.topLevelIsGiven(readdirSync(projectRoot))).toEqual([]);
  });
  it('HOUSE19 only the given names stand at the top level: the check itself can fail', () => {
    expect(files.topLevelIsGiven(['lib', 'client', '.nvmrc', 'dist'])).toHaveLength(1);
  });
});
