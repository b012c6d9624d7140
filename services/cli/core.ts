/** `lwk core`: shows core files, and what many of them have in common. */
import { readFileSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { printable } from '../../runtime/printable.ts';
import { isLight, type LightCore, parseLight, SECTIONS } from '../core/light.ts';
import { isFull, type ReadCore, readFull } from '../core/read-full.ts';
import { formatBytes } from '../machine/memory.ts';
import { usage, type Values } from './args.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

/** Bytes shown where only an address is given, most that are, and in a line. */
const SHOWN_BYTES = 64;
const MOST_BYTES = 65536;
const LINE_BYTES = 16;

export const command: Command = {
  name: 'core',
  summary: 'show core files of ranks',
  operands: '[options] FILE...',
  about:
    'Files are those that `lwk run --core DIR` writes: light ones (core.RANK), and full ones (core.RANK.wasm), in the core-dump ' +
    'format of WebAssembly, also of other runtimes. Of several light ones it shows first which ranks were at the same place.',
  options: [
    { name: 'json', help: 'prints what is in the files for programs' },
    {
      name: 'memory',
      value: 'ADDRESS[:BYTES]',
      repeats: true,
      parse: range,
      help: 'shows memory of a full core file; default 64 bytes',
    },
  ],
  examples: [
    {
      line: 'lwk core cores/core.0',
      what: 'how the rank ended, its stack, last calls, descriptors, heap, globals',
    },
    { line: 'lwk core cores/core.*[0-9]', what: 'all ranks of a job' },
    { line: 'lwk core --memory 0x10400:256 cores/core.0.wasm', what: 'contents of the heap' },
  ],
  run,
};

interface Range {
  readonly address: number;
  readonly bytes: number;
}

function range(text: string, what: string): Range {
  const [, address, bytes = String(SHOWN_BYTES)] =
    /^(0x[\da-f]+|\d+)(?::(0x[\da-f]+|\d+))?$/i.exec(text) ?? [];
  const found = { address: Number(address), bytes: Number(bytes) };
  if (found.address < 2 ** 32 && found.bytes >= 1 && found.bytes <= MOST_BYTES) return found;
  throw new LwkError(
    'LWK_E_USAGE',
    `${what}: '${text}' is not of the form ADDRESS[:BYTES], with an address below 2^32 and 1 to ${MOST_BYTES} bytes.`,
    { asked: text },
  );
}

async function run(values: Values): Promise<number> {
  const { operands } = values;
  if (operands.length === 0) throw usage(command, 'the core files are missing: lwk core FILE...');
  const read = operands.map((path) => ({ path, ...readCore(path) }));
  const ranges = values.all<Range>('memory');
  const without = ranges.length > 0 ? read.find(({ full }) => full === undefined) : undefined;
  if (without !== undefined)
    throw usage(command, `${without.path} has no memory: --memory is for full core files (core.RANK.wasm).`);
  if (values.has('json')) {
    printJson(read.map(({ path, light, full }) => ({ path, ...light, ...(full && described(full)) })));
    return 0;
  }
  const lights = read.flatMap(({ light }) => (light === undefined ? [] : [light]));
  const texts = lights.length > 1 && ranges.length === 0 ? [placesText(lights)] : [];
  for (const { light, full } of read) {
    if (light !== undefined && ranges.length === 0) texts.push(lightLines(light));
    if (full !== undefined)
      texts.push(ranges.length > 0 ? memoryText(full, ranges) : fullText(full, light !== undefined));
  }
  print(texts.join('\n\n'));
  return 0;
}

function readCore(path: string): { light?: LightCore; full?: ReadCore } {
  const bytes = readFile(path);
  if (isFull(bytes)) {
    const full = readFull(bytes, path);
    return full.light === undefined ? { full } : { full, light: parseLight(full.light, path) };
  }
  const text = bytes.toString('utf8');
  if (isLight(text)) return { light: parseLight(text, path) };
  throw new LwkError(
    'LWK_E_IMAGE_FORMAT',
    `${path} is no core file. Name files that \`lwk run --core DIR\` has written, core.RANK or core.RANK.wasm.`,
    { path },
  );
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new LwkError('LWK_E_IMAGE_FILE', `${path}: ${found}. Name a core file.`, { path, code }, error);
  }
}

