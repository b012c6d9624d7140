/** The chapter of the standard to which a function belongs, and whether it is implemented. */

const RULES: readonly (readonly [chapter: string, names: RegExp])[] = [
  ['conversions', /_(?:toint|fromint)$/],
  ['tool interface', /^T_/],
  ['files', /^File_(?!create_errhandler)|^Register_datarep/],
  [
    'one-sided',
    /^Win_(?!create_errhandler|create_keyval|free_keyval)|^(?:Put|Get|Accumulate|Get_accumulate|Rput|Rget|Raccumulate|Rget_accumulate)(?:_c)?$|^(?:Fetch_and_op|Compare_and_swap)/,
  ],
  ['sessions', /^Session_(?!create_errhandler)|session_pset/],
  [
    'dynamic processes',
    /^(?:Open|Close)_port|^(?:Lookup|Publish|Unpublish)_name|^Comm_(?:accept|connect|join|spawn)/,
  ],
  ['errors', /errhandler|^Errhandler_|[Ee]rror_(?:class|code|string)|^Remove_error/],
  ['attributes', /keyval|_attr$|^Attr_|^Keyval_/],
  ['info', /^Info_/],
  ['topologies', /^(?:Cart|Graph|Dist_graph|Dims|Topo)/],
  [
    'collectives',
    /^I?(?:neighbor_|Neighbor_)|^I?(?:[Bb]arrier|[Bb]cast|(?:all)?gatherv?|(?:All)?[Gg]atherv?|[Ss]catterv?|[Aa]lltoall[vw]?|(?:[Aa]ll)?[Rr]educe|[Ss]can|[Ee]xscan)(?:_|$)|^Op_/,
  ],
  ['datatypes', /^Type_|^Pack|^Unpack|^Get_(?:address|count|elements)|^Aint_|^Status_set_elements/],
  ['groups and communicators', /^(?:Group|Comm|Intercomm)_(?!.*buffer)/],
  [
    'point to point',
    /[Ss]end|[Rr]ecv|[Pp]robe|^(?:Wait|Test|Start|Request_|Cancel|Grequest|Parrived|Pready|Status_|Buffer_|Comm_.*buffer)/,
  ],
  ['environment', /^/],
];

/** Name of the chapter of a function, given with its `MPI_`. */
export function chapterOf(name: string): string {
  const short = name.slice(4);
  // A loop: a function that is called for each rule becomes hot, and V8 would optimize it while the program communicates.
  let rule = 0;
  while (!RULES[rule]![1].test(short)) rule++;
  return RULES[rule]![0];
}

/** Chapters of which nothing is implemented: their functions fail with MPI_ERR_UNSUPPORTED_OPERATION. */
const UNSUPPORTED = new Set(['files', 'one-sided', 'sessions', 'dynamic processes']);

export function isSupported(name: string): boolean {
  return !UNSUPPORTED.has(chapterOf(name));
}
