/*
 * Fortran 2018, 18.5: descriptors of Fortran's arrays and characters, as C functions get and make them. Layout and numbers are
 * those that the compiler of `lwk fc` uses for WebAssembly; the functions are in Fortran's run-time library, so link with
 * `lwk fc`, or with -lflang_rt.runtime.
 */
#ifndef CFI_ISO_FORTRAN_BINDING_H_
#define CFI_ISO_FORTRAN_BINDING_H_

#include <stddef.h>
#include <stdint.h>

#define CFI_VERSION 20240719
#define CFI_MAX_RANK 15

typedef unsigned char CFI_rank_t;
/* Wider than ptrdiff_t: bounds and strides have 64 bits. */
typedef int64_t CFI_index_t;
typedef unsigned char CFI_attribute_t;
typedef signed char CFI_type_t;

#define CFI_attribute_other 0
#define CFI_attribute_pointer 1
#define CFI_attribute_allocatable 2

/* Types of C by their sizes: an argument of integer(c_int) has CFI_type_int, which is CFI_type_int32_t. */
#define CFI_type_int8_t 7
#define CFI_type_int16_t 8
#define CFI_type_int32_t 9
#define CFI_type_int64_t 10
#define CFI_type_signed_char CFI_type_int8_t
#define CFI_type_short CFI_type_int16_t
#define CFI_type_int CFI_type_int32_t
#define CFI_type_long CFI_type_int32_t
#define CFI_type_long_long CFI_type_int64_t
#define CFI_type_size_t CFI_type_int32_t
#define CFI_type_intptr_t CFI_type_int32_t
#define CFI_type_ptrdiff_t CFI_type_int32_t
#define CFI_type_intmax_t CFI_type_int64_t
#define CFI_type_int_least8_t CFI_type_int8_t
#define CFI_type_int_least16_t CFI_type_int16_t
#define CFI_type_int_least32_t CFI_type_int32_t
#define CFI_type_int_least64_t CFI_type_int64_t
#define CFI_type_int_fast8_t CFI_type_int8_t
#define CFI_type_int_fast16_t CFI_type_int32_t
#define CFI_type_int_fast32_t CFI_type_int32_t
#define CFI_type_int_fast64_t CFI_type_int64_t
#define CFI_type_float 27
#define CFI_type_double 28
#define CFI_type_float_Complex 34
#define CFI_type_double_Complex 35
#define CFI_type_Bool 39
#define CFI_type_char 40
#define CFI_type_cptr 41
#define CFI_type_struct 42
#define CFI_type_char16_t 43
#define CFI_type_char32_t 44
#define CFI_type_uint8_t 45
#define CFI_type_uint16_t 46
#define CFI_type_uint32_t 47
#define CFI_type_uint64_t 48
/* What Fortran has no kind for here. */
#define CFI_type_long_double (-2)
#define CFI_type_long_double_Complex (-2)
#define CFI_type_other (-1)

#define CFI_SUCCESS 0
#define CFI_ERROR_BASE_ADDR_NULL 11
#define CFI_ERROR_BASE_ADDR_NOT_NULL 12
#define CFI_INVALID_ELEM_LEN 13
#define CFI_INVALID_RANK 14
#define CFI_INVALID_TYPE 15
#define CFI_INVALID_ATTRIBUTE 16
#define CFI_INVALID_EXTENT 17
#define CFI_INVALID_DESCRIPTOR 18
#define CFI_ERROR_MEM_ALLOCATION 19
#define CFI_ERROR_OUT_OF_BOUNDS 20

typedef struct CFI_dim_t {
  CFI_index_t lower_bound;
  CFI_index_t extent; /* -1 for the last one of an array of assumed size */
  CFI_index_t sm;     /* bytes from one element to the next */
} CFI_dim_t;

/* The compiler has 64 bits for the length of an element, of which those above size_t are 0. */
#define LWK_CFI_MEMBERS                         \
  void *base_addr;                              \
  size_t elem_len __attribute__((aligned(8)));  \
  uint32_t lwk_elem_len_high;                   \
  int version;                                  \
  CFI_rank_t rank;                              \
  CFI_type_t type;                              \
  CFI_attribute_t attribute;                    \
  unsigned char lwk_extra;

typedef struct CFI_cdesc_t {
  LWK_CFI_MEMBERS
  CFI_dim_t dim[];
} CFI_cdesc_t;

/* Room for a descriptor of this rank, 0 too. */
#define CFI_CDESC_T(r)              \
  struct {                          \
    LWK_CFI_MEMBERS                 \
    CFI_dim_t dim[(r) > 0 ? (r) : 1]; \
  }

#ifdef __cplusplus
extern "C" {
#endif
/* 18.5.5. All but the first and CFI_is_contiguous return CFI_SUCCESS, or which argument is wrong and change nothing. */
void *CFI_address(const CFI_cdesc_t *dv, const CFI_index_t subscripts[]);
int CFI_allocate(
    CFI_cdesc_t *dv, const CFI_index_t lower_bounds[], const CFI_index_t upper_bounds[], size_t elem_len);
int CFI_deallocate(CFI_cdesc_t *dv);
int CFI_establish(CFI_cdesc_t *dv, void *base_addr, CFI_attribute_t attribute, CFI_type_t type, size_t elem_len,
    CFI_rank_t rank, const CFI_index_t extents[]);
int CFI_is_contiguous(const CFI_cdesc_t *dv);
int CFI_section(CFI_cdesc_t *result, const CFI_cdesc_t *source, const CFI_index_t lower_bounds[],
    const CFI_index_t upper_bounds[], const CFI_index_t strides[]);
int CFI_select_part(CFI_cdesc_t *result, const CFI_cdesc_t *source, size_t displacement, size_t elem_len);
int CFI_setpointer(CFI_cdesc_t *result, CFI_cdesc_t *source, const CFI_index_t lower_bounds[]);
#ifdef __cplusplus
}
#endif

#endif
