/** An error that the services give themselves; like a host error it has a code, from which the errno is made. It has no stack: nobody reads it. */
export class Refusal {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
