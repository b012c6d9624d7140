/** Functions of the program that have the type of MPI_User_function (MPI-5.0 §6.9.5). */
import { MAGIC, section, text, vector } from '../../image/encode.ts';
import type { CallFunction } from '../../rank.ts';

const I32 = 0x7f;

let module: WebAssembly.Module | undefined;

/** A module that does nothing but import a function of that type. */
function moduleBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector([[0x60, 4, I32, I32, I32, I32, 0]])),
    ...section(2, vector([[...text('m'), ...text('f'), 0, 0]])),
  ]);
}

/** Whether the engine can call it: a call through its table would trap for any other. */
export function isUserFunction(f: CallFunction | null): f is CallFunction {
  if (f === null) return false;
  module ??= new WebAssembly.Module(moduleBytes());
  try {
    new WebAssembly.Instance(module, { m: { f } });
    return true;
  } catch (error) {
    if (error instanceof WebAssembly.LinkError) return false;
    throw error;
  }
}
