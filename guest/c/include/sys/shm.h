/* <sys/shm.h>, which the C library has not; its calls fail with ENOSYS: ranks share no memory but what MPI and segments give. */
#ifndef LWK_SYS_SHM_H
#define LWK_SYS_SHM_H
#include <lwk/features.h>
#include <stddef.h>
#include <sys/ipc.h>
#include <time.h>

#define SHM_RDONLY 010000
#define SHM_RND 020000

typedef unsigned long shmatt_t;

struct shmid_ds {
  struct ipc_perm shm_perm;
  size_t shm_segsz;
  time_t shm_atime, shm_dtime, shm_ctime;
  pid_t shm_cpid, shm_lpid;
  shmatt_t shm_nattch;
};

LWK_BEGIN
int shmget(key_t key, size_t bytes, int flags);
void *shmat(int id, const void *address, int flags);
int shmdt(const void *address);
int shmctl(int id, int command, struct shmid_ds *status);
LWK_END
#endif
