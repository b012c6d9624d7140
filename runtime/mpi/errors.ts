/**
 * What a call of MPI throws when it fails: an error class or code of the standard, and one sentence that says what
 * was asked and what was found.
 */
export class MpiError extends Error {
  /** Error class of the standard, or a code made by MPI_Add_error_code. */
  readonly errorCode: number;
  /** Handle of the communicator whose error handler is to be called, where the arguments do not name it. */
  readonly comm: number | undefined;
  /** The error handler to be called, where it is an argument. */
  readonly errhandler: number | undefined;

  constructor(errorCode: number, message: string, comm?: number, errhandler?: number) {
    super(message);
    this.errorCode = errorCode;
    this.comm = comm;
    this.errhandler = errhandler;
  }
}
