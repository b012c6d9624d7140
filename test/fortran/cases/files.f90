! case sequential
integer :: i, n
open(10, file='a.txt', status='replace')
do i = 1, 3
  write(10,*) i, i*1.5
end do
rewind 10
do i = 1, 3
  read(10,*) n
  print *, n
end do
close(10, status='delete')
! case end of file
integer :: n, ios
character(40) :: m
open(10, file='b.txt', status='replace')
write(10,'(i3)') 5
rewind 10
read(10,*) n
read(10,*,iostat=ios,iomsg=m) n
print *, n, ios, trim(m)
close(10, status='delete')
! case backspace
integer :: n
open(10, file='c.txt', status='replace')
write(10,'(i3)') 1, 2, 3
backspace 10
backspace 10
read(10,*) n
print *, n
close(10, status='delete')
! case backspace after the end
integer :: n, ios
open(10, file='c2.txt', status='replace')
write(10,'(i3)') 1, 2
rewind 10
read(10,*) n
read(10,*) n
read(10,*,iostat=ios) n
backspace 10
backspace 10
read(10,*) n
print *, n, ios
close(10, status='delete')
! case overwrite cuts
integer :: n, ios
open(10, file='d.txt', status='replace')
write(10,'(i3)') 1, 2, 3
rewind 10
write(10,'(i3)') 9
rewind 10
read(10,*) n
read(10,*,iostat=ios) n
print *, n, ios
close(10, status='delete')
! case append
character(10) :: s
open(10, file='e.txt', status='replace')
write(10,'(a)') 'one'
close(10)
open(10, file='e.txt', position='append')
write(10,'(a)') 'two'
rewind 10
read(10,'(a)') s
print *, s
read(10,'(a)') s
print *, s
close(10, status='delete')
! case unformatted
integer :: i, a(3)
real(8) :: x
open(10, file='f.bin', form='unformatted', status='replace')
write(10) 1, 2, 3
write(10) 2.5d0
rewind 10
read(10) a
read(10) x
print *, a, x
backspace 10
read(10) x
print *, x
close(10, status='delete')
! case unformatted skips
integer :: a, b
open(10, file='g.bin', form='unformatted', status='replace')
write(10) 1, 2, 3
write(10) 4
rewind 10
read(10) a
read(10) b
print *, a, b
close(10, status='delete')
! case unformatted empty record
integer :: a
open(10, file='h.bin', form='unformatted', status='replace')
write(10)
write(10) 7
rewind 10
read(10)
read(10) a
print *, a
close(10, status='delete')
! case unformatted too much
integer :: a(3), ios
open(10, file='i.bin', form='unformatted', status='replace')
write(10) 1, 2
rewind 10
read(10,iostat=ios) a
print *, ios
close(10, status='delete')
! case unformatted end
integer :: a, ios
open(10, file='i2.bin', form='unformatted', status='replace')
write(10) 1
rewind 10
read(10) a
read(10,iostat=ios) a
print *, a, ios
close(10, status='delete')
! case big endian
integer :: a
character(1) :: c(4)
open(10, file='j.bin', form='unformatted', access='stream', convert='big_endian', status='replace')
write(10) 258
close(10)
open(10, file='j.bin', form='unformatted', access='stream')
read(10) c
print *, ichar(c)
close(10, status='delete')
! case direct unformatted
integer :: i, n
open(10, file='k.bin', form='unformatted', access='direct', recl=4, status='replace')
do i = 1, 4
  write(10,rec=5-i) i
end do
do i = 1, 4
  read(10,rec=i) n
  print *, n
