import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** Tests that start servers, kill them and drive browsers: one file at a time, with time to spare. */
const longTests = ['test/journeys/**/*.test.{ts,tsx}', 'test/faults/**/*.test.{ts,tsx}'];

export default defineConfig({
  root: 'client',
  plugins: [solid()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined data: URLs would need a hole in the content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    root: import.meta.dirname,
    globalSetup: ['test/support/global-setup.ts'],
    reporters: ['default', './test/support/reporter.ts'],
    server: {
      deps: {
        // Node would pick Solid's server build, in which signals do not react: let vite resolve the browser's.
        inline: [/solid-js/],
        external: [/\/node_modules\/(?!.*solid-js)/],
      },
    },
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
