/** `lwk bench`: the measuring tools, by name. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { benchSyscall, formatSyscalls } from './syscall.ts';

/** Runs one benchmark. Returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...flags] = argv;
  const unknown = flags.find((flag) => flag !== '--json');
  if (name !== 'syscall' || unknown !== undefined) {
    throw new LwkError(
      'LWK_E_USAGE',
      `lwk bench: ${unknown ?? name ?? 'no benchmark'} is not known. Write \`lwk bench syscall [--json]\`.`,
      { argv },
    );
  }
  const report = await benchSyscall();
  process.stdout.write(
    `${flags.includes('--json') ? JSON.stringify(report, null, 2) : formatSyscalls(report)}\n`,
  );
  return 0;
}
