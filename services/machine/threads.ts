/**
 * What all threads of ours are started with. Node remembers the numbers of the descriptors that a thread has opened and closes
 * those numbers again when the thread ends, whoever has them by then. Descriptors of ranks are opened on one thread and closed on
 * another: their owners are the tables in shared memory, and Node must close nothing.
 */
export const OUR_THREADS = { trackUnmanagedFds: false } as const;
