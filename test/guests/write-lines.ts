/** Writes as many numbered lines as its argument says, each with one call, and ends with a text of which no character is a single byte. */
const lines = I32.parseInt(process.argv[1]);
for (let i = 0; i < lines; i++) process.stdout.write(`line ${i}\n`);
process.stdout.write('ä€😀\n');
