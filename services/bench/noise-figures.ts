/** What a measurement of noise comes to. README.md of this folder says what each figure means, and why. */
import type { Detour } from '../tools/noise-trace.ts';
import { median } from './confidence.ts';
import type { Found } from './noise-ways.ts';

export interface Figures {
  /** Of the time, percent. */
  readonly lost: number;
  readonly detours: readonly Detour[];
  /** Nanoseconds: of the longest detour, and from the first sample to the last. */
  readonly longest: number;
  readonly time: number;
  /** Of samples; missing where all are equal, and for selfish. */
  readonly kurtosis?: number;
  /** What the mean has above the best sample, percent: the measure of others, which takes a clock that changes for noise too. */
  readonly overBest?: number;
  /** For the distribution, nanoseconds: of pieces, of what periods lost, of detours. */
  readonly lengths: readonly number[];
}

/** A piece of work was kept when it took so much longer than the middle one, as a part, and nanoseconds: the larger of both. */
const LONGER = 0.02;
const LONGER_NS = 1000;

/** A period of ftq, when it has so many units less than the middle one: it has one more or less by chance. */
const FEWER = 2;

/** Units of work in a period of ftq. */
export const UNITS = 200;

/** @param shortest detours of selfish that are shorter do not count, nanoseconds: a look at the clock costs the ways differently */
export function figuresOf(found: Found, shortest: number): Figures {
  switch (found.command.method) {
    case 'fwq':
      return ofPieces(found);
    case 'ftq':
      return ofPeriods(found);
    case 'selfish':
      return ofCycles(found, shortest);
  }
}

/** Shortest detour that a way notes, nanoseconds. */
export function noticed({ base, command }: Found): number {
  return (base * command.threshold) / 100 - base;
}

function ofPieces({ samples, began, ended }: Found): Figures {
  const pieces = [...samples];
  const piece = median(pieces);
  const least = Math.max(LONGER * piece, LONGER_NS);
  const detours: Detour[] = [];
  let at = 0;
  for (const took of pieces) {
    if (took - piece > least) detours.push([at, took - piece]);
    at += took;
  }
  const best = pieces.reduce((a, b) => Math.min(a, b));
  const overBest = 100 * (at / pieces.length / best - 1);
  return { ...summed(detours, ended - began), ...kurtosisOf(pieces), overBest, lengths: pieces };
}

function ofPeriods({ samples, command, began, ended }: Found): Figures {
  const periods = [...samples];
  const usual = median(periods);
  const lost = (units: number) => Math.max(0, 1 - units / usual) * command.time;
  const detours = periods.flatMap((units, i): Detour[] =>
    usual - units > FEWER ? [[i * command.time, lost(units)]] : [],
  );
  const best = periods.reduce((a, b) => Math.max(a, b));
  const overBest = 100 * (1 - periods.reduce((sum, units) => sum + units, 0) / periods.length / best);
  return { ...summed(detours, ended - began), ...kurtosisOf(periods), overBest, lengths: periods.map(lost) };
}

function ofCycles(found: Found, shortest: number): Figures {
  const detours = detoursIn(found).filter(([, length]) => length > shortest);
  return { ...summed(detours, found.ended - found.began), lengths: detours.map(([, length]) => length) };
}

/** Of selfish, without what the cycle takes in which each came. */
export function detoursIn({ samples, base }: Found): Detour[] {
  return Array.from({ length: samples.length / 2 }, (_, i) => {
    const at = samples[2 * i]!;
    return [at, samples[2 * i + 1]! - at - base] as const;
  });
}

function summed(detours: readonly Detour[], time: number) {
  const lost = detours.reduce((sum, [, length]) => sum + length, 0);
  const longest = detours.reduce((most, [, length]) => Math.max(most, length), 0);
  return { detours, lost: (100 * lost) / time, longest, time };
}

/** The fourth moment as a multiple of the squared second one: 3 of a normal distribution, large where few samples are far out. */
function kurtosisOf(samples: readonly number[]): { kurtosis?: number } {
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
  const moment = (power: number) =>
    samples.reduce((sum, each) => sum + (each - mean) ** power, 0) / samples.length;
  const variance = moment(2);
  return variance === 0 ? {} : { kurtosis: moment(4) / variance ** 2 };
}
