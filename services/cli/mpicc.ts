#!/usr/bin/env node
/** `mpicc`: `lwk cc` under the name by which makefiles call the compiler of MPI programs in C. */
process.argv.splice(2, 0, 'cc');
void import('./lwk.ts');
