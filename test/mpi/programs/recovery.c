/* Programs that go on after an error: which handler gets it, and what they find afterwards. */
#include "check.h"

static int calls;

static void count_call(MPI_Comm *comm, int *code, ...) {
  (void)comm, (void)code;
  calls++;
}

/* What was found before check_begin sets handlers. */
static int found[6], inherits;

/* The handler of MPI_COMM_WORLD answers where none was set, also for what belongs to no communicator and for communicators made before. */
static void find_handlers(void) {
  MPI_Comm before, after;
  MPI_Group group, none;
  MPI_Errhandler own, got;
  int number = 0;
  MPI_Comm_dup(MPI_COMM_WORLD, &before);
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_dup(MPI_COMM_WORLD, &after);
  MPI_Comm_group(MPI_COMM_WORLD, &group);
  found[0] = MPI_Type_size(MPI_DATATYPE_NULL, &number);
  found[1] = MPI_Group_size(MPI_GROUP_NULL, &number);
  found[2] = MPI_Group_incl(group, 1, &(int){-1}, &none);
  found[3] = MPI_Send(&number, 1, MPI_INT, -17, 0, before);
  found[4] = MPI_Send(&number, 1, MPI_INT, -17, 0, after);
  MPI_Comm_create_errhandler(count_call, &own);
  MPI_Comm_set_errhandler(before, own);
  MPI_Errhandler_free(&own);
  found[5] = MPI_Send(&number, 1, MPI_INT, -17, 0, before);
  MPI_Comm_get_errhandler(after, &got);
  inherits = got == MPI_ERRORS_RETURN;
  MPI_Comm_free(&before);
  MPI_Comm_free(&after);
  MPI_Group_free(&group);
}

static void handlers(void) {
  say("Type_size of nothing: %s", class_of(found[0]));
  say("Group_size of nothing: %s", class_of(found[1]));
  say("Group_incl of -1: %s", class_of(found[2]));
  say("Send to rank -17 of a communicator from before: %s", class_of(found[3]));
  say("of one from afterwards, which inherits (%d): %s", inherits, class_of(found[4]));
  say("with a handler of its own: %s, calls %d", class_of(found[5]), calls);
}

