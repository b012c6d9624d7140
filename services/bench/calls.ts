/** Names of what `lwk bench syscall` measures, and the messages of its threads. */

/** In the order of the numbers in guest/assembly/bench/syscall.ts. */
export const CALLS = [
  'null',
  'read_1b',
  'write_1b',
  'pread_4k',
  'stat',
  'fstat',
  'open_close',
  'readdir',
  'clock',
  'null_rare',
] as const;
/** `null_rare` is `null` after 10 ms of computing: each of its samples is one call, and there are few. */
export type CallName = (typeof CALLS)[number];

export const PEERS = ['fs_in_place', 'node_wasi', 'postmessage', 'synckit'] as const;
export type PeerName = (typeof PEERS)[number];

export interface PeerRequest {
  readonly call: CallName;
  readonly path: PeerName;
  readonly samples: number;
  /** Calls of one sample. */
  readonly batch: number;
}

/** 'null' asks the main thread to wake the peer. */
export type PeerAnswer =
  | 'null'
  | { tid: number | undefined }
  | { samples: Float64Array | undefined }
  | { error: string };
