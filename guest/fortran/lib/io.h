/*
 * Input and output: units, and statements that use them. A statement is what the compiler's calls pass around; it reads and writes one
 * record after the other, which is a line of a file, a part of an unformatted file, or an element of an internal file.
 */
#ifndef LWK_FORTRAN_IO_H
#define LWK_FORTRAN_IO_H

#include "fortran.h"
#include <stdio.h>

#define IO(name) _FortranAio##name

enum {
  IOSTAT_END = -1, IOSTAT_EOR = -2, IOSTAT_FLUSH = -3,
  IOSTAT_GENERIC = 1001, IOSTAT_WRITE_OVERRUN, IOSTAT_READ_OVERRUN, IOSTAT_INTERNAL_OVERRUN, IOSTAT_FORMAT, IOSTAT_KEYWORD,
  IOSTAT_ENDFILE_DIRECT, IOSTAT_ENDFILE_UNWRITABLE, IOSTAT_BAD_RECL, IOSTAT_UNKNOWN_SIZE, IOSTAT_BAD_APPEND, IOSTAT_READ_ONLY,
  IOSTAT_WRITE_ONLY, IOSTAT_BACKSPACE_NON_SEQUENTIAL, IOSTAT_BACKSPACE_FIRST, IOSTAT_REWIND_NON_SEQUENTIAL,
  IOSTAT_WRITE_AFTER_ENDFILE, IOSTAT_FORMATTED_ON_UNFORMATTED, IOSTAT_UNFORMATTED_ON_FORMATTED, IOSTAT_LIST_ON_DIRECT,
  IOSTAT_UNFORMATTED_CHILD, IOSTAT_FORMATTED_CHILD, IOSTAT_CHILD_INPUT, IOSTAT_CHILD_OUTPUT, IOSTAT_SHORT_READ,
  IOSTAT_MISSING_TERMINATOR, IOSTAT_BAD_UNFORMATTED, IOSTAT_UTF8, IOSTAT_UNIT_OVERFLOW, IOSTAT_BAD_REAL, IOSTAT_BAD_SCALE,
  IOSTAT_BAD_ASYNCHRONOUS, IOSTAT_BAD_WAIT_UNIT, IOSTAT_BOZ_OVERFLOW, IOSTAT_INTEGER_OVERFLOW, IOSTAT_REAL_OVERFLOW,
  IOSTAT_ALREADY_CONNECTED, IOSTAT_CANNOT_REPOSITION, IOSTAT_BAD_WAIT_ID, IOSTAT_TOO_MANY, IOSTAT_BACKSPACE_UNIT,
  IOSTAT_BAD_UNIT, IOSTAT_FLUSH_UNIT, IOSTAT_CHILD_OPERATION, IOSTAT_BAD_NEWUNIT, IOSTAT_BAD_SEPARATOR, IOSTAT_DEFINED_INTERNAL
};

/* What OPEN, the statement and edit descriptors can change. */
typedef struct {
  bool blank_zero, comma, pad, plus, nonadvancing, in_namelist;
  char delimiter; /* 0, '"' or '\'' */
  char round;     /* N nearest even, U up, D down, Z to zero, C compatible: ties away */
  int scale;
} Modes;

typedef enum { SEQUENTIAL, DIRECT, STREAM } Access;

typedef struct Unit {
  struct Unit *next;
  int number;
  FILE *file;
  char *buffer; /* the file's */
  char *path; /* NULL: none that is known */
  Access access;
  bool unformatted, may_read, may_write, may_position, scratch, swap, utf8, terminal;
  bool busy;      /* a statement is under way */
  bool writing;   /* the last transfer was output */
  bool truncate;  /* what follows in the file is to go before this place is left */
  bool partial;   /* the record has been begun by a statement that did not advance */
  bool ended;     /* the end of the file has been reached */
  bool explicit_swap, asynchronous;
  char opened_at; /* A, R or S (as is): for INQUIRE */
  int64_t recl;   /* 0: any */
  int64_t record_number, direct_record;
  size_t bytes;  /* of the file that the line which is read has taken, with its end */
  int64_t taken; /* bytes of the unformatted record that have been read, and of its lengths */
  Modes modes;
  /* The current record: what there is of it, where the next character goes, and what of it can no longer be reached or is written. */
  char *record;
  size_t capacity, length, position, limit, flushed;
  uint32_t *wide; /* of a record that was UTF-8: its characters, of which `record` has those of one byte */
} Unit;

typedef enum { TRANSFER, OPEN, CLOSE, INQUIRE, POSITIONING, IOLENGTH } Kind;

typedef struct {
  char descriptor; /* 'A' 'I' 'B' 'O' 'Z' 'F' 'E' 'D' 'G' 'L' 'd' (for DT), '*' for list-directed */
  char variation;  /* 'N', 'S', 'X' behind E */
  int width;       /* -1: none */
  int digits;      /* -1: none */
  int exponent;    /* -1: none */
  char text[32];   /* behind DT */
  int text_length, values[8], value_count;
} Edit;

