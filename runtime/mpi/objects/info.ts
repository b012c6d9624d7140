/** Info objects (MPI-5.0 chapter 10): keys and values that the program gives to other calls and asks for. */
import { MAX_INFO_KEYS } from '../../abi/limits.ts';
import * as abi from '../../abi/mpi.ts';
import { handleAt } from '../arguments.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { unknownHandle } from '../foreign.ts';
import { HandleTable, KIND, OBJECT_BYTES } from '../handles.ts';
import type { Mpi } from '../mpi.ts';
import { byteLength, getString, putString } from '../strings.ts';

const THREAD_LEVELS: Readonly<Record<number, string>> = {
  [abi.MPI_THREAD_SINGLE]: 'MPI_THREAD_SINGLE',
  [abi.MPI_THREAD_FUNNELED]: 'MPI_THREAD_FUNNELED',
  [abi.MPI_THREAD_SERIALIZED]: 'MPI_THREAD_SERIALIZED',
};

/** What a key and its value take at most, bytes. */
const KEY_BYTES = abi.MPI_MAX_INFO_KEY + abi.MPI_MAX_INFO_VAL;

/** Keys and values, in the order in which the keys came. */
export type Info = Map<string, string>;

/** What a program may assert of a communicator (MPI-5.0 §7.4.4), and get back. */
const ASSERTIONS = [
  'mpi_assert_no_any_tag',
  'mpi_assert_no_any_source',
  'mpi_assert_exact_length',
  'mpi_assert_allow_overtaking',
  'mpi_assert_strict_persistent_collective_ordering',
];

/** The hints of a communicator among keys: others are ignored. */
export function communicatorHints(info: Info): Info {
  return new Map([...info].filter(([key]) => ASSERTIONS.includes(key)));
}

export class Infos {
  readonly #mpi: Mpi;
  readonly #table = new HandleTable<Info>(KIND.INFO);
  #env: Info | undefined;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** How the job was started (MPI-5.0 §11.3). */
  environment(): Info {
    const { kernel, size, threadLevel } = this.#mpi;
    const decoder = new TextDecoder();
    const [command = '', ...args] = kernel.args.map((arg) => decoder.decode(arg));
    const limit = (text: string) => text.slice(0, abi.MPI_MAX_INFO_VAL - 1);
    return new Map([
      ['command', limit(command)],
      ['argv', limit(args.join(' '))],
      ['maxprocs', String(size)],
      ['soft', String(size)],
      ['arch', 'wasm32'],
      ['thread_level', THREAD_LEVELS[threadLevel] ?? String(threadLevel)],
    ]);
  }

  /** @throws MPI_ERR_INFO */
  get(handle: number): Info {
    if (handle === abi.MPI_INFO_ENV) {
      this.#env ??= this.environment();
      return this.#env;
    }
    const info = this.#table.get(handle);
    if (info === undefined)
      throw new MpiError(
        abi.MPI_ERR_INFO,
        handle === abi.MPI_INFO_NULL
          ? 'the info object is MPI_INFO_NULL'
          : unknownHandle(handle, 'an info object'),
      );
    return info;
  }

  /** The same where MPI_INFO_NULL stands for no keys. */
  hints(handle: number): Info {
    return handle === abi.MPI_INFO_NULL ? new Map() : this.get(handle);
  }

  /** One that may be changed. @throws MPI_ERR_INFO */
  own(handle: number): Info {
    if (handle === abi.MPI_INFO_ENV) throw new MpiError(abi.MPI_ERR_INFO, 'MPI_INFO_ENV cannot be changed');
    return this.get(handle);
  }

