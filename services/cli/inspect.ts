/** `lwk inspect`: what a program needs and uses, and who serves it. */
import { basename } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { survey } from '../../runtime/image/features.ts';
import { canReturnEnosys, serverOf, show } from '../../runtime/image/imports.ts';
import type { Export, ImageInfo, Import, MemoryInfo, TableInfo } from '../../runtime/image/info.ts';
import { type Layout, layoutOf, type Range } from '../../runtime/image/layout.ts';
import { notesOf } from '../../runtime/image/notes.ts';
import { readImage } from '../../runtime/image/read.ts';
import { isSupported } from '../../runtime/mpi/chapters.ts';
import { Compiler } from '../images/compiler.ts';
import { Image, readProgram } from '../images/image.ts';
import { serves } from '../images/imports.ts';
import { formatBytes } from '../machine/memory.ts';
import type { Tier } from '../types.ts';
import { usage, type Values } from './args.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';
import { gainsOf } from './gains.ts';

/**
 * ENOSYS: a WASI function that does not exist here. unsupported: one of MPI that fails when it is called. heap: the memory.
 * nobody: the program does not start.
 */
export type ServedBy = 'local' | 'shipped' | 'unsupported' | 'ENOSYS' | 'heap' | 'nobody';

/** What is known of a program; the JSON form. Sizes in bytes. */
export interface Inspection {
  readonly name: string;
  readonly bytes: number;
  readonly entry: ImageInfo['entry'];
  readonly imports: readonly (Import & { readonly servedBy: ServedBy })[];
  readonly exports: readonly Export[];
  readonly memory: MemoryInfo | null;
  /** Why it would not run here; null when it would. */
  readonly problem: string | null;
  readonly heapBytes: number;
  readonly tier: { readonly name: Tier; readonly why: string } | null;
  /** Addresses in a heap of the size above. */
  readonly layout: Layout;
  readonly table: TableInfo | null;
  readonly functions: number;
  readonly codeBytes: number;
  readonly features: readonly string[];
  /** Compilers and others that noted themselves in the program. */
  readonly tools: readonly string[];
  /** What other options of the compiler would bring, a line each. */
  readonly gains: readonly string[];
}

export const command: Command = {
  name: 'inspect',
  summary: 'show what a program imports, needs, uses and would gain, and who serves it',
  operands: '[--json] PROGRAM',
  about: 'Ends with 126 when the program would not run here, and says why.',
  options: [{ name: 'json', help: 'prints the facts for programs' }],
  examples: [
    { line: 'lwk inspect hello.wasm', what: 'imports, memory, table, exports, features' },
    { line: 'lwk inspect --json hello.wasm', what: 'the same for programs' },
  ],
  run,
};

async function run(values: Values): Promise<number> {
  const [path, ...more] = values.operands;
  if (path === undefined || more.length > 0) throw usage(command, 'one program is to be named.');
  const inspection = inspect(basename(path), await readProgram(path));
  if (values.has('json')) printJson(inspection);
  else print(render(inspection));
  return inspection.problem === null ? 0 : 126;
}

/**
 * Looks at a program without compiling it.
 * @throws LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_MEMORY for what is not a program of a known kind
 */
export function inspect(name: string, bytes: Uint8Array): Inspection {
  const info = readImage(bytes, name);
  let image: Image | undefined;
  let problem: string | null = null;
  try {
    image = new Image(name, bytes, new Compiler(), {});
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
    problem = error.message;
  }
  const surveyed = survey(info, bytes);
  const notes = notesOf(info, bytes);
  const heapPages = image?.heapPages(undefined) ?? info.memory?.initialPages ?? 0;
  return {
    name,
    bytes: info.bytes,
    entry: info.entry,
    imports: info.imports.map((i) => ({ ...i, servedBy: servedBy(i) })),
    exports: info.exports,
    memory: info.memory ?? null,
    problem,
    heapBytes: heapPages * WASM_PAGE,
    tier: image === undefined ? null : tierOf(image),
    layout: layoutOf(info, heapPages),
    table: info.table ?? null,
    functions: info.functions,
    codeBytes: info.codeBytes,
    features: surveyed.features,
    tools: notes.tools,
    gains: gainsOf(surveyed, notes),
  };
}

function servedBy(i: Import): ServedBy {
  if (i.kind === 'memory') return 'heap';
  if (i.kind !== 'function') return 'nobody';
  const server = serverOf(i, serves);
  if (server !== undefined && /^P?MPI_/.test(i.name) && !isSupported(i.name.replace('PMPI', 'MPI')))
    return 'unsupported';
  return server?.where ?? (canReturnEnosys(i) ? 'ENOSYS' : 'nobody');
}

