/*
 * Names and addresses of hosts: numbers, `localhost`, and the machine's own name, which all are here. There is no way
 * from a sandbox to a name server, so any other name is unknown.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <limits.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

WEAK int h_errno;

static int is_own(const char *name) {
  char own[HOST_NAME_MAX + 1];
  return strcmp(name, "localhost") == 0 || (gethostname(own, sizeof own) == 0 && strcmp(name, own) == 0);
}

/* An address of a name, or of the wildcard where it is NULL and `passive`, in a socket address of that family. */
static int address_of(const char *name, int passive, int numeric, int family, struct sockaddr_storage *to) {
  struct sockaddr_in *const four = (struct sockaddr_in *)to;
  struct sockaddr_in6 *const six = (struct sockaddr_in6 *)to;
  const int local = name == NULL || (!numeric && is_own(name));
  memset(to, 0, sizeof *to);
  to->ss_family = family;
  if (family == AF_INET) {
    if (!local) return inet_pton(AF_INET, name, &four->sin_addr) == 1;
    four->sin_addr.s_addr = htonl(name == NULL && passive ? INADDR_ANY : INADDR_LOOPBACK);
    return 1;
  }
  if (!local) return inet_pton(AF_INET6, name, &six->sin6_addr) == 1;
  if (name != NULL || !passive) six->sin6_addr.s6_addr[15] = 1;
  return 1;
}

static int port_of(const char *service) {
  char *end;
  if (service == NULL) return 0;
  const long port = strtol(service, &end, 10);
  return end == service || *end != '\0' || port < 0 || port > 65535 ? -1 : (int)port;
}

WEAK void freeaddrinfo(struct addrinfo *list) {
  while (list != NULL) {
    struct addrinfo *const next = list->ai_next;
    free(list->ai_canonname);
    free(list);
    list = next;
  }
}

/* A record, with its address behind it. */
static struct addrinfo *record_of(const struct sockaddr_storage *address, int type, int protocol, int port) {
  struct addrinfo *const made = calloc(1, sizeof *made + sizeof *address);
  if (made == NULL) return NULL;
  struct sockaddr_storage *const copy = (struct sockaddr_storage *)(made + 1);
  *copy = *address;
  const int four = address->ss_family == AF_INET;
  if (four) ((struct sockaddr_in *)copy)->sin_port = htons(port);
  else ((struct sockaddr_in6 *)copy)->sin6_port = htons(port);
  made->ai_family = address->ss_family;
  made->ai_socktype = type;
  made->ai_protocol = protocol != 0 ? protocol : type == SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP;
  made->ai_addrlen = four ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
  made->ai_addr = (struct sockaddr *)copy;
  return made;
}

WEAK int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result) {
  static const struct addrinfo any = {0};
  static const int families[] = {AF_INET, AF_INET6}, types[] = {SOCK_STREAM, SOCK_DGRAM};
  if (hints == NULL) hints = &any;
  *result = NULL;
  if (node == NULL && service == NULL) return EAI_NONAME;
  if ((hints->ai_flags & AI_CANONNAME) && node == NULL) return EAI_BADFLAGS;
  if (hints->ai_family != AF_UNSPEC && hints->ai_family != AF_INET && hints->ai_family != AF_INET6) return EAI_FAMILY;
  if (hints->ai_socktype != 0 && hints->ai_socktype != SOCK_STREAM && hints->ai_socktype != SOCK_DGRAM)
    return EAI_SOCKTYPE;
  const int port = port_of(service);
  if (port < 0) return EAI_SERVICE;
  struct addrinfo *first = NULL, **last = &first;
  for (int f = 0; f < 2; f++) {
    struct sockaddr_storage address;
    const int family = families[f];
    if (hints->ai_family != AF_UNSPEC && hints->ai_family != family) continue;
    if (!address_of(node, hints->ai_flags & AI_PASSIVE, hints->ai_flags & AI_NUMERICHOST, family, &address)) continue;
    for (int t = 0; t < 2; t++) {
      if (hints->ai_socktype != 0 && hints->ai_socktype != types[t]) continue;
      *last = record_of(&address, types[t], hints->ai_protocol, port);
      if (*last == NULL) return freeaddrinfo(first), EAI_MEMORY;
      last = &(*last)->ai_next;
    }
  }
  if (first == NULL) return EAI_NONAME;
  if ((hints->ai_flags & AI_CANONNAME) && (first->ai_canonname = strdup(node)) == NULL)
    return freeaddrinfo(first), EAI_MEMORY;
  *result = first;
  return 0;
}

