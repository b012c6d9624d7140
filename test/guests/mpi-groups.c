/* Groups: every call of chapter 7.3, and errors. */
#include "mpi-say.h"

static void show(const char *what, MPI_Group group) {
  MPI_Group world;
  int size, rank, ranks[64], out[64];
  char text[256] = "";
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  MPI_Group_size(group, &size);
  MPI_Group_rank(group, &rank);
  for (int i = 0; i < size; i++) ranks[i] = i;
  MPI_Group_translate_ranks(group, size, ranks, world, out);
  for (int i = 0; i < size; i++) snprintf(text + strlen(text), sizeof text - strlen(text), " %d", out[i]);
  say("%s: rank %d of %d:%s%s", what, rank == MPI_UNDEFINED ? -1 : rank, size, text, group == MPI_GROUP_EMPTY ? " MPI_GROUP_EMPTY" : "");
  MPI_Group_free(&world);
}

static void compare(const char *what, MPI_Group a, MPI_Group b) {
  int result;
  MPI_Group_compare(a, b, &result);
  say("%s: %s", what, result == MPI_IDENT ? "ident" : result == MPI_SIMILAR ? "similar" : "unequal");
}

int main(int argc, char **argv) {
  MPI_Group world, even, odd, reversed, group, empty;
  begin(&argc, &argv);
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  show("world", world);
  int ranges[2][3] = {{0, world_size - 1, 2}, {world_size - 1, 0, -1}};
  MPI_Group_range_incl(world, 1, ranges, &even);
  MPI_Group_range_excl(world, 1, ranges, &odd);
  MPI_Group_range_incl(world, 1, ranges + 1, &reversed);
  show("even", even);
  show("odd", odd);
  show("reversed", reversed);
  compare("even odd", even, odd);
  compare("world reversed", world, reversed);
  MPI_Group_union(odd, even, &group);
  show("union", group);
  compare("union world", group, world);
  MPI_Group_free(&group);
  MPI_Group_intersection(reversed, even, &group);
  show("intersection", group);
  MPI_Group_free(&group);
  MPI_Group_difference(reversed, even, &group);
  show("difference", group);
  MPI_Group_free(&group);
  MPI_Group_difference(even, world, &empty);
  show("empty", empty);
  int ranks[3] = {world_size - 1, 0, MPI_PROC_NULL}, out[3];
  MPI_Group_translate_ranks(world, 3, ranks, even, out);
  say("translated %d %d %d", out[0] == MPI_UNDEFINED, out[1], out[2] == MPI_PROC_NULL);
  MPI_Group_incl(world, world_size > 1 ? 2 : 1, ranks, &group);
  show("incl", group);
  MPI_Group_free(&group);
  MPI_Group_excl(world, 1, ranks, &group);
  show("excl", group);
  MPI_Group_free(&group);
  say("freed %d", group == MPI_GROUP_NULL);
  return_errors();
  int far = world_size;
  (void)far;
  REFUSED(MPI_ERR_GROUP, MPI_Group_size(MPI_GROUP_NULL, out));
  REFUSED(MPI_ERR_GROUP, MPI_Group_size(group, out));
  REFUSED(MPI_ERR_RANK, MPI_Group_incl(world, 2, (int[]){0, 0}, &group));
  REFUSED(MPI_ERR_RANK, MPI_Group_incl(world, 1, &far, &group));
  REFUSED(MPI_ERR_RANK, MPI_Group_excl(world, 1, &far, &group));
  REFUSED(MPI_ERR_ARG, MPI_Group_incl(world, -1, &far, &group));
  REFUSED(MPI_ERR_ARG, MPI_Group_range_incl(world, 1, (int[1][3]){{0, 0, 0}}, &group));
  REFUSED(MPI_ERR_ARG, MPI_Group_range_incl(world, 1, (int[1][3]){{0, 5, -1}}, &group));
  REFUSED(MPI_ERR_RANK, MPI_Group_range_incl(world, 1, (int[1][3]){{0, 2000000000, 1}}, &group));
  REFUSED(MPI_ERR_RANK, MPI_Group_range_excl(world, 2, (int[2][3]){{0, 0, 1}, {0, 0, 1}}, &group));
  REFUSED(MPI_ERR_RANK, MPI_Group_translate_ranks(world, 1, &far, world, out));
  REFUSED(MPI_ERR_ARG, MPI_Group_compare(world, world, NULL));
  MPI_Finalize();
}
