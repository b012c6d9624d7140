/**
 * `lwk bench launch`: how long it takes to run two ranks of a hello program, from a warm kernel, from the command line, and by mpiexec with the same source
 * compiled natively. In turn, round after round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LwkError } from '../../runtime/abi/errors.ts';
import { boot } from '../boot.ts';
import { CLI } from '../files.ts';
import { compile } from '../toolchain/compile.ts';
import { ROOT } from '../toolchain/find.ts';
import { median, output, wallTime } from './commands.ts';

const ROUNDS = 20;

/** Medians in milliseconds; undefined for what is not installed here. */
export interface LaunchReport {
  readonly ranks: 2;
  readonly warm_ms: number;
  readonly lwk_run_ms: number;
  readonly mpich_ms: number | undefined;
  readonly openmpi_ms: number | undefined;
}

/** Runs the benchmark. Throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly. */
export async function benchLaunch(): Promise<LaunchReport> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  const wasm = join(directory, 'hello.wasm');
  const native = join(directory, 'hello');
  const source = join(ROOT, 'guest', 'c', 'hello.c');
  const kernel = await boot({ oversubscribe: true });
  try {
    if ((await compile([source, '-o', wasm], 'c')) !== 0)
      throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
    await output('cc', ['-O3', source, '-o', native]);
    const image = await kernel.compile(wasm);
    const ways: Record<string, () => Promise<number | undefined>> = {
      warm: async () => {
        const start = performance.now();
        await kernel.run(image, { ranks: 2 });
        return performance.now() - start;
      },
      lwk_run: () => wallTime(process.execPath, [CLI, 'run', '-n', '2', '--oversubscribe', wasm]),
      mpich: () => wallTime('mpiexec.mpich', ['-n', '2', native]),
      openmpi: () =>
        wallTime('mpiexec.openmpi', ['--allow-run-as-root', '--oversubscribe', '-n', '2', native]),
    };
    const times = new Map<string, number[]>();
    // The first round warms up.
    for (let round = -1; round < ROUNDS; round++) {
      for (const [name, run] of Object.entries(ways)) {
        const ms = await run();
        if (ms !== undefined && round >= 0) times.set(name, [...(times.get(name) ?? []), ms]);
      }
    }
    const of = (name: string) => (times.has(name) ? median(times.get(name)!) : undefined);
    return {
      ranks: 2,
      warm_ms: of('warm')!,
      lwk_run_ms: of('lwk_run')!,
      mpich_ms: of('mpich'),
      openmpi_ms: of('openmpi'),
    };
  } finally {
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The report as lines. */
export function formatLaunch(report: LaunchReport): string {
  const line = (name: string, ms: number | undefined) =>
    `${name.padEnd(26)}${ms === undefined ? 'not installed' : `${ms.toFixed(1).padStart(8)} ms`}`;
  return [
    '# two ranks of hello, from start to end',
    line('warm kernel', report.warm_ms),
    line('lwk run', report.lwk_run_ms),
    line('mpiexec (MPICH)', report.mpich_ms),
    line('mpiexec (Open MPI)', report.openmpi_ms),
  ].join('\n');
}
