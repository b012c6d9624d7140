/** What a program would gain if it were compiled with other options, as far as its code shows. */
import type { Survey } from '../../runtime/image/features.ts';
import type { Notes } from '../../runtime/image/notes.ts';

/** What makes a program slow that is compiled without, and the option. Every Node that can run the result has it. */
const EXPECTED: readonly (readonly [feature: string, what: string])[] = [
  ['simd128', 'SIMD'],
  ['bulk-memory', 'bulk memory'],
];

/** One line for each gain. */
export function gainsOf(survey: Survey, { allowed, tools }: Notes): string[] {
  const gains: string[] = [];
  const { unoptimized, unfused } = survey;
  const uses = (feature: string) => survey.features.includes(feature) || allowed?.has(feature) === true;
  const missing = EXPECTED.filter(([feature]) => !uses(feature));
  if (unoptimized > 0)
    gains.push(
      `${unoptimized} ${unoptimized === 1 ? 'function is' : 'functions are'} not optimized (-O0): rebuild with lwk cc -O3`,
    );
  if (missing.length > 0)
    gains.push(
      `built without ${missing.map(([, what]) => what).join(' and ')}: rebuild with lwk cc -O3, or with ` +
        `${missing.map(([feature]) => `-m${feature}`).join(' ')}`,
    );
  // Other compilers have no option for it.
  if (unfused > 0 && !uses('relaxed-simd') && tools.some((tool) => tool.includes('clang')))
    gains.push(
      `additions of vectors are not fused with multiplications (${unfused}): -march=native or -ffast-math does it, ` +
        'and results then depend on the machine',
    );
  return gains;
}
