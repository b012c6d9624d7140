/**
 * Full core files: the core-dump format of WebAssembly's tool conventions (Coredump.md, with the sections of modules and instances
 * that Wasmtime and wasmparser have): a module that nobody instantiates, whose custom sections tell program, thread and frames, whose
 * globals and data are those of the instance. Pages of zeros are left out. V8 shows neither locals nor operands, so frames have
 * none. The light core file is in a section of its own, which other tools pass over.
 */
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { leb, MAGIC, sleb, text, vector } from '../../runtime/image/encode.ts';
import { SECTION } from '../../runtime/image/info.ts';
import type { Frame } from '../../runtime/trap.ts';
import type { Facts } from './facts.ts';

/** The section with the light core file. */
export const LIGHT_SECTION = 'lwk:core';

/** Runs of memory are told apart by so many bytes of zeros. */
const GRAIN = 4096;

export const TYPE = { I32: 0x7f, I64: 0x7e, F32: 0x7d, F64: 0x7c, V128: 0x7b, FUNCREF: 0x70 } as const;
const OP = {
  END: 0x0b,
  I32_CONST: 0x41,
  I64_CONST: 0x42,
  F32_CONST: 0x43,
  F64_CONST: 0x44,
  REF_NULL: 0xd0,
  VECTOR: 0xfd,
} as const;
const V128_CONST = 12;

/** What of a rank goes into it. */
export interface FullCore {
  readonly program: string;
  readonly rank: number;
  readonly stack: readonly Frame[];
  /** How many functions are imported: the others have bodies. */
  readonly imported: number;
  readonly facts: Facts;
  /** Those that change, by their indices; undefined where they are not known. */
  readonly globals: ReadonlyMap<number, number | bigint | null> | undefined;
  readonly memory: WebAssembly.Memory;
  readonly light: string;
}

/** Its bytes, in pieces; memory is not copied. */
export function fullParts(core: FullCore): Uint8Array[] {
  const { facts, memory, program, globals } = core;
  const runs = runsOf(memory);
  const values =
    globals === undefined
      ? []
      : facts.globals.map(({ type, begins }, i) => global(type, globals.get(i) ?? begins ?? null));
  const pages = memory.buffer.byteLength / WASM_PAGE;
  const indices = vector(values.map((_, i) => leb(i)));
  const heads = [
    [...MAGIC],
    custom('core', [0, ...text(program)]),
    custom('coremodules', vector([[0, ...text(program)]])),
    custom('coreinstances', vector([[0, ...leb(0), ...vector([leb(0)]), ...indices]])),
    custom('corestack', [
      0,
      ...text(`rank ${core.rank}`),
      ...vector(core.stack.map((frame) => frameBytes(core, frame))),
    ]),
    small(SECTION.MEMORY, vector([[0, ...leb(pages)]])),
    small(SECTION.GLOBAL, vector(values)),
  ];
  return [...heads.map((head) => Uint8Array.from(head)), ...dataParts(runs), ...lightParts(core.light)];
}

function small(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

const custom = (name: string, content: readonly number[]): number[] =>
  small(SECTION.CUSTOM, [...text(name), ...content]);

function frameBytes({ imported, facts }: FullCore, { index, offset }: Frame): number[] {
  const begins = facts.bodies[index - imported] ?? offset;
  // Instance 0, and neither locals nor operands.
  return [0, ...leb(0), ...leb(Math.max(0, index)), ...leb(Math.max(0, offset - begins)), 0, 0];
}

/** A constant of the type and value of a global; what cannot be had is zero. */
function global(type: number, value: number | bigint | null): number[] {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  const code = ((): number[] => {
    switch (type) {
      case TYPE.I32:
        return [OP.I32_CONST, ...sleb(Number(value ?? 0) | 0)];
      case TYPE.I64:
        return [OP.I64_CONST, ...sleb64(BigInt.asIntN(64, BigInt(value ?? 0)))];
      case TYPE.F32:
        view.setFloat32(0, Number(value ?? 0), true);
        return [OP.F32_CONST, ...bytes.subarray(0, 4)];
      case TYPE.F64:
        view.setFloat64(0, Number(value ?? 0), true);
        return [OP.F64_CONST, ...bytes];
      case TYPE.V128:
        return [OP.VECTOR, V128_CONST, ...new Uint8Array(16)];
      default:
        return [OP.REF_NULL, TYPE.FUNCREF];
    }
  })();
  const known = Object.values(TYPE).includes(type as never);
  return [known ? type : TYPE.FUNCREF, 0, ...code, OP.END];
}

function sleb64(value: bigint): number[] {
  const out: number[] = [];
  for (let rest = value; ; ) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    if ((rest === 0n && !(low & 0x40)) || (rest === -1n && low & 0x40)) return [...out, low];
    out.push(low | 0x80);
  }
}

/** A run of memory that is not all zero. */
interface Run {
  readonly address: number;
  readonly bytes: Uint8Array;
}

function runsOf({ buffer }: WebAssembly.Memory): Run[] {
  const zeros = Buffer.alloc(GRAIN);
  const all = Buffer.from(buffer as unknown as ArrayBuffer);
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at <= all.length; at += GRAIN) {
    const isZero = at === all.length || all.compare(zeros, 0, GRAIN, at, at + GRAIN) === 0;
    if (!isZero && from < 0) from = at;
    if (isZero && from >= 0) {
      runs.push({ address: from, bytes: all.subarray(from, at) });
      from = -1;
    }
  }
  return runs;
}

function dataParts(runs: readonly Run[]): Uint8Array[] {
  const parts: Uint8Array[] = [Uint8Array.from(leb(runs.length))];
  for (const { address, bytes } of runs)
    parts.push(Uint8Array.from([0, OP.I32_CONST, ...sleb(address | 0), OP.END, ...leb(bytes.length)]), bytes);
  return headed(SECTION.DATA, parts);
}

function lightParts(light: string): Uint8Array[] {
  return headed(SECTION.CUSTOM, [Uint8Array.from(text(LIGHT_SECTION)), Buffer.from(light)]);
}

function headed(id: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return [Uint8Array.from([id, ...leb(size)]), ...parts];
}
