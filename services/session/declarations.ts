/**
 * Descriptions of exports out of the declarations that AssemblyScript's compiler writes beside a program (`asc --bindings`): for
 * each function a comment with the types of its parameters and of its result, in the language's own names.
 */
import { readFile } from 'node:fs/promises';
import { LwkError } from '../../runtime/abi/errors.ts';
import { printable } from '../../runtime/printable.ts';
import type { ExportDescription, ValueType } from './types.ts';

/** Types of values by what the compiler calls them. Integers of 8 and 16 bits the program makes fit itself. */
const VALUES: Readonly<Record<string, ValueType>> = {
  ...{ bool: 'bool', i8: 'i32', u8: 'i32', i16: 'i32', u16: 'i32', i32: 'i32', u32: 'u32', f32: 'f32' },
  ...{ isize: 'i32', usize: 'u32', i64: 'i64', u64: 'u64', f64: 'f64', '~lib/string/String': 'string' },
};

/** Names of classes of arrays. StaticArray is only read: it lies in memory otherwise than the others. */
const ARRAY = /^~lib\/(?:typedarray\/(Int|Uint|Float)(8|16|32|64)Array|array\/Array<([iuf]\d+)>)$/;
const STATIC = /^~lib\/staticarray\/StaticArray<([iuf]\d+)>$/;

const NULL = / \| null$/;

/** A comment of the compiler's, and the name of the function behind it. */
const FUNCTION = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*export (?:declare )?function ([\w$]+)\(/g;
const PARAMETER = /^ *\* @param [\w$]+ `(.*)`$/gm;
const RESULT = /^ *\* @returns `(.*)`$/m;

function kindOfValue(type: string): ValueType | undefined {
  if (Object.hasOwn(VALUES, type)) return VALUES[type];
  const [, kind, bits, element] = ARRAY.exec(type) ?? [];
  if (element !== undefined) return `${element}[]` as ValueType;
  return kind === undefined ? undefined : (`${kind[0]!.toLowerCase()}${bits}[]` as ValueType);
}

function resultOf(type: string): ValueType | undefined {
  const [, element] = STATIC.exec(type) ?? [];
  return element === undefined ? kindOfValue(type) : (`${element}[]` as ValueType);
}

function described(comment: string): ExportDescription | undefined {
  const args = [...comment.matchAll(PARAMETER)].map(([, type]) => kindOfValue(type!.replace(NULL, '')));
  const [, returned] = RESULT.exec(comment) ?? [];
  const returns = returned === undefined ? undefined : resultOf(returned.replace(NULL, ''));
  if (args.includes(undefined) || (returned !== undefined && returns === undefined)) return undefined;
  const nullable = returned !== undefined && NULL.test(returned);
  return { args: args as ValueType[], returns, nullable };
}

/** Of the functions whose types are all numbers, text and arrays of numbers. */
export function parseDeclarations(text: string): Record<string, ExportDescription> {
  const all = [...text.matchAll(FUNCTION)].flatMap(([, comment, name]) => {
    const description = described(comment!);
    return description === undefined ? [] : [[name!, description] as const];
  });
  return Object.fromEntries(all);
}

/** @throws LWK_E_USAGE */
export async function readDeclarations(file: string | URL): Promise<Record<string, ExportDescription>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LwkError(
      'LWK_E_USAGE',
      `session: exports: ${printable(String(file))} cannot be read (${code}). Give the declarations that \`asc --bindings esm\` writes ` +
        'beside the program, or descriptions.',
      { file },
    );
  }
  const found = parseDeclarations(text);
  if (Object.keys(found).length > 0) return found;
  throw new LwkError(
    'LWK_E_USAGE',
    `session: exports: ${printable(String(file))} declares no function as \`asc --bindings esm\` does.`,
    { file },
  );
}
