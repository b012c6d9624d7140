/** Lists of records, linked through their first word: a list is two words, the first record and the last. */

export function first(list: u32): u32 {
  return load<u32>(list);
}

export function next(item: u32): u32 {
  return load<u32>(item);
}

export function push(list: u32, item: u32): void {
  const last = load<u32>(list, 4);
  store<u32>(item, 0);
  store<u32>(last ? last : list, item);
  store<u32>(list, item, 4);
}

/** Takes a record out; `before` is the one in front of it, or 0. */
export function remove(list: u32, item: u32, before: u32): void {
  store<u32>(before ? before : list, next(item));
  if (load<u32>(list, 4) == item) store<u32>(list, before, 4);
  store<u32>(item, 0);
}

/** Puts a record behind `before`, or first. */
export function insert(list: u32, item: u32, before: u32): void {
  const at = before ? before : list;
  store<u32>(item, load<u32>(at));
  store<u32>(at, item);
  if (load<u32>(list, 4) == before) store<u32>(list, item, 4);
}

/** Takes a record out, wherever it stands; false when it is not there. */
export function withdraw(list: u32, item: u32): bool {
  let before: u32 = 0;
  for (let at = first(list); at != 0; before = at, at = next(at)) {
    if (at != item) continue;
    remove(list, item, before);
    return true;
  }
  return false;
}
