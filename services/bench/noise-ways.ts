/**
 * The ways in which `lwk bench noise` runs its loops: each a process that takes commands on its standard input and answers on its
 * standard output (guest/assembly/bench/noise.ts), so that its threads can be looked at before and behind each measurement.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { benchGuest, CLI, NOISE_MAIN } from '../files.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import { output } from './commands.ts';
import { nativeProgram } from './native.ts';
import { lookAt, type OfV8, readTracing, type Taken, tracing } from './taken.ts';

export const METHODS = ['fwq', 'ftq', 'selfish'] as const;
export type Method = (typeof METHODS)[number];

export const WAYS = ['lwk', 'worker', 'main thread', 'native pinned', 'native'] as const;
export type WayName = (typeof WAYS)[number];

/** What is to be measured. Nanoseconds. */
export interface Command {
  readonly method: Method;
  /** Of a piece of work: fwq; of the units of work: ftq. */
  readonly work: number;
  /** Samples: pieces, periods, detours at most. */
  readonly count: number;
  /** The period of ftq, the time of selfish at most. */
  readonly time: number;
  /** Of selfish, percent of the shortest cycle. */
  readonly threshold: number;
}

/** What was measured. Times are nanoseconds, of the monotonic clock where they are points in time. */
export interface Found {
  readonly command: Command;
  /** What a look at the clock costs, and one at the processor's counter (0: not known). */
  readonly clock: number;
  readonly counter: number;
  /** Steps of work, or of selfish the shortest cycle. */
  readonly base: number;
  /** Looks at the clock of selfish. */
  readonly looks: number;
  readonly began: number;
  readonly ended: number;
  /** fwq: how long each piece took; ftq: units in each period; selfish: begin and end of each detour, from `began`. */
  readonly samples: Float64Array;
  readonly taken: Taken;
  readonly v8?: OfV8;
}

/** Before a way's first measurement it works so long. */
const WARM_NS = 1e9;

const HEAD = 8;
const KIND: Readonly<Record<Method, number>> = { fwq: 1, ftq: 2, selfish: 3 };

interface Way {
  readonly name: WayName;
  readonly command: readonly string[];
  /** Where Node writes V8's trace. */
  readonly trace?: string;
}

/** The ways that there are here, and why there are no others. */
export async function waysFor(
  directory: string,
  cores: readonly number[],
  chosen: boolean,
): Promise<{ ways: Way[]; notes: string[] }> {
  const node = (name: WayName, ...args: string[]): Way => {
    const trace = join(directory, `trace-${name.replace(' ', '-')}.json`);
    return { name, command: [process.execPath, ...tracing(trace), ...args], trace };
  };
  const set = chosen ? ['--cpu-set', formatCpuList(cores)] : [];
  const ways = [
    node('lwk', CLI, 'run', ...set, benchGuest('noise')),
    node('worker', NOISE_MAIN, 'worker'),
    node('main thread', NOISE_MAIN, 'main'),
  ];
  const notes: string[] = [];
  try {
    const native = await nativeProgram('noise', directory);
    if ((await output('taskset', ['--version'])) === undefined)
      notes.push('native pinned: there is no taskset command, which would bind it');
    else ways.push({ name: 'native pinned', command: ['taskset', '-c', String(cores[0]), native] });
    ways.push({ name: 'native', command: [native] });
  } catch (error) {
    if (!(error instanceof LwkError) || error.code !== 'LWK_E_TOOLCHAIN') throw error;
    notes.push(`native: ${error.message}`);
  }
  return { ways, notes };
}

/** Runs a way once. @throws LWK_E_MACHINE when its process fails, or has been ended by the signal */
export async function runWay(
  way: Way,
  commands: readonly Command[],
  signal: AbortSignal,
  warmNs = WARM_NS,
): Promise<Map<Method, Found>> {
  const found = new Map<Method, Found>();
  const child = new Answering(way, signal);
  try {
    await child.ask([0, 0, 0, warmNs, 0]);
    for (const command of commands) found.set(command.method, await measure(child, command));
    await child.end();
  } finally {
    child.kill();
  }
  const lookUp = way.trace === undefined ? undefined : readTracing(way.trace);
  if (way.trace !== undefined) rmSync(way.trace, { force: true });
  if (lookUp === undefined) return found;
  for (const [method, each] of found) {
    const { tid = 0 } = each.taken;
    found.set(method, { ...each, v8: lookUp(tid, each.began, each.ended) });
  }
  return found;
}

async function measure(child: Answering, command: Command): Promise<Found> {
  const { method, work, count, time, threshold } = command;
  const taken = lookAt(child.pid);
  const answering = child.ask([KIND[method], work, count, time, threshold], taken);
  const { head, samples, looked } = await answering;
  const [, clock = 0, base = 0, looks = 0, began = 0, ended = 0, counter = 0] = head;
  return { command, clock, counter, base, looks, began, ended, samples, taken: looked! };
}

interface Answer {
  readonly head: Float64Array;
  readonly samples: Float64Array;
  /** What `look` told when the answer began to come. */
  readonly looked?: Taken;
}

/** The process of a way. */
class Answering {
  readonly #child: ChildProcess;
  readonly #way: Way;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  #said = '';
  #wake = () => {};
  #gone = false;

  constructor(way: Way, signal: AbortSignal) {
    this.#way = way;
    const [program, ...args] = way.command;
    // A Ctrl-C is for us: it would be the end of what is to be asked yet.
    this.#child = spawn(program!, args, { stdio: 'pipe', signal, killSignal: 'SIGKILL', detached: true });
    const { stdin, stdout, stderr } = this.#child;
    stdout!.on('data', (part: Uint8Array) => {
      this.#parts.push(part);
      this.#bytes += part.length;
      this.#wake();
    });
    stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
    });
    stdin!.on('error', () => {});
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('close', (code, by) =>
      this.#end(by === null ? `it ended with ${code}` : `${by} ended it`),
    );
  }

  #end(how: string): void {
    this.#gone = true;
    this.#said = `${how}\n${this.#said}`;
    this.#wake();
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** @param look asked as soon as an answer comes */
  async ask(command: readonly number[], look?: () => Taken): Promise<Answer> {
    this.#child.stdin!.write(Buffer.from(Float64Array.from(command).buffer));
    await this.#have(1);
    const looked = look?.();
    const head = await this.#take(HEAD);
    return { head, samples: await this.#take(head[0]!), ...(looked && { looked }) };
  }

  async end(): Promise<void> {
    this.#child.stdin!.end();
    while (!this.#gone) await this.#event();
  }

  kill(): void {
    if (!this.#gone) this.#child.kill('SIGKILL');
  }

  #event(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #have(bytes: number): Promise<void> {
    while (this.#bytes < bytes) {
      if (this.#gone) throw this.#failure();
      await this.#event();
    }
  }

  async #take(doubles: number): Promise<Float64Array> {
    await this.#have(8 * doubles);
    const all = Buffer.concat(this.#parts);
    this.#parts = [all.subarray(8 * doubles)];
    this.#bytes -= 8 * doubles;
    return new Float64Array(Uint8Array.from(all.subarray(0, 8 * doubles)).buffer);
  }

  #failure(): LwkError {
    const { name, command } = this.#way;
    return new LwkError(
      'LWK_E_MACHINE',
      `lwk bench noise: ${name} did not answer: ${this.#said.trim()}\n${command.join(' ')}`,
      { way: name },
    );
  }
}
