/**
 * Two ranks whose engines are called with arguments from anywhere: what such calls may do, and what must be as it was
 * afterwards. Seeds tell one life from another: the same seed makes the same calls.
 */
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_BYTE,
  MPI_COMM_NULL,
  MPI_COMM_SELF,
  MPI_COMM_WORLD,
  MPI_DATATYPE_NULL,
  MPI_DOUBLE,
  MPI_DOUBLE_INT,
  MPI_INFO_NULL,
  MPI_INT,
  MPI_LONG_LONG,
  MPI_MAX,
  MPI_MAXLOC,
  MPI_MIN,
  MPI_PROC_NULL,
  MPI_REQUEST_NULL,
  MPI_SUM,
  MPI_TAG_UB,
} from '../../dist/runtime/abi/mpi.js';
import { MPI_PARAMETERS } from '../../dist/runtime/abi/mpi-parameters.js';
import { BLOCKS, PEER, WORD } from '../../dist/runtime/fabric/state.js';
import { askedFor } from '../../dist/runtime/mpi/collectives/forms.js';
import { MpiError } from '../../dist/runtime/mpi/errors.js';
import { Graph } from '../../dist/runtime/mpi/topology/topology.js';
import { makeRanks, ringsOf, type TestRank } from './ranks.ts';

const PAGE = 65536;
const HEAP_BYTES = 8 * PAGE;
/** The engine takes the heap to end here; what is behind must stay as it is. */
const END = HEAP_BYTES - PAGE;
const CANARY = 0xa5;
/** No buffer of so many elements that is below it reaches the end. */
const FAR = 50_000;
const GEOMETRY = ringsOf(2, 8, 1024);

/** Where the guest has numbers, handles, small results, statuses and buffers; they may be taken for each other. */
const NUMBERS = 1024;
const HANDLES = 2048;
const FLAGS = 4096;
const STATUSES = 4608;
const TYPES = 7168;
const DATA = 8192;
/** Each is a neighbour of the other and of itself. */
const GRAPH = new Graph(Int32Array.of(2, 4), Int32Array.of(0, 1, 0, 1));
/** Words that a rank knows from its start. */
const FIXED = [
  ...[WORD.LOOKS, WORD.WORLD_RANK, WORD.RANKS, WORD.CELL_MASK, WORD.DATA_MASK, WORD.EAGER_BYTES],
  WORD.HEAP_BYTES,
].map((at) => at >> 2);

/** What a rank would wait for for ever. */
class Ended extends Error {}

