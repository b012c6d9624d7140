/* Descriptors of Fortran: beside binding.f90. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ISO_Fortran_binding.h>

static void show(const char *name, const CFI_cdesc_t *d) {
  printf("%s: rank %d length %d attribute %d null %d contiguous %d", name, d->rank, (int)d->elem_len, d->attribute,
         d->base_addr == NULL, d->base_addr == NULL ? -1 : CFI_is_contiguous(d) != 0);
  for (int i = 0; i < d->rank && d->base_addr != NULL; i++)
    printf(" [%d %d %d]", (int)d->dim[i].lower_bound, (int)d->dim[i].extent, (int)d->dim[i].sm);
  printf("\n");
}

double total(CFI_cdesc_t *a) {
  show("argument", a);
  double sum = 0;
  CFI_index_t at[2];
  for (at[1] = a->dim[1].lower_bound; at[1] < a->dim[1].lower_bound + a->dim[1].extent; at[1]++)
    for (at[0] = a->dim[0].lower_bound; at[0] < a->dim[0].lower_bound + a->dim[0].extent; at[0]++)
      sum += *(double *)CFI_address(a, at);
  return sum;
}

void make(CFI_cdesc_t *a, int n) {
  CFI_index_t lower[1] = {-1}, upper[1] = {n - 2};
  printf("allocate %d", CFI_allocate(a, lower, upper, 0));
  printf(" again %d\n", CFI_allocate(a, lower, upper, 0));
  show("made", a);
  for (CFI_index_t i = -1; i <= n - 2; i++) *(int *)CFI_address(a, &i) = (int)(i * i);
}

void unmake(CFI_cdesc_t *a) {
  printf("deallocate %d", CFI_deallocate(a));
  printf(" again %d\n", CFI_deallocate(a));
}

void point(CFI_cdesc_t *p, CFI_cdesc_t *a) {
  CFI_index_t lower[2] = {5, 6};
  printf("setpointer %d\n", CFI_setpointer(p, a, lower));
  show("pointer", p);
}

void text(CFI_cdesc_t *t) {
  show("text", t);
  printf("%.*s\n", (int)t->elem_len, (char *)t->base_addr);
}

void report(const double x[], int n) {
  for (int i = 0; i < n; i++) printf(" %g", x[i]);
  printf("\n");
}

typedef struct { int i; double x; char name[4]; } part;
extern double sum_of(CFI_cdesc_t *);

void sections(void) {
  double m[5][4];
  for (int i = 0; i < 20; i++) m[i / 4][i % 4] = i;
  CFI_CDESC_T(2) source, two;
  CFI_CDESC_T(1) one;
  CFI_cdesc_t *s = (CFI_cdesc_t *)&source, *r = (CFI_cdesc_t *)&one, *q = (CFI_cdesc_t *)&two;
  CFI_index_t extents[2] = {4, 5};
  printf("establish %d", CFI_establish(s, m, CFI_attribute_other, CFI_type_double, 0, 2, extents));
  printf(" %d", CFI_establish(r, NULL, CFI_attribute_other, CFI_type_double, 0, 1, NULL));
  printf(" %d\n", CFI_establish(q, NULL, CFI_attribute_other, CFI_type_double, 0, 2, NULL));
  show("source", s);
  CFI_index_t lower[2] = {1, 2}, upper[2] = {1, 4}, strides[2] = {0, 1};
  printf("row %d\n", CFI_section(r, s, lower, upper, strides));
  show("row", r);
  printf("%g\n", sum_of(r));
  CFI_index_t back[2] = {-1, 2}, from[2] = {3, 0}, to[2] = {0, 4};
  printf("back %d\n", CFI_section(q, s, from, to, back));
  show("back", q);
  printf("%g\n", *(double *)q->base_addr);
  CFI_index_t out[2] = {0, 5};
  printf("out %d\n", CFI_section(q, s, NULL, out, NULL) != 0);
  printf("rank %d\n", CFI_section(r, s, NULL, NULL, NULL) != 0);
  part parts[3] = {{1, 1.5, "one"}, {2, 2.5, "two"}, {3, 3.5, "three"[0]}};
  CFI_CDESC_T(1) whole;
  CFI_cdesc_t *w = (CFI_cdesc_t *)&whole;
  CFI_index_t three[1] = {3};
  printf("struct %d\n", CFI_establish(w, parts, CFI_attribute_other, CFI_type_struct, sizeof(part), 1, three));
  printf("part %d\n", CFI_select_part(r, w, offsetof(part, x), 0));
  show("part", r);
  printf("%g\n", sum_of(r));
  printf("wrong %d %d %d\n", CFI_establish(r, m, CFI_attribute_allocatable, CFI_type_double, 0, 1, three) != 0,
         CFI_establish(r, m, CFI_attribute_other, CFI_type_double, 0, 99, three) != 0,
         CFI_establish(r, m, CFI_attribute_other, 127, 0, 1, three) != 0);
}
