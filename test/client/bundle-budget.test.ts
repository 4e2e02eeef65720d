import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstLoad, type Manifest } from '../support/first-load.ts';
import { projectRoot } from '../support/house/source.ts';

/**
 * Where a phone's chunks begin, from opening its personal link until the welcome page of the meeting can be used, by the
 * names that vite.config.ts gives them: the page with the link's exchange, the keeping of its files, the meeting with its door, Yjs and the
 * connection, the phone with its welcome page. Pages of later steps come when that page is up.
 */
const phonesWay = ['page', 'keep-shell', 'meeting', 'phone'];

/** Most bytes over the wire, with brotli. */
const budget = { script: 60_000, everything: 150_000 };

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

describe("a phone's first load, from its link to the welcome page", () => {
  it('HOUSE21 its JavaScript, with the service worker, stays within budget', () => {
    const { files, missing } = firstLoad(manifest(), phonesWay);
    expect(missing).toEqual([]);
    expect(total(files.filter((file) => file.endsWith('.js')))).toBeLessThanOrEqual(budget.script);
  });

  it('HOUSE21 everything together stays within budget', () => {
    const { files } = firstLoad(manifest(), phonesWay);
    expect(total(['index.html', ...files])).toBeLessThanOrEqual(budget.everything);
  });

  it('HOUSE21 the page names no other script than the first of them', () => {
    const { files } = firstLoad(manifest(), phonesWay);
    const named = [
      ...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(([, file]) => file).filter((file) => !files.includes(file ?? ''))).toEqual([]);
  });

  it('HOUSE21 it holds no editor', () => {
    const { keys, files } = firstLoad(manifest(), phonesWay);
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
    'sw.ts': { file: 'sw.js', name: 'sw', isEntry: true },
    '_page.js': { file: 'a/page.js', name: 'page', imports: ['_runtime.js'], css: ['a/page.css'] },
    '_runtime.js': { file: 'a/runtime.js', name: 'runtime' },
    '_meeting.js': {
      file: 'a/meeting.js',
      name: 'meeting',
      imports: ['_page.js', '_runtime.js'],
      assets: ['a/font-latin.woff2', 'a/font-latin-ext.woff2'],
    },
    'views/map/map.tsx': { file: 'a/map.js', name: 'map', imports: ['editor/editor.tsx'] },
    'editor/editor.tsx': { file: 'a/editor.js', name: 'editor' },
  };

  it('HOUSE21 counts the entries, the named chunks and what they import at once, each once', () => {
    expect([...firstLoad(sample, ['page', 'meeting']).files].sort()).toEqual([
      'a/font-latin.woff2',
      'a/meeting.js',
      'a/page.css',
      'a/page.js',
      'a/runtime.js',
      'sw.js',
    ]);
  });

  it('HOUSE21 says which name no chunk has', () => {
    expect(firstLoad(sample, ['page', 'door']).missing).toEqual(['door']);
  });

  it('HOUSE21 finds the editor behind a static import', () => {
    expect(firstLoad(sample, ['map']).keys).toContain('editor/editor.tsx');
  });
});
