! case reshape
print *, reshape([1,2,3,4,5,6],[2,3])
print *, reshape([1,2,3,4],[2,3],pad=[0])
print *, reshape([1,2,3,4,5,6],[2,3],order=[2,1])
! case transpose and matmul
integer :: a(2,3) = reshape([1,2,3,4,5,6],[2,3])
print *, transpose(a), matmul(a,transpose(a)), matmul([1,2],a)
! case matmul of reals
real(8) :: a(3,3), b(3)
integer :: i, j
do j = 1, 3
  do i = 1, 3
    a(i,j) = i + 10*j
  end do
end do
b = [1d0,2d0,3d0]
print *, matmul(a,b), matmul(b,a), matmul(a,a)
! case matmul mixed
integer :: a(2,2) = reshape([1,2,3,4],[2,2])
real :: b(2,2) = reshape([.5,1.,1.5,2.],[2,2])
logical :: l(2,2) = reshape([.true.,.false.,.true.,.true.],[2,2])
print *, matmul(a,b), matmul(l,l), matmul(cmplx(b),b)
! case dot product
print *, dot_product([1,2,3],[4,5,6]), dot_product([1.5,2.5],[2.,4.]), dot_product([(1.,2.)],[(3.,4.)]), dot_product([.true.],[.false.])
! case sums along dimensions
integer :: a(2,3) = reshape([1,2,3,4,5,6],[2,3])
print *, sum(a), sum(a,1), sum(a,2), product(a,1), maxval(a,2), minval(a,1)
! case masks
integer :: a(2,3) = reshape([1,2,3,4,5,6],[2,3])
print *, sum(a,mask=a>2), sum(a,1,a>2), count(a>2), count(a>2,1), any(a>5,1), all(a>1,2)
! case locations
integer :: a(5) = [3,1,4,1,5]
print *, maxloc(a), minloc(a), minloc(a,back=.true.), findloc(a,1), findloc(a,1,back=.true.), maxloc(a,mask=a<5)
! case locations in matrices
integer :: a(2,3) = reshape([3,1,4,1,5,9],[2,3])
print *, maxloc(a), minloc(a), maxloc(a,1), minloc(a,2), findloc(a,5)
! case shifts
integer :: a(5) = [1,2,3,4,5]
print *, cshift(a,2), cshift(a,-1), eoshift(a,2), eoshift(a,-2,9)
! case shifts of matrices
integer :: a(2,3) = reshape([1,2,3,4,5,6],[2,3])
print *, cshift(a,1,2), cshift(a,[0,1],2), eoshift(a,1,boundary=[7,8,9],dim=1)
! case spread
print *, spread([1,2],1,2), spread([1,2],2,3), spread(5,1,3)
! case pack and unpack
integer :: a(2,2) = reshape([1,2,3,4],[2,2])
print *, pack(a,a>1), pack(a,.true.), pack(a,a>2,[9,9,9]), unpack([7,8],a>2,a), unpack([7,8],a<3,0)
! case merge
print *, merge([1,2,3],[4,5,6],[.true.,.false.,.true.]), merge('abc','def',.false.)
! case where
integer :: a(5) = [1,-2,3,-4,5]
where (a < 0)
  a = 0
elsewhere (a > 3)
  a = 9
end where
print *, a
! case forall
integer :: a(3,3), i, j
a = 0
forall (i=1:3, j=1:3, i >= j) a(i,j) = 10*i + j
print *, a
! case do concurrent
integer :: a(5), i
do concurrent (i=1:5)
  a(i) = i*i
end do
print *, a
! case sections
integer :: a(10), i
a = [(i,i=1,10)]
print *, a(2:8:3), a(10:1:-4), a([3,1,2])
a(1:9:2) = 0
print *, a
! case overlapping assignment
integer :: a(6) = [1,2,3,4,5,6]
a(2:6) = a(1:5)
print *, a
a(1:5) = a(2:6)
print *, a
! case reversal
integer :: a(5) = [1,2,3,4,5]
a = a(5:1:-1)
print *, a
! case bounds
integer :: a(-2:2, 0:3)
print *, lbound(a), ubound(a), shape(a), size(a), size(a,2), lbound(a,1)
! case bounds of dummies
integer :: a(5:9)
call s(a)
contains
subroutine s(x)
  integer :: x(0:)
  print *, lbound(x), ubound(x), size(x)
