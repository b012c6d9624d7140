/** Objects that the program makes and that several chapters work on. */

import type { Mpi } from '../mpi.ts';
import { Attributes } from './attributes.ts';
import { Errhandlers } from './errhandlers.ts';
import { ErrorCodes } from './error-codes.ts';
import { Groups } from './groups.ts';
import { Infos } from './info.ts';

export class Objects {
  readonly groups: Groups;
  readonly infos: Infos;
  readonly codes = new ErrorCodes();
  readonly errhandlers: Errhandlers;
  readonly attributes: Attributes;

  constructor(mpi: Mpi) {
    this.groups = new Groups(mpi);
    this.infos = new Infos(mpi);
    this.errhandlers = new Errhandlers(mpi);
    this.attributes = new Attributes(mpi, this.codes);
    // Functions of the program that want to be called first, while MPI still works (MPI-5.0 §11.2.4).
    mpi.atFinalize(() => this.attributes.deleteAll(mpi.self));
  }
}
