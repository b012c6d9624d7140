/** Generalized requests: which function of the guest is called when, and with what. */
import { beforeEach, expect, test } from 'vitest';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_ERR_ARG,
  MPI_ERR_IN_STATUS,
  MPI_ERR_REQUEST,
  MPI_REQUEST_NULL,
} from '../../dist/runtime/abi/mpi.js';
import { makeRanks, type TestRank } from './ranks.ts';

const QUERY = 11;
const FREE = 12;
const CANCEL = 13;
const STATE = 4711;
const OTHER_ERROR = 0x4000;

let rank: TestRank;
/** What was called, in order. */
let called: string[];
/** What the functions return, by index. */
let returns: Record<number, number>;
let query: (status: number) => void;

beforeEach(() => {
  called = [];
  returns = {};
  query = () => {};
  const names: Record<number, string> = { [QUERY]: 'query', [FREE]: 'free', [CANCEL]: 'cancel' };
  const callBack = (_rank: number, index: number, state: number, argument: number) => {
    called.push(index === CANCEL ? `cancel ${argument}` : names[index]!);
    expect(state).toBe(STATE);
    if (index === QUERY) query(argument);
    return returns[index] ?? 0;
  };
  rank = makeRanks(1, { callBack })[0]!;
});

function start(): { at: number; handle: number } {
  const at = rank.take(4);
  rank.calls.Grequest_start!(QUERY, FREE, CANCEL, STATE, at);
  return { at, handle: rank.view.getInt32(at, true) };
}

function done(at: number, status = 0): boolean {
  const flag = rank.take(4);
  rank.calls.Test!(at, flag, status);
  return rank.view.getInt32(flag, true) !== 0;
}

const mpiError = (errorCode: number) => expect.objectContaining({ errorCode });

test('it is complete when the guest says so, and the query function writes the status', () => {
  const { at, handle } = start();
  const status = rank.take(32);
  expect(done(at)).toBe(false);
  expect(called).toEqual([]);
  query = (to) => {
    rank.calls.Status_set_source!(to, 5);
    rank.calls.Status_set_tag!(to, 6);
    rank.calls.Status_set_cancelled!(to, 7);
  };
  rank.calls.Grequest_complete!(handle);
  expect(called).toEqual([]);
  expect(done(at, status)).toBe(true);
  expect(called).toEqual(['query', 'free']);
  expect(rank.status(status)).toMatchObject({ source: 5, tag: 6, bytes: 0, cancelled: true });
  expect(rank.view.getInt32(at, true)).toBe(MPI_REQUEST_NULL);
});

test('a query function that writes nothing leaves an empty status, and one is called when the status is ignored', () => {
  const status = rank.take(32);
  rank.u8.fill(0xff, status, status + 32);
  for (const to of [status, 0]) {
    const { at, handle } = start();
    let given = 0;
    query = (pointer) => (given = pointer);
    rank.calls.Grequest_complete!(handle);
    rank.calls.Wait!(at, to);
    expect(given === 0).toBe(false);
  }
  const empty = { source: MPI_ANY_SOURCE, tag: MPI_ANY_TAG, bytes: 0, cancelled: false };
  expect(rank.status(status)).toMatchObject(empty);
});

test('looking at the status calls the query function each time, and nothing else', () => {
  const { at, handle } = start();
  const status = rank.take(36);
  rank.calls.Request_get_status!(handle, status + 32, status);
  expect(called).toEqual([]);
  rank.calls.Grequest_complete!(handle);
  for (let i = 0; i < 2; i++) rank.calls.Request_get_status!(handle, status + 32, status);
  expect(called).toEqual(['query', 'query']);
  rank.calls.Wait!(at, 0);
  expect(called).toEqual(['query', 'query', 'query', 'free']);
});

