/**
 * What is wrong with the arguments of functions of messages and of requests (MPI-5.0 chapters 3 and 4): the table of the ABI says
 * which parameters a function has, and each kind of parameter is checked here, once for all functions.
 */
import { MPI_ERR_ARG, MPI_ERR_REQUEST, MPI_MESSAGE_NO_PROC, MPI_REQUEST_NULL } from '../abi/mpi.ts';
import { MPI_PARAMETERS } from '../abi/mpi-parameters.ts';
import { MpiError } from './errors.ts';
import { INDEX_BITS, KIND } from './handles.ts';
import { hex } from './hex.ts';
import { checkTag, dataOf, destination, handleAt, origin } from './messages/transfer.ts';
import type { Mpi } from './mpi.ts';
import { REQUEST, type Request, STATE } from './requests/request.ts';
import { checkStatus } from './requests/status.ts';

interface Called {
  readonly mpi: Mpi;
  /** Without `MPI_`. */
  readonly name: string;
  /** As C has them. */
  readonly params: readonly string[];
  readonly args: readonly number[];
}

/** What a handle of a message is more than that of its request. */
const OFFSET = (KIND.MESSAGE - KIND.REQUEST) << INDEX_BITS;

const commOf = ({ mpi, params, args }: Called) => mpi.comm(args[params.indexOf('MPI_Comm comm')]!);
const isPartitioned = ({ params }: Called) => params.includes('int partitions');

/** Where receives may have a wildcard. */
const hasSource = (called: Called) => called.params.includes('int source') && !isPartitioned(called);

const ARRAY = /MPI_Request\[\] array_of_requests$/;

/** By parameter, in the order in which they are checked: what throws, of the argument and its place. */
const RULES: readonly (readonly [RegExp, (called: Called, value: number, i: number) => void])[] = [
  [/^int dest$/, (called, rank) => void destination(commOf(called), rank)],
  [
    /^int source$/,
    (called, rank) => void (isPartitioned(called) ? destination : origin)(commOf(called), rank),
  ],
  [/^int tag$/, (called, tag) => checkTag(tag, hasSource(called))],
  [/^int sendtag$/, (_, tag) => checkTag(tag, false)],
  [/^int recvtag$/, (_, tag) => checkTag(tag, true)],
  [/^int partitions$/, (_, partitions) => checkPartitions(partitions)],
  [/^MPI_Request \*request$/, ({ mpi }, at) => void handleAt(mpi, at)],
  [ARRAY, (called, at, i) => void handleAt(called.mpi, at, checkedCount(called, i - 1))],
  [/^MPI_Request request$/, ({ mpi }, handle) => void known(mpi, handle)],
  [/^MPI_Status \*status$/, ({ mpi }, status) => checkStatus(mpi, status)],
  [/^MPI_Status \*array_of_statuses$/, ({ mpi, args }, status) => checkStatus(mpi, status, args[0])],
  [/^int \*\w+$/, ({ mpi, params }, at, i) => void mpi.pointer(at, 4, params[i]!.slice(5))],
  [/array_of_indices$/, ({ mpi, args }, at) => void mpi.pointer(at, 4 * args[0]!, 'the array of indices')],
  [/^MPI_Request \*request$/, (called, at, i) => checkHandles(called, at, i === 0 ? 1 : 0)],
  [ARRAY, (called, at) => checkHandles(called, at, called.args[0]!)],
  [/^MPI_Message \*message$/, checkMessage],
  [/^MPI_Datatype \w+$/, checkData],
];

/** Throws what is wrong with a call; comes back where nothing is. */
export function verify(mpi: Mpi, name: string, args: readonly number[]): void {
  mpi.active();
  const params = MPI_PARAMETERS[`MPI_${name}`]!.split(', ');
  const called = { mpi, name, params, args };
  for (const [pattern, check] of RULES)
    for (const [i, param] of params.entries()) if (pattern.test(param)) check(called, args[i]!, i);
}

function checkPartitions(partitions: number): void {
  if (partitions < 0) throw new MpiError(MPI_ERR_ARG, `${partitions} partitions`);
}

function checkedCount({ mpi, args }: Called, i: number): number {
  mpi.count(args[i]!);
  return args[i]!;
}

/** Handles that a call completes or starts. */
function checkHandles({ mpi, name }: Called, at: number, count: number): void {
  for (let i = 0; i < count; i++) checkHandle(mpi, name, mpi.view.getInt32((at >>> 0) + 4 * i, true));
}

function checkHandle(mpi: Mpi, name: string, handle: number): void {
  if (/^Start/.test(name)) checkStart(mpi.requests.get(handle));
  else {
    const request = known(mpi, handle);
    if (name === 'Cancel' && (request === null || request.state === STATE.INACTIVE))
      throw new MpiError(MPI_ERR_REQUEST, 'there is no active request to cancel');
  }
}

function checkStart(request: Request | null): void {
  if (request === null || !request.persistent)
    throw new MpiError(MPI_ERR_REQUEST, 'the request is not a persistent one');
  if (request.state !== STATE.INACTIVE)
    throw new MpiError(MPI_ERR_REQUEST, 'the request has been started and is not complete');
}

/** The request of a handle; null of MPI_REQUEST_NULL. */
function known(mpi: Mpi, handle: number): Request | null {
  if (handle === MPI_REQUEST_NULL) return null;
  const request = mpi.requests.get(handle);
  if (request !== null) return request;
  throw new MpiError(
    MPI_ERR_REQUEST,
    `${hex(handle)} is not a request, or one that has completed or been freed`,
  );
}

function checkMessage({ mpi, name }: Called, pointer: number): void {
  const handle = mpi.view.getInt32(mpi.pointer(pointer, 4, 'the message'), true);
  if (!/^I?mrecv/i.test(name) || handle === MPI_MESSAGE_NO_PROC) return;
  if (mpi.requests.find(handle - OFFSET)?.kind !== REQUEST.MESSAGE)
    throw new MpiError(MPI_ERR_REQUEST, `${hex(handle)} is not a matched message`);
}

/** Buffer and count stand before a datatype. */
function checkData(called: Called, datatype: number, i: number): void {
  const { mpi, params, args } = called;
  const count = checkedCount(called, i - 1);
  if (isPartitioned(called)) dataOf(mpi, args[0]!, args[params.indexOf('int partitions')]! * count, datatype);
  else dataOf(mpi, args[i - 2]!, count, datatype);
}
