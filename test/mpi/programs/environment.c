/* Environment, error handlers and info: MPI-4.0 chapters 9 and 10. */
#include "check.h"

static void at_the_beginning(void) {
  int flag, provided, version, subversion, length;
  char name[MPI_MAX_PROCESSOR_NAME], text[MPI_MAX_LIBRARY_VERSION_STRING];
  MPI_Initialized(&flag);
  say("initialized %d", flag);
  MPI_Finalized(&flag);
  say("finalized %d", flag);
  MPI_Query_thread(&provided);
  say("thread level is at least single: %d, in order: %d", provided >= MPI_THREAD_SINGLE,
      MPI_THREAD_SINGLE < MPI_THREAD_FUNNELED && MPI_THREAD_FUNNELED < MPI_THREAD_SERIALIZED
          && MPI_THREAD_SERIALIZED < MPI_THREAD_MULTIPLE);
  MPI_Is_thread_main(&flag);
  say("main thread %d", flag);
  MPI_Get_version(&version, &subversion);
  say("version agrees with the header: %d, at least 3: %d", version == MPI_VERSION && subversion == MPI_SUBVERSION, version >= 3);
  MPI_Get_library_version(text, &length);
  say("library version has a length: %d", length > 0 && (size_t)length == strlen(text) && length < MPI_MAX_LIBRARY_VERSION_STRING);
  MPI_Get_processor_name(name, &length);
  say("processor name has a length: %d", length > 0 && (size_t)length == strlen(name) && length < MPI_MAX_PROCESSOR_NAME);
}

static void clocks(void) {
  const double first = MPI_Wtime();
  double last = first;
  int back = 0;
  for (int i = 0; i < 1000; i++) {
    const double now = MPI_Wtime();
    back += now < last;
    last = now;
  }
  say("clock went back %d times", back);
  while (MPI_Wtime() - first < 1e-4) continue;
  say("clock moves; tick is positive and at most 1 ms: %d", MPI_Wtick() > 0 && MPI_Wtick() <= 1e-3);
}

static void attributes(void) {
  int *value, flag;
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_TAG_UB, &value, &flag);
  say("TAG_UB set %d, at least 32767: %d", flag, *value >= 32767);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_WTIME_IS_GLOBAL, &value, &flag);
  say("WTIME_IS_GLOBAL set %d, a truth value: %d", flag, !flag || *value == 0 || *value == 1);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_IO, &value, &flag);
  say("IO set %d", flag);
}

static void memory(void) {
  char *place = NULL;
  say("Alloc_mem %s", class_of(MPI_Alloc_mem(1000, MPI_INFO_NULL, &place)));
  memset(place, 7, 1000);
  say("Free_mem %s", class_of(MPI_Free_mem(place)));
  say("Alloc_mem of nothing %s", class_of(MPI_Alloc_mem(0, MPI_INFO_NULL, &place)));
  MPI_Free_mem(place);
  int pair[2];
  MPI_Aint a, b;
  MPI_Get_address(&pair[0], &a);
  MPI_Get_address(&pair[1], &b);
  say("addresses differ by %d; Aint_diff %d; Aint_add %d", (int)(b - a), (int)MPI_Aint_diff(b, a),
      MPI_Aint_add(a, (MPI_Aint)sizeof(int)) == b);
  MPI_Get_address(MPI_BOTTOM, &a);
  say("BOTTOM is at %d", (int)a);
}

