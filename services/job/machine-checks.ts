/** Machine checks that are injected: what may be asked for, how a rank is told, and the report of one that ends a rank. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { channelAt, MACHINE_CHECK, MACHINE_CHECKS } from '../../runtime/abi/layout.ts';
import { ANYWHERE, CHECK } from '../../runtime/abi/signals.ts';
import type { MachineCheckReport } from '../../runtime/machine-checks.ts';
import { parseCount } from '../options/values.ts';
import type { MachineCheckOptions } from '../types.ts';
import type { RunningRank } from './running-rank.ts';

/** What is lost when nothing else is said: a page of the host. */
const PAGE = 4096;

/**
 * Puts a machine check into the channel of its rank.
 * @returns the rank, for which it waits there
 * @throws LWK_E_USAGE, LWK_E_CLOSED where the rank has ended, LWK_E_BUSY where others wait for it
 */
export function putCheck(
  k: Int32Array,
  ranks: readonly RunningRank[],
  options: MachineCheckOptions,
): RunningRank {
  const { bytes = PAGE, seed = 0 } = options;
  const rank = ranks[parseCount(options.rank, 'machineCheck: rank', 0, ranks.length - 1)]!;
  const end = rank.heap.memory.buffer.byteLength;
  parseCount(bytes, 'machineCheck: bytes', 1, end);
  parseCount(seed, 'machineCheck: seed', 0, 2 ** 32 - 1);
  if (options.address !== undefined) parseCount(options.address, 'machineCheck: address', 0, end - bytes);
  const { rank: number } = rank.task;
  if (rank.result !== undefined)
    throw new LwkError('LWK_E_CLOSED', `machineCheck: rank ${number} has ended.`, { rank: number });
  const at = (channelAt(rank.slot) + MACHINE_CHECKS) >> 2;
  const put = Atomics.load(k, at + (MACHINE_CHECK.PUT >> 2));
  if (put - Atomics.load(k, at + (MACHINE_CHECK.TAKEN >> 2)) >= MACHINE_CHECK.COUNT)
    throw new LwkError(
      'LWK_E_BUSY',
      `machineCheck: rank ${number} has not made a call since the last ${MACHINE_CHECK.COUNT}. Wait until it has.`,
      { rank: number },
    );
  const entry = at + ((MACHINE_CHECK.FIRST + (put & (MACHINE_CHECK.COUNT - 1)) * MACHINE_CHECK.BYTES) >> 2);
  k.set([options.address ?? ANYWHERE, bytes, CHECK.MEMORY, seed], entry);
  Atomics.store(k, at + (MACHINE_CHECK.PUT >> 2), put + 1);
  return rank;
}

const hex = (address: number): string => `0x${address.toString(16)}`;

const KINDS: Readonly<Record<number, string>> = {
  [CHECK.MEMORY]: 'are lost',
  [CHECK.FILE_SHRANK]: 'map a part of a file that is not there any more',
  [CHECK.FILE_FAILED]: 'could not be written to the file that they map',
};

const MAPS: Readonly<Record<MachineCheckReport['map'], string>> = {
  program: "the program's data, stack and malloc",
  memory: 'a map of memory',
  file: 'a map of a file',
  free: 'memory that is free',
};

/** For people: where it was, and what was there, as hexadecimal numbers and text. */
export function describeCheck(who: string, report: MachineCheckReport | undefined): string {
  if (report === undefined)
    return `${who} was ended by a machine check, before it made a call that could tell where`;
  const { address, bytes, kind, map, start, end, contents } = report;
  const lines = Array.from({ length: Math.ceil(contents.length / 16) }, (_, i) => {
    const line = contents.subarray(16 * i, 16 * i + 16);
    const digits = [...line].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const shown = String.fromCharCode(...line).replace(/[^ -~]/g, '.');
    return `    ${hex(address + 16 * i)}  ${digits.padEnd(47)}  ${shown}`;
  });
  return [
    `${who} was ended by a machine check: ${bytes} bytes at ${hex(address)} ${KINDS[kind]}, ` +
      `in ${MAPS[map]} (${hex(start)} to ${hex(end)}). A program that can repair that says so with lwk_machine_check. They held:`,
    ...lines,
  ].join('\n');
}
