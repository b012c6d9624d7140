/** Datatypes against the definitions of the standard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import { MPI_LB, MPI_UB } from '../../../dist/runtime/abi/removed.js';
import { MpiError } from '../../../dist/runtime/mpi/errors.js';
import * as make from '../../../dist/runtime/mpi/types/constructors.js';
import { darray } from '../../../dist/runtime/mpi/types/darray.js';
import type { Datatype } from '../../../dist/runtime/mpi/types/datatype.js';
import { RUN_WORDS } from '../../../dist/runtime/mpi/types/runs.js';
import { matchSize, SizedTypes } from '../../../dist/runtime/mpi/types/sized.js';
import table from '../../../runtime/abi/mpi-abi.json' with { type: 'json' };
import { arbitraryList, arbitraryType, byteMap, extentOf, lbOf, sizeOf, TYPES } from './model.ts';

const INT = TYPES.get(abi.MPI_INT)!;
const DOUBLE = TYPES.get(abi.MPI_DOUBLE)!;

/** Displacements of the bytes that runs name, in their order. */
function bytesOfRuns(runs: Int32Array): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < runs.length; i += RUN_WORDS)
    for (let block = 0; block < runs[i + 3]!; block++)
      for (let b = 0; b < runs[i + 1]!; b++) bytes.push(runs[i]! + block * runs[i + 2]! + b);
  return bytes;
}

const runsOf = (type: Datatype) => [...type.commit().runs];

function failure(run: () => unknown): number {
  try {
    run();
  } catch (error) {
    if (error instanceof MpiError) return error.errorCode;
    throw error;
  }
  return abi.MPI_SUCCESS;
}

test('type maps, sizes and bounds are those of the standard', () => {
  fc.assert(
    fc.property(arbitraryType(), ({ type, model }) => {
      type.commit();
      expect(bytesOfRuns(type.runs)).toEqual(byteMap(model, 1));
      expect(type.size).toBe(sizeOf(model));
      expect([type.lb, type.extent]).toEqual([lbOf(model), extentOf(model)]);
      const places = byteMap(model, 1);
      const trueLb = places.length === 0 ? 0 : Math.min(...places);
      const trueUb = places.length === 0 ? 0 : Math.max(...places) + 1;
      expect([type.trueLb, type.trueExtent]).toEqual([trueLb, trueUb - trueLb]);
    }),
    { numRuns: 2000 },
  );
});

test('so are type maps of long lists', () => {
  fc.assert(
    fc.property(arbitraryList, ({ type, model }) => {
      expect(bytesOfRuns(type.commit().runs)).toEqual(byteMap(model, 1));
    }),
    { numRuns: 200 },
  );
});

test('contiguous types are those whose elements are one block', () => {
  fc.assert(
    fc.property(arbitraryType(2), ({ type, model }) => {
      const places = byteMap(model, 3);
      expect(type.commit().contiguous).toBe(places.every((place, i) => place === i));
    }),
    { numRuns: 1000 },
  );
});

test('basic elements are counted in the order of the type map', () => {
  fc.assert(
    fc.property(arbitraryType(), fc.nat(12_000), ({ type, model }, bytes) => {
      const sizes = [model, model, model].flatMap(({ map }) => map.map(([, size]) => size));
      let left = Math.min(bytes, 3 * sizeOf(model));
      const asked = left;
      let elements = 0;
      for (const size of sizes) {
        if (left < size) break;
        left -= size;
        elements++;
      }
      expect(type.elementsIn(asked)).toBe(left === 0 ? elements : -1);
    }),
    { numRuns: 1000 },
  );
});

