/**
 * Archives of tar as file systems that are only read: ustar (POSIX.1-1988), with the long names and sizes of pax (POSIX.1-2001) and
 * of GNU tar. Files, directories, hard and symbolic links; anything else is left out, and so is what leads out of the archive.
 */
import { gunzipSync } from 'node:zlib';
import { LwkError } from '../../runtime/abi/errors.ts';
import { bytesOf, kindOf } from '../job/input.ts';
import type { Bytes } from '../types.ts';
import type { Entry } from './entries.ts';
import { MemoryFiles } from './memory.ts';
import type { FileSystem } from './types.ts';
import { readOnly } from './wrappers.ts';

const BLOCK = 512;

interface Header {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly link: string;
}

const text = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
};

/** A number in octal, or, where its first bit is set, in binary. */
function number(field: Buffer): number {
  if (field[0]! < 0x80) return Number.parseInt(text(field).trim() || '0', 8);
  return Number(BigInt(`0x${field.subarray(1).toString('hex')}`));
}

function headerAt(archive: Buffer, at: number): Header {
  const block = archive.subarray(at, at + BLOCK);
  const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  if (block.length < BLOCK || number(block.subarray(148, 156)) !== sum) throw malformed(`at byte ${at}`);
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? text(block.subarray(345, 500)) : '';
  const name = text(block.subarray(0, 100));
  return {
    name: prefix === '' || block[263] === 0x20 ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156]!),
    size: number(block.subarray(124, 136)),
    mtimeMs: number(block.subarray(136, 148)) * 1000,
    link: text(block.subarray(157, 257)),
  };
}

/** Records 'LENGTH KEY=VALUE\n' of pax. */
function records(bytes: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, space));
    if (space < 0 || !(length > space - at + 1) || at + length > bytes.length)
      throw malformed('in a pax header');
    const [, key, value] = /^([^=]*)=(.*)\n$/s.exec(bytes.toString('utf8', space + 1, at + length)) ?? [];
    if (key !== undefined) found.set(key, value!);
    at += length;
  }
  return found;
}

/** Every member, with what the headers before it say of it. */
function* members(archive: Buffer): Generator<Header & { readonly data: Buffer }> {
  let more = new Map<string, string>();
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = headerAt(archive, at);
    const isMember = !'xgLK'.includes(header.type);
    const size = Number((isMember ? more.get('size') : undefined) ?? header.size);
    const start = at + BLOCK;
    if (!Number.isSafeInteger(size) || size < 0 || start + size > archive.length)
      throw malformed(`at byte ${at}: it is cut`);
    const data = archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (header.type === 'x') more = records(data);
    else if (header.type === 'L') more.set('path', text(data));
    else if (header.type === 'K') more.set('linkpath', text(data));
    else if (isMember) {
      const mtimeMs = more.has('mtime') ? Number(more.get('mtime')) * 1000 : header.mtimeMs;
      yield {
        ...header,
        name: more.get('path') ?? header.name,
        link: more.get('linkpath') ?? header.link,
        mtimeMs,
        data,
      };
      more = new Map();
    }
  }
}

/** A path in the archive, without './' and slashes at its ends; undefined where it leads out. */
function inside(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || name.startsWith('/') || parts.includes('..') ? undefined : parts.join('/');
}

function* entries(archive: Buffer, files: MemoryFiles): Generator<Entry> {
  for (const { name, type, mtimeMs, link, data } of members(archive)) {
    const path = inside(name);
    if (path === undefined) continue;
    if (type === '5') yield { path, type: 'directory', mtimeMs };
    else if (type === '2') {
      if (!link.startsWith('/')) yield { path, type: 'link', mtimeMs, target: link };
    } else if (type === '1') {
      const target = inside(link);
      if (target !== undefined && files.stat(target)?.type === 'file') files.link(target, path);
    } else if ('07\0'.includes(type)) yield { path, type: 'file', mtimeMs, data: () => [data] };
  }
}

/**
 * The files of a tar archive, which may be compressed by gzip, to be mounted.
 * @throws LWK_E_USAGE for what is no such archive
 */
export async function tarFiles(archive: Bytes): Promise<FileSystem> {
  const bytes = bytesOf(archive);
  if (bytes === undefined)
    throw new LwkError('LWK_E_USAGE', `tarFiles: the archive is ${kindOf(archive)}; bytes are taken.`, {});
  let whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (whole[0] === 0x1f && whole[1] === 0x8b) whole = gunzipSync(whole);
  } catch (error) {
    throw malformed(`compressed data: ${(error as Error).message}`);
  }
  const files = new MemoryFiles({}, { bytes: Number.POSITIVE_INFINITY });
  await files.fill(entries(whole, files));
  return readOnly(files);
}

function malformed(where: string): LwkError {
  return new LwkError('LWK_E_USAGE', `tarFiles: this is no tar archive, or a damaged one (${where}).`, {
    where,
  });
}
