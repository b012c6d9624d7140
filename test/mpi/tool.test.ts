/** The tool interface, and handles of other libraries. */
import { expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const TOOL = `MPI_T_cvar_get_num(&number): 1003
MPI_T_finalize(): 1003
MPI_T_init_thread(MPI_THREAD_MULTIPLE, &provided): 0
provided 1
MPI_T_cvar_get_num(&number) + number: 0
MPI_T_pvar_get_num(&number) + number: 0
MPI_T_category_get_num(&number) + number: 0
MPI_T_cvar_get_num((int *)-1): 1006
MPI_T_cvar_get_index("eager", &index): 1011
MPI_T_cvar_handle_alloc(0, NULL, &cvar, &number): 1007
MPI_T_cvar_read(cvar, name): 1010
MPI_T_category_get_info(0, name, &length, name, &length, &number, &number, &number): 1007
MPI_T_pvar_start(session, handle): 1009
MPI_T_pvar_session_create(&session): 0
MPI_T_pvar_start(session, MPI_T_PVAR_ALL_HANDLES): 0
MPI_T_pvar_start(session, handle): 1010
MPI_T_pvar_handle_alloc(session, 0, NULL, &handle, &number): 1007
MPI_T_pvar_session_free(&session): 0
null 1
MPI_T_pvar_session_free(&session): 1009
MPI_T_finalize(): 0
`;

const WINDOWS = `MPI_Win_create_keyval(copy, MPI_WIN_NULL_DELETE_FN, &keyval, NULL): 0
MPI_Comm_set_attr(MPI_COMM_SELF, keyval, NULL) == MPI_ERR_KEYVAL: 1
MPI_Win_set_attr(MPI_WIN_NULL, keyval, NULL) == MPI_ERR_WIN: 1
MPI_Win_free_keyval(&keyval) + keyval: 0
MPI_Win_create_errhandler(failed, &handler): 0
MPI_Errhandler_free(&handler): 0
MPI_Parrived(MPI_REQUEST_NULL, 3, &arrived) + arrived: 1
`;

test('MPI_T answers at any time, and windows have what needs none', async () => {
  const { status, stdout, stderr } = await lwk(['run', await guest('mpi-tool')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(TOOL + TOOL + WINDOWS + TOOL);
}, 60_000);

test.each([
  ['comm', '44000000', 'MPI_ERR_COMM', 'MPICH'],
  ['comm', '0', 'MPI_ERR_COMM', 'Open MPI'],
  ['type', '4c000405', 'MPI_ERR_TYPE', 'MPICH'],
  ['op', '58000003', 'MPI_ERR_OP', 'MPICH'],
])(
  'a %s of 0x%s is known for one of another mpi.h',
  async (kind, handle, error, library) => {
    const { status, stderr } = await lwk(['run', await guest('mpi-foreign'), kind, handle]);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`${error}: 0x${handle} is not a`);
    expect(stderr).toMatch(new RegExp(`${library}.* Compile it with lwk cc or mpicc`));
  },
  60_000,
);