typedef struct {
  int64_t start, left; /* left < 0: without end */
  bool data;           /* it has an edit descriptor for data */
} Level;

typedef struct {
  const char *text;
  int64_t length, at, reversion;
  int depth;
  Level level[24];
  bool owned;
  int pending; /* how often `edit` is still to be used */
  Edit edit;
} Format;

typedef struct {
  bool begun;         /* a value has been read: a comma may follow */
  bool ended;         /* by a slash, or in a namelist by the next name */
  bool null;          /* what is repeated is no value */
  bool was_character; /* the last output was text without quotes */
  bool in_complex;
  int64_t repeat;     /* how often the value at repeat_at is still to be read */
  size_t repeat_at;
} List;

/* What OPEN and CLOSE have been told. */
typedef struct {
  bool new_unit, has_access, has_form, has_action, has_status, has_position, has_recl, has_convert, has_encoding, has_modes;
  bool unformatted, swap, utf8, asynchronous;
  char status;   /* O, N, S, R, U; for CLOSE K, D */
  char action;   /* R, W, B */
  char position; /* A, R, S */
  Access access;
  int64_t recl;
} Request;

/* Procedures for input and output of a type that are not bound to it, as the compiler lists them. */
typedef struct DefinedIo DefinedIo;

typedef struct Statement {
  struct Statement *next;
  struct Statement *parent; /* of whose item this statement is a part */
  const DefinedIo *defined; /* for the item under way */
  Place place;
  Kind kind;
  Unit *unit; /* NULL: internal, or not connected */
  int number;
  bool input, formatted, list, has_iostat, has_err, has_end, has_eor, has_iomsg;
  bool has_record;   /* REC= */
  bool complete;     /* all is done but to give the status */
  bool record_ready; /* of input: the record is there */
  int iostat;
  int pending; /* an error before it is known who handles it */
  char message[288];
  Modes modes;
  Format format;
  List items;
  Request request;
  char *path;
  int64_t size_count, iolength;
  /* Of an internal file: its elements, and in them the current record. */
  const Descriptor *internal;
  Walk walk;
  int64_t records_left;
  char *record;
  size_t length, position, limit, fixed;
  int wide_kind;  /* of an internal file of wide characters: their bytes; `record` is beside it then */
  uint32_t *wide; /* the characters that are not of one byte; 0 for others */
  AnyDescriptor internal_scalar;
} Statement;

typedef Statement *Cookie;

/* child.c */
typedef struct {
  void *procedure;
  bool by_descriptor;
} DefinedProcedure;
/* The statement that has called a procedure which knows it by this number of a unit, or NULL. */
Statement *lwkf_parent(int number);
void lwkf_begin_child(Statement *s, Statement *parent);
void lwkf_finish_child(Statement *s);
bool lwkf_find_defined(const Statement *s, const DerivedType *type, DefinedProcedure *found);
/* Whether the type or one of its components has such a procedure. */
bool lwkf_uses_defined(const Statement *s, const DerivedType *type);
/* Calls it for an element; `done` is false where the format has edit descriptors for the components. */
bool lwkf_defined(Statement *s, char *element, const DerivedType *type, const DefinedProcedure *defined, bool *done);

/* units.c */
Unit *lwkf_unit(int number);
Unit *lwkf_new_unit(int number);
int lwkf_free_number(void);
Unit *lwkf_default_unit(Statement *s, int number, bool unformatted);
Unit *lwkf_unit_of_path(const char *path);
/* Ends what output there is at this place of the file. */
void lwkf_settle(Unit *unit);
/* Where in its file the next transfer takes place. */
off_t lwkf_place(const Unit *unit);
/* The next transfer of a stream takes place elsewhere; if that is before what it was, what has been written is the end of the file. */
void lwkf_move_to(Unit *unit, off_t place);
void lwkf_close_unit(Unit *unit, bool remove);
/* A file for the unit, with a buffer that makes its calls few. */
void lwkf_give_file(Unit *unit, FILE *file);
void lwkf_direction(Unit *unit, bool writing);

/* statement.c */
Statement *lwkf_statement(Kind kind, const char *file, int line);
void lwkf_error(Statement *s, int iostat, const char *format, ...) __attribute__((format(printf, 3, 4)));
void lwkf_error_code(Statement *s, int iostat);
void lwkf_errno(Statement *s);
const char *lwkf_iostat_text(int iostat);
void lwkf_complete(Statement *s);
/* Whether the statement has failed, also before it was known who handles that. */
static inline bool failed(Statement *s) {
  if (s->pending != 0) {
    int code = s->pending;
    s->pending = 0;
    lwkf_error_code(s, code);
  }
  return s->iostat != 0;
}

/* transfer.c */
/* Which of the words the text is, which are given with blanks between: -1 for none, which is an error for lwkf_keyword. */
int lwkf_word(const char *text, int64_t length, const char *words);
int lwkf_keyword(Statement *s, const char *name, const char *text, int64_t length, const char *words);

/* open.c */
void lwkf_open(Statement *s);
void lwkf_close(Statement *s);

/* position.c */
void lwkf_move(Statement *s);

