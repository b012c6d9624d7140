/** Prints its arguments and its environment, each on a line. */
for (let i = 0; i < process.argv.length; i++) process.stdout.write(`argv[${i}]=${process.argv[i]}\n`);
const names = process.env.keys();
for (let i = 0; i < names.length; i++) process.stdout.write(`env ${names[i]}=${process.env.get(names[i])}\n`);
