/* OPEN and CLOSE. */
#include "io.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Statement *begin(Kind kind, int number, const char *file, int line) {
  Statement *s = lwkf_statement(kind, file, line);
  s->number = number;
  s->unit = lwkf_unit(number);
  if (s->unit != NULL) {
    if (s->unit->busy) lwkf_crash(s->place, "Recursive I/O attempted on unit %d", number);
    s->modes = s->unit->modes;
  }
  return s;
}

Cookie IO(BeginOpenUnit)(int unit, const char *file, int line) {
  Statement *s = begin(OPEN, unit, file, line);
  if (s->unit == NULL && unit < 0) s->pending = IOSTAT_BAD_UNIT;
  return s;
}

Cookie IO(BeginOpenNewUnit)(const char *file, int line) {
  Statement *s = begin(OPEN, lwkf_free_number(), file, line);
  s->request.new_unit = true;
  return s;
}

Cookie IO(BeginClose)(int unit, const char *file, int line) {
  return begin(CLOSE, unit, file, line);
}

/* --- Specifiers --- */

bool IO(SetAccess)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "ACCESS", text, length, "SEQUENTIAL DIRECT STREAM APPEND");
  if (index < 0) return false;
  s->request.has_access = true;
  s->request.access = index == 3 ? SEQUENTIAL : (Access)index;
  if (index == 3) s->request.position = 'A';
  return true;
}

bool IO(SetAction)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "ACTION", text, length, "READ WRITE READWRITE");
  if (index < 0) return false;
  char action = "RWB"[index];
  Unit *unit = s->unit;
  if (unit != NULL && s->kind == OPEN && s->path == NULL && (unit->may_read != (index != 1) || unit->may_write != (index != 0)))
    lwkf_error(s, IOSTAT_GENERIC, "ACTION= may not be changed on an open unit");
  s->request.action = action;
  return !failed(s);
}

bool IO(SetAsynchronous)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "ASYNCHRONOUS", text, length, "YES NO");
  if (index < 0) return false;
  if (s->kind == OPEN) s->request.asynchronous = index == 0;
  else if (index == 0 && s->unit != NULL && !s->unit->asynchronous) lwkf_error_code(s, IOSTAT_BAD_ASYNCHRONOUS);
  return !failed(s);
}

bool IO(SetCarriagecontrol)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "CARRIAGECONTROL", text, length, "LIST FORTRAN NONE");
  if (index > 0) lwkf_error(s, IOSTAT_KEYWORD, "Unimplemented CARRIAGECONTROL='%.*s'", (int)length, text);
  return index == 0;
}

bool IO(SetConvert)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "CONVERT", text, length, "UNKNOWN NATIVE LITTLE_ENDIAN BIG_ENDIAN SWAP");
  s->request.has_convert = true;
  s->request.swap = index >= 3;
  return index >= 0;
}

bool IO(SetEncoding)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "ENCODING", text, length, "UTF-8 DEFAULT");
  s->request.has_encoding = true;
  s->request.utf8 = index == 0;
  return index >= 0;
}

bool IO(SetForm)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "FORM", text, length, "FORMATTED UNFORMATTED BINARY");
  s->request.has_form = true;
  s->request.unformatted = index > 0;
  if (index == 2) {
    s->request.has_access = true;
    s->request.access = STREAM;
  }
  return index >= 0;
}

bool IO(SetPosition)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "POSITION", text, length, "ASIS REWIND APPEND");
  s->request.has_position = true;
  s->request.position = "SRA"[index < 0 ? 0 : index];
  return index >= 0;
}

bool IO(SetRecl)(Cookie s, int64_t recl) {
  if (recl <= 0) lwkf_error(s, IOSTAT_BAD_RECL, "RECL= must be greater than zero");
  else if (s->unit != NULL && s->path == NULL && s->unit->recl != 0 && s->unit->recl != recl)
    lwkf_error(s, IOSTAT_GENERIC, "RECL= may not be changed for an open unit");
  s->request.has_recl = true;
  s->request.recl = recl;
  return !failed(s);
}

bool IO(SetStatus)(Cookie s, const char *text, int64_t length) {
  const char *words = s->kind == CLOSE ? "KEEP DELETE" : "OLD NEW SCRATCH REPLACE UNKNOWN";
  int index = lwkf_keyword(s, "STATUS", text, length, words);
  if (index < 0) return false;
  s->request.has_status = true;
  s->request.status = (s->kind == CLOSE ? "KD" : "ONSRU")[index];
  return true;
}

bool IO(SetFile)(Cookie s, const char *text, int64_t length) {
  while (length > 0 && text[length - 1] == ' ') length--;
  s->path = strndup(text, (size_t)length);
  if (s->path == NULL) lwkf_crash(s->place, "Memory allocation failed");
  return true;
}

bool IO(GetNewUnit)(Cookie s, void *to, int kind) {
  lwkf_complete(s);
  if (failed(s)) return false;
  switch (kind) {
    case 1: *(int8_t *)to = (int8_t)s->number; break;
    case 2: *(int16_t *)to = (int16_t)s->number; break;
    case 8: *(int64_t *)to = s->number; break;
    default: *(int32_t *)to = s->number;
  }
  return true;
}

/* --- OPEN --- */

static int open_as(const char *path, int flags, char *action) {
  static const int HOW[] = {O_RDWR, O_RDONLY, O_WRONLY};
  for (int i = 0; i < 3; i++) {
    if (*action != '\0' && *action != "BRW"[i]) continue;
    /* Nothing is made or emptied to be read alone, unless it is asked for. */
    int file = open(path, HOW[i] | (HOW[i] == O_RDONLY && *action == '\0' ? flags & ~(O_CREAT | O_TRUNC) : flags), 0666);
    if (file >= 0) {
      *action = "BRW"[i];
      return file;
    }
    if (errno != EACCES && errno != EPERM && errno != EROFS && errno != EISDIR && errno != ENOTCAPABLE) break;
    if (*action != '\0') break;
  }
  return -1;
}

