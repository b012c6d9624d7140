/* Intercommunicators: of two communicators, of parts of one, merged; collectives on them are tested elsewhere. */
#include "mpi-say.h"

int main(int argc, char **argv) {
  MPI_Comm part, inter, dup, merged, made;
  MPI_Request request;
  MPI_Group group, mine, remote;
  int size, result, x;
  begin(&argc, &argv);
  const int right = world_rank % 2;
  MPI_Comm_split(MPI_COMM_WORLD, right, -world_rank, &part);
  if (world_size > 1) {
    /* The last rank of each part leads it. */
    MPI_Comm_size(part, &size);
    MPI_Intercomm_create(part, size - 1, MPI_COMM_WORLD, 1 - right, 99, &inter);
    describe("inter", inter);
    MPI_Comm_dup(inter, &dup);
    describe("dup", dup);
    MPI_Comm_compare(inter, dup, &result);
    say("compared %d", result == MPI_CONGRUENT);
    MPI_Comm_compare(inter, part, &result);
    say("compared %d", result == MPI_UNEQUAL);
    MPI_Comm_free(&dup);
    MPI_Comm_idup(inter, &dup, &request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    describe("idup", dup);
    MPI_Comm_free(&dup);
    MPI_Comm_remote_group(inter, &remote);
    MPI_Comm_group(inter, &mine);
    MPI_Group_size(remote, &x);
    MPI_Group_intersection(mine, remote, &group);
    say("remote group of %d, none in both: %d", x, group == MPI_GROUP_EMPTY);
    MPI_Group_free(&remote);
    MPI_Group_free(&group);
    MPI_Intercomm_merge(inter, right, &merged);
    describe("merged", merged);
    MPI_Comm_free(&merged);
    MPI_Intercomm_merge(inter, !right, &merged);
    describe("merged the other way", merged);
    MPI_Comm_free(&merged);
#ifdef __wasm__
    /* A color on one side only, which MPICH 4.0 waits for. */
    MPI_Comm_split(inter, world_rank < 2 ? 0 : 1 + right, world_rank, &made);
    if ((made == MPI_COMM_NULL) != (world_rank >= 2)) say("a color on one side gives a communicator");
    if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
#endif
    MPI_Comm_split(inter, world_size == 3 ? 0 : world_rank / 2 % 2, world_rank, &made);
    describe("split", made);
    if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
    MPI_Comm_split(inter, world_rank == 0 ? MPI_UNDEFINED : 1, 0, &made);
    describe("without 0", made);
    if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
    /* The first of each side. */
    MPI_Group_incl(mine, 1, (int[]){0}, &group);
    MPI_Comm_create(inter, group, &made);
    describe("the firsts", made);
    if (made != MPI_COMM_NULL) MPI_Comm_free(&made);
    MPI_Comm_create(inter, right ? MPI_GROUP_EMPTY : group, &made);
    describe("one side", made);
    MPI_Group_free(&group);
    MPI_Group_free(&mine);
    return_errors();
    MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(part, MPI_ERRORS_RETURN);
    REFUSED(MPI_ERR_COMM, MPI_Cart_create(inter, 1, (int[]){1}, (int[]){0}, 0, &made));
    REFUSED(MPI_ERR_COMM, MPI_Intercomm_merge(part, 0, &made));
    REFUSED(MPI_ERR_COMM, MPI_Intercomm_create(inter, 0, MPI_COMM_WORLD, 0, 0, &made));
    REFUSED(MPI_ERR_COMM, MPI_Comm_create_group(inter, MPI_GROUP_EMPTY, 0, &made));
    REFUSED(MPI_ERR_RANK, MPI_Intercomm_create(part, size, MPI_COMM_WORLD, 0, 0, &made));
    /* Only leaders see these; the others hear of them. */
    REFUSED(MPI_ERR_RANK, MPI_Intercomm_create(part, 0, MPI_COMM_WORLD, world_size, 0, &made));
    REFUSED(MPI_ERR_TAG, MPI_Intercomm_create(part, 0, MPI_COMM_WORLD, 1 - right, -1, &made));
    REFUSED(MPI_ERR_COMM, MPI_Intercomm_create(part, 0, MPI_COMM_NULL, 1 - right, 0, &made));
    MPI_Comm_free(&inter);
  }
  MPI_Comm_free(&part);
  /* Without a communicator to begin with. */
  MPI_Comm_group(MPI_COMM_WORLD, &group);
  MPI_Comm_create_from_group(group, "org.example.one", MPI_INFO_NULL, MPI_ERRORS_RETURN, &made);
  describe("from a group", made);
  MPI_Errhandler errhandler;
  MPI_Comm_get_errhandler(made, &errhandler);
  say("its error handler %d", errhandler == MPI_ERRORS_RETURN);
  MPI_Comm_free(&made);
  MPI_Comm_create_from_group(MPI_GROUP_EMPTY, "org.example.none", MPI_INFO_NULL, MPI_ERRORS_RETURN, &made);
  describe("from no group", made);
  REFUSED(MPI_ERR_GROUP, MPI_Comm_create_from_group(MPI_GROUP_NULL, "org.example.null", MPI_INFO_NULL, MPI_ERRORS_RETURN, &made));
  REFUSED(MPI_ERR_INFO, MPI_Comm_create_from_group(group, "org.example.info", (MPI_Info)MPI_COMM_NULL, MPI_ERRORS_RETURN, &made));
  if (world_size > 1) {
    int low[1][3] = {{0, world_size / 2 - 1, 1}}, high[1][3] = {{world_size / 2, world_size - 1, 1}};
    const int is_low = world_rank < world_size / 2;
    MPI_Group_range_incl(group, 1, is_low ? low : high, &mine);
    MPI_Group_range_incl(group, 1, is_low ? high : low, &remote);
    MPI_Intercomm_create_from_groups(mine, 0, remote, 0, "org.example.two", MPI_INFO_NULL, MPI_ERRORS_RETURN, &inter);
    describe("from groups", inter);
    MPI_Comm_free(&inter);
    MPI_Group_free(&mine);
    MPI_Group_free(&remote);
  }
  MPI_Group_free(&group);
  MPI_Finalize();
}
