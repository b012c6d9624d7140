/**
 * Memory behind the layout of the state: pages of 64 KiB, for requests, and for blocks of one size each. A page whose
 * blocks are all free serves any size again. There is a bound (`BLOCK_PAGES`): when it is reached, messages stay in
 * the rings, and their senders wait.
 */
import { BLOCK_CLASSES, OPEN_PAGES, SMALLEST_BLOCK, WORD } from './constants';
import { Page } from './records';

const PAGE_BITS: u32 = 16;
const PAGE_BYTES: u32 = 1 << PAGE_BITS;
const MOST_GROWN: i32 = 64;
/** More than the state may have. */
const MOST_PAGES: u32 = 0x8000;

/** A new page; 0 when there is no memory. */
export function newPage(): u32 {
  return newPages(1);
}

/** So many pages, one after the other. */
export function newPages(count: u32): u32 {
  const page = load<u32>(WORD.TOP_PAGE);
  const pages: u32 = memory.size();
  if (count > MOST_PAGES) return 0;
  const missing = <i32>(page + count - pages);
  if (missing > 0 && memory.grow(max(missing, min(pages, MOST_GROWN))) < 0 && memory.grow(missing) < 0)
    return 0;
  store<u32>(WORD.TOP_PAGE, page + count);
  return page << PAGE_BITS;
}

function newBlockPage(): u32 {
  const empty = load<u32>(WORD.EMPTY_PAGES);
  if (empty) {
    store<u32>(WORD.EMPTY_PAGES, changetype<Page>(empty).next);
    return empty;
  }
  const left = load<i32>(WORD.BLOCK_PAGES);
  const page = left > 0 ? newPage() : 0;
  if (page) store<i32>(WORD.BLOCK_PAGES, left - 1);
  return page;
}

/** Where the first open page of a class is noted. */
function openOf(size: u32): u32 {
  return OPEN_PAGES + 4 * (31 - clz(size / SMALLEST_BLOCK));
}

function link(page: u32, open: u32): void {
  const after = load<u32>(open);
  changetype<Page>(page).next = after;
  changetype<Page>(page).before = 0;
  if (after) changetype<Page>(after).before = page;
  store<u32>(open, page);
}

function unlink(page: u32, open: u32): void {
  const next = changetype<Page>(page).next;
  const before = changetype<Page>(page).before;
  if (before) changetype<Page>(before).next = next;
  else store<u32>(open, next);
  if (next) changetype<Page>(next).before = before;
}

function hasBlock(page: Page): bool {
  return page.free != 0 || page.rest + page.size <= (changetype<u32>(page) | (PAGE_BYTES - 1)) + 1;
}

/** Memory for so many bytes; 0 when there is none, or for more than the largest block. */
export function take(bytes: u32): u32 {
  let size: u32 = SMALLEST_BLOCK;
  while (size < bytes) size <<= 1;
  if (size >= <u32>(SMALLEST_BLOCK << BLOCK_CLASSES)) return 0;
  const open = openOf(size);
  let at = load<u32>(open);
  if (at == 0) {
    at = newBlockPage();
    if (at == 0) return 0;
    const fresh = changetype<Page>(at);
    fresh.free = 0;
    fresh.rest = at + SMALLEST_BLOCK;
    fresh.used = 0;
    fresh.size = size;
    link(at, open);
  }
  const page = changetype<Page>(at);
  let block = page.free;
  if (block) page.free = load<u32>(block);
  else {
    block = page.rest;
    page.rest = block + size;
  }
  page.used++;
  if (!hasBlock(page)) unlink(at, open);
  return block;
}

export function give(block: u32): void {
  const at = block & -PAGE_BYTES;
  const page = changetype<Page>(at);
  const open = openOf(page.size);
  if (!hasBlock(page)) link(at, open);
  store<u32>(block, page.free);
  page.free = block;
  page.used--;
  // The last page of a class stays, so that messages that come and go one by one do not make and unmake it.
  if (page.used || (page.next == 0 && page.before == 0)) return;
  unlink(at, open);
  page.next = load<u32>(WORD.EMPTY_PAGES);
  store<u32>(WORD.EMPTY_PAGES, at);
}