test('cancelling calls the cancel function, which is told whether the request is complete', () => {
  const { at, handle } = start();
  rank.calls.Cancel!(at);
  expect(done(at)).toBe(false);
  rank.calls.Grequest_complete!(handle);
  rank.calls.Cancel!(at);
  expect(called).toEqual(['cancel 0', 'cancel 1']);
  returns[CANCEL] = OTHER_ERROR;
  expect(() => rank.calls.Cancel!(at)).toThrow(mpiError(OTHER_ERROR));
});

test('one that is freed is let go of when it completes, and the guest completes it by its copy of the handle', () => {
  const { at, handle } = start();
  rank.calls.Request_free!(at);
  expect(called).toEqual([]);
  rank.calls.Grequest_complete!(handle);
  expect(called).toEqual(['free']);
  expect(() => rank.calls.Grequest_complete!(handle)).toThrow(mpiError(MPI_ERR_REQUEST));
  // One that is complete is let go of at once.
  const other = start();
  rank.calls.Grequest_complete!(other.handle);
  rank.calls.Request_free!(other.at);
  expect(called).toEqual(['free', 'free']);
});

test.each([
  ['query', QUERY],
  ['free', FREE],
])('what the %s function returns for an error is that of the call that completes', (_, index) => {
  returns[index] = OTHER_ERROR;
  const { at, handle } = start();
  rank.calls.Grequest_complete!(handle);
  expect(() => rank.calls.Wait!(at, 0)).toThrow(mpiError(OTHER_ERROR));
  expect(called).toEqual(['query', 'free']);
  expect(rank.view.getInt32(at, true)).toBe(MPI_REQUEST_NULL);
});

test('among several it has its error in its status', () => {
  const requests = rank.take(12);
  const statuses = rank.take(96);
  for (let i = 0; i < 3; i++) {
    rank.calls.Grequest_start!(QUERY, FREE, CANCEL, STATE, requests + 4 * i);
    rank.calls.Grequest_complete!(rank.view.getInt32(requests + 4 * i, true));
  }
  query = (status) => {
    returns[QUERY] = status === statuses + 32 ? OTHER_ERROR : 0;
  };
  expect(() => rank.calls.Waitall!(3, requests, statuses)).toThrow(mpiError(MPI_ERR_IN_STATUS));
  expect([0, 32, 64].map((at) => rank.status(statuses + at).error)).toEqual([0, OTHER_ERROR, 0]);
});

test('completing twice, a request of another kind or none, and starting without functions are errors', () => {
  const { handle } = start();
  rank.calls.Grequest_complete!(handle);
  expect(() => rank.calls.Grequest_complete!(handle)).toThrow(mpiError(MPI_ERR_REQUEST));
  expect(() => rank.calls.Grequest_complete!(MPI_REQUEST_NULL)).toThrow(mpiError(MPI_ERR_REQUEST));
  expect(() => rank.calls.Grequest_complete!(rank.mpi.sent.handle)).toThrow(mpiError(MPI_ERR_REQUEST));
  for (const functions of [
    [0, FREE, CANCEL],
    [QUERY, 0, CANCEL],
    [QUERY, FREE, 0],
  ])
    expect(() => rank.calls.Grequest_start!(...functions, STATE, rank.take(4))).toThrow(
      mpiError(MPI_ERR_ARG),
    );
});

test('the fields of a status can be set and read', () => {
  const status = rank.take(40);
  for (const [field, value] of [
    ['source', 3],
    ['tag', 2147483647],
    ['error', -1],
  ] as const) {
    rank.calls[`Status_set_${field}`]!(status, value);
    rank.calls[`Status_get_${field}`]!(status, status + 32);
    expect(rank.view.getInt32(status + 32, true)).toBe(value);
    expect(rank.status(status)).toMatchObject({ [field]: value });
  }
  for (const flag of [1, 0]) {
    rank.calls.Status_set_cancelled!(status, flag);
    rank.calls.Test_cancelled!(status, status + 32);
    expect(rank.view.getInt32(status + 32, true)).toBe(flag);
  }
  expect(() => rank.calls.Status_set_tag!(0, 1)).toThrow(mpiError(MPI_ERR_ARG));
});
