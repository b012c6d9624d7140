! Descriptors that C gets and makes: binding.c. What both print is what they print with flang and clang on the machine.
module m
  use iso_c_binding
  interface
    function total(a) bind(c)
      import c_double
      real(c_double), intent(in) :: a(:, :)
      real(c_double) :: total
    end function
    subroutine make(a, n) bind(c)
      import c_int
      integer(c_int), allocatable, intent(out) :: a(:)
      integer(c_int), value :: n
    end subroutine
    subroutine unmake(a) bind(c)
      import c_int
      integer(c_int), allocatable :: a(:)
    end subroutine
    subroutine point(p, a) bind(c)
      import c_double
      real(c_double), pointer :: p(:, :)
      real(c_double), target :: a(:, :)
    end subroutine
    subroutine text(t) bind(c)
      character(*, kind=1), intent(in) :: t
    end subroutine
    subroutine report(x, n) bind(c)
      import c_int, c_double
      integer(c_int), value :: n
      real(c_double) :: x(n)
    end subroutine
    subroutine sections() bind(c)
    end subroutine
  end interface
contains
  function sum_of(a) bind(c)
    real(c_double), intent(in) :: a(:)
    real(c_double) :: sum_of
    sum_of = sum(a)
  end function
end module
program p
  use m
  real(c_double), target :: a(4, 6)
  real(c_double), pointer :: q(:, :)
  integer(c_int), allocatable :: made(:)
  integer :: i
  a = reshape([(real(i, 8), i=1, 24)], [4, 6])
  call report([total(a), total(a(2:4:2, 1:6:3)), total(a(4:1:-1, :))], 3)
  call make(made, 5)
  call report(real([lbound(made), ubound(made), made], 8), 7)
  call unmake(made)
  call report([merge(1d0, 0d0, allocated(made))], 1)
  call point(q, a(1:4:3, 2:5))
  call report([real([lbound(q), ubound(q)], 8), q(5, 6), q(6, 9)], 6)
  call text('some text')
  call sections
end program