end do
close(10, status='delete')
! case direct formatted
character(8) :: s
open(10, file='l.txt', form='formatted', access='direct', recl=8, status='replace')
write(10,'(a)',rec=2) 'second'
write(10,'(a)',rec=1) 'first'
read(10,'(a)',rec=2) s
print *, s
close(10, status='delete')
! case direct beyond the end
integer :: n, ios
open(10, file='m.bin', form='unformatted', access='direct', recl=4, status='replace')
write(10,rec=1) 1
read(10,rec=5,iostat=ios) n
print *, ios /= 0
close(10, status='delete')
! case stream
integer :: a, p
open(10, file='n.bin', access='stream', form='unformatted', status='replace')
write(10) 1, 2, 3
read(10,pos=5) a
inquire(unit=10, pos=p)
print *, a, p
close(10, status='delete')
! case stream formatted
character(5) :: s
open(10, file='o.txt', access='stream', form='formatted', status='replace')
write(10,'(a)') 'abc'
write(10,'(a)') 'def'
rewind 10
read(10,'(a)') s
print *, s
close(10, status='delete')
! case scratch
integer :: n
open(10, status='scratch')
write(10,*) 5
rewind 10
read(10,*) n
print *, n
close(10)
! case new unit
integer :: u, n
open(newunit=u, file='p.txt', status='replace')
print *, u < -1
write(u,*) 6
rewind u
read(u,*) n
print *, n
close(u, status='delete')
! case advance no reading
character(1) :: c
integer :: ios, n
open(10, file='q.txt', status='replace')
write(10,'(a)') 'abc'
rewind 10
n = 0
do
  read(10,'(a)',advance='no',iostat=ios) c
  if (ios /= 0) exit
  n = n + 1
  write(*,'(a)',advance='no') c
