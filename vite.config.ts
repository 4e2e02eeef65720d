/// <reference types="vitest/config" />
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';

/** Tests that start servers, kill them and drive browsers: one file at a time, with time to spare. */
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

export default defineConfig({
  root: join(import.meta.dirname, 'client'),
  plugins: [solid(), nodePackagesInTests],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined data: URLs would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        main: join(import.meta.dirname, 'client/index.html'),
        // Browsers know a service worker by its address, so its name has no hash.
        sw: join(import.meta.dirname, 'client/service-worker.ts'),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
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
          testTimeout: 15_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: longTests,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
