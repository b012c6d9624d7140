/** Ends with status 3 from the depth of a call; what comes after it must not run. */
function leave(): void {
  process.exit(3);
}

process.stdout.write('before\n');
leave();
process.stdout.write('after\n');
