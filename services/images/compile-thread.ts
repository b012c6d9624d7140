/** The compiler's thread; see compiler.ts. */
import { parentPort } from 'node:worker_threads';
import { LwkError } from '../../runtime/abi/errors.ts';
import { compileLinked, linkSource } from './compile.ts';
import type { CompileAnswer, CompileRequest } from './compiler.ts';

parentPort!.postMessage('ready' satisfies CompileAnswer);
parentPort!.on('message', (request: CompileRequest) => {
  let answer: CompileAnswer;
  try {
    answer = { id: request.id, compiled: compileLinked(linkSource(request), request) };
  } catch (error) {
    const { code, message, details } =
      error instanceof LwkError
        ? error
        : new LwkError('LWK_E_IMAGE_FORMAT', `The program could not be compiled: ${String(error)}.`);
    answer = { id: request.id, error: { code, message, details } };
  }
  parentPort!.postMessage(answer);
});
