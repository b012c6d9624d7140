/**
 * Guests that do anything with signals and machine checks, and handlers that return, call and raise some more, jump out, trap, never
 * return, or are no handlers; while the host sends them signals, takes memory from them, freezes and thaws them. The kernel survives
 * each, the job ends in one of the documented ways when it is told to, and the next one finds everything as it should be.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Job, type Kernel, LwkError } from '../../dist/services/index.js';
import { program, wat } from '../support/wat.ts';
import { anything } from './anything.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true, bindTo: 'none' });
});
afterAll(() => kernel.close());

/** Functions of the table that handlers are made of, by how often of 40. */
const RETURNS = 1;
const OF_40 = [
  [21, RETURNS],
  [7, 2],
  [7, 3],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 0],
  [1, 99],
] as const;

/** What a guest does in a turn. */
const TURNS = [
  '(drop (call $sigaction (call $below (i32.const 34)) (call $handler) (call $next) (call $seldom)))',
  '(drop (call $sigmask (call $next)))',
  '(drop (call $sigmask (i32.const 0)))',
  '(drop (call $raise (call $signal)))',
  '(drop (call $kill (call $below (i32.const 3)) (call $signal)))',
  `(drop (call $setitimer (i64.extend_i32_u (call $below (i32.const 3000))) (i64.extend_i32_u (call $below (i32.const 3000)))
    (call $any)))`,
  '(drop (call $pending))',
  '(drop (call $sigsuspend (i32.and (call $next) (call $next))))',
  '(drop (call $machine_check (call $handler)))',
  '(drop (call $nop))',
  '(drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))',
  '(drop (call $poll (i32.const 128) (i32.const 256) (i32.const 1) (i32.const 512)))',
];

function guest(seed: number): Uint8Array {
  let chosen = 40;
  const handler = OF_40.map(([weight, index]) => {
    chosen -= weight;
    return `(if (i32.ge_u (local.get $n) (i32.const ${chosen})) (then (return (i32.const ${index}))))`;
  });
  const turns = TURNS.map(
    (turn, i) => `(if (i32.eq (local.get $n) (i32.const ${i})) (then ${turn} (return)))`,
  );
  return wat(`(module
    (import "lwk" "sigaction" (func $sigaction (param i32 i32 i32 i32) (result i32)))
    (import "lwk" "sigmask" (func $sigmask (param i32) (result i32)))
    (import "lwk" "sigsuspend" (func $sigsuspend (param i32) (result i32)))
    (import "lwk" "pending" (func $pending (result i32)))
    (import "lwk" "raise" (func $raise (param i32) (result i32)))
    (import "lwk" "kill" (func $kill (param i32 i32) (result i32)))
    (import "lwk" "setitimer" (func $setitimer (param i64 i64 i32) (result i32)))
    (import "lwk" "machine_check" (func $machine_check (param i32) (result i32)))
    (import "lwk" "nop" (func $nop (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\\10\\00\\00\\00\\06\\00\\00\\00________hello\\n")
    (tag $jump)
    (table (export "__indirect_function_table") 8 funcref)
    (elem (i32.const 1) $returns $nests $jumps $traps $spins $is_none)
    (func $returns (param i32 i32 i32))
    (func $nests (param i32 i32 i32) (call $turn) (call $turn))
    (func $jumps (param i32 i32 i32) (throw $jump))
    (func $traps (param i32 i32 i32) (unreachable))
    (func $spins (param i32 i32 i32) (loop $ever (drop (call $pending)) (br $ever)))
    (func $is_none (param i64))
    ${anything(seed)}
    (func $handler (result i32) (local $n i32) (local.set $n (call $below (i32.const 40))) ${handler.join(' ')} (i32.const 0))
    ;; Few bits, and numbers of signals of which those that end a rank for sure are few.
    (func $seldom (result i32) (i32.and (i32.and (call $next) (call $next)) (i32.and (call $next) (call $next))))
    (func $signal (result i32) (local $n i32)
      (local.set $n (call $below (i32.const 34)))
      (if (result i32) (i32.and (i32.or (i32.eq (local.get $n) (i32.const 9)) (i32.eq (local.get $n) (i32.const 19)))
        (i32.ne (call $below (i32.const 30)) (i32.const 0))) (then (i32.const 10)) (else (local.get $n))))
    (func $turn (local $n i32)
      (local.set $n (call $below (i32.const ${TURNS.length})))
      ;; A sleep of 2 ms, in whatever the heap has become.
      (i64.store (i32.const 128) (i64.const 0)) (i32.store (i32.const 136) (i32.const 0)) (i32.store (i32.const 144) (i32.const 1))
      (i64.store (i32.const 152) (i64.const 2000000)) (i32.store (i32.const 168) (i32.const 0))
      ${turns.join('\n')})
    (func (export "_start") (local $n i32)
      (loop $all (drop (call $sigaction (local.get $n) (i32.const ${RETURNS}) (i32.const 0) (i32.const 0)))
        (br_if $all (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 32))))
      (drop (call $machine_check (i32.const ${RETURNS})))
      (loop $again (try (do (call $turn)) (catch $jump)) (br $again))))`);
}

/** What the host does meanwhile, by a seed too: for so many milliseconds at most. */
async function disturb(job: Job, seed: number, ms: number): Promise<void> {
  let over = false;
  void job.exited.then(() => (over = true));
  // It has handlers by then.
  const isReady = async () => (await job.state()).every(({ calls }) => (calls.at(-1)?.number ?? 0) >= 32);
  while (!over && !(await isReady())) await sleep(2);
  let state = seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  for (const until = performance.now() + ms; !over && performance.now() < until; await sleep(below(12))) {
    const what = below(8);
    try {
      if (what < 4) job.kill((['SIGUSR1', 'SIGUSR2', 'SIGHUP', 'SIGALRM'] as const)[what]);
      else if (what < 6) job.machineCheck({ rank: below(2), seed: below(100), bytes: 1 + below(4096) });
      else if (what === 6) void job.freeze();
      else job.thaw();
    } catch (error) {
      if (!(error instanceof LwkError) || !['LWK_E_BUSY', 'LWK_E_CLOSED'].includes(error.code)) throw error;
    }
  }
}

const REASONS = ['trap', 'signal', 'machine-check'];

test.each(Array.from({ length: 12 }, (_, i) => i + 1))('seed %i', async (seed) => {
  for (const offload of ['ship', 'direct'] as const) {
    const job = await kernel.launch(guest(seed), {
      heap: '64KiB',
      ranks: 2,
      stdout: 'ignore',
      offload,
      timeoutMs: 20_000,
    });
    await disturb(job, seed, 250);
    job.kill('SIGKILL');
    const { reason, status, message } = await job.exited;
    expect(REASONS, message).toContain(reason);
    if (reason === 'trap') expect(status).toBe(134);
    else expect(status > 128 && status <= 128 + 31, message).toBe(true);
  }
  expect(await kernel.run(program('(call $say)'), { heap: '1MiB' })).toMatchObject({ stdout: 'hello\n' });
});
