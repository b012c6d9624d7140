/* Records: lines of files, elements of internal files, and the bytes of unformatted ones. */
#include "io.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool lwkf_reserve(Unit *unit, size_t capacity) {
  if (capacity <= unit->capacity) return true;
  size_t larger = unit->capacity * 2 > capacity ? unit->capacity * 2 : capacity + 256;
  char *record = realloc(unit->record, larger);
  if (record == NULL) return false;
  unit->record = record;
  unit->capacity = larger;
  return true;
}

/* --- Output --- */

/* The elements of an internal file one after the other. */
void lwkf_internal_record(Statement *s) {
  if (s->wide != NULL) {
    if (s->records_left > 0) lwkf_load_wide(s);
  } else {
    s->record = s->walk.at;
    s->fixed = (size_t)s->internal->length;
  }
  s->length = s->input ? s->fixed : 0;
  s->position = s->limit = 0;
}

/* Blanks up to the position, and room for what is to come. */
static bool prepare(Statement *s, size_t length) {
  Unit *unit = s->unit;
  if (unit == NULL) {
    if (s->records_left <= 0) {
      lwkf_error_code(s, IOSTAT_INTERNAL_OVERRUN);
      return false;
    }
    if (s->position + length > s->fixed) {
      if (s->position < s->fixed) {
        if (s->position > s->length) memset(s->record + s->length, ' ', s->position - s->length);
        s->length = s->fixed;
      }
      lwkf_error_code(s, IOSTAT_WRITE_OVERRUN);
      return false;
    }
    if (s->position > s->length) memset(s->record + s->length, ' ', s->position - s->length);
    return true;
  }
  if (unit->recl > 0 && unit->access != STREAM && unit->position + length > (size_t)unit->recl) {
    lwkf_error(s, IOSTAT_WRITE_OVERRUN, "Attempt to write %zu bytes to position %zu in a fixed-size record of %lld bytes", length,
        unit->position, (long long)unit->recl);
    return false;
  }
  if (!lwkf_reserve(unit, unit->position + length)) {
    errno = ENOMEM;
    lwkf_errno(s);
    return false;
  }
  if (unit->position > unit->length) memset(unit->record + unit->length, ' ', unit->position - unit->length);
  return true;
}

static void moved(Statement *s, size_t length) {
  size_t *position = position_of(s), *end = s->unit != NULL ? &s->unit->length : &s->length;
  *position += length;
  if (*position > *end) *end = *position;
}

bool lwkf_emit(Statement *s, const char *text, size_t length) {
  if (failed(s)) return false;
  if (length == 0) return true;
  if (s->unit == NULL && s->position < s->fixed && s->position + length > s->fixed) {
    /* What fits is there, for who handles the error. */
    size_t fits = s->fixed - s->position;
    return lwkf_emit(s, text, fits) && lwkf_emit(s, text + fits, length - fits);
  }
  if (!prepare(s, length)) return false;
  memcpy(record_of(s) + *position_of(s), text, length);
  if (s->unit == NULL && s->wide != NULL) memset(s->wide + s->position, 0, length * sizeof *s->wide);
  moved(s, length);
  return true;
}

bool lwkf_emit_repeated(Statement *s, char c, int64_t count) {
  if (failed(s)) return false;
  if (count <= 0) return true;
  if (!prepare(s, (size_t)count)) return false;
  memset(record_of(s) + *position_of(s), c, (size_t)count);
  if (s->unit == NULL && s->wide != NULL) memset(s->wide + s->position, 0, (size_t)count * sizeof *s->wide);
  moved(s, (size_t)count);
  return true;
}

static bool put(Statement *s, const char *bytes, size_t length) {
  if (length == 0 || fwrite(bytes, 1, length, s->unit->file) == length) return true;
  lwkf_errno(s);
  return false;
}

/* Which record it is has to be said. */
static bool is_told(Statement *s) {
  if (s->has_record || s->parent != NULL) return true;
  lwkf_error(s, IOSTAT_GENERIC, "No REC= was specified for a data transfer with ACCESS='DIRECT'");
  return false;
}

