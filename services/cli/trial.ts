/**
 * The last word of `lwk doctor`: a program is run, with a rank on each core, as `lwk run` would. So that the two agree, whatever
 * this host lacks.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { bootCold } from '../kernel/boot.ts';
import type { Check } from '../machine/doctor.ts';
import { refused } from '../machine/refused.ts';

/**
 * `(module (import "mpi" "MPI_Finalized" (func (param i32) (result i32))) (memory (export "memory") 1) (func (export
 * "_start")))`: ends at once, and has a fabric.
 */
const PROGRAM = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x09, 0x02, 0x60, 0x01, 0x7f, 0x01, 0x7f, 0x60, 0x00, 0x00],
  ...[0x02, 0x15, 0x01, 0x03, ...Buffer.from('mpi'), 0x0d, ...Buffer.from('MPI_Finalized'), 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x01, 0x05, 0x03, 0x01, 0x00, 0x01],
  ...[0x07, 0x13, 0x02, 0x06, ...Buffer.from('memory'), 0x02, 0x00],
  ...[0x06, ...Buffer.from('_start'), 0x00, 0x01, 0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b],
);

/** Runs the program; with one rank when there is no room for more. */
export async function trial(cores?: number): Promise<Check> {
  const name = 'a program';
  try {
    // Other jobs may have cores now: then it shares them.
    await using kernel = bootCold({ cores, oversubscribe: true });
    const ranks = kernel.cores.length;
    const { status, message } = await kernel.run(PROGRAM, { ranks, prefault: false });
    if (status !== 0)
      return { name, state: 'fail', found: message, advice: 'Look at the other checks first.' };
    const found = `ran with ${ranks === 1 ? '1 rank' : `${ranks} ranks`}`;
    return { name, state: 'ok', found, advice: '' };
  } catch (error) {
    const known = refused(error);
    const found = (known as Error).message;
    const advice = 'No program runs until this is mended.';
    if (!(known instanceof LwkError) || known.code !== 'LWK_E_ADMISSION' || cores === 1)
      return { name, state: 'fail', found, advice };
    const one = await trial(1);
    if (one.state === 'fail') return one;
    return { name, state: 'warn', found, advice: 'A program ran with 1 rank.' };
  }
}
