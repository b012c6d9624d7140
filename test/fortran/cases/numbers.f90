! case integer division
integer :: a = -7, b = 2
print *, a/b, mod(a,b), modulo(a,b), mod(7,-2), modulo(7,-2)
! case integer powers
integer :: n = 3
print *, 2**n, (-2)**n, 2**(-n), 1**(-n), (-1)**n, 2_8**40
! case real powers
integer :: n = 4
real(8) :: x = 1.5d0
print *, x**n, x**(-n), 2.0**n, x**2
! case real modulo
real(8) :: x = 5.5d0, y = 2d0
print *, mod(x,y), modulo(x,y), mod(-x,y), modulo(-x,y), modulo(x,-y)
! case rounding
real :: x(4) = [2.5, -2.5, 3.7, -3.7]
print *, int(x), nint(x), floor(x), ceiling(x)
print *, aint(x), anint(x)
! case parts
real(8) :: x = 6.5d0
print *, exponent(x), fraction(x), spacing(x), rrspacing(x), scale(x,2), set_exponent(x,1), nearest(x,1d0)
! case parts of single
real :: x = 6.5
print *, exponent(x), fraction(x), spacing(x), rrspacing(x), scale(x,2), set_exponent(x,1), nearest(x,-1.0)
! case inquiries
print *, digits(1.0), digits(1d0), precision(1d0), range(1d0), maxexponent(1.0), minexponent(1.0), radix(1)
! case kinds
print *, selected_int_kind(2), selected_int_kind(9), selected_int_kind(18), selected_int_kind(30)
print *, selected_real_kind(6), selected_real_kind(15), selected_real_kind(6,100), kind(1.0), kind(1d0), kind(.true.)
! case kinds at run time
integer :: n
n = 9
print *, selected_int_kind(n), selected_real_kind(n), selected_real_kind(n,50), selected_char_kind('ASCII')
! case bits
integer :: a = 12, b = 10
print *, iand(a,b), ior(a,b), ieor(a,b), not(a), btest(a,2), ibset(a,0), ibclr(a,3), ibits(a,2,2)
! case shifts
integer :: a = -8
print *, ishft(a,1), ishft(a,-1), shiftl(a,1), shiftr(a,1), shifta(a,1), ishftc(5,2,4)
! case counting bits
print *, popcnt(255), poppar(7), leadz(1), trailz(8), maskl(3), maskr(3), merge_bits(5,3,6)
! case double shifts
print *, dshiftl(1,2,3), dshiftr(1,2,3)
! case sign and dim
print *, sign(3,-1), sign(-2.5,1.0), dim(5,3), dim(3,5), abs(-4), abs(-2.5)
! case min and max
print *, min(3,1,2), max(3,1,2), min(1.5,-2.5), max(1d0,2d0)
! case square roots
print *, sqrt(2.0), sqrt(2d0), sqrt((-1.0,0.0)), hypot(3.0,4.0)
! case complex
complex(8) :: z = (3d0,-4d0)
print *, abs(z), conjg(z), real(z), aimag(z), z*z, z/(1d0,1d0), cmplx(1,2)
! case complex powers
complex(8) :: z = (1d0,2d0)
complex :: w = (1.0,2.0)
integer :: n = 3
print *, z**n, z**2, w**n, z**0
! case complex single
complex :: a = (1.5,2.5), b = (-1.0,0.5)
print *, a+b, a-b, a*b, a/b
! case conversions
print *, real(5), dble(5), int(5.9d0), int(-5.9), cmplx(1.5), real((2.0,3.0)), logical(.true.,1)
! case mixed
integer :: i = 2
real :: x = 1.5
real(8) :: d = 2.5d0
print *, i*x, i*d, x*d, i+x, i/4, x/4, d**i
! case comparison
print *, 1 < 2, 1.5 >= 2.5, 3 == 3.0, 'a' /= 'b', (1.0,2.0) == (1.0,2.0)
! case logical operations
logical :: t = .true., f = .false.
print *, t .and. f, t .or. f, .not. t, t .eqv. f, t .neqv. f
! case overflow wraps
integer(1) :: b = 127
integer :: n = 1
b = b + int(n,1)
print *, b
! case constants
real(8), parameter :: pi = 3.14159265358979323846d0
print *, pi, real(pi), int(pi*1000)
! case boz
print *, int(z'FF'), int(o'17'), int(b'101'), real(z'3F800000')
! case transfers
print *, transfer(1.0, 1), transfer(1078530011, 1.0), transfer([1,2], [1_8])
! case random
real :: x(3)
real(8) :: y(2)
call random_seed(put=[12345])
call random_number(x)
call random_number(y)
print *, x, y
! case random seeds
integer :: n
integer, allocatable :: s(:)
real :: a, b
call random_seed(size=n)
allocate(s(n))
call random_number(a)
call random_seed(get=s)
call random_number(a)
call random_seed(put=s)
call random_number(b)
print *, n, a == b
! case clocks
integer(8) :: c, r, m
integer :: v(8)
character(8) :: d
call system_clock(c, r, m)
call date_and_time(date=d, values=v)
print *, c > 0, r, m, v(1) > 2000, v(2) >= 1 .and. v(2) <= 12, d(1:2)
! case sums
real(8) :: x(4) = [1d0, 2d0, 3d0, 4d0]
print *, sum(x), product(x), maxval(x), minval(x), sum(x, mask=x>2)
! case classes
use, intrinsic :: ieee_arithmetic
real :: z, x
z = 0
x = z/z
print *, ieee_is_nan(x), ieee_is_finite(1/z), ieee_is_nan(1.0)
! case integers of 16 bytes
integer(16) :: k, j(3), m
character(60) :: s
integer :: i
k = 5
print *, k
k = huge(k)
print *, k, -k
print '(i45)', k
print '(i0,1x,z0,1x,b0)', -k-1, k, 5_16
s = ' 170141183460469231731687303715884105727 -12'
read(s, *) k, m
print *, k, m, k/1000, mod(k, 1000_16), k == huge(k)
j = [1_16, 2_16, 3_16]
print *, j
read(s, '(i40)') m
print *, m
s = '999999999999999999999999999999999999999999'
read(s, *, iostat=i) m
print *, i
print *, real(k, 8), int(1d30, 16)
! case decimal places halfway and at the ends
  real(8) :: x(14)
  real(4) :: f(6)
  character(30) :: s
  integer :: i
  x = [0.5d0, 1.5d0, 2.5d0, 0.125d0, 25d0, 1d22, 9.5d0, 4.9406564584124654d-324, 1.7976931348623157d308, 9007199254740993d0, &
    2.2250738585072014d-308, 5d-5, 123456789012345678d0, 0.3d0]
  do i = 1, size(x)
    print '(f20.0,es12.0,es10.1,f12.2,g0,1x,e25.17,en14.1,g12.3)', x(i), x(i), x(i), x(i), x(i), x(i), x(i), x(i)
    print *, x(i)
    write (s, '(es24.16)') x(i)
    read (s, *) x(1)
    print *, x(1) == x(i)
  end do
  f = [0.1, 16777217.0, 1.17549435e-38, 1e-45, 3.40282347e38, 8388608.5]
  do i = 1, size(f)
    print '(f14.1,es15.8,g0,f6.3)', f(i), f(i), f(i), f(i)
    print *, f(i)
    write (s, *) f(i)
    read (s, *) f(1)
    print *, f(1) == f(i)
  end do
! case numbers of many digits are read as the nearest
  character(60) :: s(9)
  real(8) :: x
  real(4) :: f
  integer :: i
  s = [character(60) :: '1.00000000000000011102230246251565404236316680908203125', '1.0000000000000001110223024625156540423631668090820312', &
    '1.0000000000000001110223024625156540423631668090820313', '1.00000005960464477539', '1.000000059604644775390625', &
    '9007199254740993', '179769313486231570000d288', '2.4703282292062328d-324', '0.000000000000000000000012345678901234567890d40']
  do i = 1, size(s)
    read (s(i), *) x
    print *, x
    if (i > 5) cycle
    read (s(i), *) f
    print *, f
  end do
! case parts of a negative zero
real, volatile :: x = -0.
double precision, volatile :: d = -0d0
print *, fraction(x), rrspacing(x), set_exponent(x, 42), spacing(x), scale(x, 3), nearest(x, 1.), exponent(x)
print *, fraction(d), rrspacing(d), set_exponent(d, 42), spacing(d), scale(d, 3), nearest(d, 1.), exponent(d)
