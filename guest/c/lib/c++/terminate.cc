/*
 * How a program in C++ ends that cannot go on: std::terminate and its handlers, and who calls it for what leaves main or the
 * constructor of a static object. The C++ library for WASI is built without exceptions: there a handler may not throw and nothing
 * is told. Linked into programs in C++ only, with --wrap for each function whose name begins with __wrap_
 * (services/toolchain/arguments.ts).
 */
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <exception>
#include <typeinfo>

extern "C" {
/* Catches the youngest exception that is under way, if any; in exceptions.cc. */
void __lwk_catch_flying() noexcept;

int __real___main_void();
void __real___wasm_call_ctors();
std::terminate_handler __wrap__ZSt13set_terminatePFvvE(std::terminate_handler handler) noexcept;
std::terminate_handler __wrap__ZSt13get_terminatev() noexcept;
[[noreturn]] void __wrap__ZSt9terminatev();
int __wrap___main_void();
void __wrap___wasm_call_ctors();
}

namespace {

/* Types that have no name of their own. */
constexpr struct {
  const char *code, *name;
} BUILTIN[] = {{"PKc", "char const*"}, {"Pc", "char*"},   {"b", "bool"}, {"c", "char"},      {"i", "int"},
               {"j", "unsigned int"},  {"l", "long"},     {"m", "unsigned long"}, {"x", "long long"}, {"y", "unsigned long long"},
               {"f", "float"},         {"d", "double"}};

/* The name of a type from the compiler's, as the source file has it: `N2my5ErrorE` is my::Error. Templates and the like stay as
 * they are. */
void tell_type(const char *code) {
  for (const auto &builtin : BUILTIN)
    if (strcmp(code, builtin.code) == 0) {
      fputs(builtin.name, stderr);
      return;
    }
  char name[256];
  size_t length = 0;
  const bool nested = *code == 'N';
  const char *at = code + nested;
  while (*at != '\0' && !(nested && *at == 'E')) {
    const bool standard = strncmp(at, "St", 2) == 0;
    const char *text = at;
    size_t letters = 0;
    while (*text >= '0' && *text <= '9' && letters < sizeof name) letters = letters * 10 + static_cast<size_t>(*text++ - '0');
    if (standard) text = "std", letters = 3;
    if (letters == 0 || letters > strlen(text) || length + letters + 32 > sizeof name) {
      fputs(code, stderr);
      return;
    }
    at = standard ? at + 2 : text + letters;
    // The C++ library's version, an inline namespace, which people do not write.
    if (letters > 2 && strncmp(text, "__", 2) == 0) continue;
    const bool anonymous = strncmp(text, "_GLOBAL__N", 10) == 0;
    length += static_cast<size_t>(snprintf(name + length, sizeof name - length, "%s%.*s", length > 0 ? "::" : "",
                                           anonymous ? 21 : static_cast<int>(letters),
                                           anonymous ? "(anonymous namespace)" : text));
  }
  fwrite(name, 1, length, stderr);
}

/* The handler of programs that set none. */
void tell() {
  const std::type_info *const type = abi::__cxa_current_exception_type();
  if (type == nullptr) {
    fputs("terminating: std::terminate was called, and no exception is being handled\n", stderr);
    abort();
  }
  fputs("terminating due to uncaught exception of type ", stderr);
  tell_type(type->name());
  try {
    throw;
  } catch (const std::exception &exception) {
    fprintf(stderr, ": %s", exception.what());
  } catch (...) {
  }
  fputs("\n", stderr);
  abort();
}

std::terminate_handler current = tell;

}  // namespace

std::terminate_handler __wrap__ZSt13set_terminatePFvvE(std::terminate_handler handler) noexcept {
  const std::terminate_handler before = current;
  current = handler == nullptr ? tell : handler;
  return before;
}

std::terminate_handler __wrap__ZSt13get_terminatev() noexcept { return current; }

/* Compiled code calls this where an exception leaves a function that is noexcept, as it stands: nobody has caught it, so that is
 * done here. */
void __wrap__ZSt9terminatev() {
  __lwk_catch_flying();
  try {
    current();
    fputs("terminating: the handler of std::terminate returned\n", stderr);
  } catch (...) {
    fputs("terminating: the handler of std::terminate threw an exception\n", stderr);
  }
  abort();
}

/* Not by noexcept, which on WebAssembly takes what an embedder in JavaScript throws to end a program for an exception, too. */

int __wrap___main_void() {
  try {
    return __real___main_void();
  } catch (...) {
    std::terminate();
  }
}

void __wrap___wasm_call_ctors() {
  try {
    __real___wasm_call_ctors();
  } catch (...) {
    std::terminate();
  }
}
