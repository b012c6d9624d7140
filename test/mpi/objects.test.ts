/**
 * Calls on objects with arguments of all kinds: each returns or fails with an error class of the standard, and
 * nothing else happens.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as abi from '../../dist/runtime/abi/mpi.js';
import { MPI_FUNCTIONS } from '../../dist/runtime/abi/mpi-functions.js';
import { MpiError } from '../../dist/runtime/mpi/errors.js';
import { objectCalls } from '../../dist/runtime/mpi/objects/calls.js';
import { Objects } from '../../dist/runtime/mpi/objects/objects.js';
import { coded } from './coded.ts';
import { makeRanks } from './ranks.ts';

const HEAP = 64 * 65536;
const KINDS = 10;

const handles = fc
  .tuple(fc.integer({ min: 1, max: KINDS }), fc.integer({ min: 0, max: 6 }))
  .map(([k, i]) => (k << 24) | i);
const argument = fc.oneof(
  { weight: 4, arbitrary: handles },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 5 }) },
  { weight: 4, arbitrary: fc.integer({ min: 4096, max: 8192 }) },
  { weight: 2, arbitrary: fc.integer({ min: 250, max: 620 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(HEAP - 4, HEAP - 1, HEAP, -4, 0x7fffffff, -0x80000000, abi.MPI_UNDEFINED),
  },
  { weight: 1, arbitrary: fc.integer() },
);

function arity(name: string): number {
  return MPI_FUNCTIONS.find((f) => f.name === `MPI_${name}`)!.signature.indexOf(':');
}

test('arguments of all kinds give an error class of the standard, or what was asked', () => {
  const { mpi } = makeRanks(1)[0]!;
  const names = Object.keys(objectCalls(mpi, new Objects(mpi))).sort();
  const step = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.array(argument, { minLength: arity(name), maxLength: arity(name) })),
    );
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 120 }),
      fc.uint8Array({ maxLength: 512 }),
      (steps, noise) => {
        const [rank] = makeRanks(1, { callBack: (_rank, index) => index % 3 });
        const { mpi, u8 } = rank!;
        Object.assign(mpi.kernel, { args: [] });
        const calls = coded(objectCalls(mpi, new Objects(mpi)));
        u8.set(noise, 4096);
        for (const [name, args] of steps) {
          try {
            expect(Number.isInteger(calls[name]!(...args))).toBe(true);
          } catch (error) {
            if (!(error instanceof MpiError))
              throw new Error(`MPI_${name}(${args.join(', ')})`, { cause: error });
          }
        }
        expect(mpi.world.freed || mpi.self.freed).toBe(false);
        // All that has been made works still.
        expect(calls.Comm_dup!(abi.MPI_COMM_WORLD, 4096)).toBe(0);
        const made = mpi.view.getInt32(4096, true);
        expect(mpi.comm(made).size).toBe(1);
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);
