/*
 * Unformatted transfer. A record of a sequential file is its length in 4 bytes, its bytes, and its length once more; one of a file with
 * direct access has the length that OPEN says, and a stream has no records.
 */
#include "io.h"
#include <string.h>

/* Longer records are written before they are complete, and their length later. */
enum { HELD = 1 << 20 };

static void swap(char *bytes, size_t length, size_t element) {
  for (; length >= element; bytes += element, length -= element)
    for (size_t i = 0, j = element - 1; i < j; i++, j--) {
      char c = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = c;
    }
}

static bool put(Statement *s, const void *bytes, size_t length) {
  if (length == 0 || fwrite(bytes, 1, length, s->unit->file) == length) return true;
  lwkf_errno(s);
  return false;
}

static bool put_length(Statement *s, uint32_t length) {
  if (s->unit->swap) length = __builtin_bswap32(length);
  return put(s, &length, sizeof length);
}

static bool spill(Statement *s) {
  Unit *unit = s->unit;
  if (unit->flushed == 0 && !put_length(s, 0)) return false;
  bool done = put(s, unit->record, unit->length);
  unit->flushed += unit->length;
  unit->length = unit->position = 0;
  return done;
}

static bool write_bytes(Statement *s, const char *bytes, size_t length) {
  Unit *unit = s->unit;
  if (unit->access == STREAM) return put(s, bytes, length);
  size_t before = unit->access == DIRECT ? unit->position : unit->flushed + unit->length;
  if (unit->recl > 0 && before + length > (size_t)unit->recl) {
    lwkf_error(s, IOSTAT_WRITE_OVERRUN, "Attempt to write %zu bytes to position %zu in a fixed-size record of %lld bytes", length,
        before, (long long)unit->recl);
    return false;
  }
  if (unit->access == SEQUENTIAL && unit->length + length > HELD) {
    if (!spill(s)) return false;
    unit->flushed += length;
    return put(s, bytes, length);
  }
  if (!lwkf_reserve(unit, unit->position + length)) lwkf_crash(s->place, "Memory allocation failed");
  memcpy(unit->record + unit->position, bytes, length);
  unit->position += length;
  if (unit->position > unit->length) unit->length = unit->position;
  return true;
}

bool lwkf_write_raw(Statement *s, const char *bytes, size_t length, size_t element) {
  if (failed(s)) return false;
  if (!s->unit->swap || element < 2) return write_bytes(s, bytes, length);
  char piece[4096];
  for (size_t at = 0, here; at < length; at += here) {
    here = length - at < sizeof piece ? length - at : sizeof piece / element * element;
    memcpy(piece, bytes + at, here);
    swap(piece, here, element);
    if (!write_bytes(s, piece, here)) return false;
  }
  return true;
}

static bool finish_output(Statement *s) {
  Unit *unit = s->unit;
  if (unit->access == STREAM) return true;
  if (unit->access == DIRECT) return lwkf_advance_direct(s);
  bool done;
  if (unit->flushed == 0) {
    done = put_length(s, (uint32_t)unit->length) && put(s, unit->record, unit->length) && put_length(s, (uint32_t)unit->length);
  } else {
    done = spill(s);
    off_t whole = (off_t)unit->flushed;
    done = done && fseeko(unit->file, -whole - 4, SEEK_CUR) == 0 && put_length(s, (uint32_t)whole) &&
        fseeko(unit->file, whole, SEEK_CUR) == 0 && put_length(s, (uint32_t)whole);
  }
  unit->record_number++;
  return done;
}

/* Bytes of the record, and where it begins in the file. */
static size_t get(Unit *unit, void *bytes, size_t length) {
  size_t got = fread(bytes, 1, length, unit->file);
  unit->taken += got;
  return got;
}

static int64_t begin_of(const Unit *unit) {
  return ftello(unit->file) - unit->taken;
}

/* What nobody has read. To seek would be to read the buffer anew. */
static void pass(Unit *unit, size_t length) {
  if (length > HELD) {
    fseeko(unit->file, (off_t)length, SEEK_CUR);
    unit->taken += (int64_t)length;
    return;
  }
  char piece[1024];
  for (size_t here, got = 1; length > 0 && got > 0; length -= got) {
    here = length < sizeof piece ? length : sizeof piece;
    got = get(unit, piece, here);
  }
}

