! Particles in a box, with mpi_f08: a namelist says how many, and their state goes through an unformatted file halfway.
program particles
  use mpi_f08
  use, intrinsic :: iso_fortran_env, only: real64, int64
  implicit none
  type particle_t
    real(real64) :: x(3), v(3)
  end type
  type(particle_t), allocatable :: mine(:)
  integer :: number = 1000, steps = 20
  real(real64) :: dt = 0.01_real64
  namelist /run/ number, steps, dt
  character(64) :: input(2) = [character(64) :: '&run number=600, steps=30', 'dt=5e-3 /']
  type(MPI_Comm) :: world
  type(MPI_Datatype) :: packed
  integer :: rank, ranks, i, n
  integer(int64) :: inside, all_inside
  world = MPI_COMM_WORLD
  call MPI_Init()
  call MPI_Comm_rank(world, rank)
  call MPI_Comm_size(world, ranks)
  read(input, run)
  call MPI_Type_contiguous(6, MPI_REAL8, packed)
  call MPI_Type_commit(packed)
  n = (rank + 1)*number/ranks - rank*number/ranks
  allocate(mine(n))
  do i = 1, n
    call place(mine(i), rank*number/ranks + i)
  end do
  do i = 1, steps
    call move(mine)
    if (i == steps/2) call through_file(mine)
    call pass_on(mine)
  end do
  inside = count_inside(mine)
  call MPI_Reduce(inside, all_inside, 1, MPI_INTEGER8, MPI_SUM, 0, world)
  if (rank == 0) print '(a,i0,a,i0,a)', 'particles: ', all_inside, ' of ', number, ' in the left half'
  call MPI_Type_free(packed)
  call MPI_Finalize()
contains
  ! From a number alone, so that the ranks do not matter.
  pure subroutine place(p, number)
    type(particle_t), intent(out) :: p
    integer, intent(in) :: number
    integer :: k
    do k = 1, 3
      p%x(k) = modulo(number*(0.618_real64 + k), 1.0_real64)
      p%v(k) = modulo(number*(0.414_real64 + k), 1.0_real64) - 0.5_real64
    end do
  end subroutine

  elemental subroutine bounce(x, v)
    real(real64), intent(inout) :: x, v
    if (x < 0) x = -x
    if (x > 1) x = 2 - x
    if (x == 0 .or. x == 1) v = -v
  end subroutine

  subroutine move(p)
    type(particle_t), intent(inout) :: p(:)
    integer :: k
    do k = 1, size(p)
      p(k)%x = p(k)%x + dt*p(k)%v
      call bounce(p(k)%x, p(k)%v)
    end do
  end subroutine

  subroutine through_file(p)
    type(particle_t), intent(inout) :: p(:)
    integer :: unit, records
    open(newunit=unit, status='scratch', form='unformatted', action='readwrite')
    write(unit) size(p)
    write(unit) p
    p = particle_t(0, 0)
    rewind unit
    read(unit) records
    read(unit) p
    close(unit)
    if (records /= size(p)) error stop 'the file has another number of particles'
  end subroutine

  ! The first particle of each rank goes to the next one.
  subroutine pass_on(p)
    type(particle_t), intent(inout) :: p(:)
    type(MPI_Status) :: status
    call MPI_Sendrecv_replace(p(1), 1, packed, modulo(rank+1, ranks), 3, modulo(rank-1, ranks), 3, world, status)
  end subroutine

  integer(int64) function count_inside(p)
    type(particle_t), intent(in) :: p(:)
    integer :: k
    count_inside = count([(p(k)%x(1) < 0.5_real64, k=1,size(p))])
  end function
end program
