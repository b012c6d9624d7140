! A 2-D stencil: heat flows in a plate whose rows are spread over the ranks. Modules, derived types, allocatable components.
!
!   heat [POINTS [STEPS]]
module plates
  use mpi
  implicit none
  private
  public :: plate_t, create, step, total

  type plate_t
    integer :: points = 0, first = 1, rows = 0, above, below
    real(8), allocatable :: now(:,:), next(:,:)
  end type
contains
  subroutine create(plate, points, rank, ranks)
    type(plate_t), intent(out) :: plate
    integer, intent(in) :: points, rank, ranks
    integer :: i, j
    plate%points = points
    plate%first = rank*points/ranks + 1
    plate%rows = (rank + 1)*points/ranks - plate%first + 1
    plate%above = merge(rank - 1, MPI_PROC_NULL, rank > 0)
    plate%below = merge(rank + 1, MPI_PROC_NULL, rank < ranks - 1)
    allocate(plate%now(0:points+1, 0:plate%rows+1), source=0d0)
    do j = 1, plate%rows
      do i = 1, points
        plate%now(i,j) = mod(i*(plate%first + j - 1), 17)
      end do
    end do
    plate%next = plate%now
  end subroutine

  subroutine exchange(plate)
    type(plate_t), intent(inout) :: plate
    integer :: n, ierr
    n = plate%points + 2
    call MPI_Sendrecv(plate%now(:,1), n, MPI_DOUBLE_PRECISION, plate%above, 1, &
      plate%now(:,plate%rows+1), n, MPI_DOUBLE_PRECISION, plate%below, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE, ierr)
    call MPI_Sendrecv(plate%now(:,plate%rows), n, MPI_DOUBLE_PRECISION, plate%below, 2, &
      plate%now(:,0), n, MPI_DOUBLE_PRECISION, plate%above, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE, ierr)
  end subroutine

  subroutine step(plate)
    type(plate_t), intent(inout) :: plate
    real(8), allocatable :: other(:,:)
    integer :: i, j
    call exchange(plate)
    do j = 1, plate%rows
      do i = 1, plate%points
        plate%next(i,j) = plate%now(i,j) + 0.125d0*(plate%now(i-1,j) + plate%now(i+1,j) &
          + plate%now(i,j-1) + plate%now(i,j+1) - 4*plate%now(i,j))
      end do
    end do
    call move_alloc(plate%now, other)
    call move_alloc(plate%next, plate%now)
    call move_alloc(other, plate%next)
  end subroutine

  ! The same for any number of ranks: sums of integers, since those of real numbers depend on their order.
  integer(8) function total(plate)
    type(plate_t), intent(in) :: plate
    integer(8) :: mine
    integer :: ierr
    mine = sum(nint(plate%now(1:plate%points,1:plate%rows)*2d0**20, 8))
    call MPI_Allreduce(mine, total, 1, MPI_INTEGER8, MPI_SUM, MPI_COMM_WORLD, ierr)
  end function
end module

program heat
  use mpi
  use plates
  implicit none
  type(plate_t) :: plate
  character(16) :: word
  integer :: rank, ranks, ierr, points = 64, steps = 100, i
  integer(8) :: heat_left
  call MPI_Init(ierr)
  call MPI_Comm_rank(MPI_COMM_WORLD, rank, ierr)
  call MPI_Comm_size(MPI_COMM_WORLD, ranks, ierr)
  if (command_argument_count() > 0) then
    call get_command_argument(1, word)
    read(word, *) points
  end if
  if (command_argument_count() > 1) then
    call get_command_argument(2, word)
    read(word, *) steps
  end if
  call create(plate, points, rank, ranks)
  do i = 1, steps
    call step(plate)
    if (mod(i, max(steps/4, 1)) /= 0) cycle
    heat_left = total(plate)
    if (rank == 0) print '(a,i6,a,f14.4)', 'heat: step', i, ', left', heat_left/2d0**20
  end do
  call MPI_Finalize(ierr)
end program
