/** Says that it runs, then computes and never calls anything again. */
process.stdout.write('spinning\n');
let state: u32 = 1;
while (state !== 0) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
}
process.stdout.write('a generator that cannot be zero was zero\n');
