/**
 * The interface behind which files of a job can be served by something else than the host: what guests do below a mount point. Paths
 * begin with a slash, have no '.', '..' or double slashes in them, and lead through directories that are there: links have been
 * followed where the file system has any. All functions may return promises. What they throw becomes the guest's errno by its
 * `code` ('ENOENT', 'ENOSPC'); what a file system has not got is refused, with EROFS what would change it.
 */
import type { HostCall } from '../host/call.ts';

type Answer<T> = T | PromiseLike<T>;

/** What is known of a file. */
export interface FileStat {
  readonly type: 'file' | 'directory' | 'link' | 'device';
  /** Bytes. Default 0. */
  readonly size?: number | undefined;
  /** Milliseconds since 1970. Default 0. */
  readonly mtimeMs?: number | undefined;
  readonly atimeMs?: number | undefined;
  /** The same for all names of one file. Default: made of the path. */
  readonly id?: number | undefined;
  /** Names of the file. Default 1. */
  readonly links?: number | undefined;
}

/** How a file is opened. */
export interface OpenHow {
  readonly read: boolean;
  readonly write: boolean;
  /** Make it where it is not there. */
  readonly create: boolean;
  /** Only where it is not there: EEXIST. */
  readonly exclusive: boolean;
  readonly truncate: boolean;
}

/** A file that a guest has open. Positions are the kernel's to keep; the bytes are copies. */
export interface OpenFile {
  stat(): Answer<FileStat>;
  /** Reads into a buffer from a position on; returns the bytes, 0 at the end. */
  read?(buffer: Uint8Array, position: number): Answer<number>;
  /** Writes at a position, as much as there is room for; returns the bytes. */
  write?(data: Uint8Array, position: number): Answer<number>;
  truncate?(size: number): Answer<void>;
  sync?(): Answer<void>;
  /** Nobody has it open any more. */
  close?(): Answer<void>;
}

export interface FileSystem {
  /** What is there, links not followed; undefined where nothing is. */
  stat(path: string, call: HostCall): Answer<FileStat | undefined>;
  /** Names in a directory. */
  list(path: string, call: HostCall): Answer<readonly string[]>;
  /** Opens a file. What `how` asks for is the file system's to do. */
  open(path: string, how: OpenHow, call: HostCall): Answer<OpenFile>;
  /** What a link says: a relative path. */
  readlink?(path: string, call: HostCall): Answer<string>;
  mkdir?(path: string, call: HostCall): Answer<void>;
  /** Removes a file, a link or an empty directory. */
  remove?(path: string, call: HostCall): Answer<void>;
  /** Moves what is at a path over what may be at another one, which is of the same kind, and empty where it is a directory. */
  rename?(from: string, to: string, call: HostCall): Answer<void>;
  symlink?(target: string, path: string, call: HostCall): Answer<void>;
  /** Another name for a file. */
  link?(path: string, name: string, call: HostCall): Answer<void>;
  /** Sets times, milliseconds since 1970; undefined leaves one as it is. */
  utimes?(
    path: string,
    atimeMs: number | undefined,
    mtimeMs: number | undefined,
    call: HostCall,
  ): Answer<void>;
}