describe('runs', () => {
  test('a vector is one', () => {
    expect(runsOf(make.vector(100_000, 1, 3, DOUBLE))).toEqual([0, 8, 24, 100_000]);
  });

  test('so are equally spaced blocks of an indexed type, and vectors of vectors that go on', () => {
    const places = Array.from({ length: 100_000 }, (_, i) => 5 * i);
    expect(runsOf(make.indexedBlock(2, places, INT))).toEqual([0, 8, 20, 100_000]);
    const rows = make.resized(make.vector(10, 1, 2, INT), 0, 80);
    expect(runsOf(make.contiguous(1000, rows))).toEqual([0, 4, 8, 10_000]);
  });

  test('blocks that touch are one', () => {
    expect(runsOf(make.indexed([1, 2, 1], [4, 5, 7], INT))).toEqual([16, 16, 0, 1]);
    expect(runsOf(make.indexed([1, 1, 1, 1], [0, 1, 4, 5], INT))).toEqual([0, 8, 0, 1, 16, 8, 0, 1]);
    const pairs = Array.from({ length: 20 }, (_, i) => 4 * (i >> 1) + (i & 1));
    expect(runsOf(make.indexedBlock(1, pairs, INT))).toEqual([0, 8, 16, 10]);
    expect(make.struct([1, 1], [0, 8], [DOUBLE, make.contiguous(2, INT)]).commit().contiguous).toBe(true);
  });

  test('a subarray of three dimensions has one for each plane', () => {
    const type = make.subarray([10, 20, 30], [4, 5, 6], [1, 2, 3], abi.MPI_ORDER_C, DOUBLE).commit();
    expect(type.runs.length).toBe(4 * RUN_WORDS);
    expect([...type.runs.subarray(0, RUN_WORDS)]).toEqual([8 * (600 + 60 + 3), 48, 240, 5]);
  });

  test('too many of them are refused, and quickly', () => {
    const uneven = make.struct([1, 1], [0, 9], [INT, TYPES.get(abi.MPI_CHAR)!]);
    const many = make.contiguous(2 ** 31 - 1, uneven);
    expect(many.size).toBe(5 * (2 ** 31 - 1));
    expect(failure(() => many.commit())).toBe(abi.MPI_ERR_NO_MEM);
  });

  test('types larger than any heap have sizes and extents', () => {
    const huge = make.contiguous(2 ** 31 - 1, make.contiguous(2 ** 20, INT)).commit();
    expect(huge.size).toBe(4 * (2 ** 31 - 1) * 2 ** 20);
    expect(huge.contiguous).toBe(false);
    expect(huge.elementsIn(huge.size + 8)).toBe((2 ** 31 - 1) * 2 ** 20 + 2);
  });

  test('levels of types in types are limited', () => {
    const nest = () => {
      let type = INT;
      for (let i = 0; i < 5000; i++) type = make.hvector(1, 1, 1, type);
    };
    expect(failure(nest)).toBe(abi.MPI_ERR_NO_MEM);
  });
});

describe('predefined types', () => {
  test('each of the table has its size, name and handle', () => {
    const { MPI_DATATYPE_NULL: _, ...handles } = table.handles.MPI_Datatype;
    const found = [...TYPES].map(([handle, type]) => [type.name, handle]);
    // The table has these under the names that are synonyms in the standard.
    const { MPI_LONG_LONG_INT, MPI_C_COMPLEX, ...same } = Object.fromEntries(found);
    expect({ ...same, MPI_LONG_LONG: MPI_LONG_LONG_INT, MPI_C_FLOAT_COMPLEX: MPI_C_COMPLEX }).toEqual({
      ...handles,
      MPI_LB,
      MPI_UB,
    });
  });

  test.each([
    ['MPI_LONG', 4, 4],
    ['MPI_AINT', 4, 4],
    ['MPI_COUNT', 8, 8],
    ['MPI_LONG_DOUBLE', 16, 16],
    ['MPI_WCHAR', 4, 4],
    ['MPI_DOUBLE_INT', 12, 16],
    ['MPI_SHORT_INT', 6, 8],
    ['MPI_LONG_INT', 8, 8],
    ['MPI_LONG_DOUBLE_INT', 20, 32],
    ['MPI_2DOUBLE_PRECISION', 16, 16],
    ['MPI_C_LONG_DOUBLE_COMPLEX', 32, 32],
  ])('%s has %d bytes in %d', (name, size, extent) => {
    const type = [...TYPES.values()].find((each) => each.name === name)!;
    expect([type.size, type.extent, type.committed]).toEqual([size, extent, true]);
  });

  test('structures are padded as a C compiler does it', () => {
    expect(make.struct([1, 1], [0, 8], [DOUBLE, TYPES.get(abi.MPI_CHAR)!]).extent).toBe(16);
    expect(make.struct([1, 1], [0, 4], [INT, TYPES.get(abi.MPI_SHORT)!]).extent).toBe(8);
  });
});

