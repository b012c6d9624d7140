/** Sockets that a job listens on (`--listen`). */
import { once } from 'node:events';
import type { Server } from 'node:net';
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Address } from '../options/values.ts';

/** Opens all addresses, or none. */
export async function listenAll(addresses: readonly Address[]): Promise<Server[]> {
  const servers: Server[] = [];
  if (addresses.length === 0) return servers;
  const { createServer } = await import('node:net');
  try {
    for (const address of addresses) {
      // Both directions of a connection are closed one by one, as a POSIX program expects; nothing is read before the guest reads.
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
      servers.push(server);
      server.listen(address);
      await once(server, 'listening');
    }
    return servers;
  } catch (error) {
    for (const server of servers) server.close();
    const { code } = error as NodeJS.ErrnoException;
    const { host, port } = addresses[servers.length - 1]!;
    throw new LwkError(
      'LWK_E_MACHINE',
      `--listen ${host}:${port}: the system refuses the address (${code}). Choose another one.`,
      { host, port, code },
      error,
    );
  }
}
