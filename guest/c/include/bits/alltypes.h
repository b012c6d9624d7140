/* The types of the C library, which each of its headers includes for some of them; and those that programs take from glibc's. */
#include_next <bits/alltypes.h>

#ifndef LWK_ALLTYPES_H
#define LWK_ALLTYPES_H
typedef signed char __int8_t;
typedef unsigned char __uint8_t;
typedef short __int16_t;
typedef unsigned short __uint16_t;
typedef int __int32_t;
typedef unsigned int __uint32_t;
typedef long long __int64_t;
typedef unsigned long long __uint64_t;
#endif
