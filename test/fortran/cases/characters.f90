! case trim
character(10) :: s = '  ab  '
print *, '[', trim(s), ']', len(s), len_trim(s)
! case adjust
character(8) :: s = '  ab'
print *, '[', adjustl(s), '][', adjustr(s), ']'
! case index
print *, index('hello world', 'o'), index('hello world', 'o', .true.), index('abc', 'x'), index('abc', '')
! case scan and verify
print *, scan('fortran', 'tr'), scan('fortran', 'tr', .true.), verify('aabbc', 'ab'), verify('aab', 'ab')
! case repeat
print *, repeat('ab', 3), '|', repeat('x', 0), '|'
! case concatenation
character(3) :: a = 'abc'
print *, a//'def'//a
! case substrings
character(10) :: s = 'abcdefghij'
print *, s(2:4), s(:3), s(8:), s(5:5), '[', s(5:4), ']'
! case substring assignment
character(6) :: s = 'abcdef'
s(2:3) = 'XYZ'
s(5:) = '!'
print *, s
! case overlapping substrings
character(6) :: s = 'abcdef'
s(2:6) = s(1:5)
print *, s
! case comparisons
print *, 'abc' < 'abd', 'abc' == 'abc  ', 'ab' < 'abc', lge('b','a'), llt('a','B')
! case achar and ichar
print *, achar(72), ichar('A'), iachar('z'), char(33)
! case deferred length
character(:), allocatable :: s
s = 'hello'
print *, len(s), s
s = s // ' world'
print *, len(s), s
s = ''
print *, len(s)
! case allocate with length
character(:), allocatable :: s
allocate(character(7) :: s)
s = 'abc'
print *, len(s), '[', s, ']'
! case arrays of characters
character(3) :: a(3) = ['one','two','six']
print *, a, len(a), a(2)(2:3)
! case array constructors
print *, [character(5) :: 'a', 'bcd'], '|'
! case elemental
character(4) :: a(2) = ['ab  ','  cd']
print *, len_trim(a), index(a,'c'), adjustl(a), adjustr(a)
! case min and max
character(5) :: a, b
a = 'abc'
b = 'abd'
print *, min(a,b), max(a,b)
! case padding
character(5) :: s
s = 'ab'
print *, '[', s, ']'
s = 'abcdefgh'
print *, '[', s, ']'
! case function results
print *, f(3), len(f(4))
contains
function f(n)
  integer, intent(in) :: n
  character(n) :: f
  f = repeat('z', n)
end function
! case dummy of any length
call show('abc')
call show('defgh')
contains
subroutine show(s)
  character(*), intent(in) :: s
  print *, len(s), s
end subroutine
! case select
character(3) :: s = 'two'
select case (s)
case ('one')
  print *, 1
case ('two')
  print *, 2
case default
  print *, 0
end select
! case ranges in select
character(1) :: c = 'm'
select case (c)
case ('a':'l')
  print *, 'first'
case ('m':'z')
  print *, 'second'
end select
! case maxval
character(3) :: a(3) = ['abc','xyz','mno']
print *, maxval(a), minval(a), maxloc(a)
! case internal conversion
character(10) :: s
integer :: n
write(s,'(i0)') 42
read(s,*) n
print *, trim(s), n
! case allocatable arrays
character(:), allocatable :: a(:)
a = ['abc','def']
print *, len(a), size(a), a
! case sorting
character(5) :: a(4) = ['pear ','apple','fig  ','kiwi '], t
integer :: i, j
do i = 1, 3
  do j = i+1, 4
    if (a(j) < a(i)) then
      t = a(i); a(i) = a(j); a(j) = t
    end if
  end do
end do
print *, a
! case internal files of wide characters
  character(kind=4,len=12) :: a(2), b
  character(len=20) :: c
  integer :: i, ios
  real :: x
  b = 4_'q' // char(int(z'4F60'),4) // 4_'z'
  write (a, '(i4,a,/,f6.2)') 7, trim(b), 2.5
  print *, a
  write (b, '(a,t3,a)') 4_'ab', 4_'?' // char(955, 4)
  print *, ichar(b(3:3)), ichar(b(4:4)), '[', b, ']'
  write (b, *) 'x', 12
  print *, '[', b, ']'
  read (b, '(1x,a1,i6)') c, i
  print *, trim(c), i
  b = 4_'  12 3.5 "u v"'
  read (b, *, iostat=ios) i, x
  print *, i, x, ios
  b = 4_'word 7.5'
  read (b, *) c, x
  print *, trim(c), x
  write (b, '(a)', iostat=ios) 4_'0123456789abcdef'
  print *, ios, '[', b, ']'
  write (b, '(3i6)', iostat=ios) 1, 2, 3
  print *, ios, '[', b, ']'
