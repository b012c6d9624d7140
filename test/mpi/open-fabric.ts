/** The ends of a fabric with their counters in the open: to begin where counts are about to wrap around, which takes hours to reach. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fabric, Place } from '../../runtime/fabric/fabric.ts';
import {
  type Geometry,
  RING_DATA_TAKEN,
  RING_TAKEN,
  RING_USED,
  ringAt,
} from '../../runtime/fabric/layout.ts';

const SOURCE = resolve(import.meta.dirname, '../../runtime/fabric');
const COUNTERS = ['sent', 'taken', 'sendLimit', 'dataSent', 'dataTaken', 'dataTold', 'dataLimit'] as const;

type OpenFabric = Fabric & Record<`open_${(typeof COUNTERS)[number]}`, Int32Array>;

/** The class as it is, but for the names of its private members. */
async function openClass(): Promise<
  new (
    memory: WebAssembly.Memory,
    geometry: Geometry,
    place: Place,
  ) => OpenFabric
> {
  const text = readFileSync(join(SOURCE, 'fabric.ts'), 'utf8')
    .replaceAll(/#(?=\w)/g, 'open_')
    .replaceAll(/'\.\/(\w+\.ts)'/g, (_, name: string) => JSON.stringify(join(SOURCE, name)));
  const file = join(mkdtempSync(join(tmpdir(), 'lwk-test-')), 'fabric.ts');
  writeFileSync(file, text);
  return ((await import(pathToFileURL(file).href)) as { Fabric: never }).Fabric;
}

const Open = await openClass();

/** The ends of all ranks, as if so many cells and so many bytes had gone through each ring. */
export function openEnds(
  memory: WebAssembly.Memory,
  geometry: Geometry,
  cells: number,
  bytes: number,
): Fabric[] {
  const ranks = Array.from({ length: geometry.ranks }, (_, rank) => rank);
  const ends = ranks.map((rank) => new Open(memory, geometry, rank, true));
  const i32 = new Int32Array(memory.buffer);
  for (const end of ends) {
    for (const counter of COUNTERS) {
      const added = /data/.test(counter) ? bytes : cells;
      for (const peer of ranks) end[`open_${counter}`][peer]! += added;
    }
    for (const peer of ranks) {
      const ring = ringAt(geometry, peer, end.rank) >> 2;
      i32[ring + (RING_TAKEN >> 2)] = cells;
      i32[ring + (RING_DATA_TAKEN >> 2)] = bytes;
      i32[ring + (RING_USED >> 2)] = 1;
    }
  }
  return ends;
}
