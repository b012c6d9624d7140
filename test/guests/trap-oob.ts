/** Loads from the last bytes of the address space, which are beyond every heap below 4 GiB. */
function peek(address: usize): i32 {
  return load<i32>(address);
}

process.stdout.write('before\n');
process.stdout.write(peek(0xfffffffc).toString());
