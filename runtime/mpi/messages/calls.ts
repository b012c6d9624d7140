/** Messages (MPI-5.0 chapters 3 and 4) where the engine has not carried them out: see ../engine/asked.ts. */
import type { Calls } from '../calls.ts';
import { askedAgain } from '../engine/asked.ts';
import type { Mpi } from '../mpi.ts';
import { verify } from '../verify.ts';

/** Functions by the place of the communicator among their arguments. */
const PLACES: Readonly<Record<number, readonly string[]>> = {
  [-1]: ['Mrecv', 'Imrecv'],
  2: ['Probe', 'Iprobe', 'Mprobe', 'Improbe'],
  5: [
    ...['Send', 'Rsend', 'Ssend', 'Recv', 'Isend', 'Irsend', 'Issend', 'Irecv'],
    ...['Send_init', 'Rsend_init', 'Ssend_init', 'Recv_init'],
  ],
  6: ['Psend_init', 'Precv_init'],
  7: ['Sendrecv_replace', 'Isendrecv_replace'],
  10: ['Sendrecv', 'Isendrecv'],
};

function lacking(name: string): (missing: number, args: readonly number[]) => string {
  if (name.startsWith('P')) return (_, args) => `a message of ${args[1]} partitions`;
  if (name.endsWith('replace')) return (missing) => `a copy of ${missing} bytes`;
  return () => 'the layout of the datatype';
}

export function messageCalls(mpi: Mpi): Calls {
  return Object.fromEntries(
    Object.entries(PLACES).flatMap(([place, names]) =>
      names.map((name) => {
        const asked = { place: Number(place), lacks: lacking(name), verify: verify.bind(null, mpi, name) };
        return [name, askedAgain(mpi, name, asked)];
      }),
    ),
  );
}
