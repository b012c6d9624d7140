/*
 * What the C++ library for WASI throws. It is built without exceptions: where it would throw one, it calls a function that
 * programs may replace, with the name of the class and the message. This one throws them, through the library's functions, which
 * have nothing to clean up. Those of streams and of the system are in parts of the library that not every program has; a weak
 * reference does not bring them in, and who throws one has its part. Those of files are in files.cc.
 */
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ios>
#include <new>
#include <stdexcept>
#include <system_error>
#include <typeinfo>

#define TEXT(name) #name
#define NAME(space) "_ZNSt3" TEXT(space) "22__libcpp_verbose_abortEPKcz"

/* std::__libcpp_verbose_abort, by its name for the linker: its declaration says that it throws nothing. */
[[noreturn]] void throw_or_abort(const char *format, ...) __asm__(NAME(_LIBCPP_ABI_NAMESPACE));

#define WEAK(space, rest) __asm__("_ZNSt3" TEXT(space) rest) __attribute__((weak))
#define WEAK_TYPE(space, rest) __asm__("_ZTINSt3" TEXT(space) rest) __attribute__((weak))

extern "C" void *__cxa_allocate_exception(size_t bytes) noexcept;
extern "C" [[noreturn]] void __cxa_throw(void *thrown, std::type_info *type, void *(*destroy)(void *));

#define SET_BAD "_ZNSt3__28ios_base33__set_badbit_and_consider_rethrowEv"

/* Constructors and destructors return their argument on WebAssembly. */
void *construct_failure(void *at, const char *, const std::error_code &)
    WEAK(_LIBCPP_ABI_NAMESPACE, "8ios_base7failureC1EPKcRKNS_10error_codeE");
void *destroy_failure(void *) WEAK(_LIBCPP_ABI_NAMESPACE, "8ios_base7failureD1Ev");
const std::error_category &stream_category() WEAK(_LIBCPP_ABI_NAMESPACE, "17iostream_categoryEv");
extern std::type_info failure_type WEAK_TYPE(_LIBCPP_ABI_NAMESPACE, "8ios_base7failureE");

void *construct_system_error(void *at, int, const std::error_category &, const char *)
    WEAK(_LIBCPP_ABI_NAMESPACE, "12system_errorC1EiRKNS_14error_categoryEPKc");
void *destroy_system_error(void *) WEAK(_LIBCPP_ABI_NAMESPACE, "12system_errorD1Ev");
const std::error_category &generic_category() WEAK(_LIBCPP_ABI_NAMESPACE, "16generic_categoryEv");
extern std::type_info system_error_type WEAK_TYPE(_LIBCPP_ABI_NAMESPACE, "12system_errorE");

/* What a stream does in its handlers for what its buffer has thrown, which the library's own code would not throw again. */
void real_set_bad(std::ios_base *) __asm__("__real_" SET_BAD) __attribute__((weak));
void wrap_set_bad(std::ios_base *) __asm__("__wrap_" SET_BAD);
void wrap_set_bad(std::ios_base *stream) {
  real_set_bad(stream);
  if ((stream->exceptions() & std::ios_base::badbit) != 0) throw;
}

[[noreturn]] static void throw_failure(const char *message) {
  void *const thrown = __cxa_allocate_exception(sizeof(std::ios_base::failure));
  construct_failure(thrown, message, std::error_code(static_cast<int>(std::io_errc::stream), stream_category()));
  __cxa_throw(thrown, &failure_type, destroy_failure);
}

[[noreturn]] static void throw_system_error(int number, const char *message) {
  void *const thrown = __cxa_allocate_exception(sizeof(std::system_error));
  construct_system_error(thrown, number, generic_category(), message);
  __cxa_throw(thrown, &system_error_type, destroy_system_error);
}

static bool is(const char *name, const char *format) {
  const size_t length = strlen(name);
  return strncmp(name, format, length) == 0 && format[length] == ' ';
}

[[noreturn]] static void throw_or_abort(const char *format, va_list values) {
  if (is("bad_alloc", format)) throw std::bad_alloc();
  if (is("bad_array_new_length", format)) throw std::bad_array_new_length();
  if (is("bad_cast", format)) throw std::bad_cast();
  if (strstr(format, "message \"%s\"") != nullptr) {
    if (is("length_error", format)) throw std::length_error(va_arg(values, const char *));
    if (is("out_of_range", format)) throw std::out_of_range(va_arg(values, const char *));
    if (is("invalid_argument", format)) throw std::invalid_argument(va_arg(values, const char *));
    if (is("overflow_error", format)) throw std::overflow_error(va_arg(values, const char *));
    if (is("runtime_error", format)) throw std::runtime_error(va_arg(values, const char *));
    if (is("ios_base::failure", format) && construct_failure != nullptr) throw_failure(va_arg(values, const char *));
    if (is("system_error", format) && construct_system_error != nullptr) {
      const int number = va_arg(values, int);
      throw_system_error(number, va_arg(values, const char *));
    }
  }
  vfprintf(stderr, format, values);
  fputc('\n', stderr);
  abort();
}

void throw_or_abort(const char *format, ...) {
  va_list values;
  va_start(values, format);
  throw_or_abort(format, values);
}

/* What the library's lower part has instead, and operator new calls. */
extern "C" [[noreturn]] void __abort_message(const char *format, ...) {
  va_list values;
  va_start(values, format);
  throw_or_abort(format, values);
}

/* What compiled code calls. */
extern "C" [[noreturn]] void __cxa_bad_cast() { throw std::bad_cast(); }
extern "C" [[noreturn]] void __cxa_bad_typeid() { throw std::bad_typeid(); }
extern "C" [[noreturn]] void __cxa_throw_bad_array_new_length() { throw std::bad_array_new_length(); }
