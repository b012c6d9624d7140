/** What a program of `run` reads: everything that callers have text or bytes in, as one stream. */
import { Readable } from 'node:stream';
import { LwkError } from '../../runtime/abi/errors.ts';
import type { RunInput } from '../types.ts';

/** The bytes that a view or a buffer stands for, without copying them; undefined for anything else. */
export function bytesOf(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof ArrayBuffer || data instanceof SharedArrayBuffer) return new Uint8Array(data);
  return undefined;
}

/** Whether something can be the standard input of `run`. */
export function isInput(input: unknown): boolean {
  if (typeof input === 'string' || bytesOf(input) !== undefined) return true;
  return (
    typeof input === 'object' && input !== null && (Symbol.asyncIterator in input || Symbol.iterator in input)
  );
}

/** A stream to read from, and what lets go of it when the job has ended. */
export interface InputStream {
  readonly stream: Readable;
  release(): void;
}

/**
 * A stream of bytes of the caller's is read as it is, and stays the caller's; what is not read of anything else is told to come
 * no more.
 */
export function inputStream(input: RunInput): InputStream {
  if (input instanceof Readable && !input.readableObjectMode) return { stream: input, release: () => {} };
  const bytes = typeof input === 'string' ? Buffer.from(input) : bytesOf(input);
  const chunks = bytes === undefined ? pieces(input as Iterable<unknown>) : bytes.length > 0 ? [bytes] : [];
  const stream = Readable.from(chunks, { objectMode: false }).on('error', () => {});
  return { stream, release: () => void stream.destroy() };
}

async function* pieces(input: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<Uint8Array> {
  const all = input instanceof Readable ? input.iterator({ destroyOnReturn: false }) : input;
  for await (const piece of all) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : bytesOf(piece);
    if (bytes === undefined) {
      const why = `run: a piece of input is ${kindOf(piece)}; text and bytes are taken.`;
      throw new LwkError('LWK_E_USAGE', why, { asked: piece });
    }
    if (bytes.length > 0) yield bytes;
  }
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name = value.constructor?.name;
  return name === undefined || name === 'Object' ? 'an object' : `of the class ${name}`;
}