! case files in UTF-8
  character(kind=4,len=6) :: d
  character(len=20) :: c
  character(kind=4,len=9) :: e
  integer :: i, j
  namelist /group/ d, i
  open (10, status='scratch', encoding='utf-8')
  write (10, '(a,i3,a)') char(955, 4) // 4_'x', 5, char(int(z'1F600'), 4)
  write (10, '(a)') 'latin ' // char(233)
  write (10, *) char(955, 4), 4, char(233)
  write (10, '(3a)') '&group d = "', char(955, 4), 'y", i = 3 /'
  write (10, *) repeat(4_'abcdefghij', 12)
  rewind 10
  read (10, '(a3,t3,i3,a)') d, i, e
  print *, ichar(d(1:1)), ichar(d(2:2)), i, ichar(e(1:1)), ichar(e(2:2))
  read (10, '(a)') c
  print *, ichar(c(7:7)), ichar(c(8:8)), len_trim(c)
  read (10, *) d, j
  print *, ichar(d(1:1)), ichar(d(2:2)), j
  read (10, nml=group)
  print *, ichar(d(1:1)), ichar(d(2:2)), i
  read (10, '(a)') e
  print *, e
  rewind 10
  read (10, '(a2)') c
  print *, ichar(c(1:1)), ichar(c(2:2))
! case search in texts of every length
character(9) :: text = 'abcab'//char(200)//'b c'
character(4) :: parts(8) = [character(4) :: 'a', 'b', 'ab', 'cab', 'c', 'b c', 'x', 'bx']
integer :: i, n, k
do n = 0, 9
  do i = 1, 8
    k = len_trim(parts(i))
    print '(*(1x, i0))', n, i, index(text(:n), parts(i)(:k)), index(text(:n), parts(i)(:k), .true.), &
      scan(text(:n), parts(i)(:k)), scan(text(:n), parts(i)(:k), .true.), &
      verify(text(:n), parts(i)(:k)), verify(text(:n), parts(i)(:k), back=.true.)
  end do
  print '(*(1x, i0))', index(text(:n), ''), index(text(:n), '', .true.), scan(text(:n), ''), verify(text(:n), ''), &
    scan(text(:n), '', .true.), verify(text(:n), '', .true.), scan(text(:n), char(200)), verify(text(:n), char(200)//'abc')
end do
! case search for one of many characters
character(*), parameter :: letters = 'abcdefghijklmnopqrstuvwxyz'//char(128)//char(255), sixteen = '0123456789abcdef'
character(40) :: text = 'lower case'//char(255)//char(128)//' 0xfade 1234567890 Upper'
integer :: n
do n = 0, 40, 4
  print '(*(1x, i0))', n, scan(text(:n), letters), scan(text(:n), letters, .true.), verify(text(:n), letters), &
    verify(text(:n), letters, .true.), scan(text(:n), sixteen), scan(text(:n), sixteen, .true.), verify(text(:n), sixteen), &
    verify(text(:n), sixteen, .true.), scan(text(n+1:), sixteen//' '), verify(text(n+1:), letters//' ', .true.)
end do
! case sets of bytes, of any number
  character(40) :: a
  character(:), allocatable :: set
  integer :: i, n
  a = 'alpha=12; beta=(3,4); gamma' // achar(9) // char(200) // char(255)
  do n = 0, 40
    set = ''
    do i = 1, n
      set = set // char(mod(91 * i, 256))
    end do
    print *, n, scan(a, set), scan(a, set, .true.), verify(a, set), verify(a, set, .true.), &
      scan(a, set // ';'), verify(a, set // 'abcdefghijklmnopqrstuvwxyz=0123456789')
  end do
  print *, scan(a, char(200)), verify(repeat(char(255), 5), char(255)), scan('', 'a'), verify('', ''), scan('a', '')
! case parts of texts
  character(20) :: a
  integer :: i
  a = 'abababcabc'
  do i = 1, 20
    print *, index(a, a(:i)), index(a, a(i:)), index(a(:i), 'abc'), index(a(:i), 'abc', .true.), index(a(:i), a(i:), .true.)
  end do
  print *, index(4_'abcabc', 4_'bc'), index(4_'abcabc', 4_'bc', .true.), index(4_'ab', 4_'abc')
! case integers of any length
  integer(1) :: b
  integer(8) :: l
  integer(16) :: q
  integer :: i, ios
  character(50) :: t, m
  character(50) :: texts(10)
  texts = [character(50) :: '127', '-128', '128', '-129', '9223372036854775807', '-9223372036854775808', '9223372036854775808', &
    '000000000000000000000000000000000000000012', '170141183460469231731687303715884105727', '99999999999999999999x']
  do i = 1, 10
    t = texts(i)
    b = 0; l = 0; q = 0; m = ''
    read (t, '(i50)', iostat=ios, iomsg=m) b
    print *, b, ios, trim(m)
    m = ''
    read (t, '(i50)', iostat=ios, iomsg=m) l
    print *, l, ios, trim(m)
    m = ''
    read (t, '(i50)', iostat=ios, iomsg=m) q
    print *, q, ios, trim(m)
  end do
  t = ' 1 2x'
  read (t, '(i5)', iostat=ios, iomsg=m) i
  print *, ios, trim(m)
