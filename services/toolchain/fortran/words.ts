/** Options of Fortran compilers: what is for flang alone, what for clang too, and what GNU Fortran calls by other names. */
import type { Writable } from 'node:stream';

export const SOURCE = /\.(?:f|for|ftn|f77|f90|f95|f03|f08|f18|fpp|F|FOR|FTN|F77|F90|F95|F03|F08|F18|FPP)$/;

/** Sources that are clang's. */
export const OTHER_SOURCE = /\.(?:c|cc|cpp|cxx|C|s|S)$/;

/** Of GNU Fortran and others, without a meaning here: what they ask for is so anyway, or does nothing for a right program. */
const LEFT_OUT =
  /^-f(?:allow-argument-mismatch|allow-invalid-boz|no-range-check|range-check|(?:no-)?backtrace|(?:no-)?second-underscore|dollar-ok|max-errors=.*|no-f2c|ff2c|recursive|protect-parens|(?:no-)?whole-file|cray-pointer|dec(?:-.*)?|max-stack-var-size=.*|(?:no-)?sign-zero|record-marker=4|frontend-optimize|diagnostics-.*|coarray=single|external-blas|init-.*|module-private|no-underscoring|pre-include=.*|test-coverage|profile-arcs|ffloat-store|float-store|no-align-commons|align-commons)$|^(?:-pedantic-errors|-static-libgfortran|-lgfortran|-lquadmath|-lmpifort|-lmpi_mpifh|-lmpi_usempif08|-lmpi_usempi_ignore_tkr|-W(?!l,|p,|a,|no-override).*|-std=(?:legacy|gnu|f95|f2003|f2008(?:ts)?)|--param=.*)$/;

/** The words of gfortran that flang has by others. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '-ffree-line-length-none': [],
  '-ffree-line-length-0': [],
  '-ffixed-line-length-none': ['-ffixed-line-length=0'],
  '-Ofast': ['-O3', '-ffast-math'],
};

/** Asks for checks of subscripts, which this version of flang has not. */
const CHECKS = /^-f(?:check=(?:all|bounds).*|bounds-check)$/;

/** The arguments in flang's words. What cannot be had is told to `warnings`. */
export function inFlangsWords(args: readonly string[], warnings: Writable): string[] {
  return args.flatMap((arg) => {
    if (CHECKS.test(arg)) {
      warnings.write(`lwk fc: warning: flang has no checks of subscripts: ${arg} is left out\n`);
      return [];
    }
    if (arg in WORDS) return WORDS[arg]!;
    if (LEFT_OUT.test(arg)) return [];
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
