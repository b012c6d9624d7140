/*
 * exchange: one job hands numbers to another one, or ranks of a job to each other, through a named segment: a ring that is full
 * when the consumer is slow, and empty when the producer is.
 *
 *     lwk cc exchange.c -o exchange.wasm
 *     lwk run --segment-memory 1MiB -n 1 exchange.wasm produce 100000 : exchange.wasm consume
 *
 * The producer makes the segment, and the consumer deletes it. Word 0 counts what was produced, word 4 what was consumed; the
 * last number is followed by a negative one.
 */
#include <errno.h>
#include <lwk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const NAME = "exchange/ring";
enum { PRODUCED = 0, CONSUMED = 4, DATA = 64, SLOTS = 1024, PART = 256 };

/* Ends the program with what went wrong. */
static int32_t check(int32_t result, const char *what) {
  if (result >= 0) return result;
  fprintf(stderr, "exchange: %s: %s\n", what, strerror(-result));
  exit(1);
}

static void produce(long numbers) {
  const int32_t ring = check(lwk_segment_create(NAME, DATA + SLOTS * sizeof(double)), "create");
  double part[PART];
  int32_t before, consumed;
  for (long sent = 0; sent <= numbers;) {
    int length = 0;
    while (length < PART && sent <= numbers) part[length++] = sent < numbers ? (double)(1 + sent) : -1, sent++;
    /* Numbers are counted modulo 2^32, as the words are. */
    const uint32_t end = (uint32_t)sent;
    for (;;) {
      check(lwk_segment_read(ring, CONSUMED, &consumed, sizeof consumed), "read");
      if (end - (uint32_t)consumed <= SLOTS) break;
      check(lwk_segment_wait(ring, CONSUMED, consumed, -1), "wait");
    }
    const uint32_t at = (end - (uint32_t)length) % SLOTS;
    const int first = at + length > SLOTS ? (int)(SLOTS - at) : length;
    check(lwk_segment_write(ring, DATA + 8 * (int64_t)at, part, 8 * first), "write");
    check(lwk_segment_write(ring, DATA, part + first, 8 * (length - first)), "write");
    check(lwk_segment_add(ring, PRODUCED, length, &before), "add");
  }
}

static void consume(void) {
  int32_t ring, produced = 0, consumed = 0, before;
  /* Beside the producer: it may not have made the segment yet. */
  while ((ring = lwk_segment_open(NAME, LWK_SEGMENT_READ | LWK_SEGMENT_WRITE)) == -ENOENT) lwk_yield();
  check(ring, "open");
  double part[SLOTS], sum = 0;
  long numbers = 0;
  for (int ended = 0; !ended;) {
    check(lwk_segment_wait(ring, PRODUCED, produced, -1), "wait");
    check(lwk_segment_read(ring, PRODUCED, &produced, sizeof produced), "read");
    check(lwk_segment_read(ring, DATA, part, sizeof part), "read");
    const int32_t here = (int32_t)((uint32_t)produced - (uint32_t)consumed);
    for (int32_t i = 0; i < here; i++) {
      const double number = part[((uint32_t)consumed + (uint32_t)i) % SLOTS];
      if (number < 0) ended = 1;
      else sum += number, numbers++;
    }
    consumed = produced;
    check(lwk_segment_add(ring, CONSUMED, here, &before), "add");
  }
  check(lwk_segment_delete(NAME), "delete");
  printf("%ld numbers, their sum is %.0f\n", numbers, sum);
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "produce") == 0 && atol(argv[2]) > 0) produce(atol(argv[2]));
  else if (argc == 2 && strcmp(argv[1], "consume") == 0) consume();
  else {
    fputs("usage: exchange produce NUMBERS | exchange consume\n", stderr);
    return 2;
  }
  return 0;
}
