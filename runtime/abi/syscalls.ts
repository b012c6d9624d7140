/**
 * The syscall table: what a guest may call, who serves it, and one line of documentation. Dispatch, the gate (runtime/gate), `lwk
 * syscalls`, the docs page and the check of imports all come from it. Numbers are positions in the table.
 */

/** i = i32, I = i64, d = f64. */
export type Signature = `${string}:${'' | 'i' | 'I' | 'd'}`;

export interface Syscall {
  readonly number: number;
  /**
   * Import module: 'wasi' stands for `wasi_snapshot_preview1` and, but for the few calls that differ there ('unstable'), for the older
   * `wasi_unstable`. 'kernel' calls are the runtime's own.
   */
  readonly module: 'wasi' | 'unstable' | 'lwk' | 'kernel';
  readonly name: string;
  /** Parameters and result, such as 'iIi:i'. */
  readonly signature: Signature;
  /** Names of the parameters, for the docs. */
  readonly params: string;
  /** local: on the rank's own thread. shipped: by the FWK (or, under `direct`, by the FWK's code on the rank's thread). */
  readonly where: 'local' | 'shipped';
  readonly doc: string;
}

type Row = readonly [
  name: string,
  where: 'local' | 'shipped',
  signature: Signature,
  params: string,
  doc: string,
];

