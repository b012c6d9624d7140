#!/usr/bin/env bash
# MPICH 4.0.2 of Debian 12 (apt-get install libmpich-dev), gfortran 12. The module mpi_f08 says MPI_SUBARRAYS_SUPPORTED: an array
# section with gaps may be a buffer. Of such a one it makes a datatype of its elements, and passes one of that. A collective whose
# receive buffer has a block for each rank looks for the second block where that datatype ends, right behind the last element of the
# first: at the fourth element of the array, where it should be at the fifth, and all behind it is wrong. Nobody is told. Reductions
# get the datatype too, and refuse it (MPI_ERR_OP).
#
# Seen (2 ranks; right would be 1 0 1 0 2 0 2 0):
#   sections are supported: T
#   gathered: 1 0 1 2 0 2 0 0
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >gather.f90 <<'F'
program gather
  use mpi_f08
  implicit none
  integer :: rank, mine(2), all(8)
  call MPI_Init()
  call MPI_Comm_rank(MPI_COMM_WORLD, rank)
  mine = rank + 1
  all = 0
  call MPI_Allgather(mine, 2, MPI_INTEGER, all(1:7:2), 2, MPI_INTEGER, MPI_COMM_WORLD)
  if (rank == 0) print '(a, l2, /, a, 8i2)', 'sections are supported:', MPI_SUBARRAYS_SUPPORTED, 'gathered:', all
  call MPI_Finalize()
end program
F
mpifort.mpich gather.f90 -o gather
out=$(mpirun.mpich -n 2 ./gather)
echo "$out"
[ "$out" = "sections are supported: T
gathered: 1 0 1 2 0 2 0 0" ]
