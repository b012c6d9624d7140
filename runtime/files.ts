/** Where the files are that the runtime reads. */
export const ENGINE = new URL('./engine/engine.wasm', import.meta.url);
