/**
 * The WebAssembly module that moves data between two shared memories, which may be the same: `m.to` (memory 0) and
 * `m.from` (memory 1). Strided blocks are moved by loops with plain loads and stores; a call of `memory.copy` costs
 * as much as dozens of those. An address outside of a memory traps.
 */
import { builtModule } from '../../built.ts';
import { COPIES } from '../../files.ts';
import { leb, MAGIC, section, text, vector } from '../../image/encode.ts';
import { copyBody, insideBody, nestedBody, runsBody, stridedBody } from './copy-code.ts';

/** What the module exports. Addresses are u32, strides and steps i32, lengths and counts u32, all in i32. */
export interface CopyExports {
  copy(to: number, from: number, bytes: number): void;
  /** `blocks` blocks of `bytes` bytes. */
  strided(
    to: number,
    toStride: number,
    from: number,
    fromStride: number,
    bytes: number,
    blocks: number,
  ): void;
  /** `strided` for `times` elements, each a step behind the one before. */
  nested(
    to: number,
    toStride: number,
    toStep: number,
    from: number,
    fromStride: number,
    fromStep: number,
    bytes: number,
    blocks: number,
    times: number,
  ): void;
  /**
   * Runs whose words stand at an address of the memory `from`, into a block. Stops in front of the run that passes
   * `limit`: runs moved.
   */
  gather: MoveRuns;
  /** A block into runs whose words stand in the memory `to`. */
  scatter: MoveRuns;
  /** Runs into runs; stops in front of runs that do not have the same blocks. */
  pair: MoveRuns;
}

/** Addresses of words that are not used are ignored. */
export type MoveRuns = (
  to: number,
  toWords: number,
  from: number,
  fromWords: number,
  runs: number,
  limit: number,
) => number;

const I32 = 0x7f;
const I64 = 0x7e;
const MAX_PAGES = 65536;

interface Function {
  readonly name: string;
  readonly parameters: number;
  readonly result?: boolean;
  /** Locals by type, and the code. */
  readonly body: readonly number[];
}

const moveRuns = (name: string, toRuns: boolean, fromRuns: boolean): Function => ({
  name,
  parameters: 6,
  result: true,
  body: [2, 2, I64, 7, I32, ...runsBody(toRuns, fromRuns)],
});

/** The bytes of the module, for the build: to make them takes 10 ms when nothing has warmed up. */
export function copyModuleBytes(): Uint8Array<ArrayBuffer> {
  const shared = [2, 3, 0, ...leb(MAX_PAGES)];
  const functions: readonly Function[] = [
    { name: 'copy', parameters: 3, body: [0, ...copyBody()] },
    { name: 'strided', parameters: 6, body: [1, 2, I32, ...stridedBody()] },
    { name: 'nested', parameters: 9, body: [0, ...nestedBody()] },
    { name: 'inside', parameters: 4, body: [1, 1, I64, ...insideBody()] },
    moveRuns('gather', false, true),
    moveRuns('scatter', true, false),
    moveRuns('pair', true, true),
  ];
  const type = ({ parameters, result }: Function) => [
    0x60,
    ...vector(Array.from({ length: parameters }, () => [I32])),
    ...vector(result ? [[I32]] : []),
  ];
  return new Uint8Array([
    ...MAGIC,
    ...section(1, vector(functions.map(type))),
    ...section(
      2,
      vector([
        [...text('m'), ...text('to'), ...shared],
        [...text('m'), ...text('from'), ...shared],
      ]),
    ),
    ...section(3, vector(functions.map((_, i) => [i]))),
    ...section(7, vector(functions.map(({ name }, i) => [...text(name), 0, i]))),
    ...section(10, vector(functions.map(({ body }) => [...leb(body.length), ...body]))),
  ]);
}

/** The functions that move data from one shared memory to another one, which may be the same. */
export function copyExports(to: WebAssembly.Memory, from: WebAssembly.Memory): CopyExports {
  return new WebAssembly.Instance(builtModule(COPIES), { m: { to, from } }).exports as unknown as CopyExports;
}
