/* How READ, WRITE and PRINT begin, and what they are told. */
#include "io.h"
#include <ctype.h>
#include <string.h>

typedef enum { FORMATTED, LISTED, UNFORMATTED } How;

static Statement *external(int number, bool input, How how, const char *file, int line) {
  Statement *s = lwkf_statement(TRANSFER, file, line);
  s->input = input;
  s->formatted = how != UNFORMATTED;
  s->list = how == LISTED;
  s->number = number;
  Statement *parent = lwkf_parent(number);
  if (parent != NULL) {
    lwkf_begin_child(s, parent);
    return s;
  }
  Unit *unit = lwkf_unit(number);
  if (unit == NULL && number < 0) {
    s->pending = IOSTAT_BAD_UNIT;
    return s;
  }
  if (unit == NULL) unit = lwkf_default_unit(s, number, how == UNFORMATTED);
  if (unit == NULL) return s;
  if (unit->busy) lwkf_crash(s->place, "Recursive I/O attempted on unit %d", number);
  s->unit = unit;
  s->modes = unit->modes;
  if (how != UNFORMATTED && unit->unformatted) s->pending = IOSTAT_FORMATTED_ON_UNFORMATTED;
  else if (how == UNFORMATTED && !unit->unformatted && unit->access != STREAM) s->pending = IOSTAT_UNFORMATTED_ON_FORMATTED;
  else if (how == LISTED && unit->access == DIRECT) s->pending = IOSTAT_LIST_ON_DIRECT;
  else if (input && !unit->may_read) s->pending = IOSTAT_WRITE_ONLY;
  else if (!input && !unit->may_write) s->pending = IOSTAT_READ_ONLY;
  else if (!input && unit->ended && unit->access == SEQUENTIAL && unit->may_position) s->pending = IOSTAT_WRITE_AFTER_ENDFILE;
  if (s->pending != 0) {
    s->unit = NULL;
    s->records_left = 0;
    return s;
  }
  unit->busy = true;
  lwkf_direction(unit, !input);
  return s;
}

Cookie IO(BeginExternalListOutput)(int unit, const char *file, int line) {
  return external(unit, false, LISTED, file, line);
}

Cookie IO(BeginExternalListInput)(int unit, const char *file, int line) {
  return external(unit, true, LISTED, file, line);
}

Cookie IO(BeginUnformattedOutput)(int unit, const char *file, int line) {
  return external(unit, false, UNFORMATTED, file, line);
}

Cookie IO(BeginUnformattedInput)(int unit, const char *file, int line) {
  return external(unit, true, UNFORMATTED, file, line);
}

Cookie IO(BeginExternalFormattedOutput)(
    const char *format, int64_t length, const Descriptor *descriptor, int unit, const char *file, int line) {
  Statement *s = external(unit, false, FORMATTED, file, line);
  lwkf_format(s, format, length, descriptor);
  return s;
}

Cookie IO(BeginExternalFormattedInput)(
    const char *format, int64_t length, const Descriptor *descriptor, int unit, const char *file, int line) {
  Statement *s = external(unit, true, FORMATTED, file, line);
  lwkf_format(s, format, length, descriptor);
  return s;
}

/* --- Internal files --- */

static Statement *internal(const Descriptor *d, bool input, bool list, const char *file, int line) {
  Statement *s = lwkf_statement(TRANSFER, file, line);
  s->input = input;
  s->formatted = true;
  s->list = list;
  s->internal = d;
  s->walk = walk_of(d);
  s->records_left = lwkf_elements(d);
  int kind;
  lwkf_category(d->type, &kind);
  if (kind > 1 && !lwkf_begin_wide(s, kind)) lwkf_crash(s->place, "Memory allocation failed");
  lwkf_internal_record(s);
  return s;
}

static Statement *scalar(char *text, int64_t length, bool input, bool list, const char *file, int line) {
  AnyDescriptor d;
  lwkf_establish(&d.head, TYPE_CHAR1, length, text, 0, NULL, 0);
  Statement *s = internal(&d.head, input, list, file, line);
  lwkf_copy_descriptor(&s->internal_scalar.head, &d.head);
  s->internal = &s->internal_scalar.head;
  s->walk = walk_of(s->internal);
  lwkf_internal_record(s);
  return s;
}

Cookie IO(BeginInternalListOutput)(char *text, int64_t length, void **scratch, int64_t bytes, const char *file, int line) {
  return scalar(text, length, false, true, file, line);
}

Cookie IO(BeginInternalListInput)(char *text, int64_t length, void **scratch, int64_t bytes, const char *file, int line) {
  return scalar(text, length, true, true, file, line);
}

Cookie IO(BeginInternalFormattedOutput)(char *text, int64_t length, const char *format, int64_t format_length,
    const Descriptor *descriptor, void **scratch, int64_t bytes, const char *file, int line) {
  Statement *s = scalar(text, length, false, false, file, line);
  lwkf_format(s, format, format_length, descriptor);
  return s;
}

Cookie IO(BeginInternalFormattedInput)(char *text, int64_t length, const char *format, int64_t format_length,
    const Descriptor *descriptor, void **scratch, int64_t bytes, const char *file, int line) {
  Statement *s = scalar(text, length, true, false, file, line);
  lwkf_format(s, format, format_length, descriptor);
  return s;
}

