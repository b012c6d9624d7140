/* Reductions: all predefined operations and many types, MINLOC and MAXLOC, operations of the user, scans. MPI-4.0 section 6.9 to 6.12. */
#include <complex.h>
#include <stdbool.h>

#include "check.h"

static void operations(void) {
  const int mine[4] = {rank + 1, 3 - rank, (rank * 7) % 5, rank % 2};
  int all[4];
  static const struct {
    const char *name;
    int number;
  } ops[] = {{"MAX", 0}, {"MIN", 1}, {"SUM", 2}, {"PROD", 3}, {"LAND", 4}, {"BAND", 5}, {"LOR", 6}, {"BOR", 7}, {"LXOR", 8}, {"BXOR", 9}};
  const MPI_Op op[] = {MPI_MAX, MPI_MIN, MPI_SUM, MPI_PROD, MPI_LAND, MPI_BAND, MPI_LOR, MPI_BOR, MPI_LXOR, MPI_BXOR};
  for (int k = 0; k < 10; k++) {
    int commutes;
    MPI_Allreduce(mine, all, 4, MPI_INT, op[ops[k].number], MPI_COMM_WORLD);
    MPI_Op_commutative(op[ops[k].number], &commutes);
    say("%s: %s, commutes %d", ops[k].name, ints(all, 4), commutes);
  }
}