// biome-ignore format: a table
const WASI: readonly Row[] = [
  ['args_get', 'local', 'ii:i', 'argv, argv_buf', 'Copies the program arguments into the heap.'],
  ['args_sizes_get', 'local', 'ii:i', '*argc, *bytes', 'Number of arguments and the bytes they take.'],
  ['environ_get', 'local', 'ii:i', 'environ, environ_buf', 'Copies the environment into the heap.'],
  ['environ_sizes_get', 'local', 'ii:i', '*count, *bytes', 'Number of environment variables and the bytes they take.'],
  ['clock_res_get', 'local', 'ii:i', 'clock, *ns', 'Resolution of a clock.'],
  ['clock_time_get', 'local', 'iIi:i', 'clock, precision, *ns', 'Time of a clock: realtime, monotonic, or processor time.'],
  ['fd_advise', 'shipped', 'iIIi:i', 'fd, offset, bytes, advice', 'Advice on the use of a file; checked, then ignored.'],
  ['fd_allocate', 'shipped', 'iII:i', 'fd, offset, bytes', 'Reserves space for a file and extends it when needed.'],
  ['fd_close', 'shipped', 'i:i', 'fd', 'Closes a descriptor.'],
  ['fd_datasync', 'shipped', 'i:i', 'fd', 'Brings the data of a file to the disk.'],
  ['fd_fdstat_get', 'local', 'ii:i', 'fd, *fdstat', 'Type, flags and rights of a descriptor.'],
  ['fd_fdstat_set_flags', 'shipped', 'ii:i', 'fd, flags', 'Changes append, nonblock and the sync flags.'],
  ['fd_fdstat_set_rights', 'local', 'iII:i', 'fd, rights, inheriting', 'Drops rights of a descriptor; never adds any.'],
  ['fd_filestat_get', 'shipped', 'ii:i', 'fd, *filestat', 'Size, times, inode and type of an open file.'],
  ['fd_filestat_set_size', 'shipped', 'iI:i', 'fd, bytes', 'Truncates or extends a file.'],
  ['fd_filestat_set_times', 'shipped', 'iIIi:i', 'fd, atim, mtim, fstflags', 'Sets the times of an open file.'],
  ['fd_pread', 'shipped', 'iiiIi:i', 'fd, iovs, iovs_len, offset, *nread', 'Reads at an offset.'],
  ['fd_prestat_get', 'local', 'ii:i', 'fd, *prestat', 'Kind of a preopen and the length of its name.'],
  ['fd_prestat_dir_name', 'local', 'iii:i', 'fd, path, bytes', 'Name of a preopen.'],
  ['fd_pwrite', 'shipped', 'iiiIi:i', 'fd, iovs, iovs_len, offset, *nwritten', 'Writes at an offset.'],
  ['fd_read', 'shipped', 'iiii:i', 'fd, iovs, iovs_len, *nread', 'Reads.'],
  ['fd_readdir', 'shipped', 'iiiIi:i', 'fd, buf, bytes, cookie, *used', 'Reads directory entries.'],
  ['fd_renumber', 'shipped', 'ii:i', 'from, to', 'Moves a descriptor over another one, which is closed.'],
  ['fd_seek', 'shipped', 'iIii:i', 'fd, offset, whence, *position', 'Moves the position of a descriptor.'],
  ['fd_sync', 'shipped', 'i:i', 'fd', 'Brings data and metadata of a file to the disk.'],
  ['fd_tell', 'shipped', 'ii:i', 'fd, *position', 'Position of a descriptor.'],
  ['fd_write', 'shipped', 'iiii:i', 'fd, iovs, iovs_len, *nwritten', 'Writes; small output to a stream is posted.'],
  ['path_create_directory', 'shipped', 'iii:i', 'fd, path, bytes', 'Makes a directory.'],
  ['path_filestat_get', 'shipped', 'iiiii:i', 'fd, flags, path, bytes, *filestat', 'Size, times, inode and type of a file.'],
  ['path_filestat_set_times', 'shipped', 'iiiiIIi:i', 'fd, flags, path, bytes, atim, mtim, fstflags', 'Sets the times of a file.'],
  ['path_link', 'shipped', 'iiiiiii:i', 'old_fd, flags, old, bytes, new_fd, new, bytes', 'Makes a hard link.'],
  ['path_open', 'shipped', 'iiiiiIIii:i',
    'fd, dirflags, path, bytes, oflags, rights, inheriting, fdflags, *opened', 'Opens or makes a file or directory.'],
  ['path_readlink', 'shipped', 'iiiiii:i', 'fd, path, bytes, buf, bytes, *used', 'Target of a symbolic link.'],
  ['path_remove_directory', 'shipped', 'iii:i', 'fd, path, bytes', 'Removes an empty directory.'],
  ['path_rename', 'shipped', 'iiiiii:i', 'fd, old, bytes, new_fd, new, bytes', 'Renames a file or directory.'],
  ['path_symlink', 'shipped', 'iiiii:i', 'target, bytes, fd, path, bytes', 'Makes a symbolic link.'],
  ['path_unlink_file', 'shipped', 'iii:i', 'fd, path, bytes', 'Removes a file.'],
  ['poll_oneoff', 'shipped', 'iiii:i', 'in, out, count, *nevents', 'Waits for timers and descriptors; timers alone are local.'],
  ['proc_exit', 'local', 'i:', 'status', 'Ends the rank.'],
  ['proc_raise', 'local', 'i:i', 'signal', 'Ends the rank as the signal would.'],
  ['sched_yield', 'local', ':i', '', 'Lets another thread run where cores are shared.'],
  ['random_get', 'local', 'ii:i', 'buf, bytes', 'Random bytes from the host generator.'],
  ['sock_accept', 'shipped', 'iii:i', 'fd, flags, *fd', 'Accepts a connection on a descriptor passed with --listen.'],
  ['sock_recv', 'shipped', 'iiiiii:i', 'fd, iovs, iovs_len, flags, *nread, *roflags', 'Receives from a socket.'],
  ['sock_send', 'shipped', 'iiiii:i', 'fd, iovs, iovs_len, flags, *nwritten', 'Sends to a socket.'],
  ['sock_shutdown', 'shipped', 'ii:i', 'fd, how', 'Ends one or both directions of a socket.'],
];

/** The calls whose structures or constants were others in `wasi_unstable` (snapshot 0). */
// biome-ignore format: a table
const UNSTABLE: readonly Row[] = [
  ['fd_filestat_get', 'shipped', 'ii:i', 'fd, *filestat', 'As in preview 1, with a 32-bit link count (56 bytes).'],
  ['fd_seek', 'shipped', 'iIii:i', 'fd, offset, whence, *position', 'As in preview 1; whence is 0 cur, 1 end, 2 set.'],
  ['path_filestat_get', 'shipped', 'iiiii:i', 'fd, flags, path, bytes, *filestat', 'As in preview 1, with a 32-bit link count (56 bytes).'],
  ['poll_oneoff', 'shipped', 'iiii:i', 'in, out, count, *nevents', 'As in preview 1; a clock subscription has an identifier (56 bytes).'],
];

