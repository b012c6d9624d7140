/** The `lwk` command as it is built, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../services/toolchain/find.ts';

export const LWK = join(ROOT, 'dist/services/cli/lwk.js');

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly input?: string | Buffer;
  /** Standard input stays open. */
  readonly keepInput?: boolean;
  /** Beside the environment of this process, without its own LWK_ variables, but for where locks are. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A process that takes longer is killed, which the outcome shows. Milliseconds. */
  readonly timeout?: number;
  /** Is given the process, for signals and for streams that stall. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs `lwk` to its end. */
export function lwk(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  return runNode([LWK, ...args], setting);
}

/** Runs any program with Node to its end. */
export function runNode(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { input = '', env = {}, cwd, timeout = 30_000, started, keepInput } = setting;
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:LWK_(?!RUNTIME_DIR)|VITEST|NODE_OPTIONS)/.test(name),
  );
  const child = spawn(process.execPath, [...argv], {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
    timeout,
    killSignal: 'SIGKILL',
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  child.stdin.on('error', () => {});
  if (keepInput) child.stdin.write(input);
  else child.stdin.end(input);
  started?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...output }));
  });
}
