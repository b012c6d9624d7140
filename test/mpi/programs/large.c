/* The forms for large counts, used for small ones. MPI-4.0 section 2.5.8. */
#include "check.h"

static void messages(void) {
  const int next = (rank + 1) % size, previous = (rank + size - 1) % size, out[4] = {rank, rank + 1, rank + 2, rank + 3};
  int in[4] = {-1, -1, -1, -1};
  MPI_Count count;
  MPI_Status status;
  MPI_Request request, other;
  MPI_Irecv_c(in, 4, MPI_INT, previous, 1, MPI_COMM_WORLD, &request);
  MPI_Send_c(out, 3, MPI_INT, next, 1, MPI_COMM_WORLD);
  MPI_Wait(&request, &status);
  MPI_Get_count_c(&status, MPI_INT, &count);
  say("Send_c: %s, count %d", ints(in, 4), (int)count);
  MPI_Get_elements_c(&status, MPI_INT, &count);
  say("elements %d", (int)count);
  MPI_Isend_c(out, 2, MPI_INT, next, 2, MPI_COMM_WORLD, &request);
  MPI_Recv_c(in, 4, MPI_INT, previous, 2, MPI_COMM_WORLD, &status);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  MPI_Get_count_c(&status, MPI_DOUBLE, &count);
  say("Recv_c: %s, doubles %d", ints(in, 4), (int)count);
  MPI_Sendrecv_c(out, 4, MPI_INT, next, 3, in, 4, MPI_INT, previous, 3, MPI_COMM_WORLD, &status);
  say("Sendrecv_c: %s", ints(in, 4));
  MPI_Sendrecv_replace_c(in, 4, MPI_INT, previous, 4, next, 4, MPI_COMM_WORLD, &status);
  say("Sendrecv_replace_c: %s", ints(in, 4));
  MPI_Recv_init_c(in, 4, MPI_INT, previous, 5, MPI_COMM_WORLD, &request);
  MPI_Ssend_init_c(out + 1, 1, MPI_INT, next, 5, MPI_COMM_WORLD, &other);
  MPI_Start(&request);
  MPI_Start(&other);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  MPI_Wait(&other, MPI_STATUS_IGNORE);
  MPI_Request_free(&request);
  MPI_Request_free(&other);
  say("persistent: %d", in[0]);
  MPI_Message message;
  MPI_Isend_c(out + 2, 1, MPI_INT, next, 6, MPI_COMM_WORLD, &request);
  MPI_Mprobe(previous, 6, MPI_COMM_WORLD, &message, &status);
  MPI_Mrecv_c(in, 1, MPI_INT, &message, &status);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("Mrecv_c: %d", in[0]);
  char room[100 + MPI_BSEND_OVERHEAD];
  void *back;
  MPI_Count bytes;
  MPI_Buffer_attach_c(room, sizeof room);
  MPI_Bsend_c(out + 3, 1, MPI_INT, next, 7, MPI_COMM_WORLD);
  MPI_Recv_c(in, 1, MPI_INT, previous, 7, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  MPI_Buffer_detach_c(&back, &bytes);
  say("Bsend_c: %d, detached %d", in[0], back == (void *)room && bytes == (MPI_Count)sizeof room);
  say("negative: %s", class_of(MPI_Send_c(out, -1, MPI_INT, next, 1, MPI_COMM_WORLD)));
}

static void types(void) {
  MPI_Datatype type, other;
  MPI_Count bytes, lower, extent, integers, addresses, counts, kinds;
  int combiner;
  MPI_Type_contiguous_c(3, MPI_INT, &type);
  MPI_Type_size_c(type, &bytes);
  MPI_Type_get_extent_c(type, &lower, &extent);
  say("contiguous: %d bytes, from %d for %d", (int)bytes, (int)lower, (int)extent);
  MPI_Type_get_envelope_c(type, &integers, &addresses, &counts, &kinds, &combiner);
  say("envelope: %d integers, %d addresses, %d counts, %d types, contiguous %d", (int)integers, (int)addresses, (int)counts,
      (int)kinds, combiner == MPI_COMBINER_CONTIGUOUS);
  int values[4];
  MPI_Aint places[4];
  MPI_Count large[4];
  MPI_Datatype inner[4];
  MPI_Type_get_contents_c(type, integers, addresses, counts, kinds, values, places, large, inner);
  say("contents: %d of INT %d", (int)large[0], inner[0] == MPI_INT);
  MPI_Type_free(&type);
  MPI_Type_vector_c(2, 1, 3, MPI_INT, &type);
  MPI_Type_create_resized_c(type, 0, 20, &other);
  MPI_Type_get_extent_c(other, &lower, &extent);
  MPI_Type_size_c(other, &bytes);
  say("vector, resized: %d bytes, from %d for %d", (int)bytes, (int)lower, (int)extent);
  MPI_Type_get_true_extent_c(other, &lower, &extent);
  say("truly from %d for %d", (int)lower, (int)extent);
  MPI_Type_commit(&other);
  int out[12], in[4] = {-1, -1, -1, -1};
  for (int i = 0; i < 12; i++) out[i] = i;
  MPI_Sendrecv_c(out, 2, other, rank, 1, in, 4, MPI_INT, rank, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  say("selects %s", ints(in, 4));
  MPI_Count position = 0, room;
  int packed[8] = {0};
  MPI_Pack_size_c(2, other, MPI_COMM_WORLD, &room);
  MPI_Pack_c(out, 2, other, packed, sizeof packed, &position, MPI_COMM_WORLD);
  say("packs %d of %d: %s", (int)position, room >= position, ints(packed, 4));
  position = 0;
  memset(out, 0, sizeof out);
  MPI_Unpack_c(packed, 16, &position, out, 2, other, MPI_COMM_WORLD);
  say("unpacks %d: %s", (int)position, ints(out, 12));
  MPI_Type_free(&type);
  MPI_Type_free(&other);
  /* Larger than any int, though nothing is moved. */
  MPI_Type_contiguous_c(1 << 20, MPI_DOUBLE, &type);
  MPI_Type_contiguous_c(1 << 12, type, &other);
  MPI_Type_size_c(other, &bytes);
  int small;
  MPI_Type_size(other, &small);
  say("%lld bytes, as int %s", (long long)bytes, number_text(small));
  MPI_Type_free(&type);
  MPI_Type_free(&other);
}

static void collectives(void) {
  int out[2] = {rank + 1, 10 * rank}, in[2] = {-1, -1}, all[64];
  MPI_Count counts[32];
  MPI_Aint places[32];
  for (int i = 0; i < 64; i++) all[i] = -1;
  MPI_Allreduce_c(out, in, 2, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  say("Allreduce_c %s", ints(in, 2));
  MPI_Bcast_c(in, 2, MPI_INT, 0, MPI_COMM_WORLD);
  MPI_Allgather_c(out, 2, MPI_INT, all, 2, MPI_INT, MPI_COMM_WORLD);
  say("Allgather_c %s", ints(all, 2 * size));
  for (int r = 0; r < size; r++) counts[r] = 1, places[r] = size - 1 - r;
  for (int i = 0; i < 64; i++) all[i] = -1;
  MPI_Allgatherv_c(out, 1, MPI_INT, all, counts, places, MPI_INT, MPI_COMM_WORLD);
  say("Allgatherv_c %s", ints(all, size));
  int given[64];
  for (int r = 0; r < size; r++) given[r] = 10 * rank + r, places[r] = r;
  MPI_Alltoallv_c(given, counts, places, MPI_INT, all, counts, places, MPI_INT, MPI_COMM_WORLD);
  say("Alltoallv_c %s", ints(all, size));
  MPI_Exscan_c(out, in, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  if (rank > 0) say("Exscan_c %d", in[0]);
  MPI_Request request;
  MPI_Ireduce_c(out, in, 2, MPI_INT, MPI_MAX, 0, MPI_COMM_WORLD, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  if (rank == 0) say("Ireduce_c %s", ints(in, 2));
}

/* More than a double holds exactly. */
static void statuses(void) {
  const MPI_Count sizes[] = {60, 0x3654321f71234567, 0x7654321ff1234567};
  MPI_Status status;
  MPI_Count bytes, shorts, count;
  for (int i = 0; i < 3; i++) {
    int small;
    MPI_Status_set_elements_x(&status, MPI_BYTE, sizes[i]);
    MPI_Get_elements_x(&status, MPI_BYTE, &bytes);
    MPI_Get_elements_c(&status, MPI_SHORT, &shorts);
    MPI_Get_count_c(&status, MPI_BYTE, &count);
    MPI_Get_count(&status, MPI_BYTE, &small);
    say("%d elements: %llx %d %llx %d", i, (long long)bytes, shorts == MPI_UNDEFINED, (long long)count, small == MPI_UNDEFINED);
    MPI_Status_set_elements_x(&status, MPI_INT, sizes[i] / 8);
    MPI_Get_elements_x(&status, MPI_BYTE, &bytes);
    say("%d as ints: %llx bytes", i, (long long)bytes);
  }
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("messages");
  messages();
  chapter("types");
  types();
  chapter("collectives");
  collectives();
  chapter("statuses");
  statuses();
  return check_end();
}