// biome-ignore format: a table
const LWK: readonly Row[] = [
  ['getrank', 'local', ':i', '', 'Rank of the caller in its job, from 0.'],
  ['getsize', 'local', ':i', '', 'Number of ranks of the job.'],
  ['getcore', 'local', ':i', '', 'Host number of the core that the rank is bound to, or -1.'],
  ['gethostname', 'local', 'ii:i', 'name, bytes', "The host's name, cut to the buffer, with a final NUL; returns its length, or -errno."],
  ['yield', 'local', ':', '', 'Lets another thread run where cores are shared; returns at once where the rank has its core alone.'],
  ['tsc', 'local', ':I', '', 'Monotonic time in nanoseconds, with no arguments to check.'],
  ['brk', 'local', 'i:i', 'address', 'Moves the break to an address (0 asks) and returns the break, which stays ' +
  'where it was when the heap ends before that.'],
  ['mmap', 'local', 'iiiiiI:i', 'address, bytes, prot, flags, fd, offset', 'Maps zeroed memory or a file at the ' +
  'top of the heap; -errno on failure.'],
  ['munmap', 'local', 'ii:i', 'address, bytes', 'Unmaps; a shared map of a file is written back. 0 or -errno.'],
  ['mremap', 'local', 'iiii:i', 'address, old_bytes, new_bytes, flags', 'Changes the size of a map; the address or -errno.'],
  ['msync', 'local', 'iii:i', 'address, bytes, flags', 'Writes a shared map of a file back. 0 or -errno.'],
  ['dup', 'shipped', 'ii:i', 'fd, to', 'A second descriptor for an open file, the lowest free one for -1; the descriptor or -errno.'],
  ['log', 'shipped', 'iii:', 'level, text, bytes', "A line for the operator on the host's standard error, marked with the rank."],
  ['nop', 'shipped', ':i', '', 'Nothing: measures the way of a shipped call.'],
  ['call', 'shipped', 'iiiiii:i', 'function, request, bytes, out, out_bytes, *length', 'Calls a host function by its name and ' +
  'waits for its result: 0, -ERANGE when there is more of it than fits, or -errno.'],
  ['more', 'shipped', 'iii:i', 'out, out_bytes, *length', 'Reads on in the result of the last call; no bytes at its end. 0 or -errno.'],
  ['error', 'shipped', 'ii:i', 'out, out_bytes', 'The message of the last call that failed, cut to the buffer, with a final NUL; ' +
  'returns its length, or -errno.'],
  ['post', 'shipped', 'iii:i', 'kind, request, bytes', 'A message for the program that embeds the kernel; -EAGAIN while too many wait ' +
  'to be read. 0 or -errno.'],
  ['receive', 'shipped', 'iiiii:i', '*kind, out, out_bytes, *length, wait', 'The next message from there: -ERANGE where it does not fit, ' +
  '-EAGAIN where there is none and it is not to be waited for. 0 or -errno.'],
  ['progress', 'shipped', 'II:i', 'done, total', 'Tells how far the rank is. 0 or -errno.'],
  ['peer_read', 'local', 'iiii:i', 'rank, address, to, bytes', "Copies from another rank's heap, which does nothing for it. 0 or -errno."],
  ['peer_write', 'local', 'iiii:i', 'rank, address, from, bytes', "Copies into another rank's heap. 0 or -errno."],
  ['segment_create', 'shipped', 'iI:i', 'name, bytes', 'Makes a named segment, zero, that outlives the job; its handle, or -errno.'],
  ['segment_open', 'shipped', 'ii:i', 'name, rights', 'Opens a segment for reading (1), writing (2), or both; its handle, or -errno.'],
  ['segment_delete', 'shipped', 'i:i', 'name', 'Deletes a segment: who has it open keeps its memory. 0 or -errno.'],
  ['segment_close', 'local', 'i:i', 'segment', 'Lets go of a segment. 0 or -errno.'],
  ['segment_size', 'local', 'ii:i', 'segment, *bytes', 'Bytes of a segment, 64 bits. 0 or -errno.'],
  ['segment_read', 'local', 'iIii:i', 'segment, offset, to, bytes', 'Copies out of a segment. 0 or -errno.'],
  ['segment_write', 'local', 'iIii:i', 'segment, offset, from, bytes', 'Copies into a segment. 0 or -errno.'],
  ['segment_add', 'local', 'iIii:i', 'segment, offset, value, *before', 'Adds to a 32-bit word of a segment, atomically, and wakes who ' +
  'waits for it. 0 or -errno.'],
  ['segment_wait', 'local', 'iIii:i', 'segment, offset, value, timeout_ms', 'Waits while a 32-bit word of a segment is a value, for ever ' +
  'where the time is negative. 0 or -errno.'],
];

