/* Numbers of types in descriptors, and what they stand for. */
#include "fortran.h"

Category lwkf_category(int type, int *kind) {
  static const struct {
    int8_t category, kind;
  } KNOWN[] = {
    [1] = {INTEGER, 1}, [2] = {INTEGER, 2}, [3] = {INTEGER, 4}, [4] = {INTEGER, 4}, [5] = {INTEGER, 8}, [6] = {INTEGER, 4},
    [TYPE_INT8] = {INTEGER, 1}, [TYPE_INT16] = {INTEGER, 2}, [TYPE_INT32] = {INTEGER, 4}, [TYPE_INT64] = {INTEGER, 8},
    [TYPE_INT128] = {INTEGER, 16}, [TYPE_LOGICAL2] = {LOGICAL, 2}, [TYPE_LOGICAL4] = {LOGICAL, 4}, [TYPE_LOGICAL8] = {LOGICAL, 8},
    [TYPE_REAL4] = {REAL, 4}, [TYPE_REAL8] = {REAL, 8}, [TYPE_REAL10] = {REAL, 10}, [TYPE_COMPLEX4] = {COMPLEX, 4},
    [TYPE_COMPLEX8] = {COMPLEX, 8}, [TYPE_COMPLEX10] = {COMPLEX, 10}, [TYPE_LOGICAL1] = {LOGICAL, 1},
    [TYPE_CHAR1] = {CHARACTER, 1}, [TYPE_STRUCT] = {DERIVED, 0}, [TYPE_CHAR2] = {CHARACTER, 2}, [TYPE_CHAR4] = {CHARACTER, 4},
    [TYPE_UINT8] = {UNSIGNED, 1}, [TYPE_UINT16] = {UNSIGNED, 2}, [TYPE_UINT32] = {UNSIGNED, 4}, [TYPE_UINT64] = {UNSIGNED, 8},
  };
  bool known = type > 0 && type < (int)(sizeof KNOWN / sizeof *KNOWN) && (KNOWN[type].kind > 0 || type == TYPE_STRUCT);
  if (kind != NULL) *kind = known ? KNOWN[type].kind : 0;
  return known ? (Category)KNOWN[type].category : NO_CATEGORY;
}

int lwkf_type(Category category, int kind) {
  int found;
  for (int type = TYPE_INT8; type <= TYPE_UINT64; type++)
    if (lwkf_category(type, &found) == category && (found == kind || category == DERIVED)) return type;
  return -1;
}

int64_t lwkf_kind_size(Category category, int kind) {
  int64_t size = kind == 10 ? 16 : kind;
  return category == COMPLEX ? 2 * size : size;
}
