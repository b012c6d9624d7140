/**
 * The intrinsic modules of flang, changed from those of its machine to WebAssembly: addresses, and with them c_ptr, c_size_t, c_long
 * and their relatives, have 4 bytes. Module files are Fortran with a checksum in front, which modules that use them repeat.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is different, of each module. */
const CHANGES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  '__fortran_builtins.mod': [
    [/(type,bind\(c\)::__builtin_c_(?:fun)?ptr\n)integer\(8\)/g, '$1integer(4)'],
    [/__address=0_8/g, '__address=0_4'],
  ],
  'iso_c_binding.mod': [[/(::c_(?:long|size_t|intptr_t|ptrdiff_t)=)8_4/g, '$14_4']],
};

/** A procedure with its interface. The type of 80 bits is not there, and a module that has it is not read. */
const PROCEDURE = /^private::(\w+)\ninterface\n(?:(?!end interface).*\n)*end interface\n/gm;
const EXTENDED = /\b(?:real|complex)\(10\)/;

function withoutExtended(text: string): string {
  const left = new Set<string>();
  return text
    .replace(PROCEDURE, (whole, name) => {
      if (!EXTENDED.test(whole)) return whole;
      left.add(name);
      return '';
    })
    .replace(/^procedure::(\w+)\n/gm, (line, name) => (left.has(name) ? '' : line));
}

const SUM = /^(\uFEFF?!mod\$ v1 sum:)([0-9a-f]{16})/;
const NEEDS = /^!need\$ ([0-9a-f]{16}) (\w) (\w+)$/gm;

/** FNV-1a with 64 bits, as flang writes it. */
export function checksum(bytes: Buffer): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** The changed texts of all module files in a directory. */
export function adapted(directory: string, files: readonly string[]): Map<string, string> {
  const texts = new Map(files.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
  const sums = new Map<string, string>();
  const done = new Map<string, string>();
  const sumOf = (name: string): string | undefined => {
    if (!texts.has(name)) return undefined;
    if (!sums.has(name)) change(name);
    return sums.get(name);
  };
  const change = (name: string): void => {
    const text = (CHANGES[name] ?? [])
      .reduce((before, [pattern, by]) => before.replace(pattern, by), withoutExtended(texts.get(name)!))
      .replace(NEEDS, (line, sum, _kind, module) => line.replace(sum, sumOf(`${module}.mod`) ?? sum));
    const end = text.indexOf('\n') + 1;
    const sum = checksum(Buffer.from(text.slice(end)));
    sums.set(name, sum);
    done.set(name, text.replace(SUM, `$1${sum}`));
  };
  for (const name of texts.keys()) sumOf(name);
  return done;
}
