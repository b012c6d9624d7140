/** The functions of the chapter on datatypes, called as a guest calls them. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import { MPI_FUNCTIONS } from '../../../dist/runtime/abi/mpi-functions.js';
import { failure, Guest } from './host.ts';
import { arbitraryType } from './model.ts';

const { MPI_INT, MPI_DOUBLE, MPI_COMM_WORLD, MPI_UNDEFINED } = abi;
const guest = new Guest();
const { calls, large } = guest;

beforeEach(() => guest.reset());

/** What MPI_Type_get_envelope and MPI_Type_get_contents say. */
function contentsOf(handle: number) {
  const at = guest.room(16);
  calls.Type_get_envelope!(handle, at, at + 4, at + 8, at + 12);
  const [ni, na, nd, combiner] = guest.readInts(at, 4) as [number, number, number, number];
  const integers = guest.room(4 * ni);
  const addresses = guest.room(4 * na);
  const types = guest.room(4 * nd);
  if (combiner !== abi.MPI_COMBINER_NAMED)
    calls.Type_get_contents!(handle, ni, na, nd, integers, addresses, types);
  return {
    combiner,
    integers: guest.readInts(integers, ni),
    addresses: guest.readInts(addresses, na),
    types: guest.readInts(types, nd),
  };
}

/** Makes a type again from its contents, and those of its members. */
function rebuild(handle: number): number {
  const { combiner, integers, addresses, types } = contentsOf(handle);
  if (combiner === abi.MPI_COMBINER_NAMED) return handle;
  const old = types.map(rebuild);
  const [n, ...rest] = integers as [number, ...number[]];
  const list = (...numbers: number[]) => guest.ints(numbers);
  const make = (name: string, ...args: number[]) => guest.made(calls, name, ...args);
  const [type] = old as [number];
  switch (combiner) {
    case abi.MPI_COMBINER_DUP:
      return make('Type_dup', type);
    case abi.MPI_COMBINER_CONTIGUOUS:
      return make('Type_contiguous', n, type);
    case abi.MPI_COMBINER_VECTOR:
      return make('Type_vector', n, ...rest, type);
    case abi.MPI_COMBINER_HVECTOR:
      return make('Type_create_hvector', n, ...rest, ...addresses, type);
    case abi.MPI_COMBINER_INDEXED:
      return make('Type_indexed', n, list(...rest.slice(0, n)), list(...rest.slice(n)), type);
    case abi.MPI_COMBINER_HINDEXED:
      return make('Type_create_hindexed', n, list(...rest), list(...addresses), type);
    case abi.MPI_COMBINER_INDEXED_BLOCK:
      return make('Type_create_indexed_block', n, rest[0]!, list(...rest.slice(1)), type);
    case abi.MPI_COMBINER_HINDEXED_BLOCK:
      return make('Type_create_hindexed_block', n, rest[0]!, list(...addresses), type);
    case abi.MPI_COMBINER_STRUCT:
      return make('Type_create_struct', n, list(...rest), list(...addresses), list(...old));
    case abi.MPI_COMBINER_RESIZED:
      return make('Type_create_resized', type, ...addresses);
    case abi.MPI_COMBINER_SUBARRAY: {
      const arrays = [0, 1, 2].map((i) => list(...rest.slice(i * n, (i + 1) * n)));
      return make('Type_create_subarray', n, ...arrays, rest.at(-1)!, type);
    }
    case abi.MPI_COMBINER_DARRAY: {
      const [rank, dims] = rest as [number, number];
      const arrays = [0, 1, 2, 3].map((i) => list(...rest.slice(2 + i * dims, 2 + (i + 1) * dims)));
      return make('Type_create_darray', n, rank, dims, ...arrays, rest.at(-1)!, type);
    }
    default:
      throw new Error(`combiner ${combiner}`);
  }
}

test('a type that is made again from its contents is the same', () => {
  fc.assert(
    fc.property(arbitraryType(), ({ type }) => {
      guest.reset();
      const again = guest.type(rebuild(guest.types.add(type)));
      expect([...again.commit().runs]).toEqual([...type.commit().runs]);
      const facts = ({ size, lb, extent, trueLb, trueExtent, signature }: typeof type) => ({
        size,
        lb,
        extent,
        trueLb,
        trueExtent,
        signature,
      });
      expect(facts(again)).toEqual(facts(type));
    }),
    { numRuns: 1000 },
  );
});

