! case list integers
integer :: a, b, c
character(20) :: s = '1, 2 3'
read(s,*) a, b, c
print *, a, b, c
! case list reals
real :: x(5)
character(40) :: s = '1.5 2e3 -3.5d-2 +4 .5'
read(s,*) x
print *, x
! case repeats
integer :: a(5)
character(20) :: s = '2*7 3*1'
read(s,*) a
print *, a
! case nulls
integer :: a(4) = [1,2,3,4]
character(20) :: s = '9,,8,,'
read(s,*) a
print *, a
! case null repeats
integer :: a(5) = [1,2,3,4,5]
character(20) :: s = '2*,9,2*'
read(s,*) a
print *, a
! case slash
integer :: a(4) = [1,2,3,4]
character(20) :: s = '9 8 / 7'
read(s,*) a
print *, a
! case strings
character(5) :: a, b, c
character(40) :: s = "abc 'd e' ""f'g"""
read(s,*) a, b, c
print *, a, '|', b, '|', c
! case doubled quotes
character(5) :: a
character(20) :: s = "'it''s'"
read(s,*) a
print *, a
! case logicals
logical :: a, b, c, d
character(30) :: s = 'T .false. true F'
read(s,*) a, b, c, d
print *, a, b, c, d
! case complex
complex :: z, w
character(30) :: s = '(1.5,-2) ( 3 , 4 )'
read(s,*) z, w
print *, z, w
! case semicolons
real :: x, y
character(20) :: s = '1,5;2,5'
read(s,*,decimal='comma') x, y
print *, x, y
! case several records
integer :: a(4)
character(8) :: s(3) = ['1 2     ','3       ','4 5     ']
read(s,*) a
print *, a
! case formatted integers
integer :: a, b, c
character(20) :: s = ' 12 34-56'
read(s,'(3i3)') a, b, c
print *, a, b, c
! case blanks in integers
integer :: a, b
character(20) :: s = '1 2 1 2 '
read(s,'(bn,i4,bz,i4)') a, b
print *, a, b
! case formatted reals
real :: a, b, c
character(20) :: s = '12345 1.5  2E2'
read(s,'(f5.2,f4.0,f5.0)') a, b, c
print *, a, b, c
! case scale factor
real :: a, b
character(20) :: s = '12.5 12.5E0'
read(s,'(2pf5.1,f6.1)') a, b
print *, a, b
! case formatted characters
character(3) :: a
character(5) :: b
character(20) :: s = 'abcdefgh'
read(s,'(a5,a3)') a, b
print *, a, '|', b, '|'
! case character without width
character(3) :: a
character(2) :: b
character(20) :: s = 'abcdefgh'
read(s,'(a,a)') a, b
print *, a, b
! case formatted logicals
logical :: a, b, c
character(20) :: s = ' T .FALSE. true'
read(s,'(l2,l8,l5)') a, b, c
print *, a, b, c
! case hex
integer :: a, b, c
character(20) :: s = 'FF 777 1010'
read(s,'(z2,1x,o3,1x,b4)') a, b, c
print *, a, b, c
! case tabs
integer :: a, b
character(20) :: s = '123456'
read(s,'(t4,i3,t1,i3)') a, b
print *, a, b
! case skip
integer :: a, b
character(20) :: s = '1xx2'
read(s,'(i1,2x,i1)') a, b
print *, a, b
! case comma ends a field
integer :: a, b
character(20) :: s = '1,22,'
read(s,'(i5,i5)') a, b
print *, a, b
! case short record
integer :: a, b
character(3) :: s = '123'
read(s,'(i2,i5)') a, b
print *, a, b
! case slash in format
integer :: a, b
character(4) :: s(2) = ['1 9 ','2   ']
read(s,'(i2,/,i2)') a, b
print *, a, b
! case bad integer
integer :: a, i
character(60) :: m
character(5) :: s = '12x'
read(s,*,iostat=i,iomsg=m) a
print *, i, trim(m)
! case bad real
real :: a
integer :: i
character(5) :: s = '1.2.3'
read(s,*,iostat=i) a
print *, i
! case bad logical
logical :: a
integer :: i
character(60) :: m
character(5) :: s = 'maybe'
read(s,*,iostat=i,iomsg=m) a
print *, i, trim(m)
! case integer overflow
integer :: a, i
character(60) :: m
character(12) :: s = '99999999999'
read(s,*,iostat=i,iomsg=m) a
print *, i, trim(m)
! case byte overflow
integer(1) :: a
integer :: i
character(60) :: m
character(12) :: s = '200'
read(s,'(i3)',iostat=i,iomsg=m) a
print *, i, trim(m)
! case end of internal
integer :: a, b, i
character(60) :: m
character(5) :: s = '1'
read(s,*,iostat=i,iomsg=m) a, b
print *, i, trim(m)
! case end label
integer :: a, b
character(5) :: s = '1'
read(s,*,end=10) a, b
print *, 'not here'
return
10 print *, 'end', a
! case err label
integer :: a
character(5) :: s = 'x'
read(s,*,err=10) a
print *, 'not here'
return
10 print *, 'err'
! case inf and nan
real :: a, b, c
character(30) :: s = 'inf -Infinity NaN'
read(s,*) a, b, c
print *, a, b, c
! case exponents without letter
real :: a, b
character(20) :: s = '1.5+3 2-1'
read(s,*) a, b
print *, a, b
! case kinds
integer(1) :: a
integer(2) :: b
integer(8) :: c
real(8) :: d
character(40) :: s = '1 2 3000000000 4.5d100'
read(s,*) a, b, c, d
print *, a, b, c, d
! case derived type
type t
  integer :: i
  real :: x
