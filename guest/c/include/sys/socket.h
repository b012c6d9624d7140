/* <sys/socket.h>, with what makes connections, which fails with ENOSYS: a rank has the sockets that it is given. */
#include_next <sys/socket.h>

#ifndef LWK_SYS_SOCKET_H
#define LWK_SYS_SOCKET_H
#include <lwk/features.h>

#ifndef SO_REUSEADDR
#define SO_REUSEADDR 2
#define SO_ERROR 4
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_RCVTIMEO 66
#define SO_SNDTIMEO 67
#define SOMAXCONN 128
#endif

LWK_BEGIN
int socket(int family, int type, int protocol);
int socketpair(int family, int type, int protocol, int fds[2]);
int bind(int fd, const struct sockaddr *address, socklen_t bytes);
int listen(int fd, int backlog);
int connect(int fd, const struct sockaddr *address, socklen_t bytes);
int getsockname(int fd, struct sockaddr *__restrict address, socklen_t *__restrict bytes);
int getpeername(int fd, struct sockaddr *__restrict address, socklen_t *__restrict bytes);
int setsockopt(int fd, int level, int name, const void *value, socklen_t bytes);
LWK_END
#endif
