/** Heaps of the ranks of a job, as one of them reaches them. */
export interface Peers {
  readonly own: WebAssembly.Memory;
  memory(rank: number): WebAssembly.Memory;
}
