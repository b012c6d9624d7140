/** Error classes and codes that the program adds to those of the standard (MPI-5.0 §9.4, §9.5). */
import { MAX_ERROR_CODES } from '../../abi/limits.ts';
import { MPI_ERR_ARG, MPI_ERR_LASTCODE, MPI_ERR_NO_MEM, MPI_MAX_ERROR_STRING } from '../../abi/mpi.ts';
import type { Calls } from '../calls.ts';
import { errorText } from '../environment/error-names.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { getString, putString } from '../strings.ts';

/** A class is a code of itself. */
interface Code {
  readonly errorClass: number;
  text: string | undefined;
}

export class ErrorCodes {
  readonly #added = new Map<number, Code>();
  #next = MPI_ERR_LASTCODE + 1;
  #last = MPI_ERR_LASTCODE;

  /** The largest code or class that there is: MPI_LASTUSEDCODE. */
  get last(): number {
    return this.#last;
  }

  addClass(): number {
    const code = this.#fresh();
    this.#added.set(code, { errorClass: code, text: undefined });
    return code;
  }

  addCode(errorClass: number): number {
    if (this.classOf(errorClass) !== errorClass)
      throw new MpiError(MPI_ERR_ARG, `${errorClass} is an error code and not a class`);
    const code = this.#fresh();
    this.#added.set(code, { errorClass, text: undefined });
    return code;
  }

  #fresh(): number {
    if (this.#added.size === MAX_ERROR_CODES)
      throw new MpiError(MPI_ERR_NO_MEM, `a program may add ${MAX_ERROR_CODES} error classes and codes`);
    this.#last = this.#next++;
    return this.#last;
  }

  /** @throws MPI_ERR_ARG for a number that is no error code */
  classOf(code: number): number {
    if (errorText(code) !== undefined) return code;
    const added = this.#added.get(code);
    if (added === undefined) throw new MpiError(MPI_ERR_ARG, `${code} is not an error code`);
    return added.errorClass;
  }

  textOf(code: number): string {
    this.classOf(code);
    return errorText(code) ?? this.#added.get(code)!.text ?? '';
  }

  /** What the program has added. @throws MPI_ERR_ARG */
  #own(code: number): Code {
    const added = this.#added.get(code);
    if (added === undefined)
      throw new MpiError(MPI_ERR_ARG, `${code} is not an error class or code that the program has added`);
    return added;
  }

  setText(code: number, text: string): void {
    this.#own(code).text = text;
  }

  removeText(code: number): void {
    const added = this.#own(code);
    if (added.text === undefined) throw new MpiError(MPI_ERR_ARG, `error code ${code} has no string`);
    added.text = undefined;
  }

  /** What others refer to stays: strings go before codes, and codes before classes. @throws MPI_ERR_ARG */
  remove(code: number, isClass: boolean): void {
    const { errorClass, text } = this.#own(code);
    if ((errorClass === code) !== isClass)
      throw new MpiError(MPI_ERR_ARG, `${code} is an error ${isClass ? 'code' : 'class'}`);
    if (text !== undefined) throw new MpiError(MPI_ERR_ARG, `${code} still has a string`);
    if (isClass && [...this.#added].some(([other, added]) => other !== code && added.errorClass === code))
      throw new MpiError(MPI_ERR_ARG, `error class ${code} still has codes`);
    this.#added.delete(code);
    if (code !== this.#last) return;
    this.#last = MPI_ERR_LASTCODE;
    // They stand in the order in which they were added.
    for (const left of this.#added.keys()) this.#last = left;
  }
}

/** @param changed is told that MPI_LASTUSEDCODE may be another one */
export function errorCodeCalls(mpi: Mpi, codes: ErrorCodes, changed: () => void): Calls {
  const done = (): void => {
    changed();
  };
  return {
    Add_error_class: (pointer) => {
      const at = mpi.pointer(pointer!, 4, 'errorclass');
      mpi.view.setInt32(at, codes.addClass(), true);
      return done();
    },
    Add_error_code: (errorClass, pointer) => {
      const at = mpi.pointer(pointer!, 4, 'errorcode');
      mpi.view.setInt32(at, codes.addCode(errorClass!), true);
      return done();
    },
    Add_error_string: (code, text) => {
      codes.setText(code!, getString(mpi, text!, MPI_MAX_ERROR_STRING - 1, 'the string'));
    },
    Remove_error_class: (code) => {
      codes.remove(code!, true);
      return done();
    },
    Remove_error_code: (code) => {
      codes.remove(code!, false);
      return done();
    },
    Remove_error_string: (code) => {
      codes.removeText(code!);
    },
    Error_class: (code, pointer) => mpi.out(pointer!, codes.classOf(code!), 'errorclass'),
    Error_string: (code, text, length) => {
      mpi.pointer(length!, 4, 'resultlen');
      putString(mpi, text!, length!, codes.textOf(code!), MPI_MAX_ERROR_STRING);
    },
  };
}
