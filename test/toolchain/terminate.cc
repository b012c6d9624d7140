// Ways in which a program in C++ ends that cannot go on. The first argument chooses one; the handler tells what it finds, as with
// a native compiler.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

// What is wrong here is meant.
#pragma clang diagnostic ignored "-Wexceptions"

static void handler() {
  if (const std::exception_ptr kept = std::current_exception()) {
    try {
      std::rethrow_exception(kept);
    } catch (const std::exception &e) {
      printf("handler %s\n", e.what());
    } catch (int i) {
      printf("handler %d\n", i);
    }
  } else
    puts("handler without exception");
  fflush(stdout);
  _Exit(9);
}

struct Thrower {
  ~Thrower() noexcept(false) { throw std::logic_error("destructor"); }
};
struct Safe {
  ~Safe() { throw 5; }
};
struct Busy {
  ~Busy() {
    try {
      throw 1;
    } catch (int) {
    }
  }
};

static void promised(int kind) noexcept {
  const Busy busy;
  if (kind == 1) throw 7;
}

#ifdef AT_START
struct Start {
  Start() {
    std::set_terminate(handler);
    throw std::runtime_error("static");
  }
} start;
#endif

int main(int argc, char **argv) {
  const auto is = [=](const char *name) { return argc > 1 && strcmp(argv[1], name) == 0; };
  const std::terminate_handler usual = std::get_terminate();
  if (argc > 2) {
    if (std::set_terminate(handler) != usual || std::get_terminate() != handler) return 1;
    if (strcmp(argv[2], "usual") == 0) std::set_terminate(usual);
    if (strcmp(argv[2], "null") == 0) std::set_terminate(nullptr);
    if (strcmp(argv[2], "returns") == 0) std::set_terminate([] {});
    if (strcmp(argv[2], "throws") == 0) std::set_terminate([] { throw 8; });
  }
  try {
    if (is("main")) throw std::runtime_error("main");
    if (is("new")) {
      volatile size_t bytes = ~size_t(0) / 2 - 100;
      char *volatile text = new char[bytes];
      *text = 1;
    }
    if (is("promised")) promised(1);
    if (is("again")) throw;
    if (is("terminate")) std::terminate();
    if (is("rethrow"))
      try {
        throw std::out_of_range("first");
      } catch (const std::exception &) {
        throw;
      }
    if (is("caught"))
      try {
        throw 3;
      } catch (int) {
        std::terminate();
      }
    if (is("destructor"))
      try {
        const Thrower thrower;
        throw 6;
      } catch (int) {
      }
    if (is("safe")) const Safe safe;
    if (is("null")) std::rethrow_exception(std::exception_ptr());
  } catch (const char *) {
    puts("wrong");
  }
  promised(0);
  return 0;
}
