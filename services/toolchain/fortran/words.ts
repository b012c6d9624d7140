/** Options of Fortran compilers: what is for flang alone, what for clang too, and what GNU Fortran calls by other names. */
import type { Writable } from 'node:stream';

export const SOURCE = /\.(?:f|for|ftn|f77|f90|f95|f03|f08|f18|fpp|F|FOR|FTN|F77|F90|F95|F03|F08|F18|FPP)$/;

/** Sources that are clang's. */
export const OTHER_SOURCE = /\.(?:c|cc|cpp|cxx|C|s|S)$/;

/** Of GNU Fortran and others, without a meaning here: what they ask for is so anyway, or does nothing for a right program. */
const LEFT_OUT =
  /^-f(?:allow-argument-mismatch|allow-invalid-boz|all-intrinsics|dollar-ok|max-errors=.*|f2c|max-stack-var-size=.*|record-marker=4|pre-include=.*|test-coverage|dec(?:-.*)?|cray-pointer|recursive|float-store|fp-model=.*|external-blas|init-.*|module-private|coarray=single|frontend-optimize|diagnostics-.*|fpe-trap=.*|fpe-summary=.*|no-f2c)$|^(?:-pedantic-errors|-pipe|-save-temps.*|-static-libgfortran|-W(?!l,|p,|a,|no-override).*|-std=(?:legacy|gnu|f95|f2003|f2008(?:ts)?)|--param=.*)$/;

/** The same that can be taken back: of GNU's optimizer, its code generator and its checks, which are clang's or not at all here. */
const SWITCHES =
  /^-f(?:no-)?(?:range-check|backtrace|second-underscore|protect-parens|whole-file|sign-zero|align-commons|strict-aliasing|inline.*|early-inlining|align-(?:loops|functions|jumps|labels).*|tree-.*|gcse.*|sched.*|rename-registers|trapping-math|signaling-nans|rounding-math|finite-math-only|unsafe-math-optimizations|cx-.*|common|visibility=.*|stack-(?:protector|clash).*|(?:file|debug|macro)-prefix-map=.*|(?:asynchronous-)?unwind-tables|exceptions|delete-null-pointer-checks|plt|[pP]I[CE]|peel-loops|web|split-.*|predictive-commoning|modulo-sched.*|move-loop-.*|crossjumping|expensive-optimizations|if-conversion.*|ivopts|cse-.*|defer-pop|reorder-.*|section-anchors|caller-saves|excess-precision=.*|fat-lto-objects|use-linker-plugin|semantic-interposition|ident|profile-.*|vect-cost-model)$/;

/** Of a processor, but for those that clang has for WebAssembly, and for words to LLVM and MLIR. */
const PROCESSOR = /^-m(?!llvm$|mlir$|(?:no-)?(?:relaxed-simd|simd128)$).*/;

/** The words of other compilers that flang has by others. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '-ffree-line-length-none': [],
  '-ffree-line-length-0': [],
  '-ffixed-line-length-none': ['-ffixed-line-length=0'],
  '-Ofast': ['-O3', '-ffast-math'],
  '-Og': ['-O1'],
  '-Os': ['-O2'],
  '-Oz': ['-O2'],
  '-ggdb': ['-g'],
  '-ggdb3': ['-g'],
  '-g3': ['-g'],
  // Of Intel's, PGI's and Cray's.
  '-fpp': ['-cpp'],
  '-Mpreprocess': ['-cpp'],
  '-free': ['-ffree-form'],
  '-ffree': ['-ffree-form'],
  '-Mfree': ['-ffree-form'],
  '-Mfreeform': ['-ffree-form'],
  '-fixed': ['-ffixed-form'],
  '-Mfixed': ['-ffixed-form'],
  '-Mextend': ['-ffixed-line-length=132'],
  '-extend-source': ['-ffixed-line-length=132'],
  '-r8': ['-fdefault-real-8'],
  '-i8': ['-fdefault-integer-8'],
  '-module': ['-J'],
  '-nogen-interfaces': [],
  // Of IBM's.
  '-qfree': ['-ffree-form'],
  '-qfree=f90': ['-ffree-form'],
  '-qfixed': ['-ffixed-form'],
  '-qrealsize=8': ['-fdefault-real-8'],
  '-qintsize=8': ['-fdefault-integer-8'],
};

/** Of Intel's, with a word behind them that says what of it. */
const WITH_VALUE = /^-(?:align|assume|stand|warn)$/;
const VALUE = /^[a-z]\w*(?:[,:=][\w,:=]*)?$/;

