/**
 * Options of other compilers, as makefiles give them for a compiler's name (`COMPILER=INTEL`, `ifneq (,$(findstring gcc,...))`): in clang's
 * words, or left out where they say how code is made and not what it means, and what is told of it.
 */

/** Of GCC's optimizer, which clang does not know. */
const GNU =
  /^-f(?:no-)?(?:ipa-.*|graphite.*|loop-.*|tree-(?!(?:slp-)?vectorize$).*|(?:vect|simd)-cost-model=.*|lto-partition=.*|whole-program|prefetch-loop-arrays|unroll-all-loops|opt-info.*|sched-.*|selective-scheduling2?|guess-branch-probability|branch-target-load-optimize2?|split-(?:loops|ivs-in-unroller|wide-types)|strict-volatile-bitfields|cprop-registers|early-inlining|version-loops-for-strides|predictive-commoning|ira-.*|devirtualize-.*|allow-store-data-races|conserve-stack)$/;

/** Of Intel's: what is known of addresses and divisions is known here by the language alone. */
const INTEL =
  /^-(?:f(?:no-)?(?:fn)?alias|f?argument-noalias|(?:no-)?(?:ansi-alias|prec-div|prec-sqrt|ftz|vec|simd|fma)|(?:vec|par)-(?:report|threshold).*|parallel|opt-.*|inline-(?:level|factor)=.*|fimf-.*|unroll(?:=?\d+|-aggressive)?|w[de]\d+|diag-.*|ipo-c|fp-speculation=.*|traceback|restrict|ip|static-intel|shared-intel|qopt-.*)$/;

/** Of PGI's. In clang -M and a name writes what a makefile depends on, so these are told one by one. */
const PGI =
  /^-(?:gopt|Kieee|M(?:ipa|list|(?:neg)?info|(?:no)?(?:vect|unroll|pre|lre|inline|autoinline|flushz|daz|fma)|fprelaxed|nodepchk|safeptr|cache_align|chk(?:stk|fpstk|ptr)|concur)(?:=.*)?)$/;

/** Of IBM's. */
const XL =
  /^-(?:Q|q(?:ipa|fullpath|list(?:opt)?|attr|report|xref|source|srcmsg|suppress|sigtrap|extname|flttrap|check|init(?:auto)?|maxmem|float|strict|hot|arch|tune|cache|simd|unroll|inline|alias|prefetch|halt|threaded)(?:=.*)?)$/;

const LEFT_OUT = [GNU, INTEL, PGI, XL];

/** Other words for the same. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  // clang warns of the word.
  '-Ofast': ['-O3', '-ffast-math'],
  '-fast': ['-O3'],
  '-fastsse': ['-O3'],
};

/** Link-time optimization: Intel's, and GCC's with a number of processes. */
const WHOLE = /^(?:-ipo\d*|-flto=(?:\d+|jobserver))$/;

/** How numbers are computed, by Intel's; other values than clang has ask for what is so anyway. */
const MODEL = /^-fp-model=(precise|strict|fast|aggressive)\b/;

/** An option in clang's words; undefined where it is none of another compiler. */
export function ofOthers(arg: string): readonly string[] | undefined {
  if (arg in WORDS) return WORDS[arg]!;
  if (WHOLE.test(arg)) return ['-flto'];
  if (arg.startsWith('-fp-model=')) {
    const [, model] = MODEL.exec(arg) ?? [];
    return model === undefined ? [] : [`-ffp-model=${model}`];
  }
  return LEFT_OUT.some((left) => left.test(arg)) ? [] : undefined;
}
