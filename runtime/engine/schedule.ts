/** Schedules of collectives: how their steps are kept. What carries them out is in advance.ts. */
import { REDUCTION, REDUCTION_BYTES, SCHEDULE_BYTES, STEP_BYTES, STEPS_BYTES, WORD } from './constants';
import { giveMemory, takeOperands } from './host';
import { give, take } from './pages';
import { Reduction, Schedule, Step } from './records';
import { useReduction } from './reduce';

/** Where the steps of a block begin. */
const STEPS: u32 = STEP_BYTES;
const PER_BLOCK: i32 = STEPS_BYTES / STEP_BYTES - 1;

/** What is recorded, where collectives are recorded and not carried out. */
export let recorded: Schedule | null = null;
/** There was no room for it. */
let full: bool = false;

/** From now on steps are recorded; null when there is no room. */
export function record(): Schedule | null {
  const at = take(SCHEDULE_BYTES + REDUCTION_BYTES);
  const block = at ? take(STEPS_BYTES) : 0;
  if (block == 0) {
    if (at) give(at);
    return null;
  }
  store<u32>(block, 0);
  store<i32>(block, 0, 4);
  const schedule = changetype<Schedule>(at);
  schedule.first = block;
  schedule.last = block;
  schedule.block = block;
  schedule.place = 0;
  schedule.open = 0;
  schedule.taking = 0;
  schedule.scratch = 0;
  schedule.unequal = 0;
  full = false;
  recorded = schedule;
  reductionOf(schedule).memory = 0;
  useReduction(reductionOf(schedule));
  return schedule;
}

/** Ends that: false when there was no room for all steps. */
export function endRecord(): bool {
  recorded = null;
  useReduction(changetype<Reduction>(REDUCTION));
  return !full;
}

/** What a schedule reduces. */
export function reductionOf(schedule: Schedule): Reduction {
  return changetype<Reduction>(changetype<u32>(schedule) + SCHEDULE_BYTES);
}

/** Adds a step to what is recorded. */
export function add(what: i32, peer: i32, to: u32, left: u32, right: u32, bytes: u32): Step {
  const schedule = changetype<Schedule>(recorded);
  let block = schedule.last;
  let used = load<i32>(block, 4);
  if (used == PER_BLOCK) {
    const more = take(STEPS_BYTES);
    if (more == 0) {
      // Nothing of it will be carried out.
      full = true;
      return stepOf(block, 0);
    }
    store<u32>(block, more);
    store<u32>(more, 0);
    schedule.last = more;
    block = more;
    used = 0;
  }
  store<i32>(block, used + 1, 4);
  const step = stepOf(block, used);
  step.what = what;
  step.peer = peer;
  step.to = to;
  step.left = left;
  step.right = right;
  step.bytes = bytes;
  step.typed = 0;
  step.message = 0;
  return step;
}

function stepOf(block: u32, place: i32): Step {
  return changetype<Step>(block + STEPS + place * STEP_BYTES);
}

/** The step that is next; null at the end. */
export function nextStep(schedule: Schedule): Step | null {
  if (schedule.place == load<i32>(schedule.block, 4)) {
    const after = load<u32>(schedule.block);
    if (after == 0) return null;
    schedule.block = after;
    schedule.place = 0;
  }
  return stepOf(schedule.block, schedule.place);
}

// ---- all steps so far

let scanned: u32 = 0;
let scannedPlace: i32 = 0;

export function firstStep(schedule: Schedule): Step | null {
  scanned = schedule.first;
  scannedPlace = -1;
  return stepAfter(schedule);
}

/** Up to the one that is next. */
export function stepAfter(schedule: Schedule): Step | null {
  scannedPlace++;
  if (scanned == schedule.block) return scannedPlace < schedule.place ? stepOf(scanned, scannedPlace) : null;
  if (scannedPlace == load<i32>(scanned, 4)) {
    scanned = load<u32>(scanned);
    scannedPlace = -1;
    return stepAfter(schedule);
  }
  return stepOf(scanned, scannedPlace);
}

// ---- memory

/** Memory of the heap for the operands of what is recorded; false when there is none. */
export function hasScratch(): bool {
  const schedule = recorded;
  if (schedule === null) return false;
  if (schedule.scratch) return true;
  const spare = load<u32>(WORD.SPARE);
  store<u32>(WORD.SPARE, 0);
  schedule.scratch = spare ? spare : takeOperands();
  return schedule.scratch != 0;
}

/** Gives the memory of a schedule back. */
export function drop(schedule: Schedule): void {
  const scratch = schedule.scratch;
  if (scratch) {
    if (load<u32>(WORD.SPARE)) giveMemory(scratch);
    else store<u32>(WORD.SPARE, scratch);
  }
  const memory = reductionOf(schedule).memory;
  if (memory) giveMemory(memory);
  for (let block = schedule.first; block != 0; ) {
    const after = load<u32>(block);
    give(block);
    block = after;
  }
  give(changetype<u32>(schedule));
}
