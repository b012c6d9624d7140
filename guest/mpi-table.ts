/** What stands in the table of the MPI ABI, `runtime/abi/mpi-abi.json`. */
export type Values = Readonly<Record<string, number>>;

interface TableFunction {
  readonly name: string;
  readonly returns: string;
  readonly params: readonly string[];
}

export interface Table {
  readonly functions: readonly TableFunction[];
  readonly handles: Readonly<Record<string, Values>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly offset_constants: Values;
  readonly pointer_constants: Values;
  readonly string_and_size_limits: Values;
  readonly enum_constants: Values;
  readonly predefined_callbacks: Values;
  readonly callbacks: Readonly<
    Record<string, { readonly returns: string; readonly params: readonly string[] }>
  >;
}

/** Types of objects, such as Comm, but for those of the tool interface, which Fortran does not have. */
export function objectTypes({ handles }: Table): string[] {
  return Object.keys(handles)
    .map((name) => name.slice('MPI_'.length))
    .filter((name) => !name.startsWith('T_'))
    .sort();
}