static FILE *scratch(char *action) {
  *action = 'B';
  return tmpfile();
}

static FILE *open_file(Statement *s, char *action) {
  Request *r = &s->request;
  *action = r->action;
  if (r->status == 'S') return scratch(action);
  int flags = r->status == 'O' ? 0 : r->status == 'N' ? O_CREAT | O_EXCL : r->status == 'R' ? O_CREAT | O_TRUNC : O_CREAT;
  if (r->action == 'R' && r->status == 'U') flags = 0;
  int file = open_as(s->path, flags, action);
  if (file < 0) return NULL;
  return fdopen(file, *action == 'B' ? "r+" : *action == 'R' ? "r" : "w");
}

static bool consistent(Statement *s) {
  Request *r = &s->request;
  if (!r->has_status) r->status = s->path == NULL && r->new_unit ? 'S' : 'U';
  if (r->has_access && r->access == DIRECT && r->has_position)
    lwkf_error(s, IOSTAT_GENERIC, "POSITION= may not be set with ACCESS='DIRECT'");
  else if ((r->status == 'N' || r->status == 'R') && s->path == NULL)
    lwkf_error(s, IOSTAT_GENERIC, "FILE= required on OPEN with STATUS='NEW' or 'REPLACE'");
  else if (r->status == 'S' && s->path != NULL)
    lwkf_error(s, IOSTAT_GENERIC, "FILE= may not appear on OPEN with STATUS='SCRATCH'");
  else if (r->has_access && r->access == DIRECT && !r->has_recl)
    lwkf_error(s, IOSTAT_BAD_RECL, "OPEN(UNIT=%d,ACCESS='DIRECT'): record length is not known", s->number);
  else if (r->new_unit && s->path == NULL && r->has_status && r->status != 'S') lwkf_error_code(s, IOSTAT_BAD_NEWUNIT);
  return !failed(s);
}

/* What can be changed of a connection. */
static void reopen(Statement *s) {
  Unit *unit = s->unit;
  Request *r = &s->request;
  bool same_status = r->status == 'O' || r->status == 'U' || (r->status == 'S' && unit->scratch);
  if (r->has_status && !same_status)
    lwkf_error(s, IOSTAT_GENERIC, "OPEN statement for connected unit may not have explicit STATUS= other than 'OLD'");
  else if (r->has_access && r->access != unit->access) lwkf_error(s, IOSTAT_GENERIC, "ACCESS= may not be changed on an open unit");
  else if (r->has_form && r->unformatted != unit->unformatted)
    lwkf_error(s, IOSTAT_GENERIC, "FORM= may not be changed on an open unit");
  if (failed(s)) return;
  unit->modes = s->modes;
  if (r->position == 'R' || r->position == 'A') {
    lwkf_settle(unit);
    fseeko(unit->file, 0, r->position == 'A' ? SEEK_END : SEEK_SET);
    unit->ended = false;
  }
}

static void connect(Statement *s) {
  Request *r = &s->request;
  if (s->path == NULL && r->status != 'S') {
    char path[24];
    snprintf(path, sizeof path, "fort.%d", s->number);
    s->path = strdup(path);
  }
  Unit *other = s->path == NULL ? NULL : lwkf_unit_of_path(s->path);
  if (other != NULL && other->number != s->number) {
    lwkf_error(s, IOSTAT_ALREADY_CONNECTED, "OPEN(UNIT=%d,FILE='%s'): file is already connected to unit %d", s->number, s->path,
        other->number);
    return;
  }
  char action;
  FILE *file = open_file(s, &action);
  if (file == NULL) {
    lwkf_errno(s);
    return;
  }
  Unit *unit = lwkf_new_unit(s->number);
  lwkf_give_file(unit, file);
  unit->path = s->path;
  s->path = NULL;
  unit->scratch = r->status == 'S';
  unit->access = r->has_access ? r->access : SEQUENTIAL;
  unit->unformatted = r->has_form ? r->unformatted : unit->access != SEQUENTIAL;
  unit->may_read = action != 'W';
  unit->may_write = action != 'R';
  unit->recl = r->recl;
  unit->swap = r->swap;
  unit->explicit_swap = r->has_convert;
  unit->utf8 = r->utf8;
  unit->asynchronous = r->asynchronous;
  unit->modes = s->modes;
  struct stat about;
  unit->may_position = fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode);
  unit->terminal = isatty(fileno(file));
  unit->opened_at = r->position == 'A' ? 'A' : r->position == 'R' ? 'R' : 'S';
  if (r->position == 'A') fseeko(file, 0, SEEK_END);
}

void lwkf_open(Statement *s) {
  if (failed(s)) return;
  Unit *unit = s->unit;
  bool same = unit != NULL && (s->path == NULL || (unit->path != NULL && strcmp(unit->path, s->path) == 0));
  if (same) {
    reopen(s);
    return;
  }
  if (!consistent(s)) return;
  if (unit != NULL) {
    lwkf_close_unit(unit, false);
    s->unit = NULL;
    if (!s->request.has_modes) s->modes = (Modes){.pad = true, .round = 'N'};
  }
  connect(s);
}

void lwkf_close(Statement *s) {
  if (failed(s) || s->unit == NULL) return;
  lwkf_close_unit(s->unit, s->request.status == 'D');
  s->unit = NULL;
}
