/** What the SDK offers for calls of the embedding program and for messages, each result on a line. */
import {
  callErrno,
  callMessage,
  callText,
  post,
  progress,
  receive,
  receivedKind,
} from '../../guest/assembly/lwk';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const long = callText('long', 'naïve')!;
print(`${long.length} ${long.substr(0, 5)} ${long.substr(-5)}`);
print(`${callText('fail', '') === null} ${callErrno} ${callMessage()}`);
print(`${callText('short', '')!} ${callErrno}`);
print(`${progress(1, 2)} ${post(4, String.UTF8.encode('posted'))}`);
print(`${receive(false) === null}`);
const message = receive(true)!;
print(`${message.byteLength} ${receivedKind}`);
