/** LLVM's intermediate code as flang 19 writes it, changed into what flang 22 would have written. */

/** The first version that needs no change. */
export const NOW = 22;

/** A size times a number, which LLVM 20 and later do not read: where the element of that number of an array at 0 begins. */
const PRODUCT =
  /\bmul \(i64 ptrtoint \(ptr getelementptr \(([^()]+), ptr null, i32 1\) to i64\), i64 (-?\d+)\)/g;

/** Calls of the run-time library that had other arguments: guest/fortran/lib/flang19.c. */
const CALLS =
  /@_FortranA(AllocatableAllocate|AllocatableInitIntrinsic(?:ForAllocate)?|InitArrayConstructorVector|PointerAllocate|PointerNullifyIntrinsic)\(/g;

/**
 * A component in the description of a type: what stands before its category, and that. Categories were numbered without
 * unsigned integers, which came between integers (0) and all others.
 */
const CATEGORY = /(%_QM__fortran_type_infoTcomponent \{ \{ [^{}]+ \} \{ [^{}]+ \}, i8 \d+, i8 )([1-9])\b/g;

export function asNow(low: string): string {
  return low
    .replaceAll(PRODUCT, 'ptrtoint (ptr getelementptr ($1, ptr null, i32 $2) to i64)')
    .replaceAll(CALLS, '@lwkf19_$1(')
    .replaceAll('@malloc(', '@lwkf19_malloc(')
    .replaceAll(CATEGORY, (_, before, category) => `${before}${Number(category) + 1}`);
}
