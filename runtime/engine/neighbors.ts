/** Neighbourhood collectives (MPI-5.0 §8.6, §8.7): along the edges of a topology. */
import { COLLECTIVE, MPI_OP_NULL, WORD } from './constants';
import { countNeighbors, listNeighbors } from './host';
import { areApart, hasRoom, IN, inOf, listEqual, listOne, listTyped, listVaried, OUT, outOf } from './parts';
import { begin, done, givePart, takePart, together } from './steps';

/** What `countNeighbors` answers of a grid. */
const GRID: i32 = 2;

let topology: i32 = 0;

function sources(): i32 {
  return load<i32>(WORD.SOURCES);
}

function destinations(): i32 {
  return load<i32>(WORD.DESTINATIONS);
}

/** The rank has neighbours, and they are listed. */
function areNeighbors(comm: i32): bool {
  if (!together(comm)) return false;
  const own = load<u32>(WORD.COMM);
  if (load<u32>(WORD.LISTED) == own) return true;
  topology = countNeighbors();
  if (topology == 0 || !hasRoom(max(sources(), destinations()))) return false;
  listNeighbors();
  store<u32>(WORD.LISTED, own);
  return true;
}

/** Sends a part along each edge, or the first to all, and receives a part along each. */
function along(collective: i32, isSame: bool): bool {
  if (!areApart(isSame ? 1 : destinations(), sources())) return false;
  begin(collective, MPI_OP_NULL, 0);
  for (let i = 0; i < destinations(); i++) {
    const rank = outOf(i).rank;
    if (rank >= 0) givePart(rank, outOf(isSame ? 0 : i));
  }
  // In a grid, what a neighbour sends on comes from the other side. Where both neighbours of a dimension are the same
  // rank, messages are told apart by their order alone, and so are taken in the order in which they were sent.
  for (let k = 0; k < sources(); k++) {
    const part = inOf(topology == GRID ? k ^ 1 : k);
    if (part.rank >= 0) takePart(part.rank, part);
  }
  return done();
}

export function Neighbor_allgather(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
): bool {
  if (!areNeighbors(comm) || !listOne(OUT, from, count, type)) return false;
  return listEqual(IN, to, toCount, toType, sources()) && along(COLLECTIVE.Neighbor_allgather, true);
}

export function Neighbor_allgatherv(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  comm: i32,
): bool {
  if (!areNeighbors(comm) || !listOne(OUT, from, count, type)) return false;
  if (!listVaried(IN, to, counts, places, toType, sources())) return false;
  return along(COLLECTIVE.Neighbor_allgatherv, true);
}

export function Neighbor_alltoall(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
): bool {
  if (!areNeighbors(comm) || !listEqual(OUT, from, count, type, destinations())) return false;
  return listEqual(IN, to, toCount, toType, sources()) && along(COLLECTIVE.Neighbor_alltoall, false);
}

export function Neighbor_alltoallv(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outType: i32,
  to: u32,
  counts: u32,
  places: u32,
  type: i32,
  comm: i32,
): bool {
  if (!areNeighbors(comm)) return false;
  if (!listVaried(OUT, from, outCounts, outPlaces, outType, destinations())) return false;
  if (!listVaried(IN, to, counts, places, type, sources())) return false;
  return along(COLLECTIVE.Neighbor_alltoallv, false);
}

export function Neighbor_alltoallw(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outTypes: u32,
  to: u32,
  counts: u32,
  places: u32,
  types: u32,
  comm: i32,
): bool {
  if (!areNeighbors(comm)) return false;
  if (!listTyped(OUT, from, outCounts, outPlaces, outTypes, destinations())) return false;
  if (!listTyped(IN, to, counts, places, types, sources())) return false;
  return along(COLLECTIVE.Neighbor_alltoallw, false);
}
