! case output
integer :: n = 3
real :: x = 1.5
character(4) :: s = 'ab'
logical :: l = .true.
namelist /grp/ n, x, s, l
write(*,grp)
! case arrays
integer :: a(3) = [1,2,3]
complex :: z = (1.,2.)
namelist /g2/ a, z
write(*,nml=g2)
! case long
integer :: alpha(12) = 1000000, beta(12) = 7, gamma = 1
namelist /longer/ alpha, beta, gamma
write(*,longer)
! case input
integer :: n = 1, a(4) = 0
real :: x = 0
character(8) :: s = ' '
logical :: l = .false.
namelist /grp/ n, a, x, s, l
character(60) :: t(3) = [character(60) :: ' &grp n=5, a=1,2,3,4, x=2.5', " s='hi', l=t", ' /']
read(t,grp)
print *, n, a, x, s, l
! case partial
integer :: n = 1, m = 2
namelist /grp/ n, m
character(60) :: t = '&GRP M = 9 /'
read(t,grp)
print *, n, m
! case subscripts
integer :: a(5) = 0, b(2,2) = 0
namelist /grp/ a, b
character(60) :: t = '&grp a(2)=7, a(4:5)=8,9 b(2,1)=3 b(:,2)=4,5 /'
read(t,grp)
print *, a, b
! case from an element on
integer :: a(5) = 0
namelist /grp/ a
character(60) :: t = '&grp a(3)=7 8 9 /'
read(t,grp)
print *, a
! case repeats
integer :: a(5) = 1
namelist /grp/ a
character(60) :: t = '&grp a=2*7,,2*8 /'
read(t,grp)
print *, a
! case components
type t
  integer :: i
  real :: x(2)
end type
type(t) :: q = t(1, [2.,3.])
namelist /grp/ q
character(60) :: s = '&grp q%i=5 q%x(2)=7.5 /'
read(s,grp)
write(*,grp)
! case comments
integer :: n = 0, m = 0
namelist /grp/ n, m
character(40) :: t(4) = [character(40) :: 'noise', '&grp ! comment', ' n=3 ! more', ' m=4 /']
read(t,grp)
print *, n, m
! case other groups first
integer :: n = 0
namelist /grp/ n
character(40) :: t(2) = [character(40) :: '&other n=9 /', '&grp n=3 /']
read(t,grp)
print *, n
! case ampersand end
integer :: n = 0
namelist /grp/ n
character(40) :: t = '&grp n=4 &end'
read(t,grp)
print *, n
! case unknown name
integer :: n = 0, ios
character(80) :: m
namelist /grp/ n
character(40) :: t = '&grp k=4 /'
read(t,grp,iostat=ios,iomsg=m)
print *, ios, trim(m)
! case bad subscript
integer :: a(3) = 0, ios
character(80) :: m
namelist /grp/ a
character(40) :: t = '&grp a(9)=4 /'
read(t,grp,iostat=ios,iomsg=m)
print *, ios, trim(m)
! case bad value
integer :: n = 0, ios
character(80) :: m
namelist /grp/ n
character(40) :: t = '&grp n=x /'
read(t,grp,iostat=ios,iomsg=m)
print *, ios, trim(m)
! case substrings
character(6) :: s = 'abcdef'
namelist /grp/ s
character(40) :: t = '&grp s(2:3)="XY" /'
read(t,grp)
print *, s
! case delim
character(6) :: s = "it's"
namelist /grp/ s
write(*,grp,delim='apostrophe')
write(*,grp,delim='quote')
! case file
integer :: n = 5
real(8) :: x(2) = [1d0, 1d-20]
namelist /grp/ n, x
open(10, status='scratch', delim='quote')
write(10,grp)
n = 0; x = 0
rewind 10
read(10,grp)
print *, n, x
close(10)
! case components of elements, and texts within them
type inner
  character(2) :: words(2) = ['aa', 'bb']
  integer :: number = 0
end type
type outer
  integer :: i(2) = [1, 2]
  type(inner) :: parts(2)
end type
type(outer) :: x(2)
namelist /group/ x
character(60) :: text(3), why
integer :: stat
text = [character(60) :: "&group x(2)%parts(1)%number = 3, x(1)%parts(2)%number = 4", &
  "x(2)%parts(2)%words(1:2)(2:2) = 'y', 'z'", "x(1)%parts%number = 7, 8 /"]
read (text, nml=group)
print *, x(2)%parts(1)%number, x(1)%parts%number, x(2)%parts(2)%words
text(1) = "&group x(2)%parts(2)%words(1)(2) = 'z' /"
read (text, nml=group, iostat=stat, iomsg=why)
print *, stat, trim(why)
text(1) = "&group x(2)%parts%words = 'z' /"
read (text, nml=group, iostat=stat, iomsg=why)
print *, stat, why(1:40)
! case a name at the end of a line, its value on the next
integer :: npey = 1, npez = 1, ichunk = 4, nx = 16, ny = 8, nz = 8, nang = 10
real(8) :: lx = .8d0, ly = 1, lz = 1
namelist /invar/ npey, npez, ichunk, nx, ny, nz, lx, ly, lz, nang
print invar
! case names at the end of a line
  real :: a(5)
  integer :: inf
  character(12) :: text(4)
  namelist /nl/ a, inf
  a = -1
  inf = -1
  open (10, status='scratch')
  write (10, '(a)') '&nl a = 5, nan, inf, inf', '  ', '   = 3', '/', '&nl a = 1, 2, 3, inf', ' inf=7 /'
  rewind 10
  read (10, nml=nl)
  print *, a, inf
  read (10, nml=nl)
  print *, a, inf
  text = [character(12) :: '&nl a=2*4.', 'inf', '= 9', '/']
  read (text, nml=nl)
  print *, a, inf
! case decimal commas
  real :: a(2), b
  namelist /nl/ a, b
  character(60) :: line
  a = [1.5, 2.5]
  b = 3.25
  open (31, status='scratch', decimal='comma')
  write (31, nml=nl)
  a = 0
  b = 0
  rewind 31
  read (31, nml=nl)
  print *, a, b
  rewind 31
  read (31, '(a)') line
  print '(a)', trim(line)
