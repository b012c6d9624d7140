// C++ exceptions: prints what a native compiler's program prints.
#include <any>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

struct A { virtual ~A() {} int x = 1; };
struct B { virtual ~B() {} int y = 2; };
struct C : A, B { int z = 3; };

struct Guard {
  const char *name;
  explicit Guard(const char *name) : name(name) {}
  ~Guard() { printf("~%s %d\n", name, std::uncaught_exceptions()); }
};

static void thrower(int kind) {
  Guard guard("thrower");
  switch (kind) {
    case 0: throw 42;
    case 1: throw std::runtime_error("runtime");
    case 2: throw C();
    case 3: (void)std::vector<int>(3).at(7); break;
    case 4: throw "text";
    case 5: throw std::string("string");
  }
}

static void middle(int kind) {
  Guard guard("middle");
  try {
    thrower(kind);
  } catch (int i) {
    printf("middle caught %d, throws it again\n", i);
    throw;
  } catch (const std::logic_error &) {
    throw std::runtime_error("logic");
  }
}

template <class F> static void tell(const char *name, F f) {
  const char *what = "nothing";
  try {
    f();
  } catch (const std::bad_alloc &) {
    what = "bad_alloc";
  } catch (const std::out_of_range &) {
    what = "out_of_range";
  } catch (const std::invalid_argument &) {
    what = "invalid_argument";
  } catch (const std::length_error &) {
    what = "length_error";
  } catch (const std::exception &) {
    what = "exception";
  } catch (...) {
    what = "something";
  }
  printf("%s: %s\n", name, what);
}

struct Base { virtual ~Base() {} };
struct Derived : Base {};
struct Other : Base {};

int main(int argc, char **) {
  for (int kind = 0; kind < 7; kind++) {
    try {
      middle(kind);
      puts("nothing");
    } catch (int i) {
      printf("int %d\n", i);
    } catch (const std::exception &e) {
      printf("exception %s\n", e.what());
    } catch (B &b) {
      printf("B %d\n", b.y);
    } catch (const char *text) {
      printf("text %s\n", text);
    } catch (...) {
      puts("anything");
    }
  }
  // In the C++ library, which is built without exceptions.
  tell("at", [] { (void)std::string("abc").at(10); });
  tell("substr", [] { (void)std::string("abc").substr(10); });
  tell("resize", [] { std::string().resize(std::string().max_size() + 1); });
  tell("stoi", [] { (void)std::stoi("x"); });
  tell("stoi", [] { (void)std::stoi("99999999999"); });
  tell("new", [=] {
    char *volatile all = new char[size_t(argc) * (SIZE_MAX / 2 - 100)];
    delete[] all;
  });
  tell("dynamic_cast", [] { Derived d; Base &b = d; (void)dynamic_cast<Other &>(b); });
  // In its headers.
  tell("map", [] { (void)std::map<int, int>().at(1); });
  tell("optional", [] { (void)std::optional<int>().value(); });
  tell("variant", [] { (void)std::get<double>(std::variant<int, double>(1)); });
  tell("any", [] { (void)std::any_cast<double>(std::any(1)); });
  tell("function", [] { std::function<void()>()(); });
  tell("weak_ptr", [] { std::shared_ptr<int> s{std::weak_ptr<int>()}; });
  std::exception_ptr kept;
  try {
    throw std::invalid_argument("x");
  } catch (...) {
    kept = std::current_exception();
  }
  tell("exception_ptr", [&] { std::rethrow_exception(kept); });
  tell("exception_ptr twice", [&] {
    try {
      std::rethrow_exception(kept);
    } catch (...) {
      std::rethrow_exception(std::current_exception());
    }
  });
  tell("nested", [] {
    try {
      try {
        throw 1;
      } catch (...) {
        std::throw_with_nested(std::runtime_error("outer"));
      }
    } catch (const std::exception &e) {
      std::rethrow_if_nested(e);
    }
  });
  tell("make_exception_ptr", [] { std::rethrow_exception(std::make_exception_ptr(std::out_of_range("m"))); });
  // Memory is given back, also where a handler throws.
  struct Live { int &n; Live(int &n) : n(n) { n++; } ~Live() { n--; } };
  int live = 0;
  for (int i = 0; i < 100000; i++)
    try {
      Live a(live);
      try {
        throw std::string(4000, 'x');
      } catch (const std::string &s) {
        throw std::string(s);
      }
    } catch (const std::string &s) {
      if (s.size() != 4000) puts("wrong");
    }
  printf("live %d\n", live);
  try {
    try {
      throw Derived();
    } catch (Other &) {
      puts("wrong");
    }
  } catch (Base &) {
    puts("base");
  }
  try {
    throw static_cast<Derived *>(nullptr);
  } catch (Base *b) {
    printf("null base %d\n", b == nullptr);
  }
  struct Member { explicit Member(int k) { if (k) throw k; } ~Member() { puts("~Member"); } };
  struct Whole { Member a{0}; Member b{1}; };
  tell("constructor", [] { Whole whole; });
  const auto safe = []() noexcept {
    try {
      throw 3;
    } catch (...) {
      return 4;
    }
  };
  printf("noexcept %d\n", safe());
}
