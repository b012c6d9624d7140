/** Prints the time of day, milliseconds since 1970, and says whether the other clocks go on. */
function spin(): f64 {
  const before = performance.now();
  let now = before;
  while (now === before) now = performance.now();
  return now - before;
}

process.stdout.write(`now ${Date.now()}\n`);
process.stdout.write(`performance ${spin() > 0 ? 'goes on' : 'goes back'}\n`);
const first = process.hrtime();
process.stdout.write(`hrtime ${process.hrtime() >= first ? 'goes on' : 'goes back'}\n`);
