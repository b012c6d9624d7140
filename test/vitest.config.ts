import { defineConfig } from 'vitest/config';

/** Rooms whose tests start no kernel in their own process, which keeps what that has set of V8's flags. */
const ROOMS = 'abi,api,channel,cli,fortran,image,machine,memory,mpi,posix,syscalls,toolchain';
const TOGETHER = [`test/{${ROOMS}}/**/*.test.ts`];
/** These load modules of ours in another state, or the tests of another file once more, or hold what vitest looks up by frames. */
const ALONE = ['test/posix/fallback.test.ts', 'test/posix/openat.test.ts', 'test/mpi/comms.test.ts'];

// Process pools: tests start kernels, whose flags and threads belong to a process. Where they do not, a process runs one file after
// the other, and keeps the modules that it has loaded: a quarter of the time of small files is that.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    setupFiles: ['test/support/setup.ts'],
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: TOGETHER, exclude: ALONE } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: TOGETHER } },
      { extends: true, test: { name: 'anew', include: ALONE } },
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