function tierOf(image: Image): { name: Tier; why: string } {
  const name = image.tier();
  const why =
    name === 'optimized'
      ? image.usesMpi
        ? 'all code is optimized before the start'
        : 'each function is optimized when it is first called; --tier optimized does all before the start'
      : "V8's own tiering, because optimizing so much code, so many functions, or one of them, would take long; --tier optimized does it";
  return { name, why };
}

function render(i: Inspection): string {
  const facts: (readonly [string, string])[] = [
    [
      'program',
      `${i.name}, ${formatBytes(i.bytes)}, ${i.entry === 'command' ? 'a command (_start)' : 'a reactor (no _start)'}`,
    ],
    // Of versions the number will do.
    ...(i.tools.length > 0
      ? [['made by', i.tools.map((tool) => tool.replace(/ \(.*/, '')).join(', ')] as const]
      : []),
    ['memory', memory(i.memory)],
    ['heap', `${formatBytes(i.heapBytes)} a rank, unless --heap says otherwise`],
    ['layout', layout(i.layout)],
    ['table', table(i.table)],
    ['code', `${formatBytes(i.codeBytes)}, ${i.functions} functions`],
    ['tier', i.tier === null ? '-' : `${i.tier.name}: ${i.tier.why}`],
    ['features', i.features.join(', ') || 'those of the first version of WebAssembly'],
    ...i.gains.map((gain) => ['gains', gain] as const),
    ['exports', exportNames(i.exports)],
  ];
  const lines = facts.map(([name, text]) => `${name.padEnd(9)} ${text}`);
  lines.push(...importLines(i.imports));
  if (i.problem !== null) lines.push('', `It does not run here: ${i.problem}`);
  return lines.join('\n');
}

function memory(found: MemoryInfo | null): string {
  if (found === null) return 'none';
  const { origin, initialPages, maximumPages, shared } = found;
  const most = maximumPages === undefined ? 'no maximum' : `at most ${formatBytes(maximumPages * WASM_PAGE)}`;
  return `${origin}${shared ? ', shared' : ''}, at least ${formatBytes(initialPages * WASM_PAGE)}, ${most}`;
}

/** From below to the top, as far as the program tells. */
function layout({ data, stack, heapBase, break: brk, end }: Layout): string {
  const parts = [
    ...(data.end === 'unknown' && data.start === 'unknown' ? [] : [`data ${range(data)}`]),
    ...(stack.end === 'unknown' ? [] : [`stack ${range(stack)}`]),
    ...(heapBase === 'unknown' ? [] : [`malloc from ${address(heapBase)}`]),
    `break ${address(brk)}`,
    `end ${address(end)}`,
  ];
  return parts.join(', ');
}

const range = ({ start, end }: Range): string => `${address(start)} to ${address(end)}`;

const address = (at: number | 'unknown'): string => (at === 'unknown' ? '?' : `0x${at.toString(16)}`);

function table(found: TableInfo | null): string {
  if (found === null) return 'none';
  const { origin, initial, exportName } = found;
  const name = exportName === undefined ? 'exported when the program is linked' : `exported as ${exportName}`;
  return `${origin}, ${initial} entries, ${name}`;
}

/** A library linked into a program may export thousands of names. */
const SHOWN_EXPORTS = 20;

function exportNames(exports: readonly Export[]): string {
  const names = exports.map((e) => (e.kind === 'function' ? e.name : `${e.name} (${e.kind})`));
  const more = names.length - SHOWN_EXPORTS;
  if (more > 0) return `${names.slice(0, SHOWN_EXPORTS).join(', ')} and ${more} more, which --json shows`;
  return names.join(', ') || 'none';
}

const GROUPS: readonly (readonly [ServedBy, string])[] = [
  ['local', "local calls, on the rank's own thread"],
  ['shipped', 'shipped calls'],
  ['unsupported', 'functions of MPI that are not supported: they fail with MPI_ERR_UNSUPPORTED_OPERATION'],
  ['ENOSYS', 'WASI functions that do not exist here: they return ENOSYS'],
  ['heap', 'the heap'],
  ['nobody', 'served by nobody'],
];

function importLines(imports: Inspection['imports']): string[] {
  if (imports.length === 0) return ['imports   none'];
  return GROUPS.flatMap(([server, title]) => {
    const group = imports.filter((i) => i.servedBy === server);
    if (group.length === 0) return [];
    return [
      '',
      `imports: ${title}`,
      ...group.map((i) => `  ${i.module}.${i.name} ${i.type ? show(i.type) : i.kind}`),
    ];
  });
}
