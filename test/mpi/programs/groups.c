/* Groups, communicators made of them, attributes, names. MPI-4.0 chapter 7. */
#include "check.h"

static void show_group(const char *name, MPI_Group group) {
  MPI_Group world;
  int count, mine, own[64], there[64];
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  MPI_Group_size(group, &count);
  MPI_Group_rank(group, &mine);
  for (int k = 0; k < count; k++) own[k] = k;
  MPI_Group_translate_ranks(group, count, own, world, there);
  say("%s: %d ranks, I am %s: %s", name, count, rank_text(mine), ints(there, count));
  MPI_Group_free(&world);
}

static const char *relation(int result) {
  return result == MPI_IDENT ? "IDENT" : result == MPI_CONGRUENT ? "CONGRUENT" : result == MPI_SIMILAR ? "SIMILAR"
      : result == MPI_UNEQUAL ? "UNEQUAL" : "another";
}

static void groups(void) {
  MPI_Group world, even, low, made, reversed;
  int list[64], count = 0, ranks[3], found[3], result;
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  show_group("world", world);
  for (int r = 0; r < size; r += 2) list[count++] = r;
  MPI_Group_incl(world, count, list, &even);
  show_group("even", even);
  MPI_Group_excl(world, count, list, &made);
  show_group("odd", made);
  MPI_Group_free(&made);
  int ranges[2][3] = {{0, (size - 1) / 2, 1}, {size - 1, size - 1, 1}};
  MPI_Group_range_incl(world, 1, ranges, &low);
  show_group("low", low);
  int backwards[1][3] = {{size - 1, 0, -1}};
  MPI_Group_range_incl(world, 1, backwards, &reversed);
  show_group("reversed", reversed);
  MPI_Group_range_excl(world, 1, ranges, &made);
  show_group("high", made);
  MPI_Group_free(&made);
  MPI_Group_union(even, low, &made);
  show_group("even and low", made);
  MPI_Group_free(&made);
  MPI_Group_union(low, even, &made);
  show_group("low and even", made);
  MPI_Group_free(&made);
  MPI_Group_intersection(reversed, even, &made);
  show_group("reversed that are even", made);
  MPI_Group_free(&made);
  MPI_Group_difference(world, even, &made);
  show_group("not even", made);
  MPI_Group_compare(made, even, &result);
  say("odd and even: %s", relation(result));
  MPI_Group_free(&made);
  MPI_Group_compare(world, reversed, &result);
  say("world and reversed: %s", relation(result));
  MPI_Group_compare(world, world, &result);
  say("world and itself: %s", relation(result));
  MPI_Group_incl(world, 0, NULL, &made);
  MPI_Group_size(made, &count);
  MPI_Group_compare(made, MPI_GROUP_EMPTY, &result);
  say("of nobody: %d, %s with GROUP_EMPTY", count, relation(result));
  ranks[0] = 0, ranks[1] = size - 1, ranks[2] = MPI_PROC_NULL;
  MPI_Group_translate_ranks(world, 3, ranks, even, found);
  say("translated: %s %s %s", rank_text(found[0]), rank_text(found[1]), rank_text(found[2]));
  MPI_Group_free(&world);
  MPI_Group_free(&even);
  MPI_Group_free(&low);
  MPI_Group_free(&reversed);
}

/* Who is in a communicator, found out by its own operations. */
static void show_comm(const char *name, MPI_Comm comm) {
  if (comm == MPI_COMM_NULL) {
    say("%s: none", name);
    return;
  }
  int mine, count, all[64];
  MPI_Comm_rank(comm, &mine);
  MPI_Comm_size(comm, &count);
  MPI_Allgather(&rank, 1, MPI_INT, all, 1, MPI_INT, comm);
  say("%s: I am %d of %d: %s", name, mine, count, ints(all, count));
}

