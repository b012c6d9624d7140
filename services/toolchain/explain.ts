/**
 * What the linker says, for those who wrote the program. Functions of WebAssembly have signatures: where two files see one
 * function with different ones, calls with the wrong one trap, or pass what both have ({@link converts}). That is no error here, because
 * the tests of configure scripts declare `char sqrt();` and only want to know whether it links.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { Writable } from 'node:stream';
import type { FunctionType } from '../../runtime/image/info.ts';
import { converts } from './signatures.ts';

const MISMATCH = /warning: function signature mismatch: (\S+)$/;
const SIDE = /^>>> defined as (.*) in (.*)$/;
const NO_MAIN = /error: .*undefined symbol: main$/;
/** Members of archives that come with the compiler. */
const C_LIBRARY = /(?:^|\/)lib(?:c|m|setjmp|wasi-[\w-]+|c-printscan-[\w-]+)\.a\(/;

interface Side {
  readonly signature: string;
  readonly file: string;
}

/** A signature as the linker writes it: `(i32, f64) -> void`. */
function signatureOf(text: string): FunctionType {
  const [params = '', result = ''] = text.slice(1).split(') -> ');
  return { params: params === '' ? [] : params.split(', '), results: result === 'void' ? [] : [result] };
}

export class LinkerMessages extends Writable {
  readonly #adaptable: string[] = [];
  #rest = '';
  #name: string | undefined;
  #sides: Side[] = [];
  readonly #inputs: readonly string[];
  readonly #headers: readonly string[];
  readonly #out: Writable;
  readonly #adapts: boolean;

  /**
   * @param inputs the arguments of the user, in which there are the source files
   * @param headers directories with the headers of functions that are there for everybody
   * @param adapts whether calls by other signatures will be made to work
   */
  constructor(inputs: readonly string[], headers: readonly string[], out: Writable, adapts: boolean) {
    super();
    this.#adapts = adapts;
    this.#inputs = inputs;
    this.#headers = headers;
    this.#out = out;
  }

  /** Functions that are called by signatures that they do not have, where that can be done. */
  get adaptable(): readonly string[] {
    return this.#adaptable;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const lines = (this.#rest + chunk.toString()).split('\n');
    this.#rest = lines.pop()!;
    for (const line of lines) this.#line(line);
    done();
  }

  override _final(done: () => void): void {
    this.#mismatch();
    if (this.#rest !== '') this.#out.write(this.#rest);
    done();
  }

  #line(line: string): void {
    const side = this.#name === undefined ? null : SIDE.exec(line);
    if (side !== null) {
      this.#sides.push({ signature: side[1]!, file: side[2]! });
      return;
    }
    // The linker leaves a line free after each.
    if (this.#mismatch() && line === '') return;
    this.#name = MISMATCH.exec(line)?.[1];
    if (this.#name !== undefined) return;
    this.#out.write(NO_MAIN.test(line) ? 'lwk: error: none of the files has a function main\n' : `${line}\n`);
  }

  /** Tells of the mismatch whose lines have been read, if there is one. */
  #mismatch(): boolean {
    if (this.#name === undefined) return false;
    const name = this.#name;
    const sides = this.#sides.map(({ signature, file }) => `${signature} in ${this.#source(file)}`);
    const [one, other] = this.#sides.map(({ signature }) => signatureOf(signature));
    const fits = this.#adapts && one !== undefined && other !== undefined && converts(one, other);
    if (fits) this.#adaptable.push(name);
    this.#name = undefined;
    this.#sides = [];
    const header = headerOf(name, this.#headers);
    const advice =
      header === undefined
        ? `Declare ${name} with its parameters, in one header for all files.`
        : `Include <${header}> before it is called.`;
    const effect = fits ? 'pass what both have' : 'trap';
    this.#out.write(
      `lwk: warning: ${name} has two signatures, ${sides.join(' and ')}: calls with the wrong one ${effect}. ${advice}\n`,
    );
    return true;
  }

  /** The source file of an object file that the compiler made on the way: it has a name such as hello-1a2b3c.o. */
  #source(file: string): string {
    if (C_LIBRARY.test(file)) return 'the C library';
    const stem = basename(file).replace(/-[0-9a-f]{6,}\.o$/, '');
    return this.#inputs.find((input) => parse(input).name === stem && input !== file) ?? file;
  }
}

/** Where a name is in several headers, this is the one that people know it from. */
const KNOWN = ['stdio.h', 'stdlib.h', 'string.h', 'math.h', 'time.h', 'unistd.h', 'sys/time.h'];

/** The header that declares a function, as it stands in an #include. */
export function headerOf(name: string, directories: readonly string[]): string | undefined {
  const declares = new RegExp(`^[\\w][^#\\n;={]*[\\s*]${name}\\s*\\(`, 'm');
  for (const directory of directories) {
    const texts = new Map(
      readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.h') && /^(?:(?:sys|arpa|netinet)\/)?[\w.]+$/.test(file))
        .map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
    );
    const found = new Set([...texts.keys()].filter((file) => declares.test(texts.get(file)!)));
    // Some headers are parts of others.
    for (const part of found) {
      if (!part.startsWith('__')) continue;
      for (const [file, text] of texts) if (text.includes(`#include <${part}>`)) found.add(file);
    }
    const visible = [...found].filter((file) => !file.startsWith('__')).sort();
    if (visible.length > 0) return KNOWN.find((file) => visible.includes(file)) ?? visible[0];
  }
  return undefined;
}
