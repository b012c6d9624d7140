#!/usr/bin/env node
/** `mpifort`, also mpif90 and mpif77: `lwk fc` under the names by which makefiles call the compiler of MPI programs in Fortran. */
process.argv.splice(2, 0, 'fc');
void import('./lwk.ts');