/* Ranks that disagree on the count: the ranks that receive get an error, and the next collective works. */
static void lengths(void) {
  int data[2048], sum = 0;
  for (int longer = 0; longer < 2; longer++) {
    for (int unit = 1; unit <= 1024; unit *= 1024) {
      memset(data, 0, sizeof data);
      const int mine = (rank == 0) == longer ? 2 * unit : unit;
      const int code = MPI_Bcast(data, mine, MPI_INT, 0, MPI_COMM_WORLD);
      say("Bcast of %d, the root's is %s: %s", unit, longer ? "longer" : "shorter", rank == 0 || code != MPI_SUCCESS
          ? "as expected" : "no error");
      MPI_Allreduce(&(int){rank}, &sum, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
      say("sum %d", sum);
    }
  }
}

/* Data that end in the middle of an int of the receiver; MPICH 4.0.2 aborts in a world of one. */
static void halves(void) {
  if (size == 1) return;
  MPI_Datatype chars, ints;
  MPI_Request request;
  char three[6] = "a b c";
  int data[8] = {0};
  MPI_Type_vector(3, 1, 2, MPI_CHAR, &chars);
  MPI_Type_vector(2, 1, 2, MPI_INT, &ints);
  MPI_Type_commit(&chars);
  MPI_Type_commit(&ints);
  MPI_Isend(three, 1, chars, rank, 5, MPI_COMM_WORLD, &request);
  say("three chars as ints: %s", MPI_Recv(data, 1, ints, rank, 5, MPI_COMM_WORLD, MPI_STATUS_IGNORE) == MPI_SUCCESS ? "no error"
      : "an error");
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  MPI_Isend(data, 1, MPI_INT, rank, 5, MPI_COMM_WORLD, &request);
  say("one int of two: %s", class_of(MPI_Recv(data + 2, 1, ints, rank, 5, MPI_COMM_WORLD, MPI_STATUS_IGNORE)));
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  MPI_Type_free(&chars);
  MPI_Type_free(&ints);
}

/* The root alone is told that its buffers are one, says it again, and the others have noticed nothing. */
static void aliases(void) {
  int data[64], other[64] = {0};
  for (int i = 0; i < 64; i++) data[i] = rank;
  int code = MPI_Gather(data, 1, MPI_INT, data, 1, MPI_INT, 0, MPI_COMM_WORLD);
  if (rank == 0) say("Gather: %s", class_of(code));
  if (code != MPI_SUCCESS) MPI_Gather(data, 1, MPI_INT, other, 1, MPI_INT, 0, MPI_COMM_WORLD);
  if (rank == 0) say("what came: %d ... %d", other[0], other[size - 1]);
  code = MPI_Reduce(data, rank == 0 ? data : NULL, 1, MPI_INT, MPI_SUM, 0, MPI_COMM_WORLD);
  if (rank == 0) say("Reduce: %s", class_of(code));
  if (code != MPI_SUCCESS) MPI_Reduce(data, other, 1, MPI_INT, MPI_SUM, 0, MPI_COMM_WORLD);
  if (rank == 0) say("what came: %d", other[0]);
  MPI_Barrier(MPI_COMM_WORLD);
}

static int fail_copy(MPI_Datatype type, int key, void *extra, void *in, void *out, int *flag) {
  (void)type, (void)key, (void)extra, (void)in, (void)out;
  *flag = 1;
  return MPI_ERR_OTHER;
}

static int freed;

static int free_again(MPI_Comm comm, int key, void *value, void *extra) {
  (void)comm, (void)value, (void)extra;
  freed++;
  return MPI_Comm_free_keyval(&key);
}

static void results(void) {
  MPI_Datatype copy = MPI_INT;
  MPI_Comm made = MPI_COMM_WORLD, duplicate;
  int key, again, dims[2] = {size, size}, periods[2] = {0, 0};
  say("Cart_create of too many: %d", MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &made) != MPI_SUCCESS);
  say("makes nothing: %d", made == MPI_COMM_NULL);
  MPI_Type_create_keyval(fail_copy, MPI_TYPE_NULL_DELETE_FN, &key, NULL);
  MPI_Datatype type;
  MPI_Type_dup(MPI_INT, &type);
  MPI_Type_set_attr(type, key, NULL);
  say("Type_dup whose copy function fails: %d", MPI_Type_dup(type, &copy) != MPI_SUCCESS);
  say("makes nothing: %d", copy == MPI_DATATYPE_NULL);
  MPI_Type_free(&type);
  MPI_Type_free_keyval(&key);
  MPI_Comm_create_keyval(MPI_COMM_DUP_FN, free_again, &key, NULL);
  again = key;
  MPI_Comm_set_attr(MPI_COMM_SELF, key, NULL);
  MPI_Comm_dup(MPI_COMM_SELF, &duplicate);
  MPI_Comm_free(&duplicate);
  say("a key is freed while it is used: %s", class_of(MPI_Comm_free_keyval(&key)));
  say("and again: %s, calls %d", class_of(MPI_Comm_free_keyval(&again)), freed);
  MPI_Request request;
  MPI_Irecv(NULL, 0, MPI_DATATYPE_NULL, rank, 3, MPI_COMM_WORLD, &request);
  say("a message of no type: %s", class_of(MPI_Send(NULL, 0, MPI_DATATYPE_NULL, rank, 3, MPI_COMM_WORLD)));
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  find_handlers();
  check_begin("handlers");
  handlers();
  chapter("lengths");
  lengths();
  chapter("halves");
  halves();
  chapter("aliases");
  aliases();
  chapter("results");
  results();
  return check_end();
}