test('every function of the chapter is there, in both forms', () => {
  const chapter =
    /^MPI_(?:Type_(?!.*attr|.*keyval|.*int$)\w+|(?:Un)?[Pp]ack\w*|Aint_\w+|Get_(?:address|count|elements)\w*|Status_set_elements\w*)$/;
  const missing = MPI_FUNCTIONS.map(({ name }) => name)
    .filter((name) => chapter.test(name))
    .filter((name) => {
      const short = name.slice(4);
      return short.endsWith('_c') ? !(short.slice(0, -2) in large) : !(short in calls);
    });
  expect(missing).toEqual([]);
});

describe('large counts', () => {
  test('types made with them tell so, to functions that can', () => {
    const places = guest.counts([2 ** 33, 0]);
    const handle = guest.made(large, 'Type_create_hindexed_block', 2, 3, places, MPI_INT);
    const outs = guest.room(32);
    const combiner = guest.room(4);
    large.Type_get_envelope!(handle, outs, outs + 8, outs + 16, outs + 24, combiner);
    expect(guest.readCounts(outs, 4)).toEqual([0, 0, 4, 1]);
    expect(guest.readInts(combiner, 1)).toEqual([abi.MPI_COMBINER_HINDEXED_BLOCK]);
    const counts = guest.room(32);
    const types = guest.room(4);
    large.Type_get_contents!(handle, 0, 0, 4, 1, 0, 0, counts, types);
    expect(guest.readCounts(counts, 4)).toEqual([2, 3, 2 ** 33, 0]);
    expect(guest.readInts(types, 1)).toEqual([MPI_INT]);
    expect(failure(() => calls.Type_get_envelope!(handle, outs, outs, outs, outs))).toBe(abi.MPI_ERR_TYPE);
    expect(failure(() => calls.Type_get_contents!(handle, 9, 9, 9, outs, outs, outs))).toBe(abi.MPI_ERR_TYPE);
  });

  test.each([
    ['Type_create_subarray', [2, 2, 1], [2, 0, 6, 1]],
    ['Type_create_darray', [], [7, 0, 1, 1]],
  ])('%s keeps what is no count among the integers', (name, _, numbers) => {
    const one = guest.ints([1]);
    const args =
      name === 'Type_create_subarray'
        ? [2, guest.counts([4, 4]), guest.counts([2, 2]), guest.counts([1, 1]), abi.MPI_ORDER_C, MPI_INT]
        : [
            ...[1, 0, 1, guest.counts([4]), guest.ints([abi.MPI_DISTRIBUTE_BLOCK])],
            ...[guest.ints([abi.MPI_DISTRIBUTE_DFLT_DARG]), one, abi.MPI_ORDER_C, MPI_INT],
          ];
    const handle = guest.made(large, name, ...args);
    const outs = guest.room(32);
    large.Type_get_envelope!(handle, outs, outs + 8, outs + 16, outs + 24, guest.room(4));
    expect(guest.readCounts(outs, 4)).toEqual(numbers);
  });

  test('sizes and extents that an int cannot hold are undefined there', () => {
    const big = guest.made(calls, 'Type_contiguous', 2 ** 30, MPI_DOUBLE);
    const out = guest.room(8);
    calls.Type_size!(big, out);
    expect(guest.readInts(out, 1)).toEqual([MPI_UNDEFINED]);
    large.Type_size!(big, out);
    expect(guest.readCounts(out, 1)).toEqual([2 ** 33]);
    calls.Type_size_x!(big, out);
    expect(guest.readCounts(out, 1)).toEqual([2 ** 33]);
    const lb = guest.room(8);
    calls.Type_get_extent!(big, lb, out);
    expect(guest.readInts(out, 1)).toEqual([MPI_UNDEFINED]);
    calls.Type_get_true_extent_x!(big, lb, out);
    expect(guest.readCounts(out, 1)).toEqual([2 ** 33]);
  });
});

