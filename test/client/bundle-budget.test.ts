import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstLoad, type Manifest } from '../support/first-load.ts';
import { listPaths, projectRoot } from '../support/house/source.ts';

/**
 * Where the chunks begin that a phone loads from a personal link to its first page in the meeting, besides the page's
 * own: with Yjs and the connection, without the later steps, which come when that page is up.
 */
const joinViews = ['views/join', 'views/meeting', 'views/phone/phone.tsx'];

/** Most bytes over the wire, with brotli. */
const budget = { script: 80_000, everything: 150_000 };

const dist = join(projectRoot, 'dist/client');

/** The built client; a missing one is a failure, not a reason to leave the budget unchecked. */
function manifest(): Manifest {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('dist/client is missing: run "npm run build" before this test.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Bytes over the wire: fonts and pictures are compressed already. */
function wireSize(file: string): number {
  const bytes = readFileSync(join(dist, file));
  return /\.(?:js|css|html|svg)$/.test(file) ? brotliCompressSync(bytes).byteLength : bytes.byteLength;
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + wireSize(file), 0);
}

describe("a phone's first load of /join", () => {
  it('HOUSE21 its JavaScript stays within budget', () => {
    const scripts = firstLoad(manifest(), joinViews).files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(total(scripts)).toBeLessThanOrEqual(budget.script);
  });

  it('HOUSE21 everything together stays within budget', () => {
    expect(total(['index.html', ...firstLoad(manifest(), joinViews).files])).toBeLessThanOrEqual(
      budget.everything,
    );
  });

  it('HOUSE21 the list of its chunks names views that there are', () => {
    const views = listPaths(['client']).filter((path) =>
      joinViews.some((view) => path.startsWith(`client/${view}`)),
    );
    expect(views).not.toEqual([]);
  });

  it('HOUSE21 it holds no editor', () => {
    const { keys, files } = firstLoad(manifest(), joinViews);
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(keys.filter((key) => /^editor\/|tiptap|prosemirror/.test(key))).toEqual([]);
    // Names of modules are gone from a chunk, but ProseMirror's class names are part of how it works.
    expect(scripts.filter((text) => /ProseMirror|tiptap/.test(text))).toEqual([]);
  });
});

describe('which chunks are a first load', () => {
  const sample: Manifest = {
    'index.html': {
      file: 'a/index.js',
      isEntry: true,
      imports: ['_solid.js'],
      css: ['a/index.css'],
      dynamicImports: [],
    },
    '_solid.js': { file: 'a/solid.js' },
    'views/join/join.tsx': { file: 'a/join.js', isDynamicEntry: true, imports: ['_solid.js', '_room.js'] },
    '_room.js': { file: 'a/room.js', assets: ['a/font-latin.woff2', 'a/font-latin-ext.woff2'] },
    'views/map/map.tsx': { file: 'a/map.js', isDynamicEntry: true, imports: ['editor/editor.tsx'] },
    'editor/editor.tsx': { file: 'a/editor.js', isDynamicEntry: true },
  };

  it('HOUSE21 counts the entry, the named lazy chunks and what they import at once, each once', () => {
    expect([...firstLoad(sample, ['views/join']).files].sort()).toEqual([
      'a/font-latin.woff2',
      'a/index.css',
      'a/index.js',
      'a/join.js',
      'a/room.js',
      'a/solid.js',
    ]);
  });

  it('HOUSE21 finds the editor behind a static import', () => {
    expect(firstLoad(sample, ['views/map']).keys).toContain('editor/editor.tsx');
  });
});
