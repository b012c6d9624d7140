/** Sockets that a job listens on (`--listen`). */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { LwkError } from '../runtime/abi/errors.ts';
import { parseAddress } from './options.ts';

/** Opens all addresses, or none. */
export async function listenAll(addresses: readonly string[]): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const address of addresses) {
      // Both directions of a connection are closed one by one, as a POSIX program expects; nothing is read before the guest reads.
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
      servers.push(server);
      server.listen(parseAddress(address));
      await once(server, 'listening');
    }
    return servers;
  } catch (error) {
    for (const server of servers) server.close();
    if (error instanceof LwkError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const address = addresses[servers.length - 1]!;
    throw new LwkError(
      'LWK_E_MACHINE',
      `--listen ${address}: the system refuses the address (${code}). Choose another one.`,
      { address, code },
      error,
    );
  }
}
