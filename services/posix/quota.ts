/**
 * Quotas that are counted where a call is carried out: bytes that a rank writes, files and directories that it makes. The counts
 * are words of its channel, because different threads carry out its calls, one at a time. What would pass a quota is refused
 * (EDQUOT), and a mark tells the job, which ends for it.
 */
import { channelAt, QUOTA, QUOTA_WORDS } from '../../runtime/abi/layout.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './service.ts';

/** What is counted: places of a limit, with the count behind it. A limit is stored with 1 added; 0 is none. */
export const COUNTED = { WRITTEN: 0, FILES: 2 } as const;
/** Place of the marks: 1 + COUNTED of what was passed first. */
const PASSED = QUOTA_WORDS - 1;

type Kind = (typeof COUNTED)[keyof typeof COUNTED];

export function quotaWords(kernel: ArrayBufferLike, slot: number): Float64Array {
  return new Float64Array(kernel, channelAt(slot) + QUOTA, QUOTA_WORDS);
}

/** Sets the limits of a rank that is to begin; undefined is none. */
export function setQuotas(words: Float64Array, written: number | undefined, files: number | undefined): void {
  words.fill(0);
  if (written !== undefined) words[COUNTED.WRITTEN] = written + 1;
  if (files !== undefined) words[COUNTED.FILES] = files + 1;
}

/** Which quota a rank has passed. */
export function passedQuota(words: Float64Array): Kind | undefined {
  return words[PASSED] === 0 ? undefined : ((words[PASSED]! - 1) as Kind);
}

export function hasQuota({ quota }: Caller, kind: Kind): boolean {
  return quota[kind] !== 0;
}

/**
 * Counts before it is done.
 * @throws EDQUOT when that would be too much
 */
export function spend({ quota }: Caller, kind: Kind, amount: number): void {
  const limit = quota[kind]!;
  if (limit === 0) return;
  const count = quota[kind + 1]! + amount;
  if (count < limit) {
    quota[kind + 1] = count;
    return;
  }
  if (quota[PASSED] === 0) quota[PASSED] = kind + 1;
  throw new Refusal('EDQUOT');
}
