/** What tests wait for on streams. */

/** Resolves with the first chunk: a program that says something runs. The rest is dropped. */
export async function first(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => stream.once('data', (chunk) => resolve(String(chunk))));
}
