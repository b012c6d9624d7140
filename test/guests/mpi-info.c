/* Info objects, and hints of communicators. */
#include "mpi-say.h"

static void show(MPI_Info info) {
  int keys, length, flag;
  char key[MPI_MAX_INFO_KEY], value[MPI_MAX_INFO_VAL];
  MPI_Info_get_nkeys(info, &keys);
  say("%d keys", keys);
  for (int i = 0; i < keys; i++) {
    MPI_Info_get_nthkey(info, i, key);
    MPI_Info_get_valuelen(info, key, &length, &flag);
    MPI_Info_get(info, key, sizeof value - 1, value, &flag);
    say("key %d '%s' = '%s' %d %d", i, key, value, length, flag);
  }
}

int main(int argc, char **argv) {
  MPI_Info info, copy;
  char value[32];
  int flag, length;
  begin(&argc, &argv);
  MPI_Info_create(&info);
  show(info);
  MPI_Info_set(info, "one", "1");
  MPI_Info_set(info, "two", "zwei drei");
  MPI_Info_set(info, "three", "");
  MPI_Info_set(info, "one", "eins");
  MPI_Info_dup(info, &copy);
  MPI_Info_delete(info, "two");
  show(info);
  show(copy);
  strcpy(value, "untouched");
#ifdef __wasm__
  MPI_Info_get(copy, "two", 4, value, &flag);
  if (!flag || strcmp(value, "zwei") != 0) say("cut '%s' %d", value, flag);
#endif
  MPI_Info_get(copy, "four", 4, value, &flag);
  say("none %d", flag);
  length = 5;
  MPI_Info_get_string(copy, "two", &length, value, &flag);
  say("cut '%s' %d %d", value, flag, length);
  length = 0;
  MPI_Info_get_string(copy, "two", &length, value, &flag);
  say("size %d %d", flag, length);
  MPI_Info_free(&info);
  say("freed %d", info == MPI_INFO_NULL);
  MPI_Comm dup;
  MPI_Comm_dup_with_info(MPI_COMM_WORLD, copy, &dup);
  MPI_Comm_get_info(dup, &info);
  MPI_Info_free(&info);
  MPI_Comm_set_info(dup, copy);
  MPI_Comm_free(&dup);
  return_errors();
  char *many = calloc(5000, 1);
  memset(many, 'x', 4999);
  REFUSED(MPI_ERR_INFO, MPI_Info_set(MPI_INFO_NULL, "a", "b"));
  REFUSED(MPI_ERR_INFO, MPI_Info_free(&info));
  REFUSED(MPI_ERR_INFO, MPI_Info_set(MPI_INFO_ENV, "a", "b"));
  REFUSED(MPI_ERR_INFO_KEY, MPI_Info_set(copy, many, "b"));
  REFUSED(MPI_ERR_INFO_KEY, MPI_Info_set(copy, "", "b"));
  REFUSED(MPI_ERR_INFO_VALUE, MPI_Info_set(copy, "key", many));
  REFUSED(MPI_ERR_INFO_NOKEY, MPI_Info_delete(copy, "key"));
  REFUSED(MPI_ERR_ARG, MPI_Info_get_nthkey(copy, 3, value));
  REFUSED(MPI_ERR_ARG, MPI_Info_get_nthkey(copy, -1, value));
#ifdef __wasm__
  char processes[8], wanted[8];
  snprintf(wanted, sizeof wanted, "%d", world_size);
  MPI_Info_get(MPI_INFO_ENV, "maxprocs", sizeof processes - 1, processes, &flag);
  if (!flag || strcmp(processes, wanted) != 0) say("maxprocs is '%s'", processes);
  MPI_Info_create_env(argc, argv, &info);
  MPI_Info_get(info, "maxprocs", sizeof processes - 1, processes, &flag);
  if (!flag || strcmp(processes, wanted) != 0) say("maxprocs is '%s'", processes);
  MPI_Info_free(&info);
#endif
  free(many);
  MPI_Info_free(&copy);
  MPI_Finalize();
}
