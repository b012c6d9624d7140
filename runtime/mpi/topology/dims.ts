/**
 * MPI_Dims_create (MPI-5.0 §8.5.2): a number of ranks as a product of factors that are as close to each other as can
 * be.
 */
import { MPI_ERR_ARG, MPI_ERR_DIMS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';

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
 * Factors of a number in nonincreasing order: of all products one with the smallest difference between the largest
 * and the smallest factor; of those the one with the largest smallest factor, then with the largest second smallest
 * one, and so on.
 * @param count how many factors, at least 1
 */
export function balance(n: number, count: number): number[] {
  const ones = Math.max(0, count - MOST);
  const factors = ones < count - 1 ? closest(n, count - ones) : [n];
  return [...factors, ...Array.from({ length: count - factors.length }, () => 1)];
}

/** The same for 2 to MOST factors. */
function closest(n: number, count: number): number[] {
  const all = divisors(n);
  /** What cannot be done: rest, number of factors, smallest and largest one. */
  const failed = new Set<string>();

  /** Factors between two bounds in ascending order, the largest smallest one first. */
  function between(rest: number, left: number, least: number, most: number): number[] | null {
    if (left === 0) return rest === 1 ? [] : null;
    if (rest < least ** left || rest > most ** left) return null;
    if (left === 1) return [rest];
    const key = `${rest} ${left} ${least} ${most}`;
    if (failed.has(key)) return null;
    for (let i = all.length - 1; i >= 0 && all[i]! >= least; i--) {
      const factor = all[i]!;
      if (rest % factor !== 0 || factor ** left > rest) continue;
      const others = between(rest / factor, left - 1, factor, most);
      if (others !== null) return [factor, ...others];
    }
    failed.add(key);
    return null;
  }

  let best = [n, ...Array.from({ length: count - 1 }, () => 1)];
  let range = n;
  for (const least of all.filter((divisor) => divisor ** count <= n).reverse()) {
    for (const most of all) {
      if (most - least >= range) break;
      if (most ** count < n || (n / least) % most !== 0) continue;
      const others = between(n / least / most, count - 2, least, most);
      if (others === null) continue;
      best = [most, ...others.reverse(), least];
      range = most - least;
      break;
    }
  }
  return best;
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
