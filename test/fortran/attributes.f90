! Attributes that one language sets and the other reads (MPI-5.0, 19.3.7), in copies too; a key of each.
module keys
  use mpi
  implicit none
contains
  subroutine copy_it(comm, key, extra, in, out, flag, ierror)
    integer :: comm, key, ierror
    integer(MPI_ADDRESS_KIND) :: extra, in, out
    logical :: flag
    out = in + extra
    flag = .true.
    ierror = MPI_SUCCESS
  end subroutine
  subroutine delete_it(comm, key, value, extra, ierror)
    integer :: comm, key, ierror
    integer(MPI_ADDRESS_KIND) :: value, extra
    print '(a, i0)', 'deleted ', value
    ierror = MPI_SUCCESS
  end subroutine
end module

program attributes
  use keys
  implicit none
  interface
    subroutine c_key(key) bind(c)
      integer :: key
    end subroutine
    subroutine c_set(comm, key, value) bind(c)
      integer, value :: comm, key, value
    end subroutine
    subroutine c_read(comm, key) bind(c)
      integer, value :: comm, key
    end subroutine
  end interface
  integer :: key, other, two, ierror, i
  integer(MPI_ADDRESS_KIND) :: value
  logical :: flag
  call MPI_Init(ierror)
  call MPI_Comm_create_keyval(copy_it, delete_it, key, 2_MPI_ADDRESS_KIND, ierror)
  call c_key(other)
  do i = 1, 2
    call MPI_Comm_set_attr(MPI_COMM_WORLD, key, 100_MPI_ADDRESS_KIND, ierror)
    call c_read(MPI_COMM_WORLD, key)
    call MPI_Comm_dup(MPI_COMM_WORLD, two, ierror)
    call c_read(two, key)
    call MPI_Comm_get_attr(two, key, value, flag, ierror)
    print '(a, i0)', 'a copy: ', value
    call MPI_Comm_free(two, ierror)
    call c_set(MPI_COMM_WORLD, key, 65536)
    call MPI_Comm_get_attr(MPI_COMM_WORLD, key, value, flag, ierror)
    print '(a, i0)', 'of C: ', value
    key = merge(other, key, i == 1)
  end do
  call MPI_Comm_set_attr(MPI_COMM_WORLD, other, -1_MPI_ADDRESS_KIND, ierror)
  call c_set(MPI_COMM_WORLD, other, -1)
  call MPI_Comm_get_attr(MPI_COMM_WORLD, other, value, flag, ierror)
  print '(a, i0)', 'no address: ', value
  call MPI_Finalize(ierror)
end program
