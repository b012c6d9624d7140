/** MPI_Get_count of the engine says what that of TypeScript says, or leaves the call to it. */
import { expect, test } from 'vitest';
import * as abi from '../../dist/runtime/abi/mpi.js';
import { smallForm } from '../../dist/runtime/mpi/form.js';
import { STATUS } from '../../dist/runtime/mpi/requests/status.js';
import { typeCalls } from '../../dist/runtime/mpi/types/calls.js';
import { makeRanks } from './ranks.ts';

const [rank] = makeRanks(1);
const { mpi, view, take } = rank!;
const calls = typeCalls(mpi, smallForm(view));
const status = take(32);
const out = take(4);

test.each([
  [abi.MPI_BYTE, 0n, 0],
  [abi.MPI_BYTE, 7n, 7],
  [abi.MPI_DOUBLE, 24n, 3],
  [abi.MPI_DOUBLE, 25n, abi.MPI_UNDEFINED],
  [abi.MPI_2INT, 16n, 2],
  [abi.MPI_DOUBLE_INT, 24n, 2],
  [abi.MPI_DOUBLE_INT, 16n, abi.MPI_UNDEFINED],
  [abi.MPI_BYTE, 0x7fffffffn, 0x7fffffff],
  [abi.MPI_BYTE, 0x80000000n, abi.MPI_UNDEFINED],
  [abi.MPI_DOUBLE, 8n << 30n, 1 << 30],
  [abi.MPI_BYTE, 0xffffffffffffffffn, abi.MPI_UNDEFINED],
])('of datatype %i, %i bytes are %i elements', (type, bytes, count) => {
  view.setBigUint64(status + STATUS.BYTES, bytes, true);
  expect(mpi.compiled.Get_count!(status, type, out)).toBe(1);
  expect(view.getInt32(out, true)).toBe(count);
  calls.Get_count!(status, type, out);
  expect(view.getInt32(out, true)).toBe(count);
});

test.each([
  ['no datatype', status, abi.MPI_DATATYPE_NULL, out],
  ['a handle that is none', status, -1, out],
  ['a status at 0', 0, abi.MPI_BYTE, out],
  ['a status that is not in the heap', mpi.heap.bytes - 16, abi.MPI_BYTE, out],
  ['a count at 0', status, abi.MPI_BYTE, 0],
  ['a count that is not in the heap', status, abi.MPI_BYTE, -2],
])('%s is left to TypeScript', (_, statusAt, type, countAt) => {
  view.setInt32(out, 4711, true);
  expect(mpi.compiled.Get_count!(statusAt, type, countAt)).toBe(0);
  expect(view.getInt32(out, true)).toBe(4711);
});
