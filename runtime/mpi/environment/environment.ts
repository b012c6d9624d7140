/** The environment (MPI-5.0 chapters 9 and 11): start and end, versions and names, time, memory, the ABI. */
import { hostname } from 'node:os';
import * as abi from '../../abi/mpi.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { type Mpi, PHASE } from '../mpi.ts';
import { putString } from '../strings.ts';

/** Resolution of MPI_Wtime: that of the host's monotonic clock, seconds. */
const TICK = 1e-9;

export function environmentCalls(mpi: Mpi): Calls {
  function init(required: number, provided: number): void {
    if (mpi.phase !== PHASE.BEFORE) throw new MpiError(abi.MPI_ERR_OTHER, 'MPI has been initialized before');
    mpi.initialize();
    mpi.threadLevel = Math.min(required, abi.MPI_THREAD_SERIALIZED);
    if (provided !== 0) mpi.out(provided, mpi.threadLevel, 'provided');
  }

  const flag = (value: boolean, pointer: number): void => mpi.out(pointer, value ? 1 : 0, 'flag');

  return {
    Init: () => init(abi.MPI_THREAD_SINGLE, 0),
    Init_thread: (_argc, _argv, required, provided) => {
      mpi.pointer(provided!, 4, 'provided');
      return init(required!, provided!);
    },
    Finalize: () => {
      mpi.active();
      mpi.finalize();
    },
    Initialized: (pointer) => flag(mpi.phase !== PHASE.BEFORE, pointer!),
    Finalized: (pointer) => flag(mpi.phase === PHASE.FINALIZED, pointer!),
    Abort: (handle, code) => {
      const comm = mpi.findComm(handle!);
      const name = comm === undefined || comm.name === '' ? 'a communicator' : comm.name;
      // A shell sees the low byte; the status of an abort is never 0.
      mpi.end(code! & 0xff || 1, `rank ${mpi.rank} called MPI_Abort(${name}, ${code})`);
    },
    Query_thread: (provided) => {
      mpi.active();
      mpi.out(provided!, mpi.threadLevel, 'provided');
    },
    Is_thread_main: (pointer) => {
      mpi.active();
      return flag(true, pointer!);
    },
    Get_version: (version, subversion) => {
      mpi.out(version!, abi.MPI_VERSION, 'version');
      mpi.out(subversion!, abi.MPI_SUBVERSION, 'subversion');
    },
    Abi_get_version: (major, minor) => {
      mpi.out(major!, abi.MPI_ABI_VERSION, 'abi_major');
      mpi.out(minor!, abi.MPI_ABI_SUBVERSION, 'abi_minor');
    },
    Get_library_version: (version, length) => {
      putString(mpi, version!, length!, 'wasm-lwk', abi.MPI_MAX_LIBRARY_VERSION_STRING);
    },
    Get_processor_name: (name, length) => {
      // One name for all ranks, that of gethostname: programs count machines by it.
      putString(mpi, name!, length!, hostname(), abi.MPI_MAX_PROCESSOR_NAME);
    },
    Wtime: mpi.compiled.clock,
    Wtick: () => TICK,
    Pcontrol: () => abi.MPI_SUCCESS,
    Alloc_mem: (size, _info, pointer) => {
      mpi.active();
      const at = mpi.pointer(pointer!, 4, 'baseptr');
      if (size! < 0) throw new MpiError(abi.MPI_ERR_ARG, `a size of ${size}`);
      const block = size === 0 ? 0 : mpi.arena.take(size!);
      if (block === 0 && size! > 0)
        throw new MpiError(abi.MPI_ERR_NO_MEM, `the heap has no room for ${size} bytes`);
      mpi.view.setInt32(at, block, true);
    },
    Free_mem: (base) => {
      mpi.active();
      if (base !== 0 && !mpi.arena.give(base! >>> 0))
        throw new MpiError(abi.MPI_ERR_BASE, 'the address did not come from MPI_Alloc_mem');
    },
    Comm_rank: (comm, pointer) => mpi.out(pointer!, mpi.comm(comm!).rank, 'rank'),
    Comm_size: (comm, pointer) => mpi.out(pointer!, mpi.comm(comm!).size, 'size'),
  };
}
