/**
 * Zeroes memory with WebAssembly's `memory.fill`, which runs 10 times faster than `Uint8Array.fill` on shared memory: that one V8
 * must write in small relaxed stores. Any thread may call it. Pages that were never touched become resident.
 */

import { STEP_BYTES } from '../abi/limits.ts';

/** (module (import "" "" (memory 0 65536 shared)) (func (export "") (param i32 i32) local.get 0 i32.const 0 local.get 1 memory.fill)) */
const FILL = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x06, 0x01, 0x60, 0x02, 0x7f, 0x7f, 0x00],
  ...[0x02, 0x09, 0x01, 0x00, 0x00, 0x02, 0x03, 0x00, 0x80, 0x80, 0x04],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x07, 0x04, 0x01, 0x00, 0x00, 0x00],
  ...[0x0a, 0x0d, 0x01, 0x0b, 0x00, 0x20, 0x00, 0x41, 0x00, 0x20, 0x01, 0xfc, 0x0b, 0x00, 0x0b],
]);

type Fill = (at: number, bytes: number) => void;

let compiled: WebAssembly.Module | undefined;

/** By memory, as long as there is one: the same ones are made zero again and again. */
const fills = new WeakMap<WebAssembly.Memory, Fill>();

function fillOf(memory: WebAssembly.Memory): Fill {
  let fill = fills.get(memory);
  if (fill === undefined) {
    compiled ??= new WebAssembly.Module(FILL);
    const { exports } = new WebAssembly.Instance(compiled, { '': { '': memory } });
    fill = exports[''] as Fill;
    fills.set(memory, fill);
  }
  return fill;
}

/** Sets `bytes` bytes from `at` to zero in a shared memory of 32-bit addresses; all of it by default. */
export function zero(memory: WebAssembly.Memory, at = 0, bytes = memory.buffer.byteLength - at): void {
  const fill = fillOf(memory);
  const end = at + bytes;
  // A thread can be ended between two fills, and not during one.
  for (let from = at; from < end; from += STEP_BYTES) fill(from, Math.min(STEP_BYTES, end - from));
}
