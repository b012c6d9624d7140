/*
 * Streams. The headers of the C++ library declare these templates to be in its archive, and the sysroot's is compiled without
 * optimization: a character that is read took 120 ns. Here they are instantiated once more, optimized and with exceptions.
 * Programs get these, because the object files of this package come before the archive, and as much of them as they call.
 */
#include <fstream>
#include <istream>
#include <locale>
#include <ostream>
#include <sstream>
#include <streambuf>

namespace std {

template class basic_streambuf<char>;
template class basic_ios<char>;
template class basic_istream<char>;
template class basic_ostream<char>;
template class basic_iostream<char>;
template class basic_filebuf<char>;
template class basic_ifstream<char>;
template class basic_ofstream<char>;
template class basic_fstream<char>;
template class basic_stringbuf<char>;
template class basic_stringstream<char>;
template class basic_ostringstream<char>;
template class basic_istringstream<char>;
template class num_get<char>;
template class num_put<char>;

/* What these two inherit from in libc++. */
#ifdef _LIBCPP_VERSION
template struct __num_get<char>;
template struct __num_put<char>;
#endif

} // namespace std
