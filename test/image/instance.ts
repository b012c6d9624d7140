/** Runs a module as it is, and linked to a heap. */
import { HEAP, linkImage, START_EXPORT } from '../../runtime/image/link.ts';
import { readImage } from '../../runtime/image/read.ts';

// biome-ignore lint/suspicious/noExplicitAny: exports have any type
export type Exports = Record<string, any>;

export function link(bytes: Uint8Array, heapPages = 16): Uint8Array<ArrayBuffer> {
  return linkImage(readImage(bytes, 'test.wasm'), bytes, heapPages);
}

/** Exports of a linked module, and its heap. */
export function linked(
  bytes: Uint8Array,
  heapPages = 16,
  imports: WebAssembly.Imports = {},
): { exports: Exports; heap: WebAssembly.Memory } {
  const heap = new WebAssembly.Memory({ initial: heapPages, maximum: heapPages, shared: true });
  const module = new WebAssembly.Module(link(bytes, heapPages));
  const all = { ...imports, [HEAP.module]: { [HEAP.name]: heap } };
  const { exports }: { exports: Exports } = new WebAssembly.Instance(module, all);
  exports[START_EXPORT]?.();
  return { exports, heap };
}

export function unlinked(bytes: Uint8Array<ArrayBuffer>, imports: WebAssembly.Imports = {}): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
}
