module memory_types
  type list
    integer, allocatable :: of(:)
  end type
  type lists
    type(list), allocatable :: all(:)
  end type
  type base
    integer :: number
  end type
  type, extends(base) :: longer
    real :: more
  end type
  type ended
    integer :: number = 0
  contains
    final :: end_plane, end_one
  end type
  type first
    integer :: number = 0
  contains
    final :: end_row
  end type
  type, extends(first) :: second
    integer :: other = 0
  contains
    final :: end_longer
  end type
contains
  subroutine end_longer(x)
    type(second), intent(inout) :: x(:)
    print *, 'longer', x%other
  end subroutine
  subroutine end_row(x)
    type(first), intent(inout), contiguous :: x(:)
    print *, 'row', x%number
  end subroutine
  subroutine end_plane(x)
    type(ended), intent(in) :: x(:, :)
    print *, 'plane', shape(x)
  end subroutine
  impure elemental subroutine end_one(x)
    type(ended), intent(in) :: x
    print *, 'one', x%number
  end subroutine
  subroutine begin(x)
    class(ended), intent(out) :: x(:, :)
  end subroutine
  function three() result(r)
    class(base), allocatable :: r(:)
    allocate (r(3), source=[longer(1, 1.0), longer(2, 2.0), longer(3, 3.0)])
  end function
end module
! case components keep the bounds of what they are made from
use memory_types
integer, allocatable :: a(:)
type(list) :: x
allocate (a(-1:2))
a = 5
x = list(a)
print *, lbound(x%of), ubound(x%of)
x = list(a(:))
print *, lbound(x%of), ubound(x%of)
! case values with components in FORALL
use memory_types
type(list) :: x(2)
type(lists) :: y(2), z(2)
integer :: i
x = [list([1, 2, 3]), list([4, 5])]
forall (i=1:2) y(i) = lists([x(i)])
forall (i=1:2) y(i) = y(3 - i)
z = y
print *, z(1)%all(1)%of, z(2)%all(1)%of
! case the part of an array of longer elements
use memory_types
type(base) :: y(3)
y = three()
print *, y%number
! case a final procedure for each rank
use memory_types
class(ended), allocatable :: z(:, :)
type(ended) :: a(2, 2)
allocate (ended :: z(2, 3))
deallocate (z)
call begin(a(::2, :))
! case what is allocated stays as it is
integer, allocatable :: a(:, :)
integer, pointer :: p(:), q(:)
character(:), allocatable :: c(:)
character(3) :: words(2) = ['abc', 'def']
character(80) :: why
integer :: stat
allocate (a(20, 20))
allocate (a(5, 5), stat=stat, errmsg=why)
print *, stat, shape(a), trim(why)
deallocate (a)
deallocate (a, stat=stat)
print *, stat
allocate (c, mold=words(:)(1:2))
print *, size(c), len(c)
allocate (p(5))
q => p(2:3)
deallocate (q, stat=stat, errmsg=why)
print *, stat, why(1:23)
deallocate (p, stat=stat)
print *, stat
! case pointers to what C gives, with shapes of all kinds
use, intrinsic :: iso_c_binding
integer, target :: a(6) = [1, 2, 3, 4, 5, 6]
integer, pointer :: p(:, :)
integer(8) :: long(2) = [2_8, 3_8]
call c_f_pointer(c_loc(a), p, long)
print *, shape(p), p
call c_f_pointer(c_loc(a), p, [3, 1])
print *, shape(p), p
! case sequences of Bessel functions, and the hypotenuse
real(8) :: d = 5, z = 0
real :: x = 3, y = 4
print '(6f9.5)', bessel_jn(0, 5, d), bessel_yn(1, 4, d), hypot(x, y), hypot(d, 12d0)
print *, bessel_jn(0, 2, z), size(bessel_jn(3, 1, d))
! case modes of floating-point numbers
use, intrinsic :: ieee_arithmetic
type(ieee_status_type) :: all
type(ieee_round_type) :: round
logical :: halts
call ieee_get_rounding_mode(round)
call ieee_set_rounding_mode(round)
call ieee_get_status(all)
call ieee_set_halting_mode(ieee_overflow, .false.)
call ieee_get_halting_mode(ieee_overflow, halts)
call ieee_set_status(all)
print *, round == ieee_nearest, halts
! case a final procedure of a parent that wants its array without gaps
  use memory_types
  class(first), allocatable :: a(:)
  allocate (second :: a(3))
  a%number = [1, 2, 3]
  deallocate (a)
