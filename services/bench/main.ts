/** `lwk bench`: the measuring tools, by name. */
import { LwkError } from '../../runtime/abi/errors.ts';

interface Benchmark {
  run(): Promise<unknown>;
  /** For people; without --json. */
  format(report: never): string;
}

/** Loaded when they are asked for: each brings its peers with it. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  syscall: async () => {
    const { benchSyscall: run, formatSyscalls: format } = await import('./syscall.ts');
    return { run, format };
  },
  memory: async () => {
    const { benchMemory: run, formatMemory: format } = await import('./memory.ts');
    return { run, format };
  },
  launch: async () => {
    const { benchLaunch: run, formatLaunch: format } = await import('./launch.ts');
    return { run, format };
  },
};

/** Runs one benchmark. Returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...flags] = argv;
  const unknown = flags.find((flag) => flag !== '--json');
  if (!Object.hasOwn(BENCHMARKS, name) || unknown !== undefined) {
    const known = Object.keys(BENCHMARKS).join('|');
    throw new LwkError(
      'LWK_E_USAGE',
      `lwk bench: '${unknown ?? name}' is not known. Write \`lwk bench ${known} [--json]\`.`,
      { argv },
    );
  }
  const { run, format } = await BENCHMARKS[name]!();
  const report = await run();
  process.stdout.write(
    `${flags.includes('--json') ? JSON.stringify(report, null, 2) : format(report as never)}\n`,
  );
  return 0;
}
