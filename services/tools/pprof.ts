/** Profiles as pprof reads them (github.com/google/pprof, proto/profile.proto): the numbers below are those of the fields. */
import { gzipSync } from 'node:zlib';
import type { Met, Places, RankProfile } from './profile.ts';
import { Message } from './protobuf.ts';

const PROFILE = {
  SAMPLE_TYPE: 1,
  SAMPLE: 2,
  LOCATION: 4,
  FUNCTION: 5,
  STRING: 6,
  DURATION: 10,
  PERIOD_TYPE: 11,
  PERIOD: 12,
} as const;
const VALUE_TYPE = { TYPE: 1, UNIT: 2 } as const;
const SAMPLE = { LOCATION: 1, VALUE: 2, LABEL: 3 } as const;
const LABEL = { KEY: 1, NUMBER: 3 } as const;
const LOCATION = { ID: 1, ADDRESS: 3, LINE: 4 } as const;
const LINE = { FUNCTION: 1, LINE: 2 } as const;
const FUNCTION = { ID: 1, NAME: 2, SYSTEM_NAME: 3, FILE: 4, START: 5 } as const;

/** One file for all ranks, whose samples have the label `rank`. */
export function pprof(profiles: readonly RankProfile[], places: Places): Uint8Array {
  const out = new Message();
  const strings = new Map<string, number>([['', 0]]);
  const text = (string: string): number => {
    let index = strings.get(string);
    if (index === undefined) strings.set(string, (index = strings.size));
    return index;
  };
  const cpu = new Message().number(VALUE_TYPE.TYPE, text('cpu')).number(VALUE_TYPE.UNIT, text('nanoseconds'));
  out.message(PROFILE.SAMPLE_TYPE, cpu);
  const ids = new Map<number, number>();
  const locationOf = ({ offset }: Met): number => {
    const known = ids.get(offset);
    if (known !== undefined) return known;
    const id = ids.size + 1;
    ids.set(offset, id);
    const { function: name, file = '', line = 0, offset: address } = places.get(offset)!;
    const row = new Message().number(LINE.FUNCTION, id).number(LINE.LINE, line);
    out.message(
      PROFILE.LOCATION,
      new Message().number(LOCATION.ID, id).number(LOCATION.ADDRESS, address).message(LOCATION.LINE, row),
    );
    out.message(
      PROFILE.FUNCTION,
      new Message()
        .number(FUNCTION.ID, id)
        .number(FUNCTION.NAME, text(name))
        .number(FUNCTION.SYSTEM_NAME, text(name))
        .number(FUNCTION.FILE, text(file))
        .number(FUNCTION.START, line),
    );
    return id;
  };
  let longest = 0;
  for (const { rank, stacks } of profiles) {
    const label = new Message().number(LABEL.KEY, text('rank')).number(LABEL.NUMBER, rank);
    let total = 0;
    for (const { frames, us } of stacks) {
      total += us;
      const sample = new Message();
      for (const frame of frames.toReversed()) sample.number(SAMPLE.LOCATION, locationOf(frame));
      out.message(PROFILE.SAMPLE, sample.number(SAMPLE.VALUE, us * 1000).message(SAMPLE.LABEL, label));
    }
    longest = Math.max(longest, total);
  }
  out
    .message(PROFILE.PERIOD_TYPE, cpu)
    .number(PROFILE.PERIOD, 1_000_000)
    .number(PROFILE.DURATION, longest * 1000);
  for (const string of strings.keys()) out.text(PROFILE.STRING, string);
  return gzipSync(Uint8Array.from(out.bytes));
}
