/** Where the files are that the runtime reads. */
export const ENGINE = new URL('./engine/engine.wasm', import.meta.url);
export const OPERATIONS = new URL('./engine/operations.wasm', import.meta.url);
