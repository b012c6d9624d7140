/* What <sys/un.h> of the C library takes `struct sockaddr_un` from: its own has no path. */
#ifndef LWK_STRUCT_SOCKADDR_UN_H
#define LWK_STRUCT_SOCKADDR_UN_H

#include <__typedef_sa_family_t.h>

struct sockaddr_un {
  __attribute__((aligned(__BIGGEST_ALIGNMENT__))) sa_family_t sun_family;
  char sun_path[108];
};

#endif
