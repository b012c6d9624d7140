/** The engine as programs get it: with what they can reach. */
import { expect, test } from 'vitest';
import { builtBytes } from '../../dist/runtime/built.js';
import { stateMemory } from '../../dist/runtime/fabric/fabric.js';
import { ENGINE } from '../../dist/runtime/files.js';
import { tailored } from '../../dist/runtime/mpi/engine/tailor.js';

const exportsOf = (bytes: Uint8Array<ArrayBuffer>) =>
  WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);

const all = exportsOf(builtBytes(ENGINE));
const ofMpi = all.filter((name) => name[0]! <= 'Z');

test('an engine for any functions is a valid module with all exports', () => {
  for (const name of ofMpi) expect(exportsOf(tailored([name]))).toEqual(all);
});

test('an engine for all functions leaves none out, and one for none has less than half', () => {
  const whole = tailored(ofMpi);
  expect(Buffer.compare(whole, builtBytes(ENGINE).subarray(0, whole.length))).toBe(0);
  expect(builtBytes(ENGINE).length - whole.length).toBeLessThan(4096);
  expect(tailored(['Init', 'Finalize']).length).toBeLessThan(builtBytes(ENGINE).length / 2);
  expect(tailored(['Send'])).not.toEqual(tailored(['Recv']));
});

test('a function is there under any of the names that it carries out', () => {
  for (const name of ['Ibcast', 'Bcast_init', 'Bcast_c', 'Ibcast_c'])
    expect(tailored([name])).toEqual(tailored(['Bcast']));
  for (const name of ['Rsend', 'Send_c', 'Rsend_c']) expect(tailored([name])).toEqual(tailored(['Send']));
  expect(tailored(['Irsend'])).toEqual(tailored(['Isend']));
});

test('what is left out traps, and what stays is the code that was there', () => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(tailored(['Get_count'])), imports());
  expect(() => (exports.Send as () => void)()).toThrow(/unreachable/);
  // A status at 64, of no datatype: left to TypeScript.
  expect((exports.Get_count as (...args: number[]) => number)(64, 0, 128)).toBe(0);
});

function imports(): WebAssembly.Imports {
  const shared = (maximum: number) => new WebAssembly.Memory({ initial: 16, maximum, shared: true });
  const host: Record<string, WebAssembly.ImportValue> = { heap: shared(65536), fabric: shared(65536) };
  for (const { kind, name } of WebAssembly.Module.imports(new WebAssembly.Module(builtBytes(ENGINE))))
    if (kind === 'function') host[name] = () => 0;
    else if (kind === 'table') host[name] = new WebAssembly.Table({ element: 'anyfunc', initial: 4096 });
  return { host, env: { memory: stateMemory() } };
}
