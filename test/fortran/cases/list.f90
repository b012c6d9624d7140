! case integers
print *, 1, -2, 300_2, 4_8
! case reals
print *, 1.0, -2.5, 0.1, 100.0, 1e5, 1e6, 123456.7
! case small reals
print *, 0.01, 1e-3, 1.5e-7, 0.1, 0.09
! case doubles
print *, 1d0, 1d15, 1d16, 0.1d0, 1d0/3, 2d0/3, 1d-300
! case extremes
print *, huge(1.0), tiny(1.0), huge(1d0), tiny(1d0), epsilon(1.0), epsilon(1d0)
! case integers at the ends
print *, huge(1_1), huge(1_2), huge(1), huge(1_8), -huge(1)-1
! case zero
print *, 0, 0.0, -0.0, 0d0
! case logical
print *, .true., .false., [.true.,.false.]
! case character
print *, 'abc', 'def', ' x '
! case character and number
print *, 'n =', 5, 'x =', 1.5, 'done'
! case empty character
print *, '', 'a', ''
! case quotes
print *, "it's", 'say "hi"'
! case complex
print *, (1.0,-2.5), (0d0,1d20)
! case array
print *, [1,2,3], [1.5,2.5]
! case long array
integer :: i
print *, [(i*100000, i=1,30)]
! case long array of reals
integer :: i
print *, [(i*1.25, i=1,30)]
! case long complex
integer :: i
print *, [(cmplx(i*1.1,i*1e7), i=1,8)]
! case long text
print *, repeat('abcdefghij', 20)
! case text at the end of a line
print *, repeat('x', 70), 12345, 'abcdefghijkl'
! case many texts
integer :: i
print *, ('word ', i=1,30)
! case nothing
print *
! case not a number
real :: z
z = 0
print *, 1/z, -1/z
! case write star
write(*,*) 'a', 1
! case unit six
write(6,*) 'six', 6
! case kinds of logical
logical(1) :: a = .true.
logical(8) :: b = .false.
print *, a, b
! case single digits
print *, 1e0, 2e1, 3e2, 4e3, 5e4, 6e5, 7e6, 8e7
! case ones
print *, 1.1, 1.01, 1.001, 1.0001, 1.00001, 1.000001
! case decimals
print *, 0.3, 0.30000001, 0.7, 12345.678, 9.8765e-5
! case thirds
print *, 1.0/3, 2.0/3, 10.0/3, 100.0/3, 1e6/3, 1e7/3
! case doubles in a row
print *, 3.14159265358979d0, 2.718281828459045d0, 1.4142135623730951d0
! case derived type
type t
  integer :: i
  real :: x(2)
  character(3) :: c
end type
type(t) :: a = t(1, [1.5, 2.5], 'abc')
print *, a
! case derived types in arrays
type t
  integer :: i
  logical :: l
end type
type(t) :: a(2) = [t(1,.true.), t(2,.false.)]
print *, a
! case decimal comma
write(*,*,decimal='comma') 1.5, 2, (1.0,2.0)
! case delim in internal
character(30) :: s
write(s,*,delim='quote') 'a"b', 1
print '(a)', s
! case sign
write(*,*,sign='plus') 1.5, 2
! case rounding
write(*,'(f5.1)',round='up') 1.21
! case internal array
character(10) :: s(3)
write(s,'(i3)') 1, 2, 3
print *, s
! case internal overflow of list
character(8) :: s(3)
write(s,*) 'abc', 12345, 'def'
print *, s