/** Which ranks were at the same place: those whose stacks are functions of the same names. */
function placesText(cores: readonly LightCore[]): string {
  const places = new Map<string, number[]>();
  for (const { rank, sections } of cores) {
    const stack = (sections.STACK ?? [])
      .filter((line) => line.startsWith('at '))
      .map((line) => line.split(' ')[1]!);
    const place = stack.length === 0 ? 'not known' : stack.join(' < ');
    places.set(place, [...(places.get(place) ?? []), rank]);
  }
  const lines = [...places]
    .sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!)
    .map(
      ([place, ranks]) =>
        `  ${ranks.length === 1 ? 'rank' : 'ranks'} ${ranks.sort((a, b) => a - b).join(',')}: ${place}`,
    );
  return ['where they were:', ...lines].join('\n');
}

function lightLines({ program, job, rank, ranks, core, state, fault, sections }: LightCore): string {
  const head = `rank ${rank} of ${ranks} of ${program}, ${core < 0 ? 'not bound to a core' : `on core ${core}`}: ${state}`;
  const lines = [head, `  job: ${job}`, ...(fault === undefined ? [] : [`  fault: ${fault}`])];
  for (const name of SECTIONS) {
    const content = sections[name] ?? [];
    if (content.length > 0) lines.push(`  ${name.toLowerCase()}:`, ...content.map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

function described({ program, threads, globals, pages, data }: ReadCore): object {
  return {
    program,
    threads,
    globals,
    memory: {
      bytes: pages * WASM_PAGE,
      data: data.map(({ address, bytes }) => ({ address, bytes: bytes.length })),
    },
  };
}

const hex = (value: number): string => `0x${value.toString(16)}`;

/** @param short the light core file has told the rest */
function fullText({ program, threads, globals, pages, data }: ReadCore, short: boolean): string {
  const lines = short ? [] : [`program ${printable(program)}`];
  if (!short)
    for (const { name, frames } of threads) {
      lines.push(`  thread ${printable(name)}:`);
      for (const { function: index, offset, locals, operands } of frames)
        lines.push(
          `    function ${index} + ${hex(offset)}  locals ${locals.join(' ') || '-'}  operands ${operands.join(' ') || '-'}`,
        );
    }
  if (!short && globals.length > 0)
    lines.push('  globals:', ...globals.map((value, i) => `    ${i} ${value}`));
  const kept = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  lines.push(`  memory of ${formatBytes(pages * WASM_PAGE)}, of which ${formatBytes(kept)} are not zero:`);
  for (const { address, bytes } of data) lines.push(`    ${hex(address)} to ${hex(address + bytes.length)}`);
  return lines.join('\n');
}

function memoryText({ pages, data }: ReadCore, ranges: readonly Range[]): string {
  return ranges
    .map(({ address, bytes }) => {
      const end = Math.min(address + bytes, pages * WASM_PAGE);
      const shown = new Uint8Array(Math.max(0, end - address));
      for (const run of data) {
        const [from, to] = [Math.max(address, run.address), Math.min(end, run.address + run.bytes.length)];
        if (from < to) shown.set(run.bytes.subarray(from - run.address, to - run.address), from - address);
      }
      return shown.length === 0
        ? `${hex(address)} is behind the end of the memory`
        : dumpLines(address, shown);
    })
    .join('\n');
}

/** As `xxd` shows bytes. */
function dumpLines(address: number, bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE_BYTES) {
    const part = [...bytes.subarray(at, at + LINE_BYTES)];
    const numbers = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const characters = part
      .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
      .join('');
    lines.push(
      `${(address + at).toString(16).padStart(8, '0')}  ${numbers.padEnd(3 * LINE_BYTES - 1)}  ${characters}`,
    );
  }
  return lines.join('\n');
}
