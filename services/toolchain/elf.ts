/** Options that makefiles for Linux give a compiler and its linker, and that mean nothing for WebAssembly: they are left out. */
import { ofOthers } from './others.ts';

/**
 * Of the compiler: one thread a rank, one address space of 4 GiB, nothing that is loaded later; and libraries that a native MPI,
 * GCC or OpenMP has.
 */
const COMPILER =
  /^(?:-pthread|-rdynamic|-f(?:no-)?(?:pic|PIC|pie|PIE)|-pie|-no-pie|-static-libgcc|-m64|-mcmodel=.*|-fcf-protection.*|-l(?:gcc|gcc_s|mpich|mpicxx|mpi_cxx|gomp|i?omp5?|numa))$/;

/** Which processor to compile for, and what it can do: this is WebAssembly, and its own -m options and processors stay. */
const PROCESSOR =
  /^(?:-m(?:arch|tune|fpmath|abi|fpu|float-abi|recip|prefer-vector-width)(?:=.*)?|-mcpu=(?!(?:mvp|generic|bleeding-edge|lime1)$).*|-m(?:no-)?(?:avx|sse|ssse|fma|f16c|bmi|popcnt|lzcnt|aes|pclmul|adx|mmx|3dnow|cx16|sahf|movbe|rdrnd|rdseed|xsave|altivec|vsx|red-zone|80387|hard-float|omit-leaf-frame-pointer|veclibabi|abm|fsgsbase|prfchw|sha|gfni|vaes|vpclmulqdq|clflushopt|clwb|lwp|tbm|xop|rtm|hle|(?:inline|align)-(?:all-)?stringops|accumulate-outgoing-args|large-data-threshold)[\w.=-]*|-mpc\d+|-a?x(?:[A-Z][\w.,-]*|host))$/;

/** Another compiler for the wrapper, as MPICH's has it: there is one for WebAssembly. */
const UNDERLYING = /^-(?:cc|cxx)=/;

/**
 * OpenMP, by the words of several compilers: its directives are left to the rank's one thread, and <omp.h> has its functions; as of
 * OpenMP 4.5, which omp.h has.
 */
const OPENMP = /^-(?:[fq]openmp(?:=.*)?|openmp|qsmp(?:=.*)?|mp(?:=.*)?)$/;

/** Of SSE there are its headers (guest/c/include/xmmintrin.h), which programs use where the macros say so. */
const SSE = ['sse', 'sse2', 'sse3', 'ssse3', 'sse4.1', 'sse4.2'];

/** The macros of an extension and of those before it; without it none of it and of those behind it. */
function macrosOfSse(arg: string): string[] | undefined {
  const [, no, name] = /^-m(no-)?(s?sse[\d.]*)$/.exec(arg) ?? [];
  const at = SSE.indexOf(name === 'sse4' ? (no === undefined ? 'sse4.2' : 'sse4.1') : (name ?? ''));
  if (at < 0) return undefined;
  const macros = no === undefined ? SSE.slice(0, at + 1) : SSE.slice(at);
  return macros.map((each) => `-${no === undefined ? 'D' : 'U'}__${each.toUpperCase().replace('.', '_')}__`);
}

/** What other compilers call by other names, or clang by none. */
function inClangsWords(arg: string): string[] {
  const sse = macrosOfSse(arg);
  if (sse !== undefined) return sse;
  if (OPENMP.test(arg)) return ['-D_OPENMP=201511'];
  const tool = /^--?print-prog-name=(ld|ar|ranlib|nm|strip|objdump|size)$/.exec(arg)?.[1];
  if (tool !== undefined) return [`-print-prog-name=${tool === 'ld' ? 'wasm-ld' : `llvm-${tool}`}`];
  const other = ofOthers(arg);
  if (other !== undefined) return [...other];
  return [COMPILER, PROCESSOR, UNDERLYING].some((left) => left.test(arg)) ? [] : [arg];
}

/** Of the linker, with one dash or two. */
const LINKER =
  /^--?(?:rpath|rpath-link|soname|h)=|^--?(?:(?:no-)?as-needed|(?:start|end)-group|[()]|(?:en|dis)able-new-dtags|version-script=.*|dynamic-list=.*|exclude-libs=.*|hash-style=.*|Bsymbolic(?:-functions)?|no-undefined|sort-common|relax|warn-common|(?:no-)?copy-dt-needed-entries)$/;

/** The same with a value behind them. */
const LINKER_WITH_VALUE = /^--?(?:rpath|rpath-link|soname|h|version-script|dynamic-list|exclude-libs)$/;
/** A keyword without a blank before it; and libraries of which kind come behind: there are archives only. */
const JOINED = /^-z(?:relro|now)$|^--?B(?:static|dynamic)$/;
const ELF_KEYWORD = /^(?:relro|now|lazy|(?:no)?execstack|defs|origin)$/;

/** Of Intel's, with a word behind them that says what of it. */
const OF_INTEL_WITH_VALUE = /^-(?:debug|fp-speculation)$/;
const VALUE = /^[a-z]\w*$/;

/** The arguments without such options; the request for OpenMP becomes its macro. */
export function withoutElf(argv: readonly string[]): string[] {
  const kept: string[] = [];
  /** The linker's next word is the value of an option that was left out. */
  let skipping = false;
  const forLinker = (words: readonly string[]): string[] => {
    const rest: string[] = [];
    for (const [i, word] of words.entries()) {
      if (skipping) skipping = false;
      else if (LINKER_WITH_VALUE.test(word)) skipping = true;
      else if (word === '-z' && ELF_KEYWORD.test(words[i + 1] ?? '')) skipping = true;
      else if (!LINKER.test(word) && !JOINED.test(word)) rest.push(word);
    }
    return rest;
  };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (arg === '-Xlinker' && i + 1 < argv.length) {
      const [word] = forLinker([argv[++i]!]);
      if (word !== undefined) kept.push(arg, word);
    } else if (arg.startsWith('-Wl,')) {
      const words = forLinker(arg.slice(4).split(','));
      if (words.length > 0) kept.push(`-Wl,${words.join()}`);
    } else if (OF_INTEL_WITH_VALUE.test(arg) && VALUE.test(argv[i + 1] ?? '')) i++;
    else if (arg === '-fp-model' && i + 1 < argv.length) kept.push(...inClangsWords(`${arg}=${argv[++i]}`));
    else kept.push(...inClangsWords(arg));
  }
  return kept;
}
