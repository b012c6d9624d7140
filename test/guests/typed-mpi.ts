/** Every function of the typed MPI of the SDK, with elements of all types; rank 0 prints what went wrong, or ok. */
import {
  Comm,
  datatype,
  finalize,
  init,
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_COMM_NULL,
  MPI_Comm_set_errhandler,
  MPI_ERR_RANK,
  MPI_ERRORS_RETURN,
  MPI_INT16_T,
  MPI_MAX,
  MPI_Op_create,
  MPI_PROC_NULL,
  MPI_Send,
  MPI_SUM,
  MPI_Type_size,
  MPI_UNDEFINED,
  self,
  world,
} from '../../guest/assembly/mpi';

let wrong = 0;

function expect(what: string, holds: bool): void {
  if (holds) return;
  wrong++;
  process.stdout.write(`rank ${world.rank}: ${what}\n`);
}

function numbers<T>(length: i32, first: i32): StaticArray<T> {
  const made = new StaticArray<T>(length);
  for (let i = 0; i < length; i++) made[i] = <T>(first + i);
  return made;
}

const at: usize = memory.data(16);

/** Once round the ranks, and back to where it came from. */
function ofType<T>(name: string): void {
  MPI_Type_size(datatype<T>(), at);
  expect(`size of ${name}`, load<i32>(at) === sizeof<T>());
  const rank = world.rank;
  const size = world.size;
  const into = new StaticArray<T>(5);
  const status = world.sendrecv(numbers<T>(3, rank), (rank + 1) % size, into, (rank + size - 1) % size, 7);
  expect(`source of ${name}`, status.source === (rank + size - 1) % size && status.tag === 7);
  expect(`length of ${name}`, status.count<T>() === 3);
  expect(`data of ${name}`, into[2] === <T>(((rank + size - 1) % size) + 2) && into[3] === <T>0);
}

function sumOf(a: usize, b: usize, length: usize, _type: usize): void {
  for (let i = 0; i < load<i32>(length); i++) {
    const to = b + ((<usize>i) << 2);
    store<i32>(to, load<i32>(a + ((<usize>i) << 2)) + load<i32>(to));
  }
}

function messages(): void {
  const rank = world.rank;
  const size = world.size;
  const into = new Float64Array(4);
  const request = world.irecv(into, (rank + size - 1) % size, 1);
  const data = new Float64Array(4).fill(<f64>rank);
  const sent = world.isend(data, (rank + 1) % size, 1);
  while (!request.test());
  sent.wait();
  expect('irecv', into[3] === <f64>((rank + size - 1) % size));
  if (rank === 0) for (let i = 1; i < size; i++) world.send<i32[]>([i, i * i], i, i);
  else {
    expect('probe', world.probe(MPI_ANY_SOURCE, MPI_ANY_TAG).count<i32>() === 2);
    const two: i32[] = [0, 0];
    expect('source', world.recv(two, 0, rank).source === 0);
    expect('recv', two[1] === rank * rank);
  }
  world.send(data, MPI_PROC_NULL);
}

function collectives(): void {
  const rank = world.rank;
  const size = world.size;
  world.barrier();
  const one: i32[] = [rank === size - 1 ? 42 : 0];
  world.bcast(one, size - 1);
  expect('bcast', one[0] === 42);
  const all = new StaticArray<i32>(size);
  world.allgather<StaticArray<i32>>(numbers<i32>(1, rank), all);
  expect('allgather', all[size - 1] === size - 1);
  world.gather<StaticArray<i32>>(numbers<i32>(1, 2 * rank), all, 0);
  expect('gather', all[size - 1] === (rank === 0 ? 2 * size - 2 : size - 1));
  const mine = new StaticArray<i32>(1);
  world.scatter<StaticArray<i32>>(numbers<i32>(size, 100), mine, 0);
  expect('scatter', mine[0] === 100 + rank);
  world.alltoall<StaticArray<i32>>(numbers<i32>(size, 1000 * rank), all);
  expect('alltoall', all[size - 1] === 1000 * (size - 1) + rank);
  const sums = numbers<f64>(3, rank);
  world.allreduce(sums, MPI_SUM);
  expect('allreduce', sums[1] === <f64>((size * (size - 1)) / 2 + size));
  expect('allreduceOf', world.allreduceOf<u64>(<u64>rank, MPI_MAX) === <u64>(size - 1));
  const total = new StaticArray<f64>(3);
  world.reduce(sums, total, MPI_MAX, 0);
  expect('reduce', rank !== 0 || total[1] === sums[1]);
  const prefix = numbers<i64>(1, 1);
  world.scan(prefix, MPI_SUM);
  expect('scan', prefix[0] === rank + 1);
  MPI_Op_create(<usize>sumOf.index, 0, at);
  const own = numbers<i32>(1, rank);
  world.scan(own, load<i32>(at));
  expect('an operation of the program', own[0] === (rank * (rank + 1)) / 2);
}

function communicators(): void {
  const rank = world.rank;
  const half = world.split(rank % 2, -rank);
  expect('split', half.size === (world.size + 1 - (rank % 2)) / 2);
  expect('order', half.rank === half.size - 1 - rank / 2);
  const copy = half.dup();
  copy.barrier();
  copy.free();
  half.free();
  expect('no colour', world.split(MPI_UNDEFINED, 0).handle === MPI_COMM_NULL);
  expect('self', self.size === 1 && new Comm(self.handle).rank === 0);
  MPI_Comm_set_errhandler(world.handle, MPI_ERRORS_RETURN);
  expect('errors', MPI_Send(at, 1, MPI_INT16_T, world.size, 0, world.handle) === MPI_ERR_RANK);
}

init();
ofType<i8>('i8');
ofType<u8>('u8');
ofType<i16>('i16');
ofType<u16>('u16');
ofType<i32>('i32');
ofType<u32>('u32');
ofType<i64>('i64');
ofType<u64>('u64');
ofType<f32>('f32');
ofType<f64>('f64');
messages();
collectives();
communicators();
const all = world.allreduceOf<i32>(wrong, MPI_SUM);
if (world.rank === 0 && all === 0) process.stdout.write('ok\n');
finalize();
