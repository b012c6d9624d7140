/* Statements of input and output: how they begin, fail and end. */
#include "io.h"
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Statements that are over, to be used again. */
static Statement *spare;

Statement *lwkf_statement(Kind kind, const char *file, int line) {
  Statement *s = spare;
  if (s != NULL) spare = s->next;
  else if ((s = malloc(sizeof *s)) == NULL) lwkf_crash((Place){file, line}, "Memory allocation failed");
  memset(s, 0, offsetof(Statement, internal_scalar));
  s->place = (Place){file, line};
  s->kind = kind;
  s->modes = (Modes){.pad = true, .round = 'N'};
  return s;
}

static const char *const TEXTS[] = {
  [IOSTAT_GENERIC - 1001] = "I/O error",
  [IOSTAT_WRITE_OVERRUN - 1001] = "Excessive output to fixed-size record",
  [IOSTAT_READ_OVERRUN - 1001] = "Excessive input from fixed-size record",
  [IOSTAT_INTERNAL_OVERRUN - 1001] = "Internal write overran available records",
  [IOSTAT_FORMAT - 1001] = "Bad FORMAT",
  [IOSTAT_KEYWORD - 1001] = "Bad keyword argument value",
  [IOSTAT_ENDFILE_DIRECT - 1001] = "ENDFILE on direct-access file",
  [IOSTAT_ENDFILE_UNWRITABLE - 1001] = "ENDFILE on read-only file",
  [IOSTAT_BAD_RECL - 1001] = "OPEN with bad RECL= value",
  [IOSTAT_UNKNOWN_SIZE - 1001] = "OPEN of file of unknown size",
  [IOSTAT_BAD_APPEND - 1001] = "OPEN(POSITION='APPEND') of unpositionable file",
  [IOSTAT_READ_ONLY - 1001] = "Attempted output to read-only file",
  [IOSTAT_WRITE_ONLY - 1001] = "Attempted input from write-only file",
  [IOSTAT_BACKSPACE_NON_SEQUENTIAL - 1001] = "BACKSPACE on non-sequential file",
  [IOSTAT_BACKSPACE_FIRST - 1001] = "BACKSPACE at first record",
  [IOSTAT_REWIND_NON_SEQUENTIAL - 1001] = "REWIND on non-sequential file",
  [IOSTAT_WRITE_AFTER_ENDFILE - 1001] = "WRITE after ENDFILE",
  [IOSTAT_FORMATTED_ON_UNFORMATTED - 1001] = "Formatted I/O on unformatted file",
  [IOSTAT_UNFORMATTED_ON_FORMATTED - 1001] = "Unformatted I/O on formatted file",
  [IOSTAT_LIST_ON_DIRECT - 1001] = "List-directed or NAMELIST I/O on direct-access file",
  [IOSTAT_UNFORMATTED_CHILD - 1001] = "Unformatted child I/O on formatted parent unit",
  [IOSTAT_FORMATTED_CHILD - 1001] = "Formatted child I/O on unformatted parent unit",
  [IOSTAT_CHILD_INPUT - 1001] = "Child input from output parent unit",
  [IOSTAT_CHILD_OUTPUT - 1001] = "Child output to input parent unit",
  [IOSTAT_SHORT_READ - 1001] = "Read from external unit returned insufficient data",
  [IOSTAT_MISSING_TERMINATOR - 1001] = "Sequential record missing its terminator",
  [IOSTAT_BAD_UNFORMATTED - 1001] = "Erroneous unformatted sequential file record structure",
  [IOSTAT_UTF8 - 1001] = "UTF-8 decoding error",
  [IOSTAT_UNIT_OVERFLOW - 1001] = "UNIT number is out of range",
  [IOSTAT_BAD_REAL - 1001] = "Bad REAL input value",
  [IOSTAT_BAD_SCALE - 1001] = "Bad REAL output scale factor (kP)",
  [IOSTAT_BAD_ASYNCHRONOUS - 1001] = "READ/WRITE(ASYNCHRONOUS='YES') on unit without OPEN(ASYNCHRONOUS='YES')",
  [IOSTAT_BAD_WAIT_UNIT - 1001] = "WAIT(UNIT=) for a bad or unconnected unit number",
  [IOSTAT_BOZ_OVERFLOW - 1001] = "B/O/Z input value overflows variable",
  [IOSTAT_INTEGER_OVERFLOW - 1001] = "Integer input value overflows variable",
  [IOSTAT_REAL_OVERFLOW - 1001] = "Real or complex input value overflows type",
  [IOSTAT_ALREADY_CONNECTED - 1001] = "OPEN of file already connected to another unit",
  [IOSTAT_CANNOT_REPOSITION - 1001] =
      "Attempt to reposition a unit which is connected to a file that can only be processed sequentially",
  [IOSTAT_BAD_WAIT_ID - 1001] = "WAIT(ID=nonzero) for an ID value that is not a pending operation",
  [IOSTAT_TOO_MANY - 1001] = "Too many asynchronous operations pending on unit",
  [IOSTAT_BACKSPACE_UNIT - 1001] = "BACKSPACE on unconnected unit",
  [IOSTAT_BAD_UNIT - 1001] = "Negative unit number is not allowed",
  [IOSTAT_FLUSH_UNIT - 1001] = "FLUSH attempted on a bad or unconnected unit number",
  [IOSTAT_CHILD_OPERATION - 1001] = "Impermissible I/O statement on child I/O unit",
  [IOSTAT_BAD_NEWUNIT - 1001] = "NEWUNIT= without FILE= or STATUS='SCRATCH'",
  [IOSTAT_BAD_SEPARATOR - 1001] = "List-directed input value has trailing unused characters",
  [IOSTAT_DEFINED_INTERNAL - 1001] = "Defined unformatted I/O without an external unit",
};

