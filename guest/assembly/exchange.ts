/**
 * One job leaves a result in a named segment, and a later one takes it from there.
 *
 *     exchange produce NUMBERS        makes the segment "exchange/result" of so many squares
 *     exchange consume                adds them up, and deletes it
 */
import { segmentClose, segmentCreate, segmentDelete, segmentOpen, segmentRead, segmentSize, segmentWrite } from "./lwk";
import { count, fail, print } from "./program";

const NAME = "exchange/result";

/** Ends the program where something has failed. */
function check(result: i32, what: string): i32 {
  if (result < 0) fail(`exchange: the segment cannot be ${what}: errno ${-result}`, 1);
  return result;
}

function produce(numbers: i32): void {
  const squares = new StaticArray<f64>(numbers);
  for (let i = 0; i < numbers; i++) squares[i] = <f64>i * i;
  const segment = check(segmentCreate(NAME, 8 * numbers), "made");
  check(segmentWrite(segment, 0, changetype<usize>(squares), 8 * numbers), "written");
}

function consume(): void {
  const segment = check(segmentOpen(NAME), "opened");
  const squares = new StaticArray<f64>(<i32>(segmentSize(segment) / 8));
  check(segmentRead(segment, 0, changetype<usize>(squares), 8 * squares.length), "read");
  let sum = 0.0;
  for (let i = 0; i < squares.length; i++) sum += squares[i];
  print(`${squares.length} squares, their sum is ${<i64>sum}`);
  check(segmentClose(segment), "closed");
  check(segmentDelete(NAME), "deleted");
}

if (process.argv.length > 1 && process.argv[1] == "produce") produce(count(2, "numbers", 1000, 1, 1_000_000));
else consume();
