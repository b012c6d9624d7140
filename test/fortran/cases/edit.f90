! case integers
write(*,'(i5,i1,i3.2,i5.3,i0,1x,i2)') 42, 7, 5, -7, 123, 100
! case integer zero
write(*,'(i3.0,a,i0.0,a,i1)') 0, '|', 0, '|', 0
! case integer kinds
write(*,'(4(i0,1x))') 127_1, -32768_2, 2147483647, -9223372036854775807_8
! case plus sign
write(*,'(sp,i4,s,i4,sp,f6.1,ss,f6.1)') 3, 3, 1.5, 1.5
! case binary octal hex
write(*,'(b8,o6,z4,b8.8,o6.4,z8.6)') 5, 64, 255, 5, 8, 48879
! case negative hex
write(*,'(z8,1x,z4,1x,b16)') -1, -1_2, -2_2
! case hex of real
write(*,'(z8,1x,z16)') 1.0, -2d0
! case fixed rounding
write(*,'(5f6.1)') 0.05, 0.15, 0.25, 0.35, 2.45
! case fixed exact ties
write(*,'(6f5.0)') 0.5, 1.5, 2.5, -0.5, -1.5, 3.5
! case fixed small widths
write(*,'(f3.0,f2.0,f1.0,f2.1,f3.1,f3.2)') 0.0, 0.0, 0.0, 0.0, -0.1, 0.5
! case fixed overflow
write(*,'(f5.2,f4.1,f6.3)') 1234.5, -99.99, 1000.0
! case fixed width zero
write(*,'(f0.2,1x,f0.0,1x,f0.3,1x,f0.1)') 0.5, 3.0, -0.25, 123.456
! case fixed long
write(*,'(f30.20)') 0.1d0
! case fixed large
write(*,'(f40.5)') 1d30
! case exponent
write(*,'(e12.4,e12.4,e12.4)') 1234.5, -0.00012345, 0.0
! case exponent widths
write(*,'(e12.3e1,e12.3e3,e14.3e4)') 1.5, 1.5, 1.5
! case exponent of three digits
write(*,'(e12.4,d12.4,es12.4)') 1d123, 1d-123, 1d200
! case exponent tight
write(*,'(e7.3,e8.3,e9.3,e10.3)') 1.5, 1.5, -1.5, 1.5
! case scientific
write(*,'(es12.3,es12.3,es10.1)') 12345.678, 0.00987, 9.96
! case engineering
write(*,'(en12.3,en12.3,en12.3,en12.3)') 12345.678, 0.00987, 999.9999, 1e-7
! case engineering zero
write(*,'(en12.3,es12.3)') 0.0, 0.0
! case scale factor
write(*,'(1pe12.4,2pe12.4,-1pe12.4)') 1234.5, 1234.5, 1234.5
! case scale factor fixed
write(*,'(2pf8.2,-2pf8.4,0pf8.2)') 1.234, 123.4, 1.5
! case scale factor stays
write(*,'(1p,e10.2,f8.2,e10.2)') 1.5, 1.5, 1.5
! case general in range
write(*,'(g12.4,g12.4,g12.4,g12.4)') 0.1, 1.0, 123.45, 9999.0
! case general out of range
write(*,'(g12.4,g12.4,g12.4)') 0.01, 12345.0, 99999.0
! case general rounding up
write(*,'(g10.2,g10.2,g10.3)') 99.9, 0.0999, 9.999
! case general with exponent
write(*,'(g14.4e3,g14.4e3)') 1.5, 1d20
! case general of others
write(*,'(g6.2,g6.2,g6.1,g0,1x,g0)') 5, .true., 'abc', 'x', -7
! case g0 reals
write(*,'(g0,1x,g0,1x,g0,1x,g0)') 1.5, 1e10, 1d-3, 0.1d0
! case g0 with digits
write(*,'(g0.3,1x,g0.5)') 3.14159, 2.71828d0
! case hexadecimal significand
write(*,'(ex12.3,1x,ex14.4e3)') 1.0, 0.1d0
! case infinities
real :: z
z = 0
write(*,'(f8.2,e12.3,g10.2,f3.0)') 1/z, -1/z, 1/z, 1/z
! case not a number
write(*,'(f8.2,e12.3,f2.0)') transfer(2143289344,1.0), transfer(2143289344,1.0), transfer(2143289344,1.0)
! case negative zero
write(*,'(f6.2,e10.2,g10.2,f4.0)') -0.0, -0.0, -0.0, -0.01
! case logicals
write(*,'(l1,l3,l7)') .true., .false., .true.
! case characters
write(*,'(a,a5,a2,a1)') 'abc', 'abc', 'abc'
! case character pieces
write(*,'(3a2)') 'ab', 'cdef', 'g'
! case literals
write(*,'("say ""hi""",1x,''it''''s'',4hHOLL)')
! case skip
write(*,'(a,3x,a,x,a)') 'a', 'b', 'c'
! case tabs
write(*,'(a,t5,a,tl2,a,tr3,a)') 'abc', 'de', 'f', 'g'
! case tab back over
write(*,'(a,t2,a)') 'abcdef', 'XY'
! case trailing skip
write(*,'(a,5x)') 'abc'
! case slashes
write(*,'(a,/,a,//,a,2/,a)') 'a', 'b', 'c', 'd'
! case repeat groups
write(*,'(2(i2,a),3i2)') 1, 'x', 2, 'y', 3, 4, 5
! case nested groups
write(*,'(2(i1,2("<",i1,">")))') 1, 2, 3, 4, 5, 6
! case reversion
write(*,'(a,(2i3))') 'n', 1, 2, 3, 4, 5
! case reversion to last group
write(*,'(i2,(i3,a),(i4,a))') 1, 2, 'a', 3, 'b', 4, 'c', 5, 'd'
! case unlimited repeat
write(*,'(*(i0,:,","))') 1, 2, 3, 4
! case colon
write(*,'(i2,:," next ",i2)') 1
write(*,'(i2,:," next ",i2)') 1, 2
! case rounding modes
write(*,'(ru,f5.1,rd,f5.1,rz,f5.1,rn,f5.1,rc,f5.1)') 1.25, 1.25, 1.25, 1.25, 1.25
! case rounding modes negative
write(*,'(ru,f5.1,rd,f5.1,rz,f5.1,rn,f5.1,rc,f5.1)') -1.25, -1.25, -1.25, -1.25, -1.25
! case rounding in exponents
write(*,'(ru,e9.2,rd,e9.2,rz,es9.2)') 1.111, 1.119, -9.999
! case decimal comma
write(*,'(dc,f6.2,dp,f6.2)') 1.5, 1.5
! case complex
write(*,'(2f6.2,"|",2es10.2)') (1.5,-2.5), (1d0,2d0)
! case arrays
integer :: a(2,2) = reshape([1,2,3,4],[2,2])
write(*,'(2i3)') a
! case format in a variable
character(20) :: f
f = '(i4,f6.2)'
write(*,f) 5, 1.5
! case format in an array
character(5) :: f(2) = ['(i4, ','f6.2)']
write(*,f) 5, 1.5
! case format statement
write(*,100) 1, 2.5
100 format(' n =',i3,' x =',f5.1)
! case lower case format
write(*,'(I3,F5.1,Es10.2,A)') 1, 1.5, 1.5, 'a'
! case implied do
integer :: i
write(*,'(5i4)') (i*i, i=1,5)
! case nested implied do
integer :: i, j
write(*,'(9i3)') ((10*i+j, i=1,3), j=1,3)
! case empty list
write(*,'(a)')
! case no items
write(*,'("only text")')
! case dollar
write(*,'(a,$)') 'same '
write(*,'(a)') 'line'
! case advance no
write(*,'(a)',advance='no') 'a'
write(*,'(i3)',advance='no') 5
write(*,'(a)') 'b'
! case advance no tabs
write(*,'(a)',advance='no') 'abc'
write(*,'(t3,a)') 'x'
! case print
print '(i3,a)', 1, 'x'
! case byte
integer(1) :: b
b = -5
print '(i4,z3)', b, b
! case wide integers
print '(i20)', 1234567890123456789_8
! case double with short format
print '(f4.1)', 2.25d0
! case huge and tiny
print '(es15.7,es15.7)', huge(1.0), tiny(1.0)
print '(es24.15e3,es24.15e3)', huge(1d0), tiny(1d0)
! case denormal
print '(es15.5e3)', 4.9d-324
! case formats that are none
character(12) :: f(4) = ['(i5         ', '(f5.x)      ', '(f5.)       ', '(3x)        ']
character(100) :: msg
character(20) :: text
integer :: i, s
do i = 1, 3
  write(text, f(i), iostat=s, iomsg=msg) 3.5
  print *, s, trim(msg)
end do
! case a file that has no records
character(200) :: msg
integer :: n, s
open(11, file='no-records.txt')
write(11, '(a)') '1', '2', '3'
close(11)
open(11, file='no-records.txt', form='unformatted')
read(11, iostat=s, iomsg=msg) n
print '(i5,1x,a)', s, trim(msg)
close(11, status='delete')
open(11, file='no-records.txt', access='stream')
write(11) 4, 'abcd', 5
close(11)
open(11, file='no-records.txt', form='unformatted')
read(11, iostat=s, iomsg=msg) n
print '(i5,1x,a)', s, trim(msg)
close(11, status='delete')
! case edit descriptors without a width
  real(8) :: x(9) = [0d0, 1.5d0, -123456.789d0, 1d20, 1d-5, 0.1d0, 1d100, 12345678.9d0, 0.3333333333333333d0]
  real(4) :: y(4) = [0.1, 123456.78, 1e-10, 1e10]
  integer :: i, j
  real :: z
  character(20) :: s
  complex :: c = (1.5, 2)
  logical(1) :: l = .true.
  do i = 1, 9
    print '(":",f,":",e,":",g,":",d,":",es,":",en,":")', x(i), x(i), x(i), x(i), x(i), x(i)
  end do
  do i = 1, 4
    print '(":",f,":",e,":",g,":",d,":",es,":",en,":",sp,f,":",g,":")', y(i), y(i), y(i), y(i), y(i), y(i), y(i), y(i)
  end do
  print '(":",g,":",g,":",l,":",a,":",g,":",sp,i,":",i0,":",i0.4,":")', 5, 'abc', l, 'x', .false., 7, 7, 7
  print '(":",i,":",i,":",b,":",o,":",z,":",g0,":",i,":")', 12_1, -12340_2, 123, 123, 123, 123, 0
  print '(":",2g,":",f)', c, 3.25
  s = ' 12  34 5.5'
  read (s, '(i4,i4,f)') i, j, z
  print *, i, j, z
  read (s(9:), '(e)') z
  print *, z
  read (s(2:3), '(i)') i
  print *, i
