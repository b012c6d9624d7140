/* A client of a server, as simulation codes are: it compiles, and says in its own words that there is no network. */
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int main(void) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found = &hints;
  int error = getaddrinfo("server", "31415", &hints, &found);
  printf("%s, %d\n", gai_strerror(error), found == NULL && gethostbyname("server") == NULL && h_errno == HOST_NOT_FOUND);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "/tmp/%s", "server");
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  printf("%s: %s\n", address.sun_path, fd < 0 && errno == ENOSYS ? strerror(errno) : "a socket");
  return 0;
}
