// What the C++ library's own parts throw, and what optimized templates of it compute: prints what a native compiler's program prints.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

template <class F> static void tell(const char *name, F f) {
  const char *what = "nothing";
  try {
    f();
  } catch (const fs::filesystem_error &e) {
    what = e.code() == std::errc::no_such_file_or_directory ? e.path1() == "nowhere" ? "no such path" : "no such file"
                                                            : "filesystem_error";
  } catch (const std::ios_base::failure &e) {
    what = e.code() == std::io_errc::stream ? "failure" : "failure of another kind";
  } catch (const std::system_error &) {
    what = "system_error";
  } catch (const std::exception &) {
    what = "exception";
  }
  printf("%s: %s\n", name, what);
}

struct Refusing : std::streambuf {
  int overflow(int) override { throw 3; }
};

template <class T> static void sort(const char *name) {
  uint64_t state = 1;
  std::vector<T> all(2000);
  for (T &one : all) one = static_cast<T>((state = state * 6364136223846793005u + 1442695040888963407u) >> 33);
  std::vector<T> other = all;
  std::sort(all.begin(), all.end());
  std::sort(other.begin(), other.end(), [](const T &a, const T &b) { return a < b; });
  printf("%s %d\n", name, all == other && std::is_sorted(all.begin(), all.end()));
}

int main() {
  tell("file_size", [] { (void)fs::file_size("nowhere"); });
  tell("create_directory", [] { fs::create_directory("nowhere/below"); });
  tell("directory_iterator", [] { for (auto &entry : fs::directory_iterator("nowhere")) (void)entry; });
  tell("canonical", [] { (void)fs::canonical("nowhere"); });
  tell("last_write_time", [] { (void)fs::last_write_time("nowhere"); });
  tell("rename", [] { fs::rename("nowhere", "there"); });
  tell("read_symlink", [] { (void)fs::read_symlink("nowhere"); });
  tell("is_empty", [] { (void)fs::is_empty("nowhere"); });
  std::error_code code;
  const bool none = fs::file_size("nowhere", code) == static_cast<uintmax_t>(-1);
  printf("with a code %d %d\n", none, code == std::errc::no_such_file_or_directory);
  tell("exists", [] { (void)fs::exists("nowhere"); });
  tell("ifstream", [] {
    std::ifstream in;
    in.exceptions(std::ios::failbit);
    in.open("nowhere");
  });
  tell("istringstream", [] {
    std::istringstream in("x");
    in.exceptions(std::ios::failbit);
    int number;
    in >> number;
  });
  Refusing refusing;
  std::ostream out(&refusing);
  out << "text";
  printf("bad %d\n", out.bad());
  try {
    out.clear();
    out.exceptions(std::ios::badbit);
    out << 1;
  } catch (int thrown) {
    printf("thrown %d\n", thrown);
  }
  tell("system_error", [] { throw std::system_error(ENOENT, std::generic_category()); });

  sort<char>("char"), sort<int>("int"), sort<unsigned>("unsigned"), sort<uint64_t>("uint64_t");
  sort<float>("float"), sort<double>("double"), sort<long double>("long double");
  std::ostringstream text;
  for (int i = 0; i < 50; i++) text << std::setw(6) << i * 37 << ' ' << std::fixed << std::setprecision(3) << std::sqrt(i) << ' ';
  std::istringstream in(text.str());
  long sum = 0;
  double roots = 0, root;
  for (int number; in >> number >> root;) sum += number, roots += root;
  printf("%ld %.3f\n", sum, roots);
  std::string word = "a", copy;
  for (int i = 0; i < 12; i++) copy = word, word += copy + std::to_string(i), word.insert(3, "xyz"), word.replace(1, 2, "--");
  printf("%zu %zu %zu %s\n", word.size(), word.find("11"), word.rfind("xyz"), word.substr(0, 20).c_str());
  {
    std::ofstream file("text");
    file << "one\ntwo 2\n" << std::hex << 255 << '\n';
  }
  std::ifstream file("text");
  std::string line;
  while (std::getline(file, line)) printf("[%s]", line.c_str());
  file.clear();
  file.seekg(4);
  file >> line;
  printf(" %s %d\n", line.c_str(), static_cast<int>(file.tellg()));
  fs::remove("text");
}
