/** strace: a line for each call, with what pointers point to. */

import { calledAs } from '../abi/calls.ts';
import { ANSWER_SIGNAL, channelAt, RECORD } from '../abi/layout.ts';
import { isEnding } from '../channel/frozen.ts';
import { argumentsAt, type CallRecord, readRecords } from '../channel/records.ts';
import type { GuestMemory } from '../memory/guest.ts';
import type { Rank } from '../rank.ts';
import type { Finished, Instrument } from './instrument.ts';
import type { ToolsTask } from './layout.ts';
import { LineWriter } from './line-ring.ts';
import { textOf } from './text.ts';

/** Column of results, as strace has it. */
const WIDTH = 39;

/** Lines of calls that have not returned: the rank has ended in them. */
export function unfinished(
  records: readonly CallRecord[],
  calls: ReadonlySet<number>,
  heap?: GuestMemory,
): string[] {
  return records
    .filter(({ done, call }) => !done && calls.has(call))
    .map((record) => {
      const ends = /^proc_/.test(calledAs(record.call)!.name);
      return `${textOf(record, heap).call.padEnd(WIDTH)} = ?${ends ? '' : ' <unfinished ...>'}`;
    });
}

export class Strace implements Instrument {
  readonly #rank: Rank;
  readonly #options: NonNullable<ToolsTask['strace']>;
  readonly #lines: LineWriter;
  readonly #mark: string;
  #last: number | undefined;

  constructor(options: NonNullable<ToolsTask['strace']>, rank: Rank) {
    const signal = (channelAt(rank.slot) + ANSWER_SIGNAL) >> 2;
    this.#rank = rank;
    this.#options = options;
    this.#lines = new LineWriter(options.memory, () => isEnding(Atomics.load(rank.k, signal)));
    this.#mark = rank.size > 1 ? `[rank ${rank.rank}] ` : '';
  }

  leave({ at, call, began, ended }: Finished): void {
    const { calls, times, relative } = this.#options;
    if (!calls.has(call)) return;
    const { k, heap } = this.#rank;
    const args = argumentsAt(k, at);
    const result = k.subarray((at + RECORD.RESULT) >> 2, ((at + RECORD.RESULT) >> 2) + 2);
    const text = textOf({ call, done: true, args, result }, heap);
    const since = relative ? `${((began - (this.#last ?? began)) / 1000).toFixed(6).padStart(11)} ` : '';
    this.#last = began;
    const took = times ? ` <${((ended - began) / 1000).toFixed(6)}>` : '';
    this.#lines.write(`${this.#mark}${since}${text.call.padEnd(WIDTH)} = ${text.result}${took}`);
  }

  end(status: string): void {
    for (const line of unfinished(
      readRecords(this.#rank.k, this.#rank.slot),
      this.#options.calls,
      this.#rank.heap,
    ))
      this.#lines.write(`${this.#mark}${line}`);
    this.#lines.write(`${this.#mark}+++ ${status} +++`);
    this.#lines.end();
  }
}
