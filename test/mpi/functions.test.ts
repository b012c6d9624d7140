/** The list of functions and what the runtime implements are the same. */
import { expect, test } from 'vitest';
import { MPI_FUNCTIONS } from '../../dist/runtime/abi/mpi-functions.js';
import { Implementations } from '../../dist/runtime/mpi/bind.js';
import { chapterOf, isSupported } from '../../dist/runtime/mpi/chapters.js';
import { makeRanks } from './ranks.ts';

const [rank] = makeRanks(1);
const implementations = new Implementations(rank!.mpi);

test('what is said to be supported is implemented, and nothing else', () => {
  const wrong = MPI_FUNCTIONS.map(({ name }) => name).filter(
    (name) => isSupported(name) !== (implementations.find(name.slice(4)) !== undefined),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['MPI_Send', 'point to point'],
  ['MPI_Comm_attach_buffer', 'point to point'],
  ['MPI_Comm_dup', 'groups and communicators'],
  ['MPI_Comm_set_errhandler', 'errors'],
  ['MPI_Comm_create_keyval', 'attributes'],
  ['MPI_Ineighbor_alltoallw_c', 'collectives'],
  ['MPI_Reduce_local', 'collectives'],
  ['MPI_Get_count_c', 'datatypes'],
  ['MPI_Get', 'one-sided'],
  ['MPI_Get_version', 'environment'],
  ['MPI_Wtime', 'environment'],
])('%s is of the chapter on %s', (name, chapter) => {
  expect(chapterOf(name)).toBe(chapter);
});
