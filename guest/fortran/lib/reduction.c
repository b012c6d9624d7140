/* REDUCE with an operation of the program. */
#include "value.h"

/* The elements that the mask lets through, one after the other. */
static bool next(Walk *walk, Walk *masks, const Descriptor *mask, int64_t *left) {
  int kind = 1;
  if (mask != NULL) lwkf_category(mask->type, &kind);
  for (; *left > 0; --*left) {
    bool take = mask == NULL || is_true(masks->at, kind);
    if (take) return true;
    walk_on(walk);
    if (mask->rank > 0) walk_on(masks);
  }
  return false;
}

static void on(Walk *walk, Walk *masks, const Descriptor *mask, int64_t *left) {
  --*left;
  walk_on(walk);
  if (mask != NULL && mask->rank > 0) walk_on(masks);
}

#define REDUCE(name, type, operand, of) \
  type FORTRAN(Reduce##name)(const Descriptor *x, type (*operation)(operand, operand), const char *file, int line, int dim, \
      const Descriptor *mask, const type *identity, bool ordered) { \
    Walk walk = walk_of(x), masks = walk_of(mask != NULL ? mask : x); \
    int64_t left = lwkf_elements(x); \
    if (!next(&walk, &masks, mask, &left)) { \
      if (identity == NULL) lwkf_crash((Place){file, line}, "REDUCE of no elements needs IDENTITY="); \
      return *identity; \
    } \
    type result = *(const type *)walk.at; \
    for (on(&walk, &masks, mask, &left); next(&walk, &masks, mask, &left); on(&walk, &masks, mask, &left)) { \
      type value = *(const type *)walk.at; \
      result = operation(of result, of value); \
    } \
    return result; \
  }
#define BOTH(name, type) \
  REDUCE(name##Ref, type, const type *, &) \
  REDUCE(name##Value, type, type, )
BOTH(Integer1, int8_t)
BOTH(Integer2, int16_t)
BOTH(Integer4, int32_t)
BOTH(Integer8, int64_t)
BOTH(Real4, float)
BOTH(Real8, double)
BOTH(Logical4, int32_t)