/* wide.c: characters of more than one byte */
static inline uint32_t lwkf_wide(const char *text, size_t i, int kind) {
  return kind == 1 ? ((const unsigned char *)text)[i] : kind == 2 ? ((const uint16_t *)text)[i] : ((const uint32_t *)text)[i];
}
/* Room beside an internal file of wide characters, as long as the statement lasts. */
bool lwkf_begin_wide(Statement *s, int kind);
/* The current element of the file to the record, and back. */
void lwkf_load_wide(Statement *s);
void lwkf_store_wide(Statement *s);
void lwkf_end_wide(Statement *s);
/* A record that is UTF-8 to one character a place. False where it is none. */
bool lwkf_decode(Unit *unit);
/* How many bytes a character has in UTF-8, and those. */
size_t lwkf_encode(uint32_t c, char bytes[4]);

/* record.c */
bool lwkf_begin_input(Statement *s);
void lwkf_internal_record(Statement *s);
bool lwkf_emit(Statement *s, const char *text, size_t length);
bool lwkf_emit_repeated(Statement *s, char c, int64_t count);
bool lwkf_advance(Statement *s);
void lwkf_tab_by(Statement *s, int64_t distance);
void lwkf_tab_to(Statement *s, int64_t column);
void lwkf_finish_output(Statement *s);
void lwkf_finish_input(Statement *s);
/* Of input, without crossing the end of the record: -1 there. */
int lwkf_peek(Statement *s);
static inline int64_t remaining(const Statement *s) {
  return s->unit != NULL ? (int64_t)s->unit->length - (int64_t)s->unit->position : (int64_t)s->length - (int64_t)s->position;
}
static inline size_t *position_of(Statement *s) {
  return s->unit != NULL ? &s->unit->position : &s->position;
}
static inline char *record_of(Statement *s) {
  return s->unit != NULL ? s->unit->record : s->record;
}
/* The character of a record that is there. */
static inline uint32_t character_at(const Statement *s, const char *at) {
  const uint32_t *wide = s->unit != NULL ? s->unit->wide : s->wide;
  const char *record = s->unit != NULL ? s->unit->record : s->record;
  return wide != NULL && wide[at - record] != 0 ? wide[at - record] : (unsigned char)*at;
}
/* A character at the current position. */
bool lwkf_emit_wide(Statement *s, uint32_t c);
bool lwkf_read_line(Unit *unit, Statement *s);
bool lwkf_reserve(Unit *unit, size_t capacity);
bool lwkf_advance_direct(Statement *s);
bool lwkf_begin_direct(Statement *s);

/* raw.c: unformatted transfer of `length` bytes, of numbers of `element` bytes */
bool lwkf_write_raw(Statement *s, const char *bytes, size_t length, size_t element);
bool lwkf_read_raw(Statement *s, char *bytes, size_t length, size_t element);
void lwkf_finish_raw(Statement *s);

/* format.c */
void lwkf_format(Statement *s, const char *text, int64_t length, const Descriptor *descriptor);
/* The edit descriptor of the next item; what stands before it in the format is done. */
bool lwkf_next_edit(Statement *s, Edit *edit);
void lwkf_finish_format(Statement *s);

/* numbers.c */
enum { MAX_DIGITS = 1500 };
/*
 * Decimal digits of |x|, which is finite: the first is not 0 and neither is the last; there is none for 0. The value is
 * 0.digits * 10^exponent, and the exponent is returned.
 */
int lwkf_digits(double x, int significant, char round, char *digits);
int lwkf_digits_fixed(double x, int decimals, char round, char *digits);
int lwkf_shortest(double x, bool single, char *digits);

/* output.c: the items of formatted output */
bool lwkf_output_integer(Statement *s, __int128 value, int kind, bool is_unsigned);
bool lwkf_output_real(Statement *s, double value, int kind);
bool lwkf_output_complex(Statement *s, double re, double im, int kind);
bool lwkf_output_logical(Statement *s, bool value, uint64_t bits, int kind);
bool lwkf_output_character(Statement *s, const char *text, int64_t length, int kind);

/* list.c */
bool lwkf_list_space(Statement *s, size_t length, bool character);
bool lwkf_list_room(Statement *s, size_t length, bool blank);
bool lwkf_list_output(Statement *s, const char *text, size_t length, int kind);
/* Goes to the next value of list-directed input. False if there is none to be stored: null, or the end by a slash. */
bool lwkf_list_next(Statement *s);
/* The next character that is no blank, in this record or a later one; -1 at the end of the file. */
int lwkf_list_skip(Statement *s);
bool lwkf_separates(const Statement *s, int c);

/* input.c */
bool lwkf_input_integer(Statement *s, void *to, int kind, bool is_unsigned);
bool lwkf_input_real(Statement *s, void *to, int kind);
bool lwkf_input_complex(Statement *s, void *to, int kind);
bool lwkf_input_logical(Statement *s, void *to, int kind);
bool lwkf_input_character(Statement *s, char *to, int64_t length, int kind);

/* items.c */
bool lwkf_transfer(Statement *s, const Descriptor *d);

#endif