  /** Stores the handle of a new object. */
  hand(pointer: number, info: Info): void {
    const at = this.#mpi.pointer(pointer, 4, 'the info object');
    const handle = this.#table.add(info, OBJECT_BYTES + info.size * KEY_BYTES);
    if (handle === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many info objects');
    this.#mpi.view.setInt32(at, handle, true);
  }

  /** Sets a key of an object. @throws MPI_ERR_NO_MEM */
  set(handle: number, key: string, value: string): void {
    const info = this.own(handle);
    const fresh = !info.has(key);
    if (fresh && (info.size === MAX_INFO_KEYS || !this.#table.weigh(handle, KEY_BYTES)))
      throw new MpiError(
        abi.MPI_ERR_NO_MEM,
        `there are too many keys: ${MAX_INFO_KEYS} at most in one info object`,
      );
    info.set(key, value);
  }

  /** Takes a key away; false when there is none. */
  delete(handle: number, key: string): boolean {
    return this.own(handle).delete(key) && this.#table.weigh(handle, -KEY_BYTES);
  }

  free(pointer: number): void {
    const { at, handle } = handleAt(this.#mpi, pointer, 'the info object');
    this.own(handle);
    this.#table.free(handle);
    this.#mpi.view.setInt32(at, abi.MPI_INFO_NULL, true);
  }
}

class InfoCalls {
  readonly #mpi: Mpi;
  readonly #infos: Infos;

  constructor(mpi: Mpi, infos: Infos) {
    this.#mpi = mpi;
    this.#infos = infos;
  }

  key(pointer: number): string {
    const key = getString(this.#mpi, pointer, abi.MPI_MAX_INFO_KEY - 1, 'the key', abi.MPI_ERR_INFO_KEY);
    if (key === '') throw new MpiError(abi.MPI_ERR_INFO_KEY, 'the key is empty');
    return key;
  }

  set(handle: number, key: number, value: number): void {
    this.#infos.own(handle);
    const name = this.key(key);
    const text = getString(this.#mpi, value, abi.MPI_MAX_INFO_VAL - 1, 'the value', abi.MPI_ERR_INFO_VALUE);
    this.#infos.set(handle, name, text);
  }

  delete(handle: number, key: number): void {
    const name = this.key(key);
    if (!this.#infos.delete(handle, name))
      throw new MpiError(abi.MPI_ERR_INFO_NOKEY, `the info object has no key "${name}"`);
  }

  /** Stores the value cut to the room, and whether there is one. */
  get(handle: number, key: number, length: number, value: number, flag: number): void {
    const found = this.#infos.get(handle).get(this.key(key));
    if (length < 0) throw new MpiError(abi.MPI_ERR_ARG, `a length of ${length}`);
    this.#mpi.out(flag, found === undefined ? 0 : 1, 'flag');
    if (found !== undefined) putString(this.#mpi, value, 0, found, length + 1);
  }

  getString(handle: number, key: number, length: number, value: number, flag: number): void {
    const found = this.#infos.get(handle).get(this.key(key));
    const at = this.#mpi.pointer(length, 4, 'buflen');
    const room = this.#mpi.view.getInt32(at, true);
    if (room < 0) throw new MpiError(abi.MPI_ERR_ARG, `a buffer of ${room} bytes`);
    this.#mpi.out(flag, found === undefined ? 0 : 1, 'flag');
    if (found === undefined) return;
    if (room > 0) putString(this.#mpi, value, 0, found, room);
    this.#mpi.view.setInt32(at, byteLength(found) + 1, true);
  }

  valueLength(handle: number, key: number, length: number, flag: number): void {
    const found = this.#infos.get(handle).get(this.key(key));
    this.#mpi.out(flag, found === undefined ? 0 : 1, 'flag');
    if (found !== undefined) this.#mpi.out(length, byteLength(found), 'valuelen');
  }

  nthKey(handle: number, n: number, key: number): void {
    const keys = [...this.#infos.get(handle).keys()];
    if (n < 0 || n >= keys.length)
      throw new MpiError(abi.MPI_ERR_ARG, `key ${n}, and the info object has ${keys.length}`);
    putString(this.#mpi, key, 0, keys[n]!, abi.MPI_MAX_INFO_KEY);
  }
}

export function infoCalls(mpi: Mpi, infos: Infos): Calls {
  const calls = new InfoCalls(mpi, infos);
  return {
    Info_create: (pointer) => infos.hand(pointer!, new Map()),
    Info_create_env: (_argc, _argv, pointer) => infos.hand(pointer!, infos.environment()),
    Info_dup: (info, pointer) => infos.hand(pointer!, new Map(infos.get(info!))),
    Info_free: (pointer) => infos.free(pointer!),
    Info_set: (info, key, value) => calls.set(info!, key!, value!),
    Info_delete: (info, key) => calls.delete(info!, key!),
    Info_get: (info, key, length, value, flag) => calls.get(info!, key!, length!, value!, flag!),
    Info_get_string: (info, key, length, value, flag) => calls.getString(info!, key!, length!, value!, flag!),
    Info_get_valuelen: (info, key, length, flag) => calls.valueLength(info!, key!, length!, flag!),
    Info_get_nkeys: (info, pointer) => mpi.out(pointer!, infos.get(info!).size, 'nkeys'),
    Info_get_nthkey: (info, n, key) => calls.nthKey(info!, n!, key!),
  };
}
