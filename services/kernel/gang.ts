/** What the ranks of a job will have, opened before the job is made. */
import { isMainThread } from 'node:worker_threads';
import { jobServices } from '../host/services.ts';
import type { Terms } from '../host/settle.ts';
import { listenAll } from '../job/listen.ts';
import { offloading, programOf } from '../job/plan.ts';
import { JobStdio } from '../job/stdio.ts';
import type { SegmentStore } from '../memory/segments.ts';
import { Mounts } from '../mounts/mounts.ts';
import { openListener } from '../posix/preopens.ts';
import { StreamTable } from '../posix/streams.ts';
import { toolsFor } from '../tools/wanted.ts';
import { clearChannel, placeRanks } from './placements.ts';
import type { Prepared, WorkingGang } from './prepared.ts';

/** What it has of the kernel. */
interface Of {
  readonly kernel: WebAssembly.Memory;
  /** There is a core for the FWK. */
  readonly ownCore: boolean;
  readonly bind: boolean;
  /** Of calls of host functions. */
  readonly counts: Terms['counts'];
  readonly segments: SegmentStore;
}

/** Who disposes of `undo` closes all of it. When this fails, nothing is left open. */
export async function openGang(
  prepared: Prepared,
  { kernel, ownCore, bind, counts, segments }: Of,
): Promise<{ readonly gang: WorkingGang; readonly undo: AsyncDisposableStack }> {
  const { plan, reservation, pool, options, session, submission } = prepared;
  await using undo = new AsyncDisposableStack();
  const streams = undo.adopt(new StreamTable(), (table) => table.close());
  const stdio = undo.adopt(new JobStdio(streams, options), (made) => made.end());
  const mounts = undo.adopt(await Mounts.open(plan, kernel, prepared.fabric), (made) => made.close());
  const terms = { timeoutMs: options.functionTimeoutMs, counts, job: submission.message };
  const more = { ...session?.own, ...mounts.own(terms) };
  const thread = (workerId: number) => pool.thread(workerId);
  const of = { ...terms, segments, thread, more };
  const services = undo.adopt(jobServices(plan, streams, options, of), (made) => made.close());
  const listeners = (await listenAll(plan.listen)).map((server) => streams.addListener(server));
  const tools = await toolsFor(options, plan);
  undo.defer(() => tools?.abandon());
  const { offload, own, warnings } = offloading(plan, ownCore, isMainThread);
  const open = (rank: number, slot: number) => {
    const fds = clearChannel(kernel, slot);
    stdio.connect(rank, fds);
    if (rank === 0) for (const listener of listeners) openListener(fds, listener);
    mounts.give(fds, programOf(plan, rank));
  };
  const placements = placeRanks(prepared, {
    polls: reservation.alone && ownCore,
    bind,
    own,
    tools,
    restored: session?.restored ?? false,
    open,
    mounts,
  });
  const gang: WorkingGang = {
    placements,
    offload,
    warnings: [...new Set(plan.programs.flatMap(({ image }) => image.warnings)), ...warnings],
    stdio,
    streams,
    mounts,
    tiered: plan.programs.some(({ image }) => image.tier(options.tier) === 'tiered'),
    mostPages: Math.max(...plan.programs.map(({ image }) => image.mostPages)),
    limits: plan.limits,
    own: services.own,
    session,
    open,
    mailbox: services.mailbox,
    queuedMs: submission.message.queuedMs!,
    services,
    pool,
    tools,
  };
  return { gang, undo: undo.move() };
}
