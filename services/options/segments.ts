/** Which named segments a job may use. */

/** Without them a job has none. Names may end with '*', which stands for any rest. */
export interface SegmentRights {
  /** Bytes of the segments that it may make, all together, or text such as '64MiB'. It may read, write and delete these. */
  readonly create?: number | string | undefined;
  /** Segments of others that it may read, and write and delete. */
  readonly read?: readonly string[] | undefined;
  readonly write?: readonly string[] | undefined;
}
