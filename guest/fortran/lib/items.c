/* Items of input and output, of all types: what the compiler calls for each. */
#include "derived.h"
#include "io.h"
#include <string.h>

/* --- One value --- */

static uint64_t bits_of(const char *at, int kind) {
  switch (kind) {
    case 1: return *(const uint8_t *)at;
    case 2: return *(const uint16_t *)at;
    case 4: return *(const uint32_t *)at;
    default: return *(const uint64_t *)at;
  }
}

static __int128 widest_of(const char *at) {
  __int128 value;
  memcpy(&value, at, sizeof value);
  return value;
}

static int64_t signed_of(const char *at, int kind) {
  int shift = kind < 8 ? 64 - 8 * kind : 0;
  return (int64_t)(bits_of(at, kind) << shift) >> shift;
}

static double real_of(const char *at, int kind) {
  return kind == 4 ? (double)*(const float *)at : *(const double *)at;
}

static bool output(Statement *s, Category category, int kind, const char *at, int64_t length) {
  switch (category) {
    case INTEGER: return lwkf_output_integer(s, kind == 16 ? widest_of(at) : signed_of(at, kind), kind, false);
    case UNSIGNED: return lwkf_output_integer(s, kind == 16 ? widest_of(at) : (__int128)bits_of(at, kind), kind, true);
    case REAL: return lwkf_output_real(s, real_of(at, kind), kind);
    case COMPLEX: return lwkf_output_complex(s, real_of(at, kind), real_of(at + kind, kind), kind);
    case LOGICAL: return lwkf_output_logical(s, bits_of(at, kind) & 1, bits_of(at, kind), kind);
    case CHARACTER: return lwkf_output_character(s, at, length / kind, kind);
    default: return false;
  }
}

static bool input(Statement *s, Category category, int kind, char *at, int64_t length) {
  switch (category) {
    case INTEGER: return lwkf_input_integer(s, at, kind, false);
    case UNSIGNED: return lwkf_input_integer(s, at, kind, true);
    case REAL: return lwkf_input_real(s, at, kind);
    case COMPLEX: return lwkf_input_complex(s, at, kind);
    case LOGICAL: return lwkf_input_logical(s, at, kind);
    case CHARACTER: return lwkf_input_character(s, at, length / kind, kind);
    default: return false;
  }
}

static bool raw(Statement *s, char *at, int64_t length, int64_t element) {
  if (s->kind == IOLENGTH) {
    s->iolength += length;
    return true;
  }
  return s->input ? lwkf_read_raw(s, at, (size_t)length, (size_t)element) : lwkf_write_raw(s, at, (size_t)length, (size_t)element);
}

static bool item(Statement *s, Category category, int kind, char *at, int64_t length) {
  if (failed(s)) return false;
  if (!s->formatted) return raw(s, at, length, category == CHARACTER ? 1 : kind);
  return s->input ? input(s, category, kind, at, length) : output(s, category, kind, at, length);
}

/* --- Whatever a descriptor describes --- */

static bool components(Statement *s, char *element, const DerivedType *type) {
  for (int64_t i = 0; i < components_of(type); i++) {
    const Component *component = component_of(type, i);
    AnyDescriptor part;
    if (component->genre != DATA) {
      lwkf_error(s, IOSTAT_GENERIC, "Bad address for I/O item -- null base address or subscripts out of range");
      return false;
    }
    lwkf_describe(&part.head, component, element);
    if (!lwkf_transfer(s, &part.head)) return false;
  }
  return true;
}

bool lwkf_transfer(Statement *s, const Descriptor *d) {
  int kind;
  Category category = lwkf_category(d->type, &kind);
  const DerivedType *type = category == DERIVED ? lwkf_derived(d) : NULL;
  int64_t elements = lwkf_elements(d);
  if (d->address == NULL && elements > 0) {
    lwkf_error(s, IOSTAT_GENERIC, "Bad address for I/O item -- null base address or subscripts out of range");
    return false;
  }
  bool no_real = (category == REAL || category == COMPLEX) && (kind == 10 || kind == 16);
  if (category == NO_CATEGORY || no_real || (category == DERIVED && type == NULL && s->formatted))
    lwkf_crash(s->place, "DescriptorIO: bad type code (%d) in descriptor", d->type);
  DefinedProcedure defined;
  bool has_defined = lwkf_find_defined(s, type, &defined), in_parts = category == DERIVED && (s->formatted || lwkf_uses_defined(s, type));
  if (!s->formatted && !in_parts && elements > 0 && lwkf_contiguous(d))
    return raw(s, d->address, elements * d->length, category == CHARACTER || category == DERIVED ? 1 : kind);
  Walk walk = walk_of(d);
  for (; elements > 0; elements--, walk_on(&walk)) {
    bool called = false;
    if (failed(s) || (has_defined && !lwkf_defined(s, walk.at, type, &defined, &called))) return false;
    if (called) continue;
    if (!(in_parts ? components(s, walk.at, type) : item(s, category, kind, walk.at, d->length))) return false;
  }
  return !failed(s);
}