static bool bad_record(Statement *s, const char *what) {
  lwkf_error(s, IOSTAT_GENERIC, "Unformatted variable-length sequential file input failed at record #%lld (file offset %lld): %s",
      (long long)s->unit->record_number, (long long)begin_of(s->unit), what);
  return false;
}

static void cut_off(Statement *s) {
  char what[64];
  snprintf(what, sizeof what, "hit EOF reading record with length %lld bytes", (long long)s->unit->length);
  bad_record(s, what);
}

/* In units of input, `length` is that of the record and `position` is how much of it has been read. */
static bool begin_input(Statement *s) {
  Unit *unit = s->unit;
  if (s->record_ready) return !failed(s);
  s->record_ready = true;
  if (unit->access == DIRECT) return lwkf_begin_direct(s);
  unit->length = unit->position = 0;
  if (unit->access == STREAM) return true;
  unit->taken = 0;
  uint32_t length;
  size_t got = unit->ended ? 0 : get(unit, &length, sizeof length);
  if (got == 0) {
    unit->ended = true;
    lwkf_error_code(s, IOSTAT_END);
    return false;
  }
  if (got < sizeof length) return bad_record(s, "truncated record header");
  unit->length = unit->swap ? __builtin_bswap32(length) : length;
  return true;
}

bool lwkf_read_raw(Statement *s, char *bytes, size_t length, size_t element) {
  Unit *unit = s->unit;
  if (failed(s) || !begin_input(s)) return false;
  if (unit->access != STREAM && unit->position + length > unit->length) {
    /* In a file the record begins with its length. */
    size_t before = unit->access == SEQUENTIAL ? sizeof(uint32_t) : 0;
    lwkf_error(s, IOSTAT_READ_OVERRUN, "Attempt to read %zu bytes at position %zu in a record of %zu bytes", length,
        unit->position + before, unit->length + before);
    return false;
  }
  if (unit->access == DIRECT) {
    memcpy(bytes, unit->record + unit->position, length);
  } else if (get(unit, bytes, length) < length) {
    if (unit->access == STREAM) lwkf_error_code(s, IOSTAT_END);
    else cut_off(s);
    return false;
  }
  unit->position += length;
  if (unit->swap && element > 1) swap(bytes, length, element);
  return true;
}

static void finish_input(Statement *s) {
  Unit *unit = s->unit;
  if (unit->access == STREAM || !begin_input(s)) return;
  if (unit->access == DIRECT) {
    unit->direct_record++;
  } else {
    uint32_t footer = 0;
    pass(unit, unit->length - unit->position);
    if (get(unit, &footer, sizeof footer) < sizeof footer) {
      cut_off(s);
      return;
    }
    if (unit->swap) footer = __builtin_bswap32(footer);
    if (footer != unit->length) {
      lwkf_error(s, IOSTAT_GENERIC,
          "Unformatted variable-length sequential file input failed at record #%lld (file offset %lld): record header has length %lld "
          "that does not match record footer (%lld)",
          (long long)unit->record_number, (long long)begin_of(unit), (long long)unit->length,
          (long long)footer);
      return;
    }
  }
  unit->record_number++;
}

void lwkf_finish_raw(Statement *s) {
  Unit *unit = s->unit;
  /* Who asks for more than there is has read the record. */
  if (s->input && s->iostat == IOSTAT_READ_OVERRUN && unit != NULL && unit->access == SEQUENTIAL) {
    pass(unit, unit->length - unit->position + sizeof(uint32_t));
    unit->record_number++;
  }
  /* What has not failed of a direct record is written. */
  if (!s->input && s->iostat == IOSTAT_WRITE_OVERRUN && unit->access == DIRECT) lwkf_advance_direct(s);
  else if (!failed(s)) {
    if (s->input) finish_input(s);
    else finish_output(s);
  }
  if (unit != NULL) unit->length = unit->position = unit->flushed = 0;
}
