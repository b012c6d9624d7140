/**
 * Datatypes of MPI 1 that MPI 3 removed and programs still use: as members of a struct they say where it begins and ends
 * (MPI-2.2 §4.1.6). The handles are such as the standard's ABI gives to nothing.
 */
export const MPI_LB = 0x3fe;
export const MPI_UB = 0x3ff;

/** Combiners of types that Fortran 77 made with integers for addresses; no type has one. */
export const REMOVED_COMBINERS = {
  MPI_COMBINER_HVECTOR_INTEGER: -11,
  MPI_COMBINER_HINDEXED_INTEGER: -12,
  MPI_COMBINER_STRUCT_INTEGER: -13,
} as const;
