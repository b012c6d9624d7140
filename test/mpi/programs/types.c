/* Derived datatypes: constructors, extents, envelopes and contents, what they select, pack and external32. MPI-4.0 chapter 5. */
#include <stddef.h>

#include "check.h"

/* Size, bounds and true bounds, in bytes. */
static void describe(const char *name, MPI_Datatype type) {
  int bytes;
  MPI_Aint lower, extent, true_lower, true_extent;
  MPI_Count large;
  MPI_Type_size(type, &bytes);
  MPI_Type_size_x(type, &large);
  MPI_Type_get_extent(type, &lower, &extent);
  MPI_Type_get_true_extent(type, &true_lower, &true_extent);
  say("%s: size %d, from %d for %d, truly from %d for %d%s", name, bytes, (int)lower, (int)extent, (int)true_lower,
      (int)true_extent, large == bytes ? "" : ", other size_x");
}

/* Which ints of an array a type selects, and in which order: sent as the type, received as ints. */
static void selects(MPI_Datatype type, int count, int offset) {
  enum { ROOM = 64 };
  int from[ROOM], to[ROOM], into[ROOM], amount, position = 0, bytes;
  MPI_Status status;
  for (int i = 0; i < ROOM; i++) from[i] = i, to[i] = into[i] = -1;
  MPI_Type_commit(&type);
  MPI_Sendrecv(from + offset, count, type, rank, 0, to, ROOM, MPI_INT, rank, 0, MPI_COMM_WORLD, &status);
  MPI_Get_count(&status, MPI_INT, &amount);
  say("  selects %s", ints(to, amount == MPI_UNDEFINED ? 0 : amount));
  /* The other way: ints into the type must land where they came from. */
  MPI_Sendrecv(to, amount, MPI_INT, rank, 0, into + offset, count, type, rank, 0, MPI_COMM_WORLD, &status);
  int wrong = 0, touched = 0;
  for (int i = 0; i < ROOM; i++) touched += into[i] != -1, wrong += into[i] != -1 && into[i] != i;
  MPI_Get_count(&status, type, &bytes);
  say("  scatters to %d places, %d wrong, count %s", touched, wrong, number_text(bytes));
  /* And by Pack. */
  int packed[ROOM] = {0}, room;
  MPI_Pack_size(count, type, MPI_COMM_WORLD, &room);
  MPI_Pack(from + offset, count, type, packed, (int)sizeof packed, &position, MPI_COMM_WORLD);
  say("  packs %d bytes, room enough %d, the same %d", position, room >= position, memcmp(packed, to, (size_t)position) == 0);
  int taken = 0;
  for (int i = 0; i < ROOM; i++) into[i] = -1;
  MPI_Unpack(packed, position, &taken, into + offset, count, type, MPI_COMM_WORLD);
  wrong = 0;
  for (int i = 0; i < ROOM; i++) wrong += into[i] != -1 && into[i] != i;
  say("  unpacks %d bytes, %d wrong", taken, wrong);
}

