/*
 * Formats: read anew for each statement, from one edit descriptor for data to the next. What stands between them is done on the way.
 */
#include "io.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { ABSENT = INT32_MIN };

static void bad(Statement *s, const char *message) {
  Format *f = &s->format;
  lwkf_error(s, IOSTAT_FORMAT, "%s; at offset %d in format '%.*s'", message, (int)f->at, (int)f->length, f->text);
}

/* The next character that is no blank, in capitals: not taken. -1 at the end. */
static int peek(Format *f) {
  while (f->at < f->length && (f->text[f->at] == ' ' || f->text[f->at] == '\t')) f->at++;
  return f->at < f->length ? toupper((unsigned char)f->text[f->at]) : -1;
}

static int take(Format *f) {
  int c = peek(f);
  if (c >= 0) f->at++;
  return c;
}

static int integer(Statement *s) {
  Format *f = &s->format;
  int c = peek(f), sign = 1;
  if (c == '+' || c == '-') {
    sign = c == '-' ? -1 : 1;
    f->at++;
    c = peek(f);
    if (c < '0' || c > '9') {
      lwkf_error(s, IOSTAT_FORMAT, "Invalid FORMAT: integer expected at '%c'", c < 0 ? ')' : c);
      return ABSENT;
    }
  }
  if (c < '0' || c > '9') return ABSENT;
  int64_t value = 0;
  while ((c = peek(f)) >= '0' && c <= '9') {
    value = 10 * value + c - '0';
    f->at++;
    if (value > INT32_MAX) {
      bad(s, "FORMAT integer field out of range");
      return ABSENT;
    }
  }
  return sign * (int)value;
}

void lwkf_format(Statement *s, const char *text, int64_t length, const Descriptor *descriptor) {
  Format *f = &s->format;
  while (length > 0 && text[length - 1] == ' ') length--;
  f->text = text;
  f->length = length;
  if (descriptor != NULL) {
    int64_t elements = lwkf_elements(descriptor);
    char *whole = malloc((size_t)(elements * descriptor->length + 1)), *at = whole;
    if (whole == NULL) lwkf_crash(s->place, "Memory allocation failed");
    Walk walk = walk_of(descriptor);
    for (; elements > 0; elements--, walk_on(&walk), at += descriptor->length) memcpy(at, walk.at, (size_t)descriptor->length);
    f->text = whole;
    f->length = at - whole;
    f->owned = true;
  }
}

/* Text between quotes: each pair of them is one. */
static void literal(Statement *s, char quote) {
  Format *f = &s->format;
  int64_t begin = f->at - 1;
  for (;;) {
    int64_t start = f->at;
    while (f->at < f->length && f->text[f->at] != quote) f->at++;
    if (f->at == f->length) {
      f->at = begin;
      bad(s, "FORMAT missing closing quote on character literal");
      return;
    }
    bool doubled = f->at + 1 < f->length && f->text[f->at + 1] == quote;
    size_t length = (size_t)(f->at - start + doubled);
    if (s->input) lwkf_tab_by(s, (int64_t)length);
    else lwkf_emit(s, f->text + start, length);
    f->at += 1 + doubled;
    if (!doubled) return;
  }
}

static void hollerith(Statement *s, int length) {
  Format *f = &s->format;
  if (length < 1 || f->at + length > f->length) {
    bad(s, "Invalid width on Hollerith in FORMAT");
    return;
  }
  if (s->input) lwkf_tab_by(s, length);
  else lwkf_emit(s, f->text + f->at, (size_t)length);
  f->at += length;
}

