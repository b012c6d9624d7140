/**
 * One job leaves a result in a named segment, and a later one takes it from there.
 *
 *     exchange produce NUMBERS        makes the segment "exchange/result" of so many squares
 *     exchange consume                adds them up, and deletes it
 */
import { Segment } from "./lwk";
import { count, fail, print } from "./program";

const NAME = "exchange/result";

if (process.argv.length > 1 && process.argv[1] == "produce") {
  const squares = new StaticArray<f64>(count(2, "numbers", 1000, 1, 1_000_000));
  for (let i = 0; i < squares.length; i++) squares[i] = <f64>i * i;
  const segment = Segment.create(NAME, 8 * squares.length);
  const result = segment.handle < 0 ? segment.handle : segment.write(0, changetype<usize>(squares), 8 * squares.length);
  if (result < 0) fail(`exchange: the segment cannot be made: errno ${-result}`, 1);
} else {
  const segment = Segment.open(NAME);
  if (segment.handle < 0) fail(`exchange: the segment cannot be opened: errno ${-segment.handle}`, 1);
  const squares = new StaticArray<f64>(<i32>(segment.bytes / 8));
  const result = segment.read(0, changetype<usize>(squares), 8 * squares.length);
  if (result < 0) fail(`exchange: the segment cannot be read: errno ${-result}`, 1);
  let sum = 0.0;
  for (let i = 0; i < squares.length; i++) sum += squares[i];
  print(`${squares.length} squares, their sum is ${<i64>sum}`);
  if (segment.close() != 0 || Segment.delete(NAME) != 0) fail("exchange: the segment cannot be deleted", 1);
}
