! case blanks before the first item of an internal file
character(20) :: line
write (line, '(2x, i3, tr2, i3)') 7, 8
print *, '[', line, ']'
write (line, '(t5, a, tl3, a)') 'abc', 'x'
print *, '[', line, ']'
! case blanks within edit descriptors
character(40) :: line
write (line, '(t r 2 , f 1 0 . 2, 1 p, e 1 2. 3, i 5 . 2)') 12.34, 12.34, 7
print *, line
! case numbers of signs and exponents alone
real :: x
integer :: stat
character(6) :: text(5) = ['E+00  ', '+     ', '-E5   ', '.     ', 'x     ']
do i = 1, 5
  x = 42
  read (text(i), '(f6.2)', iostat=stat) x
  print *, stat == 0, x
end do
! case numbers as characters
character(8) :: text
integer :: i = 16961
real :: x = 12.5, y
write (text, '(a, a4)') i, x
print *, text(1:2)
read (text, '(4x, a4)') y
print *, y
read (text, '(a2)') i
print *, iand(i, 65535)
! case complex numbers over the ends of lines
print *, [((cmplx(0, -i), i=1, 9), k=1, 3)]
! case records that end early, without PAD
character(1) :: line(2) = 'x', b = '*'
integer :: i, stat
open (77, status='scratch', pad='no')
write (77, '(a)') '1', 'b'
rewind (77)
read (77, '(2a)', iostat=stat, advance='no') line
print *, stat, line
rewind (77)
read (77, '(i1, a1)', iostat=stat) i, b
print *, stat, i, b
close (77)
! case records of a largest length
integer :: stat
open (10, status='scratch', form='unformatted', recl=16)
write (10, iostat=stat) 1, 2, 3, 4
print *, stat
write (10, iostat=stat) 1, 2, 3, 4, 5
print *, stat
close (10)
open (10, status='scratch', recl=20)
write (10, '(a)', iostat=stat) repeat('x', 20)
print *, stat
write (10, '(a)', iostat=stat) repeat('x', 21)
print *, stat
close (10)
! case direct records that are too short
integer :: i = 0, k = 0, stat
open (10, status='scratch', form='unformatted', access='direct', recl=4)
write (10, rec=1, iostat=stat) 1, 2
print *, stat
read (10, rec=1, iostat=stat) i, k
print *, stat, i, k
read (10, rec=5, iostat=stat) i
print *, stat
close (10)
! case a unit that could not be had
integer :: unit = 5, stat
open (newunit=unit, file='not/there', status='old', iostat=stat)
print *, unit, stat
! case a scratch file that is opened again
integer :: stat
open (8, form='unformatted', status='scratch')
write (8) 1
open (8, form='unformatted', status='scratch', iostat=stat)
print *, stat
close (8)
! case unformatted records that are read in part
  integer :: i, k, n, ios
  real(8) :: x(300)
  open (10, status='scratch', form='unformatted')
  do i = 1, 500
    x = i
    write (10) i, x(1:mod(i, 300))
  end do
  rewind 10
  n = 0
  do i = 1, 500
    if (mod(i, 3) == 0) then
      read (10)
    else if (mod(i, 3) == 1) then
      read (10) k
      n = n + k
    else
      read (10) k, x(1:mod(i, 300))
      n = n + k
    end if
  end do
  print *, n, x(1)
  read (10, iostat=ios) k
  print *, ios
  rewind 10
  read (10) k
  backspace 10
  read (10) k, x(1)
  print *, k, x(1)
  read (10, iostat=ios) k, x
  print *, ios
! case after a record that was too short
  integer :: i, j, k, ios
  open (31, status='scratch', form='unformatted')
  write (31) 1, 2
  write (31) 3, 4
  write (31) 5, 6
  rewind 31
  read (31) i, j
  read (31, iostat=ios) i, j, k
  backspace 31
  read (31) i, j
  print *, ios, i, j
  read (31) i, j
  print *, i, j
! case a line that is written over from its middle
  character(20) :: line
  open (32, status='scratch')
  write (32, '(a,t1,a)', advance='no') 'xxxxxxxxx', 'abc'
  write (32, '(a)') 'def'
  write (32, '(a,tl2,a)', advance='no') 'xxxx', 'y'
  write (32, '(t1,a)', advance='no') 'z'
  write (32, '(a)') ''
  write (32, '(a,t3)', advance='no') 'last'
  rewind 32
  do
    read (32, '(a)', end=1) line
    print *, line
  end do
1 continue
