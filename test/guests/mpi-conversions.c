/* Handles as integers, and what the ABI says of itself. */
#include "mpi-say.h"

static void value(MPI_Info info, const char *key) {
  char text[64] = "";
  int length = sizeof text, flag;
  MPI_Info_get_string(info, key, &length, text, &flag);
  say("%s: %d %s", key, flag, text);
}

int main(int argc, char **argv) {
  MPI_Info info;
  MPI_Comm dup;
  begin(&argc, &argv);
  MPI_Comm_dup(MPI_COMM_WORLD, &dup);
  say("%d %d", MPI_Comm_toint(MPI_COMM_WORLD) == 257, MPI_Comm_fromint(MPI_Comm_toint(dup)) == dup);
  say("%d %d", MPI_Type_toint(MPI_INT), MPI_Type_fromint(521) == MPI_INT);
  say("%d %d", MPI_Op_toint(MPI_SUM), MPI_Op_fromint(33) == MPI_SUM);
  say("%d %d", MPI_Group_toint(MPI_GROUP_EMPTY), MPI_Info_fromint(305) == MPI_INFO_ENV);
  say("%d %d", MPI_Request_toint(MPI_REQUEST_NULL), MPI_Errhandler_fromint(323) == MPI_ERRORS_RETURN);
  say("%d %d", MPI_Message_toint(MPI_MESSAGE_NULL), MPI_Win_fromint(272) == MPI_WIN_NULL);
  say("%d %d", MPI_File_toint(MPI_FILE_NULL), MPI_Session_fromint(288) == MPI_SESSION_NULL);
  MPI_Comm_free(&dup);
  MPI_Abi_get_info(&info);
  value(info, "mpi_aint_size");
  value(info, "mpi_count_size");
  value(info, "mpi_offset_size");
  MPI_Info_free(&info);
  return_errors();
  int logical_true = -1, logical_false = 0, set, got = 5;
  MPI_Abi_get_fortran_info(&info);
  say("fortran %d", info == MPI_INFO_NULL);
  MPI_Abi_get_fortran_booleans(4, &got, &got, &set);
  say("booleans %d %d", set, got);
  MPI_Info_create(&info);
  MPI_Info_set(info, "mpi_logical_size", "4");
  MPI_Abi_set_fortran_info(info);
  REFUSED(MPI_ERR_ABI, MPI_Abi_set_fortran_info(info));
  MPI_Info_free(&info);
  MPI_Abi_get_fortran_info(&info);
  value(info, "mpi_logical_size");
  MPI_Info_free(&info);
  MPI_Abi_set_fortran_booleans(4, &logical_true, &logical_false);
  REFUSED(MPI_ERR_ABI, MPI_Abi_set_fortran_booleans(4, &logical_true, &logical_false));
  REFUSED(MPI_ERR_ARG, MPI_Abi_get_fortran_booleans(3, &logical_true, &logical_false, &set));
  int no = 5;
  MPI_Abi_get_fortran_booleans(4, &got, &no, &set);
  say("booleans %d %d %d", set, got, no);
  MPI_Get_hw_resource_info(&info);
  int keys;
  MPI_Info_get_nkeys(info, &keys);
  say("resources %d", keys);
  MPI_Info_free(&info);
  char name[MPI_MAX_OBJECT_NAME];
  int length;
  MPI_Comm_get_name(MPI_COMM_NULL, name, &length);
  say("%s %d", name, length);
  MPI_Finalize();
}
