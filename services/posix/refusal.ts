/**
 * An error that the services give themselves; like a host error it has a code, from which the errno is made. It has no stack:
 * nobody reads it.
 */
import { getSystemErrorName } from 'node:util';

export class Refusal {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }

  /** For a negative errno of the host. */
  static of(errno: number): Refusal {
    return new Refusal(getSystemErrorName(errno));
  }
}
