/** The compiler's thread; see compiler.ts. */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { LwkError } from '../runtime/abi/errors.ts';
import { gateBytes } from '../runtime/gate.ts';
import { linkImage } from '../runtime/image/link.ts';
import { readImage } from '../runtime/image/read.ts';
import type { CompileAnswer, CompileRequest } from './compiler.ts';

/**
 * V8 never replaces WebAssembly code while it runs, so a long loop that was entered in baseline code would stay there, and compiling in the
 * background is noise: 'optimized' has everything compiled by the optimizing compiler before the start. V8's inliner goes by what baseline code
 * has counted, and aborts the process (seen in V8 14) where there is none; compilers have inlined already. The flags belong to the
 * process and are read when a module is compiled, so they are set for just that long.
 */
const OPTIMIZING: readonly string[] = [
  'liftoff',
  'wasm-lazy-compilation',
  'wasm-inlining',
  'wasm-inlining-call-indirect',
];

function optimized(bytes: BufferSource): WebAssembly.Module {
  for (const flag of OPTIMIZING) setFlagsFromString(`--no-${flag}`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const flag of OPTIMIZING) setFlagsFromString(`--${flag}`);
  }
}

function compile(request: CompileRequest): WebAssembly.Module {
  if ('gate' in request) return optimized(gateBytes());
  const { name, bytes, heapPages, tier } = request;
  const linked = linkImage(readImage(bytes, name), bytes, heapPages);
  try {
    return tier === 'optimized' ? optimized(linked) : new WebAssembly.Module(linked);
  } catch (error) {
    const why = (error as Error).message.replace(/^WebAssembly\.Module\(\): /, '');
    const message = `${name}: V8 refuses the program: ${why}. Was it built for features that this Node.js lacks?`;
    throw new LwkError('LWK_E_IMAGE_FORMAT', message, { name });
  }
}

parentPort!.on('message', (request: CompileRequest) => {
  let answer: CompileAnswer;
  try {
    answer = { id: request.id, module: compile(request) };
  } catch (error) {
    const { code, message, details } =
      error instanceof LwkError
        ? error
        : new LwkError('LWK_E_IMAGE_FORMAT', `The program could not be compiled: ${String(error)}.`);
    answer = { id: request.id, error: { code, message, details } };
  }
  parentPort!.postMessage(answer);
});
