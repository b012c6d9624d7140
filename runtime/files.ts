/** Where the files are that the runtime reads: modules that `npm run build` makes. */
export const ENGINE = new URL('./engine/engine.wasm', import.meta.url);
/** Operations of reductions, and copies of strided data. */
export const OPERATIONS = new URL('./engine/operations.wasm', import.meta.url);
export const COPIES = new URL('./engine/copies.wasm', import.meta.url);
/** What instruments do around calls. */
export const INSTRUMENT = new URL('./engine/instrument.wasm', import.meta.url);
