/**
 * How the command ends its process. `process.exit` waits for V8's compilers: for a function of an interpreter that has just
 * become hot, 1.4 s that nobody needs. What Node does at its end besides is done here: it tells those who listen, and gives
 * standard streams back as they came, which others may have open too.
 */
import { loadLibc } from '../machine/libc.ts';
import { readField } from '../machine/procfs.ts';

const STREAMS = [0, 1, 2] as const;

/** The flags of an open file, octal. */
const flagsOf = (fd: number) => readField('/', `/proc/self/fdinfo/${fd}`, 'flags');

/** As they came: Node has pipes not block, for all who have them open. */
let given: readonly (string | undefined)[] = [];

/** To be called before anything is written. */
export function noteStreams(): void {
  if (process.platform === 'linux') given = STREAMS.map(flagsOf);
}

/** Ends the process whatever its threads are doing: `process.exit` would wait for them. */
export async function leave(status: number): Promise<void> {
  const { libc } = await loadLibc();
  if (libc !== undefined) {
    for (const fd of STREAMS) {
      const flags = given[fd];
      if (flags !== undefined && flags !== flagsOf(fd)) libc.setStatusFlags(fd, Number.parseInt(flags, 8));
    }
    libc.exit(status);
  }
  process.kill(process.pid, 'SIGKILL');
}

/** Node's options for what `process.exit` writes: profiles, coverage, traces. */
const REPORTS = /prof|coverage|report|trace|snapshot|inspect/;

/**
 * Ends the process when nothing is left to do, at once where that is possible. Node's own reports are written by `process.exit`,
 * which with little memory for JavaScript (`--max-old-space-size=10`) may wait for a thread of V8's for ever.
 */
export async function end(status: number): Promise<never> {
  const { NODE_OPTIONS = '', NODE_V8_COVERAGE } = process.env;
  const plain = !NODE_V8_COVERAGE && !REPORTS.test([NODE_OPTIONS, ...process.execArgv].join(' '));
  if (plain && given.length > 0 && (await loadLibc()).libc !== undefined) {
    process.exitCode = status;
    process.emit('exit', status);
    await leave(status);
  }
  return process.exit(status);
}
