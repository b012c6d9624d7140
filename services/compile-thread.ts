/** The compiler's thread; see compiler.ts. */
import { parentPort } from 'node:worker_threads';
import { LwkError } from '../runtime/abi/errors.ts';
import { linkImage } from '../runtime/image/link.ts';
import { readImage } from '../runtime/image/read.ts';
import type { CompileAnswer, CompileRequest } from './compiler.ts';
import { compileOptimized } from './optimize.ts';

function compile(request: CompileRequest): WebAssembly.Module {
  const { name, bytes, heapPages, tier } = request;
  const linked = linkImage(readImage(bytes, name), bytes, heapPages);
  try {
    return tier === 'optimized' ? compileOptimized(linked) : new WebAssembly.Module(linked);
  } catch (error) {
    const why = (error as Error).message.replace(/^WebAssembly\.Module\(\): /, '');
    const message = `${name}: V8 refuses the program: ${why}. Was it built for features that this Node.js lacks?`;
    throw new LwkError('LWK_E_IMAGE_FORMAT', message, { name });
  }
}

parentPort!.postMessage('ready' satisfies CompileAnswer);
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
