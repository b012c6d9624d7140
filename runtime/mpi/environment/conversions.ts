/**
 * Handles as integers (MPI-5.0 §20.3.6): they are integers here. Also what the ABI says of itself and of Fortran
 * (§20.2, §20.3).
 */
import { MPI_ERR_ABI, MPI_ERR_ARG, MPI_INFO_NULL } from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Info, Infos } from '../objects/info.ts';
import { CORE } from '../objects/split-type.ts';

const KINDS = [
  'Comm',
  'Errhandler',
  'File',
  'Group',
  'Info',
  'Message',
  'Op',
  'Request',
  'Session',
  'Type',
  'Win',
];

const SIZES = [
  ['mpi_aint_size', '4'],
  ['mpi_count_size', '8'],
  ['mpi_offset_size', '8'],
] as const;

/** Of a Fortran logical, bytes. */
const MAX_LOGICAL = 16;

interface Booleans {
  readonly true: Uint8Array;
  readonly false: Uint8Array;
}

/** What a program has said of its Fortran compiler: there is none here, so nothing is known before. */
class Fortran {
  readonly #mpi: Mpi;
  readonly #infos: Infos;
  #info: Info | undefined;
  #booleans: Booleans | undefined;

  constructor(mpi: Mpi, infos: Infos) {
    this.#mpi = mpi;
    this.#infos = infos;
  }

  setInfo(handle: number): void {
    const info = this.#infos.get(handle);
    if (this.#info !== undefined) throw new MpiError(MPI_ERR_ABI, 'the Fortran types have been set before');
    this.#info = new Map(info);
  }

  getInfo(pointer: number): void {
    if (this.#info === undefined) this.#mpi.out(pointer, MPI_INFO_NULL, 'info');
    else this.#infos.hand(pointer, new Map(this.#info));
  }

  #checkSize(size: number): void {
    if (size < 1 || size > MAX_LOGICAL || (size & (size - 1)) !== 0)
      throw new MpiError(MPI_ERR_ARG, `a logical of ${size} bytes`);
  }

  setBooleans(size: number, yes: number, no: number): void {
    this.#checkSize(size);
    const { heap } = this.#mpi;
    const at = [this.#mpi.pointer(yes, size, 'logical_true'), this.#mpi.pointer(no, size, 'logical_false')];
    if (this.#booleans !== undefined)
      throw new MpiError(MPI_ERR_ABI, 'the Fortran booleans have been set before');
    this.#booleans = { true: heap.copyOut(at[0]!, size), false: heap.copyOut(at[1]!, size) };
  }

  getBooleans(size: number, yes: number, no: number, isSet: number): void {
    this.#checkSize(size);
    const { heap } = this.#mpi;
    const known = this.#booleans;
    const set = known !== undefined && known.true.length === size;
    if (set) {
      heap.u8.set(known.true, this.#mpi.pointer(yes, size, 'logical_true'));
      heap.u8.set(known.false, this.#mpi.pointer(no, size, 'logical_false'));
    }
    this.#mpi.out(isSet, set ? 1 : 0, 'is_set');
  }
}

export function conversionCalls(mpi: Mpi, infos: Infos): Calls {
  const fortran = new Fortran(mpi, infos);
  const same: Call = (handle) => handle!;
  return {
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [`${kind}_toint`, `${kind}_fromint`]).map((name) => [name, same]),
    ),
    Abi_get_info: (pointer) => infos.hand(pointer!, new Map(SIZES)),
    Abi_set_fortran_info: (info) => fortran.setInfo(info!),
    Abi_get_fortran_info: (pointer) => fortran.getInfo(pointer!),
    Abi_set_fortran_booleans: (size, yes, no) => fortran.setBooleans(size!, yes!, no!),
    Abi_get_fortran_booleans: (size, yes, no, isSet) => fortran.getBooleans(size!, yes!, no!, isSet!),
    // Whether this rank is bound to one resource of a kind (MPI-5.0 §9.1.3).
    Get_hw_resource_info: (pointer) =>
      infos.hand(pointer!, new Map([[CORE, mpi.kernel.core >= 0 ? 'true' : 'false']])),
  };
}
