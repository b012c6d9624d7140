/* INQUIRE. What is asked for comes as a number, in which the letters of its name are the digits to the base 26, behind a 1. */
#include "io.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

Cookie IO(BeginInquireUnit)(int number, const char *file, int line) {
  Statement *s = lwkf_statement(INQUIRE, file, line);
  s->number = number;
  s->unit = lwkf_unit(number);
  if (s->unit != NULL && s->unit->path != NULL) s->path = strdup(s->unit->path);
  return s;
}

Cookie IO(BeginInquireFile)(const char *path, int64_t length, const char *file, int line) {
  Statement *s = lwkf_statement(INQUIRE, file, line);
  while (length > 0 && path[length - 1] == ' ') length--;
  s->path = strndup(path, (size_t)length);
  s->unit = lwkf_unit_of_path(s->path);
  s->number = s->unit != NULL ? s->unit->number : -1;
  s->request.has_status = true; /* by file */
  return s;
}

Cookie IO(BeginInquireIoLength)(const char *file, int line) {
  return lwkf_statement(IOLENGTH, file, line);
}

static const char *keyword_of(int64_t hash, char *end) {
  *--end = '\0';
  for (; hash > 1; hash /= 26) *--end = (char)('A' + hash % 26);
  return end;
}

static const char *yes(bool it_is) {
  return it_is ? "YES" : "NO";
}

static const char *of_unit(const Unit *u, const char *word) {
  const Modes *m = &u->modes;
  if (strcmp(word, "ACCESS") == 0) return u->access == DIRECT ? "DIRECT" : u->access == STREAM ? "STREAM" : "SEQUENTIAL";
  if (strcmp(word, "ACTION") == 0) return u->may_read ? u->may_write ? "READWRITE" : "READ" : "WRITE";
  if (strcmp(word, "ASYNCHRONOUS") == 0) return yes(u->asynchronous);
  if (strcmp(word, "BLANK") == 0) return u->unformatted ? "UNDEFINED" : m->blank_zero ? "ZERO" : "NULL";
  if (strcmp(word, "CARRIAGECONTROL") == 0) return "LIST";
  if (strcmp(word, "CONVERT") == 0) return u->swap ? "BIG_ENDIAN" : u->explicit_swap ? "LITTLE_ENDIAN" : "NATIVE";
  if (strcmp(word, "DECIMAL") == 0) return u->unformatted ? "UNDEFINED" : m->comma ? "COMMA" : "POINT";
  if (strcmp(word, "DELIM") == 0)
    return u->unformatted ? "UNDEFINED" : m->delimiter == '"' ? "QUOTE" : m->delimiter == '\'' ? "APOSTROPHE" : "NONE";
  if (strcmp(word, "DIRECT") == 0) return yes(u->access == DIRECT || (u->may_position && u->recl > 0));
  if (strcmp(word, "ENCODING") == 0) return u->unformatted ? "UNDEFINED" : u->utf8 ? "UTF-8" : "ASCII";
  if (strcmp(word, "FORM") == 0) return u->unformatted ? "UNFORMATTED" : "FORMATTED";
  if (strcmp(word, "FORMATTED") == 0) return yes(!u->unformatted);
  if (strcmp(word, "PAD") == 0) return u->unformatted ? "UNDEFINED" : yes(m->pad);
  if (strcmp(word, "POSITION") == 0)
    return u->access == DIRECT ? "UNDEFINED" : u->opened_at == 'A' ? "APPEND" : u->opened_at == 'R' ? "REWIND" : "ASIS";
  if (strcmp(word, "READ") == 0) return yes(u->may_read);
  if (strcmp(word, "READWRITE") == 0) return yes(u->may_read && u->may_write);
  if (strcmp(word, "ROUND") == 0)
    return u->unformatted ? "UNDEFINED"
        : m->round == 'U' ? "UP"
        : m->round == 'D' ? "DOWN"
        : m->round == 'Z' ? "ZERO"
        : m->round == 'C' ? "COMPATIBLE"
                          : "NEAREST";
  if (strcmp(word, "SEQUENTIAL") == 0) return yes(u->access == SEQUENTIAL);
  if (strcmp(word, "SIGN") == 0) return u->unformatted ? "UNDEFINED" : m->plus ? "PLUS" : "SUPPRESS";
  if (strcmp(word, "STREAM") == 0) return yes(u->access == STREAM);
  if (strcmp(word, "UNFORMATTED") == 0) return yes(u->unformatted);
  if (strcmp(word, "WRITE") == 0) return yes(u->may_write);
  return NULL;
}

