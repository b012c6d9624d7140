/** Recognizes files that are not core modules, and tells their owners what they have. */
import { LwkError } from '../abi/errors.ts';
import type { Import, Section } from './info.ts';

const text = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the first bytes of binary files
/** The start of a file, what it is, and what to do. */
const FOREIGN: readonly (readonly [RegExp, string, string])[] = [
  [/^\x7fELF/, 'a native program or library for Linux (ELF)', 'Compile the source with `lwk cc`'],
  [
    /^(?:\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf])/,
    'a native program for macOS (Mach-O)',
    'Compile the source with `lwk cc`',
  ],
  [/^MZ/, 'a native program for Windows (PE)', 'Compile the source with `lwk cc`'],
  [/^(?:BC\xc0\xde|\xde\xc0\x17\x0b)/, 'LLVM bitcode', 'Compile and link it with `lwk cc`'],
  [/^!<arch>/, 'a library archive', 'Link it into a program with `lwk cc`'],
  [/^\x1f\x8b|^PK\x03\x04|^\x28\xb5\x2f\xfd/, 'a compressed file', 'Unpack it first'],
  [
    /^\s*(?:;;|\(module\b|\(component\b)/,
    'WebAssembly in its text form',
    'Assemble it with wat2wasm or wasm-as',
  ],
  [
    /^#!|^\s*(?:\/\/|\/\*|import |export |const |var |let |'use strict'|"use strict"|#include)/,
    'source text',
    'Compile it to WebAssembly; `lwk cc` compiles C',
  ],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** Throws LWK_E_IMAGE_FORMAT unless the bytes begin like a core module of version 1. */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const refuse = (what: string, how: string): never => {
    throw new LwkError('LWK_E_IMAGE_FORMAT', `${name} is ${what}, not a WebAssembly program. ${how}.`, {
      name,
      bytes: bytes.length,
    });
  };
  if (bytes.length === 0) refuse('an empty file', 'The compiler may have failed');
  if (text(bytes, 4) !== '\0asm') {
    const start = text(bytes, 64);
    for (const [pattern, what, how] of FOREIGN) if (pattern.test(start)) refuse(what, how);
    refuse('of an unknown kind', 'Give the path of a file that a compiler made for wasm32-wasip1');
  }
  if (bytes.length < 8) refuse('a file of less than 8 bytes', 'Build or download it again');
  const version = bytes[4]! | (bytes[5]! << 8);
  const layer = bytes[6]! | (bytes[7]! << 8);
  if (layer === 1)
    refuse(
      'a component (WASI preview 2 or later)',
      'Build it as a core module: with the target wasm32-wasip1, and without `wasm-tools component new` or `cargo component`',
    );
  if (version !== 1 || layer !== 0)
    refuse(`a module of version ${version}.${layer}`, 'Version 1 is what compilers make');
}

/**
 * Throws LWK_E_IMAGE_FORMAT for what a compiler or linker made that is no program yet (conventions of WebAssembly's tools:
 * Linking, DynamicLinking).
 */
export function refuseUnlinked(sections: readonly Section[], imports: readonly Import[], name: string): void {
  const has = (section: string) => sections.some((s) => s.name === section);
  // A program that was linked with --emit-relocs has the section 'linking' too, but a memory of its own.
  const object = has('linking') && imports.some((i) => i.name === '__linear_memory');
  if (!object && !has('dylink.0') && !has('dylink')) return;
  const [what, how] = object
    ? ['an object file', `Link it into a program: \`lwk cc ${name} -o program.wasm\``]
    : ['a shared library', 'Link a program, without -shared and -fPIC'];
  throw new LwkError('LWK_E_IMAGE_FORMAT', `${name} is ${what}, not a program. ${how}.`, { name });
}
