/**
 * Predefined types that are asked for by what they must hold: Fortran kinds (MPI-5.0 §19.1.9) and pairs of a value
 * and an index (§6.9.4).
 */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { type Contents, Datatype } from './datatype.ts';
import { namedPair, pairShape } from './predefined.ts';

/** Kinds of REAL: decimal digits, decimal exponent range, REAL and COMPLEX type. */
const REALS = [
  { digits: 6, range: 37, real: abi.MPI_REAL4, complex: abi.MPI_COMPLEX8 },
  { digits: 15, range: 307, real: abi.MPI_REAL8, complex: abi.MPI_COMPLEX16 },
  { digits: 33, range: 4931, real: abi.MPI_REAL16, complex: abi.MPI_COMPLEX32 },
] as const;

/** Kinds of INTEGER: decimal range. */
const INTEGERS = [
  { range: 2, type: abi.MPI_INTEGER1 },
  { range: 4, type: abi.MPI_INTEGER2 },
  { range: 9, type: abi.MPI_INTEGER4 },
  { range: 18, type: abi.MPI_INTEGER8 },
  { range: 38, type: abi.MPI_INTEGER16 },
] as const;

/** Types by class and size, for MPI_Type_match_size. */
const BY_SIZE: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  [abi.MPI_TYPECLASS_REAL]: {
    2: abi.MPI_REAL2,
    4: abi.MPI_REAL4,
    8: abi.MPI_REAL8,
    16: abi.MPI_REAL16,
  },
  [abi.MPI_TYPECLASS_INTEGER]: {
    1: abi.MPI_INTEGER1,
    2: abi.MPI_INTEGER2,
    4: abi.MPI_INTEGER4,
    8: abi.MPI_INTEGER8,
    16: abi.MPI_INTEGER16,
  },
  [abi.MPI_TYPECLASS_COMPLEX]: {
    4: abi.MPI_COMPLEX4,
    8: abi.MPI_COMPLEX8,
    16: abi.MPI_COMPLEX16,
    32: abi.MPI_COMPLEX32,
  },
};

/** Handle of the named type of a class that has so many bytes. */
export function matchSize(typeclass: number, size: number): number {
  const types = BY_SIZE[typeclass];
  if (types === undefined)
    throw new MpiError(
      abi.MPI_ERR_ARG,
      `the type class is ${typeclass}: it must be MPI_TYPECLASS_INTEGER, _REAL or _COMPLEX`,
    );
  const found = types[size];
  if (found === undefined)
    throw new MpiError(
      abi.MPI_ERR_ARG,
      `no type of class ${typeclass} has ${size} bytes: there are ${Object.keys(types).join(', ')}`,
    );
  return found;
}

/** The named types by handle. */
interface Named {
  get(handle: number): Datatype | undefined;
}

/** The unnamed predefined types of a rank: the same question has the same answer, with the same handle. */
export class SizedTypes {
  readonly #types: Named;
  readonly #made = new Map<string, Datatype>();

  constructor(types: Named) {
    this.#types = types;
  }

  real(digits: number, range: number): Datatype {
    const { real } = kindOf(digits, range);
    return this.#f90(abi.MPI_COMBINER_F90_REAL, [digits, range], real);
  }

  complex(digits: number, range: number): Datatype {
    const { complex } = kindOf(digits, range);
    return this.#f90(abi.MPI_COMBINER_F90_COMPLEX, [digits, range], complex);
  }

  integer(range: number): Datatype {
    const kind = INTEGERS.find((integer) => range <= integer.range);
    if (kind === undefined)
      throw new MpiError(abi.MPI_ERR_ARG, `no INTEGER has a range of ${range} decimal digits: 38 at most`);
    return this.#f90(abi.MPI_COMBINER_F90_INTEGER, [range], kind.type);
  }

  #f90(combiner: number, integers: readonly number[], handle: number): Datatype {
    const contents = { combiner, integers, addresses: [], counts: [], types: [] };
    return this.#once(`${combiner} ${integers}`, contents, () => this.#types.get(handle)!.shape);
  }

  /** The pair of a value and an index; null when one of them is no basic type. */
  pair(value: Datatype, index: Datatype): Datatype | null {
    const named = namedPair(value.predefined, index.predefined);
    if (named !== 0) return this.#types.get(named)!;
    for (const { predefined, shape } of [value, index])
      if (predefined === 0 || typeof shape.signature[0]!.of !== 'number' || shape.elements !== 1) return null;
    const contents = {
      combiner: abi.MPI_COMBINER_VALUE_INDEX,
      integers: [],
      addresses: [],
      counts: [],
      types: [value, index],
    };
    const key = `${contents.combiner} ${value.predefined} ${index.predefined}`;
    return this.#once(key, contents, () => pairShape(value.shape, index.shape));
  }

  #once(key: string, contents: Contents, shape: () => Datatype['shape']): Datatype {
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const type = new Datatype(shape(), contents).commit();
    type.permanent = true;
    this.#made.set(key, type);
    return type;
  }
}

function kindOf(digits: number, range: number): (typeof REALS)[number] {
  const fits = (wanted: number, has: number) => wanted === abi.MPI_UNDEFINED || wanted <= has;
  const both = digits === abi.MPI_UNDEFINED && range === abi.MPI_UNDEFINED;
  const kind = both ? undefined : REALS.find((real) => fits(digits, real.digits) && fits(range, real.range));
  if (kind !== undefined) return kind;
  throw new MpiError(
    abi.MPI_ERR_ARG,
    `no REAL has ${digits} digits and a range of ${range}: at most 33 and 4931, and one of them must be given`,
  );
}
