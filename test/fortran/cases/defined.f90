module points
type :: point
 integer :: x = 1, y = 2
contains
 procedure :: wr => write_point
 procedure :: rd => read_point
 procedure :: wu => write_raw
 procedure :: ru => read_raw
 generic :: write(formatted) => wr
 generic :: read(formatted) => rd
 generic :: write(unformatted) => wu
 generic :: read(unformatted) => ru
end type
type :: pair
 type(point) :: a, b
 integer :: n = 9
end type
type :: other
 sequence
 integer :: v = 5
end type
interface write(formatted)
 procedure write_other
end interface
interface read(formatted)
 procedure read_other
end interface
contains
subroutine write_point(dtv, unit, iotype, v_list, iostat, iomsg)
class(point), intent(in) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
character(20) :: f
if (iotype == 'LISTDIRECTED' .or. iotype == 'NAMELIST') then
 write(unit, *, iostat=iostat, iomsg=iomsg) dtv%x, dtv%y
else if (size(v_list) == 2) then
 write(f, '(a,i0,a,i0,a)') '(i', v_list(1), ',":",i', v_list(2), ')'
 write(unit, f, iostat=iostat, iomsg=iomsg) dtv%x, dtv%y
else
 write(unit, '(a,"<",i0,",",i0,">")', iostat=iostat, iomsg=iomsg) iotype, dtv%x, dtv%y
end if
if (dtv%x == 99) then
 iostat = 77
 iomsg = 'ninety-nine'
end if
end subroutine
subroutine read_point(dtv, unit, iotype, v_list, iostat, iomsg)
class(point), intent(inout) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
if (iotype(1:2) == 'DT') then
 read(unit, '(i3,1x,i3)', iostat=iostat, iomsg=iomsg) dtv%x, dtv%y
else
 read(unit, *, iostat=iostat, iomsg=iomsg) dtv%x, dtv%y
end if
end subroutine
subroutine write_raw(dtv, unit, iostat, iomsg)
class(point), intent(in) :: dtv
integer, intent(in) :: unit
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
write(unit, iostat=iostat, iomsg=iomsg) 10*dtv%x, dtv%y
end subroutine
subroutine read_raw(dtv, unit, iostat, iomsg)
class(point), intent(inout) :: dtv
integer, intent(in) :: unit
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
read(unit, iostat=iostat, iomsg=iomsg) dtv%x, dtv%y
end subroutine
subroutine write_other(dtv, unit, iotype, v_list, iostat, iomsg)
type(other), intent(in) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
write(unit, '("other ",i0)', iostat=iostat, iomsg=iomsg) dtv%v
end subroutine
subroutine read_other(dtv, unit, iotype, v_list, iostat, iomsg)
type(other), intent(inout) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
read(unit, *, iostat=iostat, iomsg=iomsg) dtv%v
end subroutine
end module
module bases
type :: node
 integer :: v = 0
 type(node), pointer :: next => null()
contains
 procedure :: w => wn
 generic :: write(formatted) => w
end type
type :: base
 integer :: i = 1
contains
 procedure :: w => wb
 procedure :: r => rb
 generic :: write(formatted) => w
 generic :: read(formatted) => r
end type
type, extends(base) :: more
 real :: x = 2.5
contains
 procedure :: w => wm
end type
type :: holder
 type(base) :: b(2)
 character(3) :: c = 'abc'
end type
contains
recursive subroutine wn(dtv, unit, iotype, v_list, iostat, iomsg)
class(node), intent(in) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
write(unit, '(i0)', iostat=iostat, iomsg=iomsg) dtv%v
if (associated(dtv%next)) write(unit, '(",",dt)', iostat=iostat, iomsg=iomsg) dtv%next
end subroutine
subroutine wb(dtv, unit, iotype, v_list, iostat, iomsg)
class(base), intent(in) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
write(unit, '("base(",i0,")",a)', iostat=iostat, iomsg=iomsg) dtv%i, iotype
end subroutine
subroutine rb(dtv, unit, iotype, v_list, iostat, iomsg)
class(base), intent(inout) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
character(6) :: t
read(unit, '(a6,i2)', iostat=iostat, iomsg=iomsg) t, dtv%i
if (t /= 'value:') then
 iostat = 5
 iomsg = 'no value: ' // t