end type
type(t) :: a
character(20) :: s = '5 2.5'
read(s,*) a
print *, a%i, a%x
! case implied do
integer :: a(3), i
character(20) :: s = '1 2 3'
read(s,*) (a(i), i=3,1,-1)
print *, a
! case data edit mismatch
integer :: i
real :: x
character(80) :: m
character(5) :: s = '1', f
f = '(i3)'
read(s,f,iostat=i,iomsg=m) x
print *, i, trim(m)
! case write to a small internal
integer :: i
character(60) :: m
character(3) :: s
write(s,'(a)',iostat=i,iomsg=m) 'abcdef'
print *, i, trim(m), '|', s
! case format without parenthesis
integer :: i
character(80) :: m
character(10) :: f = 'i5'
write(*,f,iostat=i,iomsg=m) 1
print *, i, trim(m)
! case what is wrong with a format, and where
  character(10) :: fmts(10) = [character(10) :: '(i5', 'i5)', '(i)', '(f5.)', '(3(i2)', '(i2))', '(a,*(1x))', '(i5.)', '(-3i5)', '("abc)']
  character(40) :: s
  character(120) :: msg
  integer :: i, k, ios
  do i = 1, size(fmts)
    msg = '-'
    write (s, fmts(i), iostat=ios, iomsg=msg) 12
    print '(i0,1x,i0,1x,a)', i, ios, trim(msg)
    msg = '-'
    s = ' 12 34 56'
    read (s, fmts(i), iostat=ios, iomsg=msg) k
    if (ios /= 0) k = 0
    print '(i0,1x,i0,1x,i0,1x,a)', i, ios, k, trim(msg)
  end do
  s = '-'
  read (s, *, iostat=ios) k
  print *, ios, k
! case records that are too short, and those without a number
  character(120) :: msg
  integer :: i, ios
  open (22, status='scratch', form='unformatted')
  write (22) 1, 2
  rewind 22
  read (22, iostat=ios, iomsg=msg) i, i, i
  print '(i0,1x,a)', ios, trim(msg)
  close (22)
  open (22, status='scratch', form='unformatted', access='direct', recl=8)
  write (22, rec=1) 1, 2
  read (22, iostat=ios, iomsg=msg) i
  print '(i0,1x,a)', ios, trim(msg)
  read (22, rec=1, iostat=ios, iomsg=msg) i, i, i
  print '(i0,1x,a)', ios, trim(msg)
! case complex numbers that are none
  complex :: z
  character(20) :: s(3) = [character(20) :: '(NaN(0x111),0.5)', '(0.5,-nan(12))', '(inf,nan)']
  integer :: i
  do i = 1, 3
    read (s(i), *) z
    print *, z
  end do
! case integers as large as there are
character(48) :: texts(10) = [character(48) :: '1152921504606846975', '1152921504606846976', '11529215046068469769', &
  '9223372036854775807', '-9223372036854775808', '9223372036854775808', '18446744073709551616', &
  '170141183460469231731687303715884105727', '-170141183460469231731687303715884105728', &
  '170141183460469231731687303715884105728']
integer(8) :: i
integer(16) :: j
integer :: k, status
do k = 1, 10
  read (texts(k), '(i48)', iostat=status) i
  if (status == 0) print *, k, i
  if (status /= 0) print *, k, status
  read (texts(k), *, iostat=status) j
  if (status == 0) print *, k, j
  if (status /= 0) print *, k, status
end do
