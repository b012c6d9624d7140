#!/usr/bin/env node
/** `mpicxx`: `lwk c++` under the name by which makefiles call the compiler of MPI programs in C++. */
process.argv.splice(2, 0, 'c++');
void import('./lwk.ts');