/** Numbers as they may come from anywhere. */
class Source {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  below(n: number): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) | 0;
    return (((this.#seed >>> 8) ^ (this.#seed >>> 20)) >>> 0) % n;
  }

  of<T>(...values: T[]): T {
    return values[this.below(values.length)]!;
  }

  wild(): number {
    const most = this.of(0x7fffffff, -0x80000000, -1, 0x40000000, 0x10001, 0x01000000, END, HEAP_BYTES);
    return this.below(3) === 0 ? (this.below(65536) << 16) | this.below(65536) : most + this.below(9) - 4;
  }

  /** Mostly one of these; else close to them, or anything. */
  mostly(value: number): number {
    const roll = this.below(40);
    return roll > 1 ? value : roll === 0 ? this.wild() : value + this.of(-8, -4, -1, 1, 4, 1024);
  }

  place(start: number, step: number, count: number): number {
    const roll = this.below(24);
    if (roll > 1) return start + step * this.below(count);
    return roll === 0 ? END - this.of(0, 1, 4, 8, 20, 40, 64, 1024) : this.of(0, 1, NUMBERS, HANDLES, DATA);
  }

  /** What a parameter of MPI may be, by its declaration. */
  argument(param: string): number {
    return this.mostly(this.#likely(param));
  }

  #likely(param: string): number {
    if (/^MPI_Comm\b/.test(param))
      return this.below(30) > 0 ? MPI_COMM_WORLD : this.of(MPI_COMM_SELF, MPI_COMM_NULL, 1 << 24);
    if (/^const MPI_Datatype/.test(param)) return this.place(TYPES, 4, 32);
    if (/^MPI_Datatype\b/.test(param))
      return this.of(MPI_BYTE, MPI_INT, MPI_DOUBLE, MPI_LONG_LONG, MPI_DOUBLE_INT, MPI_DATATYPE_NULL);
    if (/^MPI_Op\b/.test(param)) return this.of(MPI_SUM, MPI_MAX, MPI_MIN, MPI_MAXLOC);
    if (/^MPI_Info\b/.test(param)) return MPI_INFO_NULL;
    if (/MPI_Request/.test(param)) return this.place(HANDLES, 4, 64);
    if (/MPI_Status/.test(param)) return this.below(3) === 0 ? 0 : this.place(STATUSES, 32, 64);
    if (/^const int ?\[\]|^const int \w+\[\]/.test(param)) return this.place(NUMBERS, 4, 64);
    if (/^(?:const )?void/.test(param)) return this.place(DATA, 8, 4096);
    if (/\*/.test(param)) return this.place(FLAGS, 4, 64);
    if (/keyval/.test(param)) return MPI_TAG_UB + this.below(7);
    if (/tag/.test(param)) return this.below(8) === 0 ? MPI_ANY_TAG : this.below(3);
    if (/dest|source|root/.test(param))
      return this.below(8) === 0 ? this.of(MPI_ANY_SOURCE, MPI_PROC_NULL, 2) : this.below(2);
    return this.below(20) === 0 ? this.of(300, 2048, 9000, END >> 3, END) : this.below(9);
  }
}

export interface Fault {
  readonly seed: number;
  readonly what: string;
  /** The last calls before it showed. */
  readonly calls: readonly string[];
}

interface Call {
  readonly name: string;
  readonly params: readonly string[];
  readonly args: readonly number[];
}

const words = ({ mpi }: TestRank) => new Int32Array(mpi.fabric.state.buffer);
const bytesOf = (buffer: ArrayBufferLike, from: number, to: number) => Buffer.from(buffer, from, to - from);

/** A pair of ranks, from their start until one is of no more use. */
export class Life {
  /** Functions of MPI that the engine has. */
  readonly names: readonly string[];
  /** How often each has been carried out by the engine, and how often a rank has trapped. */
  readonly done = new Map<string, number>();
  traps = 0;
  calls = 0;
  readonly #seed: number;
  readonly #source: Source;
  readonly #ranks: readonly TestRank[];
  #own = 0;
  #last: string[] = [];
  #made: Call | undefined;
  /** How many ranks are in a call; the one that waits lets the other go on. */
  #depth = 0;
  #together = false;
  #dead = false;

  constructor(seed: number) {
    this.#seed = seed;
    this.#source = new Source(seed);
    this.#ranks = makeRanks(2, { geometry: GEOMETRY, heapBytes: HEAP_BYTES, crowded: seed % 4 === 3 });
    // The page behind the end is nobody's.
    for (const { mpi } of this.#ranks) mpi.kernel.map.take(1);
    // A handle that calls with wild arguments do not have.
    for (let i = 0; i < 9; i++)
      for (const { mpi } of this.#ranks) this.#own = mpi.addComm(4 + 4 * i, Int32Array.of(0, 1)).handle;
    this.#ranks.forEach((rank, number) => {
      const { mpi, u8 } = rank;
      mpi.comm(MPI_COMM_WORLD);
      if (mpi.scratch === 0) throw new Error('no room for operands');
      Object.assign(mpi.heap, { bytes: END });
      words(rank)[WORD.HEAP_BYTES >> 2] = END;
      words(rank)[WORD.LOOKS >> 2] = 2;
      u8.fill(CANARY, END);
      const turn = () => this.#wait(number);
      Object.assign(mpi.waiter, { turn, pause: turn, yield: () => {} });
      for (let i = 0; i < 64; i++) rank.view.setInt32(HANDLES + 4 * i, MPI_REQUEST_NULL, true);
      for (let i = 0; i < 64; i++) rank.view.setInt32(NUMBERS + 4 * i, this.#source.below(6), true);
      for (let i = 0; i < 64; i++) rank.view.setInt32(TYPES + 4 * i, i % 4 > 0 ? MPI_BYTE : MPI_INT, true);
      mpi.world.topology = GRAPH;
      for (let i = 0; i < 4; i++) {
        const name = i < 2 ? 'Send_init' : 'Recv_init';
        rank.calls[name]!(DATA, 8, MPI_BYTE, 1 - number, i % 2, MPI_COMM_WORLD, HANDLES + 4 * i);
      }
      for (const [i, name] of ['Psend_init', 'Precv_init'].entries()) {
        const args = [DATA, 8, 1, MPI_BYTE, 1 - number, 0, MPI_COMM_WORLD, MPI_INFO_NULL];
        for (let twin = 0; twin < 4; twin++) rank.calls[name]!(...args, HANDLES + 4 * (4 + 4 * i + twin));
      }
      rank.calls.Startall!(4, HANDLES + 4 * 4);
    });
    const [{ mpi, calls }] = this.#ranks as [TestRank];
    this.names = Object.keys({ ...mpi.compiled, ...calls }).filter(
      (name) => MPI_PARAMETERS[`MPI_${name}`] !== undefined && askedFor(mpi.compiled, name) !== undefined,
    );
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** So many calls of one rank, and sometimes of the other while the first one waits. */
  burst(count: number): Fault | undefined {
    const number = this.#source.below(2);
    this.#together = this.#source.below(2) === 0;
    const before = this.#notes(number);
    for (let i = 0; i < count && !this.#dead; i++) {
      const fault = this.#attempt(number);
      if (fault !== undefined) return this.#fault(fault);
    }
    const after = this.#notes(number);
    const changed = after.findIndex(([, bytes], i) => !before[i]![1].equals(bytes));
    if (changed >= 0) {
      const [what, bytes] = before[changed]!;
      const at = bytes.findIndex((byte, i) => byte !== after[changed]![1][i]);
      return this.#fault(`rank ${number}: ${what} changed, from byte ${at}`);
    }
    return this.#answers(1 - number);
  }

  #fault(what: string): Fault {
    return { seed: this.#seed, what, calls: this.#last };
  }

  /** What a burst of a rank must not change: name, and a copy. */
  #notes(number: number): [string, Buffer][] {
    const [own, other] = [this.#ranks[number]!, this.#ranks[1 - number]!];
    const { buffer } = own.mpi.fabric.memory;
    const ring = GEOMETRY.rings + (1 - number) * 3 * GEOMETRY.ringBytes;
    const { buffer: state } = own.mpi.fabric.state;
    const parts: [string, Buffer][] = [
      ['what is behind its heap', bytesOf(own.u8.buffer, END, HEAP_BYTES)],
      ['the tables of its state', bytesOf(state, BLOCKS, PEER.SENT)],
      ['the words of its state', Buffer.from(FIXED.map((at) => words(own)[at]!).join())],
    ];
    if (!this.#together)
      parts.push(
        ['the ring from the other rank to itself', bytesOf(buffer, ring, ring + GEOMETRY.ringBytes)],
        ['the heap of the other rank', bytesOf(other.u8.buffer, 0, HEAP_BYTES)],
      );
    return parts.map(([name, bytes]) => [name, Buffer.from(bytes)]);
  }

  /** Answers what waits go on with: passes so far. */
  #wait(number: number): number {
    if (!this.#together || this.#depth > 1 || this.#source.below(4) === 0) throw new Ended();
    // The same call, or another one.
    const fault = this.#attempt(1 - number, this.#source.below(3) > 0 ? this.#made : undefined);
    if (fault !== undefined) throw new Error(fault);
    if (this.#dead) throw new Ended();
    return 0;
  }

  /** One call: what is wrong with how it ended. */
  #attempt(number: number, made = this.#make(this.#ranks[number]!)): string | undefined {
    const source = this.#source;
    const { mpi, calls, view } = this.#ranks[number]!;
    const { name, args } = made;
    this.#made = made;
    // What others may have overwritten.
    if (source.below(4) === 0)
      view.setInt32(NUMBERS + 4 * source.below(64), source.mostly(source.below(20)), true);
    if (source.below(50) === 0) {
      const at = HANDLES + 4 * source.below(64);
      view.setInt32(at, source.mostly(view.getInt32(at, true)), true);
    }
    // TypeScript checks some buffers against the end of the memory.
    const near = args.some((arg) => arg >>> 0 > FAR && arg >>> 0 <= HEAP_BYTES) || name.endsWith('v');
    const whole = !near && source.below(4) === 0;
    this.#last = [...this.#last.slice(-7), `${number}: ${name}(${args.join(', ')})${whole ? ' whole' : ''}`];
    this.calls++;
    this.#depth++;
    try {
      const done = (whole ? calls[name]! : askedFor(mpi.compiled, name)!)(...args);
      if (!whole && done === 1) this.done.set(name, (this.done.get(name) ?? 0) + 1);
      else if (done !== 0) return `${name} answered ${done}`;
    } catch (error) {
      return this.#judge(error as Error);
    } finally {
      this.#depth--;
    }
    return undefined;
  }

  #make({ view }: TestRank): Call {
    const name = this.#source.of(...this.names);
    const params = MPI_PARAMETERS[`MPI_${name}`]!.split(', ');
    const args = params.map((param) => {
      const value = this.#source.argument(param);
      // A handle by value is one that the rank has.
      const isHandle = /^MPI_Request \w+$/.test(param) && value >>> 0 < END;
      return isHandle ? view.getInt32(value >>> 0, true) : value;
    });
    return { name, params, args };
  }

  #judge(error: Error): string | undefined {
    if (error instanceof Ended || error instanceof MpiError) return undefined;
    // The gate makes an error of MPI of an address that is none.
    if (error instanceof RangeError && /bounds|offset/i.test(error.message)) return undefined;
    if (!(error instanceof WebAssembly.RuntimeError)) return error.stack ?? String(error);
    this.traps++;
    this.#dead = true;
    return undefined;
  }

  /** The rank that was not called goes on: it sends to itself, and gets what it has sent. */
  #answers(number: number): Fault | undefined {
    const { calls, view, u8 } = this.#ranks[number]!;
    const [out, back] = [END - 32, END - 16];
    const kept = u8.slice(out, END);
    this.#together = false;
    let got = Number.NaN;
    // What it has posted before may come to the same place.
    for (let tries = 0; tries < 4 && got !== this.calls; tries++) {
      view.setFloat64(out, this.calls, true);
      try {
        const to = [8, MPI_BYTE, number, 77] as const;
        calls.Sendrecv!(out, ...to, back, ...to, this.#own, 0);
      } catch (error) {
        return this.#fault(`rank ${number} does not answer: ${(error as Error).stack}`);
      }
      got = view.getFloat64(back, true);
    }
    u8.set(kept, out);
    return got === this.calls ? undefined : this.#fault(`rank ${number} got ${got} from itself`);
  }
}
