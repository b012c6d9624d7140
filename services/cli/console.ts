/** The command's own output: data to standard output, messages to standard error. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { LwkError } from '../../runtime/abi/errors.ts';

/** Writes data. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Data for programs. */
export function printJson(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

/** A message for people. */
export function say(message: string): void {
  process.stderr.write(`lwk: ${message}\n`);
}

/** Tells of an error: its message, and the code to look it up by. */
export function sayError(error: unknown): void {
  if (error instanceof LwkError) say(`${error.message} (${error.code})`);
  else say(`internal error: ${(error as Error)?.message ?? String(error)}. Please report it.`);
}

let abandoned = false;

/** From now on nobody waits until what was written is read. */
export function abandonOutput(): void {
  abandoned = true;
}

/** Resolves when standard output and error have handed on all that was written to them, or cannot any more. */
export async function flushed(): Promise<void> {
  if (!abandoned) await Promise.all([process.stdout, process.stderr].map(flush));
}

async function flush(stream: Writable): Promise<void> {
  if (stream.writableLength === 0 || stream.destroyed) return;
  const gone = new AbortController();
  const { signal } = gone;
  await Promise.race([
    new Promise<void>((resolve) => stream.write('', () => resolve())),
    once(stream, 'close', { signal }).catch(() => {}),
  ]);
  gone.abort();
}
