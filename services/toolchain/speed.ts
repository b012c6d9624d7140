/**
 * What options for speed mean here. All of WebAssembly that every Node has which can run the result is there anyway, with vectors
 * of 16 bytes; what is left to ask for is relaxed SIMD: multiplications and additions in one instruction, which rounds once where
 * the machine has that and twice where not, so that results depend on the machine. A native compiler has such instructions where
 * it may use those of a processor that has them; with fast mathematics who programs does not mind.
 */

const RELAXED = '-mrelaxed-simd';

/** Processors without fused instructions: x86-64 until 2013. All others have them. */
const WITHOUT =
  /^(?:i\d86|pentium.*|prescott|nocona|core2|nehalem|corei7(?:-avx.*)?|westmere|sandybridge|ivybridge|x86-64(?:-v2)?|k[68].*|athlon.*|opteron.*|amdfam10|barcelona|bdver1|btver\d|atom|bonnell|silvermont|slm|goldmont.*|tremont|core-avx-i|generic|mvp|bleeding-edge|lime1)$/;

/** Asks for fast mathematics, or takes it back. */
const FAST = /^-(?:ffast-math|Ofast|f?fp-model=(?:fast.*|aggressive)|funsafe-math-optimizations)$/;
const STRICT = /^-(?:fno-fast-math|f?fp-model=(?:precise|strict)|fno-unsafe-math-optimizations)$/;

/** May the compiler use a processor with fused instructions? */
function hasFused(arg: string): boolean | undefined {
  const processor = /^-m(?:arch|cpu)=([^+]*)/.exec(arg)?.[1];
  if (processor !== undefined) return !WITHOUT.test(processor);
  if (/^-m(?:no-)?fma4?$/.test(arg)) return !arg.startsWith('-mno-');
  if (/^-a?x(?:[Hh]ost|CORE-AVX(?:2|512)|COMMON-AVX512)\b/.test(arg)) return true;
  return undefined;
}

/** Flags for what the arguments ask for, before them, so that what they say of WebAssembly itself wins. */
export function speedFlags(args: readonly string[]): string[] {
  const fused = args.map(hasFused).findLast((has) => has !== undefined) ?? false;
  const word = args.findLast((arg) => FAST.test(arg) || STRICT.test(arg));
  return fused || (word !== undefined && FAST.test(word)) ? [RELAXED] : [];
}

/** Whether multiplications and additions may be fused. */
export function fuses(args: readonly string[]): boolean {
  return args.findLast((arg) => /^-m(?:no-)?relaxed-simd$/.test(arg)) === RELAXED;
}

/** Whether instructions for vectors may be used. */
export function hasVectors(args: readonly string[]): boolean {
  return args.findLast((arg) => /^-m(?:no-)?simd128$/.test(arg)) !== '-mno-simd128';
}