WEAK int getnameinfo(const struct sockaddr *address, socklen_t bytes, char *host, socklen_t host_bytes, char *service,
                     socklen_t service_bytes, int flags) {
  const int four = address->sa_family == AF_INET;
  if (!four && address->sa_family != AF_INET6) return EAI_FAMILY;
  if (bytes < (four ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6))) return EAI_FAMILY;
  const struct sockaddr_in *const in = (const struct sockaddr_in *)address;
  const struct sockaddr_in6 *const in6 = (const struct sockaddr_in6 *)address;
  if (host != NULL && host_bytes > 0) {
    const int local = four ? ntohl(in->sin_addr.s_addr) == INADDR_LOOPBACK : IN6_IS_ADDR_LOOPBACK(&in6->sin6_addr);
    if (local && !(flags & NI_NUMERICHOST)) {
      if ((socklen_t)snprintf(host, host_bytes, "localhost") >= host_bytes) return EAI_OVERFLOW;
    } else if (flags & NI_NAMEREQD) return EAI_NONAME;
    else if (inet_ntop(address->sa_family, four ? (const void *)&in->sin_addr : &in6->sin6_addr, host, host_bytes) == NULL)
      return EAI_OVERFLOW;
  }
  const int port = ntohs(four ? in->sin_port : in6->sin6_port);
  if (service != NULL && service_bytes > 0 && (socklen_t)snprintf(service, service_bytes, "%d", port) >= service_bytes)
    return EAI_OVERFLOW;
  return 0;
}

WEAK const char *gai_strerror(int error) {
  switch (error) {
    case 0: return "Success";
    case EAI_BADFLAGS: return "Invalid flags";
    case EAI_NONAME: return "Name or service not known";
    case EAI_AGAIN: return "Temporary failure";
    case EAI_FAIL: return "Failure that stays";
    case EAI_FAMILY: return "Address family not supported";
    case EAI_SOCKTYPE: return "Socket type not supported";
    case EAI_SERVICE: return "Service unknown: give its number";
    case EAI_MEMORY: return "Out of memory";
    case EAI_SYSTEM: return "System error: see errno";
    case EAI_OVERFLOW: return "Buffer too small";
    default: return "Unknown error";
  }
}

/* One record for all calls, as POSIX allows. */
WEAK struct hostent *gethostbyname(const char *name) {
  static struct hostent host;
  static struct in_addr address;
  static char kept[NI_MAXHOST], *addresses[2], *aliases[1];
  struct sockaddr_storage found;
  if (strlen(name) >= sizeof kept || !address_of(name, 0, 0, AF_INET, &found)) {
    h_errno = HOST_NOT_FOUND;
    return NULL;
  }
  address = ((struct sockaddr_in *)&found)->sin_addr;
  addresses[0] = (char *)&address;
  strcpy(kept, name);
  host = (struct hostent){kept, aliases, AF_INET, sizeof address, addresses};
  return &host;
}

WEAK struct hostent *gethostbyaddr(const void *address, socklen_t bytes, int family) {
  struct in_addr four;
  if (family == AF_INET && bytes == sizeof four) {
    memcpy(&four, address, sizeof four);
    if (ntohl(four.s_addr) == INADDR_LOOPBACK) return gethostbyname("localhost");
  }
  h_errno = HOST_NOT_FOUND;
  return NULL;
}

WEAK struct servent *getservbyname(const char *name, const char *protocol) { return (void)name, (void)protocol, NULL; }
WEAK struct servent *getservbyport(int port, const char *protocol) { return (void)port, (void)protocol, NULL; }
WEAK struct protoent *getprotobyname(const char *name) { return (void)name, NULL; }

WEAK const char *hstrerror(int error) {
  switch (error) {
    case 0: return "Success";
    case HOST_NOT_FOUND: return "Unknown host";
    case TRY_AGAIN: return "Temporary failure";
    case NO_RECOVERY: return "Failure that stays";
    case NO_DATA: return "Host has no address";
    default: return "Unknown error";
  }
}

WEAK void herror(const char *what) {
  if (what != NULL && *what != '\0') fprintf(stderr, "%s: ", what);
  fprintf(stderr, "%s\n", hstrerror(h_errno));
}
