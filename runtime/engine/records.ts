/** The records of the state (../fabric/state.ts): written by ../generate.ts, do not edit. */

@unmanaged
export class Request {
  next: u32;
  handle: i32;
  state: i32;
  kind: i32;
  order: i32;
  commHandle: i32;
  rankOf: u32;
  context: i32;
  peer: i32;
  tag: i32;
  buffer: u32;
  bytes: u32;
  typed: u32;
  count: i32;
  special: i32;
  reduction: i32;
  operand: u32;
  called: i32;
  gotCalled: i32;
  ack: i32;
  synchronous: i32;
  persistent: i32;
  orphan: i32;
  cancelled: i32;
  source: i32;
  gotTag: i32;
  gotBytes: u32;
  sentBytes: u32;
  error: i32;
  schedule: u32;
  partitions: u32;
}

@unmanaged
export class Message {
  next: u32;
  order: i32;
  from: i32;
  context: i32;
  tag: i32;
  bytes: u32;
  kind: i32;
  called: i32;
  ack: i32;
  claimed: i32;
  address: u32;
  layout: u32;
  count: i32;
}

@unmanaged
export class Page {
  next: u32;
  before: u32;
  free: u32;
  rest: u32;
  used: i32;
  size: u32;
}

@unmanaged
export class Layout {
  size: i64;
  extent: i64;
  lowest: i64;
  reach: i64;
  runs: i32;
  heap: u32;
}

@unmanaged
export class Run {
  offset: i32;
  bytes: u32;
  stride: i32;
  blocks: u32;
}

@unmanaged
export class Comm {
  handle: i32;
  context: i32;
  ranks: i32;
  rank: i32;
  ownRanks: i32;
  group: i32;
  collectives: i32;
  peers: u32;
  rankOf: u32;
}

@unmanaged
export class Schedule {
  next: u32;
  owner: u32;
  context: i32;
  tag: i32;
  called: i32;
  first: u32;
  last: u32;
  block: u32;
  place: i32;
  open: u32;
  taking: u32;
  scratch: u32;
  unequal: i32;
  unequalRank: i32;
  unequalCalled: i32;
  unequalBytes: i32;
  expectedBytes: i32;
}

@unmanaged
export class Reduction {
  kind: i32;
  reduction: i32;
  symmetric: i32;
  operation: i32;
  datatype: i32;
  stride: i32;
  elements: i32;
  bytes: u32;
  typed: u32;
  base: u32;
  span: u32;
  shift: i32;
  first: u32;
  memory: u32;
}

@unmanaged
export class Part {
  at: u32;
  bytes: u32;
  typed: u32;
  count: i32;
  rank: i32;
}

@unmanaged
export class Step {
  what: i32;
  peer: i32;
  to: u32;
  left: u32;
  right: u32;
  bytes: u32;
  typed: u32;
  count: i32;
  fromTyped: u32;
  fromCount: i32;
  message: u32;
}

@unmanaged
export class Partitioned {
  next: u32;
  owner: u32;
  receives: i32;
  count: i32;
  each: u32;
  open: u32;
  announcement: u32;
  words: u32;
  firstTag: i32;
  parts: i32;
  partBytes: u32;
  ready: i32;
  posted: i32;
  flags: u32;
  unpacked: u32;
  packed: u32;
}