describe('the life of a type', () => {
  test('a type that is freed goes on in those made of it', () => {
    const inner = guest.made(calls, 'Type_vector', 2, 1, 2, MPI_INT);
    const outer = guest.made(calls, 'Type_contiguous', 3, inner);
    const at = guest.ints([inner]);
    calls.Type_free!(at);
    expect(guest.readInts(at, 1)).toEqual([abi.MPI_DATATYPE_NULL]);
    expect(failure(() => calls.Type_commit!(guest.ints([inner])))).toBe(abi.MPI_ERR_TYPE);
    calls.Type_commit!(guest.ints([outer]));
    expect(guest.type(outer).size).toBe(24);
    const [again] = contentsOf(outer).types;
    expect(guest.type(again!).size).toBe(8);
  });

  test('predefined types cannot be freed, with or without a name', () => {
    const real = guest.made(calls, 'Type_create_f90_real', 10, 100);
    expect(guest.made(calls, 'Type_create_f90_real', 10, 100)).toBe(real);
    expect(failure(() => calls.Type_free!(guest.ints([real])))).toBe(abi.MPI_ERR_TYPE);
    expect(failure(() => calls.Type_free!(guest.ints([MPI_INT])))).toBe(abi.MPI_ERR_TYPE);
    expect(contentsOf(real)).toMatchObject({ combiner: abi.MPI_COMBINER_F90_REAL, integers: [10, 100] });
  });

  test('a duplicate is committed when its original is, and has no name', () => {
    const type = guest.made(calls, 'Type_vector', 2, 1, 2, MPI_INT);
    expect(guest.type(guest.made(calls, 'Type_dup', type)).committed).toBe(false);
    calls.Type_commit!(guest.ints([type]));
    calls.Type_set_name!(type, guest.text('columns'));
    const copy = guest.type(guest.made(calls, 'Type_dup', type));
    expect([copy.committed, copy.name]).toEqual([true, '']);
  });

  test('names are kept, cut to what is allowed', () => {
    const name = (handle: number) => {
      const at = guest.room(abi.MPI_MAX_OBJECT_NAME);
      const length = guest.room(4);
      calls.Type_get_name!(handle, at, length);
      const [bytes] = guest.readInts(length, 1);
      return guest.heap.copyOut(at, bytes!).toString();
    };
    const type = guest.made(calls, 'Type_contiguous', 2, MPI_INT);
    expect([name(type), name(MPI_DOUBLE), name(abi.MPI_DATATYPE_NULL)]).toEqual([
      '',
      'MPI_DOUBLE',
      'MPI_DATATYPE_NULL',
    ]);
    calls.Type_set_name!(type, guest.text('x'.repeat(300)));
    expect(name(type)).toBe('x'.repeat(abi.MPI_MAX_OBJECT_NAME - 1));
  });

  test('pairs and sizes name predefined types', () => {
    expect(guest.made(calls, 'Type_get_value_index', MPI_DOUBLE, MPI_INT)).toBe(abi.MPI_DOUBLE_INT);
    const derived = guest.made(calls, 'Type_contiguous', 2, MPI_INT);
    expect(guest.made(calls, 'Type_get_value_index', derived, MPI_INT)).toBe(abi.MPI_DATATYPE_NULL);
    expect(guest.made(calls, 'Type_match_size', abi.MPI_TYPECLASS_INTEGER, 8)).toBe(abi.MPI_INTEGER8);
    const pair = guest.made(calls, 'Type_get_value_index', MPI_DOUBLE, abi.MPI_INT64_T);
    expect(contentsOf(pair)).toEqual({
      combiner: abi.MPI_COMBINER_VALUE_INDEX,
      integers: [],
      addresses: [],
      types: [MPI_DOUBLE, abi.MPI_INT64_T],
    });
  });
});

