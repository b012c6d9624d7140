/** Operations that are functions of the program: which of them the engine calls, and when. */
import binaryen from 'binaryen';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  MPI_COMM_WORLD,
  MPI_DOUBLE,
  MPI_ERR_OP,
  MPI_OP_NULL,
  MPI_STATUS_IGNORE,
} from '../../dist/runtime/abi/mpi.js';
import { operationCalls } from '../../dist/runtime/mpi/collectives/ops.js';
import { smallForm } from '../../dist/runtime/mpi/form.js';
import { makeRanks, settle, type TestRank } from './ranks.ts';

/** The last one has a parameter too few. */
const PROGRAM = new WebAssembly.Module(
  binaryen
    .parseText(`(module
  (import "m" "heap" (memory 1 65536 shared))
  (func (export "subtract") (param $left i32) (param $right i32) (param $count i32) (param $type i32)
    (f64.store (local.get $right) (f64.sub (f64.load (local.get $left)) (f64.load (local.get $right))))
    (i32.store (i32.const 512) (i32.load (local.get $count)))
    (i32.store (i32.const 516) (i32.load (local.get $type)))
    (i32.store (i32.const 520) (i32.add (i32.load (i32.const 520)) (i32.const 1))))
  (func (export "short") (param $left i32) (param $right i32) (param $count i32)))`)
    .emitBinary() as Uint8Array<ArrayBuffer>,
);
const SUBTRACT = 0;
const SHORT = 1;

let ranks: TestRank[];
let called: number[];

beforeEach(() => {
  binaryen.setOptimizeLevel(0);
  called = [];
  ranks = makeRanks(2, {
    functions: (heap) => Object.values(new WebAssembly.Instance(PROGRAM, { m: { heap } }).exports) as never,
    callBack: (_, index) => called.push(index),
  });
  for (const { mpi } of ranks) mpi.comm(MPI_COMM_WORLD);
});
afterEach(() => expect(ranks.map(({ mpi }) => mpi.engine.full)).toEqual([false, false]));

const operations = ({ mpi, view }: TestRank) => operationCalls(mpi, smallForm(view));

/** Makes an operation of each rank: their handles. */
function create(callback: number): number[] {
  return ranks.map((rank) => {
    const at = rank.take(4);
    operations(rank).Op_create!(callback, 0, at);
    return rank.view.getInt32(at, true);
  });
}

/** Begins a reduction of each rank. */
function begin(ops: readonly number[]): { at: number; from: number; to: number }[] {
  return ranks.map(({ calls, view, take }, rank) => {
    const [at, from, to] = [take(8), take(8), take(8)];
    view.setFloat64(from, rank === 0 ? 10 : 3, true);
    expect(calls.Iallreduce!(from, to, 1, MPI_DOUBLE, ops[rank]!, MPI_COMM_WORLD, at)).toBe(0);
    return { at, from, to };
  });
}

test('the engine calls a function of the type of MPI_User_function itself', () => {
  const begun = begin(create(SUBTRACT));
  settle(ranks);
  ranks.forEach(({ calls, view }, rank) => {
    calls.Wait!(begun[rank]!.at, MPI_STATUS_IGNORE);
    expect(view.getFloat64(begun[rank]!.to, true)).toBe(7);
  });
  expect(called).toEqual([]);
  const { view } = ranks[0]!;
  expect([512, 516].map((at) => view.getInt32(at, true))).toEqual([1, MPI_DOUBLE]);
});

test('one of another type is called as JavaScript calls functions', () => {
  const begun = begin(create(SHORT));
  settle(ranks);
  for (const [rank, { calls }] of ranks.entries()) calls.Wait!(begun[rank]!.at, MPI_STATUS_IGNORE);
  expect(called).toContain(SHORT);
});

test.each([
  ['the engine', SUBTRACT],
  ['JavaScript', SHORT],
])('one that has been freed ends what has begun, and begins no more: called by %s', (_, callback) => {
  const ops = create(callback);
  const begun = begin(ops);
  ranks.forEach((rank, number) => {
    const at = rank.take(4);
    rank.view.setInt32(at, ops[number]!, true);
    operations(rank).Op_free!(at);
    expect(rank.view.getInt32(at, true)).toBe(MPI_OP_NULL);
  });
  settle(ranks);
  ranks.forEach(({ calls, view, mpi, take }, rank) => {
    expect(calls.Wait!(begun[rank]!.at, MPI_STATUS_IGNORE)).toBe(0);
    if (callback === SUBTRACT) expect(view.getFloat64(begun[rank]!.to, true)).toBe(7);
    else expect(called).toContain(SHORT);
    const [from, to] = [take(8), take(8)];
    expect(mpi.compiled.Allreduce!(from, to, 1, MPI_DOUBLE, ops[rank]!, MPI_COMM_WORLD)).toBe(0);
    expect(() => calls.Allreduce!(from, to, 1, MPI_DOUBLE, ops[rank]!, MPI_COMM_WORLD)).toThrow(
      expect.objectContaining({ errorCode: MPI_ERR_OP }),
    );
  });
});
