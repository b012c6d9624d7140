! What MPI calls back, in the forms of mpi_f08, and what differs between C and Fortran; `mpi_barrier` is the program's own.
module callbacks
use mpi_f08
use, intrinsic :: iso_c_binding
integer :: copied = 0, deleted = 0, told = 0, freed = 0
contains
subroutine larger(a, b, count, type)
  type(c_ptr), value :: a, b
  integer :: count
  type(MPI_Datatype) :: type
  integer, pointer :: x(:), y(:)
  call c_f_pointer(a, x, [count])
  call c_f_pointer(b, y, [count])
  y = max(x, y)
end subroutine
subroutine copy(comm, key, state, in, out, flag, ierror)
  type(MPI_Comm) :: comm
  integer :: key, ierror
  integer(MPI_ADDRESS_KIND) :: state, in, out
  logical :: flag
  copied = copied + int(state)
  out = in + 1
  flag = .true.
  ierror = MPI_SUCCESS
end subroutine
subroutine forget(comm, key, value, state, ierror)
  type(MPI_Comm) :: comm
  integer :: key, ierror
  integer(MPI_ADDRESS_KIND) :: value, state
  deleted = deleted + int(value)
  ierror = MPI_SUCCESS
end subroutine
subroutine tell(comm, code)
  type(MPI_Comm) :: comm
  integer :: code
  told = code
end subroutine
subroutine query(state, status, ierror)
  integer(MPI_ADDRESS_KIND) :: state
  type(MPI_Status) :: status
  integer :: ierror
  call MPI_Status_set_elements(status, MPI_BYTE, 12, ierror)
  call MPI_Status_set_cancelled(status, .false., ierror)
  status%MPI_SOURCE = 3
end subroutine
subroutine free_it(state, ierror)
  integer(MPI_ADDRESS_KIND) :: state
  integer :: ierror
  state = state - 1
  freed = freed + 1
  ierror = MPI_SUCCESS
end subroutine
subroutine cancel(state, complete, ierror)
  integer(MPI_ADDRESS_KIND) :: state
  logical :: complete
  integer :: ierror
  ierror = MPI_SUCCESS
end subroutine
end module

subroutine mpi_barrier(comm, ierror)
  integer :: comm, ierror
  print *, 'barrier'
  call pmpi_barrier(comm, ierror)
end subroutine

subroutine wait_for_all(comm)
  integer :: comm, ierror
  call mpi_barrier(comm, ierror)
end subroutine

program test
use callbacks
procedure(MPI_User_function), pointer :: operation
integer :: rank, key, value, size, n
integer(MPI_ADDRESS_KIND) :: state = 10, attribute
type(MPI_Op) :: op
type(MPI_Comm) :: comm
type(MPI_Errhandler) :: handler
type(MPI_Request) :: request
type(MPI_Status) :: status
type(MPI_Info) :: info
type(c_ptr) :: memory
character(8) :: text
logical :: flag
external :: wait_for_all
call MPI_Init()
call MPI_Comm_rank(MPI_COMM_WORLD, rank)
operation => larger
call MPI_Op_create(operation, .true., op)
call MPI_Allreduce(rank + 5, value, 1, MPI_INTEGER, op, MPI_COMM_WORLD)
print *, 'larger', value
call MPI_Comm_create_keyval(copy, forget, key, state)
call MPI_Comm_set_attr(MPI_COMM_SELF, key, 40_MPI_ADDRESS_KIND)
call MPI_Comm_dup(MPI_COMM_SELF, comm)
call MPI_Comm_get_attr(comm, key, attribute, flag)
call MPI_Comm_free(comm)
print *, 'attribute', flag, attribute, copied, deleted
call MPI_Comm_create_errhandler(tell, handler)
call MPI_Comm_set_errhandler(MPI_COMM_SELF, handler)
call MPI_Send(rank, 1, MPI_INTEGER, 99, 0, MPI_COMM_SELF)
call MPI_Error_class(told, n)
print *, 'told', n == MPI_ERR_RANK
call mpi_grequest_start(query, free_it, cancel, state, request, n)
call MPI_Grequest_complete(request)
call MPI_Wait(request, status)
call MPI_Get_count(status, MPI_BYTE, n)
print *, 'general', n, status%MPI_SOURCE, freed, state
call MPI_Info_create(info)
call MPI_Info_set(info, ' key', ' value ')
text = 'as it is'
size = 8
call MPI_Info_get_string(info, 'other', size, text, flag)
print *, 'info ', flag, text
size = 3
call MPI_Info_get_string(info, 'key', size, text, flag)
print *, 'info ', flag, size, text
call MPI_Alloc_mem(4000_MPI_ADDRESS_KIND, MPI_INFO_NULL, memory)
print *, 'memory', c_associated(memory), MPI_LONG_LONG_INT == MPI_LONG_LONG
call wait_for_all(MPI_COMM_SELF%MPI_VAL)
call MPI_Finalize()
end program
