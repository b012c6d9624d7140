/*
 * blocks: a hash table whose entries are small blocks of memory, each from malloc to free.
 *
 *     blocks [KEYS] [ROUNDS]       default 100000 keys, 20 rounds
 *
 * A round puts all keys in, with blocks of 24 to 151 bytes, finds each, takes every other one out, puts new ones in their place,
 * and takes all out in another order.
 *
 * Checked: everything is found, and the table is empty in the end.
 */
#include <string.h>

#include "single.h"

struct entry {
  struct entry *next;
  uint64_t key;
  unsigned char bytes[];
};

/* As many chains as a power of two above the keys. */
struct table {
  struct entry **chains;
  size_t mask;
  long entries;
};

static struct entry **place(const struct table *table, uint64_t key) {
  struct entry **at = &table->chains[random_at(key) & table->mask];
  while (*at != NULL && (*at)->key != key) at = &(*at)->next;
  return at;
}

static void put(struct table *table, uint64_t key) {
  struct entry **const at = place(table, key);
  if (*at != NULL) return;
  const size_t size = 8 + key % 128;
  struct entry *const entry = malloc(sizeof *entry + size);
  if (entry == NULL) exit(2);
  entry->next = NULL;
  entry->key = key;
  memset(entry->bytes, (int)(key & 0xff), size);
  *at = entry;
  table->entries++;
}

static int take(struct table *table, uint64_t key) {
  struct entry **const at = place(table, key), *const entry = *at;
  if (entry == NULL) return 0;
  *at = entry->next;
  free(entry);
  table->entries--;
  return 1;
}

int main(int argc, char **argv) {
  const long keys = argument(argc, argv, 1, 100000, 2, 10000000) / 2 * 2, rounds = argument(argc, argv, 2, 20, 1, 1000000);
  struct table table = {.mask = 1};
  while ((long)table.mask < keys) table.mask = 2 * table.mask + 1;
  table.chains = allocate(table.mask + 1, sizeof *table.chains);

  long found = 0, sum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    const uint64_t first = (uint64_t)round * (uint64_t)keys;
    for (long k = 0; k < keys; k++) put(&table, first + (uint64_t)k);
    for (long k = 0; k < keys; k++) sum += (*place(&table, first + (uint64_t)k))->bytes[7];
    for (long k = 0; k < keys; k += 2) {
      found += take(&table, first + (uint64_t)k);
      put(&table, first + (uint64_t)(keys + k));
    }
    /* From both ends, so that neighbours in memory are not freed one after the other. */
    for (long k = 0; k < keys / 2; k++) {
      found += take(&table, first + (uint64_t)(2 * k + 1));
      found += take(&table, first + (uint64_t)(2 * keys - 2 - 2 * k));
    }
  }
  const double took = seconds() - start;
  free(table.chains);
  return report("blocks", found == rounds * (keys / 2 * 3) && table.entries == 0, (double)sum, took);
}
