/** Options of core files, as the API has them. */

export interface CoreOptions {
  /** An existing directory: each rank leaves `core.RANK` there, in the place of an earlier one. */
  readonly directory: string;
  /** Also `core.RANK.wasm`, with the contents of the heap, of the rank that ended the job, or of all where none did. */
  readonly full?: boolean | undefined;
}
