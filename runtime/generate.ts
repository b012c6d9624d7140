/**
 * Writes engine/constants.ts and engine/records.ts: what the engine and TypeScript must agree on, from the tables of
 * the TypeScript side. Run `node runtime/generate.ts` after a change of one; a test compares what is checked in with
 * what this makes.
 */
import { writeFileSync } from 'node:fs';
import { FIRST_MPI } from './abi/calls.ts';
import * as channel from './abi/layout.ts';
import * as mpi from './abi/mpi.ts';
import * as layout from './fabric/layout.ts';
import * as tables from './fabric/records.ts';
import * as state from './fabric/state.ts';
import * as instruments from './instruments/layout.ts';
import { CALLED, COLLECTIVE, OWN_OPERATION } from './mpi/collectives/called.ts';
import { INDEX_BITS as HANDLE_BITS, KIND as OBJECT } from './mpi/handles.ts';
import { STATUS, STATUS_BYTES } from './mpi/requests/status.ts';

type Values = Readonly<Record<string, number>>;

const doubles = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, double]) => [name, 8 * double]));

/** Tables, under their names on both sides. */
const TABLES: Readonly<Record<string, Values>> = {
  WORD: state.WORD,
  LIST: state.LIST,
  PEER: state.PEER,
  PEER_LIST: state.PEER_LIST,
  GROUP: state.GROUP,
  KIND: state.KIND,
  REQUEST_STATE: tables.REQUEST_STATE,
  REQUEST_KIND: tables.REQUEST_KIND,
  CELL: Object.fromEntries(Object.entries(layout.CELL).map(([name, word]) => [name, 4 * word])),
  CELL_KIND: layout.CELL_KIND,
  PULL: Object.fromEntries(Object.entries(layout.PULL).map(([name, word]) => [name, 4 * word])),
  MOVE: state.MOVE,
  ACK: layout.ACK,
  STATUS,
  CALLED,
  COLLECTIVE,
  STEP: tables.STEP,
  RECORD: channel.RECORD,
  COUNTERS: doubles(instruments.COUNTERS),
  ROW: doubles(instruments.ROW),
  EVENT: instruments.EVENT,
  WAY: instruments.WAY,
  WANTED: instruments.WANTED,
  LATER: tables.LATER,
};

/** Constants whose names say all. */
const NAMED: readonly (readonly [of: object, names: readonly string[]])[] = [
  [
    state,
    [
      ...['BLOCKS', 'BLOCK_CLASSES', 'FEW_POSTED', 'FREE_ACKS', 'HANDLES', 'MAX_WATCHED', 'REST'],
      ...['OPEN_PAGES', 'PAIRS', 'SLOTS', 'SMALLEST_BLOCK', 'SMALL_OPERAND', 'WITHDRAWN_ACKS'],
      ...['REQUEST_PAGES', 'PAGE_REQUESTS', 'MAX_REQUESTS'],
      ...['NUMBERS', 'OPS', 'TYPES', 'OWN_OPERATIONS', 'MAX_OWN_OPERATIONS'],
      ...['COMMS', 'KNOWN_COMMS'],
      ...['DESCRIBED', 'LAYOUTS', 'FEW_RUNS', 'LAYOUT_BYTES', 'RUN_BYTES', 'SHORT_BYTES'],
      ...['DATA', 'REDUCTION'],
      ...['INDEX_MASK', 'GENERATION', 'NO_GENERATION', 'ANY', 'ANY_TAG'],
    ],
  ],
  [
    tables,
    [
      'REQUEST_BYTES',
      'MESSAGE_BYTES',
      'SCHEDULE_BYTES',
      'REDUCTION_BYTES',
      'PART_BYTES',
      'STEP_BYTES',
      'STEPS_BYTES',
      'PARTITIONED_BYTES',
      'ANNOUNCEMENT_BYTES',
      'FLAGS_BYTES',
    ],
  ],
  [
    layout,
    [
      ...['ASLEEP', 'ASLEEP_FOR', 'AWAKE', 'CELL_KIND_MASK', 'INLINE_BYTES', 'RANK_ASLEEP', 'RANK_BELL'],
      ...['RING_CELLS', 'RING_DATA_TAKEN', 'RING_TAKEN', 'RING_USED'],
    ],
  ],
  [channel, ['ANSWERED_AT', 'FROZEN', 'PICKED_AT', 'RECORD_STEP', 'REQUEST_SEQ', 'SIGNALS', 'TO_END']],
  [instruments, ['DIRECT', 'MATRIX', 'MAX_EVENTS', 'MAX_ROWS', 'PROBES', 'SAMPLED', 'SHORT_NS', 'TIMED']],
  [
    mpi,
    [
      ...[
        'MPI_ANY_SOURCE',
        'MPI_ANY_TAG',
        'MPI_IN_PLACE',
        'MPI_MESSAGE_NO_PROC',
        'MPI_MESSAGE_NULL',
        'MPI_OP_NULL',
        'MPI_REQUEST_NULL',
        'MPI_DATATYPE_NULL',
        'MPI_PROC_NULL',
        'MPI_ROOT',
        'MPI_SUM',
        'MPI_TAG_UB',
        'MPI_LASTUSEDCODE',
        'MPI_UNIVERSE_SIZE',
      ],
      ...[
        'MPI_SUCCESS',
        'MPI_UNDEFINED',
        'MPI_ERR_COUNT',
        'MPI_ERR_NOT_SAME',
        'MPI_ERR_TRUNCATE',
        'MPI_ERR_TYPE',
        'MPI_ERR_NO_MEM',
      ],
    ],
  ],
];