Cookie IO(BeginInternalArrayListOutput)(const Descriptor *d, void **scratch, int64_t bytes, const char *file, int line) {
  return internal(d, false, true, file, line);
}

Cookie IO(BeginInternalArrayListInput)(const Descriptor *d, void **scratch, int64_t bytes, const char *file, int line) {
  return internal(d, true, true, file, line);
}

Cookie IO(BeginInternalArrayFormattedOutput)(const Descriptor *d, const char *format, int64_t length,
    const Descriptor *descriptor, void **scratch, int64_t bytes, const char *file, int line) {
  Statement *s = internal(d, false, false, file, line);
  lwkf_format(s, format, length, descriptor);
  return s;
}

Cookie IO(BeginInternalArrayFormattedInput)(const Descriptor *d, const char *format, int64_t length,
    const Descriptor *descriptor, void **scratch, int64_t bytes, const char *file, int line) {
  Statement *s = internal(d, true, false, file, line);
  lwkf_format(s, format, length, descriptor);
  return s;
}

/* --- What statements are told --- */

int lwkf_word(const char *text, int64_t length, const char *words) {
  while (length > 0 && text[length - 1] == ' ') length--;
  for (int index = 0; *words != '\0'; index++) {
    int64_t at = 0;
    while (at < length && words[at] == toupper((unsigned char)text[at])) at++;
    if (at == length && (words[at] == ' ' || words[at] == '\0')) return index;
    words += strcspn(words, " ");
    words += strspn(words, " ");
  }
  return -1;
}

int lwkf_keyword(Statement *s, const char *name, const char *text, int64_t length, const char *words) {
  int index = lwkf_word(text, length, words);
  if (index < 0) lwkf_error(s, IOSTAT_KEYWORD, "Invalid %s='%.*s'", name, (int)length, text);
  return index;
}

static Modes *modes_of(Statement *s) {
  s->request.has_modes = true;
  return &s->modes;
}

bool IO(SetAdvance)(Cookie s, const char *text, int64_t length) {
  int no = lwkf_keyword(s, "ADVANCE", text, length, "YES NO");
  if (no < 0) return false;
  s->modes.nonadvancing = no == 1;
  if (no == 1 && s->unit != NULL && s->unit->access == DIRECT)
    lwkf_error(s, IOSTAT_GENERIC, "Non-advancing I/O attempted on direct access file");
  return !failed(s);
}

bool IO(SetBlank)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "BLANK", text, length, "NULL ZERO");
  modes_of(s)->blank_zero = index == 1;
  return index >= 0;
}

bool IO(SetDecimal)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "DECIMAL", text, length, "COMMA POINT");
  modes_of(s)->comma = index == 0;
  return index >= 0;
}

bool IO(SetDelim)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "DELIM", text, length, "APOSTROPHE QUOTE NONE");
  modes_of(s)->delimiter = index == 0 ? '\'' : index == 1 ? '"' : '\0';
  return index >= 0;
}

bool IO(SetPad)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "PAD", text, length, "NO YES");
  modes_of(s)->pad = index != 0;
  return index >= 0;
}

bool IO(SetRound)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "ROUND", text, length, "UP DOWN ZERO NEAREST COMPATIBLE PROCESSOR_DEFINED");
  modes_of(s)->round = "UDZNCN"[index < 0 ? 3 : index];
  return index >= 0;
}

bool IO(SetSign)(Cookie s, const char *text, int64_t length) {
  int index = lwkf_keyword(s, "SIGN", text, length, "PLUS SUPPRESS PROCESSOR_DEFINED");
  modes_of(s)->plus = index == 0;
  return index >= 0;
}

bool IO(SetRec)(Cookie s, int64_t record) {
  Unit *unit = s->unit;
  if (failed(s)) return false;
  if (unit == NULL || unit->access != DIRECT) lwkf_error(s, IOSTAT_GENERIC, "REC= may not appear unless ACCESS='DIRECT'");
  else if (unit->recl == 0) lwkf_error(s, IOSTAT_GENERIC, "RECL= was not specified");
  else if (record < 1) lwkf_error(s, IOSTAT_GENERIC, "REC=%lld is invalid", (long long)record);
  else {
    unit->direct_record = unit->record_number = record;
    s->has_record = true;
  }
  return !failed(s);
}

bool IO(SetPos)(Cookie s, int64_t position) {
  Unit *unit = s->unit;
  if (failed(s)) return false;
  if (unit == NULL || unit->access != STREAM) lwkf_error(s, IOSTAT_GENERIC, "POS= may not appear unless ACCESS='STREAM'");
  else if (position < 1) lwkf_error(s, IOSTAT_GENERIC, "POS=%lld is invalid", (long long)position);
  else {
    lwkf_move_to(unit, (off_t)(position - 1));
    unit->ended = false;
  }
  return !failed(s);
}

int IO(CheckUnitNumberInRange64)(int64_t unit, bool handle, char *message, int64_t length, const char *file, int line) {
  if (unit == (int)unit) return 0;
  if (!handle) lwkf_crash((Place){file, line}, "UNIT number %lld is out of range", (long long)unit);
  const char *text = lwkf_iostat_text(IOSTAT_UNIT_OVERFLOW);
  if (message != NULL) lwkf_fill(message, length, text, (int64_t)strlen(text));
  return IOSTAT_UNIT_OVERFLOW;
}
