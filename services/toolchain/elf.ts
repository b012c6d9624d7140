/** Options that makefiles for Linux give a compiler and its linker, and that mean nothing for WebAssembly: they are left out. */

/** Of the compiler: one thread a rank (and omp.h for it), one address space of 4 GiB, nothing that is loaded later; and libraries that a native MPI or GCC has. */
const COMPILER =
  /^(?:-pthread|-fopenmp(?:=.*)?|-rdynamic|-pie|-no-pie|-static-libgcc|-m64|-mcmodel=.*|-fcf-protection.*|-l(?:gcc|gcc_s|mpich|mpicxx|mpi_cxx))$/;

/** Of the linker, with one dash or two. */
const LINKER =
  /^--?(?:rpath|rpath-link|soname|h)=|^--?(?:(?:no-)?as-needed|(?:start|end)-group|[()]|(?:en|dis)able-new-dtags|hash-style=.*|Bsymbolic(?:-functions)?|no-undefined|sort-common|relax|warn-common|(?:no-)?copy-dt-needed-entries)$/;

/** The same with a value behind them. */
const LINKER_WITH_VALUE = /^--?(?:rpath|rpath-link|soname)$/;
const ELF_KEYWORD = /^(?:relro|now|lazy|(?:no)?execstack|defs|origin)$/;

/** The arguments without such options. */
export function withoutElf(argv: readonly string[]): string[] {
  const kept: string[] = [];
  /** The linker's next word is the value of an option that was left out. */
  let skipping = false;
  const forLinker = (words: readonly string[]): string[] => {
    const rest: string[] = [];
    for (const [i, word] of words.entries()) {
      if (skipping) skipping = false;
      else if (LINKER_WITH_VALUE.test(word)) skipping = true;
      else if (word === '-z' && ELF_KEYWORD.test(words[i + 1] ?? '')) skipping = true;
      else if (!LINKER.test(word) && !/^-z(?:relro|now)$/.test(word)) rest.push(word);
    }
    return rest;
  };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (arg === '-Xlinker' && i + 1 < argv.length) {
      const [word] = forLinker([argv[++i]!]);
      if (word !== undefined) kept.push(arg, word);
    } else if (arg.startsWith('-Wl,')) {
      const words = forLinker(arg.slice(4).split(','));
      if (words.length > 0) kept.push(`-Wl,${words.join()}`);
    } else if (!COMPILER.test(arg)) kept.push(arg);
  }
  return kept;
}