const char *lwkf_iostat_text(int iostat) {
  switch (iostat) {
    case IOSTAT_END: return "End of file during input";
    case IOSTAT_EOR: return "End of record during non-advancing input";
    case IOSTAT_FLUSH: return "FLUSH not possible";
    case 256: return "INQUIRE on internal unit";
  }
  size_t index = (size_t)(iostat - 1001);
  return iostat > 1000 && index < sizeof TEXTS / sizeof *TEXTS ? TEXTS[index] : NULL;
}

/* The first error stays. */
static void fail(Statement *s, int iostat, const char *format, va_list arguments) {
  bool handled = iostat == IOSTAT_END ? s->has_iostat || s->has_end
      : iostat == IOSTAT_EOR          ? s->has_iostat || s->has_eor
                                      : s->has_iostat || s->has_err;
  char message[sizeof s->message];
  if (format != NULL) vsnprintf(message, sizeof message, format, arguments);
  if (!handled) {
    if (s->unit != NULL) s->unit->busy = false;
    if (format != NULL) lwkf_crash(s->place, "%s", message);
    const char *text = lwkf_iostat_text(iostat);
    lwkf_crash(s->place, "%s", text != NULL ? text : "I/O error");
  }
  if (s->iostat != 0 && !(s->iostat < 0 && iostat > 0)) return;
  s->iostat = iostat;
  if (format != NULL) memcpy(s->message, message, sizeof message);
  else s->message[0] = '\0';
}

void lwkf_error(Statement *s, int iostat, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail(s, iostat, format, arguments);
  va_end(arguments);
}

static void plain(Statement *s, int iostat, ...) {
  va_list none;
  va_start(none, iostat);
  fail(s, iostat, NULL, none);
  va_end(none);
}

void lwkf_error_code(Statement *s, int iostat) {
  plain(s, iostat);
}

/* WASI has numbers of its own for the errors of the system. */
static int number_of(int error) {
  static const struct {
    int ours, theirs;
  } KNOWN[] = {
    {EPERM, 1}, {ENOENT, 2}, {EINTR, 4}, {EIO, 5}, {ENXIO, 6}, {E2BIG, 7}, {EBADF, 9}, {EAGAIN, 11}, {ENOMEM, 12}, {EACCES, 13},
    {EBUSY, 16}, {EEXIST, 17}, {EXDEV, 18}, {ENODEV, 19}, {ENOTDIR, 20}, {EISDIR, 21}, {EINVAL, 22}, {ENFILE, 23}, {EMFILE, 24},
    {EFBIG, 27}, {ENOSPC, 28}, {ESPIPE, 29}, {EROFS, 30}, {EMLINK, 31}, {EPIPE, 32}, {EDOM, 33}, {ERANGE, 34},
    {ENAMETOOLONG, 36}, {ENOSYS, 38}, {ENOTEMPTY, 39}, {ELOOP, 40}, {EOVERFLOW, 75}, {EDQUOT, 122}, {ENOTCAPABLE, 13},
  };
  for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++)
    if (KNOWN[i].ours == error) return KNOWN[i].theirs;
  return error;
}

void lwkf_errno(Statement *s) {
  int error = errno;
  if (error == 0) {
    plain(s, IOSTAT_GENERIC);
    return;
  }
  bool handled = s->has_iostat || s->has_err;
  if (!handled) lwkf_crash(s->place, "I/O error (errno=%d): %s", number_of(error), strerror(error));
  lwkf_error(s, number_of(error), "%s", strerror(error));
}

void IO(EnableHandlers)(Cookie s, bool iostat, bool err, bool end, bool eor, bool iomsg) {
  s->has_iostat = iostat;
  s->has_err = err;
  s->has_end = end;
  s->has_eor = eor;
  s->has_iomsg = iomsg;
  failed(s);
}

/* What the statement is for, once. */
void lwkf_complete(Statement *s) {
  if (s->complete) return;
  s->complete = true;
  failed(s);
  if (s->parent != NULL) lwkf_finish_child(s);
  else if (s->kind == TRANSFER && s->input) lwkf_finish_input(s);
  else if (s->kind == TRANSFER) lwkf_finish_output(s);
  else if (s->kind == POSITIONING) lwkf_move(s);
  else if (s->kind == OPEN) lwkf_open(s);
  else if (s->kind == CLOSE) lwkf_close(s);
}

void IO(GetIoMsg)(Cookie s, char *message, int64_t length) {
  lwkf_complete(s);
  if (s->iostat == 0) return;
  const char *text = s->message[0] != '\0' ? s->message : lwkf_iostat_text(s->iostat);
  if (text == NULL) text = "I/O error";
  lwkf_fill(message, length, text, (int64_t)strlen(text));
}

int IO(EndIoStatement)(Cookie s) {
  lwkf_complete(s);
  int iostat = s->iostat;
  if (s->kind == TRANSFER && s->unit != NULL && s->parent == NULL) s->unit->busy = false;
  if (s->format.owned) free((char *)s->format.text);
  free(s->path);
  if (s->parent == NULL) lwkf_end_wide(s);
  s->next = spare;
  spare = s;
  return iostat;
}