end subroutine
! case allocatable
integer, allocatable :: a(:), b(:,:)
allocate(a(3), source=7)
allocate(b(0:1,2:3))
b = 5
print *, a, b, allocated(a), lbound(b), ubound(b)
deallocate(a)
print *, allocated(a)
! case allocation on assignment
integer, allocatable :: a(:)
a = [1,2,3]
print *, size(a), a
a = [a, 4, 5]
print *, size(a), a
a = a(2:3)
print *, size(a), lbound(a), a
! case allocation with mold
real, allocatable :: a(:), b(:)
allocate(a(4))
allocate(b, mold=a)
print *, size(b), shape(b)
! case allocation status
integer, allocatable :: a(:)
integer :: st
character(40) :: m
allocate(a(3), stat=st)
print *, st
allocate(a(3), stat=st, errmsg=m)
print *, st /= 0, trim(m)
deallocate(a, stat=st)
print *, st
deallocate(a, stat=st, errmsg=m)
print *, st /= 0, trim(m)
! case move alloc
integer, allocatable :: a(:), b(:)
a = [1,2,3]
call move_alloc(a, b)
print *, allocated(a), b
! case pointers
integer, target :: a(6) = [1,2,3,4,5,6]
integer, pointer :: p(:), q(:,:)
p => a(2:6:2)
print *, p, associated(p), associated(p,a(2:6:2))
q(1:2,1:3) => a
print *, q(2,3), shape(q)
p(0:) => a
print *, lbound(p), ubound(p)
nullify(p)
print *, associated(p)
! case pointer allocation
real, pointer :: p(:)
allocate(p(3))
p = 2.5
print *, p
deallocate(p)
print *, associated(p)
! case copy in and out
integer :: a(4,4) = 0
call fill(a(2,:), 4)
call fill(a(1:4:2,3), 2)
print *, a
contains
subroutine fill(x, n)
  integer :: n, x(n)
  x = x + n
end subroutine
! case contiguity
integer :: a(4,4)
print *, is_contiguous(a), is_contiguous(a(:,2)), f(a(2,:))
contains
logical function f(x)
  integer :: x(:)
  f = is_contiguous(x)
end function
! case array functions
print *, squares(4)
contains
function squares(n)
  integer, intent(in) :: n
  integer :: squares(n), i
  squares = [(i*i, i=1,n)]
end function
! case automatic arrays
call s(3)
contains
subroutine s(n)
  integer :: n, a(n,n), i
  a = 0
  do i = 1, n
    a(i,i) = i
  end do
  print *, a
end subroutine
! case optional arguments
call s(1)
call s(1, 2)
contains
subroutine s(a, b)
  integer :: a
  integer, optional :: b
  print *, a, present(b)
end subroutine
! case assumed rank
integer :: a(2,3), b
call s(a)
call s(b)
contains
subroutine s(x)
  integer :: x(..)
  print *, rank(x), shape(x)
end subroutine
! case norm
real(8) :: x(2,2) = reshape([3d0,4d0,0d0,0d0],[2,2])
print *, norm2(x), norm2([3.0,4.0]), norm2(x,1)
! case reduce
print *, reduce([1,2,3,4], add)
contains
pure integer function add(a, b)
  integer, intent(in) :: a, b
  add = a + b
end function
! case bit reductions
print *, iall([7,6,5]), iany([1,2,4]), iparity([1,3,7]), parity([.true.,.true.,.false.])
! case empty
integer :: a(0)
print *, sum(a), product(a), maxval(a), minval(a), size(a), count(a>0), all(a>0), any(a>0), maxloc(a)
! case large arrays on the stack
real(8) :: x(1000000)
x = 1
print *, sum(x)
! case seven dimensions
integer :: a(2,1,2,1,2,1,2)
a = 3
print *, sum(a), shape(a)
! case character arrays
character(2) :: a(2,2) = reshape(['ab','cd','ef','gh'],[2,2])
print *, transpose(a), pack(a, a > 'cd')
! case cshift of characters
character(1) :: c(4) = ['a','b','c','d']
print *, cshift(c,1), eoshift(c,1), spread(c,2,1)
! case integers of 16 bytes in reductions and products
  integer, parameter :: w = selected_int_kind(30)
  integer(w) :: a(3), m(2,3), n(3,2), big
  integer :: k
  real(8) :: x
  big = shiftl(1_w, 100)
  a = [big, -big + 5, 7_w]
  m = reshape([(shiftr(big, 10*k), k = 1, 6)], [2, 3])
  n = reshape([(3_w * k, k = 1, 6)], [3, 2])
  print *, sum(a), product(a(2:)), maxval(a), minval(a)
  print *, maxloc(a), minloc(a), iall(a), iany(a), iparity(a)
  print *, dot_product(a, n(:,1)), matmul(m, n), matmul(m, [1, 2, 3])
  print *, sum(m, 1), maxval(m, dim=2), minloc(m, dim=1), findloc(a, 7)
  print *, sum(m, m > big), maxval(a, a < 0)
  print *, mod(big, a(3)), modulo(-big, a(3)), matmul(transpose(n), n)
  x = 1.5d20
  print *, ceiling(x, w), floor(-x, w), count(m > 5, dim=1, kind=w)
  k = 25
  print *, selected_int_kind(k)
! case smallest and largest texts
  character(5) :: e(0), t(3)
  character(kind=4,len=2) :: v(3), none(0)
  t = ['abc  ', 'zzz  ', 'AAA  ']
  v = [4_'ab', char(955, 4) // 4_'a', 4_'b' // char(300, 4)]
  print *, ichar(minval(e)), ichar(maxval(e)), ichar(minval(none)), ichar(maxval(none))
  print *, iachar(minval(t, mask=t<' ')), maxloc(v), minloc(v), ichar(maxval(v)), ichar(minval(v))
  print *, findloc(v, 4_'ab'), findloc(t, 'zzz')
  print *, eoshift(v, -3) == 4_' ', eoshift(v, 1, 4_'xy') == 4_'xy', ichar(cshift(v, 1))