/* Edit descriptors that control. `c` has been taken. */
static void control(Statement *s, int c, int count) {
  Format *f = &s->format;
  int next = peek(f), times = count == ABSENT ? 1 : count;
  switch (c) {
    case 'X': lwkf_tab_by(s, times); return;
    case '/':
      for (; times > 0; times--)
        if (!lwkf_advance(s)) return;
      return;
    case '$':
    case '\\':
      if (!s->input) s->modes.nonadvancing = true;
      return;
    case 'P': s->modes.scale = count == ABSENT ? 0 : count; return;
    case 'T': {
      if (next == 'L' || next == 'R') f->at++;
      int by = integer(s);
      if (by == ABSENT) by = 1;
      if (next == 'L') lwkf_tab_by(s, -by);
      else if (next == 'R') lwkf_tab_by(s, by);
      else lwkf_tab_to(s, by);
      return;
    }
    case 'S':
      s->modes.plus = next == 'P';
      if (next == 'P' || next == 'S') f->at++;
      return;
    case 'B':
      s->modes.blank_zero = next == 'Z';
      f->at++;
      return;
    case 'D':
      s->modes.comma = next == 'C';
      f->at++;
      return;
    case 'R':
      s->modes.round = (char)(next == 'P' ? 'N' : next);
      f->at++;
      return;
  }
}

static bool is_control(Format *f, int c) {
  int next = peek(f);
  switch (c) {
    case 'X': case '/': case '$': case '\\': case 'P': case 'T': case 'S': return true;
    case 'B': return next == 'N' || next == 'Z';
    case 'D': return next == 'C' || next == 'P';
    case 'R': return next == 'N' || next == 'U' || next == 'D' || next == 'Z' || next == 'C' || next == 'P';
    default: return false;
  }
}

static void defined_type(Statement *s, Edit *edit) {
  Format *f = &s->format;
  f->at++;
  edit->descriptor = 'd';
  int quote = peek(f);
  if (quote == '"' || quote == '\'') {
    f->at++;
    for (;; f->at++) {
      if (f->at >= f->length) {
        bad(s, "Unclosed DT'iotype' in FORMAT");
        return;
      }
      if (f->text[f->at] == quote && (f->at++, f->at >= f->length || f->text[f->at] != quote)) break;
      if (edit->text_length == sizeof edit->text) {
        bad(s, "Excessive DT'iotype' in FORMAT");
        return;
      }
      edit->text[edit->text_length++] = f->text[f->at];
    }
  }
  if (peek(f) != '(') return;
  f->at++;
  for (;;) {
    int value = integer(s);
    if (value == ABSENT) break;
    if (edit->value_count == 8) {
      bad(s, "Excessive DT(v_list) in FORMAT");
      return;
    }
    edit->values[edit->value_count++] = value;
    if (peek(f) != ',') break;
    f->at++;
  }
  if (take(f) != ')') bad(s, "Unclosed DT(v_list) in FORMAT");
}

/* An edit descriptor for data; `c` has been taken. */
static bool data(Statement *s, int c, Edit *edit) {
  Format *f = &s->format;
  *edit = (Edit){.descriptor = (char)c, .width = -1, .digits = -1, .exponent = -1};
  int next = peek(f);
  if (c == 'D' && next == 'T') {
    defined_type(s, edit);
    return !failed(s);
  }
  if (c == 'E' && (next == 'N' || next == 'S' || next == 'X')) {
    edit->variation = (char)next;
    f->at++;
  } else if (strchr("AIBOZFEDGL", c) == NULL) {
    lwkf_error(s, IOSTAT_FORMAT, "Unknown '%c' edit descriptor in FORMAT", c);
    return false;
  }
  int width = integer(s);
  if (width == ABSENT) return !failed(s);
  edit->width = width;
  if (peek(f) != '.') return true;
  f->at++;
  edit->digits = integer(s);
  if (edit->digits == ABSENT) {
    int there = peek(f);
    lwkf_error(s, IOSTAT_FORMAT, "Invalid FORMAT: integer expected at '%c'", there < 0 ? ')' : f->text[f->at]);
    return false;
  }
  int letter = peek(f);
  if (letter == 'E' || (letter == 'D' && c != 'A')) {
    f->at++;
    int exponent = integer(s);
    if (exponent != ABSENT) edit->exponent = exponent;
  }
  return !failed(s);
}

