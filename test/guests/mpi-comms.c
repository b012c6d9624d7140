/* Communicators: duplicates, parts, names, comparison, errors. */
#include "mpi-say.h"

static const char *comparison(MPI_Comm a, MPI_Comm b) {
  int result;
  MPI_Comm_compare(a, b, &result);
  return result == MPI_IDENT ? "ident" : result == MPI_CONGRUENT ? "congruent" : result == MPI_SIMILAR ? "similar" : "unequal";
}

static void duplicates(void) {
  MPI_Comm dup, again;
  MPI_Comm many[50];
  MPI_Request requests[50];
  char name[MPI_MAX_OBJECT_NAME];
  int length;
  MPI_Comm_dup(MPI_COMM_WORLD, &dup);
  describe("dup", dup);
  MPI_Comm_dup(dup, &again);
  describe("dup of dup", again);
  say("%s %s", comparison(dup, MPI_COMM_WORLD), comparison(dup, dup));
  MPI_Comm_get_name(MPI_COMM_WORLD, name, &length);
  say("name %s %d", name, length);
  MPI_Comm_get_name(dup, name, &length);
  say("name of a duplicate '%s' %d", name, length);
  MPI_Comm_set_name(dup, "my communicator");
  MPI_Comm_get_name(dup, name, &length);
  say("its own name '%s' %d", name, length);
  /* Messages of one are not those of another. */
  int next = (world_rank + 1) % world_size, before = (world_rank + world_size - 1) % world_size, a = -1, b = -1;
  MPI_Request sends[2];
  int one = 1, two = 2;
  MPI_Isend(&one, 1, MPI_INT, next, 5, dup, &sends[0]);
  MPI_Isend(&two, 1, MPI_INT, next, 5, again, &sends[1]);
  MPI_Recv(&b, 1, MPI_INT, before, 5, again, MPI_STATUS_IGNORE);
  MPI_Recv(&a, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, dup, MPI_STATUS_IGNORE);
  MPI_Waitall(2, sends, MPI_STATUSES_IGNORE);
  say("apart %d %d", a, b);
  for (int i = 0; i < 50; i++) MPI_Comm_idup(i % 2 ? dup : again, &many[i], &requests[i]);
  MPI_Waitall(50, requests, MPI_STATUSES_IGNORE);
  describe("idup", many[0]);
  describe("idup", many[49]);
  for (int i = 0; i < 50; i++) MPI_Comm_free(&many[i]);
  MPI_Comm_free(&again);
  MPI_Comm_disconnect(&dup);
  say("freed %d", dup == MPI_COMM_NULL);
}

static void parts(void) {
  MPI_Comm part, smaller;
  MPI_Comm_split(MPI_COMM_WORLD, world_rank % 2, -world_rank, &part);
  describe("split", part);
  MPI_Comm_split(part, world_rank == 0 ? MPI_UNDEFINED : 3, 0, &smaller);
  describe("split of split", smaller);
  if (smaller != MPI_COMM_NULL) MPI_Comm_free(&smaller);
  MPI_Comm_free(&part);
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, -world_rank, MPI_INFO_NULL, &part);
  describe("shared", part);
  say("%s", comparison(part, MPI_COMM_WORLD));
  MPI_Comm_free(&part);
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_UNDEFINED, 0, MPI_INFO_NULL, &part);
  describe("undefined", part);
}

static void groups(void) {
  MPI_Comm made;
  MPI_Group world, group, mine;
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  int reversed[1][3] = {{world_size - 1, 0, -1}}, halves[1][3] = {{world_rank % 2, world_size - 1, 2}};
  MPI_Group_range_incl(world, 1, reversed, &group);
  MPI_Comm_create(MPI_COMM_WORLD, group, &made);
  describe("create", made);
  MPI_Comm_free(&made);
  MPI_Group_range_incl(world, 1, halves, &mine);
  MPI_Comm_create(MPI_COMM_WORLD, mine, &made);
  describe("halves", made);
  MPI_Comm_free(&made);
  MPI_Group_free(&group);
  MPI_Group_incl(world, 1, (int[]){0}, &group);
  MPI_Comm_create(MPI_COMM_WORLD, world_rank == 0 ? group : MPI_GROUP_EMPTY, &made);
  describe("rank 0", made);
  if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
  if (world_rank % 2 == 0) {
    MPI_Comm_create_group(MPI_COMM_WORLD, mine, 11, &made);
    describe("create_group", made);
    MPI_Comm_free(&made);
  }
  MPI_Comm_create_group(MPI_COMM_WORLD, MPI_GROUP_EMPTY, 1, &made);
  describe("create_group of nobody", made);
  MPI_Group_free(&world);
  MPI_Group_free(&group);
  MPI_Group_free(&mine);
}

static void errors(void) {
  MPI_Comm comm = MPI_COMM_WORLD, dup, stale;
  MPI_Group empty = MPI_GROUP_EMPTY;
  int x;
  return_errors();
  MPI_Comm_dup(MPI_COMM_WORLD, &dup);
  stale = dup;
  MPI_Comm_free(&dup);
  REFUSED(MPI_ERR_COMM, MPI_Comm_size(stale, &x));
  REFUSED(MPI_ERR_COMM, MPI_Comm_free(&stale));
  REFUSED(MPI_ERR_COMM, MPI_Comm_free(&comm));
  REFUSED(MPI_ERR_COMM, MPI_Comm_disconnect(&comm));
  REFUSED(MPI_ERR_COMM, MPI_Comm_size(MPI_COMM_NULL, &x));
  REFUSED(MPI_ERR_COMM, MPI_Comm_dup(MPI_COMM_NULL, &dup));
  REFUSED(MPI_ERR_ARG, MPI_Comm_dup(MPI_COMM_WORLD, NULL));
  REFUSED(MPI_ERR_ARG, MPI_Comm_split(MPI_COMM_WORLD, -7, 0, &dup));
  REFUSED(MPI_ERR_ARG, MPI_Comm_split_type(MPI_COMM_WORLD, 77, 0, MPI_INFO_NULL, &dup));
  REFUSED(MPI_ERR_GROUP, MPI_Comm_create(MPI_COMM_WORLD, MPI_GROUP_NULL, &dup));
  REFUSED(MPI_ERR_TAG, MPI_Comm_create_group(MPI_COMM_WORLD, empty, -1, &dup));
  REFUSED(MPI_ERR_COMM, MPI_Comm_remote_size(MPI_COMM_WORLD, &x));
  REFUSED(MPI_ERR_COMM, MPI_Comm_compare(MPI_COMM_WORLD, MPI_COMM_NULL, &x));
  REFUSED(MPI_ERR_ARG, MPI_Comm_set_name(MPI_COMM_WORLD, NULL));
  MPI_Comm_get_parent(&comm);
  say("parent %d", comm == MPI_COMM_NULL);
  (void)x;
  (void)stale;
  (void)empty;
}

int main(int argc, char **argv) {
  begin(&argc, &argv);
  duplicates();
  parts();
  groups();
  errors();
  MPI_Finalize();
}
