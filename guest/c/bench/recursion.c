/*
 * recursion: expressions evaluated the way interpreters do it: a function for each kind of node, called through a table, which
 * calls itself for what is below.
 *
 *     recursion [DEPTH] [ROUNDS]       default a tree of up to 14 levels, 6000 rounds
 *
 * Checked: the tree with the operands of sums and products exchanged has the same value.
 */
#include "single.h"

enum kind { NUMBER, VARIABLE, SUM, PRODUCT, XOR, CHOICE, KINDS };

struct node {
  enum kind kind;
  uint32_t number;
  struct node *left, *right;
};

typedef uint32_t evaluator(const struct node *node, const uint32_t *variables);

static evaluator number, variable, sum, product, exclusive, choice;
static evaluator *const evaluators[KINDS] = {number, variable, sum, product, exclusive, choice};

static uint32_t evaluate(const struct node *node, const uint32_t *variables) { return evaluators[node->kind](node, variables); }

static uint32_t number(const struct node *node, const uint32_t *variables) {
  (void)variables;
  return node->number;
}

static uint32_t variable(const struct node *node, const uint32_t *variables) { return variables[node->number]; }

static uint32_t sum(const struct node *node, const uint32_t *variables) {
  return evaluate(node->left, variables) + evaluate(node->right, variables);
}

static uint32_t product(const struct node *node, const uint32_t *variables) {
  return evaluate(node->left, variables) * evaluate(node->right, variables);
}

static uint32_t exclusive(const struct node *node, const uint32_t *variables) {
  return evaluate(node->left, variables) ^ evaluate(node->right, variables);
}

/* One of both, by a bit of a variable. */
static uint32_t choice(const struct node *node, const uint32_t *variables) {
  return evaluate(variables[node->number] & 1 ? node->left : node->right, variables);
}

enum { VARIABLES = 16 };

/* A tree whose branches end at most so deep. */
static struct node *make_tree(long depth, uint64_t *seed) {
  struct node *const node = allocate(1, sizeof *node);
  const uint64_t r = random_at((*seed)++);
  const int leaf = depth == 0 || r % 16 == 0;
  node->kind = (enum kind)(leaf ? r >> 8 & 1 : SUM + (r >> 8) % (KINDS - SUM));
  node->number = (uint32_t)(r >> 32) % VARIABLES;
  if (!leaf) {
    node->left = make_tree(depth - 1, seed);
    node->right = make_tree(depth - 1, seed);
  }
  return node;
}

/* a op b = b op a, but for choices. */
static void mirror(struct node *node) {
  if (node->left == NULL) return;
  mirror(node->left);
  mirror(node->right);
  if (node->kind == CHOICE) return;
  struct node *const left = node->left;
  node->left = node->right;
  node->right = left;
}

int main(int argc, char **argv) {
  const long depth = argument(argc, argv, 1, 14, 1, 20), rounds = argument(argc, argv, 2, 6000, 1, 10000000);
  uint64_t seed = 0;
  struct node *const tree = make_tree(depth, &seed);

  uint32_t variables[VARIABLES], last = 0;
  double checksum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    for (int v = 0; v < VARIABLES; v++) variables[v] = (uint32_t)random_at((uint64_t)(round * VARIABLES + v));
    last = evaluate(tree, variables);
    checksum += last;
  }
  const double took = seconds() - start;
  mirror(tree);
  return report("recursion", evaluate(tree, variables) == last, checksum, took);
}
