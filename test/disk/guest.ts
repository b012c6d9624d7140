/** The guest of the tests of the services, on a RAM disk instead of a directory: descriptor 3 is its root. */
import { GO_ON, KIND } from '../../runtime/abi/layout.ts';
import { DIRECTORY_RIGHTS, PREOPEN_INHERITING } from '../../runtime/abi/rights.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { MountCalls } from '../../runtime/disk/calls.ts';
import { Disk } from '../../runtime/disk/disk.ts';
import { DiskRank, HANDLE_BASE } from '../../runtime/disk/rank.ts';
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
    const ship = (number: number) => {
      for (;;) {
        const result = serve(this.caller, number);
        if (result !== GO_ON) return result;
      }
    };
    return this.calls.over(name, ship)(NR[name]!);
  }

  override close(): void {
    this.calls.close();
    super.close();
  }
}
