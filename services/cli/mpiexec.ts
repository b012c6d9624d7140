#!/usr/bin/env node
/**
 * `lwk-mpiexec`: `lwk run` for builders that want a program which starts MPI programs, CMake's MPIEXEC_EXECUTABLE and the MPIRUN
 * of makefiles. As native ones it takes more ranks than there are cores, and programs find their files in the directory in which
 * it is started; options and LWK_ variables say otherwise.
 */
process.env.LWK_OVERSUBSCRIBE ??= '1';
process.env.LWK_WDIR ??= '.';
process.argv.splice(2, 0, 'run');
void import('./lwk.ts');
