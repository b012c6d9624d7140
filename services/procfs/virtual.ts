/** Files that are made when they are read: a tree of functions as a file system. */

import type { FileStat, FileSystem, OpenFile } from '../files/types.ts';
import type { HostCall } from '../host/call.ts';

/** A text that is made when it is opened; what a link says; a device; or names and what they lead to. */
export type Virtual =
  | { readonly text: (call: HostCall) => string }
  | { readonly target: (call: HostCall) => string }
  | { readonly device: OpenFile }
  | {
      readonly names: (call: HostCall) => readonly string[];
      readonly at: (name: string) => Virtual | undefined;
    };

/** A directory of entries that are always the same. */
export const directory = (entries: Readonly<Record<string, Virtual>>): Virtual => ({
  names: () => Object.keys(entries),
  at: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
});

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

const typeOf = (node: Virtual): FileStat['type'] =>
  'text' in node ? 'file' : 'target' in node ? 'link' : 'device' in node ? 'device' : 'directory';

export class VirtualFiles implements FileSystem {
  readonly #root: Virtual;
  readonly #mtimeMs = Date.now();

  constructor(root: Virtual) {
    this.#root = root;
  }

  /** Sizes are 0, as those of /proc are: what there will be is not known before. */
  stat(path: string, call: HostCall): FileStat | undefined {
    const node = this.#find(path, call);
    return node && { type: typeOf(node), mtimeMs: this.#mtimeMs };
  }

  list(path: string, call: HostCall): readonly string[] {
    const node = this.#find(path, call) ?? fail('ENOENT');
    return 'names' in node ? node.names(call) : fail('ENOTDIR');
  }

  open(path: string, how: { readonly write: boolean }, call: HostCall): OpenFile {
    const node = this.#find(path, call) ?? fail('EACCES');
    if ('device' in node) return node.device;
    if (how.write || !('text' in node)) return fail('EACCES');
    const text = Buffer.from(node.text(call));
    return {
      stat: () => ({ type: 'file', mtimeMs: this.#mtimeMs }),
      read: (buffer, position) => {
        const part = text.subarray(position, position + buffer.length);
        buffer.set(part);
        return part.length;
      },
    };
  }

  readlink(path: string, call: HostCall): string {
    const node = this.#find(path, call) ?? fail('ENOENT');
    return 'target' in node ? node.target(call) : fail('EINVAL');
  }

  #find(path: string, call: HostCall): Virtual | undefined {
    let node: Virtual | undefined = this.#root;
    for (const part of path.split('/')) {
      if (part === '' || node === undefined) continue;
      // A directory may show what it does not tell to all.
      node = 'names' in node && node.names(call).includes(part) ? node.at(part) : undefined;
    }
    return node;
  }
}
