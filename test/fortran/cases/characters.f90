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
