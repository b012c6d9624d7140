/* STAT= and ERRMSG= of ALLOCATE and its relatives. */
#include "fortran.h"
#include <string.h>

static const char *message_of(int status) {
  switch (status) {
    case STAT_BASE_NULL: return "Base address is null";
    case STAT_BASE_NOT_NULL: return "Base address is not null";
    case STAT_MEMORY: return "Memory allocation failed";
    case STAT_INVALID_ARGUMENT_NUMBER: return "Invalid argument number";
    case STAT_MISSING_ARGUMENT: return "Missing argument";
    case STAT_TOO_SHORT: return "Value too short";
    case STAT_MOVE_ALLOC_SAME: return "MOVE_ALLOC passed the same address as to and from";
    case STAT_BAD_DEALLOCATION: return "DEALLOCATE of a pointer that is not the whole content of a pointer ALLOCATE";
    default: return NULL;
  }
}

int lwkf_stat(Place place, int status, const Descriptor *errmsg, bool has_stat) {
  if (status == STAT_OK) return STAT_OK;
  const char *message = message_of(status);
  if (!has_stat) {
    if (message != NULL) lwkf_crash(place, "%s", message);
    lwkf_crash(place, "Invalid Fortran runtime STAT= code %d", status);
  }
  if (message != NULL) lwkf_fill_descriptor(errmsg, message, (int64_t)strlen(message));
  return status;
}

void lwkf_fill(char *to, int64_t length, const char *text, int64_t text_length) {
  int64_t copied = text_length < length ? text_length : length;
  memmove(to, text, (size_t)copied);
  memset(to + copied, ' ', (size_t)(length - copied));
}

void lwkf_fill_kind(char *to, int64_t length, const char *text, int64_t text_length, int kind) {
  if (kind == 1) {
    lwkf_fill(to, length, text, text_length);
    return;
  }
  int64_t copied = length < text_length ? length : text_length;
  memmove(to, text, (size_t)copied);
  for (int64_t at = copied; at < length; at += kind)
    if (kind == 2) *(uint16_t *)(to + at) = ' ';
    else *(uint32_t *)(to + at) = ' ';
}

bool lwkf_fill_descriptor(const Descriptor *to, const char *text, int64_t text_length) {
  if (to == NULL || to->address == NULL || to->type != TYPE_CHAR1 || to->rank != 0) return false;
  lwkf_fill(to->address, to->length, text, text_length);
  return text_length <= to->length;
}
