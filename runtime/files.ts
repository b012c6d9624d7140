/** Where the files are that the runtime reads. */
export const SHORTCUTS = new URL('./mpi/shortcuts.wasm', import.meta.url);
