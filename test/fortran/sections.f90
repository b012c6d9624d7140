! Array sections with gaps in functions of mpi_f08 that use a buffer after they have returned; 2 ranks.
program sections
  use mpi_f08
  implicit none
  type particle
    integer :: id
    real(8) :: x(3)
  end type
  integer :: rank, i, ierror
  integer :: a(10), grid(4, 6), few(9)
  complex(8) :: z(8)
  character(len=4) :: words(6)
  type(particle) :: p(5)
  type(MPI_Request) :: requests(6)
  integer(MPI_ADDRESS_KIND) :: here, there
  call MPI_Init()
  call MPI_Comm_rank(MPI_COMM_WORLD, rank)
  if (rank == 0) then
    a = [(i, i = 1, 10)]
    grid = reshape([(i, i = 1, 24)], [4, 6])
    few = [(-i, i = 1, 9)]
    z = [(cmplx(i, -i, 8), i = 1, 8)]
    words = [('w' // achar(48 + i) // '--', i = 1, 6)]
    do i = 1, 5
      p(i) = particle(i, [real(8) :: i, 10 * i, 100 * i])
    end do
    call send(a(1::3), grid(2:3, ::2))
    call MPI_Isend(z(2::2), 8, MPI_DOUBLE_PRECISION, 1, 3, MPI_COMM_WORLD, requests(3))
    call MPI_Issend(words(::2), 3 * 4, MPI_CHARACTER, 1, 4, MPI_COMM_WORLD, requests(4))
    call MPI_Send_init(p%x(2), 5, MPI_DOUBLE_PRECISION, 1, 5, MPI_COMM_WORLD, requests(5))
    call MPI_Start(requests(5))
    ! Fewer than there are.
    call MPI_Isend(few(9:1:-2), 3, MPI_INTEGER, 1, 6, MPI_COMM_WORLD, requests(6))
    call MPI_Barrier(MPI_COMM_WORLD)
    call MPI_Waitall(6, requests, MPI_STATUSES_IGNORE)
    call MPI_Request_free(requests(5))
  else
    a = 0
    grid = 0
    few = 0
    z = 0
    words = '....'
    do i = 1, 5
      p(i) = particle(0, 0)
    end do
    call MPI_Irecv(a(2:8:2), 4, MPI_INTEGER, 0, 1, MPI_COMM_WORLD, requests(1))
    call MPI_Irecv(grid(1:4:3, 4:6), 6, MPI_INTEGER, 0, 2, MPI_COMM_WORLD, requests(2))
    call MPI_Irecv(z(1:7:2), 4, MPI_DOUBLE_COMPLEX, 0, 3, MPI_COMM_WORLD, requests(3))
    call MPI_Irecv(words(6:2:-2), 12, MPI_CHARACTER, 0, 4, MPI_COMM_WORLD, requests(4))
    call MPI_Recv_init(p%x(3), 5, MPI_DOUBLE_PRECISION, 0, 5, MPI_COMM_WORLD, requests(5))
    call MPI_Start(requests(5))
    call MPI_Irecv(few(1:9:4), 3, MPI_INTEGER, 0, 6, MPI_COMM_WORLD, requests(6), ierror)
    call MPI_Barrier(MPI_COMM_WORLD)
    call MPI_Waitall(6, requests, MPI_STATUSES_IGNORE)
    call MPI_Request_free(requests(5))
    print '(10i3)', a
    print '(4i3)', grid
    print '(9i3)', few
    print '(8(f5.0, f5.0))', z
    print '(6a)', words
    print '(5f6.0)', p%x(3), p%x(1)
  end if
  ! Of the first element, not of a copy.
  call MPI_Get_address(p(2:5:2)%x(2), here)
  call MPI_Get_address(p(2)%x(2), there)
  if (here /= there) print *, 'an address of a copy'
  ! A broadcast is one block.
  call MPI_Ibcast(a(1:9:2), 5, MPI_INTEGER, 1, MPI_COMM_WORLD, requests(1))
  call MPI_Wait(requests(1), MPI_STATUS_IGNORE)
  if (rank == 0) print '(10i3)', a
  call MPI_Finalize()
contains
  ! Sections are passed on as sections.
  subroutine send(b, c)
    integer :: b(:), c(:, :)
    call MPI_Isend(b, 4, MPI_INTEGER, 1, 1, MPI_COMM_WORLD, requests(1))
    call MPI_Isend(c, size(c), MPI_INTEGER, 1, 2, MPI_COMM_WORLD, requests(2))
  end subroutine
end program