static void communicators(void) {
  MPI_Comm made, other;
  MPI_Group world, even;
  MPI_Request request, sent;
  int result, list[64], count = 0, flag;
  show_comm("WORLD", MPI_COMM_WORLD);
  show_comm("SELF", MPI_COMM_SELF);
  MPI_Comm_dup(MPI_COMM_WORLD, &made);
  show_comm("dup", made);
  MPI_Comm_compare(made, MPI_COMM_WORLD, &result);
  say("compared: %s", relation(result));
  MPI_Comm_compare(made, made, &result);
  say("with itself: %s", relation(result));
  MPI_Comm_compare(MPI_COMM_SELF, MPI_COMM_WORLD, &result);
  say("SELF and WORLD: %s", relation(result) == NULL || size == 1 ? "-" : relation(result));
  MPI_Comm_test_inter(made, &flag);
  say("inter %d", flag);
  /* Messages stay in their communicator. */
  int data = -1;
  const int out[2] = {rank, rank + 100};
  MPI_Irecv(&data, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, made, &request);
  MPI_Isend(&out[0], 1, MPI_INT, rank, 1, MPI_COMM_WORLD, &sent);
  MPI_Send(&out[1], 1, MPI_INT, rank, 1, made);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("by the dup: %d", data);
  MPI_Recv(&data, 1, MPI_INT, rank, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  MPI_Wait(&sent, MPI_STATUS_IGNORE);
  say("by WORLD: %d", data);
  MPI_Comm_free(&made);
  say("null after its freeing: %d", made == MPI_COMM_NULL);

  MPI_Comm_split(MPI_COMM_WORLD, rank % 2, -rank, &made);
  show_comm("split by parity, backwards", made);
  MPI_Comm_compare(made, MPI_COMM_WORLD, &result);
  say("compared: %s", size == 1 ? "-" : relation(result));
  MPI_Comm_free(&made);
  MPI_Comm_split(MPI_COMM_WORLD, rank == 0 ? MPI_UNDEFINED : 5, 0, &made);
  show_comm("all but the first", made);
  if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
  MPI_Comm_split(MPI_COMM_WORLD, 0, (rank * 3) % 2, &made);
  show_comm("equal keys keep the order", made);
  MPI_Comm_free(&made);
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &made);
  show_comm("that share memory", made);
  MPI_Comm_free(&made);
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_UNDEFINED, 0, MPI_INFO_NULL, &made);
  show_comm("of no type", made);

  MPI_Comm_group(MPI_COMM_WORLD, &world);
  for (int r = 0; r < size; r += 2) list[count++] = r;
  MPI_Group_incl(world, count, list, &even);
  MPI_Comm_create(MPI_COMM_WORLD, even, &made);
  show_comm("create", made);
  if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
  made = MPI_COMM_NULL;
  if (rank % 2 == 0) MPI_Comm_create_group(MPI_COMM_WORLD, even, 17, &made);
  show_comm("create_group", made);
  if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
  MPI_Group_free(&even);
  MPI_Group_free(&world);
  MPI_Comm_idup(MPI_COMM_WORLD, &made, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  show_comm("idup", made);
  MPI_Comm_dup_with_info(made, MPI_INFO_NULL, &other);
  show_comm("dup_with_info", other);
  MPI_Comm_free(&other);
  MPI_Comm_free(&made);
  /* Parts of parts. */
  MPI_Comm half;
  MPI_Comm_split(MPI_COMM_WORLD, rank < size / 2, 0, &half);
  MPI_Comm_split(half, rank % 2, 0, &made);
  show_comm("half", half);
  show_comm("a part of it", made);
  int sum;
  MPI_Allreduce(&rank, &sum, 1, MPI_INT, MPI_SUM, made);
  say("sum of the part: %d", sum);
  MPI_Comm_free(&made);
  /* A communicator that is freed with a message under way. */
  int in = -1;
  MPI_Irecv(&in, 1, MPI_INT, 0, 3, half, &request);
  MPI_Comm_rank(half, &result);
  if (result == 0) {
    int members;
    MPI_Comm_size(half, &members);
    for (int r = 0; r < members; r++) MPI_Send(&rank, 1, MPI_INT, r, 3, half);
  }
  MPI_Comm_free(&half);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("received after the freeing: %d", in);
}

static int copies, deletions, last_deleted;

static int copy(MPI_Comm comm, int key, void *extra, void *in, void *out, int *flag) {
  (void)comm, (void)key;
  copies++;
  *(void **)out = (char *)in + *(int *)extra;
  *flag = 1;
  return MPI_SUCCESS;
}

static int skip(MPI_Comm comm, int key, void *extra, void *in, void *out, int *flag) {
  (void)comm, (void)key, (void)extra, (void)in, (void)out;
  copies += 100;
  *flag = 0;
  return MPI_SUCCESS;
}

static int deletion(MPI_Comm comm, int key, void *value, void *extra) {
  (void)comm, (void)key, (void)extra;
  deletions++;
  last_deleted = (int)(intptr_t)value;
  return MPI_SUCCESS;
}

static int refuse(MPI_Comm comm, int key, void *value, void *extra) {
  (void)comm, (void)key, (void)value, (void)extra;
  return MPI_ERR_OTHER;
}

static int copy_of_type(MPI_Datatype type, int key, void *extra, void *in, void *out, int *flag) {
  (void)type, (void)key, (void)extra;
  copies++;
  *(void **)out = in;
  *flag = 1;
  return MPI_SUCCESS;
}

static int deletion_of_type(MPI_Datatype type, int key, void *value, void *extra) {
  (void)type, (void)key, (void)extra;
  deletions++;
  last_deleted = (int)(intptr_t)value;
  return MPI_SUCCESS;
}

static int number(void *value) { return (int)(intptr_t)value; }
static void *pointer(int value) { return (void *)(intptr_t)value; }