bool lwkf_advance_direct(Statement *s) {
  Unit *unit = s->unit;
  if (!is_told(s)) return false;
  size_t recl = (size_t)unit->recl;
  if (!lwkf_reserve(unit, recl)) return false;
  memset(unit->record + unit->length, unit->unformatted ? 0 : ' ', recl - unit->length);
  bool done = fseeko(unit->file, (off_t)((unit->direct_record - 1) * unit->recl), SEEK_SET) == 0 && put(s, unit->record, recl);
  unit->direct_record++;
  unit->record_number++;
  unit->length = unit->position = unit->limit = 0;
  return done;
}

static bool advance_output(Statement *s) {
  Unit *unit = s->unit;
  if (unit == NULL) {
    if (s->records_left <= 0) {
      lwkf_error_code(s, IOSTAT_INTERNAL_OVERRUN);
      return false;
    }
    if (s->wide != NULL) lwkf_store_wide(s);
    else memset(s->record + s->length, ' ', s->fixed - s->length);
    walk_on(&s->walk);
    s->records_left--;
    lwkf_internal_record(s);
    return true;
  }
  if (unit->access == DIRECT) return lwkf_advance_direct(s);
  /* With its end, since standard error is written at once. */
  if (!lwkf_reserve(unit, unit->length + 1)) lwkf_crash(s->place, "Memory allocation failed");
  unit->record[unit->length] = '\n';
  bool done = put(s, unit->record + unit->flushed, unit->length + 1 - unit->flushed);
  unit->length = unit->position = unit->limit = unit->flushed = 0;
  unit->record_number++;
  unit->partial = false;
  unit->truncate |= unit->access == STREAM;
  return done;
}

/* Ends the items of a statement: true when its last record is still to be ended. */
static bool finish_items(Statement *s) {
  /* Its unit could not be had. */
  if (s->unit == NULL && s->internal == NULL) return false;
  if (!s->formatted) lwkf_finish_raw(s);
  else if (!s->list) lwkf_finish_format(s);
  return s->formatted;
}

void lwkf_finish_output(Statement *s) {
  if (!finish_items(s)) return;
  Unit *unit = s->unit;
  if (unit == NULL) {
    if (s->records_left > 0 && s->wide != NULL) lwkf_store_wide(s);
    else if (s->records_left > 0 && s->length < s->fixed) memset(s->record + s->length, ' ', s->fixed - s->length);
    return;
  }
  /* Nothing comes of a statement that has failed before its first character. */
  if (failed(s) && unit->length == 0) return;
  if (!s->modes.nonadvancing) {
    advance_output(s);
  } else {
    if (unit->position > unit->length && prepare(s, 0)) unit->length = unit->position;
    /* What lies behind the position may be written over. */
    unit->limit = unit->position;
    if (unit->position > unit->flushed) put(s, unit->record + unit->flushed, unit->position - unit->flushed);
    if (unit->position > unit->flushed) unit->flushed = unit->position;
    unit->partial = true;
  }
  if (unit->terminal) fflush(unit->file);
}

/* --- Input --- */

/* A line without its end. False at the end of the file. */
bool lwkf_read_line(Unit *unit, Statement *s) {
  unit->length = unit->position = unit->limit = 0;
  int c;
  while ((c = getc_unlocked(unit->file)) != EOF && c != '\n') {
    if (unit->length == unit->capacity && !lwkf_reserve(unit, unit->length + 1)) {
      errno = ENOMEM;
      lwkf_errno(s);
      return false;
    }
    unit->record[unit->length++] = (char)c;
  }
  if (c == EOF && ferror(unit->file)) {
    lwkf_errno(s);
    return false;
  }
  if (c == EOF && unit->length == 0) return false;
  unit->bytes = unit->length + (c == '\n');
  if (c == '\n' && unit->length > 0 && unit->record[unit->length - 1] == '\r') unit->length--;
  if (!unit->utf8 || lwkf_decode(unit)) return true;
  lwkf_error_code(s, IOSTAT_UTF8);
  return false;
}

