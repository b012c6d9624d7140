/* sin and cos: exact values to a unit in the last place, what holds for all angles, and what is no angle. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Angle, sine and cosine, rounded from 1300 bits. */
static const double EXACT[][3] = {
    {0x0.0p+0, 0x0.0p+0, 0x1.0000000000000p+0},
    {-0x0.0p+0, -0x0.0p+0, 0x1.0000000000000p+0},
    {0x0.0000000000001p-1022, 0x0.0000000000001p-1022, 0x1.0000000000000p+0},
    {0x1.56e1fc2f8f359p-997, 0x1.56e1fc2f8f359p-997, 0x1.0000000000000p+0},
    {0x1.0000000000000p-27, 0x1.0000000000000p-27, 0x1.0000000000000p+0},
    {0x1.6a09e667f3bcdp-27, 0x1.6a09e667f3bcdp-27, 0x1.fffffffffffffp-1},
    {0x1.4f8b588e368f1p-17, 0x1.4f8b588e1e8a2p-17, 0x1.ffffffff920c8p-1},
    {0x1.999999999999ap-4, 0x1.98eaecb8bcb2cp-4, 0x1.fd712f9a817c1p-1},
    {-0x1.0000000000000p-1, -0x1.eaee8744b05f0p-2, 0x1.c1528065b7d50p-1},
    {0x1.921fb54442d17p-1, 0x1.6a09e667f3bccp-1, 0x1.6a09e667f3bcdp-1},
    {0x1.921fb54442d18p-1, 0x1.6a09e667f3bccp-1, 0x1.6a09e667f3bcdp-1},
    {-0x1.921fb54442d19p-1, -0x1.6a09e667f3bcdp-1, 0x1.6a09e667f3bccp-1},
    {0x1.999999999999ap-1, 0x1.6f494c2bffecdp-1, 0x1.64b6bde719865p-1},
    {0x1.0000000000000p+0, 0x1.aed548f090ceep-1, 0x1.14a280fb5068cp-1},
    {0x1.921fb54442d18p+0, 0x1.0000000000000p+0, 0x1.1a62633145c07p-54},
    {-0x1.921fb54442d19p+0, -0x1.0000000000000p+0, -0x1.72cece675d1fdp-53},
    {0x1.921fc60b3a724p+0, 0x1.fffffffffee68p-1, -0x1.0c6f7a0bb9363p-20},
    {0x1.0000000000000p+1, 0x1.d18f6ead1b446p-1, -0x1.aa22657537205p-2},
    {0x1.8000000000000p+1, 0x1.210386db6d55bp-3, -0x1.fae04be85e5d2p-1},
    {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53, -0x1.0000000000000p+0},
    {-0x1.921fb54442d18p+1, -0x1.1a62633145c07p-53, -0x1.0000000000000p+0},
    {0x1.0000000000000p+2, -0x1.837b9dddc1eaep-1, -0x1.4eaa606db24c1p-1},
    {0x1.2d97c7f3321d2p+2, -0x1.0000000000000p+0, -0x1.a79394c9e8a0ap-53},
    {0x1.6000000000000p+2, -0x1.693c94e0ab057p-1, 0x1.6ad6c3c07d448p-1},
    {-0x1.9000000000000p+2, 0x1.0fcddc3f512bcp-5, 0x1.ffb7d58a8f975p-1},
    {0x1.921fb54442d18p+2, -0x1.1a62633145c07p-52, 0x1.0000000000000p+0},
    {0x1.c000000000000p+2, 0x1.50608c26d0a08p-1, 0x1.81ff79ed92017p-1},
    {0x1.6000000000000p+4, -0x1.220a29f6eb9f4p-7, -0x1.fffadd8d4acdap-1},
    {0x1.6300000000000p+8, -0x1.f9bd0307d1de3p-16, -0x1.fffffffc18e4cp-1},
    {0x1.6300000000000p+9, 0x1.f9bd0303f6fafp-15, 0x1.fffffff063930p-1},
    {-0x1.f440000000000p+9, -0x1.fd948c50a7a0dp-1, 0x1.8dbff75eb664fp-4},
    {0x1.81cd6c8b43958p+13, -0x1.687d5890974a5p-1, 0x1.6b94c3bbe24b8p-1},
    {0x1.86a0000000000p+16, 0x1.24daa9c527e96p-5, -0x1.ffac3841b3da7p-1},
    {0x1.ff539020c29bcp+19, 0x1.2a09e3a3aef2ep-35, -0x1.0000000000000p+0},
    {0x1.fffffcccccccdp+19, 0x1.e07fa13370afbp-3, 0x1.f1b57557c0355p-1},
    {0x1.0000000000000p+20, 0x1.526ccb2fc8656p-2, 0x1.e33ada92fe2aep-1},
    {-0x1.000001999999ap+20, -0x1.b138205a09cc0p-2, 0x1.cfec36140f536p-1},
    {0x1.6ac5b262ca1ffp+849, 0x1.0000000000000p+0, -0x1.14ae72e6ba22fp-61},
    {0x1.0f0cf064dd592p+73, -0x1.b453ab76bf397p-1, 0x1.0be2cef01c8f4p-1},
    {0x1.fffffffffffffp+1023, 0x1.452fc98b34e97p-8, -0x1.fffe62ecfab75p-1},
    {-0x1.d53cfc578e207p+499, -0x1.a6f0516b9968dp-2, 0x1.d249c8da1556cp-1},
    {0x1.6c6cbc45dc8dep+5, 0x1.0000000000000p+0, -0x1.6d61b58c99c43p-61},
    {0x1.6c6cbc45dc8dep+6, -0x1.6d61b58c99c43p-60, -0x1.0000000000000p+0},
    {0x1.6c6cbc45dc8dep+7, 0x1.6d61b58c99c43p-59, 0x1.0000000000000p+0},
    {0x1.6c6cbc45dc8dep+8, 0x1.6d61b58c99c43p-58, 0x1.0000000000000p+0},
    {0x1.39c6fd67805a7p+18, -0x1.0000000000000p+0, -0x1.988efe18ff83fp-55},
    {0x1.39c6fd67805a7p+19, 0x1.988efe18ff83fp-54, -0x1.0000000000000p+0},
    {0x1.a9adcc7f96cf0p+19, -0x1.0000000000000p+0, -0x1.d2a4f27e8c119p-52},
    {0x1.93c05c9ed3cbcp+18, 0x1.0000000000000p+0, -0x1.065d73720c4f9p-52},
    {0x1.93c05c9ed3cbcp+19, -0x1.065d73720c4f9p-51, -0x1.0000000000000p+0},
    {0x1.edb9bbd6273d1p+18, -0x1.0000000000000p+0, 0x1.1fe663539c47dp-51},
};

