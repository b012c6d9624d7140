/**
 * Writes engine/constants.ts: what the engine and TypeScript must agree on, from the tables of the TypeScript side. Run `node
 * runtime/generate.ts` after a change of one; a test compares what is checked in with what this makes.
 */
import { writeFileSync } from 'node:fs';
import * as mpi from './abi/mpi.ts';
import * as layout from './fabric/layout.ts';
import * as state from './fabric/state.ts';
import { CALLED, COLLECTIVE } from './mpi/coll/called.ts';
import { FLAT, PULLED } from './mpi/coll/move.ts';
import { GENERATION, INDEX_MASK, NO_GENERATION } from './mpi/request.ts';
import { STATUS, STATUS_BYTES } from './mpi/status.ts';

type Values = Readonly<Record<string, number>>;

/** Fields, each behind the name of its table; what has the size of an entry ends in `_SIZE`. */
const TABLES: Readonly<Record<string, Values>> = {
  WORD: state.WORD,
  PEER: state.PEER,
  KIND: state.KIND,
  LIGHT: state.LIGHT,
  LIGHT_STATE: state.LIGHT_STATE,
  CELL: Object.fromEntries(Object.entries(layout.CELL).map(([name, word]) => [name, 4 * word])),
  CELL_KIND: layout.CELL_KIND,
  ACK: layout.ACK,
  STATUS,
  CALLED,
  COLLECTIVE,
};

const { BLOCKS, FEW_LIGHTS, FREE_ACKS, FREE_LIGHTS, GROUP_RANKS, HANDLES, KINDS } = state;
const { LIGHT_BYTES, LIGHT_ENTRIES, LIGHTS, REST, SMALL_OPERAND, WATCHED_ACKS } = state;
const { ASLEEP, ASLEEP_FOR, AWAKE, CELL_BYTES, CELL_KIND_MASK, INLINE_BYTES } = layout;
const { RING_CELLS, RING_DATA_TAKEN, RING_TAKEN, RING_USED } = layout;
const { MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_IN_PLACE, MPI_OP_NULL, MPI_REQUEST_NULL, MPI_SUM } = mpi;

const OTHERS: Values = {
  ...{ CELL_SIZE: CELL_BYTES, LIGHT_SIZE: LIGHT_BYTES, STATUS_SIZE: STATUS_BYTES },
  ...{ BLOCKS, FEW_LIGHTS, FREE_ACKS, FREE_LIGHTS, GROUP_RANKS, HANDLES, KINDS, LIGHT_ENTRIES, LIGHTS },
  ...{ REST, SMALL_OPERAND, WATCHED_ACKS, ASLEEP, ASLEEP_FOR, AWAKE, CELL_KIND_MASK, INLINE_BYTES },
  ...{ RING_CELLS, RING_DATA_TAKEN, RING_TAKEN, RING_USED },
  ...{ FLAT, PULLED, GENERATION, INDEX_MASK, NO_GENERATION },
  ...{ MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_IN_PLACE, MPI_OP_NULL, MPI_REQUEST_NULL, MPI_SUM },
};

/** The text of engine/constants.ts. */
export function constants(): string {
  const of = (values: Values, prefix = '') =>
    Object.entries(values).map(([name, value]) => `export const ${prefix}${name}: i32 = ${value};`);
  const tables = Object.entries(TABLES).map(([table, values]) => of(values, `${table}_`).join('\n'));
  const head = '/** What the engine and TypeScript must agree on: written by ../generate.ts, do not edit. */';
  return `${[head, ...tables, of(OTHERS).join('\n')].join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(new URL('engine/constants.ts', import.meta.url), constants());
