/** How busy strangers keep the cores: so that of free cores the idle ones are given out first. */
import { coreTimes } from './procfs.ts';

/** Shorter than this tells nothing, milliseconds. */
const LEAST_MS = 50;

/** So much of a core, by others, is a load. */
const LOAD = 0.5;

interface Sample {
  readonly time: number;
  /** Milliseconds for which somebody has had each core since the system started. */
  readonly busy: ReadonlyMap<number, number>;
  /** Processor time of this process, milliseconds. */
  readonly own: number;
}

function sample(root: string): Sample {
  const busy = new Map([...coreTimes(root)].map(([core, { busy, steal }]) => [core, busy + steal]));
  const { user, system } = process.cpuUsage();
  return { time: performance.now(), busy, own: (user + system) / 1000 };
}

export class StrangerLoad {
  readonly #root: string;
  #from: Sample;

  /** Counts from now on. */
  constructor(root = '/') {
    this.#root = root;
    this.#from = sample(root);
  }

  /** The cores, those on which others compute last. In the order given where nobody does, or it cannot be told. */
  idleFirst(cores: readonly number[]): readonly number[] {
    const from = this.#from;
    if (performance.now() - from.time < LEAST_MS) return cores;
    const now = sample(this.#root);
    const elapsed = now.time - from.time;
    this.#from = now;
    const share = (core: number) => ((now.busy.get(core) ?? 0) - (from.busy.get(core) ?? 0)) / elapsed;
    const all = [...now.busy.keys()].reduce((sum, core) => sum + share(core), 0);
    if (all - (now.own - from.own) / elapsed < LOAD) return cores;
    const loaded = (core: number) => Number(share(core) >= LOAD);
    return cores.toSorted((a, b) => loaded(a) - loaded(b));
  }
}
