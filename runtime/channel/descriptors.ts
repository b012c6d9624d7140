/**
 * The descriptor table of one rank, in its channel. Shipped and direct calls see the same table, and the FWK can close what a dead rank
 * left open. A rank makes one call at a time, so there is one writer at a time: whoever serves that call. With it go the files
 * behind the rank's maps, and its hand.
 */
import { channelAt, FD, FD_TABLE, HAND, KIND, MAP_TABLE, MARK } from '../abi/layout.ts';
import { HAND_WORDS, MAX_FDS, MAX_MAPS } from '../abi/limits.ts';

export interface Descriptor {
  kind: number;
  host: number;
  filetype: number;
  flags: number;
  rights: number;
  inheriting: number;
  preopen: number;
  marks: number;
}

export class DescriptorTable {
  /** Host descriptors plus 1 of the files behind shared maps, by the numbers that the rank's own runtime has for them. */
  readonly maps: Int32Array;
  /** Host descriptors plus 1 that stand in no table; see services/machine/hand.ts. */
  readonly hand: Int32Array;
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;

  constructor(kernel: WebAssembly.Memory, slot: number) {
    this.maps = new Int32Array(kernel.buffer, channelAt(slot) + MAP_TABLE, MAX_MAPS);
    this.hand = new Int32Array(kernel.buffer, channelAt(slot) + HAND, HAND_WORDS);
    const at = channelAt(slot) + FD_TABLE;
    this.#words = new Int32Array(kernel.buffer, at, (MAX_FDS * FD.BYTES) / 4);
    this.#doubles = new Float64Array(kernel.buffer, at, (MAX_FDS * FD.BYTES) / 8);
  }

  /** A field (an offset of FD) of a descriptor that `kind` has found open. */
  get(fd: number, field: number): number {
    return this.#words[(fd * FD.BYTES + field) >> 2]!;
  }

  set(fd: number, field: number, value: number): void {
    this.#words[(fd * FD.BYTES + field) >> 2] = value;
  }

  /** Offset at which an open file is read and written next, bytes. */
  position(fd: number): number {
    return this.#doubles[(fd * FD.BYTES + FD.POSITION) >> 3]!;
  }

  setPosition(fd: number, position: number): void {
    this.#doubles[(fd * FD.BYTES + FD.POSITION) >> 3] = position;
    if ((this.get(fd, FD.MARKS) & MARK.SHARED) === 0) return;
    for (let other = this.#twin(fd, 0); other >= 0; other = this.#twin(fd, other + 1))
      this.#doubles[(other * FD.BYTES + FD.POSITION) >> 3] = position;
  }

  /** Sets a field of a descriptor and of those that dup has made of it. */
  setAll(fd: number, field: number, value: number): void {
    for (let other = this.#twin(fd, 0); other >= 0; other = this.#twin(fd, other + 1))
      this.set(other, field, value);
    this.set(fd, field, value);
  }

  /** Whether another descriptor has the same object of the host. */
  isShared(fd: number): boolean {
    return (this.get(fd, FD.MARKS) & MARK.SHARED) !== 0 && this.#twin(fd, 0) >= 0;
  }

  /** The first descriptor from a number on, but the one itself, that has the same object of the host; -1 if there is none. */
  #twin(fd: number, from: number): number {
    const kind = this.get(fd, FD.KIND);
    const host = this.get(fd, FD.HOST);
    for (let other = from; other < MAX_FDS; other++)
      if (other !== fd && this.get(other, FD.KIND) === kind && this.get(other, FD.HOST) === host)
        return other;
    return -1;
  }

  /** KIND of a descriptor; NONE for one that is not open or out of range. Takes any number that a guest may give. */
  kind(fd: number): number {
    return fd >>> 0 < MAX_FDS ? this.get(fd, FD.KIND) : KIND.NONE;
  }

  /** The lowest free descriptor, or -1 (EMFILE). */
  free(): number {
    for (let fd = 0; fd < MAX_FDS; fd++) if (this.get(fd, FD.KIND) === KIND.NONE) return fd;
    return -1;
  }

  open(fd: number, d: Descriptor): void {
    this.set(fd, FD.HOST, d.host);
    this.set(fd, FD.FILETYPE, d.filetype);
    this.set(fd, FD.FLAGS, d.flags);
    this.set(fd, FD.RIGHTS, d.rights);
    this.set(fd, FD.INHERITING, d.inheriting);
    this.set(fd, FD.PREOPEN, d.preopen);
    this.set(fd, FD.MARKS, d.marks);
    this.setPosition(fd, 0);
    this.set(fd, FD.KIND, d.kind);
  }

  /** The same of what a call has opened, without an object. */
  enter(
    fd: number,
    kind: number,
    host: number,
    filetype: number,
    flags: number,
    rights: number,
    inheriting: number,
  ): void {
    this.set(fd, FD.HOST, host);
    this.set(fd, FD.FILETYPE, filetype);
    this.set(fd, FD.FLAGS, flags);
    this.set(fd, FD.RIGHTS, rights);
    this.set(fd, FD.INHERITING, inheriting);
    this.set(fd, FD.PREOPEN, 0);
    this.set(fd, FD.MARKS, 0);
    this.setPosition(fd, 0);
    this.set(fd, FD.KIND, kind);
  }

  /** Moves an entry over another one; what the target held must have been closed. */
  move(from: number, to: number): void {
    const at = (from * FD.BYTES) >> 2;
    this.#words.copyWithin((to * FD.BYTES) >> 2, at, at + FD.BYTES / 4);
    this.release(from);
  }

  /** Makes a free entry the twin of another one. */
  copy(from: number, to: number): void {
    this.set(from, FD.MARKS, this.get(from, FD.MARKS) | MARK.SHARED);
    const at = (from * FD.BYTES) >> 2;
    this.#words.copyWithin((to * FD.BYTES) >> 2, at, at + FD.BYTES / 4);
  }

  release(fd: number): void {
    this.set(fd, FD.KIND, KIND.NONE);
  }

  /** All open descriptors. */
  *list(): Generator<number> {
    for (let fd = 0; fd < MAX_FDS; fd++) if (this.get(fd, FD.KIND) !== KIND.NONE) yield fd;
  }

  clear(): void {
    for (const words of [this.#words, this.maps, this.hand]) words.fill(0);
  }
}
