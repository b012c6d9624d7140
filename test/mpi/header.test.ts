/** `mpi.h`: all names of the ABI, and no complaint of a compiler, in any C or C++ that programs are written in. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../guest/mpi-table.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { runCompiler } from '../support/guests.ts';

const HEADER = join(ROOT, 'guest/c/include/mpi.h');
const STRICT = ['-Wall', '-Wextra', '-pedantic', '-Werror', '-c'];

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-header-'));
  // Beside its program the header is the program's own, of which compilers complain, and not one of the system.
  copyFileSync(HEADER, join(directory, 'mpi.h'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function complaints(program: string, language: 'c' | 'c++', flags: readonly string[]): Promise<string> {
  const source = join(directory, language === 'c' ? 'program.c' : 'program.cc');
  writeFileSync(source, program);
  const { output } = await runCompiler([...STRICT, ...flags, source, '-o', join(directory, 'program.o')], {
    language,
  });
  return output;
}

const USES = `
static void handler(MPI_Comm *comm, int *code, ...) { (void)comm; (void)code; }
int f(MPI_File file);
int f(MPI_File file) {
  MPI_Aint extent;
  MPI_Errhandler errhandler;
  MPI_T_pvar_handle all = MPI_T_PVAR_ALL_HANDLES;
  MPI_T_cb_safety safety = MPI_T_CB_REQUIRE_ASYNC_SIGNAL_SAFE;
  MPI_Comm_create_errhandler(handler, &errhandler);
  (void)MPI_File_set_view(file, MPI_DISPLACEMENT_CURRENT, MPI_BYTE, MPI_BYTE, "native", MPI_INFO_NULL);
  return MPI_Type_extent(MPI_INT, &extent) + (all == MPI_T_PVAR_HANDLE_NULL) + (int)safety;
}
`;

test('has every name of the table', () => {
  const table = JSON.parse(readFileSync(join(ROOT, 'runtime/abi/mpi-abi.json'), 'utf8')) as Table;
  const { handles, functions, callbacks, aliases } = table;
  const names = [
    ...Object.keys(handles),
    ...Object.values(handles).flatMap((values) => Object.keys(values)),
    ...functions.flatMap(({ name }) => [name, `P${name}`]),
    ...Object.keys(callbacks),
    ...Object.keys(aliases).filter((name) => !name.startsWith('MPI_ABI_')),
    ...[table.offset_constants, table.pointer_constants, table.string_and_size_limits].flatMap((values) =>
      Object.keys(values),
    ),
    ...Object.keys(table.enum_constants),
    // Named by the standard, and once missing from the table.
    'MPI_DISPLACEMENT_CURRENT',
    'MPI_T_ENUM_NULL',
    'MPI_T_CVAR_HANDLE_NULL',
    'MPI_T_PVAR_HANDLE_NULL',
    'MPI_T_PVAR_SESSION_NULL',
    'MPI_T_PVAR_ALL_HANDLES',
    'MPI_T_CB_REQUIRE_NONE',
    'MPI_T_CB_REQUIRE_MPI_RESTRICTED',
    'MPI_T_CB_REQUIRE_THREAD_SAFE',
    'MPI_T_CB_REQUIRE_ASYNC_SIGNAL_SAFE',
    'MPI_T_SOURCE_ORDERED',
    'MPI_T_SOURCE_UNORDERED',
  ];
  const words = new Set(readFileSync(HEADER, 'utf8').match(/\w+/g));
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});

describe('compiles without a complaint', () => {
  test.each(['-std=c89', '-ansi', '-std=gnu89', '-std=c99', '-std=c11', '-std=gnu17', '-std=c23'])(
    'as C: %s',
    async (standard) => {
      expect(await complaints(`#include "mpi.h"\n${USES}`, 'c', [standard])).toBe('');
    },
  );

  test.each(['98', '11', '17', '20', '23'])('as C++%s, also within an extern "C"', async (standard) => {
    const flags = [`-std=c++${standard}`];
    expect(await complaints(`#include "mpi.h"\n${USES}`, 'c++', flags)).toBe('');
    const within = `extern "C" {\n#include "mpi.h"\n}\n${USES}`;
    expect(await complaints(within, 'c++', flags)).toBe('');
  });
});