/* The same of one type, in two elements. */
#define OF_TYPE(C_TYPE, TYPE, FORMAT, CAST)                                                                                    \
  do {                                                                                                                         \
    C_TYPE mine[2] = {(C_TYPE)(rank + 1), (C_TYPE)(2 * rank + 3)}, sum[2] = {0}, most[2] = {0}, product[2] = {0};              \
    MPI_Allreduce(mine, sum, 2, TYPE, MPI_SUM, MPI_COMM_WORLD);                                                                \
    MPI_Allreduce(mine, most, 2, TYPE, MPI_MAX, MPI_COMM_WORLD);                                                               \
    MPI_Allreduce(mine, product, 2, TYPE, MPI_PROD, MPI_COMM_WORLD);                                                           \
    say(#TYPE " sum " FORMAT " " FORMAT ", max " FORMAT ", product " FORMAT, (CAST)sum[0], (CAST)sum[1], (CAST)most[1], (CAST)product[0]); \
  } while (0)

static void of_types(void) {
  OF_TYPE(char, MPI_CHAR, "%d", int); /* no number for the standard, one for MPICH */
  OF_TYPE(signed char, MPI_SIGNED_CHAR, "%d", int);
  OF_TYPE(unsigned char, MPI_UNSIGNED_CHAR, "%d", int);
  OF_TYPE(short, MPI_SHORT, "%d", int);
  OF_TYPE(unsigned short, MPI_UNSIGNED_SHORT, "%d", int);
  OF_TYPE(int, MPI_INT, "%d", int);
  OF_TYPE(unsigned, MPI_UNSIGNED, "%u", unsigned);
  OF_TYPE(long, MPI_LONG, "%ld", long);
  OF_TYPE(unsigned long, MPI_UNSIGNED_LONG, "%lu", unsigned long);
  OF_TYPE(long long, MPI_LONG_LONG, "%lld", long long);
  OF_TYPE(unsigned long long, MPI_UNSIGNED_LONG_LONG, "%llu", unsigned long long);
  OF_TYPE(int8_t, MPI_INT8_T, "%d", int);
  OF_TYPE(uint16_t, MPI_UINT16_T, "%d", int);
  OF_TYPE(int32_t, MPI_INT32_T, "%d", int);
  OF_TYPE(uint64_t, MPI_UINT64_T, "%llu", unsigned long long);
  OF_TYPE(MPI_Aint, MPI_AINT, "%d", int);
  OF_TYPE(MPI_Offset, MPI_OFFSET, "%lld", long long);
  OF_TYPE(MPI_Count, MPI_COUNT, "%lld", long long);
  OF_TYPE(float, MPI_FLOAT, "%g", double);
  OF_TYPE(double, MPI_DOUBLE, "%g", double);
  OF_TYPE(long double, MPI_LONG_DOUBLE, "%g", double);
  const float complex mine = (float)rank + 1 - 2 * I;
  const double complex wide = 1 + (double)rank * I;
  float complex sum;
  double complex product;
  MPI_Allreduce(&mine, &sum, 1, MPI_C_FLOAT_COMPLEX, MPI_SUM, MPI_COMM_WORLD);
  MPI_Allreduce(&wide, &product, 1, MPI_C_DOUBLE_COMPLEX, MPI_PROD, MPI_COMM_WORLD);
  say("complex sum %g %g, product %g %g", (double)crealf(sum), (double)cimagf(sum), creal(product), cimag(product));
  const bool yes = rank % 2 == 0;
  bool all, any;
  MPI_Allreduce(&yes, &all, 1, MPI_C_BOOL, MPI_LAND, MPI_COMM_WORLD);
  MPI_Allreduce(&yes, &any, 1, MPI_C_BOOL, MPI_LOR, MPI_COMM_WORLD);
  say("bool: all %d, any %d", all, any);
  const unsigned char bits = (unsigned char)(0xf0 | 1 << rank);
  unsigned char both, either;
  MPI_Allreduce(&bits, &both, 1, MPI_BYTE, MPI_BAND, MPI_COMM_WORLD);
  MPI_Allreduce(&bits, &either, 1, MPI_BYTE, MPI_BXOR, MPI_COMM_WORLD);
  say("bytes: %02x %02x", both, either);
}

/* Characters and addresses as truth values. */
static void flags(void) {
  char flag = rank == size - 1, any = 0, all = 1;
  MPI_Allreduce(&flag, &any, 1, MPI_CHAR, MPI_LOR, MPI_COMM_WORLD);
  MPI_Allreduce(&flag, &all, 1, MPI_CHAR, MPI_BAND, MPI_COMM_WORLD);
  MPI_Aint place = rank, somewhere = 5;
  MPI_Allreduce(&place, &somewhere, 1, MPI_AINT, MPI_LOR, MPI_COMM_WORLD);
  say("flags: any %d, all %d, an address that is not null %d", any, all, (int)somewhere);
}

static void places(void) {
  struct { double value; int index; } mine[3] = {{rank % 3, rank}, {-rank, 10 + rank}, {5, size - rank}}, least[3], most[3];
  MPI_Allreduce(mine, least, 3, MPI_DOUBLE_INT, MPI_MINLOC, MPI_COMM_WORLD);
  MPI_Allreduce(mine, most, 3, MPI_DOUBLE_INT, MPI_MAXLOC, MPI_COMM_WORLD);
  for (int k = 0; k < 3; k++) say("DOUBLE_INT: least %g at %d, most %g at %d", least[k].value, least[k].index, most[k].value,
      most[k].index);
  struct { int value, index; } pair = {(rank * 5) % 7, rank}, low, high;
  MPI_Allreduce(&pair, &low, 1, MPI_2INT, MPI_MINLOC, MPI_COMM_WORLD);
  MPI_Allreduce(&pair, &high, 1, MPI_2INT, MPI_MAXLOC, MPI_COMM_WORLD);
  say("2INT: least %d at %d, most %d at %d", low.value, low.index, high.value, high.index);
  struct { float value; int index; } f = {0.5f * (float)(rank % 2), rank}, f_low;
  MPI_Allreduce(&f, &f_low, 1, MPI_FLOAT_INT, MPI_MINLOC, MPI_COMM_WORLD);
  say("FLOAT_INT: least %g at %d", (double)f_low.value, f_low.index);
  struct { long value; int index; } l = {100 - rank, rank}, l_low;
  MPI_Allreduce(&l, &l_low, 1, MPI_LONG_INT, MPI_MINLOC, MPI_COMM_WORLD);
  say("LONG_INT: least %ld at %d", l_low.value, l_low.index);
  struct { short value; int index; } s = {(short)(rank - 1), rank}, s_high;
  MPI_Allreduce(&s, &s_high, 1, MPI_SHORT_INT, MPI_MAXLOC, MPI_COMM_WORLD);
  say("SHORT_INT: most %d at %d", s_high.value, s_high.index);
}

/* Composition of x -> a x + b modulo a prime: associative, and the order matters. */
static int calls;

static void compose(void *in, void *inout, int *length, MPI_Datatype *type) {
  int bytes;
  MPI_Type_size(*type, &bytes);
  const int64_t *first = in;
  int64_t *second = inout;
  for (int i = 0; i < *length; i++, first += 2, second += 2) {
    /* inout = in then inout: first applied first */
    const int64_t a = first[0] * second[0] % 1000003, b = (first[1] * second[0] + second[1]) % 1000003;
    second[0] = a, second[1] = b;
  }
  calls += bytes == 16;
}

static void add(void *in, void *inout, int *length, MPI_Datatype *type) {
  (void)type;
  for (int i = 0; i < *length; i++) ((int *)inout)[i] += ((int *)in)[i];
}

static void of_the_user(void) {
  MPI_Op composition, addition;
  MPI_Datatype map;
  int flag;
  MPI_Type_contiguous(2, MPI_INT64_T, &map);
  MPI_Type_commit(&map);
  MPI_Op_create(compose, 0, &composition);
  MPI_Op_create(add, 1, &addition);
  MPI_Op_commutative(composition, &flag);
  say("composition commutes %d", flag);
  MPI_Op_commutative(addition, &flag);
  say("addition commutes %d", flag);
  int64_t mine[4] = {rank + 2, 3 * rank + 1, 7, rank}, result[4] = {-1, -1, -1, -1}, expected[2] = {1, 0};
  for (int r = 0; r < size; r++) {
    int64_t next[2] = {r + 2, 3 * r + 1};
    int one = 1;
    compose(expected, next, &one, &map);
    expected[0] = next[0], expected[1] = next[1];
  }
  MPI_Allreduce(mine, result, 2, map, composition, MPI_COMM_WORLD);
  say("Allreduce: %lld %lld %lld %lld, right %d", (long long)result[0], (long long)result[1], (long long)result[2], (long long)result[3],
      result[0] == expected[0] && result[1] == expected[1]);
  for (int root = 0; root < size; root++) {
    int64_t at_root[4] = {-1, -1, -1, -1};
    MPI_Reduce(mine, at_root, 2, map, composition, root, MPI_COMM_WORLD);
    say("Reduce to %d: %lld %lld %lld %lld", root, (long long)at_root[0], (long long)at_root[1], (long long)at_root[2],
        (long long)at_root[3]);
  }
  int64_t before[4] = {-1, -1, -1, -1};
  MPI_Scan(mine, result, 2, map, composition, MPI_COMM_WORLD);
  say("Scan: %lld %lld %lld %lld", (long long)result[0], (long long)result[1], (long long)result[2], (long long)result[3]);
  MPI_Exscan(mine, before, 2, map, composition, MPI_COMM_WORLD);
  if (rank > 0) say("Exscan: %lld %lld %lld %lld", (long long)before[0], (long long)before[1], (long long)before[2], (long long)before[3]);
  int64_t many[2 * 16], part[2] = {-1, -1};
  for (int r = 0; r < size; r++) many[2 * r] = rank + r + 1, many[2 * r + 1] = rank * r;
  MPI_Reduce_scatter_block(many, part, 1, map, composition, MPI_COMM_WORLD);
  say("Reduce_scatter_block: %lld %lld", (long long)part[0], (long long)part[1]);
  int64_t local[2] = {5, 6}, other[2] = {2, 1};
  MPI_Reduce_local(local, other, 1, map, composition);
  say("Reduce_local: %lld %lld; called with the type: %d", (long long)other[0], (long long)other[1], size == 1 || calls > 0);
  int *const large = malloc(50000 * sizeof *large), *const sum = malloc(50000 * sizeof *sum), wrong = 0;
  for (int i = 0; i < 50000; i++) large[i] = i * (rank + 1);
  MPI_Allreduce(large, sum, 50000, MPI_INT, addition, MPI_COMM_WORLD);
  for (int i = 0; i < 50000; i++) wrong += sum[i] != i * (size * (size + 1) / 2);
  say("large: %d wrong", wrong);
  free(large);
  free(sum);
  MPI_Op_free(&composition);
  MPI_Op_free(&addition);
  say("null after its freeing: %d", addition == MPI_OP_NULL);
  MPI_Type_free(&map);
}

static void forms(void) {
  const int mine[3] = {rank, 1, -rank};
  int all[3] = {-9, -9, -9};
  for (int root = 0; root < size; root++) {
    all[0] = -9;
    MPI_Reduce(mine, all, 3, MPI_INT, MPI_SUM, root, MPI_COMM_WORLD);
    say("Reduce to %d: %d", root, all[0]);
    memcpy(all, mine, sizeof all);
    MPI_Reduce(rank == root ? MPI_IN_PLACE : all, rank == root ? all : NULL, 3, MPI_INT, MPI_SUM, root, MPI_COMM_WORLD);
    say("in place: %s", ints(all, 3));
  }
  memcpy(all, mine, sizeof all);
  MPI_Allreduce(MPI_IN_PLACE, all, 3, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
  say("Allreduce in place: %s", ints(all, 3));
  MPI_Scan(mine, all, 3, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  say("Scan: %s", ints(all, 3));
  memcpy(all, mine, sizeof all);
  MPI_Scan(MPI_IN_PLACE, all, 3, MPI_INT, MPI_MIN, MPI_COMM_WORLD);
  say("in place: %s", ints(all, 3));
  MPI_Exscan(mine, all, 3, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  if (rank > 0) say("Exscan: %s", ints(all, 3));
  memcpy(all, mine, sizeof all);
  MPI_Exscan(MPI_IN_PLACE, all, 3, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
  if (rank > 0) say("in place: %s", ints(all, 3));
  int many[4 * 16], part[4] = {-9, -9, -9, -9}, counts[16], total = 0;
  for (int r = 0; r < size; r++) counts[r] = (r + 1) % 4, total += counts[r];
  for (int i = 0; i < 4 * 16; i++) many[i] = 100 * rank + i;
  MPI_Reduce_scatter(many, part, counts, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  say("Reduce_scatter: %s", ints(part, 4));
  MPI_Reduce_scatter(MPI_IN_PLACE, many, counts, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  say("in place: %s", ints(many, counts[rank]));
  for (int i = 0; i < 4 * 16; i++) many[i] = rank * i;
  MPI_Reduce_scatter_block(many, part, 2, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  say("Reduce_scatter_block: %s", ints(part, 2));
  int into[3] = {10, 20, 30};
  MPI_Reduce_local(mine, into, 3, MPI_INT, MPI_SUM);
  say("Reduce_local: %s", ints(into, 3));
  say("of nothing: %s", class_of(MPI_Allreduce(NULL, NULL, 0, MPI_INT, MPI_SUM, MPI_COMM_WORLD)));
}

static void lengths(void) {
  for (int length = 1; length <= 300000; length = length * 3 + 1) {
    double *const mine = malloc((size_t)length * sizeof *mine), *const all = malloc((size_t)length * sizeof *all);
    int wrong = 0;
    for (int i = 0; i < length; i++) mine[i] = (double)((i + rank) % 100);
    MPI_Allreduce(mine, all, length, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (int r = 0; r < size; r++) sum += (double)((i + r) % 100);
      wrong += all[i] != sum;
    }
    MPI_Reduce(mine, all, length, MPI_DOUBLE, MPI_MAX, size - 1, MPI_COMM_WORLD);
    for (int i = 0; rank == size - 1 && i < length; i++) {
      double most = 0;
      for (int r = 0; r < size; r++) most = (i + r) % 100 > most ? (double)((i + r) % 100) : most;
      wrong += all[i] != most;
    }
    say("%d doubles: %d wrong", length, wrong);
    free(mine);
    free(all);
  }
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("operations");
  operations();
  chapter("types");
  of_types();
  chapter("flags");
  flags();
  chapter("least and most with their places");
  places();
  chapter("operations of the user");
  of_the_user();
  chapter("forms");
  forms();
  chapter("lengths");
  lengths();
  return check_end();
}
