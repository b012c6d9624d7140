/** What this Node and its flags can do with WebAssembly, found out by trying. */
import { promisify } from 'node:util';

export interface Feature {
  name: string;
  there: boolean;
  /** Without it nothing runs; otherwise only programs that use it do not. */
  needed: boolean;
}

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** (func (result v128)), with a body that the code section gives. */
const VECTOR = [...HEADER, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, 0x03, 0x02, 0x01, 0x00];

/** The features that this runtime or usual programs need. */
export function supported(): Feature[] {
  const accepts = (...bytes: number[]): boolean =>
    typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(bytes));
  return [
    // (memory 1 1 shared)
    { name: 'shared memory', needed: true, there: accepts(...HEADER, 0x05, 0x04, 0x01, 0x03, 0x01, 0x01) },
    // (memory 0) (memory 0)
    {
      name: 'multi-memory',
      needed: true,
      there: accepts(...HEADER, 0x05, 0x05, 0x02, 0x00, 0x00, 0x00, 0x00),
    },
    { name: 'Atomics.pause', needed: true, there: 'pause' in Atomics },
    // i8x16.splat of a constant
    {
      name: 'SIMD',
      needed: false,
      there: accepts(...VECTOR, 0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b),
    },
    // i8x16.relaxed_swizzle of two splats
    {
      name: 'relaxed SIMD',
      needed: false,
      there: accepts(
        ...[...VECTOR, 0x0a, 0x0f, 0x01, 0x0d, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x41, 0x00, 0xfd, 0x0f],
        ...[0xfd, 0x80, 0x02, 0x0b],
      ),
    },
  ];
}

/** Sets the flags that a kernel sets, compiles `(func (export "f") (result i32) i32.const 42)`, and asks V8 which code the function has. */
const PROBE = `
  const v8 = require('node:v8');
  v8.setFlagsFromString('--no-liftoff');
  v8.setFlagsFromString('--no-wasm-lazy-compilation');
  v8.setFlagsFromString('--allow-natives-syntax');
  const bytes = Uint8Array.of(${[
    ...HEADER,
    ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f, 0x03, 0x02, 0x01, 0x00],
    ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00, 0x0a, 0x06, 0x01, 0x04, 0x00, 0x41, 0x2a, 0x0b],
  ]});
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  console.log(new Function('f', 'return !%IsLiftoffFunction(f) && !%IsUncompiledWasmFunction(f)')(f));`;

/**
 * Whether V8 compiles programs with the optimizing compiler before they start, when it is told to; or why that cannot be told. A
 * process of its own finds out, because V8 ends the process if its flags have been frozen.
 */
export async function optimizes(): Promise<boolean | string> {
  // Only here: to load it takes 10 ms.
  const { execFile } = await import('node:child_process');
  try {
    const options = { timeout: 10_000, env: { ...process.env, NODE_NO_WARNINGS: '1' } };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...process.execArgv, '-e', PROBE],
      options,
    );
    return stdout.trim() === 'true';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED')
      return "cannot be asked: Node's permission model forbids child processes (--allow-child-process)";
    const stderr = String((error as { stderr?: string }).stderr ?? '');
    const line = stderr.split('\n').find((each) => /rror/.test(each)) ?? 'the process did not end well';
    return `V8 does not take its flags: ${line.trim()}`;
  }
}