static const char *combiner_name(int combiner) {
  static const struct {
    int value;
    const char *name;
  } names[] = {{MPI_COMBINER_NAMED, "NAMED"},
               {MPI_COMBINER_DUP, "DUP"},
               {MPI_COMBINER_CONTIGUOUS, "CONTIGUOUS"},
               {MPI_COMBINER_VECTOR, "VECTOR"},
               {MPI_COMBINER_HVECTOR, "HVECTOR"},
               {MPI_COMBINER_INDEXED, "INDEXED"},
               {MPI_COMBINER_HINDEXED, "HINDEXED"},
               {MPI_COMBINER_INDEXED_BLOCK, "INDEXED_BLOCK"},
               {MPI_COMBINER_HINDEXED_BLOCK, "HINDEXED_BLOCK"},
               {MPI_COMBINER_STRUCT, "STRUCT"},
               {MPI_COMBINER_SUBARRAY, "SUBARRAY"},
               {MPI_COMBINER_DARRAY, "DARRAY"},
               {MPI_COMBINER_RESIZED, "RESIZED"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (names[i].value == combiner) return names[i].name;
  return "another";
}

static void take_apart(MPI_Datatype type) {
  int integers, addresses, types, combiner, values[64];
  MPI_Aint places[16];
  MPI_Datatype inner[16];
  MPI_Type_get_envelope(type, &integers, &addresses, &types, &combiner);
  say("  %s of %d integers, %d addresses, %d types", combiner_name(combiner), integers, addresses, types);
  if (combiner == MPI_COMBINER_NAMED) return;
  MPI_Type_get_contents(type, integers, addresses, types, values, places, inner);
  if (combiner == MPI_COMBINER_SUBARRAY) say("  order %s", values[--integers] == MPI_ORDER_C ? "C" : "Fortran");
  for (int k = 0; k < addresses; k++) values[integers + k] = (int)places[k];
  say("  integers %s; addresses %s", ints(values, integers), ints(values + integers, addresses));
  for (int k = 0; k < types; k++) {
    int a, b, c, inside;
    MPI_Type_get_envelope(inner[k], &a, &b, &c, &inside);
    say("  type %d: %s%s", k, combiner_name(inside), inner[k] == MPI_INT ? " INT" : inner[k] == MPI_DOUBLE ? " DOUBLE"
        : inner[k] == MPI_CHAR ? " CHAR" : "");
    if (inside != MPI_COMBINER_NAMED) MPI_Type_free(&inner[k]);
  }
}

static void show(const char *name, MPI_Datatype *type, int count, int offset) {
  describe(name, *type);
  take_apart(*type);
  selects(*type, count, offset);
  MPI_Type_free(type);
}

static void predefined(void) {
  describe("CHAR", MPI_CHAR);
  describe("SHORT", MPI_SHORT);
  describe("INT", MPI_INT);
  describe("UNSIGNED", MPI_UNSIGNED);
  describe("LONG_LONG", MPI_LONG_LONG);
  describe("FLOAT", MPI_FLOAT);
  describe("DOUBLE", MPI_DOUBLE);
  describe("BYTE", MPI_BYTE);
  describe("INT8_T", MPI_INT8_T);
  describe("UINT64_T", MPI_UINT64_T);
  describe("C_BOOL", MPI_C_BOOL);
  describe("C_FLOAT_COMPLEX", MPI_C_FLOAT_COMPLEX);
  describe("C_DOUBLE_COMPLEX", MPI_C_DOUBLE_COMPLEX);
  describe("COUNT", MPI_COUNT);
  describe("OFFSET", MPI_OFFSET);
  describe("FLOAT_INT", MPI_FLOAT_INT);
  describe("2INT", MPI_2INT);
  describe("SHORT_INT", MPI_SHORT_INT);
  describe("DOUBLE_INT", MPI_DOUBLE_INT);
  int bytes;
  MPI_Type_size(MPI_LONG, &bytes);
  say("LONG is long: %d", bytes == (int)sizeof(long));
  MPI_Type_size(MPI_AINT, &bytes);
  say("AINT is MPI_Aint: %d", bytes == (int)sizeof(MPI_Aint));
  MPI_Type_size(MPI_LONG_DOUBLE, &bytes);
  say("LONG_DOUBLE is long double: %d", bytes == (int)sizeof(long double));
  MPI_Type_size(MPI_WCHAR, &bytes);
  say("WCHAR is wchar_t: %d", bytes == (int)sizeof(wchar_t));
  take_apart(MPI_INT);
  MPI_Datatype found;
  MPI_Type_match_size(MPI_TYPECLASS_REAL, 8, &found);
  MPI_Type_size(found, &bytes);
  say("a real of 8 bytes has %d", bytes);
  MPI_Type_match_size(MPI_TYPECLASS_INTEGER, 2, &found);
  MPI_Type_size(found, &bytes);
  say("an integer of 2 bytes has %d", bytes);
  MPI_Type_match_size(MPI_TYPECLASS_COMPLEX, 16, &found);
  MPI_Type_size(found, &bytes);
  say("a complex number of 16 bytes has %d", bytes);
}

static void constructors(void) {
  const int lengths[] = {2, 0, 3, 1}, places[] = {4, 9, 0, 12}, blocks[] = {7, 1, 11};
  const MPI_Aint bytes[] = {16, 36, 0, 48}, block_bytes[] = {28, 4, 44};
  MPI_Datatype type, inner;
  MPI_Type_contiguous(3, MPI_INT, &type);
  show("contiguous", &type, 2, 0);
  MPI_Type_vector(3, 2, 5, MPI_INT, &type);
  show("vector", &type, 2, 0);
  MPI_Type_vector(3, 1, -2, MPI_INT, &type);
  show("vector backwards", &type, 1, 10);
  MPI_Type_create_hvector(2, 3, 20, MPI_INT, &type);
  show("hvector", &type, 2, 1);
  MPI_Type_indexed(4, lengths, places, MPI_INT, &type);
  show("indexed", &type, 2, 0);
  MPI_Type_create_hindexed(4, lengths, bytes, MPI_INT, &type);
  show("hindexed", &type, 1, 2);
  MPI_Type_create_indexed_block(3, 2, blocks, MPI_INT, &type);
  show("indexed_block", &type, 2, 0);
  MPI_Type_create_hindexed_block(3, 2, block_bytes, MPI_INT, &type);
  show("hindexed_block", &type, 1, 0);
  MPI_Type_create_resized(MPI_INT, -4, 12, &type);
  show("resized", &type, 4, 3);
  MPI_Type_vector(2, 1, 3, MPI_INT, &inner);
  MPI_Type_create_resized(inner, 0, 4, &type);
  MPI_Type_free(&inner);
  show("columns", &type, 3, 0);
  MPI_Type_dup(MPI_INT, &type);
  show("dup", &type, 3, 1);
  MPI_Type_contiguous(0, MPI_INT, &type);
  show("empty", &type, 3, 0);
  MPI_Type_vector(2, 1, 2, MPI_INT, &inner);
  MPI_Type_vector(2, 1, 3, inner, &type);
  MPI_Type_free(&inner);
  show("vector of vectors", &type, 1, 0);
}

static void arrays(void) {
  const int sizes[] = {4, 6}, parts[] = {2, 3}, starts[] = {1, 2}, cube[] = {3, 3, 3}, slice[] = {3, 1, 2}, at[] = {0, 2, 1};
  MPI_Datatype type;
  MPI_Type_create_subarray(2, sizes, parts, starts, MPI_ORDER_C, MPI_INT, &type);
  show("subarray, C", &type, 2, 0);
  MPI_Type_create_subarray(2, sizes, parts, starts, MPI_ORDER_FORTRAN, MPI_INT, &type);
  show("subarray, Fortran", &type, 1, 0);
  MPI_Type_create_subarray(3, cube, slice, at, MPI_ORDER_C, MPI_INT, &type);
  show("subarray of a cube", &type, 1, 0);
  for (int r = 0; r < 4; r++) {
    const int whole[] = {5, 6}, cyclic[] = {MPI_DISTRIBUTE_CYCLIC, MPI_DISTRIBUTE_BLOCK},
        none[] = {MPI_DISTRIBUTE_NONE, MPI_DISTRIBUTE_CYCLIC};
    const int usual[] = {MPI_DISTRIBUTE_DFLT_DARG, MPI_DISTRIBUTE_DFLT_DARG}, twos[] = {MPI_DISTRIBUTE_DFLT_DARG, 2},
        grid[] = {2, 2}, line[] = {1, 4};
    MPI_Type_create_darray(4, r, 2, whole, cyclic, usual, grid, MPI_ORDER_C, MPI_INT, &type);
    describe("darray, cyclic and block", type);
    selects(type, 1, 0);
    MPI_Type_free(&type);
    MPI_Type_create_darray(4, r, 2, whole, none, r < 2 ? twos : usual, line, MPI_ORDER_FORTRAN, MPI_INT, &type);
    describe("darray, none and cyclic, Fortran", type);
    selects(type, 1, 0);
    MPI_Type_free(&type);
  }
}

struct mixed {
  char letter;
  double number;
  int pair[2];
  short last;
};

static void structures(void) {
  const int lengths[] = {1, 1, 2, 1};
  const MPI_Aint places[] = {offsetof(struct mixed, letter), offsetof(struct mixed, number), offsetof(struct mixed, pair),
      offsetof(struct mixed, last)};
  const MPI_Datatype types[] = {MPI_CHAR, MPI_DOUBLE, MPI_INT, MPI_SHORT};
  MPI_Datatype type, array;
  MPI_Status status;
  struct mixed out[3], in[3];
  int count, elements;
  MPI_Type_create_struct(4, lengths, places, types, &type);
  describe("struct", type);
  take_apart(type);
  MPI_Type_create_resized(type, 0, sizeof(struct mixed), &array);
  MPI_Type_free(&type);
  MPI_Type_commit(&array);
  describe("struct, resized", array);
  memset(in, 0, sizeof in);
  for (int k = 0; k < 3; k++) out[k] = (struct mixed){(char)('a' + k), k + 0.5, {10 * k, 10 * k + 1}, (short)(-k)};
  MPI_Sendrecv(out, 3, array, (rank + 1) % size, 0, in, 3, array, (rank + size - 1) % size, 0, MPI_COMM_WORLD, &status);
  for (int k = 0; k < 3; k++) say("%c %g %d %d %d", in[k].letter, in[k].number, in[k].pair[0], in[k].pair[1], in[k].last);
  MPI_Get_count(&status, array, &count);
  MPI_Get_elements(&status, array, &elements);
  say("count %d, elements %d", count, elements);
  MPI_Type_free(&array);
}

/* A message that ends within a type. */
static void elements(void) {
  MPI_Datatype type;
  MPI_Status status;
  int out[7] = {1, 2, 3, 4, 5, 6, 7}, in[20], count;
  MPI_Count large;
  MPI_Type_vector(2, 2, 3, MPI_INT, &type);
  MPI_Type_commit(&type);
  for (int length = 0; length <= 7; length++) {
    for (int i = 0; i < 20; i++) in[i] = 0;
    MPI_Sendrecv(out, length, MPI_INT, rank, 0, in, 3, type, rank, 0, MPI_COMM_WORLD, &status);
    int found;
    MPI_Get_count(&status, type, &count);
    MPI_Get_elements(&status, type, &found);
    MPI_Get_elements_x(&status, type, &large);
    say("%d ints: count %s, elements %d and %d, %s", length, number_text(count), found, (int)large, ints(in, 12));
  }
  MPI_Status_set_elements(&status, MPI_INT, 8); /* with a derived type MPICH 4.0.2 sets too many */
  MPI_Get_elements(&status, type, &count);
  say("set to 8 elements: %d", count);
  MPI_Get_count(&status, type, &count);
  say("count %s", number_text(count));
  MPI_Type_free(&type);
}

/* What two sides call by different types. */
static void matching(void) {
  MPI_Datatype odd, block;
  int from[24], to[24];
  for (int i = 0; i < 24; i++) from[i] = i, to[i] = -1;
  MPI_Type_vector(4, 1, 2, MPI_INT, &odd);
  MPI_Type_vector(2, 2, 4, MPI_INT, &block);
  MPI_Type_commit(&odd);
  MPI_Type_commit(&block);
  MPI_Sendrecv(from + 1, 2, odd, rank, 0, to, 2, block, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  say("odd ones into blocks: %s", ints(to, 16));
  MPI_Type_free(&odd);
  MPI_Type_free(&block);
  /* Large ones, over the way of long messages. */
  enum { ROWS = 300, COLUMNS = 200 };
  double *const out = malloc(ROWS * COLUMNS * sizeof *out), *const in = calloc(ROWS * COLUMNS, sizeof *in);
  for (int i = 0; i < ROWS * COLUMNS; i++) out[i] = i + 1000000.0 * rank;
  MPI_Type_vector(ROWS, 1, COLUMNS, MPI_DOUBLE, &odd);
  MPI_Type_create_resized(odd, 0, sizeof(double), &block);
  MPI_Type_commit(&block);
  const int previous = (rank + size - 1) % size;
  MPI_Sendrecv(out, COLUMNS, block, (rank + 1) % size, 1, in, ROWS * COLUMNS, MPI_DOUBLE, previous, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  int wrong = 0;
  for (int i = 0; i < ROWS; i++)
    for (int j = 0; j < COLUMNS; j++) wrong += in[j * ROWS + i] != i * COLUMNS + j + 1000000.0 * previous;
  say("transposed on the way: %d wrong", wrong);
  memset(in, 0, ROWS * COLUMNS * sizeof *in);
  MPI_Sendrecv(out, COLUMNS, block, (rank + 1) % size, 2, in, COLUMNS, block, previous, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  wrong = 0;
  for (int i = 0; i < ROWS * COLUMNS; i++) wrong += in[i] != i + 1000000.0 * previous;
  say("columns to columns: %d wrong", wrong);
  MPI_Type_free(&odd);
  MPI_Type_free(&block);
  free(out);
  free(in);
}

static void external(void) {
  const int numbers[] = {1, -2, 0x01020304};
  const double fractions[] = {1.5, -0.25};
  unsigned char packed[64];
  MPI_Aint position = 0, bytes, taken = 0;
  char text[200];
  int back[3];
  double fractions_back[2];
  MPI_Pack_external_size("external32", 3, MPI_INT, &bytes);
  say("3 ints need %d bytes", (int)bytes);
  MPI_Pack_external("external32", numbers, 3, MPI_INT, packed, sizeof packed, &position);
  MPI_Pack_external("external32", fractions, 2, MPI_DOUBLE, packed, sizeof packed, &position);
  say("packed %d bytes", (int)position);
  for (int i = 0; i < (int)position; i++) snprintf(text + 2 * i, 3, "%02x", packed[i]);
  say("%s", text);
  MPI_Unpack_external("external32", packed, position, &taken, back, 3, MPI_INT);
  MPI_Unpack_external("external32", packed, position, &taken, fractions_back, 2, MPI_DOUBLE);
  say("back: %s %s, %d bytes", ints(back, 3), doubles(fractions_back, 2), (int)taken);
}

static void packing(void) {
  char packed[100];
  int position = 0, count = 3, in_count, ints_in[3];
  const double numbers[] = {0.5, 1.5, 2.5};
  double in[3];
  MPI_Status status;
  MPI_Pack(&count, 1, MPI_INT, packed, 100, &position, MPI_COMM_WORLD);
  MPI_Pack(numbers, 3, MPI_DOUBLE, packed, 100, &position, MPI_COMM_WORLD);
  MPI_Pack("abc", 4, MPI_CHAR, packed, 100, &position, MPI_COMM_WORLD);
  say("position %d", position);
  char other[100], letters[4];
  MPI_Sendrecv(packed, position, MPI_PACKED, rank, 0, other, 100, MPI_PACKED, rank, 0, MPI_COMM_WORLD, &status);
  MPI_Get_count(&status, MPI_PACKED, &in_count);
  position = 0;
  MPI_Unpack(other, in_count, &position, ints_in, 1, MPI_INT, MPI_COMM_WORLD);
  MPI_Unpack(other, in_count, &position, in, 3, MPI_DOUBLE, MPI_COMM_WORLD);
  MPI_Unpack(other, in_count, &position, letters, 4, MPI_CHAR, MPI_COMM_WORLD);
  say("%d bytes: %d, %s, %s", in_count, ints_in[0], doubles(in, 3), letters);
}

static void names(void) {
  char name[MPI_MAX_OBJECT_NAME];
  int length;
  MPI_Datatype type;
  MPI_Type_get_name(MPI_INT, name, &length);
  say("%s %d", name, length);
  MPI_Type_get_name(MPI_DOUBLE_INT, name, &length);
  say("%s %d", name, length);
  MPI_Type_contiguous(2, MPI_INT, &type);
  MPI_Type_get_name(type, name, &length);
  say("'%s' %d", name, length);
  MPI_Type_set_name(type, "a pair");
  MPI_Type_get_name(type, name, &length);
  say("'%s' %d", name, length);
  MPI_Datatype copy;
  MPI_Type_dup(type, &copy);
  describe("copy", copy);
  MPI_Type_free(&type);
  say("null after its freeing: %d", type == MPI_DATATYPE_NULL);
  describe("copy", copy);
  MPI_Type_free(&copy);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("predefined types");
  predefined();
  chapter("constructors");
  constructors();
  chapter("arrays");
  arrays();
  chapter("structures");
  structures();
  chapter("elements");
  elements();
  chapter("matching");
  matching();
  chapter("external32");
  external();
  chapter("packing");
  packing();
  chapter("names");
  names();
  return check_end();
}
