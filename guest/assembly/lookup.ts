/**
 * Asks the Node program that embeds the runtime (services/EMBEDDING.md): the value of each key on the command line, by its function
 * `db.lookup`.
 */
import { callErrno, callMessage, callText } from "./lwk";
import { print } from "./program";

for (let i = 1; i < process.argv.length; i++) {
  const key = process.argv[i];
  const value = callText("db.lookup", key);
  print(value == null ? `${key}: errno ${callErrno}, ${callMessage()}` : `${key} is ${value}`);
}
