/** The guest of the tests of the services, on other mounts than a directory: descriptor 3 is the root of the first one. */
import { EVENT_LOOP, FORWARD, GO_ON, KIND } from '../../runtime/abi/layout.ts';
import { DIRECTORY_RIGHTS, PREOPEN_INHERITING } from '../../runtime/abi/rights.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { MountCalls } from '../../runtime/disk/calls.ts';
import { Disk } from '../../runtime/disk/disk.ts';
import { DiskRank, HANDLE_BASE } from '../../runtime/disk/rank.ts';
import type { FileSystem } from '../../services/files/types.ts';
import type { OwnServices } from '../../services/host/own.ts';
import type { RunningRank } from '../../services/job/running-rank.ts';
import { mountServices } from '../../services/mounts/services.ts';
import { MountTable } from '../../services/mounts/table.ts';
import type { PreopenDirectory } from '../../services/posix/preopens.ts';
import { serve } from '../../services/server/serve.ts';
import { Guest, kernel } from '../posix/guest.ts';

export function newDisk(bytes: number): Disk {
  const pages = bytes / 65536;
  const disk = new Disk(new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }));
  disk.format();
  return disk;
}

export class DiskGuest extends Guest {
  readonly calls: MountCalls;
  readonly rank: DiskRank;

  constructor(disks: readonly Disk[], { shared = false, dirs = [] as PreopenDirectory[], rank = 0 } = {}) {
    super(dirs);
    const { fds, heap } = this.caller;
    for (const i of disks.keys())
      fds.open(fds.free(), {
        kind: KIND.DISK,
        host: HANDLE_BASE + i,
        filetype: 3,
        flags: 0,
        rights: DIRECTORY_RIGHTS,
        inheriting: PREOPEN_INHERITING,
        preopen: 1 + dirs.length + i,
        marks: 0,
      });
    const given = disks.map(({ memory }) => ({ memory, shared }));
    this.rank = new DiskRank(kernel, 0, this.memory, heap, fds, given);
    this.calls = new MountCalls(new Int32Array(kernel.buffer), 0, rank, this.rank);
  }

  override direct(name: string, ...args: (number | bigint | string)[]): number {
    this.arguments(name, args);
    const ship = (number: number) => this.shipped(number);
    return this.calls.over(name, ship, ship)(NR[name]!);
  }

  /** What the FWK thread does. */
  shipped(number: number): number {
    for (;;) {
      const result = serve(this.caller, number);
      if (result !== GO_ON) return result;
    }
  }

  override close(): void {
    this.calls.close();
    super.close();
  }
}

/** The same on a file system of the embedding program, whose calls are answered later. */
export class MountGuest extends DiskGuest {
  readonly table: MountTable;
  readonly #services: OwnServices;
  #answer: ReturnType<OwnServices[number]>;

  constructor(...mounts: FileSystem[]) {
    super([]);
    const { caller, stop } = this;
    this.table = new MountTable(mounts.map((files, i) => ({ guest: `/${i}`, files })));
    this.table.give(caller.fds, 0);
    const services = mountServices(this.table, undefined);
    const rank = { caller, task: { rank: 0, session: false } } as unknown as RunningRank;
    this.#services = Object.fromEntries(
      Object.entries(services).map(([number, service]) => [number, () => service(rank, stop.signal)]),
    ) as unknown as OwnServices;
  }

  override shipped(number: number): number {
    if (number < FORWARD) return super.shipped(number);
    this.#answer = (this.#services[number & ~FORWARD] as unknown as () => Promise<number>)();
    return EVENT_LOOP;
  }

  /** Result of a call, whoever carries it out. */
  async act(name: string, ...args: (number | bigint | string)[]): Promise<number> {
    const result = this.direct(name, ...args);
    return result === EVENT_LOOP && this.#answer !== undefined ? ((await this.#answer) as number) : result;
  }
}
