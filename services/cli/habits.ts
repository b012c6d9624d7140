/**
 * What users of mpirun, srun, wasmtime, wasmer and strace type by habit. Options whose meaning is one of ours are taken as ours;
 * those that ask for what is done anyway are accepted, with a note under -v; the rest are answered by texts of their own. A
 * table: of the rows that have a name and whose `when` the values match, the first one counts.
 */
export interface Habit {
  /** Without dashes, with blanks between. A name with its dash is taken in that spelling alone, and before an option of ours. */
  readonly names: string;
  /** Words that follow. 'pair': NAME=VALUE in one word, or in two. */
  readonly takes?: 1 | 2 | 'pair';
  /** What the values look like, joined by blanks. */
  readonly when?: RegExp;
  /** The option of ours that it is, with the values that `convert` makes. */
  readonly as?: string;
  readonly convert?: (values: readonly string[]) => readonly string[];
  /** Given way to by the option itself. */
  readonly weak?: true;
  /** Why nothing has to be done. */
  readonly note?: string;
  /** Why it cannot be, and what can. */
  readonly answer?: string;
}

const listed = ([list]: readonly string[]): string[] => list!.split(',').filter((name) => name !== '');
const paired = (words: readonly string[]): string[] => [words.join('=')];

/** GUEST::HOST or GUEST:HOST, as `--mapdir` of wasmtime and wasmer has it. */
function guestFirst([text]: readonly string[]): string[] {
  const [, guest, host] = /^(.*?)::?(.*)$/s.exec(text!) ?? [];
  return [host === undefined ? text! : `${host}::${guest}`];
}

/** HOST:GUEST[:ro], as `--volume` and `-mount` have it. */
function hostFirst([text]: readonly string[]): string[] {
  return [text!.includes('::') ? text! : text!.replace(':', '::')];
}

const ONE_MACHINE = 'all ranks of a job run on this machine; leave it out';
const ENVIRONMENT =
  'programs get no variables of the host but those that are named: --env NAME, once for each';
const QUEUE =
  'there is no queue and no batch system here: a job starts at once, or when other jobs of the same kernel leave it room';
const TIME =
  '--timeout SECONDS ends a job after so long, --max-cpu SECONDS when a rank has computed for so long';
const OUTPUT =
  "--output-filename FILE writes each rank's output to FILE.RANK; > FILE writes that of all to one file";
const INPUT = '--stdin RANK names the rank that reads standard input, which < FILE can be';
const HEAP = "--heap SIZE is each rank's memory, made before the start";
const STACK =
  "--stack SIZE is for deep recursions; the stack in the program's memory is set when it is linked: lwk cc -Wl,-z,stack-size=BYTES";
const TRACE =
  '--strace shows the calls of rank 0, -f those of all ranks, -T and -r times, -o FILE writes them to a file';
const DEBUG =
  'no debugger can be attached; the end of a job tells the stack of a trap and what ranks waited for';
const SEVERAL = 'several programs of a job stand on the command line: lwk run -n 1 a.wasm : -n 3 b.wasm';
const GPU = 'programs have no accelerators here; leave it out';

const PLACED = 'ranks are placed on cores one after the other';
const LAUNCHED = 'ranks are threads of this process, and nothing else has to start them';
const FEATURES = 'what V8 has of WebAssembly is switched on';
const ENDED = 'a rank that fails ends its job';