end if
end subroutine
subroutine wm(dtv, unit, iotype, v_list, iostat, iomsg)
class(more), intent(in) :: dtv
integer, intent(in) :: unit
character(*), intent(in) :: iotype
integer, intent(in) :: v_list(:)
integer, intent(out) :: iostat
character(*), intent(inout) :: iomsg
write(unit, '("more",t3,f4.1,/,"second",tl2,"X")', iostat=iostat, iomsg=iomsg) dtv%x
end subroutine
end module
! case written by procedures of the type
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
print *, a
print *, 'text', a, 'text', 7
print '(DT)', a
print "(a,DT'name',a)", 'x', a, 'y'
print "(DT(4,2),1x,i3,DT(3,3))", a, 5, b(1)
print '(2i4)', a
print *, b
print *, q
print '(DT"q",1x)', b
! case into internal files
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
write(s, *) a, 'in'
print *, '[', s, ']'
write(s, '(DT)') a
print *, '[', s, ']'
! case by procedures that are not bound to the type
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
print *, o, o
print '(dt,i2)', o, 4
! case in a namelist
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
namelist /nl/ a, k
k = 4
print nl
! case read from internal files
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
s = ' 12  34 8'
read(s, *) a, k
print *, a%x, a%y, k
s = ' 12: 34 8'
read(s, '(DT,i2)') a, k
print *, a%x, a%y, k
! case unformatted
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
open(10, status='scratch', form='unformatted')
write(10) a, 7, b
rewind(10)
read(10) a, k, b
print *, a%x, a%y, k, b(1)%x, b(2)%y
close(10)
! case read from files
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
open(10, status='scratch')
write(10, *) 5, 6, 7
write(10, '(a)') '  9 10 11'
write(10, *) 3
rewind(10)
read(10, *) a, k
print *, a%x, a%y, k
read(10, '(DT,i3)') a, k
print *, a%x, a%y, k
read(10, *) o
print *, o%v
read(10, *, iostat=i, iomsg=msg) o
print *, i, trim(msg)
close(10)
! case errors, and statements that do not advance
use points
type(point) :: a, b(2)
type(pair) :: q
type(other) :: o
character(40) :: s
character(30) :: msg
integer :: k = 0, i
a%x = 99
write(*, '(dt)', iostat=i, iomsg=msg) a
print *, i, trim(msg)
write(*, '(a)', advance='no') 'no advance'
a%x = 3
write(*, '(dt)', advance='no') a
write(*, '(a)') ' end'
print *, 'list', a
! case of lists, by themselves
use bases
type(node), target :: n(3)
n%v = [10,20,30]
n(1)%next => n(2)
n(2)%next => n(3)
print '(a,dt,a)', '[', n(1), ']'
print *, n(2)
! case of the dynamic type
use bases
class(base), allocatable :: c
allocate(more :: c)
print '(a,dt,a)', '[', c, ']'
print *, c, 'after'
deallocate(c)
allocate(base :: c)
print *, c
! case components, and texts of another length
use bases
type(holder) :: h
type(base) :: b
integer :: k, i
character(60) :: s
character(80) :: msg
print *, h
print '(dt,a,dt,1x)', h%b(1), '-', h%b(2)
write(s, '(dt,"-",dt"z")') b, h%b(2)
print *, trim(s)
s = 'value:42 7'
read(s, '(dt,i2)') b, k
print *, b%i, k
s = 'valux:42 7'
read(s, '(dt,i2)', iostat=i, iomsg=msg) b, k
print *, i, trim(msg)
write(s, '(i5)', iostat=i, iomsg=msg) h
print *, i, trim(msg)
