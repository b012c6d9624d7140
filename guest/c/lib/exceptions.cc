/*
 * C++ exceptions: what the C++ library for WASI, which is built without them, leaves out of the Itanium C++ ABI (Exception
 * Handling, level II) and of the way in which LLVM uses WebAssembly's exceptions. The tag carries the address of a header, behind
 * which the thrown object lies. There is no first phase: c++/terminate.cc notices an exception that nobody catches. All functions are
 * weak: a library that has the real ones wins where it comes first.
 */
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/* <exception> declares functions that are defined here, with types of its own. */
namespace std {
[[noreturn]] void terminate() noexcept;
}

namespace {

/* The run-time type information of the C++ library: std::type_info, and the virtual functions that its own classes add. */
struct Type {
  virtual ~Type();
  virtual void first() const;
  virtual void second() const;
  /* Whether a handler for this type takes an exception of that type; then the object that it gets is at `object`. */
  virtual bool takes(const Type *thrown, void *&object) const = 0;
  const char *name;
};

/* Destructors return their argument on WebAssembly. */
using Destructor = void *(void *);

struct alignas(16) Header {
  const Type *type;
  Destructor *destroy;
  /* The exception that was caught before and is still being handled. */
  Header *next;
  /* Handlers that have it; negative when the one that ends will not be the last because it throws again. */
  int handlers;
  int references;
  /* What the handler gets. */
  void *object;
  /* The header before the thrown object: this one, or of an exception that a std::exception_ptr throws again the first one. */
  Header *primary;
  /* The exception that was thrown before and is still under way: a destructor that it calls has thrown this one. */
  Header *older;
};

Header *caught;
Header *flying;
unsigned uncaught;

Header *header_of(void *thrown) { return static_cast<Header *>(thrown) - 1; }

void *object_of(Header *header) { return header->primary + 1; }

void release(Header *header) {
  if (--header->references > 0) return;
  if (header->primary != header) release(header->primary);
  else if (header->destroy != nullptr) header->destroy(header + 1);
  free(header);
}

[[noreturn]] void raise(Header *header) {
  uncaught++;
  header->older = flying;
  flying = header;
  __builtin_wasm_throw(0, header);
}

/* Numbers of variable length in the tables of the compiler (DWARF 4, 7.6). */
uintptr_t unsigned_number(const uint8_t *&at) {
  uintptr_t value = 0;
  for (int shift = 0;; shift += 7) {
    const uint8_t byte = *at++;
    value |= static_cast<uintptr_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

intptr_t signed_number(const uint8_t *&at) {
  intptr_t value = 0;
  for (int shift = 0;;) {
    const uint8_t byte = *at++;
    value |= static_cast<intptr_t>(byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    return (byte & 0x40) != 0 && shift < 32 ? value | -(static_cast<intptr_t>(1) << shift) : value;
  }
}

constexpr uint8_t OMITTED = 0xff;

} // namespace

#define API extern "C" __attribute__((weak))

/* Where a landing pad and its function's table are, which the compiler stores, and the number of the type that was found, which
 * it reads. */
struct LandingPad {
  uintptr_t index;
  const uint8_t *table;
  uintptr_t selector;
};
extern "C" __attribute__((weak)) thread_local LandingPad __wasm_lpad_context;
thread_local LandingPad __wasm_lpad_context;

/* Finds the handler of a landing pad that takes an exception; 0 is selected when there is none. */
API int _Unwind_CallPersonality(void *exception) {
  Header *const header = static_cast<Header *>(exception);
  LandingPad &pad = __wasm_lpad_context;
  pad.selector = 0;
  const uint8_t *at = pad.table;
  if (*at++ != OMITTED) at += sizeof(uintptr_t);
  const Type *const *types = nullptr;
  if (*at++ != OMITTED) {
    const uintptr_t offset = unsigned_number(at);
    types = reinterpret_cast<const Type *const *>(at + offset);
  }
  at++;
  const uintptr_t sites = unsigned_number(at);
  const uint8_t *const actions = at + sites;
  uintptr_t action = 0;
  for (uintptr_t i = 0; i <= pad.index; i++) {
    unsigned_number(at);
    action = unsigned_number(at);
  }
  if (action == 0) return 0;
  for (at = actions + action - 1;;) {
    const intptr_t number = signed_number(at);
    if (number > 0) {
      const Type *const type = types[-number];
      void *object = object_of(header);
      if (type == nullptr || type->takes(header->type, object)) {
        header->object = object;
        pad.selector = static_cast<uintptr_t>(number);
        return 0;
      }
    }
    const uint8_t *const from = at;
    const intptr_t next = signed_number(at);
    if (next == 0) return 0;
    at = from + next;
  }
}

API void *__cxa_allocate_exception(size_t bytes) noexcept {
  Header *const header = static_cast<Header *>(aligned_alloc(16, (sizeof(Header) + bytes + 15) / 16 * 16));
  if (header == nullptr) abort();
  *header = Header();
  return header + 1;
}

API void __cxa_free_exception(void *thrown) noexcept { free(header_of(thrown)); }

API void *__cxa_init_primary_exception(void *thrown, const Type *type, Destructor *destroy) noexcept {
  Header *const header = header_of(thrown);
  header->type = type;
  header->destroy = destroy;
  header->references = 1;
  header->object = thrown;
  header->primary = header;
  return header;
}

API void __cxa_throw(void *thrown, const Type *type, Destructor *destroy) {
  raise(static_cast<Header *>(__cxa_init_primary_exception(thrown, type, destroy)));
}

API void *__cxa_get_exception_ptr(void *exception) noexcept { return static_cast<Header *>(exception)->object; }

API void *__cxa_begin_catch(void *exception) noexcept {
  Header *const header = static_cast<Header *>(exception);
  header->handlers = (header->handlers < 0 ? -header->handlers : header->handlers) + 1;
  if (header != caught) {
    header->next = caught;
    caught = header;
  }
  if (header == flying) flying = header->older;
  uncaught--;
  return header->object;
}

/* For c++/terminate.cc. */
API void __lwk_catch_flying() noexcept {
  if (flying != nullptr) __cxa_begin_catch(flying);
}

API void __cxa_end_catch() {
  Header *const header = caught;
  if (header == nullptr) return;
  if (header->handlers < 0) {
    if (++header->handlers == 0) caught = header->next;
  } else if (--header->handlers == 0) {
    caught = header->next;
    release(header);
  }
}

API void __cxa_rethrow() {
  Header *const header = caught;
  if (header == nullptr) std::terminate();
  header->handlers = -header->handlers;
  raise(header);
}

API unsigned __cxa_uncaught_exceptions() noexcept { return uncaught; }

API bool __cxa_uncaught_exception() noexcept { return uncaught > 0; }

API const Type *__cxa_current_exception_type() { return caught == nullptr ? nullptr : caught->type; }

/* std::exception_ptr. */

API void __cxa_increment_exception_refcount(void *thrown) noexcept {
  if (thrown != nullptr) header_of(thrown)->references++;
}

API void __cxa_decrement_exception_refcount(void *thrown) noexcept {
  if (thrown != nullptr) release(header_of(thrown));
}

API void *__cxa_current_primary_exception() noexcept {
  if (caught == nullptr) return nullptr;
  caught->primary->references++;
  return object_of(caught);
}

/* The same object is thrown again, while others may be handling it: so with a header of its own. */
API void __cxa_rethrow_primary_exception(void *thrown) {
  if (thrown == nullptr) return;
  Header *const primary = header_of(thrown);
  Header *const header = header_of(__cxa_allocate_exception(0));
  __cxa_init_primary_exception(header + 1, primary->type, nullptr);
  header->primary = primary;
  header->object = thrown;
  primary->references++;
  raise(header);
}