/** What map_hold adds to the number of a map, to tell it from an errno. */
export const HELD = 65536;

/** Calls of the runtime itself; no guest can import them. */
// biome-ignore format: a table
const KERNEL: readonly Row[] = [
  ['import', 'shipped', 'iiiiiiiiiiii:i', 'index, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11', 'Calls a host function that the ' +
  'program imports, with its arguments as words; the result stands where they stood.'],
  ['next', 'shipped', ':i', '', 'The rank of a session has carried out what it was asked, and waits for the next: 1, or 0 at the end.'],
  ['attach', 'shipped', 'ii:i', 'tid, thread', 'A rank has its thread: it is bound to its core, and goes on when ' +
  'all ranks of its job are there.'],
  ['map_read', 'shipped', 'iiiI:i', 'map, address, bytes, offset', 'Fills a map of a file; what lies behind its end stays zero.'],
  ['map_write', 'shipped', 'iiiI:i', 'map, address, bytes, offset', 'Writes a shared map of a file back, up to the end of the file.'],
  ['map_hold', 'shipped', 'ii:i', 'fd, for_writing', 'Holds the file behind a descriptor for a map, which outlives ' +
  'fd_close: HELD + number of the map, or an errno.'],
  ['map_drop', 'shipped', 'i:i', 'map', 'Lets go of the file of a map.'],
];

const TABLES: readonly (readonly [Syscall['module'], readonly Row[]])[] = [
  ['wasi', WASI],
  ['unstable', UNSTABLE],
  ['lwk', LWK],
  ['kernel', KERNEL],
];

/** All calls, in the order of their numbers. */
export const SYSCALLS: readonly Syscall[] = Object.freeze(
  TABLES.flatMap(([module, table]) => table.map((row) => ({ module, row }))).map(
    ({ module, row: [name, where, signature, params, doc] }, number) => ({
      number,
      module,
      name,
      signature,
      params,
      where,
      doc,
    }),
  ),
);

/** The numbers by 'module.name', such as NR['wasi.fd_read']. */
export const NR: Readonly<Record<string, number>> = Object.freeze(
  Object.fromEntries(SYSCALLS.map((s) => [`${s.module}.${s.name}`, s.number])),
);

/** The first call of the runtime itself that is finished whatever becomes of the job: those before it end with the rank. */
export const OWN_CALLS = NR['kernel.attach']!;

/** Shipped calls that only the main thread can carry out: the rank wakes it itself. */
export const ON_MAIN: ReadonlySet<number> = new Set(
  [
    ...['lwk.log', 'lwk.call', 'lwk.more', 'lwk.error', 'lwk.post', 'lwk.receive', 'lwk.progress'],
    ...['lwk.segment_create', 'lwk.segment_open', 'lwk.segment_delete'],
    ...['kernel.import', 'kernel.next'],
  ].map((name) => NR[name]!),
);

/** Where the functions of an import module are looked up, first place first. */
const FAMILIES: Readonly<Record<string, readonly Syscall['module'][]>> = {
  wasi_snapshot_preview1: ['wasi'],
  wasi_unstable: ['unstable', 'wasi'],
  lwk: ['lwk'],
};

/** The call behind an import, or undefined when nobody serves it. */
export function syscallOf(module: string, name: string): Syscall | undefined {
  for (const family of Object.hasOwn(FAMILIES, module) ? FAMILIES[module]! : []) {
    const number = NR[`${family}.${name}`];
    if (number !== undefined) return SYSCALLS[number];
  }
  return undefined;
}
