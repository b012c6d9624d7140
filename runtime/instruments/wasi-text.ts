/** Arguments and results of calls of the table as text, by the names that the table gives the parameters. */
import { ERRNO, errnoName } from '../abi/errno.ts';
import { SYSCALLS, type Syscall } from '../abi/syscalls.ts';
import { CLOCK, FDFLAG, FILETYPE, FSTFLAG, OFLAG, RIGHT, RIGHTS_ALL, WHENCE } from '../abi/wasi.ts';
import type { GuestMemory } from '../memory/guest.ts';
import {
  buffer,
  cString,
  flags,
  hex,
  named,
  pointer,
  SHOWN_PATH,
  stored,
  vectors,
  type Words,
} from './values.ts';

/** So many rights are named. */
const FEW = 4;
const ADVICE = { NORMAL: 0, SEQUENTIAL: 1, RANDOM: 2, WILLNEED: 3, DONTNEED: 4, NOREUSE: 5 };

/** What a parameter's text is made of. */
interface Given {
  readonly heap: GuestMemory | undefined;
  readonly value: number | bigint;
  /** The parameter behind it, for pairs of an address and a length. */
  readonly next: number;
  /** The call has returned 0: what it was to store is there. */
  readonly done: boolean;
  /** Bytes that were moved, of calls that move some. */
  readonly moved: number;
  readonly call: Syscall;
}

type Show = (given: Given) => string;

const i32 = ({ value }: Given): number => Number(BigInt.asIntN(32, BigInt(value)));
const out =
  (width: 4 | 8): Show =>
  (given) =>
    stored(given.done ? given.heap : undefined, i32(given), width, String);
const text: Show = (given) => buffer(given.heap, i32(given), given.next, SHOWN_PATH);
const rights: Show = ({ value }) => {
  const bits = Number(BigInt.asUintN(64, BigInt(value)));
  if (bits === RIGHTS_ALL) return 'RIGHTS_ALL';
  if (bits > RIGHTS_ALL) return hex(BigInt(value));
  const shown = flags(bits, RIGHT);
  return shown.split('|').length > FEW ? hex(bits) : shown;
};

const filestat: Show = (given) => {
  const { heap, done } = given;
  const at = i32(given) >>> 0;
  if (heap === undefined || !done || !heap.holds(at, 56) || given.call.module !== 'wasi') return pointer(at);
  const { view } = heap;
  const [ino, nlink, size] = [8, 24, 32].map((offset) => view.getBigUint64(at + offset, true));
  return `{ino=${ino}, filetype=${named(view.getUint8(at + 16), FILETYPE)}, nlink=${nlink}, size=${size}}`;
};

const fdstat: Show = (given) => {
  const { heap, done } = given;
  const at = i32(given) >>> 0;
  if (heap === undefined || !done || !heap.holds(at, 24)) return pointer(at);
  return `{filetype=${named(heap.view.getUint8(at), FILETYPE)}, flags=${flags(heap.view.getUint16(at + 2, true), FDFLAG)}}`;
};

/** By the name of the parameter. */
const SHOWS: Readonly<Record<string, Show>> = {
  path: text,
  old: text,
  new: text,
  target: text,
  text,
  function: (given) => cString(given.heap, i32(given)),
  request: (given) => buffer(given.heap, i32(given), given.next),
  iovs: ({ heap, next, moved, done, call, value }) =>
    vectors(
      heap,
      Number(value),
      next,
      /write|send/.test(call.name) ? Number.POSITIVE_INFINITY : done ? moved : 0,
    ),
  clock: ({ value }) => named(Number(value), CLOCK, 'CLOCK_'),
  oflags: ({ value }) => flags(Number(value), OFLAG, 'O_'),
  fdflags: ({ value }) => flags(Number(value), FDFLAG, 'FD_'),
  fstflags: ({ value }) => flags(Number(value), FSTFLAG),
  dirflags: ({ value }) => flags(Number(value), { SYMLINK_FOLLOW: 1 }),
  flags: (given) =>
    given.call.name.startsWith('path_')
      ? flags(i32(given), { SYMLINK_FOLLOW: 1 })
      : given.call.name === 'fd_fdstat_set_flags'
        ? flags(i32(given), FDFLAG, 'FD_')
        : hex(i32(given)),
  whence: (given) =>
    given.call.module === 'unstable'
      ? named(i32(given), { CUR: 0, END: 1, SET: 2 }, 'SEEK_')
      : named(i32(given), WHENCE, 'SEEK_'),
  advice: (given) => named(i32(given), ADVICE),
  how: (given) => flags(i32(given), { RD: 1, WR: 2 }, 'SHUT_'),
  rights,
  inheriting: rights,
  '*ns': out(8),
  '*position': out(8),
  '*filestat': filestat,
  '*fdstat': fdstat,
  '*prestat': (given) => pointer(i32(given)),
};
const ADDRESSES = /^(?:buf|argv|argv_buf|environ|environ_buf|in|out|name|address)$/;

/** Where the number of bytes that were moved is stored. */
const MOVED = /^\*(?:nread|nwritten)$/;

/** The arguments of a call, joined by commas. */
export function wasiArguments(
  number: number,
  words: Words,
  done: boolean,
  heap: GuestMemory | undefined,
): string {
  const call = SYSCALLS[number]!;
  const params = call.params === '' ? [] : call.params.split(', ');
  const values = params.map((_, i) => (call.signature[i] === 'I' ? words.i64() : words.i32()));
  const movedAt = Number(values[params.findIndex((name) => MOVED.test(name))] ?? -1) >>> 0;
  const moved = heap?.holds(movedAt, 4) ? heap.view.getUint32(movedAt, true) : 0;
  // Arguments of an import have as many words as its type says, which is not known here: none of the zeros behind.
  const last =
    call.name === 'import'
      ? Math.max(
          1,
          values.findLastIndex((value) => value !== 0),
        )
      : params.length;
  return params
    .slice(0, last + 1)
    .map((name, i) => {
      const value = values[i]!;
      const given: Given = { heap, value, next: Number(values[i + 1] ?? 0), done, moved, call };
      const show = SHOWS[name] ?? (name.startsWith('*') ? out(4) : undefined);
      if (show !== undefined) return show(given);
      if (ADDRESSES.test(name)) return pointer(Number(value));
      return String(value);
    })
    .join(', ');
}

let messages: Map<string, string> | undefined;

/** What an errno means, in words. */
function meaning(name: string): string {
  messages ??= new Map(process.getBuiltinModule('node:util').getSystemErrorMap().values());
  const words = messages.get(name);
  return words === undefined ? '' : ` (${words})`;
}

/** The result of a call of the table. */
export function wasiResult(number: number, result: Int32Array): string {
  const { signature, module, params, name } = SYSCALLS[number]!;
  const value = result[0]!;
  if (signature.endsWith(':')) return '?';
  if (signature.endsWith('I')) return String((BigInt(result[1]!) << 32n) | BigInt(value >>> 0));
  const negative = module === 'lwk' && value < 0 && value > -100 ? -value : 0;
  const errno = module === 'lwk' ? negative : name === 'next' ? 0 : value;
  if (errno === ERRNO.SUCCESS)
    return module === 'lwk' && /address/.test(params) && name !== 'munmap' ? hex(value) : String(value);
  const found = errnoName(errno);
  return `${value} ${found}${meaning(found)}`;
}
