/* <ctype.h>, with functions that need no calls: in the C library some are macros, in C++ none. */
#include <lwk/inline.h>

#if !defined(LWK_CTYPE_H) && defined(LWK_INLINE)
#define LWK_CTYPE_H
#define LWK_BYTE(NAME, VALUE) LWK_INLINE int NAME(int __c) { return VALUE; }
#define LWK_FROM(FIRST, COUNT) ((unsigned)__c - (FIRST) < (COUNT))
#define LWK_LETTER(COUNT) (((unsigned)__c | 32) - 'a' < (COUNT))
LWK_BEGIN
LWK_BYTE(isalnum, LWK_LETTER(26) || LWK_FROM('0', 10))
LWK_BYTE(isalpha, LWK_LETTER(26))
LWK_BYTE(isblank, __c == ' ' || __c == '\t')
LWK_BYTE(iscntrl, LWK_FROM(0, 32) || __c == 127)
LWK_BYTE(isdigit, LWK_FROM('0', 10))
LWK_BYTE(isgraph, LWK_FROM(33, 94))
LWK_BYTE(islower, LWK_FROM('a', 26))
LWK_BYTE(isprint, LWK_FROM(32, 95))
LWK_BYTE(ispunct, LWK_FROM(33, 94) && !(LWK_LETTER(26) || LWK_FROM('0', 10)))
LWK_BYTE(isspace, __c == ' ' || LWK_FROM('\t', 5))
LWK_BYTE(isupper, LWK_FROM('A', 26))
LWK_BYTE(isxdigit, LWK_LETTER(6) || LWK_FROM('0', 10))
LWK_BYTE(tolower, LWK_FROM('A', 26) ? __c | 32 : __c)
LWK_BYTE(toupper, LWK_FROM('a', 26) ? __c & 0x5f : __c)
LWK_END
#undef LWK_BYTE
#undef LWK_FROM
#undef LWK_LETTER
#endif

#include_next <ctype.h>
