/**
 * Functions that a program imports and the embedder serves: which of them there are, and their calls. Arguments and result are
 * values of WebAssembly. Such a call has no errno: where the function fails, the job ends.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { HOSTED_WORDS, type Hosted, hostedWords } from '../../runtime/hosted.ts';
import { keyOf, show } from '../../runtime/image/imports.ts';
import type { FunctionType, ImageInfo } from '../../runtime/image/info.ts';
import { printable } from '../../runtime/printable.ts';
import { kindOf } from '../job/input.ts';
import type { RunningRank } from '../job/running-rank.ts';
import type { HostImport, HostImports } from '../types.ts';
import type { Failure, OwnServices } from './own.ts';
import { callHost, Failed, isPromise, type Terms } from './settle.ts';

/** An import that the embedder serves. */
export interface HostedImport extends Hosted {
  readonly module: string;
  readonly name: string;
  readonly type: FunctionType;
  readonly run: HostImport;
}

const LETTERS: Readonly<Record<string, string>> = { i32: 'i', i64: 'I', f32: 'f', f64: 'd' };

/** The function of an object of modules; names may be any. */
export function importOf(
  imports: HostImports | undefined,
  module: string,
  name: string,
): HostImport | undefined {
  const functions = imports !== undefined && Object.hasOwn(imports, module) ? imports[module]! : {};
  return Object.hasOwn(functions, name) ? functions[name] : undefined;
}

/**
 * The imports of an image that `imports` serves.
 * @param known whether the runtime serves an import itself
 * @throws LWK_E_IMAGE_IMPORT for a type that such a function cannot have
 */
export function hostedImports(
  info: ImageInfo,
  imports: HostImports | undefined,
  known: (module: string, name: string) => boolean,
): ReadonlyMap<string, HostedImport> {
  const found = new Map<string, HostedImport>();
  for (const { module, name, kind, type } of info.imports) {
    const run = kind === 'function' ? importOf(imports, module, name) : undefined;
    if (run === undefined || type === undefined || known(module, name)) continue;
    const key = keyOf(module, name);
    found.set(key, { key, module, name, type, run, signature: signatureOf(info, module, name, type) });
  }
  return found;
}

function signatureOf({ name: image }: ImageInfo, module: string, name: string, type: FunctionType): string {
  const letters = (types: readonly string[]) => types.map((t) => LETTERS[t] ?? '?').join('');
  const signature = `${letters(type.params)}:${letters(type.results)}`;
  const few = hostedWords(signature) <= HOSTED_WORDS && type.results.length <= 1;
  if (few && !signature.includes('?')) return signature;
  throw new LwkError(
    'LWK_E_IMAGE_IMPORT',
    `${image} imports ${printable(`${module}.${name}`)} ${show(type)}: a host function takes numbers, ${HOSTED_WORDS} words ` +
      'of them (i64 and f64 are two each), and returns one or none. Pass the address of a structure instead.',
    { module, name, type },
  );
}

type Value = number | bigint;

/** Arguments and result in the words of a request. */
class ImportWords {
  readonly #view: DataView;

  constructor({ caller: { args } }: RunningRank) {
    this.#view = new DataView(args.buffer, args.byteOffset, args.byteLength);
  }

  read({ signature }: Hosted): Value[] {
    let at = 4;
    return [...signature.split(':')[0]!].map((type) => {
      const from = at;
      at += type === 'I' || type === 'd' ? 8 : 4;
      if (type === 'i') return this.#view.getInt32(from, true);
      if (type === 'I') return this.#view.getBigInt64(from, true);
      return type === 'f' ? this.#view.getFloat32(from, true) : this.#view.getFloat64(from, true);
    });
  }

  /** Stores a result; false where it is none of the type. */
  write({ signature }: Hosted, value: unknown): boolean {
    const type = signature.split(':')[1];
    if (type === '') return true;
    if (type === 'I') {
      if (typeof value !== 'bigint') return false;
      this.#view.setBigInt64(0, BigInt.asIntN(64, value), true);
      return true;
    }
    if (typeof value !== 'number' && typeof value !== 'boolean') return false;
    if (type === 'i') this.#view.setInt32(0, Number(value), true);
    else if (type === 'f') this.#view.setFloat32(0, Number(value), true);
    else this.#view.setFloat64(0, Number(value), true);
    return true;
  }
}

/** The service of calls of imported host functions, which stand in the order of their numbers, for each program. */
export function importServices(hosted: readonly (readonly HostedImport[])[], terms: Terms): OwnServices {
  function call(rank: RunningRank, stop: AbortSignal): Promise<number | Failure> | number {
    const found = hosted[rank.task.program]![rank.caller.args[0]!]!;
    const words = new ImportWords(rank);
    const failed = (error: unknown): Failure => {
      const name = printable(`${found.module}.${found.name}`);
      const why = printable(Failed.of(error).message);
      const fault = `the host function ${name}, which rank ${rank.task.rank} called, failed: ${why}`;
      return { reason: 'fault', fault };
    };
    const give = (value: unknown): number => {
      if (words.write(found, value)) return 0;
      throw new Failed(ERRNO.EBADMSG, `it returned ${kindOf(value)}, and its type is ${show(found.type)}`);
    };
    try {
      const value = callHost(`${found.module}.${found.name}`, rank, stop, terms, (context) =>
        found.run(...words.read(found), context),
      );
      return isPromise(value) ? Promise.resolve(value).then(give).catch(failed) : give(value);
    } catch (error) {
      return Promise.resolve(failed(error));
    }
  }
  return { [NR['kernel.import']!]: call };
}
