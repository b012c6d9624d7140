import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelAt, KERNEL_PAGES, POST_HEAD, POST_TAIL } from '../../runtime/abi/layout.ts';
import { POST_MAX_BYTES, POST_RING_BYTES } from '../../runtime/abi/limits.ts';
import { PostReader, PostWriter } from '../../runtime/channel/post.ts';

const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
const SLOT = 3;

function post(writer: PostWriter, stream: number, bytes: Uint8Array): void {
  writer.begin(stream, bytes.length);
  // In two pieces, as two iovecs would come.
  const half = bytes.length >> 1;
  writer.put(0, bytes, 0, half);
  writer.put(half, bytes, half, bytes.length - half);
  writer.publish(bytes.length);
}

/** Sets both indices, which are never wrapped, to a place of their range. */
function startAt(count: number): void {
  const k = new Int32Array(kernel.buffer);
  k[(channelAt(SLOT) + POST_HEAD) >> 2] = count;
  k[(channelAt(SLOT) + POST_TAIL) >> 2] = count;
}

test('the ring is a queue: a model of posts and drains, from anywhere in the range of the indices', () => {
  const step = fc.oneof(
    fc.record({
      stream: fc.integer({ min: 0, max: 2 }),
      bytes: fc.uint8Array({ maxLength: POST_MAX_BYTES, size: 'max' }),
    }),
    fc.constant('drain' as const),
  );
  const starts = fc.constantFrom(0, 4096, 0x7ffffffc, 0x7fffe000, -4, -POST_RING_BYTES);
  fc.assert(
    fc.property(starts, fc.array(step, { maxLength: 60 }), (start, steps) => {
      startAt(start);
      const writer = new PostWriter(kernel, SLOT);
      const reader = new PostReader(kernel, SLOT);
      const model: { stream: number; bytes: Buffer }[] = [];
      const drain = () => {
        const { posted, tail } = reader.peek();
        // Records of one stream that follow each other come out as one.
        const expected: { stream: number; bytes: Buffer }[] = [];
        for (const { stream, bytes } of model.splice(0)) {
          const last = expected.at(-1);
          if (last?.stream === stream) last.bytes = Buffer.concat([last.bytes, bytes]);
          else expected.push({ stream, bytes });
        }
        expect(posted).toEqual(expected);
        reader.release(tail);
      };
      for (const next of steps) {
        if (next === 'drain') drain();
        else if (writer.room(next.bytes.length)) {
          post(writer, next.stream, next.bytes);
          model.push({ stream: next.stream, bytes: Buffer.from(next.bytes) });
        }
      }
      drain();
      expect(reader.peek().posted).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a full ring has no room, and has it again when it was drained', () => {
  startAt(8);
  const writer = new PostWriter(kernel, SLOT);
  const reader = new PostReader(kernel, SLOT);
  let records = 0;
  for (; writer.room(4088); records++) post(writer, 1, new Uint8Array(4088));
  expect(records).toBe(POST_RING_BYTES / 4096);
  expect(writer.room(1)).toBe(false);
  reader.release(reader.peek().tail);
  expect(writer.room(4088)).toBe(true);
});

test('what is larger than a post is never posted', () => {
  startAt(0);
  expect(new PostWriter(kernel, SLOT).room(POST_MAX_BYTES + 1)).toBe(false);
});
