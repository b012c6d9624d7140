#!/usr/bin/env bash
# flang 22.1.8 of Debian (apt-get install flang-22 clang-22), x86-64. ISO_Fortran_binding.h has a number for each type of C, and C
# asks a descriptor for it: `a->type == CFI_type_int`. With flang no argument has CFI_type_int, whatever it was declared as: kinds
# that are named after a type of C (c_int, c_short, c_long, c_long_long, c_signed_char, c_size_t) come with the number of the type of
# fixed width, CFI_type_int32_t and so on, and the header gives both different numbers, which the standard allows. gfortran's header
# makes them the same, so programs that were written for it take the branch for "another type", without a word.
#
# Seen:
#   flang-22: integer(c_int): type 9, CFI_type_int 3: no; CFI_type_int32_t 9: yes
#   flang-22: integer(c_long): type 10, CFI_type_long 4: no; CFI_type_int64_t 10: yes
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >look.c <<'C'
#include <ISO_Fortran_binding.h>
#include <stdio.h>
#define LOOK(kind, fixed) \
  void look_##kind(CFI_cdesc_t *a) { \
    printf("integer(c_" #kind "): type %d, CFI_type_" #kind " %d: %s; CFI_type_" #fixed " %d: %s\n", a->type, CFI_type_##kind, \
        a->type == CFI_type_##kind ? "yes" : "no", CFI_type_##fixed, a->type == CFI_type_##fixed ? "yes" : "no"); \
  }
LOOK(int, int32_t)
LOOK(long, int64_t)
C
cat >pass.f90 <<'F'
program pass
  use, intrinsic :: iso_c_binding
  interface
    subroutine look_int(a) bind(c)
      import c_int
      integer(c_int) :: a(:)
    end subroutine
    subroutine look_long(a) bind(c)
      import c_long
      integer(c_long) :: a(:)
    end subroutine
  end interface
  integer(c_int) :: i(3)
  integer(c_long) :: l(3)
  call look_int(i)
  call look_long(l)
end program
F
clang-22 -c look.c
flang-22 pass.f90 look.o -o pass
./pass >seen
cat >expected <<'T'
integer(c_int): type 9, CFI_type_int 3: no; CFI_type_int32_t 9: yes
integer(c_long): type 10, CFI_type_long 4: no; CFI_type_int64_t 10: yes
T
sed 's/^/flang-22: /' seen
diff expected seen
