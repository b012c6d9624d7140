/* Attributes of communicators: functions that copy and delete, keyvals that are freed, what communicators have from the beginning. */
#include "mpi-say.h"

static int deleted, copied;

static int copy_plus_one(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag) {
  (void)comm, (void)keyval;
  copied++;
  *(void **)out = (char *)in + *(int *)extra;
  *flag = 1;
  return MPI_SUCCESS;
}
static int copy_not(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag) {
  (void)comm, (void)keyval, (void)extra, (void)in, (void)out;
  copied++;
  *flag = 0;
  return MPI_SUCCESS;
}
static int copy_fails(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag) {
  (void)comm, (void)keyval, (void)extra, (void)in, (void)out, (void)flag;
  return MPI_ERR_OTHER;
}
static int count_deleted(MPI_Comm comm, int keyval, void *value, void *extra) {
  (void)comm, (void)keyval, (void)extra;
  deleted += (int)(intptr_t)value;
  return MPI_SUCCESS;
}
static int delete_fails(MPI_Comm comm, int keyval, void *value, void *extra) {
  (void)comm, (void)keyval, (void)value, (void)extra;
  return MPI_ERR_OTHER;
}
static int at_the_end(MPI_Comm comm, int keyval, void *value, void *extra) {
  int initialized, finalized;
  (void)comm, (void)keyval, (void)extra;
  MPI_Initialized(&initialized);
  MPI_Finalized(&finalized);
  say("at the end %d, %d %d", (int)(intptr_t)value, initialized, finalized);
  return MPI_SUCCESS;
}

static void show(const char *what, MPI_Comm comm, int keyval) {
  void *value = NULL;
  int flag;
  MPI_Comm_get_attr(comm, keyval, &value, &flag);
  say("%s: %d %d", what, flag, flag ? (int)(intptr_t)value : 0);
}

static void predefined(void) {
  int *value, flag;
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_TAG_UB, &value, &flag);
  say("tag_ub %d %d", flag, *value >= 32767);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_WTIME_IS_GLOBAL, &value, &flag);
  say("wtime_is_global %d", flag);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_UNIVERSE_SIZE, &value, &flag);
  if (flag && *value < world_size) say("a universe of %d", *value);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_IO, &value, &flag);
  say("io %d %d", flag, *value == MPI_ANY_SOURCE);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_APPNUM, &value, &flag);
  say("appnum %d %d", flag, *value);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &value, &flag);
  int first = *value, class;
  MPI_Add_error_class(&class);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &value, &flag);
  say("lastusedcode %d %d %d", flag, first >= MPI_ERR_LASTCODE, *value >= class);
}

static int count_deleted_type(MPI_Datatype type, int keyval, void *value, void *extra) {
  (void)type, (void)keyval, (void)extra;
  deleted += (int)(intptr_t)value;
  return MPI_SUCCESS;
}

static void types(void) {
  MPI_Datatype vector, copy;
  int kept, not, flag;
  void *value;
  deleted = 0;
  MPI_Type_create_keyval(MPI_TYPE_DUP_FN, count_deleted_type, &kept, NULL);
  MPI_Type_create_keyval(MPI_TYPE_NULL_COPY_FN, count_deleted_type, &not, NULL);
  MPI_Type_vector(2, 1, 2, MPI_INT, &vector);
  MPI_Type_set_attr(vector, kept, (void *)1);
  MPI_Type_set_attr(vector, not, (void *)10);
  MPI_Type_dup(vector, &copy);
  MPI_Type_get_attr(copy, kept, &value, &flag);
  say("kept by a type %d %d", flag, (int)(intptr_t)value);
  MPI_Type_get_attr(copy, not, &value, &flag);
  say("not by a type %d", flag);
  MPI_Type_free_keyval(&kept);
  MPI_Type_free_keyval(&not);
  MPI_Type_free(&copy);
  say("deleted of types %d", deleted);
  MPI_Type_free(&vector);
  say("deleted of types %d", deleted);
}