/** Asks for checks of subscripts, which this version of flang has not. */
const CHECKS = /^(?:-f(?:check=(?:all|bounds).*|bounds-check)|-C|-CB|-Mbounds)$/;

/** The arguments in flang's words. What cannot be had is told to `warnings`. */
export function inFlangsWords(args: readonly string[], warnings: Writable): string[] {
  return args.flatMap((arg, at) => {
    const before = args[at - 1] ?? '';
    if (WITH_VALUE.test(arg) || (WITH_VALUE.test(before) && VALUE.test(arg))) return [];
    if (arg === '-check') return [];
    if (CHECKS.test(arg) || (before === '-check' && VALUE.test(arg))) {
      warnings.write(`lwk fc: warning: flang has no checks of subscripts: ${arg} is left out\n`);
      return [];
    }
    if (arg in WORDS) return WORDS[arg]!;
    // Flang's own, as CMake gives it; -m is else of a processor.
    if (arg.startsWith('-module-dir')) return [arg.replace('-module-dir', '-J')];
    if (arg.startsWith('-Wp,')) return arg.slice(4).split(',');
    if ([LEFT_OUT, SWITCHES, PROCESSOR].some((left) => left.test(arg))) return [];
    const length = /^-f(fixed|free)-line-length-(\d+)$/.exec(arg);
    if (length !== null) return length[1] === 'fixed' ? [`-ffixed-line-length=${length[2]}`] : [];
    return [arg];
  });
}

/** Of them those that clang understands when it compiles what flang has made, and links. */
const FOR_CLANG =
  /^(?:-O.*|-g\d?|-ggdb\d?|-v|-f(?:no-)?(?:fast-math|unroll-loops|vectorize|slp-vectorize|math-errno)|-ffp-.*|-m(?:no-)?(?:relaxed-simd|simd128).*|-flto.*)$/;

export function forClang(args: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-mllvm') kept.push(args[i]!, args[++i] ?? '');
    else if (FOR_CLANG.test(args[i]!)) kept.push(args[i]!);
  }
  return kept;
}

/** Of the linker, of which some have a value behind them. */
const FOR_LINKER =
  /^(?:-l.+|-L.+|-Wl,.*|-s|-r|-nostdlib|-nodefaultlibs|-nostartfiles|-static|-rdynamic|-z.+|-u.+)$/;
const FOR_LINKER_WITH_VALUE = new Set(['-l', '-L', '-Xlinker', '-z', '-u', '-e', '-o', '-T']);

/** Options of the linker and inputs, in their order. */
export function forLinker(args: readonly string[], inputs: readonly number[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (FOR_LINKER_WITH_VALUE.has(args[i]!)) kept.push(args[i]!, args[++i] ?? '');
    else if (inputs.includes(i) || FOR_LINKER.test(args[i]!)) kept.push(args[i]!);
  }
  return kept;
}

/** What is flang's when it compiles: neither the linker's nor which of its results is asked for. */
export function forFlang(options: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < options.length; i++) {
    const arg = options[i]!;
    if (FOR_LINKER_WITH_VALUE.has(arg)) i++;
    else if (!FOR_LINKER.test(arg) && !/^-(?:[cS]$|flto|m(?:no-)?relaxed)/.test(arg)) kept.push(arg);
  }
  return kept;
}
