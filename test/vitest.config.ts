import { defineConfig } from 'vitest/config';

/** These load modules of ours in another state, or the tests of another file once more. */
const ALONE = ['test/posix/fallback.test.ts', 'test/posix/openat.test.ts'];

// Process pools: tests start kernels, whose flags and threads belong to a process. A process runs one file after the other, and keeps
// the modules that it has loaded: a quarter of the time of small files is that.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['test/support/setup.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['test/**/*.test.ts'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