static void error_codes(void) {
  const int classes[] = {MPI_SUCCESS,      MPI_ERR_BUFFER, MPI_ERR_COUNT,    MPI_ERR_TYPE, MPI_ERR_TAG,    MPI_ERR_COMM,
      MPI_ERR_RANK,    MPI_ERR_REQUEST,
                         MPI_ERR_ROOT,     MPI_ERR_GROUP,  MPI_ERR_OP,       MPI_ERR_TOPOLOGY, MPI_ERR_DIMS, MPI_ERR_ARG,
                             MPI_ERR_UNKNOWN, MPI_ERR_TRUNCATE,
                         MPI_ERR_OTHER,    MPI_ERR_INTERN, MPI_ERR_PENDING,  MPI_ERR_IN_STATUS, MPI_ERR_LASTCODE};
  int wrong = 0, unequal = 0, silent = 0, class, length;
  char text[MPI_MAX_ERROR_STRING];
  for (size_t i = 0; i + 1 < sizeof classes / sizeof *classes; i++) {
    MPI_Error_class(classes[i], &class);
    wrong += class != classes[i];
    silent += MPI_Error_string(classes[i], text, &length) != MPI_SUCCESS || length == 0 || (size_t)length != strlen(text);
    for (size_t j = 0; j < i; j++) unequal += classes[i] == classes[j];
  }
  say("classes that are not their own class %d, have no text %d, are the same as another %d", wrong, silent, unequal);
  say("SUCCESS is %d; classes are below LASTCODE: %d", MPI_SUCCESS, MPI_ERR_IN_STATUS <= MPI_ERR_LASTCODE);

  int mine, code, bare, *last, flag, before;
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &last, &flag);
  before = *last;
  say("LASTUSEDCODE set %d, at least LASTCODE: %d", flag, before >= MPI_ERR_LASTCODE);
  say("Add_error_class %s", class_of(MPI_Add_error_class(&mine)));
  say("Add_error_code %s", class_of(MPI_Add_error_code(mine, &code)));
  MPI_Add_error_code(MPI_ERR_TAG, &bare);
  say("new class above LASTCODE: %d", mine > MPI_ERR_LASTCODE);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &last, &flag);
  say("LASTUSEDCODE grew: %d", *last > before);
  MPI_Add_error_string(mine, "a class of my own");
  MPI_Add_error_string(code, "a code of my own");
  MPI_Error_class(code, &class);
  say("class of the new code is the new class: %d", class == mine);
  MPI_Error_class(mine, &class);
  say("class of the new class is itself: %d", class == mine);
  MPI_Error_class(bare, &class);
  say("class of a new code in TAG: %d", class == MPI_ERR_TAG);
  MPI_Error_string(mine, text, &length);
  say("text of the class: '%s', %d", text, length);
  MPI_Error_string(code, text, &length);
  say("text of the code: '%s', %d", text, length);
}

static int calls, last_class;

static void on_error(MPI_Comm *comm, int *code, ...) {
  int ranks;
  MPI_Comm_size(*comm, &ranks);
  MPI_Error_class(*code, &last_class);
  calls += ranks == size ? 1 : 100;
}

static void error_handlers(void) {
  MPI_Errhandler mine, found;
  MPI_Comm other;
  int code;
  MPI_Comm_get_errhandler(MPI_COMM_WORLD, &found);
  say("handler of WORLD is ERRORS_RETURN: %d", found == MPI_ERRORS_RETURN);
  MPI_Errhandler_free(&found);
  say("freed handler is null: %d", found == MPI_ERRHANDLER_NULL);
  MPI_Comm_dup(MPI_COMM_WORLD, &other);
  MPI_Comm_create_errhandler(on_error, &mine);
  MPI_Comm_set_errhandler(other, mine);
  MPI_Comm_get_errhandler(other, &found);
  say("set handler is found: %d", found == mine);
  MPI_Errhandler_free(&found);
  MPI_Errhandler_free(&mine);
  say("handle is null after its freeing: %d", mine == MPI_ERRHANDLER_NULL);
  code = MPI_Send(NULL, 0, MPI_INT, size, 0, other);
  say("to a rank too high: returned %s, handler called %d times with %s", class_of(code), calls, class_of(last_class));
  code = MPI_Send(NULL, -1, MPI_INT, 0, 0, other);
  say("negative count: returned %s, handler called %d times with %s", class_of(code), calls, class_of(last_class));

  MPI_Comm copy, part;
  MPI_Comm_dup(other, &copy);
  MPI_Send(NULL, 0, MPI_INT, 0, -3, copy);
  say("a duplicate has the handler: called %d times with %s", calls, class_of(last_class));
  MPI_Comm_split(other, 0, 0, &part);
  MPI_Send(NULL, 0, MPI_INT, 0, -3, part);
  say("a part has the handler: called %d times", calls);
  code = MPI_Comm_call_errhandler(copy, MPI_ERR_OTHER);
  say("Comm_call_errhandler %s: called %d times with %s", class_of(code), calls, class_of(last_class));
  MPI_Comm_set_errhandler(copy, MPI_ERRORS_RETURN);
  code = MPI_Comm_call_errhandler(copy, MPI_ERR_TOPOLOGY);
  say("with ERRORS_RETURN %s: called %d times", class_of(code), calls);
  MPI_Comm_free(&part);
  MPI_Comm_free(&copy);
  MPI_Comm_free(&other);
}

