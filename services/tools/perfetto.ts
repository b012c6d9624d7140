/**
 * A timeline as track events of Perfetto (protos/perfetto/trace/trace_packet.proto and track_event.proto): the numbers below are
 * those of the fields.
 */
import { Message } from './protobuf.ts';
import { FWK_TRACK, type Slice, type Timeline } from './timeline.ts';

const TRACE = { PACKET: 1 } as const;
const PACKET = { TIMESTAMP: 8, SEQUENCE: 10, EVENT: 11, DESCRIPTOR: 60 } as const;
const DESCRIPTOR = { UUID: 1, NAME: 2, PROCESS: 3, PARENT: 5 } as const;
const PROCESS = { PID: 1, NAME: 6 } as const;
const EVENT = {
  ANNOTATION: 4,
  TYPE: 9,
  TRACK: 11,
  CATEGORY: 22,
  NAME: 23,
  FLOW: 47,
  END_OF_FLOW: 48,
} as const;
const ANNOTATION = { INT: 4, NAME: 10 } as const;
const TYPE = { BEGIN: 1, END: 2 } as const;
const SEQUENCE = 1;
const PROCESS_UUID = 1;

/** Bytes that are handed on at a time, at least. */
const BATCH = 65536;

const trackOf = (track: number, ranks: number): number =>
  PROCESS_UUID + 1 + (track === FWK_TRACK ? ranks : track);

function packet(content: Message): Message {
  return new Message().message(TRACE.PACKET, content.number(PACKET.SEQUENCE, SEQUENCE));
}

function descriptor(content: Message): Message {
  return packet(new Message().message(PACKET.DESCRIPTOR, content));
}

/** The timeline in parts. */
export function* perfettoTrace({ ranks, slices, dropped }: Timeline): Generator<Uint8Array> {
  const head = new Message();
  const name = dropped === 0 ? 'lwk' : `lwk (${dropped} calls before were dropped)`;
  const job = new Message().number(PROCESS.PID, 1).text(PROCESS.NAME, name);
  head.bytes.push(
    ...descriptor(new Message().number(DESCRIPTOR.UUID, PROCESS_UUID).message(DESCRIPTOR.PROCESS, job)).bytes,
  );
  for (let track = FWK_TRACK; track < ranks; track++) {
    const named = new Message()
      .number(DESCRIPTOR.UUID, trackOf(track, ranks))
      .number(DESCRIPTOR.PARENT, PROCESS_UUID)
      .text(DESCRIPTOR.NAME, track === FWK_TRACK ? 'FWK' : `rank ${track}`);
    head.bytes.push(...descriptor(named).bytes);
  }
  yield Uint8Array.from(head.bytes);
  let batch: number[] = [];
  for (const event of eventsOf(slices)) {
    for (const byte of eventPacket(event, ranks).bytes) batch.push(byte);
    if (batch.length < BATCH) continue;
    yield Uint8Array.from(batch);
    batch = [];
  }
  yield Uint8Array.from(batch);
}

interface Moment {
  readonly ns: number;
  readonly slice: Slice;
  readonly begins: boolean;
}

/** Beginnings and ends in the order of time; of a track, an end comes before the beginning at the same time. */
function eventsOf(slices: readonly Slice[]): Moment[] {
  const moments = slices.flatMap((slice) => {
    const began = Math.round(slice.began * 1e6);
    const ended = Math.max(began + 1, Math.round(slice.ended * 1e6));
    return [
      { ns: began, slice, begins: true },
      { ns: ended, slice, begins: false },
    ];
  });
  return moments.sort((a, b) => a.ns - b.ns || Number(a.begins) - Number(b.begins));
}

function eventPacket({ ns, slice, begins }: Moment, ranks: number): Message {
  const event = new Message()
    .number(EVENT.TYPE, begins ? TYPE.BEGIN : TYPE.END)
    .number(EVENT.TRACK, trackOf(slice.track, ranks));
  if (begins) {
    event.text(EVENT.NAME, slice.name).text(EVENT.CATEGORY, slice.kind);
    for (const [name, value] of Object.entries(slice.args))
      event.message(
        EVENT.ANNOTATION,
        new Message().text(ANNOTATION.NAME, name).number(ANNOTATION.INT, BigInt(value)),
      );
    for (const arrow of slice.out) event.fixed(EVENT.FLOW, arrow);
    for (const arrow of slice.into) event.fixed(EVENT.END_OF_FLOW, arrow);
  }
  return packet(new Message().number(PACKET.TIMESTAMP, ns).message(PACKET.EVENT, event));
}