int main(int argc, char **argv) {
  MPI_Comm dup, dup2;
  int plus, not, same, fails, kept, one = 1, x, *pointer;
  begin(&argc, &argv);
  predefined();
  MPI_Comm_create_keyval(copy_plus_one, count_deleted, &plus, &one);
  MPI_Comm_create_keyval(copy_not, count_deleted, &not, NULL);
  MPI_Comm_create_keyval(MPI_COMM_DUP_FN, MPI_COMM_NULL_DELETE_FN, &same, NULL);
  MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, count_deleted, &kept, NULL);
  show("nothing yet", MPI_COMM_WORLD, plus);
  MPI_Comm_set_attr(MPI_COMM_WORLD, plus, (void *)10);
  MPI_Comm_set_attr(MPI_COMM_WORLD, not, (void *)20);
  MPI_Comm_set_attr(MPI_COMM_WORLD, same, (void *)30);
  MPI_Attr_put(MPI_COMM_WORLD, kept, (void *)40);
  MPI_Comm_set_attr(MPI_COMM_WORLD, plus, (void *)11);
  say("deleted %d", deleted);
  MPI_Comm_dup(MPI_COMM_WORLD, &dup);
  show("plus", dup, plus);
  show("not", dup, not);
  show("same", dup, same);
  show("kept", dup, kept);
  say("copied %d", copied);
  MPI_Request request;
  MPI_Comm_idup(dup, &dup2, &request);
  MPI_Comm_set_attr(dup, same, (void *)31);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  show("plus of idup", dup2, plus);
  show("same of idup", dup2, same);
  int freed = plus;
  MPI_Comm_free_keyval(&freed);
  say("freed %d", freed == MPI_KEYVAL_INVALID);
  show("after the keyval", dup, plus);
  MPI_Comm_delete_attr(dup, plus);
  say("deleted %d", deleted);
  show("no more", dup2, plus);
  MPI_Comm_free(&dup);
  MPI_Comm_free(&dup2);
  say("deleted %d", deleted);
  MPI_Comm_delete_attr(MPI_COMM_WORLD, kept);
  say("deleted %d", deleted);
  return_errors();
  MPI_Keyval_create(copy_fails, delete_fails, &fails, NULL);
  MPI_Comm split;
  MPI_Comm_split(MPI_COMM_WORLD, 0, 0, &split);
  show("split", split, same);
  MPI_Comm_set_attr(split, fails, (void *)1);
  dup = split;
  say("dup fails %d", MPI_Comm_dup(split, &dup) != MPI_SUCCESS);
  say("and gives none %d", dup == MPI_COMM_NULL);
  say("delete fails %d", MPI_Comm_delete_attr(split, fails) != MPI_SUCCESS);
  say("free fails %d", MPI_Comm_free(&split) != MPI_SUCCESS);
  int type;
  MPI_Type_create_keyval(MPI_TYPE_DUP_FN, MPI_TYPE_NULL_DELETE_FN, &type, NULL);
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_set_attr(MPI_COMM_WORLD, type, NULL));
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_KEYVAL_INVALID, &pointer, &x));
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_set_attr(MPI_COMM_WORLD, MPI_TAG_UB, NULL));
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_delete_attr(MPI_COMM_WORLD, kept));
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_delete_attr(MPI_COMM_WORLD, MPI_TAG_UB));
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_free_keyval((int[]){MPI_KEYVAL_INVALID}));
  int gone;
  MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, MPI_COMM_NULL_DELETE_FN, &gone, NULL);
  MPI_Comm_free_keyval((int[]){gone});
  REFUSED(MPI_ERR_KEYVAL, MPI_Comm_free_keyval((int[]){gone}));
  REFUSED(MPI_ERR_TYPE, MPI_Type_set_attr(MPI_DATATYPE_NULL, type, NULL));
  void *value;
  MPI_Type_set_attr(MPI_INT, type, (void *)5);
  MPI_Type_get_attr(MPI_INT, type, &value, &x);
  say("type %d %d", x, (int)(intptr_t)value);
  MPI_Type_delete_attr(MPI_INT, type);
  MPI_Type_get_attr(MPI_INT, type, &value, &x);
  say("type %d", x);
  types();
  MPI_Type_free_keyval(&type);
  int end[3];
  for (int i = 0; i < 3; i++) {
    MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, at_the_end, &end[i], NULL);
    MPI_Comm_set_attr(MPI_COMM_SELF, end[i], (void *)(intptr_t)i);
  }
  (void)x, (void)pointer;
  MPI_Finalize();
}
