/** Traps where execution must not come. */
function impossible(): void {
  unreachable();
}

process.stdout.write('before\n');
impossible();