const OTHERS: Values = {
  CELL_SIZE: layout.CELL_BYTES,
  STATUS_SIZE: STATUS_BYTES,
  PULL_WORDS: layout.PULL.COUNT + 1 - layout.PULL.ADDRESS,
  DATATYPE_HANDLE: OBJECT.DATATYPE << HANDLE_BITS,
  REQUEST_HANDLE: OBJECT.REQUEST << HANDLE_BITS,
  MESSAGE_HANDLE: OBJECT.MESSAGE << HANDLE_BITS,
  OP_HANDLE: OBJECT.OP << HANDLE_BITS,
  OWN_OPERATION,
  FIRST_MPI,
};

/** Fields of records that are addresses or lengths. */
const UNSIGNED: ReadonlySet<string> = new Set([
  ...[
    'next',
    'before',
    'free',
    'rest',
    'size',
    'rankOf',
    'buffer',
    'bytes',
    'operand',
    'gotBytes',
    'sentBytes',
    'typed',
    'blocks',
  ],
  ...[
    'address',
    'layout',
    'heap',
    'first',
    'last',
    'block',
    'taking',
    'scratch',
    'to',
    'left',
    'right',
    'message',
    'schedule',
    'owner',
    'at',
    'fromTyped',
    'base',
    'span',
    'memory',
  ],
  ...[
    'peers',
    'partitions',
    'each',
    'open',
    'announcement',
    'words',
    'partBytes',
    'flags',
    'unpacked',
    'packed',
  ],
]);

/** Those of a layout have 64 bits. */
const LONG: ReadonlySet<string> = new Set(['size', 'extent', 'lowest', 'reach']);

/** The text of engine/constants.ts. */
export function constants(): string {
  const of = (values: Values) =>
    Object.entries(values).map(([name, value]) => `export const ${name}: i32 = ${value};`);
  const tables = Object.entries(TABLES).map(([table, values]) =>
    [`export namespace ${table} {`, ...of(values).map((line) => `  ${line}`), '}'].join('\n'),
  );
  const named = NAMED.map(([object, names]) =>
    of(Object.fromEntries(names.map((name) => [name, (object as Values)[name]!]))).join('\n'),
  );
  const head = '/** What the engine and TypeScript must agree on: written by ../generate.ts, do not edit. */';
  return `${[head, ...tables, ...named, of(OTHERS).join('\n')].join('\n\n')}\n`;
}

/** The text of engine/records.ts. */
export function records(): string {
  const typeOf = (name: string, field: string) =>
    name === 'Layout' && LONG.has(field) ? 'i64' : UNSIGNED.has(field) ? 'u32' : 'i32';
  const record = (name: string, fields: readonly string[]) => [
    '',
    '@unmanaged',
    `export class ${name} {`,
    ...fields.map((field) => `  ${field}: ${typeOf(name, field)};`),
    '}',
  ];
  return `${[
    '/** The records of the state (../fabric/state.ts): written by ../generate.ts, do not edit. */',
    ...record('Request', tables.REQUEST_FIELDS),
    ...record('Message', tables.MESSAGE_FIELDS),
    ...record('Page', state.PAGE_FIELDS),
    ...record('Layout', state.LAYOUT_FIELDS),
    ...record('Run', state.RUN_FIELDS),
    ...record('Comm', tables.COMM_FIELDS),
    ...record('Schedule', tables.SCHEDULE_FIELDS),
    ...record('Reduction', tables.REDUCTION_FIELDS),
    ...record('Part', tables.PART_FIELDS),
    ...record('Step', tables.STEP_FIELDS),
    ...record('Partitioned', tables.PARTITIONED_FIELDS),
  ].join('\n')}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL('engine/constants.ts', import.meta.url), constants());
  writeFileSync(new URL('engine/records.ts', import.meta.url), records());
}
