/** How a kernel comes to be: what is looked at before, and the workers that are started. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LwkError } from '../../runtime/abi/errors.ts';
import { DIRECT_SERVICES } from '../files.ts';
import { settle } from '../images/optimize.ts';
import { Ticket } from '../job/ticket.ts';
import { refused } from '../machine/refused.ts';
import { checkRequirements } from '../machine/requirements.ts';
import { checkOptions } from '../options/kinds.ts';
import type { BootOptions } from '../types.ts';
import { Kernel } from './kernel.ts';

/** @throws LWK_E_USAGE where the files that our threads start from are not beside this one */
function checkFiles(): void {
  const path = fileURLToPath(DIRECT_SERVICES);
  if (existsSync(path)) return;
  throw new LwkError(
    'LWK_E_USAGE',
    `boot: ${path} of wasm-lwk is not there, from which its threads start. A bundler may have taken the package ` +
      'apart: leave it external (services/BUNDLING.md of the package says how).',
    { path },
  );
}

/**
 * Boots a kernel: designates the cores, and starts one warm worker for each.
 *
 *     await using lwk = await boot({ cores: 2 });
 *     const { stdout } = await lwk.run('hello.wasm', { ranks: 2 });
 *
 * @throws LWK_E_USAGE, LWK_E_ADMISSION, LWK_E_MACHINE, LWK_E_ABORTED
 */
export async function boot(options: BootOptions = {}): Promise<Kernel> {
  checkOptions('boot', options);
  const ticket = new Ticket('The boot', options, () => {});
  await settle();
  ticket.check();
  ticket.close();
  const kernel = bootCold(options);
  kernel.warm();
  return kernel;
}

/**
 * @internal A kernel whose workers start with the first job, or now for the ranks of the one that is to come, in a process that is ours.
 * @throws as boot
 */
export function bootCold(options: BootOptions, early?: number): Kernel {
  checkFiles();
  checkRequirements();
  try {
    return new Kernel(options, early);
  } catch (error) {
    throw refused(error);
  }
}
