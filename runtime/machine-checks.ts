/**
 * Machine checks as a rank meets them: the kernel tells, in the channel, which part of the heap is lost; here its contents go, in the
 * moment in which the program is told, so that nothing reads what is not there without knowing. That is what a processor does
 * that finds a poisoned line.
 */
import { channelAt, MACHINE_CHECK, MACHINE_CHECKS } from './abi/layout.ts';
import { WASM_PAGE } from './abi/limits.ts';
import { ANYWHERE, CHECK } from './abi/signals.ts';
import type { GuestMemory } from './memory/guest.ts';
import type { HeapMap } from './memory/map.ts';

export interface MachineCheck {
  readonly address: number;
  readonly bytes: number;
  readonly kind: number;
}

/** One that ends a rank, for its report: in which map, where that begins, and what was there. */
export interface MachineCheckReport extends MachineCheck {
  /** 'program': data, stack and malloc's; a map of 'memory' or of a 'file'; 'free': nobody's. */
  readonly map: 'program' | 'memory' | 'file' | 'free';
  readonly start: number;
  readonly end: number;
  readonly contents: Uint8Array;
}

/** Bytes of lost contents that a report shows, and the unit in which memory is lost. */
const SHOWN = 64;
const LINE = 4096;

export class MachineChecks {
  readonly #k: Int32Array;
  readonly #at: number;
  readonly #heap: GuestMemory;
  readonly #map: () => HeapMap;
  /** Where malloc's memory begins: what is below is chosen by nobody who did not name it. */
  readonly #base: number;
  readonly #found: MachineCheck[] = [];

  constructor(k: Int32Array, slot: number, heap: GuestMemory, map: () => HeapMap, base: number) {
    this.#k = k;
    this.#at = (channelAt(slot) + MACHINE_CHECKS) >> 2;
    this.#heap = heap;
    this.#map = map;
    this.#base = base;
  }

  /** One that the rank has found itself. */
  find(check: MachineCheck): void {
    this.#found.push(check);
  }

  /** The next one; its contents are gone. */
  take(): MachineCheck | undefined {
    const found = this.#found.shift();
    if (found !== undefined) return found;
    const check = this.#next();
    if (check === undefined) return undefined;
    Atomics.add(this.#k, this.#at + (MACHINE_CHECK.TAKEN >> 2), 1);
    if (check.kind === CHECK.MEMORY) this.#lose(check);
    return check;
  }

  /** What is to be told of the next one, when it ends the rank. */
  report(): MachineCheckReport | undefined {
    const check = this.#found[0] ?? this.#next();
    if (check === undefined) return undefined;
    const { address, bytes } = check;
    const contents = this.#heap.u8.slice(address, address + Math.min(bytes, SHOWN));
    return { ...check, ...this.#mapOf(address), contents };
  }

  #next(): (MachineCheck & { readonly seed: number }) | undefined {
    const k = this.#k;
    const taken = k[this.#at + (MACHINE_CHECK.TAKEN >> 2)]!;
    if (taken === Atomics.load(k, this.#at + (MACHINE_CHECK.PUT >> 2))) return undefined;
    const entry = MACHINE_CHECK.FIRST + (taken & (MACHINE_CHECK.COUNT - 1)) * MACHINE_CHECK.BYTES;
    const [address, bytes, kind, seed] = k.subarray(this.#at + (entry >> 2)) as unknown as number[];
    const length = bytes! >>> 0;
    const place = address === ANYWHERE ? this.#choose(seed!, length) : address! >>> 0;
    return { address: place, bytes: Math.min(length, this.#heap.bytes - place), kind: kind!, seed: seed! };
  }

  /** A place among malloc's memory and the maps, the same for a seed and what is in use. */
  #choose(seed: number, bytes: number): number {
    const { regions, brk } = this.#inUse();
    const used = [{ first: this.#base, end: brk }, ...regions].filter(
      ({ first, end }) => end - first >= LINE,
    );
    const total = used.reduce((sum, { first, end }) => sum + Math.floor((end - first) / LINE), 0);
    let line = Math.floor(random(seed)() * total);
    for (const { first, end } of used) {
      const lines = Math.floor((end - first) / LINE);
      if (line < lines) return Math.max(0, Math.min(first + line * LINE, this.#heap.bytes - bytes));
      line -= lines;
    }
    return 0;
  }

  #inUse(): { brk: number; regions: { first: number; end: number; file: boolean }[] } {
    const map = this.#map();
    const regions = map.regions.map(({ first, pages, file }) => {
      return { first: first * WASM_PAGE, end: (first + pages) * WASM_PAGE, file };
    });
    return { brk: map.brk(0) >>> 0 || this.#heap.bytes, regions };
  }

  #mapOf(address: number): Pick<MachineCheckReport, 'map' | 'start' | 'end'> {
    const { regions, brk } = this.#inUse();
    if (address < brk) return { map: 'program', start: 0, end: brk };
    const region = regions.find(({ first, end }) => first <= address && address < end);
    if (region === undefined) return { map: 'free', start: brk, end: regions[0]?.first ?? this.#heap.bytes };
    return { map: region.file ? 'file' : 'memory', start: region.first, end: region.end };
  }

  /** What is read from now on is noise. */
  #lose({ address, bytes, seed }: MachineCheck & { readonly seed: number }): void {
    const next = random(seed);
    for (let i = 0; i < bytes; i++) this.#heap.u8[address + i] = Math.floor(next() * 256);
  }
}

/** Numbers from 0 to 1 that a seed gives (Marsaglia's xorshift). */
function random(seed: number): () => number {
  let x = (seed ^ 0x9e3779b9) | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}