/* Not to be computed when this is compiled. */
static double (*volatile f_sin)(double) = sin;
static double (*volatile f_cos)(double) = cos;

static uint64_t state = 42;
static double next_random(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(int64_t)state / 9223372036854775808.0;
}

static void check(int right, const char *what, double x) {
  if (right) return;
  printf("%s of %a: wrong\n", what, x);
  exit(1);
}

static int close_to(double got, double exact) {
  return got == exact ? signbit(got) == signbit(exact) : got == nextafter(exact, got);
}

int main(void) {
  for (size_t i = 0; i < sizeof EXACT / sizeof *EXACT; i++) {
    const double x = EXACT[i][0];
    check(close_to(f_sin(x), EXACT[i][1]), "sine", x);
    check(close_to(f_cos(x), EXACT[i][2]), "cosine", x);
  }
  static const double none[] = {INFINITY, -INFINITY, NAN};
  for (int i = 0; i < 3; i++) check(isnan(f_sin(none[i])) && isnan(f_cos(none[i])), "sine or cosine", none[i]);
  for (int i = 0; i < 50000; i++) {
    const double x = ldexp(next_random(), i % 70 - 20), s = f_sin(x), c = f_cos(x);
    check(f_sin(-x) == -s && f_cos(-x) == c, "the sign", x);
    check(fabs(s * s + c * c - 1) <= 0x1p-51, "sine and cosine", x);
    check(fabs(f_sin(2 * x) - 2 * s * c) <= 0x1p-51, "the sine of the double", x);
  }
  printf("as expected\n");
  return 0;
}
