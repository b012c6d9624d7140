/** Prints a number of the language's generator, which is seeded by the system, and says whether many random bytes look random. */
const bytes = new Uint8Array(100_000);
crypto.getRandomValues(bytes);
const counts = new StaticArray<i32>(256);
for (let i = 0; i < bytes.length; i++) counts[bytes[i]]++;
let rarest = counts[0];
for (let i = 1; i < 256; i++) rarest = min(rarest, counts[i]);

process.stdout.write(`${Math.random()}\n`);
process.stdout.write(`every byte value ${rarest > 100 ? 'is there' : 'is not there'}\n`);
