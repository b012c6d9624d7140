/** Checks and conversions of what users give: sizes, preopens, addresses, masks of calls. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import type { Preopen } from '../types.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/** Bytes of '512MiB', '2G', '65536' or a number. Units are binary. */
export function parseBytes(size: number | string, what: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?$/i.exec(String(size).trim());
  if (match === null) {
    throw new LwkError(
      'LWK_E_USAGE',
      `${what}: '${size}' is not a size. Write bytes, or a number with KiB, MiB or GiB.`,
      { what, asked: size },
    );
  }
  return Math.ceil(Number(match[1]) * UNITS[match[2]!.toLowerCase()]!);
}

/** Stack of a rank's thread: as much as native programs have, unless asked otherwise. Bytes. */
const DEFAULT_STACK = 2 ** 23;
const LEAST_STACK = 2 ** 20;
const MOST_STACK = 2 ** 30;

/** Bytes of the stack of a rank's thread. */
export function parseStack(size: number | string | undefined): number {
  const bytes = size === undefined ? DEFAULT_STACK : parseBytes(size, 'stack (--stack)');
  if (bytes >= LEAST_STACK && bytes <= MOST_STACK) return bytes;
  throw new LwkError('LWK_E_USAGE', `stack (--stack): '${size}' is not a size from 1 MiB to 1 GiB.`, {
    asked: size,
  });
}

/** A whole number within bounds. */
export function parseCount(value: unknown, what: string, least: number, most: number): number {
  const count = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < least || count > most) {
    throw new LwkError(
      'LWK_E_USAGE',
      `${what}: '${String(value)}' is not a whole number from ${least} to ${most}.`,
      { what, asked: value, least, most },
    );
  }
  return count;
}

export interface ParsedPreopen {
  readonly host: string;
  readonly guest: string;
  readonly readOnly: boolean;
}

/** 'HOST[::GUEST[:ro]]'; ':rw', which those write who come from containers, is what is done anyway. */
export function parsePreopen(dir: Preopen): ParsedPreopen {
  if (typeof dir !== 'string')
    return { host: dir.host, guest: dir.guest ?? dir.host, readOnly: dir.readOnly ?? false };
  const cut = dir.indexOf('::');
  const host = cut < 0 ? dir : dir.slice(0, cut);
  const rest = cut < 0 ? dir : dir.slice(cut + 2);
  const readOnly = cut >= 0 && rest.endsWith(':ro');
  const guest = cut >= 0 ? rest.replace(/:r[ow]$/, '') : rest;
  if (host === '' || guest === '') {
    throw new LwkError('LWK_E_USAGE', `--dir: '${dir}' is not of the form HOST[::GUEST[:ro]].`, {
      asked: dir,
    });
  }
  return { host, guest, readOnly };
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** 'HOST:PORT', '[v6]:PORT' or 'PORT'. */
export function parseAddress(address: string): Address {
  const match = /^(?:(?:\[([^\]]+)\]|([^:]*)):)?(\d+)$/.exec(address);
  const port = Number(match?.[3]);
  if (match === null || port > 65535) {
    throw new LwkError('LWK_E_USAGE', `--listen: '${address}' is not of the form HOST:PORT.`, {
      asked: address,
    });
  }
  return { host: match[1] ?? match[2] ?? '127.0.0.1', port };
}

const SHIPPED = SYSCALLS.filter((call) => call.where === 'shipped' && call.module !== 'kernel');

/** Numbers of the shipped calls that a mask names: 'fd_read', or the part after the family ('read', 'open'), or 'all'. */
export function parseCalls(names: readonly string[], what: string): Set<number> {
  const numbers = new Set<number>();
  for (const name of names.flatMap((list) => list.split(',')).filter((part) => part !== '')) {
    const named = SHIPPED.filter(
      (call) => name === 'all' || call.name === name || call.name.slice(call.name.indexOf('_') + 1) === name,
    );
    if (named.length === 0) {
      throw new LwkError(
        'LWK_E_USAGE',
        `${what}: '${name}' is not a shipped call. \`lwk syscalls\` lists them.`,
        { asked: name },
      );
    }
    for (const call of named) numbers.add(call.number);
  }
  return numbers;
}
