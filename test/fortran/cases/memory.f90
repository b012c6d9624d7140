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
module with_procedures
  use iso_c_binding
  implicit none
  type :: empty
  end type
  type, extends(empty) :: callback
    procedure(answer), pointer, nopass :: first => null()
    character(3) :: short = 'abc'
    procedure(answer), pointer, nopass :: second => answer
  end type
  type, extends(callback) :: solver
    integer(1) :: tiny = 7
    procedure(twice), pointer, pass :: third => null()
    real, allocatable :: values(:)
    type(c_ptr) :: address = c_null_ptr
    type(c_funptr) :: function_address = c_null_funptr
    procedure(answer), pointer, nopass :: fourth => answer
    character(:), allocatable :: name
    complex(8) :: z = (1d0, 2d0)
    logical :: flags(3) = [.true., .false., .true.]
  end type
  type :: several
    integer(2) :: before = 1
    type(callback) :: calls(3)
    real(8), allocatable :: more(:)
    type(solver) :: one
    integer(8) :: after = 9
    class(callback), allocatable :: any
    class(*), pointer :: whatever => null()
    procedure(answer), pointer, nopass :: last => null()
  end type
  type :: bare
    procedure(answer), pointer, nopass :: p => answer
    integer :: i = 5
  end type
contains
  integer function answer()
    answer = 42
  end function
  integer function other()
    other = 7
  end function
  integer function twice(self)
    class(solver), intent(in) :: self
    twice = 2 * self%tiny
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
! case procedure pointers among components
block
use with_procedures
type(several) :: a, b
type(several), allocatable :: list(:), copies(:)
class(callback), allocatable :: x, y
type(bare) :: c(3), d(3)
integer :: i
a%one%values = [1., 2., 3.]
a%one%name = 'solver'
a%one%third => twice
a%more = [4d0, 5d0]
a%calls(2)%first => other
allocate (a%any, source=a%one)
a%last => other
b = a
a%one%values = 0
a%one%name = 'changed'
print *, b%before, b%after, b%more, b%one%values, b%one%name, b%one%third(), b%one%fourth(), b%last()
print *, b%calls%short, b%calls(2)%first(), b%calls(3)%second(), associated(b%calls(1)%first), b%one%z, b%one%flags
print *, associated(b%whatever), c_associated(b%one%address)
select type (what => b%any)
type is (solver)
  print *, what%values, what%name, what%short, what%second(), what%z, what%flags
end select
allocate (list(2))
list(1) = b
list(2)%one%name = 'second'
copies = list
deallocate (list)
print *, allocated(copies(2)%more), copies(1)%more, copies(1)%one%name, copies(2)%one%name, copies%after, copies(1)%last()
allocate (x, source=b%one)
call move_alloc(x, y)
print *, y%short, y%second(), allocated(x)
deallocate (y)
c(2)%p => other
c%i = [1, 2, 3]
d = c
call sub(d(3:1:-1))
copies = copies([2, 1])
print *, copies(2)%one%name, copies(1)%one%name
end block
contains
subroutine sub(e)
use with_procedures
type(bare) :: e(:)
type(bare), allocatable :: f(:)
f = e
print *, f%i, f(1)%p(), f(2)%p(), f(3)%p()
end subroutine
