/* REWIND, BACKSPACE, ENDFILE, FLUSH and WAIT; they are done when their statement ends, when it is known who handles errors. */
#include "io.h"
#include <string.h>

typedef enum { REWIND = 1, BACKSPACE, ENDFILE, FLUSH } Motion;

static Statement *begin(Motion motion, int number, const char *file, int line) {
  Statement *s = lwkf_statement(POSITIONING, file, line);
  s->number = number;
  s->unit = lwkf_unit(number);
  s->request.status = (char)motion;
  if (s->unit != NULL && s->unit->busy) lwkf_crash(s->place, "Recursive I/O attempted on unit %d", number);
  if (s->unit == NULL && number < 0) s->pending = motion == FLUSH ? IOSTAT_FLUSH_UNIT : IOSTAT_BAD_UNIT;
  else if (s->unit == NULL && motion == BACKSPACE) s->pending = IOSTAT_BACKSPACE_UNIT;
  else if (s->unit == NULL && motion != FLUSH) s->unit = lwkf_default_unit(s, number, false);
  return s;
}

Cookie IO(BeginRewind)(int unit, const char *file, int line) {
  return begin(REWIND, unit, file, line);
}

Cookie IO(BeginBackspace)(int unit, const char *file, int line) {
  return begin(BACKSPACE, unit, file, line);
}

Cookie IO(BeginEndfile)(int unit, const char *file, int line) {
  return begin(ENDFILE, unit, file, line);
}

Cookie IO(BeginFlush)(int unit, const char *file, int line) {
  return begin(FLUSH, unit, file, line);
}

/* Transfers are complete when their statement is. */
Cookie IO(BeginWait)(int unit, int id, const char *file, int line) {
  Statement *s = lwkf_statement(POSITIONING, file, line);
  if (id != 0) s->pending = lwkf_unit(unit) == NULL ? IOSTAT_BAD_WAIT_UNIT : IOSTAT_BAD_WAIT_ID;
  return s;
}

Cookie IO(BeginWaitAll)(int unit, const char *file, int line) {
  return IO(BeginWait)(unit, 0, file, line);
}

int IO(GetAsynchronousId)(Cookie s) {
  return 0;
}

static void rewind_unit(Statement *s, Unit *unit) {
  if (unit->access == DIRECT) {
    lwkf_error(s, IOSTAT_REWIND_NON_SEQUENTIAL, "REWIND(UNIT=%d) on non-sequential file", unit->number);
    return;
  }
  if (!unit->may_position && unit->file != stdin) {
    lwkf_error_code(s, IOSTAT_CANNOT_REPOSITION);
    return;
  }
  lwkf_settle(unit);
  fseeko(unit->file, 0, SEEK_SET);
  unit->record_number = 1;
  unit->ended = unit->writing = false;
  unit->opened_at = 'R';
}

/* To the beginning of the line before this place. */
static void back_over_line(Unit *unit) {
  off_t at = ftello(unit->file) - 1;
  char piece[512];
  while (at > 0) {
    off_t start = at > (off_t)sizeof piece ? at - (off_t)sizeof piece : 0;
    size_t length = (size_t)(at - start);
    fseeko(unit->file, start, SEEK_SET);
    if (fread(piece, 1, length, unit->file) < length) break;
    for (size_t i = length; i > 0; i--)
      if (piece[i - 1] == '\n') {
        fseeko(unit->file, start + (off_t)i, SEEK_SET);
        return;
      }
    at = start;
  }
  fseeko(unit->file, 0, SEEK_SET);
}

static void back_over_record(Statement *s, Unit *unit) {
  uint32_t length;
  if (fseeko(unit->file, -4, SEEK_CUR) != 0 || fread(&length, 1, 4, unit->file) < 4) {
    lwkf_error_code(s, IOSTAT_BACKSPACE_FIRST);
    return;
  }
  if (unit->swap) length = __builtin_bswap32(length);
  if (fseeko(unit->file, -(off_t)length - 8, SEEK_CUR) != 0) lwkf_error_code(s, IOSTAT_BAD_UNFORMATTED);
}

static void backspace(Statement *s, Unit *unit) {
  if (unit->access == DIRECT || (unit->access == STREAM && unit->unformatted)) {
    lwkf_error(s, IOSTAT_BACKSPACE_NON_SEQUENTIAL, "BACKSPACE(UNIT=%d) on direct-access file or unformatted stream", unit->number);
    return;
  }
  if (!unit->may_position) {
    lwkf_error_code(s, IOSTAT_CANNOT_REPOSITION);
    return;
  }
  lwkf_settle(unit);
  unit->writing = false;
  fseeko(unit->file, 0, SEEK_CUR);
  if (unit->ended) {
    unit->ended = false;
    return;
  }
  if (ftello(unit->file) == 0) return;
  if (unit->unformatted) back_over_record(s, unit);
  else back_over_line(unit);
  if (unit->record_number > 1) unit->record_number--;
}

static void endfile(Statement *s, Unit *unit) {
  if (unit->access == DIRECT) {
    lwkf_error(s, IOSTAT_ENDFILE_DIRECT, "ENDFILE(UNIT=%d) on direct-access file", unit->number);
    return;
  }
  if (!unit->may_write) {
    lwkf_error(s, IOSTAT_ENDFILE_UNWRITABLE, "ENDFILE(UNIT=%d) on read-only file", unit->number);
    return;
  }
  if (unit->ended) return;
  if (!unit->writing) fseeko(unit->file, 0, SEEK_CUR);
  unit->truncate = true;
  lwkf_settle(unit);
  unit->ended = unit->access == SEQUENTIAL;
}

void lwkf_move(Statement *s) {
  if (failed(s) || s->unit == NULL) return;
  switch (s->request.status) {
    case REWIND: rewind_unit(s, s->unit); break;
    case BACKSPACE: backspace(s, s->unit); break;
    case ENDFILE: endfile(s, s->unit); break;
    case FLUSH:
      if (s->unit->may_write) fflush(s->unit->file);
      break;
  }
}
