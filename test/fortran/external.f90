! What GNU Fortran has as functions of its own, and flang takes for external ones.
program external
  integer, external :: iargc, mclock, ierrno, access, hostnm, fnum
  character(30) :: s
  print *, iargc()
  call getarg(1, s)
  print *, trim(s)
  call getarg(2, s)
  print *, len_trim(s)
  call fdate(s)
  print *, len_trim(s), s(14:14), s(17:17)
  call getlog(s)
  print *, ierrno() >= 0
  print *, access('here.txt ', 'r'), access('nothere', ' ') /= 0, access('here.txt', '?') /= 0
  print *, hostnm(s), len_trim(s) > 0
  call srand(3)
  print *, fnum(6), fnum(77), mclock() >= 0
  call backtrace
end program
