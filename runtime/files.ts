/** Where the files are that the runtime reads. This file is never bundled into another, because its own place is where the search begins. */
export const SHORTCUTS = new URL('./mpi/shortcuts.wasm', import.meta.url);