// biome-ignore format: a table
export const HABITS: readonly Habit[] = [
  // Ours under another name.
  { names: 'nprocs ntasks', takes: 1, as: 'ranks' },
  { names: 'N npernode ppn perhost ntasks-per-node', takes: 1, as: 'ranks', weak: true },
  { names: '-env genv', takes: 'pair', as: 'env', convert: paired },
  { names: 'x', takes: 1, as: 'env' },
  { names: 'genvlist envlist', takes: 1, as: 'env', convert: listed },
  { names: 'export', takes: 1, when: /^NONE$/i, note: 'programs get no variables of the host' },
  { names: 'export', takes: 1, when: /^(?!ALL\b)./i, as: 'env', convert: listed },
  { names: 'chdir wd cwd D', takes: 1, as: 'wdir' },
  { names: 'd', takes: 1, when: /\D/, as: 'dir' },
  { names: 'mapdir map-dir', takes: 1, as: 'dir', convert: guestFirst },
  { names: 'volume mount', takes: 1, as: 'dir', convert: hostFirst },
  { names: 'l label prepend-rank tag tag-stdout', as: 'tag-output' },
  { names: 'timestamp', as: 'timestamp-output' },
  { names: 'output', takes: 1, when: /^tag/, as: 'tag-output' },
  { names: 'output', takes: 1, when: /^timestamp/, as: 'timestamp-output' },
  { names: 'cpu-list', takes: 1, as: 'cpu-set' },
  { names: 'O overcommit overload-allowed', as: 'oversubscribe' },
  { names: 'Q', as: 'quiet' },
  { names: 'map-by', takes: 1, when: /:oversubscribe/i, as: 'oversubscribe' },
  { names: 'display-map display-devel-map print-rank-map', as: 'report-bindings' },
  { names: 'tcplisten', takes: 1, as: 'listen' },
  { names: 'size sz', takes: 1, as: 'ranks' },
  { names: 'tlimit', takes: 1, as: 'timeout' },
  { names: 'small_pages', as: 'no-huge-pages' },
  { names: 'util_threads r', takes: 1, as: 'fwk-cores' },
  { names: 's input i', takes: 1, when: /^(?:all|none|\d+)$/, as: 'stdin' },
  { names: 'e', takes: 1, when: /^(?!(?:trace|signal|inject|fault|read|write|verbose|raw|abbrev|status|quiet)=)\w+=/, as: 'env' },
  { names: 'cc', takes: 1, when: /^none$/, as: 'bind-to' },
  { names: 'cc', takes: 1, when: /^\d/, as: 'cpu-set' },
  // What is done anyway.
  { names: 'cc', takes: 1, note: 'each rank is bound to a core of its own' },
  { names: 'd', takes: 1, when: /^1$/, note: 'each rank has one core' },
  { names: 'map-by rank-by distribution m mapping order-nodes', takes: 1, note: PLACED },
  { names: 'bycore byslot bynode bysocket nolocal', note: PLACED },
  { names: 'cpu-bind cpu_bind', takes: 1, when: /(?:^|,)no(?:ne)?$/, as: 'bind-to', convert: () => ['none'] },
  { names: 'cpu-bind cpu_bind mem-bind membind', takes: 1, note: 'each rank is bound to a core of its own' },
  { names: 'bind-to-core nooversubscribe no-oversubscribe exclusive use-hwthread-cpus', note: 'each rank has a core for itself' },
  { names: 'c cpus-per-task cpus-per-proc cpus-per-rank', takes: 1, when: /^1$/, note: 'each rank has one core' },
  { names: 'mca omca prtemca pmixmca gmca', takes: 2, note: 'it is a setting of Open MPI, which is not used' },
  { names: 'mpi launcher launcher-exec bootstrap bootstrap-exec rmk iface topolib demux prefix tune am localhost',
    takes: 1, note: LAUNCHED },
  { names: 'noprefix disable-hostname-propagation disable-x overlap', note: LAUNCHED },
  { names: 'allow-run-as-root', note: 'ranks are guests without rights of yours, whoever starts them' },
  { names: 'genvnone envnone', note: 'programs get no variables of the host' },
  { names: 'host hosts H nodelist w', takes: 1,
    when: /^(?:localhost|127\.0\.0\.1|::1)(?::\d+)?(?:,localhost(?::\d+)?)*$/, note: 'all ranks run on this machine' },
  { names: 'nodes nnodes', takes: 1, when: /^1(?:-1)?$/, note: 'all ranks run on this machine' },
  { names: 'K kill-on-bad-exit', note: ENDED },
  { names: 'u unbuffered', note: 'output is passed on as the program writes it' },
  { names: 'get-stack-traces report-state-on-timeout', note: 'what ranks do is told at the time limit' },
  { names: 'enable-all enable-simd enable-threads enable-bulk-memory enable-reference-types enable-multi-value enable-relaxed-simd',
    note: FEATURES },
  { names: 'wasm-features', takes: 1, note: FEATURES },
  { names: 'cranelift singlepass llvm v8 disable-cache', note: 'programs are compiled by V8' },
  // What cannot be.
  { names: 'hostfile machinefile default-hostfile host hosts H nodelist w nodefile nodes nnodes rankfile rf', answer: ONE_MACHINE },
  { names: 'd c cpus-per-task cpus-per-proc cpus-per-rank threads-per-core', answer: 'a rank has one core, and -n is ' +
  'the number of ranks. Leave it out' },
  { names: 'genvall envall genvexcl envexcl export forward-host-env', answer: ENVIRONMENT },
  { names: 'time t wasm-timeout fuel max-fuel epoch-interruption', answer: TIME },
  { names: 'error e outfile-pattern errfile-pattern stdout stderr output xml', answer: OUTPUT },
  { names: 'input i', answer: `${INPUT}. --invoke NAME calls an export` },
  { names: 's', answer: `${INPUT}. --oversubscribe lets ranks share cores` },
  { names: 'mem mem-per-cpu mem-per-task max-memory-size max-heap heap-size memory', answer: HEAP },
  { names: 'max-wasm-stack stack-size', answer: STACK },
  { names: 'entrypoint', answer: '--invoke NAME calls an export instead of the entry point' },
  { names: 'net inherit-network tcp allow-net', answer: '--listen ADDRESS:PORT lets rank 0 accept connections on ' +
  'an address; there are no others' },
  { names: 'argv0 command-name', answer: 'argv[0] is the name of the program file; the API has programName' },
  { names: 'preload use link', answer: 'a program is one module: link what it needs into it' },
  { names: 'p partition A account J job-name qos reservation constraint C begin dependency jobid immediate', answer: QUEUE },
  { names: 'gpus gpus-per-task gpus-per-proc gres G', answer: GPU },
  { names: 'configfile app multi-prog', answer: SEVERAL },
  { names: 'pty', answer: 'standard streams are those of the shell, a terminal too if that is what they are' },
  { names: 'tt ttt y yy syscalls', answer: TRACE },
  { names: 'gdb tv debug debugger xterm g debug-info attach coredump', answer: DEBUG },
  { names: 'info', answer: '`lwk doctor` tells what this machine can do, `lwk version` the version' },
  { names: 'W S', takes: 1, when: /timeout|fuel/, answer: TIME },
  { names: 'W', takes: 1, when: /max-memory/, answer: HEAP },
  { names: 'W', takes: 1, when: /stack/, answer: STACK },
  { names: 'W', takes: 1, note: FEATURES },
  { names: 'S', takes: 1, when: /listen|network/, answer: '--listen ADDRESS:PORT lets rank 0 accept connections on ' +
  'an address; there are no others' },
  { names: 'S', takes: 1, when: /inherit-env/, answer: ENVIRONMENT },
  { names: 'S', takes: 1, note: 'the functions of WASI preview 1 are there' },
  { names: 'O0 O1 O2 O3', note: '--tier says how programs are compiled' },
  { names: 'opt-level', takes: 1, note: '--tier says how programs are compiled' },
];

/** Rows by name: with its dash where the table says so. */
const ROWS = new Map<string, Habit[]>();
for (const row of HABITS)
  for (const name of row.names.split(' ')) ROWS.set(name, [...(ROWS.get(name) ?? []), row]);

/** The rows of a name. */
export const habitsOf = (name: string): readonly Habit[] => ROWS.get(name) ?? [];

/** The row of a name for some values. */
export function habitFor(rows: readonly Habit[], values: readonly string[]): Habit | undefined {
  return rows.find(({ when }) => when === undefined || when.test(values.join(' ')));
}

/** How many of the words that follow are values; `first` is the first of them. */
export function wordsOf(rows: readonly Habit[], first = ''): number {
  const { takes = 0 } = rows[0]!;
  return takes === 'pair' ? (first.includes('=') ? 1 : 2) : takes;
}
