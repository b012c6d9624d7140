/*
 * What the C++ library for WASI throws. It is built without exceptions: where it would throw one, it calls a function that
 * programs may replace, with the name of the class and the message. This one throws them, through the library's functions, which
 * have nothing to clean up. Those that would make every program large, of streams and of files, end the program as before.
 */
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>
#include <typeinfo>

#define TEXT(name) #name
#define NAME(space) "_ZNSt3" TEXT(space) "22__libcpp_verbose_abortEPKcz"

/* std::__libcpp_verbose_abort, by its name for the linker: its declaration says that it throws nothing. */
[[noreturn]] void throw_or_abort(const char *format, ...) __asm__(NAME(_LIBCPP_ABI_NAMESPACE));

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
