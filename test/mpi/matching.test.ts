/**
 * Matching, against the model: random sends, receives, wildcards, probes, cancels and frees, on roomy rings and on
 * ones that are nearly always full. LWK_SCHEDULES chooses how many there are of each number of ranks, LWK_FUZZ_SEED
 * which; a failure tells the seed that replays it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MPI_ANY_SOURCE, MPI_ANY_TAG } from '../../dist/runtime/abi/mpi.js';
import { ACK, ACKS } from '../../dist/runtime/fabric/layout.js';
import { WITHDRAWN_ACKS, WORD } from '../../dist/runtime/fabric/state.js';
import { Model } from './matching-model.ts';
import { ringsOf } from './ranks.ts';

const HEAP_BYTES = 32 * 65536;
const SCHEDULES = Number(process.env.LWK_SCHEDULES ?? 60);
const SEED = process.env.LWK_FUZZ_SEED;

/** Inline, in the data ring, and pulled, where the data ring has 1 KiB. */
const bytes = fc.oneof(
  fc.integer({ min: 0, max: 48 }),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(255, 256, 257),
  fc.integer({ min: 250, max: 1500 }),
);
const pick = fc.nat(1000);
const comm = fc.nat(1);
const tag = fc.nat(1);
const anyTag = fc.oneof({ arbitrary: tag, weight: 3 }, { arbitrary: fc.constant(MPI_ANY_TAG), weight: 1 });

type Step = (model: Model) => void;

function steps(ranks: number): fc.Arbitrary<Step[]> {
  const rank = fc.nat(ranks - 1);
  const source = fc.oneof(rank, rank, fc.constant(MPI_ANY_SOURCE));
  const mode = fc.constantFrom('Isend', 'Isend', 'Issend', 'Ibsend', 'Send_init', 'Ssend_init' as const);
  const room = fc.oneof({ arbitrary: fc.constant(1500), weight: 5 }, { arbitrary: bytes, weight: 1 });
  const step = <T>(arbitrary: fc.Arbitrary<T>, name: string, run: (model: Model, value: T) => void) =>
    arbitrary.map((value) =>
      Object.assign((model: Model) => run(model, value), {
        [fc.toStringMethod]: () => `${name}(${fc.stringify(value)})`,
      }),
    );
  const send = fc.record({ rank, to: rank, tag, comm, bytes, mode });
  const receive = fc.record({ rank, source, tag: anyTag, comm, room, persistent: fc.boolean() });
  const probe = fc.tuple(rank, source, anyTag, comm, fc.boolean());
  const now = fc.tuple(rank, rank, tag, comm, fc.constant(300));
  // Fills a ring.
  const burst = fc.tuple(send, fc.integer({ min: 2, max: 12 }));
  return fc.array(
    fc.oneof(
      { arbitrary: step(send, 'send', (model, value) => model.send(value)), weight: 8 },
      {
        arbitrary: step(burst, 'burst', (model, [value, times]) => {
          for (let i = 0; i < times; i++) model.send(value);
        }),
        weight: 2,
      },
      { arbitrary: step(receive, 'receive', (model, value) => model.receive(value)), weight: 6 },
      { arbitrary: step(now, 'receiveNow', (model, value) => model.receiveNow(...value)), weight: 6 },
      { arbitrary: step(rank, 'progress', (model, value) => model.progress(value)), weight: 4 },
      { arbitrary: step(pick, 'complete', (model, value) => model.complete(value)), weight: 4 },
      { arbitrary: step(pick, 'restart', (model, value) => model.restart(value)), weight: 2 },
      { arbitrary: step(pick, 'cancel', (model, value) => model.cancel(value)), weight: 2 },
      { arbitrary: step(pick, 'free', (model, value) => model.free(value)), weight: 1 },
      { arbitrary: step(probe, 'probe', (model, value) => model.probe(...value)), weight: 3 },
      { arbitrary: step(pick, 'receiveMatched', (model, v) => model.receiveMatched(v)), weight: 2 },
      { arbitrary: step(fc.constant(0), 'settle', (model) => model.settle()), weight: 1 },
    ),
    { maxLength: 120, size: 'max' },
  );
}

/**
 * Acknowledgements that a rank can still give out: all, when no message of it is under way. Those of messages that were
 * withdrawn come back when their receivers have seen that.
 */
function freeAcks({ ranks }: Model, rank: number): number {
  const { state, fabric } = ranks[rank]!.mpi;
  const first = WITHDRAWN_ACKS >> 2;
  const withdrawn = state.subarray(first, first + state[WORD.WITHDRAWN >> 2]!);
  return state[WORD.FREE_ACKS >> 2]! + withdrawn.filter((ack) => fabric.i32[ack] === ACK.DONE).length;
}

test.each([
  { ranks: 1, cells: 8, dataBytes: 1024 },
  { ranks: 2, cells: 8, dataBytes: 1024 },
  { ranks: 3, cells: 8, dataBytes: 1024 },
  { ranks: 3, cells: 64, dataBytes: 16384 },
  { ranks: 5, cells: 8, dataBytes: 1024 },
])(
  '$ranks ranks match as the model does, with rings of $cells cells and $dataBytes bytes',
  (setting) => {
    const geometry = ringsOf(setting.ranks, setting.cells, setting.dataBytes);
    fc.assert(
      fc.property(steps(setting.ranks), (run) => {
        const model = new Model(setting.ranks, { geometry, heapBytes: HEAP_BYTES });
        for (const step of run) {
          step(model);
          model.look();
        }
        model.finish();
        for (const rank of model.ranks.keys()) expect(freeAcks(model, rank)).toBe(ACKS);
      }),
      { numRuns: SCHEDULES, ...(SEED !== undefined && { seed: Number(SEED) }) },
    );
  },
  Math.max(120_000, 1000 * SCHEDULES),
);