/* Where nothing is connected. */
static const char *of_nothing(const char *word) {
  static const char *const UNDEFINED[] = {
    "ACCESS", "ACTION", "ASYNCHRONOUS", "BLANK", "CARRIAGECONTROL", "CONVERT", "DECIMAL", "DELIM", "FORM", "PAD", "POSITION",
    "ROUND", "SIGN", NULL};
  static const char *const UNKNOWN[] = {
    "DIRECT", "ENCODING", "FORMATTED", "READ", "READWRITE", "SEQUENTIAL", "STREAM", "WRITE", "UNFORMATTED", NULL};
  for (int i = 0; UNDEFINED[i] != NULL; i++)
    if (strcmp(word, UNDEFINED[i]) == 0) return "UNDEFINED";
  for (int i = 0; UNKNOWN[i] != NULL; i++)
    if (strcmp(word, UNKNOWN[i]) == 0) return "UNKNOWN";
  return NULL;
}

bool IO(InquireCharacter)(Cookie s, int64_t hash, char *to, int64_t length) {
  char room[16];
  const char *word = keyword_of(hash, room + sizeof room), *answer;
  if (strcmp(word, "NAME") == 0) {
    if (s->path == NULL && s->unit == NULL) return true;
    answer = s->path != NULL ? s->path : "";
    if (s->path == NULL) return true;
  } else {
    answer = s->unit != NULL ? of_unit(s->unit, word) : of_nothing(word);
  }
  if (answer == NULL) lwkf_crash(s->place, "Bad InquiryKeywordHash 0x%llx (%s)", (long long)hash, word);
  lwkf_fill(to, length, answer, (int64_t)strlen(answer));
  return true;
}

bool IO(InquireLogical)(Cookie s, int64_t hash, bool *to) {
  char room[16];
  const char *word = keyword_of(hash, room + sizeof room);
  struct stat about;
  if (strcmp(word, "EXIST") == 0)
    *to = s->request.has_status ? stat(s->path, &about) == 0 : s->unit != NULL || s->number >= 0;
  else if (strcmp(word, "NAMED") == 0) *to = s->request.has_status || s->path != NULL;
  else if (strcmp(word, "OPENED") == 0) *to = s->unit != NULL;
  else if (strcmp(word, "PENDING") == 0) *to = false;
  else lwkf_crash(s->place, "Bad InquiryKeywordHash 0x%llx (%s)", (long long)hash, word);
  return true;
}

bool IO(InquirePendingId)(Cookie s, int id, bool *to) {
  *to = false;
  return true;
}

static int64_t number_of(Statement *s, const char *word) {
  const Unit *unit = s->unit;
  struct stat about;
  if (strcmp(word, "NEXTREC") == 0) return unit != NULL && unit->access == DIRECT ? unit->record_number : unit != NULL ? 0 : -1;
  if (strcmp(word, "NUMBER") == 0) return unit != NULL ? unit->number : s->number;
  if (strcmp(word, "POS") == 0) return unit != NULL && unit->access == STREAM ? lwkf_place(unit) + 1 : unit != NULL ? 0 : -1;
  if (strcmp(word, "RECL") == 0)
    return unit == NULL ? -1 : unit->access == STREAM ? -2 : unit->recl > 0 ? unit->recl : INT32_MAX;
  if (strcmp(word, "SIZE") == 0) {
    if (unit != NULL) fflush(unit->file);
    bool found = unit != NULL ? fstat(fileno(unit->file), &about) == 0 : s->path != NULL && stat(s->path, &about) == 0;
    return found && (unit == NULL || S_ISREG(about.st_mode)) ? about.st_size : -1;
  }
  lwkf_crash(s->place, "Bad InquiryKeywordHash (%s)", word);
}

bool IO(InquireInteger64)(Cookie s, int64_t hash, void *to, int kind) {
  char room[16];
  int64_t value = number_of(s, keyword_of(hash, room + sizeof room));
  switch (kind) {
    case 1: *(int8_t *)to = (int8_t)value; break;
    case 2: *(int16_t *)to = (int16_t)value; break;
    case 4: *(int32_t *)to = (int32_t)value; break;
    default: *(int64_t *)to = value;
  }
  return true;
}