describe('types by what they hold', () => {
  const sized = new SizedTypes(TYPES);

  test('Fortran kinds: the same question has the same answer', () => {
    expect(sized.real(6, 30)).toBe(sized.real(6, 30));
    expect(sized.real(15, abi.MPI_UNDEFINED).size).toBe(8);
    expect(sized.complex(abi.MPI_UNDEFINED, 300).size).toBe(16);
    expect(sized.integer(9).size).toBe(4);
    expect(sized.integer(10).contents).toMatchObject({
      combiner: abi.MPI_COMBINER_F90_INTEGER,
      integers: [10],
    });
    expect(failure(() => sized.real(40, 10))).toBe(abi.MPI_ERR_ARG);
    expect(failure(() => sized.real(abi.MPI_UNDEFINED, abi.MPI_UNDEFINED))).toBe(abi.MPI_ERR_ARG);
  });

  test('by class and size', () => {
    expect(matchSize(abi.MPI_TYPECLASS_REAL, 8)).toBe(abi.MPI_REAL8);
    expect(failure(() => matchSize(abi.MPI_TYPECLASS_REAL, 5))).toBe(abi.MPI_ERR_ARG);
    expect(failure(() => matchSize(1, 4))).toBe(abi.MPI_ERR_ARG);
  });

  test('pairs: the named one where there is one', () => {
    expect(sized.pair(DOUBLE, INT)).toBe(TYPES.get(abi.MPI_DOUBLE_INT));
    const pair = sized.pair(DOUBLE, TYPES.get(abi.MPI_INT64_T)!)!;
    expect([pair.size, pair.extent, pair.contents.combiner]).toEqual([16, 16, abi.MPI_COMBINER_VALUE_INDEX]);
    expect(sized.pair(DOUBLE, make.contiguous(2, INT))).toBe(null);
  });
});

describe('arguments that make no type', () => {
  const distribution = {
    size: 4,
    rank: 0,
    gsizes: [8, 8],
    distributions: [abi.MPI_DISTRIBUTE_BLOCK, abi.MPI_DISTRIBUTE_BLOCK],
    arguments: [abi.MPI_DISTRIBUTE_DFLT_DARG, abi.MPI_DISTRIBUTE_DFLT_DARG],
    psizes: [2, 2],
    order: abi.MPI_ORDER_C,
  };
  test.each<[string, () => Datatype, number]>([
    ['a negative count', () => make.contiguous(-1, INT), abi.MPI_ERR_COUNT],
    ['a negative block length', () => make.vector(2, -1, 2, INT), abi.MPI_ERR_COUNT],
    ['one of many that is negative', () => make.indexed([1, -1], [0, 4], INT), abi.MPI_ERR_COUNT],
    ['no dimension', () => make.subarray([], [], [], abi.MPI_ORDER_C, INT), abi.MPI_ERR_ARG],
    ['an unknown order', () => make.subarray([4], [2], [0], 7, INT), abi.MPI_ERR_ARG],
    ['a subarray outside', () => make.subarray([4], [2], [3], abi.MPI_ORDER_C, INT), abi.MPI_ERR_ARG],
    ['an empty subarray', () => make.subarray([4], [0], [0], abi.MPI_ORDER_C, INT), abi.MPI_ERR_ARG],
    ['a rank outside', () => darray({ ...distribution, rank: 4 }, INT), abi.MPI_ERR_ARG],
    ['another number of processes', () => darray({ ...distribution, size: 5 }, INT), abi.MPI_ERR_ARG],
    [
      'blocks that do not suffice',
      () => darray({ ...distribution, arguments: [3, 3] }, INT),
      abi.MPI_ERR_ARG,
    ],
    ['no distribution', () => darray({ ...distribution, distributions: [1, 1] }, INT), abi.MPI_ERR_ARG],
  ])('%s', (_, run, error) => {
    expect(failure(run)).toBe(error);
  });
});
