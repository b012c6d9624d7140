module shapes
  implicit none
  type, abstract :: shape_t
    character(10) :: name = 'none'
  contains
    procedure(area_i), deferred :: area
    procedure :: describe
  end type
  abstract interface
    real(8) function area_i(self)
      import
      class(shape_t), intent(in) :: self
    end function
  end interface
  type, extends(shape_t) :: square_t
    real(8) :: side = 1
  contains
    procedure :: area => square_area
  end type
  type, extends(shape_t) :: circle_t
    real(8) :: r = 1
  contains
    procedure :: area => circle_area
    procedure :: describe => describe_circle
  end type
  type :: counted_t
    integer :: n = 0
  contains
    final :: bye
  end type
  type :: list_t
    integer :: value = 0
    type(list_t), pointer :: next => null()
  end type
  type :: box_t
    integer, allocatable :: a(:)
    character(:), allocatable :: s
  end type
  type :: vec_t
    real :: x = 0, y = 0
  end type
  interface operator(+)
    module procedure add_vec
  end interface
  interface assignment(=)
    module procedure vec_from_real
  end interface
  interface show
    module procedure show_int, show_real
  end interface
contains
  real(8) function square_area(self)
    class(square_t), intent(in) :: self
    square_area = self%side**2
  end function
  real(8) function circle_area(self)
    class(circle_t), intent(in) :: self
    circle_area = 3*self%r**2
  end function
  subroutine describe(self)
    class(shape_t), intent(in) :: self
    print *, trim(self%name), self%area()
  end subroutine
  subroutine describe_circle(self)
    class(circle_t), intent(in) :: self
    print *, 'round', self%r
  end subroutine
  subroutine bye(self)
    type(counted_t), intent(inout) :: self
    print *, 'bye', self%n
  end subroutine
  type(vec_t) function add_vec(a, b)
    type(vec_t), intent(in) :: a, b
    add_vec = vec_t(a%x+b%x, a%y+b%y)
  end function
  subroutine vec_from_real(a, r)
    type(vec_t), intent(out) :: a
    real, intent(in) :: r
    a%x = r
    a%y = r
  end subroutine
  subroutine show_int(i)
    integer, intent(in) :: i
    print *, 'int', i
  end subroutine
  subroutine show_real(x)
    real, intent(in) :: x
    print *, 'real', x
  end subroutine
  recursive integer function fact(n) result(r)
    integer, intent(in) :: n
    r = 1
    if (n > 1) r = n*fact(n-1)
  end function
end module
! case polymorphism
use shapes
class(shape_t), allocatable :: s
allocate(square_t :: s)
s%name = 'square'
call s%describe
deallocate(s)
allocate(s, source=circle_t('c', 2d0))
call s%describe
print *, s%area()
! case select type
use shapes
class(shape_t), allocatable :: s
s = square_t('q', 3d0)
select type (s)
type is (circle_t)
  print *, 'circle'
type is (square_t)
  print *, 'square', s%side
end select
! case same type
use shapes
type(square_t) :: a
type(circle_t) :: b
class(shape_t), allocatable :: c
allocate(square_t :: c)
print *, same_type_as(a,b), same_type_as(a,c), extends_type_of(c,a)
! case unlimited polymorphism
call show_any(5)
call show_any('abc')
call show_any(2.5)
contains
subroutine show_any(x)
  class(*), intent(in) :: x
  select type (x)
  type is (integer)
    print *, 'integer', x
  type is (character(*))
    print *, 'text', x
  class default
    print *, 'other'
  end select
end subroutine
! case finalization
use shapes
type(counted_t), allocatable :: c
allocate(c)
c%n = 3
deallocate(c)
call scope
contains
subroutine scope
  type(counted_t) :: local
  local%n = 4
end subroutine
! case finalization on assignment
use shapes
type(counted_t) :: a
a%n = 1
a = counted_t(2)
print *, 'assigned', a%n
! case linked list
use shapes
type(list_t), pointer :: head, p
integer :: i
nullify(head)
do i = 1, 4
  allocate(p)
  p%value = i*i
  p%next => head
  head => p
end do
do while (associated(head))
  print *, head%value
  p => head%next
  deallocate(head)
  head => p
end do
! case deep copies
use shapes
type(box_t) :: a, b
a%a = [1,2,3]
a%s = 'text'
b = a
b%a(1) = 9
b%s = 'other text'
print *, a%a, a%s, b%a, b%s
! case arrays of boxes
use shapes
type(box_t), allocatable :: a(:)
integer :: i
allocate(a(3))
do i = 1, 3
  a(i)%a = [(i, integer :: j=1,i)]
end do
a = a(3:1:-1)
print *, size(a(1)%a), size(a(3)%a), allocated(a(1)%s)
! case operators
use shapes
type(vec_t) :: a, b
a = 1.5
b = a + vec_t(1.0, 2.0)
print *, b%x, b%y
! case generics
use shapes
call show(3)
call show(2.5)
! case default values
use shapes
type(square_t) :: s
type(vec_t) :: v(2)
print *, s%name, s%side, v%x
! case structure constructors
use shapes
type(vec_t) :: v
v = vec_t(y=2.0)
print *, v%x, v%y
! case recursion
use shapes
print *, fact(10)
! case do loops
integer :: i, n
n = 0
do i = 10, 1, -3
  n = n + i
end do
print *, n, i
! case exit and cycle
integer :: i, j
outer: do i = 1, 3
  do j = 1, 3
    if (j == 2) cycle outer
    if (i == 3) exit outer
    print *, i, j
  end do
