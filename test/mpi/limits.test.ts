/**
 * What a program makes and never frees: there is an end to it, which is an error that it can handle, and what it
 * frees it can make again.
 */
import { describe, expect, test } from 'vitest';
import {
  MAX_ERROR_CODES,
  MAX_INFO_KEYS,
  MAX_OBJECT_BYTES,
  MAX_OBJECTS,
} from '../../dist/runtime/abi/limits.js';
import * as abi from '../../dist/runtime/abi/mpi.js';
import type { MpiError } from '../../dist/runtime/mpi/errors.js';
import { HandleTable, KIND } from '../../dist/runtime/mpi/handles.js';
import { objectCalls } from '../../dist/runtime/mpi/objects/calls.js';
import { Objects } from '../../dist/runtime/mpi/objects/objects.js';
import { coded } from './coded.ts';
import { makeRanks } from './ranks.ts';
import { Guest } from './types/host.ts';

const OUT = 4096;
const TEXT = 8192;

function setUp() {
  const [{ mpi, u8 }] = makeRanks(1) as [ReturnType<typeof makeRanks>[number]];
  Object.assign(mpi.kernel, { args: [] });
  const put = (text: string) => u8.set(Buffer.from(`${text}\0`), TEXT);
  return { calls: coded(objectCalls(mpi, new Objects(mpi))), view: mpi.view, u8, put };
}

/** The error class of a call; 0 when it succeeds. */
function errorOf(call: () => number): number {
  try {
    return call();
  } catch (error) {
    return (error as MpiError).errorCode;
  }
}

/** How often a call succeeds before there is too much. */
function times(call: () => number, most: number): number {
  for (let i = 0; i <= most; i++) {
    const error = errorOf(call);
    if (error === 0) continue;
    expect(error).toBe(abi.MPI_ERR_NO_MEM);
    return i;
  }
  throw new Error('there is no end to it');
}

test('objects, by what they take', () => {
  const table = new HandleTable<object>(KIND.GROUP);
  const large = () => table.add({}, MAX_OBJECT_BYTES / 4);
  const handles = Array.from({ length: 5 }, large);
  expect(handles.every((handle) => handle !== 0)).toBe(true);
  expect(table.add({})).toBe(0);
  expect(table.weigh(handles[1]!, 1)).toBe(false);
  table.free(handles[0]!);
  expect(table.weigh(handles[1]!, 1)).toBe(true);
  expect(table.add({})).toBe(0);
  table.free(handles[1]!);
  expect(table.add({})).not.toBe(0);
});

test('keys of an info object', () => {
  const { calls, view, put } = setUp();
  calls.Info_create!(OUT);
  const info = view.getInt32(OUT, true);
  let key = 0;
  const set = () => {
    put(`key-${key}`);
    const result = calls.Info_set!(info, TEXT, TEXT);
    key++;
    return result;
  };
  expect(times(set, 2 * MAX_INFO_KEYS)).toBe(MAX_INFO_KEYS);
  put('key-7');
  expect(calls.Info_set!(info, TEXT, TEXT)).toBe(0);
  expect(calls.Info_delete!(info, TEXT)).toBe(0);
  expect(set()).toBe(0);
});

test('info objects full of keys', () => {
  const { calls, view, put } = setUp();
  calls.Info_create!(OUT);
  const info = view.getInt32(OUT, true);
  for (let i = 0; i < MAX_INFO_KEYS; i++) {
    put(`key-${i}`);
    calls.Info_set!(info, TEXT, TEXT);
  }
  expect(times(() => calls.Info_dup!(info, OUT), 1000)).toBeLessThan(300);
  calls.Info_free!(OUT);
  expect(calls.Info_create!(OUT)).toBe(0);
});

test('error classes and codes, and the last of them', () => {
  const { calls, view } = setUp();
  expect(times(() => calls.Add_error_class!(OUT), 2 * MAX_ERROR_CODES)).toBe(MAX_ERROR_CODES);
  const last = view.getInt32(OUT, true);
  expect(last).toBe(abi.MPI_ERR_LASTCODE + MAX_ERROR_CODES);
  expect(calls.Remove_error_class!(last)).toBe(0);
  expect(calls.Add_error_class!(OUT)).toBe(0);
});

test('strings end, or are an error, however much there is behind', () => {
  const { calls, view, u8 } = setUp();
  calls.Info_create!(OUT);
  const info = view.getInt32(OUT, true);
  u8.fill(0x61, TEXT);
  expect(errorOf(() => calls.Info_set!(info, TEXT, TEXT))).toBe(abi.MPI_ERR_INFO_KEY);
  expect(errorOf(() => calls.Info_set!(info, u8.length - 4, TEXT))).toBe(abi.MPI_ERR_INFO_KEY);
});

describe('datatypes of many pieces', () => {
  const { calls, heap } = new Guest();
  const [TYPE, MADE, BLOCKS] = [4000, 4004, 4096];
  const count = heap.bytes / 8 - 1000;
  for (let i = 0; i < count; i++) heap.view.setInt32(BLOCKS + 4 * i, 2 * i, true);
  calls.Type_create_indexed_block!(count, 1, BLOCKS, abi.MPI_INT, TYPE);
  calls.Type_commit!(TYPE);
  const type = heap.view.getInt32(TYPE, true);

  test.each([
    ['duplicates', () => calls.Type_dup!(type, MADE)],
    ['types made of them', () => calls.Type_contiguous!(2, type, MADE)],
  ])('%s', (_, make) => {
    const handles: number[] = [];
    const next = () => {
      const error = make();
      if (error === 0) handles.push(heap.view.getInt32(MADE, true));
      return error;
    };
    expect(times(next, MAX_OBJECTS)).toBeLessThan(1000);
    for (const handle of handles) {
      heap.view.setInt32(MADE, handle, true);
      calls.Type_free!(MADE);
    }
    expect(make()).toBe(0);
    calls.Type_free!(MADE);
  });
});
