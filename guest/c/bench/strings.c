/*
 * strings: what programs do with text: lines are found and copied, words split, searched, counted and put in capitals, numbers
 * read and written.
 *
 *     strings [LINES] [ROUNDS]       default 20000 lines, 15 rounds
 *
 * The text is of words of 2 to 13 letters and numbers; a dictionary has every word. By the functions of the C library where it has one.
 *
 * Checked: every word is in the dictionary.
 */
#include <ctype.h>
#include <string.h>

#include "single.h"

enum { WORDS = 4096, LONGEST = 16, LINE = 512 };

static char dictionary[WORDS][LONGEST];
static long counts[WORDS];

static int compare(const void *a, const void *b) { return strcmp(a, b); }

/* Words of the letters c to z: none of them holds "ab". */
static void make_dictionary(void) {
  for (uint64_t w = 0; w < WORDS; w++) {
    const int letters = 2 + (int)(random_at(w) % 12);
    for (int i = 0; i < letters; i++) dictionary[w][i] = (char)('c' + random_at(w * LONGEST + (uint64_t)i + WORDS) % 24);
  }
  qsort(dictionary, WORDS, LONGEST, compare);
}

/* Lines of 4 to 19 words; every fifth word is a number, and every hundredth line holds "ab". */
static char *make_text(long lines) {
  char *const text = allocate((size_t)lines * LINE, 1), *end = text;
  uint64_t n = 0;
  for (long l = 0; l < lines; l++) {
    for (int words = 4 + (int)(random_at(n++) % 16); words > 0; words--) {
      const uint64_t r = random_at(n++);
      end += r % 5 == 0 ? sprintf(end, "%u ", (unsigned)(r >> 40)) : sprintf(end, "%s ", dictionary[(r >> 20) % WORDS]);
    }
    end = stpcpy(end, l % 100 == 0 ? "ab\n" : ".\n");
  }
  return text;
}

/* Counts the words of a line and writes it in capitals, with its numbers doubled. Returns how many words were not known. */
static long work(char *line, char *result) {
  long strangers = 0;
  *result = '\0';
  for (char *word = line + strspn(line, " ."); *word != '\0'; word += strspn(word, " .")) {
    const size_t length = strcspn(word, " .");
    char *const next = word + length;
    if (*next != '\0') *next = ' ';
    if (isdigit((unsigned char)*word)) {
      result += sprintf(result, "%ld ", 2 * (strtol(word, NULL, 10) % 1000000));
    } else {
      char copy[LONGEST] = {0};
      memcpy(copy, word, length < LONGEST ? length : LONGEST - 1);
      const char(*const found)[LONGEST] = bsearch(copy, dictionary, WORDS, LONGEST, compare);
      if (found != NULL)
        counts[found - (const char(*)[LONGEST])dictionary]++;
      else if (strcmp(copy, "ab") != 0)
        strangers++;
      for (size_t i = 0; i < length; i++) *result++ = (char)toupper((unsigned char)copy[i]);
      *result++ = ' ', *result = '\0';
    }
    word = next;
  }
  return strangers;
}

int main(int argc, char **argv) {
  const long lines = argument(argc, argv, 1, 20000, 1, 1000000), rounds = argument(argc, argv, 2, 15, 1, 1000000);
  make_dictionary();
  char *const text = make_text(lines);

  long strangers = 0;
  double sum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    const char *const end = text + strlen(text);
    for (const char *at = text; at < end;) {
      const char *const newline = memchr(at, '\n', (size_t)(end - at));
      char line[LINE], result[2 * LINE];
      memcpy(line, at, (size_t)(newline - at));
      line[newline - at] = '\0';
      strangers += work(line, result);
      sum += (double)strlen(result) + (strstr(line, "ab") != NULL ? 1000 : 0) + (strrchr(result, 'Z') != NULL);
      at = newline + 1;
    }
  }
  const double took = seconds() - start;
  for (int w = 0; w < WORDS; w++) sum += (double)counts[w] * w;
  free(text);
  return report("strings", strangers == 0, sum, took);
}
