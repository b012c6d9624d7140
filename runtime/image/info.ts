/** What is known of an image once it has been read. */

export type Kind = 'function' | 'table' | 'memory' | 'global' | 'tag';

/** Value types in the notation of the specification, 'i32' for example; 'reference' for those that no served function has. */
export interface FunctionType {
  readonly params: readonly string[];
  readonly results: readonly string[];
}

export interface Import {
  readonly module: string;
  readonly name: string;
  readonly kind: Kind;
  /** Of a function. */
  readonly type?: FunctionType;
}

export interface Export {
  readonly name: string;
  readonly kind: Kind;
  readonly index: number;
  /** Of a function. */
  readonly type?: FunctionType | undefined;
}

/** The one memory. */
export interface MemoryInfo {
  readonly origin: 'imported' | 'defined';
  readonly initialPages: number;
  /** As the program declares it; undefined when it does not. */
  readonly maximumPages: number | undefined;
  readonly shared: boolean;
}

/** The first table, the one of function pointers. */
export interface TableInfo {
  readonly origin: 'imported' | 'defined';
  readonly initial: number;
  /** Undefined when the program exports it under no name. */
  readonly exportName: string | undefined;
}

/** A section: its number and where its content is. */
export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** Of a custom section. */
  readonly name?: string;
}

export interface ImageInfo {
  readonly name: string;
  readonly bytes: number;
  readonly sections: readonly Section[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly memory: MemoryInfo | undefined;
  /** Where the entry of an imported memory stands. */
  readonly memoryImport: { readonly start: number; readonly end: number } | undefined;
  /** Tables, imported and defined. */
  readonly tables: number;
  readonly table: TableInfo | undefined;
  readonly types: number;
  /** Globals, imported and defined. */
  readonly globals: number;
  /** Defined globals that change: index and type. */
  readonly variables: readonly { readonly index: number; readonly type: string }[];
  /** Functions, imported and defined. */
  readonly functions: number;
  readonly importedFunctions: number;
  /** Index of the function that runs when it is instantiated. */
  readonly start: number | undefined;
  /** command: has `_start`; reactor: has not. */
  readonly entry: 'command' | 'reactor';
  /** Size of the code section. */
  readonly codeBytes: number;
  /**
   * Where the first segment of the data goes: the lowest, as linkers write them. Undefined when there is none, or its place is no
   * constant.
   */
  readonly firstData: number | undefined;
  /**
   * Initialized data, addresses in bytes: the first, and the end, which is 0 without. Segments at places that are not constants
   * do not count. All are read when this is first asked for.
   */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Where the stack pointer starts, bytes: stacks grow down. Undefined when the file does not tell, like the two below. */
  readonly stackPointer: number | undefined;
  /** Index of the global that is the stack pointer. */
  readonly stackGlobal: number | undefined;
  /** `__data_end`: end of all static data, also that which starts as zero, bytes. */
  readonly staticEnd: number | undefined;
  /** `__heap_base`: where malloc begins, bytes. */
  readonly heapBase: number | undefined;
}

export const SECTION = {
  CUSTOM: 0,
  TYPE: 1,
  IMPORT: 2,
  FUNCTION: 3,
  TABLE: 4,
  MEMORY: 5,
  GLOBAL: 6,
  EXPORT: 7,
  START: 8,
  ELEMENT: 9,
  CODE: 10,
  DATA: 11,
  DATA_COUNT: 12,
  TAG: 13,
} as const;

/** Order of the sections in a module. */
export const SECTION_ORDER: readonly number[] = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];
