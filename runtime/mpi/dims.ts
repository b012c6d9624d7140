/** MPI_Dims_create (MPI-5.0 §8.5.2): a number of ranks as a product of factors that are as close to each other as can be. */
import { MPI_ERR_ARG, MPI_ERR_DIMS } from '../abi/mpi.ts';
import { MpiError } from './errors.ts';

/** No int is a product of more factors than this, besides ones. */
const MOST = 30;

/** All divisors of a number, in ascending order. */
function divisors(n: number): number[] {
  const low: number[] = [];
  const high: number[] = [];
  for (let d = 1; d * d <= n; d++) {
    if (n % d !== 0) continue;
    low.push(d);
    if (d * d !== n) high.push(n / d);
  }
  return [...low, ...high.reverse()];
}

/**
 * Factors of a number in nonincreasing order: of all products the one with the smallest largest factor, then with the smallest second one, and so on.
 * @param count how many factors, at least 1
 */
export function balance(n: number, count: number): number[] {
  const all = divisors(n);
  /** What cannot be done: rest, number of factors and largest factor. */
  const failed = new Set<string>();

  function search(rest: number, left: number, largest: number): number[] | null {
    if (left === 1) return rest <= largest ? [rest] : null;
    const key = `${rest} ${left} ${largest}`;
    if (failed.has(key)) return null;
    for (const factor of all) {
      if (factor > largest) break;
      // Too small: the factors behind it are not larger.
      if (rest % factor !== 0 || factor ** left < rest) continue;
      const others = search(rest / factor, left - 1, factor);
      if (others !== null) return [factor, ...others];
    }
    failed.add(key);
    return null;
  }

  const ones = Math.max(0, count - MOST);
  return [...search(n, count - ones, n)!, ...Array.from({ length: ones }, () => 1)];
}

/** The dimensions with those filled in that are 0. @throws MPI_ERR_DIMS, MPI_ERR_ARG */
export function createDims(nodes: number, dims: Int32Array): Int32Array {
  if (nodes < 1) throw new MpiError(MPI_ERR_ARG, `a grid of ${nodes} nodes`);
  let given = 1;
  for (const dim of dims) {
    if (dim < 0) throw new MpiError(MPI_ERR_DIMS, `a dimension of ${dim}`);
    if (dim > 0) given *= dim;
  }
  if (nodes % given !== 0)
    throw new MpiError(MPI_ERR_DIMS, `${nodes} nodes are not a multiple of the ${given} that are asked for`);
  const open = dims.filter((dim) => dim === 0).length;
  if (open === 0) {
    if (nodes !== given)
      throw new MpiError(MPI_ERR_DIMS, `the dimensions have ${given} nodes, and there are ${nodes}`);
    return dims;
  }
  const factors = balance(nodes / given, open);
  let next = 0;
  return dims.map((dim) => (dim === 0 ? factors[next++]! : dim));
}
