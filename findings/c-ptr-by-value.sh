#!/usr/bin/env bash
# flang 22.1.8 of Debian (apt-get install flang-22 clang-22), x86-64. The same actual argument, a variable of type(c_ptr), reaches a
# procedure in two ways: without an interface as its address, as everything in Fortran does; with an interface whose dummy ignores
# type, kind and rank (`!dir$ ignore_tkr`, the directive that exists for choice buffers of MPI) as the pointer that is in it, as a
# `value` would. Another derived type of the same size is passed by its address in both. So a module that describes
# MPI_ALLOC_MEM(SIZE, INFO, BASEPTR, IERROR) with a choice buffer for BASEPTR gives the library not where to store the address, but
# what the variable held before; nobody is told. gfortran's `no_arg_check` passes the address.
#
# Seen:
#   c_ptr, no interface: its address
#   c_ptr, ignore_tkr: the pointer in it
#   another type, ignore_tkr: its address
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >look.c <<'C'
#include <stdio.h>
void look_(void *given, void *target) { puts(given == target ? "the pointer in it" : "its address"); }
void typed_(void *given, void *target) { look_(given, target); }
C
cat >pass.f90 <<'F'
program pass
  use, intrinsic :: iso_c_binding
  interface
    subroutine typed(a, t)
      !dir$ ignore_tkr a
      integer :: a, t
    end subroutine
  end interface
  external look
  type word
    integer(8) :: one
  end type
  type(c_ptr) :: pointer
  type(word) :: other
  integer, target :: t
  pointer = c_loc(t)
  other%one = 7
  call look(pointer, t)
  call typed(pointer, t)
  call typed(other, t)
end program
F
clang-22 -c look.c
flang-22 pass.f90 look.o -o pass
out=$(./pass | paste -d ' ' <(printf '%s\n' 'c_ptr, no interface:' 'c_ptr, ignore_tkr:' 'another type, ignore_tkr:') -)
echo "$out"
[ "$out" = "c_ptr, no interface: its address
c_ptr, ignore_tkr: the pointer in it
another type, ignore_tkr: its address" ]
