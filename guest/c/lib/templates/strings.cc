/* std::string, optimized: as streams.cc is, which is apart because a program without streams is to be without their objects. */
#include <string>

template class std::basic_string<char>;