describe('packing', () => {
  const vector = () => {
    const handle = guest.made(calls, 'Type_vector', 3, 1, 2, MPI_INT);
    calls.Type_commit!(guest.ints([handle]));
    return handle;
  };

  test('moves the position, and comes back', () => {
    const type = vector();
    const data = guest.ints([1, 2, 3, 4, 5]);
    const packed = guest.room(40);
    const position = guest.ints([4]);
    calls.Pack!(data, 1, type, packed, 40, position, MPI_COMM_WORLD);
    calls.Pack!(data, 2, MPI_INT, packed, 40, position, MPI_COMM_WORLD);
    expect(guest.readInts(position, 1)).toEqual([24]);
    expect(guest.readInts(packed + 4, 5)).toEqual([1, 3, 5, 1, 2]);
    const back = guest.ints([0, 0, 0, 0, 0]);
    guest.heap.view.setInt32(position, 4, true);
    calls.Unpack!(packed, 40, position, back, 1, type, MPI_COMM_WORLD);
    expect(guest.readInts(back, 5)).toEqual([1, 0, 3, 0, 5]);
    calls.Pack_size!(2, type, MPI_COMM_WORLD, position);
    expect(guest.readInts(position, 1)).toEqual([24]);
  });

  test('refuses what does not fit', () => {
    const type = vector();
    const plain = guest.made(calls, 'Type_contiguous', 2, MPI_INT);
    const at = guest.room(64);
    const pack =
      (position: number, count: number, datatype: number, comm = MPI_COMM_WORLD) =>
      () =>
        calls.Pack!(at, count, datatype, at, 16, guest.ints([position]), comm);
    expect(failure(pack(8, 1, type))).toBe(abi.MPI_ERR_TRUNCATE);
    expect(failure(pack(20, 0, type))).toBe(abi.MPI_ERR_ARG);
    expect(failure(pack(0, -1, type))).toBe(abi.MPI_ERR_COUNT);
    expect(failure(pack(0, 1, plain))).toBe(abi.MPI_ERR_TYPE);
    expect(failure(pack(0, 1, type, 0))).toBe(abi.MPI_ERR_COMM);
    expect(failure(() => calls.Pack!(0, 2 ** 30, MPI_INT, at, 16, guest.ints([0]), MPI_COMM_WORLD))).toBe(
      abi.MPI_ERR_BUFFER,
    );
  });
});

describe('what a status says', () => {
  const status = (bytes: number) => guest.ints([0, 0, 0, 0, bytes, 0, 0, 0]);
  const count = (name: string, bytes: number, datatype: number) => {
    const out = guest.room(4);
    calls[name]!(status(bytes), datatype, out);
    return guest.readInts(out, 1)[0];
  };

  test('whole elements, and basic ones', () => {
    expect(count('Get_count', 24, MPI_INT)).toBe(6);
    expect(count('Get_count', 25, MPI_INT)).toBe(MPI_UNDEFINED);
    expect(count('Get_count', 24, abi.MPI_DOUBLE_INT)).toBe(2);
    expect(count('Get_elements', 20, abi.MPI_DOUBLE_INT)).toBe(3);
    expect(count('Get_elements', 16, abi.MPI_DOUBLE_INT)).toBe(MPI_UNDEFINED);
    const empty = guest.made(calls, 'Type_contiguous', 0, MPI_INT);
    expect(count('Get_count', 0, empty)).toBe(0);
  });

  test('elements that are set are found again', () => {
    const places = guest.ints([0, 8]);
    const type = guest.made(
      calls,
      'Type_create_struct',
      2,
      guest.ints([1, 2]),
      places,
      guest.ints([MPI_INT, MPI_DOUBLE]),
    );
    const at = status(0);
    const out = guest.room(8);
    for (const elements of [0, 1, 2, 3, 7]) {
      calls.Status_set_elements!(at, type, elements);
      calls.Get_elements!(at, type, out);
      expect(guest.readInts(out, 1)).toEqual([elements]);
    }
    large.Status_set_elements!(at, MPI_DOUBLE, 2 ** 33);
    calls.Get_elements_x!(at, MPI_DOUBLE, out);
    expect(guest.readCounts(out, 1)).toEqual([2 ** 33]);
    calls.Get_elements!(at, MPI_DOUBLE, out);
    expect(guest.readInts(out, 1)).toEqual([MPI_UNDEFINED]);
  });
});

test('addresses are added and subtracted as the guest does it', () => {
  const out = guest.room(4);
  calls.Get_address!(0x9000_0000 | 0, out);
  expect(guest.readInts(out, 1)).toEqual([0x9000_0000 | 0]);
  expect(calls.Aint_add!(0x7fff_ffff, 1)).toBe(-(2 ** 31));
  expect(calls.Aint_diff!(-(2 ** 31), 0x7fff_ffff)).toBe(1);
});

test('pointers that lead nowhere are arguments, not faults', () => {
  const wild = guest.heap.bytes - 2;
  const harmless = ['Aint_add', 'Aint_diff', 'Get_address', 'Type_set_name'];
  const names = Object.keys(calls).filter((name) => !harmless.includes(name));
  for (const name of names) {
    const error = failure(() => calls[name]!(...Array.from({ length: 10 }, () => wild)));
    expect([name, error]).not.toEqual([name, abi.MPI_SUCCESS]);
    for (const datatype of [MPI_INT, abi.MPI_DATATYPE_NULL])
      failure(() => calls[name]!(datatype, 1, 1, wild, wild, wild, wild, wild, datatype, wild));
  }
});
