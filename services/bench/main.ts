/** `lwk bench`: the measuring tools, by name. */
import { LwkError } from '../../runtime/abi/errors.ts';

/** What can be chosen; all take `json`. */
export interface BenchOptions {
  readonly json?: boolean;
  readonly rounds?: number | undefined;
  readonly only?: readonly string[] | undefined;
  readonly ranks?: number | undefined;
  readonly scale?: number | undefined;
}

const CHOICES = ['rounds', 'only', 'ranks', 'scale'] as const;
type Choice = (typeof CHOICES)[number];

interface Benchmark {
  /** What it takes. */
  readonly choices?: readonly Choice[];
  run(options: BenchOptions): Promise<unknown>;
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
    return { choices: ['rounds', 'only'], run, format };
  },
  mpi: async () => {
    const { benchMpi: run } = await import('./mpi.ts');
    const { formatMpi: format } = await import('./mpi-table.ts');
    return { choices: ['rounds', 'only', 'ranks'], run, format };
  },
  programs: async () => {
    const { benchPrograms: run, formatPrograms: format } = await import('./programs.ts');
    return { choices: ['rounds', 'only', 'scale'], run, format };
  },
};

/** Runs one benchmark. Returns the exit status. */
export async function main(argv: readonly string[], options: BenchOptions): Promise<number> {
  const [name = '', ...rest] = argv;
  if (!Object.hasOwn(BENCHMARKS, name) || rest.length > 0) {
    const known = Object.keys(BENCHMARKS).join('|');
    throw new LwkError(
      'LWK_E_USAGE',
      `lwk bench: '${rest[0] ?? name}' is not known. Write \`lwk bench ${known} [--json]\`.`,
      { argv },
    );
  }
  const { choices = [], run, format } = await BENCHMARKS[name]!();
  const stranger = CHOICES.find((option) => options[option] !== undefined && !choices.includes(option));
  if (stranger !== undefined)
    throw new LwkError('LWK_E_USAGE', `lwk bench: \`lwk bench ${name}\` takes no --${stranger}.`, { argv });
  const report = await run(options);
  const text = options.json === true ? JSON.stringify(report, null, 2) : format(report as never);
  process.stdout.write(`${text}\n`);
  return 0;
}
