/**
 * Datatypes of MPI 1 that MPI 3 removed and programs still use: as members of a struct they say where it begins and ends
 * (MPI-2.2 §4.1.6). The handles are such as the standard's ABI gives to nothing.
 */
export const MPI_LB = 0x3fe;
export const MPI_UB = 0x3ff;