static void open_group(Statement *s, int count, int64_t start) {
  Format *f = &s->format;
  if (f->depth == sizeof f->level / sizeof *f->level) {
    bad(s, "FORMAT stack overflow: too many nested parentheses");
    return;
  }
  if (f->depth == 1) f->reversion = start;
  f->level[f->depth++] = (Level){.start = f->at, .left = count == ABSENT ? 0 : count - 1};
}

/* At a closing parenthesis. False: the format is done. */
static bool close_group(Statement *s, bool finishing) {
  Format *f = &s->format;
  Level *level = &f->level[f->depth - 1];
  bool data_seen = level->data;
  if (f->depth > 1 && level->left == 0) {
    f->depth--;
    f->level[f->depth - 1].data |= data_seen;
    return true;
  }
  if (f->depth > 1 && level->left > 0) {
    level->left--;
    f->at = level->start;
    return true;
  }
  if (finishing && f->depth == 1) return false;
  if (!data_seen && finishing && s->input) return false;
  if (!data_seen) {
    f->at = f->depth > 1 ? level->start : f->reversion;
    bad(s, "Unlimited repetition in FORMAT lacks data edit descriptors");
    return false;
  }
  if (finishing) return false;
  if (f->depth > 1) f->at = level->start;
  else {
    f->at = f->reversion;
    level->data = false;
    lwkf_advance(s);
  }
  return !failed(s);
}

/* Goes on to the next edit descriptor for data, which it leaves in the format with its count. Finishing, it stops before that. */
static bool cue(Statement *s, bool finishing) {
  Format *f = &s->format;
  if (f->depth == 0) {
    if (peek(f) != '(') {
      bad(s, peek(f) < 0 ? "Empty or badly assigned FORMAT" : "FORMAT lacks initial '('");
      return false;
    }
    f->at++;
    f->reversion = f->at;
    open_group(s, ABSENT, f->at);
    f->reversion = f->at;
  }
  while (!failed(s)) {
    int64_t start = (peek(f), f->at);
    int c = peek(f), count = ABSENT;
    bool unlimited = false;
    if (c == '*') {
      unlimited = true;
      f->at++;
      if (peek(f) != '(') {
        bad(s, "Invalid FORMAT: '*' may appear only before '('");
        return false;
      }
    } else {
      count = integer(s);
      if (failed(s)) return false;
    }
    int64_t at = f->at;
    c = take(f);
    if (c < 0) {
      /* Input that has all its values does not care. */
      if (finishing && s->input) return false;
      lwkf_error(s, IOSTAT_FORMAT, "FORMAT missing at least one ')'");
      return false;
    }
    if (count != ABSENT && count < 0 && c != 'P') {
      f->at = start;
      bad(s, "Invalid FORMAT: signed integer may appear only before 'P");
      return false;
    }
    if (c == ',') continue;
    if (c == '(') {
      open_group(s, count, start);
      if (unlimited) f->level[f->depth - 1].left = -1;
    } else if (c == ')') {
      if (!close_group(s, finishing)) {
        f->at = at;
        return false;
      }
    } else if (c == ':') {
      if (finishing) return false;
    } else if (c == '\'' || c == '"') {
      literal(s, (char)c);
    } else if (c == 'H') {
      hollerith(s, count);
    } else if (is_control(f, c)) {
      control(s, c, count);
    } else if (c < 'A' || c > 'Z') {
      bad(s, "Invalid character in FORMAT");
    } else {
      if (finishing && strchr("AIBOZFEDGL", c) != NULL) return false;
      f->pending = count == ABSENT ? 1 : count;
      f->level[f->depth - 1].data = true;
      if (!data(s, c, &f->edit)) return false;
      if (f->pending > 0) return true;
    }
  }
  return false;
}

bool lwkf_next_edit(Statement *s, Edit *edit) {
  Format *f = &s->format;
  if (failed(s)) return false;
  if (f->pending == 0 && !cue(s, false)) return false;
  f->pending--;
  *edit = f->edit;
  return true;
}

void lwkf_finish_format(Statement *s) {
  if (s->format.pending == 0 && s->format.text != NULL && !failed(s)) cue(s, true);
}