end do
print *, n, ios, is_iostat_eor(ios)
close(10, status='delete')
! case size
character(10) :: s
integer :: n, ios
open(10, file='r.txt', status='replace')
write(10,'(a)') 'abcde'
rewind 10
read(10,'(a)',advance='no',size=n,iostat=ios) s
print *, n, s, ios
close(10, status='delete')
! case old that is not there
integer :: ios
character(60) :: m
open(10, file='not-there.txt', status='old', iostat=ios, iomsg=m)
print *, ios, trim(m)
! case new that is there
integer :: ios
character(60) :: m
open(10, file='s.txt', status='replace')
close(10)
open(10, file='s.txt', status='new', iostat=ios, iomsg=m)
print *, ios, trim(m)
open(10, file='s.txt')
close(10, status='delete')
! case read only
integer :: ios
character(60) :: m
open(10, file='t.txt', status='replace')
write(10,*) 1
close(10)
open(10, file='t.txt', action='read')
write(10,*,iostat=ios,iomsg=m) 2
print *, ios, trim(m)
close(10, status='delete')
! case write only
integer :: ios, n
character(60) :: m
open(10, file='u.txt', action='write', status='replace')
read(10,*,iostat=ios,iomsg=m) n
print *, ios, trim(m)
close(10, status='delete')
! case formatted on unformatted
integer :: ios
character(60) :: m
open(10, file='v.bin', form='unformatted', status='replace')
write(10,*,iostat=ios,iomsg=m) 1
print *, ios, trim(m)
close(10, status='delete')
! case unformatted on formatted
integer :: ios
character(60) :: m
open(10, file='w.txt', status='replace')
write(10,iostat=ios,iomsg=m) 1
print *, ios, trim(m)
close(10, status='delete')
! case two units one file
integer :: ios
open(10, file='x.txt', status='replace')
open(11, file='x.txt', iostat=ios)
print *, ios
close(10, status='delete')
! case negative unit
integer :: ios, u
character(60) :: m
u = -7
write(u,*,iostat=ios,iomsg=m) 1
print *, ios, trim(m)
! case bad keyword
integer :: ios
character(60) :: m
character(10) :: st = 'sometimes'
open(10, file='y.txt', status=st, iostat=ios, iomsg=m)
print *, ios, trim(m)
! case inquire connected
logical :: l, named
integer :: n, r
character(12) :: a, f, ac, b, p
open(10, file='z.txt', status='replace')
inquire(10, opened=l, named=named, number=n, access=a, form=f, action=ac, blank=b, pad=p)
print *, l, named, n, a, f, ac, b, p
close(10, status='delete')
! case inquire not connected
logical :: l
integer :: n
character(12) :: a, f, d
inquire(77, opened=l, number=n, access=a, form=f, direct=d)
print *, l, n, a, f, d
! case inquire file
logical :: l, o
integer :: n
open(10, file='z2.txt', status='replace')
write(10,'(a)') 'abc'
close(10)
inquire(file='z2.txt', exist=l, opened=o, size=n)
print *, l, o, n
open(10, file='z2.txt')
close(10, status='delete')
inquire(file='z2.txt', exist=l)
print *, l
! case inquire modes
character(12) :: a, b, c, d, e
open(10, file='z3.txt', status='replace', delim='quote', sign='plus', decimal='comma', round='up', pad='no')
inquire(10, delim=a, sign=b, decimal=c, round=d, pad=e)
print *, a, b, c, d, e
write(10,*) 'q', 1.5
rewind 10
close(10, status='delete')
! case inquire length
integer :: n
real(8) :: x(5)
inquire(iolength=n) x, 1, 'abc'
print *, n
! case endfile
integer :: n, ios
open(10, file='z4.txt', status='replace')
write(10,'(i3)') 1, 2, 3
rewind 10
read(10,*) n
endfile 10
rewind 10
read(10,*) n
read(10,*,iostat=ios) n
print *, n, ios
close(10, status='delete')
! case write after end
integer :: ios, n
character(60) :: m
open(10, file='z5.txt', status='replace')
write(10,*) 1
rewind 10
read(10,*) n
read(10,*,iostat=ios) n
write(10,*,iostat=ios,iomsg=m) 2
print *, ios, trim(m)
close(10, status='delete')
! case reopen
integer :: n
open(10, file='z6.txt', status='replace')
write(10,*) 3
open(10, file='z7.txt', status='replace')
write(10,*) 4
close(10, status='delete')
open(10, file='z6.txt', status='old')
read(10,*) n
print *, n
close(10, status='delete')
! case fort unit
integer :: n
logical :: l
write(33,*) 8
rewind 33
read(33,*) n
inquire(file='fort.33', exist=l)
print *, n, l
close(33, status='delete')
! case implied do in files
integer :: a(3), i
open(10, status='scratch', form='unformatted')
write(10) (i*2, i=1,3)
rewind 10
read(10) (a(i), i=3,1,-1)
print *, a
close(10)
! case long records
integer :: a(500000), b(500000)
integer :: i
a = [(i, i=1,500000)]
open(10, status='scratch', form='unformatted')
write(10) a
write(10) 5
rewind 10
read(10) b
read(10) i
print *, all(a == b), i
close(10)
! case flush
open(10, status='scratch')
write(10,*) 1
flush(10)
close(10)
print *, 'ok'
! case output behind input, and places in a formatted stream
character(10) :: c
character :: b
integer :: i, p
do i = 1, 12
open(20,file='st.tmp',form="formatted",access="stream",status='replace')
write(20,'(A)') '123456'
write(20,'(A)') 'abcdef'
write(20,'(A)') 'qwerty'
if (i == 1) then; rewind 20; read(20,'(A)') c; write(20, '(a)') 'xy'; end if
if (i == 2) then; rewind 20; read(20,'(A)') c; write(20, '(a)', advance='no') 'xy'; end if
if (i == 3) write(20, '(a)', pos=3, advance='no') 'xy'
if (i == 4) then; write(20, '(a)', pos=3) 'xy'; write(20, '(a)', pos=10) 'z'; end if
if (i == 5) then; write(20, '(a)', pos=3, advance='no') 'xy'; write(20, '(a)', pos=10) 'z'; write (20, '(a)', pos=1) 'q'; end if
if (i == 6) then; write(20, '(a)', pos=3, advance='no') 'xy'; write (20, '(a)', pos=2, advance='no') 'q'; end if
if (i == 7) then; write(20, '(a)', pos=3, advance='no') 'xy'; read (20, '(a)', iostat=p) c; print *, p, c; end if
if (i == 8) then; write(20, '(a)', pos=3) 'xy'; read (20, '(a)', iostat=p) c; print *, p, c; end if
if (i == 9) then; read (20, '(a)', pos=8) c; print *, c; inquire (20, pos=p); print *, p; write (20, '(a)') 'k'; end if
if (i == 10) then; read (20, '(a2)', pos=8, advance='no') c; print *, c; inquire (20, pos=p); print *, p; write (20, '(a)') 'k'; end if
if (i == 11) then; write(20, '(a)', pos=30) 'xy'; end if
if (i == 12) then; read (20, '(a)', pos=8) c; write (20, '(a)', pos=1) '7'; read (20, '(a)', pos=1) c; print *, c; end if
inquire(20, pos=p)
print *, i, p
close(20)
call show
end do
contains
subroutine show
open(21, file='st.tmp', access='stream', form='unformatted')
do
read(21, iostat=p) b
if (p /= 0) exit
if (b == new_line('a')) then
write(*, '(a)', advance='no') '$'
else if (b == char(0)) then
write(*, '(a)', advance='no') '0'
else
write(*, '(a)', advance='no') b
end if
end do
print *
close (21)
end subroutine
! case output behind input in sequential files
character(10) :: c
character :: b
integer :: i, p
do i = 1, 4
open(20,file='st.tmp',form="formatted",status='replace')
write(20,'(A)') '123456'
write(20,'(A)') 'abcdef'
write(20,'(A)') 'qwerty'
rewind 20
if (i == 1) then; read(20,'(A)') c; write(20, '(a)') 'xy'; end if
if (i == 2) then; read(20,'(A2)') c; write(20, '(a)') 'xy'; end if
if (i == 3) then; read(20,'(A2)', advance='no') c; write(20, '(a)') 'xy'; end if
if (i == 4) then; read(20,*) c; write(20, *) 'xy'; end if
close(20)
call show
end do
contains
subroutine show
open(21, file='st.tmp', access='stream', form='unformatted')
do
read(21, iostat=p) b
if (p /= 0) exit
if (b == new_line('a')) then
write(*, '(a)', advance='no') '$'
else if (b == char(0)) then
write(*, '(a)', advance='no') '0'
else
write(*, '(a)', advance='no') b
end if
end do
print *
close (21)
end subroutine
! case output behind input in other files
character(10) :: c
character :: b
integer :: i, p
open(20, file='st.tmp', form='formatted', status='replace', encoding='utf-8')
write (20, '(a)') 'ab'//char(200)//char(255)//'cd', 'second'
rewind 20
read (20, '(a3)', advance='no') c
print *, c == 'ab'//char(200)
write (20, '(a)') 'x'
close (20)
call show
open(20, file='st.tmp', form='formatted', access='direct', recl=4, status='replace')
write (20, '(a)', rec=1) '1234'
write (20, '(a)', rec=3) 'abcd'
read (20, '(a2)', rec=3) c
write (20, '(a)', rec=2) 'xy'
read (20, '(a2)', rec=1) c
write (20, '(a)', rec=1) 'z'
close (20)
call show
open(20, file='st.tmp', form='unformatted', access='direct', recl=4, status='replace')
write (20, rec=1) '1234'
write (20, rec=2) 'abcd'
read (20, rec=2) c(1:2)
write (20, rec=1) 'xy'
inquire (20, size=p)
print *, p
close (20)
open(20, file='st.tmp', form='unformatted', access='direct', recl=2)
do i = 1, 4
read (20, rec=i) c(1:2)
print *, c(1:2) == 'xy', c(1:2) == 'cd', c(1:2) == 'ab'
end do
close (20)
open(20, file='st.tmp', form='unformatted', status='replace')
write (20) '1234'
write (20) 'abcd'
write (20) 'efgh'
rewind 20
read (20) c(1:2)
write (20) 'xy'
inquire (20, size=p)
print *, p
rewind 20
read (20) c(1:4)
print *, c(1:4)
read (20) c(1:2)
print *, c(1:2)
read (20, iostat=p) c(1:2)
print *, p
close (20)
contains
subroutine show
open(21, file='st.tmp', access='stream', form='unformatted')
do
read(21, iostat=p) b
if (p /= 0) exit
if (b == new_line('a')) then
write(*, '(a)', advance='no') '$'
else if (b == char(0)) then
write(*, '(a)', advance='no') '0'
else
write(*, '(a)', advance='no') b
end if
end do
print *
close (21)
end subroutine
! case waiting for units
integer :: status
character(60) :: message
wait (91, iostat=status)
print *, status
wait (91, id=3, iostat=status, iomsg=message)
print *, status, trim(message)
open (91, status='scratch', form='unformatted', asynchronous='yes')
wait (91, iostat=status)
print *, status
wait (91, id=99, iostat=status, iomsg=message)
print *, status, trim(message)
close (91)
