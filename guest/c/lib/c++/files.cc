/*
 * What functions of std::filesystem throw where the caller has no std::error_code. All of them come to ErrorHandler<T> of the C++
 * library, which is built without exceptions and ends the program there. These functions are linked in the place of its own, with
 * --wrap (services/toolchain/arguments.ts), and leave to it what a caller with an error_code gets.
 */
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

namespace fs = std::filesystem;

/* As the library has it, whatever T is. */
struct ErrorHandler {
  const char *function;
  std::error_code *code;
  const fs::path *first, *second;

  void throw_unless_asked(const std::error_code &found, const std::string &more = "") const {
    if (code != nullptr) return;
    const std::string text = std::string("in ") + function + more;
    if (first == nullptr) throw fs::filesystem_error(text, found);
    if (second == nullptr) throw fs::filesystem_error(text, *first, found);
    throw fs::filesystem_error(text, *first, *second, found);
  }
};

#define SYMBOL(prefix, T, rest) __asm__(prefix "_ZNKSt3__210filesystem6detail12ErrorHandlerI" T "E" rest)

/* T report(const error_code &) const */
#define REPORT(name, T, type)                                                                                          \
  type real_##name(const ErrorHandler *, const std::error_code &) SYMBOL("__real_", T, "6reportERKNS_10error_codeE");   \
  type wrap_##name(const ErrorHandler *, const std::error_code &) SYMBOL("__wrap_", T, "6reportERKNS_10error_codeE");   \
  type wrap_##name(const ErrorHandler *handler, const std::error_code &found) {                                        \
    handler->throw_unless_asked(found);                                                                                \
    return real_##name(handler, found);                                                                                \
  }

/* The same of a T that is returned in memory, whose address comes first. */
#define REPORT_IN_MEMORY(name, T)                                                                                      \
  void real_##name(void *, const ErrorHandler *, const std::error_code &)                                              \
      SYMBOL("__real_", T, "6reportERKNS_10error_codeE");                                                              \
  void wrap_##name(void *, const ErrorHandler *, const std::error_code &)                                              \
      SYMBOL("__wrap_", T, "6reportERKNS_10error_codeE");                                                              \
  void wrap_##name(void *to, const ErrorHandler *handler, const std::error_code &found) {                              \
    handler->throw_unless_asked(found);                                                                                \
    real_##name(to, handler, found);                                                                                   \
  }

/* void report_impl(const error_code &, const char *, va_list) const */
#define REPORT_TEXT(name, T)                                                                                           \
  void real_text_##name(const ErrorHandler *, const std::error_code &, const char *, va_list)                          \
      SYMBOL("__real_", T, "11report_implERKNS_10error_codeEPKcPv");                                                   \
  void wrap_text_##name(const ErrorHandler *, const std::error_code &, const char *, va_list)                          \
      SYMBOL("__wrap_", T, "11report_implERKNS_10error_codeEPKcPv");                                                   \
  void wrap_text_##name(const ErrorHandler *handler, const std::error_code &found, const char *format, va_list values) { \
    if (handler->code != nullptr) return real_text_##name(handler, found, format, values);                             \
    char text[512];                                                                                                    \
    vsnprintf(text, sizeof text, format, values);                                                                      \
    handler->throw_unless_asked(found, std::string(": ") + text);                                                      \
  }

#define PATH "NS0_4pathE"

REPORT(nothing, "v", void)
REPORT(flag, "b", bool)
REPORT(number, "y", uint64_t)
REPORT_IN_MEMORY(path, PATH)
REPORT_IN_MEMORY(time, "NS_6chrono10time_pointINS0_16_FilesystemClockENS3_8durationInNS_5ratioILx1ELx1000000000EEEEEEE")
REPORT_TEXT(nothing, "v")
REPORT_TEXT(flag, "b")
REPORT_TEXT(path, PATH)
