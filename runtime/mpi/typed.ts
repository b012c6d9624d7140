/** Data of datatypes that are not one block: checks, packs, unpacks, and moves from layout to layout. */
import { MPI_ERR_BUFFER } from '../abi/mpi.ts';
import type { Fabric } from '../fabric/fabric.ts';
import type { Arena } from './arena.ts';
import type { Datatype } from './basic.ts';
import type { Peers } from './delivery.ts';
import { MpiError } from './errors.ts';
import type { Request } from './request.ts';

export class Typed {
  readonly fabric: Fabric;
  readonly peers: Peers;
  readonly arena: Arena;

  constructor(fabric: Fabric, peers: Peers, arena: Arena) {
    this.fabric = fabric;
    this.peers = peers;
    this.arena = arena;
  }
  check(_buffer: number, _count: number, _type: Datatype): void {
    throw new MpiError(MPI_ERR_BUFFER, 'derived datatypes');
  }
  pack(_to: number, _buffer: number, _count: number, _datatype: number): void {}
  toFabric(_to: number, _buffer: number, _count: number, _type: Datatype, _bytes: number): void {}
  fromFabric(_request: Request, _address: number, _bytes: number): void {}
  fromMemory(_request: Request, _memory: WebAssembly.Memory, _address: number, _bytes: number): void {}
  fromTyped(
    _request: Request,
    _memory: WebAssembly.Memory,
    _words: Int32Array,
    _at: number,
    _bytes: number,
  ): void {}
  publish(_type: Datatype): number {
    return 0;
  }
}