bool IO(OutputDescriptor)(Cookie s, const Descriptor *d) {
  return lwkf_transfer(s, d);
}

bool IO(InputDescriptor)(Cookie s, const Descriptor *d) {
  return lwkf_transfer(s, d);
}

static bool derived(Statement *s, const Descriptor *d, const DefinedIo *table) {
  s->defined = table;
  bool done = lwkf_transfer(s, d);
  s->defined = NULL;
  return done;
}

bool IO(OutputDerivedType)(Cookie s, const Descriptor *d, const DefinedIo *table) {
  return derived(s, d, table);
}

bool IO(InputDerivedType)(Cookie s, const Descriptor *d, const DefinedIo *table) {
  return derived(s, d, table);
}

bool IO(OutputInteger8)(Cookie s, int8_t value) {
  return item(s, INTEGER, 1, (char *)&value, 1);
}

bool IO(OutputInteger16)(Cookie s, int16_t value) {
  return item(s, INTEGER, 2, (char *)&value, 2);
}

bool IO(OutputInteger32)(Cookie s, int32_t value) {
  return item(s, INTEGER, 4, (char *)&value, 4);
}

bool IO(OutputInteger64)(Cookie s, int64_t value) {
  return item(s, INTEGER, 8, (char *)&value, 8);
}

bool IO(OutputInteger128)(Cookie s, __int128 value) {
  return item(s, INTEGER, 16, (char *)&value, 16);
}

bool IO(InputInteger)(Cookie s, char *to, int kind) {
  return item(s, INTEGER, kind, to, kind);
}

bool IO(OutputReal32)(Cookie s, float value) {
  return item(s, REAL, 4, (char *)&value, 4);
}

bool IO(InputReal32)(Cookie s, char *to) {
  return item(s, REAL, 4, to, 4);
}

bool IO(OutputReal64)(Cookie s, double value) {
  return item(s, REAL, 8, (char *)&value, 8);
}

bool IO(InputReal64)(Cookie s, char *to) {
  return item(s, REAL, 8, to, 8);
}

bool IO(OutputComplex32)(Cookie s, float re, float im) {
  float value[2] = {re, im};
  return item(s, COMPLEX, 4, (char *)value, 8);
}

bool IO(InputComplex32)(Cookie s, char *to) {
  return item(s, COMPLEX, 4, to, 8);
}

bool IO(OutputComplex64)(Cookie s, double re, double im) {
  double value[2] = {re, im};
  return item(s, COMPLEX, 8, (char *)value, 16);
}

bool IO(InputComplex64)(Cookie s, char *to) {
  return item(s, COMPLEX, 8, to, 16);
}

bool IO(OutputCharacter)(Cookie s, const char *text, int64_t length, int kind) {
  return item(s, CHARACTER, kind, (char *)text, length * kind);
}

bool IO(InputCharacter)(Cookie s, char *to, int64_t length, int kind) {
  return item(s, CHARACTER, kind, to, length * kind);
}

bool IO(OutputAscii)(Cookie s, const char *text, int64_t length) {
  return item(s, CHARACTER, 1, (char *)text, length);
}

bool IO(InputAscii)(Cookie s, char *to, int64_t length) {
  return item(s, CHARACTER, 1, to, length);
}

/* Calls with a logical value are for the default kind. */
bool IO(OutputLogical)(Cookie s, bool value) {
  int32_t whole = value;
  return item(s, LOGICAL, 4, (char *)&whole, 4);
}

/* The variable behind the address is the compiler's, of one byte. */
bool IO(InputLogical)(Cookie s, char *to) {
  if (s->formatted) return item(s, LOGICAL, 1, to, 1);
  int32_t whole = 0;
  if (!item(s, LOGICAL, 4, (char *)&whole, 4)) return false;
  *to = (char)(whole & 1);
  return true;
}

int64_t IO(GetSize)(Cookie s) {
  return s->size_count;
}

int64_t IO(GetIoLength)(Cookie s) {
  return s->iolength;
}