static void information(void) {
  MPI_Info info, copy;
  int keys, length, flag;
  char key[MPI_MAX_INFO_KEY], value[64];
  MPI_Info_create(&info);
  MPI_Info_set(info, "colour", "blue");
  MPI_Info_set(info, "size", "12");
  MPI_Info_set(info, "colour", "dark green");
  MPI_Info_get_nkeys(info, &keys);
  say("keys %d", keys);
  for (int k = 0; k < keys; k++) {
    MPI_Info_get_nthkey(info, k, key);
    say("key %d: %s", k, key);
  }
  MPI_Info_get_valuelen(info, "colour", &length, &flag);
  say("colour: set %d, length %d", flag, length);
  MPI_Info_get_valuelen(info, "shape", &length, &flag);
  say("shape: set %d", flag);
  MPI_Info_get(info, "colour", 63, value, &flag);
  say("colour: set %d, '%s'", flag, value);
  MPI_Info_get(info, "colour", 4, value, &flag);
  say("colour cut to 4: '%s'", value);
  MPI_Info_get(info, "shape", 63, value, &flag);
  say("shape: set %d", flag);
  length = 5;
  MPI_Info_get_string(info, "colour", &length, value, &flag);
  say("Info_get_string in 5: set %d, needs %d, '%s'", flag, length, value);
  length = 0;
  MPI_Info_get_string(info, "colour", &length, value, &flag);
  say("Info_get_string in 0: set %d, needs %d, '%s' untouched", flag, length, value);
  MPI_Info_dup(info, &copy);
  say("Info_delete %s", class_of(MPI_Info_delete(info, "colour")));
  MPI_Info_get_nkeys(info, &keys);
  say("keys %d", keys);
  MPI_Info_get_nkeys(copy, &keys);
  say("keys of the copy %d", keys);
  say("Info_delete of what is not there: %s", class_of(MPI_Info_delete(info, "colour")));
  say("Info_get_nthkey too high: %s", class_of(MPI_Info_get_nthkey(info, 1, key)));
  MPI_Info_free(&info);
  MPI_Info_free(&copy);
  say("handle is null after its freeing: %d", info == MPI_INFO_NULL);
  MPI_Info_get_nkeys(MPI_INFO_ENV, &keys);
  say("INFO_ENV can be asked: %d", keys >= 0);
}

int main(int argc, char **argv) {
  int flag, provided;
  MPI_Initialized(&flag);
  const int before = flag;
  MPI_Init_thread(&argc, &argv, MPI_THREAD_SINGLE, &provided);
  check_begin("at the beginning");
  say("initialized before Init_thread %d, %d arguments, provided at least single: %d", before, argc, provided >= MPI_THREAD_SINGLE);
  at_the_beginning();
  chapter("clocks");
  clocks();
  chapter("predefined attributes");
  attributes();
  chapter("memory and addresses");
  memory();
  chapter("error codes");
  error_codes();
  chapter("error handlers");
  error_handlers();
  chapter("info");
  information();
  check_end();
  MPI_Finalized(&flag);
  if (rank == 0) printf("finalized at the end %d\n", flag);
  return 0;
}
