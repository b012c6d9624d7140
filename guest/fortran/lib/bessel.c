/* Sequences of Bessel functions: BESSEL_JN(n1, n2, x) and BESSEL_YN(n1, n2, x), from two values that the compiler has computed. */
#include "fortran.h"
#include <math.h>

static void *sequence(Descriptor *to, int kind, int n1, int n2, Place place) {
  int64_t extent = n2 < n1 ? 0 : (int64_t)n2 - n1 + 1;
  lwkf_establish(to, lwkf_type(REAL, kind), kind, NULL, 1, &extent, IS_ALLOCATABLE);
  lwkf_allocate_result(to, place.file, place.line, "BESSEL");
  return to->address;
}

/* J is stable from the highest order down, and Y from the lowest up. */
#define BESSEL(kind, type) \
  void FORTRAN(BesselJn_##kind)( \
      Descriptor *to, int n1, int n2, type x, type last, type before_last, const char *file, int line) { \
    type *value = sequence(to, kind, n1, n2, (Place){file, line}); \
    int count = n2 - n1 + 1; \
    if (count > 0) value[count - 1] = last; \
    if (count > 1) value[count - 2] = before_last; \
    for (int i = count - 3; i >= 0; i--) value[i] = 2 * (type)(n1 + i + 1) / x * value[i + 1] - value[i + 2]; \
  } \
  void FORTRAN(BesselJnX0_##kind)(Descriptor *to, int n1, int n2, const char *file, int line) { \
    type *value = sequence(to, kind, n1, n2, (Place){file, line}); \
    for (int i = 0; i <= n2 - n1; i++) value[i] = n1 + i == 0; \
  } \
  void FORTRAN(BesselYn_##kind)( \
      Descriptor *to, int n1, int n2, type x, type first, type second, const char *file, int line) { \
    type *value = sequence(to, kind, n1, n2, (Place){file, line}); \
    int count = n2 - n1 + 1; \
    if (count > 0) value[0] = first; \
    if (count > 1) value[1] = second; \
    for (int i = 2; i < count; i++) value[i] = 2 * (type)(n1 + i - 1) / x * value[i - 1] - value[i - 2]; \
  } \
  void FORTRAN(BesselYnX0_##kind)(Descriptor *to, int n1, int n2, const char *file, int line) { \
    type *value = sequence(to, kind, n1, n2, (Place){file, line}); \
    for (int i = 0; i <= n2 - n1; i++) value[i] = -(type)INFINITY; \
  }
BESSEL(4, float)
BESSEL(8, double)