static void attributes(void) {
  int copied, skipped, kept, alone, extra = 5, flag;
  void *value = NULL;
  MPI_Comm comm, other;
  MPI_Comm_dup(MPI_COMM_WORLD, &comm);
  MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN);
  MPI_Comm_create_keyval(copy, deletion, &copied, &extra);
  MPI_Comm_create_keyval(skip, deletion, &skipped, NULL);
  MPI_Comm_create_keyval(MPI_COMM_DUP_FN, MPI_COMM_NULL_DELETE_FN, &kept, NULL);
  MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, MPI_COMM_NULL_DELETE_FN, &alone, NULL);
  MPI_Comm_get_attr(comm, copied, &value, &flag);
  say("before: set %d", flag);
  MPI_Comm_set_attr(comm, copied, pointer(1000));
  MPI_Comm_set_attr(comm, skipped, pointer(2000));
  MPI_Comm_set_attr(comm, kept, pointer(3000));
  MPI_Comm_set_attr(comm, alone, pointer(4000));
  MPI_Comm_get_attr(comm, copied, &value, &flag);
  say("after: set %d, %d", flag, number(value));
  MPI_Comm_set_attr(comm, copied, pointer(1001));
  say("set again: %d deleted, the last %d", deletions, last_deleted);
  MPI_Comm_dup(comm, &other);
  say("dup: copies %d", copies);
  MPI_Comm_get_attr(other, copied, &value, &flag);
  say("copied: set %d, %d", flag, flag ? number(value) : 0);
  MPI_Comm_get_attr(other, skipped, &value, &flag);
  say("skipped: set %d", flag);
  MPI_Comm_get_attr(other, kept, &value, &flag);
  say("kept: set %d, %d", flag, flag ? number(value) : 0);
  MPI_Comm_get_attr(other, alone, &value, &flag);
  say("alone: set %d", flag);
  MPI_Comm_delete_attr(other, copied);
  say("deleted: %d, the last %d", deletions, last_deleted);
  MPI_Comm_get_attr(other, copied, &value, &flag);
  say("afterwards: set %d", flag);
  MPI_Comm_free(&other);
  say("a communicator without it freed: %d deleted", deletions);
  MPI_Comm_split(comm, 0, 0, &other);
  MPI_Comm_get_attr(other, kept, &value, &flag);
  say("a part has none: set %d, copies %d", flag, copies);
  MPI_Comm_free(&other);
  const int old = copied;
  MPI_Comm_free_keyval(&copied);
  say("key is invalid after its freeing: %d", copied == MPI_KEYVAL_INVALID);
  MPI_Comm_get_attr(comm, old, &value, &flag);
  MPI_Comm_free(&comm);
  say("communicator freed: %d deleted", deletions);
  MPI_Comm_free_keyval(&skipped);
  MPI_Comm_free_keyval(&kept);
  MPI_Comm_free_keyval(&alone);
  /* A callback's error is returned. */
  MPI_Comm_dup(MPI_COMM_WORLD, &comm);
  MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, refuse, &alone, NULL);
  MPI_Comm_set_attr(comm, alone, pointer(1));
  say("refused: %d", MPI_Comm_delete_attr(comm, alone) != MPI_SUCCESS);
  MPI_Comm_get_attr(comm, alone, &value, &flag);
  say("still there: %d", flag);
}

static void of_types(void) {
  int key, flag;
  void *value;
  MPI_Datatype type, other;
  copies = deletions = 0;
  MPI_Type_contiguous(3, MPI_INT, &type);
  MPI_Type_create_keyval(copy_of_type, deletion_of_type, &key, NULL);
  MPI_Type_set_attr(type, key, pointer(31));
  MPI_Type_dup(type, &other);
  MPI_Type_get_attr(other, key, &value, &flag);
  say("dup: set %d, %d, copies %d", flag, flag ? number(value) : 0, copies);
  MPI_Type_delete_attr(other, key);
  say("deleted: %d, the last %d", deletions, last_deleted);
  MPI_Type_free(&other);
  MPI_Type_free(&type);
  say("type freed: %d deleted", deletions);
  MPI_Type_free_keyval(&key);
  say("key is invalid after its freeing: %d", key == MPI_KEYVAL_INVALID);
}

static void names(void) {
  char name[MPI_MAX_OBJECT_NAME];
  int length;
  MPI_Comm comm;
  MPI_Comm_get_name(MPI_COMM_WORLD, name, &length);
  say("%s %d", name, length);
  MPI_Comm_get_name(MPI_COMM_SELF, name, &length);
  say("%s %d", name, length);
  MPI_Comm_dup(MPI_COMM_WORLD, &comm);
  MPI_Comm_get_name(comm, name, &length);
  say("'%s' %d", name, length);
  MPI_Comm_set_name(comm, "my own");
  MPI_Comm_get_name(comm, name, &length);
  say("'%s' %d", name, length);
  MPI_Comm_free(&comm);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("groups");
  groups();
  chapter("communicators");
  communicators();
  chapter("attributes");
  attributes();
  chapter("attributes of types");
  of_types();
  chapter("names");
  names();
  return check_end();
}