end do outer
! case do while
integer :: n
n = 1
do while (n < 100)
  n = n*3
end do
print *, n
! case if chains
integer :: i
do i = 1, 4
  if (i == 1) then
    print *, 'one'
  else if (i < 4) then
    print *, 'few'
  else
    print *, 'many'
  end if
end do
! case select ranges
integer :: i
do i = -1, 6, 2
  select case (i)
  case (:0)
    print *, 'low'
  case (1,3)
    print *, 'odd'
  case (5:)
    print *, 'high'
  end select
end do
! case computed goto
integer :: i
i = 2
go to (10, 20), i
10 print *, 'ten'
20 print *, 'twenty'
! case arithmetic if
integer :: i
i = -3
if (i) 10, 20, 30
10 print *, 'negative'
return
20 print *, 'zero'
return
30 print *, 'positive'
! case statement functions
real :: f, x
f(x) = x*x + 1
print *, f(2.0)
! case saved variables
integer :: i
do i = 1, 3
  call count
end do
contains
subroutine count
  integer, save :: n = 0
  n = n + 1
  print *, n
end subroutine
! case common
integer :: a, b
common /case_blk/ a, b
a = 5
b = 6
call s
contains
subroutine s
  integer :: x(2)
  common /case_blk/ x
  print *, x
end subroutine
! case equivalence
integer :: i
real :: x
equivalence (i, x)
x = 1.0
print *, i
! case data
integer :: a(5), b
data a /2*1, 3*2/, b /7/
print *, a, b
! case block
integer :: i
i = 1
block
  integer :: i
  i = 2
  print *, i
end block
print *, i
! case associate
integer :: a(3) = [1,2,3]
associate (x => a(2), n => size(a))
  x = 20
  print *, n
end associate
print *, a
! case procedure pointers
procedure(f), pointer :: p
p => f
print *, p(3)
contains
integer function f(i)
  integer, intent(in) :: i
  f = 2*i
end function
! case procedures as arguments
print *, apply(twice, 4), apply(thrice, 4)
contains
integer function apply(f, i)
  interface
    integer function f(i)
      integer, intent(in) :: i
    end function
  end interface
  integer, intent(in) :: i
  apply = f(i)
end function
integer function twice(i)
  integer, intent(in) :: i
  twice = 2*i
end function
integer function thrice(i)
  integer, intent(in) :: i
  thrice = 3*i
end function
! case internal procedures with host variables
integer :: total
total = 0
call add(3)
call add(4)
print *, total
contains
subroutine add(n)
  integer, intent(in) :: n
  total = total + n
end subroutine
! case internal procedures as arguments
integer :: factor
factor = 5
print *, apply(scaled, 3)
contains
integer function scaled(i)
  integer, intent(in) :: i
  scaled = factor*i
end function
integer function apply(f, i)
  procedure(scaled) :: f
  integer, intent(in) :: i
  apply = f(i)
end function
! case enumerators
enum, bind(c)
  enumerator :: red = 4, blue, green = 9
end enum
print *, red, blue, green
! case c binding
use iso_c_binding
type(c_ptr) :: p
integer, target :: x
integer, pointer :: q
x = 42
p = c_loc(x)
call c_f_pointer(p, q)
print *, q, c_associated(p), c_int, c_double
! case environment module
use iso_fortran_env
print *, int32, real64, output_unit, iostat_end, iostat_eor, character_storage_size
! case result clauses
print *, f(3)
contains
function f(n) result(r)
  integer, intent(in) :: n
  integer :: r
  r = n + 1
end function
! case elemental procedures
integer :: a(3) = [1,2,3]
print *, twice(a), twice(5)
contains
elemental integer function twice(i)
  integer, intent(in) :: i
  twice = 2*i
end function
! case keyword arguments
print *, f(b=2, a=10)
contains
integer function f(a, b)
  integer, intent(in) :: a, b
  f = a - b
end function
! case alternate returns
call s(2, *10, *20)
print *, 'none'
return
10 print *, 'first'
return
20 print *, 'second'
contains
subroutine s(i, *, *)
  integer :: i
  return i
end subroutine
! case command line
integer :: n
character(10) :: s
n = command_argument_count()
call get_command_argument(1, s, status=n)
print *, n /= 0, s
! case environment
character(10) :: s
integer :: n, st
call get_environment_variable('LWK_NOT_THERE', s, n, st)
print *, s, n, st
! case stop in a function is not reached
print *, 'end'
! case structures of DEC
  structure /pair/
    integer first
    real second
  end structure
  structure /pairs/
    record /pair/ all(2)
  end structure
  record /pair/ one
  record /pairs/ two
  one.first = 3
  one.second = 2.5
  two.all(2) = one
  two.all(1).first = one.first + 1
  print *, two.all(2).first, two.all(2).second, two.all(1).first
! case pointers from addresses with a shape in steps
  use iso_c_binding
  integer, target :: values(12)
  integer, pointer :: matrix(:,:)
  integer(c_long_long) :: extents(3)
  integer :: i
  values = [(i, i = 1, 12)]
  extents = [3, -7, 4]
  call c_f_pointer(c_loc(values), matrix, extents(1:3:2))
  print *, shape(matrix), matrix(2,:)
! case class(*) after its end
  type base
    integer :: i
  end type
  type(base) :: object
  class(*), pointer :: p(:)
  allocate (p(3), source = [7, 8, 9])
  print *, extends_type_of(object, p)
  deallocate (p)
  print *, extends_type_of(object, p), extends_type_of(p, object)