bool lwkf_begin_direct(Statement *s) {
  Unit *unit = s->unit;
  if (!is_told(s)) return false;
  size_t recl = (size_t)unit->recl;
  unit->position = unit->limit = 0;
  if (!lwkf_reserve(unit, recl)) return false;
  fseeko(unit->file, (off_t)((unit->direct_record - 1) * unit->recl), SEEK_SET);
  unit->length = fread(unit->record, 1, recl, unit->file);
  if (unit->length == recl) return true;
  if (unit->length == 0) {
    lwkf_error_code(s, IOSTAT_END);
    return false;
  }
  memset(unit->record + unit->length, unit->unformatted ? 0 : ' ', recl - unit->length);
  unit->length = recl;
  return true;
}

bool lwkf_begin_input(Statement *s) {
  if (s->record_ready) return !failed(s);
  if (failed(s)) return false;
  s->record_ready = true;
  Unit *unit = s->unit;
  if (unit == NULL) {
    if (s->records_left <= 0) {
      lwkf_error_code(s, IOSTAT_END);
      return false;
    }
    lwkf_internal_record(s);
    return true;
  }
  if (unit->access == DIRECT) return lwkf_begin_direct(s);
  if (unit->partial) {
    unit->limit = unit->position;
    return true;
  }
  if (unit->ended || !lwkf_read_line(unit, s)) {
    if (failed(s)) return false;
    unit->ended = true;
    lwkf_error_code(s, IOSTAT_END);
    return false;
  }
  unit->partial = true;
  return true;
}

static bool advance_input(Statement *s) {
  if (!lwkf_begin_input(s)) return false;
  s->record_ready = false;
  Unit *unit = s->unit;
  if (unit == NULL) {
    walk_on(&s->walk);
    s->records_left--;
  } else {
    unit->partial = false;
    unit->record_number++;
    if (unit->access == DIRECT) unit->direct_record++;
  }
  return true;
}

/* To the next record, for a slash and the like. */
bool lwkf_advance(Statement *s) {
  if (failed(s)) return false;
  return s->input ? advance_input(s) : advance_output(s);
}

void lwkf_finish_input(Statement *s) {
  if (!finish_items(s)) return;
  Unit *unit = s->unit;
  if (unit == NULL) return;
  if (s->modes.nonadvancing && s->iostat != IOSTAT_EOR) {
    if (!failed(s)) lwkf_begin_input(s);
    return;
  }
  if (failed(s) && s->iostat != IOSTAT_EOR) {
    unit->partial = false;
    return;
  }
  /* A statement without items reads a record too. */
  if (s->list ? lwkf_begin_input(s) : true) {
    s->record_ready = s->record_ready || s->iostat == IOSTAT_EOR;
    int iostat = s->iostat;
    s->iostat = 0;
    advance_input(s);
    if (iostat != 0) s->iostat = iostat;
  }
}

int lwkf_peek(Statement *s) {
  if (!lwkf_begin_input(s) || remaining(s) <= 0) return -1;
  return (unsigned char)record_of(s)[*position_of(s)];
}

/* --- Positions --- */

void lwkf_tab_to(Statement *s, int64_t column) {
  if (s->input && !lwkf_begin_input(s)) return;
  size_t limit = s->unit != NULL ? s->unit->limit : s->limit;
  int64_t position = (int64_t)limit + column - 1;
  *position_of(s) = (size_t)(position < (int64_t)limit ? (int64_t)limit : position);
}

void lwkf_tab_by(Statement *s, int64_t distance) {
  if (s->input && !lwkf_begin_input(s)) return;
  size_t limit = s->unit != NULL ? s->unit->limit : s->limit;
  int64_t position = (int64_t)*position_of(s) + distance;
  *position_of(s) = (size_t)(position < (int64_t)limit ? (int64_t)limit : position);
}
