/* The units that are connected. Files are the C library's, which writes them out whatever ends the program. */
#include "io.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BUCKETS = 64, BUFFER = 1 << 16 };

static Unit *units[BUCKETS];
static bool ready;

static Unit **place_of(int number) {
  Unit **at = &units[(unsigned)number % BUCKETS];
  while (*at != NULL && (*at)->number != number) at = &(*at)->next;
  return at;
}

static void close_all(void) {
  for (int i = 0; i < BUCKETS; i++)
    while (units[i] != NULL) lwkf_close_unit(units[i], false);
}

Unit *lwkf_new_unit(int number) {
  Unit *unit = calloc(1, sizeof *unit);
  if (unit == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed");
  unit->number = number;
  unit->record_number = 1;
  unit->opened_at = 'S';
  unit->modes = (Modes){.pad = true, .round = 'N'};
  *place_of(number) = unit;
  return unit;
}

static void standard(int number, FILE *file, bool input) {
  Unit *unit = lwkf_new_unit(number);
  unit->file = file;
  unit->may_read = input;
  unit->may_write = !input;
  unit->terminal = isatty(fileno(file));
}

static void prepare(void) {
  if (ready) return;
  ready = true;
  standard(0, stderr, false);
  standard(5, stdin, true);
  standard(6, stdout, false);
  lwkf_at_end = close_all;
  atexit(close_all);
}

Unit *lwkf_unit(int number) {
  prepare();
  return *place_of(number);
}

Unit *lwkf_unit_of_path(const char *path) {
  prepare();
  for (int i = 0; i < BUCKETS; i++)
    for (Unit *unit = units[i]; unit != NULL; unit = unit->next)
      if (unit->path != NULL && strcmp(unit->path, path) == 0) return unit;
  return NULL;
}

/* For NEWUNIT=: below -1. */
int lwkf_free_number(void) {
  prepare();
  for (int number = -2;; number--)
    if (*place_of(number) == NULL) return number;
}

void lwkf_give_file(Unit *unit, FILE *file) {
  unit->file = file;
  unit->buffer = malloc(BUFFER);
  if (unit->buffer != NULL) setvbuf(file, unit->buffer, _IOFBF, BUFFER);
}

Unit *lwkf_default_unit(Statement *s, int number, bool unformatted) {
  char path[24];
  snprintf(path, sizeof path, "fort.%d", number);
  bool may_write = true, may_read = true;
  int file = open(path, O_RDWR | O_CREAT, 0666);
  if (file < 0) {
    file = open(path, O_RDONLY);
    may_write = false;
  }
  FILE *stream = file < 0 ? NULL : fdopen(file, may_write ? "r+" : "r");
  if (stream == NULL) {
    lwkf_errno(s);
    return NULL;
  }
  Unit *unit = lwkf_new_unit(number);
  lwkf_give_file(unit, stream);
  unit->path = strdup(path);
  unit->unformatted = unformatted;
  unit->may_read = may_read;
  unit->may_write = may_write;
  unit->may_position = true;
  return unit;
}

/* The record as far as it is not in the file. */
static void put_rest(Unit *unit) {
  if (unit->length > unit->flushed) fwrite(unit->record + unit->flushed, 1, unit->length - unit->flushed, unit->file);
  unit->flushed = unit->length;
}

static void no_record(Unit *unit) {
  unit->partial = false;
  unit->length = unit->position = unit->limit = unit->flushed = 0;
}

off_t lwkf_place(const Unit *unit) {
  off_t at = ftello(unit->file);
  if (unit->writing || !unit->partial || unit->unformatted || unit->access == DIRECT) return at;
  /* Input that has not advanced is within a line that has been taken from the file. */
  size_t read = unit->position < unit->length ? unit->position : unit->length, bytes = read;
  char encoded[4];
  if (unit->utf8 && unit->wide != NULL)
    for (size_t i = bytes = 0; i < read; i++)
      bytes += lwkf_encode(unit->wide[i] != 0 ? unit->wide[i] : (unsigned char)unit->record[i], encoded);
  return at - (off_t)(unit->bytes - bytes);
}

void lwkf_settle(Unit *unit) {
  if (unit->writing && unit->partial && unit->access != DIRECT && unit->may_position) {
    /* The record of a statement that did not advance ends here. */
    put_rest(unit);
    if (unit->access == SEQUENTIAL) fputc('\n', unit->file);
    unit->truncate = true;
  }
  if (unit->truncate && unit->may_position) {
    off_t at = lwkf_place(unit);
    fflush(unit->file);
    if (at >= 0) ftruncate(fileno(unit->file), at);
    if (!unit->writing) fseeko(unit->file, at, SEEK_SET);
  }
  unit->truncate = false;
  no_record(unit);
}

void lwkf_move_to(Unit *unit, off_t place) {
  if (place < lwkf_place(unit)) lwkf_settle(unit);
  if (unit->writing) put_rest(unit);
  no_record(unit);
  fseeko(unit->file, place, SEEK_SET);
}

void lwkf_close_unit(Unit *unit, bool remove_it) {
  /* What a statement has made that ends the program. */
  bool line = unit->writing && !unit->unformatted && unit->access != DIRECT;
  if (line) put_rest(unit);
  lwkf_settle(unit);
  Unit **at = place_of(unit->number);
  if (*at == unit) *at = unit->next;
  if (unit->file == stdin || unit->file == stdout || unit->file == stderr) fflush(unit->file);
  else fclose(unit->file);
  if ((remove_it || unit->scratch) && unit->path != NULL) remove(unit->path);
  free(unit->buffer);
  free(unit->path);
  free(unit->record);
  free(unit->wide);
  free(unit);
}

/* Between input and output a file has to be positioned. */
void lwkf_direction(Unit *unit, bool writing) {
  if (unit->writing == writing) {
    unit->truncate |= writing && unit->access == SEQUENTIAL;
    return;
  }
  if (!writing && unit->access == SEQUENTIAL) {
    /* Behind what has been written there is nothing. */
    bool truncated = unit->truncate;
    lwkf_settle(unit);
    unit->ended = truncated;
  }
  /* The other goes on where the one has stopped, in a record of its own. */
  off_t place = unit->may_position ? lwkf_place(unit) : 0;
  if (!writing) put_rest(unit);
  no_record(unit);
  if (unit->may_position) fseeko(unit->file, place, SEEK_SET);
  unit->writing = writing;
  if (unit->access == SEQUENTIAL) unit->truncate = writing;
}
