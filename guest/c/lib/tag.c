/* The tag of C++ exceptions. Up to version 21 clang defines it in each object that throws. */
#if __clang_major__ >= 22
__asm__(".tagtype __cpp_exception i32\n.weak __cpp_exception\n__cpp_exception:\n");
#endif
