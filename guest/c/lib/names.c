/* Names of hosts and services: a rank makes no connections, so there are none. */
#include <netdb.h>
#include <stdio.h>
#include <stddef.h>

#define WEAK __attribute__((weak))

WEAK int h_errno;

WEAK int getaddrinfo(const char *__restrict host, const char *__restrict service,
    const struct addrinfo *__restrict hints, struct addrinfo **__restrict found) {
  *found = NULL;
  return EAI_NONAME;
}

WEAK void freeaddrinfo(struct addrinfo *found) {}

WEAK const char *gai_strerror(int error) {
  return error == EAI_NONAME ? "Name or service not known" : "Unknown error";
}

WEAK int getnameinfo(const struct sockaddr *__restrict address, socklen_t bytes, char *__restrict host,
    socklen_t host_bytes, char *__restrict service, socklen_t service_bytes, int flags) {
  return EAI_NONAME;
}

WEAK struct hostent *gethostbyname(const char *name) {
  h_errno = HOST_NOT_FOUND;
  return NULL;
}

WEAK struct hostent *gethostbyaddr(const void *address, socklen_t bytes, int family) {
  h_errno = HOST_NOT_FOUND;
  return NULL;
}

WEAK struct servent *getservbyname(const char *name, const char *protocol) {
  return NULL;
}

WEAK struct servent *getservbyport(int port, const char *protocol) {
  return NULL;
}

WEAK struct protoent *getprotobyname(const char *name) {
  return NULL;
}

WEAK const char *hstrerror(int error) {
  return error == HOST_NOT_FOUND ? "Unknown host" : "Unknown error";
}

WEAK void herror(const char *before) {
  fprintf(stderr, "%s: %s\n", before, hstrerror(h_errno));
}
