! Names of profiling, counts of 64 bits, sections in blocking calls.
module counted
  use mpi_f08
  implicit none
  integer :: calls = 0
end module

subroutine MPI_Ssend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
  use counted, mine => MPI_Ssend_f08ts
  type(*), dimension(..), intent(in) :: buf
  integer, intent(in) :: count, dest, tag
  type(MPI_Datatype), intent(in) :: datatype
  type(MPI_Comm), intent(in) :: comm
  integer, optional, intent(out) :: ierror
  calls = calls + 1
  call PMPI_Ssend(buf, count, datatype, dest, tag, comm, ierror)
end subroutine

program profiled
  use counted
  implicit none
  integer :: rank, ranks, i, place, a(3, 4), all(2, 4), b(10)
  integer(MPI_COUNT_KIND) :: large, size
  integer(MPI_COUNT_KIND) :: counts(2)
  integer(MPI_ADDRESS_KIND) :: places(2), bytes
  type(MPI_Status) :: status
  type(MPI_Datatype) :: kind
  character(len=12) :: packed
  call MPI_Init()
  call PMPI_Comm_rank(MPI_COMM_WORLD, rank)
  call MPI_Comm_size(MPI_COMM_WORLD, ranks)
  a = reshape([(10 * rank + i, i = 1, 12)], [3, 4])
  large = 4
  if (rank == 0) then
    call MPI_Ssend(a(2, :), 4, MPI_INTEGER, 1, 0, MPI_COMM_WORLD)
    call MPI_Send(a(3, :), large, MPI_INTEGER, 1, 1, MPI_COMM_WORLD)
    print *, 'calls', calls
  else if (rank == 1) then
    call MPI_Recv(a(1, :), 4, MPI_INTEGER, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE)
    call MPI_Recv(a(2, 4:1:-1), large, MPI_INTEGER, 0, 1, MPI_COMM_WORLD, status)
    call MPI_Get_count(status, MPI_INTEGER, large)
    print '(a, i0, a, 12i3)', 'received ', large, ':', a
  end if
  ! The same in collectives, where there is a copy.
  all = 0
  call MPI_Allgather(a(3, 1:3:2), 2, MPI_INTEGER, all(2, :), 2, MPI_INTEGER, MPI_COMM_WORLD)
  if (rank == 1) print '(a, 8i3)', 'gathered', all
  b = rank + 1
  call MPI_Allreduce(MPI_IN_PLACE, b(::3), 4_MPI_COUNT_KIND, MPI_INTEGER, MPI_SUM, MPI_COMM_WORLD)
  if (rank == 0) print '(a, 10i2)', 'summed', b
  call MPI_Bcast(b(1:9:4), 3, MPI_INTEGER, 1, MPI_COMM_WORLD)
  ! Types.
  counts = [1, 2]
  places = [0, 8]
  call MPI_Type_create_struct(2_8, counts, int(places, 8), [MPI_INTEGER, MPI_REAL], kind)
  call MPI_Type_size(kind, size)
  call MPI_Type_free(kind)
  place = 0
  bytes = 0
  call MPI_Pack(b(1:2), 2, MPI_INTEGER, packed, 12, place, MPI_COMM_WORLD)
  call MPI_Pack_external_size('external32', 2, MPI_INTEGER, bytes)
  if (rank == 0) print *, 'sizes', size, place, bytes
  bytes = 0
  call MPI_Pack_external('external32', b(1:4:3), 2, MPI_INTEGER, packed, 12_MPI_ADDRESS_KIND, bytes)
  if (rank == 0) print '(a, 8i3)', 'external', (iachar(packed(i:i)), i = 1, 8)
  call PMPI_Finalize()
end program
