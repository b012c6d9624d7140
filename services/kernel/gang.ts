/** What the ranks of a job will have, opened before the job is made. */
import { isMainThread } from 'node:worker_threads';
import { jobServices } from '../host/services.ts';
import type { Terms } from '../host/settle.ts';
import { listenAll } from '../job/listen.ts';
import { offloading } from '../job/plan.ts';
import { JobStdio } from '../job/stdio.ts';
import { Mounts } from '../mounts/mounts.ts';
import { openListener } from '../posix/preopens.ts';
import { StreamTable } from '../posix/streams.ts';
import { addedFor, wantsTools } from '../tools/wanted.ts';
import { placeRanks } from './placements.ts';
import type { Prepared, WorkingGang } from './prepared.ts';

/** What it has of the kernel. */
interface Of {
  readonly kernel: WebAssembly.Memory;
  /** There is a core for the FWK. */
  readonly ownCore: boolean;
  readonly bind: boolean;
  /** Of calls of host functions. */
  readonly counts: Terms['counts'];
}

/** Who disposes of `undo` closes all of it. When this fails, nothing is left open. */
export async function openGang(
  prepared: Prepared,
  { kernel, ownCore, bind, counts }: Of,
): Promise<{ readonly gang: WorkingGang; readonly undo: AsyncDisposableStack }> {
  const { plan, image, reservation, pool, options, session, submission } = prepared;
  await using undo = new AsyncDisposableStack();
  const streams = undo.adopt(new StreamTable(), (table) => table.close());
  const stdio = undo.adopt(new JobStdio(streams, options), (made) => made.end());
  const mounts = undo.adopt(await Mounts.open(plan), (made) => made.close());
  const terms = { timeoutMs: options.functionTimeoutMs, counts, job: submission.message };
  const own = { ...session?.own, ...mounts.own(terms) };
  const services = undo.adopt(jobServices(image, streams, options, terms, own), (made) => made.close());
  const listeners = (await listenAll(plan.listen)).map((server) => streams.addListener(server));
  const tools = wantsTools(options)
    ? new (await import('../tools/tools.ts')).JobTools(options, plan.ranks, {
        image,
        explain: (frames) => image.places(frames, plan.demand.pages, addedFor(options)),
        sources: (frames) => image.withSources(frames),
      })
    : undefined;
  undo.defer(() => tools?.abandon());
  const { offload, direct, warnings } = offloading(plan, ownCore, isMainThread);
  const placements = placeRanks(prepared, {
    kernel,
    polls: reservation.alone && ownCore,
    bind,
    direct,
    tools,
    restored: session?.restored ?? false,
    open: (rank, fds) => {
      stdio.connect(rank, fds);
      if (rank === 0) for (const listener of listeners) openListener(fds, listener);
      mounts.give(fds);
    },
    mounts,
  });
  const gang: WorkingGang = {
    placements,
    offload,
    warnings,
    stdio,
    streams,
    mounts,
    mostPages: image.mostPages,
    own: services.own,
    ended: session?.ended,
    mailbox: services.mailbox,
    queuedMs: submission.message.queuedMs!,
    services,
    pool,
    tools,
  };
  return { gang, undo: undo.move() };
}
