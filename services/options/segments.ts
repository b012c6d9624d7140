/** Named segments: which of them a job may use, and all of a kernel's as the API has them. */

/** Without them a job has none. Names may end with '*', which stands for any rest. */
export interface SegmentRights {
  /** Bytes of the segments that it may make, all together, or text such as '64MiB'. It may read, write and delete these. */
  readonly create?: number | string | undefined;
  /** Segments of others that it may read, and write and delete. */
  readonly read?: readonly string[] | undefined;
  readonly write?: readonly string[] | undefined;
}

/** What the API tells of one. */
export interface SegmentInfo {
  readonly name: string;
  readonly bytes: number;
}

/** The segments of a kernel. */
export interface Segments {
  /** Bytes of all of them, in pages as they are allocated. */
  readonly bytes: number;
  /**
   * Makes a segment, zero, and shows it: a view of memory that jobs write to at the same time.
   * @throws LWK_E_USAGE for a wrong or taken name and a wrong size, LWK_E_ADMISSION where the kernel has no room for it
   */
  create(name: string, size: number | string): Uint8Array;
  /** The bytes of a segment, shared with the jobs that have it; undefined where there is none. */
  get(name: string): Uint8Array | undefined;
  list(): SegmentInfo[];
  /** Deletes a segment: its name is free. Who has it open keeps its memory until the rank has ended. False where there is none. */
  delete(name: string): boolean;
}
