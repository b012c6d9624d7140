/*
 * std::sort of numbers, which the headers of libc++ only declare: that of the sysroot's archive is compiled without optimization,
 * and took 4 times native code's time. Under this name since version 17.
 */
#include <algorithm>

#if defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 170000
namespace std {
inline namespace _LIBCPP_ABI_NAMESPACE {

/* With a comparison of its own std::sort is a template that the headers have. */
template <class Compare, class Iterator> void __sort(Iterator first, Iterator last, Compare) {
  sort(first, last, [](const auto &a, const auto &b) { return a < b; });
}

#define SORT(type) template void __sort<__less<type> &, type *>(type *, type *, __less<type> &);
SORT(char)
SORT(signed char)
SORT(unsigned char)
SORT(short)
SORT(unsigned short)
SORT(int)
SORT(unsigned)
SORT(long)
SORT(unsigned long)
SORT(long long)
SORT(unsigned long long)
SORT(float)
SORT(double)
SORT(long double)

} // namespace _LIBCPP_ABI_NAMESPACE
} // namespace std
#endif
