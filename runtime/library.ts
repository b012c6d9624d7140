/** Functions of the C library by `node:ffi`, in any thread. What there is on the main thread besides: services/machine/libc.ts. */

/** Types of parameters: an int, a size or offset of 64 bits, a string, bytes or their address, an address only. */
export type Parameter = 'int' | 'long' | 'string' | 'bytes' | 'address';

export type LibraryFunction = (...args: unknown[]) => number;

/** The C library that Node was linked with, glibc or musl. */
export interface Library {
  /** A function that returns an int. */
  function(name: string, ...parameters: Parameter[]): LibraryFunction;
  /** errno, right after a call. */
  errno(): number;
  address(view: Uint8Array): bigint;
}

/**
 * Node passes the arguments of a function that has one of type `function`, and its answer, by a buffer, which takes half as long as
 * its other way when there are more than three. A thread may be ended before the answer is read.
 */
const NODE_TYPES = {
  int: 'i32',
  long: 'i64',
  string: 'string',
  bytes: 'pointer',
  address: 'function',
} as const;

/** By Node's own FFI, where there is one: it has from 26.10 on, unless it is switched off or the permission model refuses it. */
export function nodeLibrary(): Library | undefined {
  const { emitWarning } = process;
  // That it is experimental is for us to know.
  process.emitWarning = () => {};
  try {
    const ffi = process.getBuiltinModule('node:ffi');
    if (ffi === undefined) return undefined;
    const library = new ffi.DynamicLibrary(null);
    // Once for this thread, and beforehand: to find a function sets errno.
    const errnoAt = library.getFunction('__errno_location', { return: 'pointer', arguments: [] })();
    return {
      function(name, ...parameters) {
        const types = parameters.map((parameter) => NODE_TYPES[parameter]);
        return library.getFunction(name, { return: 'i32', arguments: types }) as LibraryFunction;
      },
      errno: () => ffi.getInt32(errnoAt),
      address: (view) => ffi.getRawPointer(view),
    };
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
