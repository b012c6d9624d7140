/** Makes `guest/c/include/mpi.h` from the table of the MPI ABI; called by generate.ts. */
import { MPI_LB, MPI_UB, REMOVED_COMBINERS } from '../runtime/abi/removed.ts';
import { FILL, filled } from './lines.ts';
import { objectTypes, type Table } from './mpi-table.ts';

const PROLOGUE = `/*
 * MPI 5.0 for wasm32, by the standard ABI (ABI version 1.0). Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
 *
 * Functions are imports of module "mpi". A program that defines a function MPI_X itself, and calls PMPI_X in it, profiles the
 * library: the linker takes the program's own. Any compiler for wasm32 can use this file, as C89 or C++98 and later; lwk cc and
 * mpicc find it by themselves.
 */
#ifndef MPI_H_ABI
#define MPI_H_ABI

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LWK_MPI_IMPORT(name) __attribute__((import_module("mpi"), import_name(#name)))

typedef intptr_t MPI_Aint;
typedef int64_t MPI_Offset;
typedef int64_t MPI_Count;
typedef int MPI_Fint;

typedef struct MPI_Status {
  int MPI_SOURCE;
  int MPI_TAG;
  int MPI_ERROR;
  int MPI_internal[5];
} MPI_Status;
`;

const STATUS_CONVERSIONS = `
#define MPI_F_STATUS_IGNORE ((MPI_Fint *)0)
#define MPI_F_STATUSES_IGNORE ((MPI_Fint *)0)
static __inline__ int MPI_Status_c2f(const MPI_Status *c_status, MPI_Fint *f_status) {
  __builtin_memcpy(f_status, c_status, sizeof *c_status);
  return MPI_SUCCESS;
}
static __inline__ int MPI_Status_f2c(const MPI_Fint *f_status, MPI_Status *c_status) {
  __builtin_memcpy(c_status, f_status, sizeof *c_status);
  return MPI_SUCCESS;
}
`;

/**
 * Names of MPI 1 that MPI 3 removed, and that programs still use; MPICH has them as well. As macros they do not get in the way of
 * a program's own.
 */
const REMOVED = `
/* Removed in MPI 3: what became of it */
#ifndef LWK_MPI_WITHOUT_REMOVED
#define MPI_LB ((MPI_Datatype)${MPI_LB})
#define MPI_UB ((MPI_Datatype)${MPI_UB})
${Object.entries(REMOVED_COMBINERS)
  .map(([name, value]) => `#define ${name} ${value}`)
  .join('\n')}
#define MPI_Address MPI_Get_address
#define MPI_Errhandler_create MPI_Comm_create_errhandler
#define MPI_Errhandler_get MPI_Comm_get_errhandler
#define MPI_Errhandler_set MPI_Comm_set_errhandler
#define MPI_Handler_function MPI_Comm_errhandler_function
#define MPI_Comm_errhandler_fn MPI_Comm_errhandler_function
#define MPI_File_errhandler_fn MPI_File_errhandler_function
#define MPI_Win_errhandler_fn MPI_Win_errhandler_function
#define MPI_Type_hindexed MPI_Type_create_hindexed
#define MPI_Type_hvector MPI_Type_create_hvector
#define MPI_Type_extent lwk_mpi_type_extent
#define MPI_Type_lb lwk_mpi_type_lb
#define MPI_Type_ub lwk_mpi_type_ub
#define MPI_Type_struct MPI_Type_create_struct
static __inline__ int lwk_mpi_type_extent(MPI_Datatype datatype, MPI_Aint *extent) {
  MPI_Aint lb;
  return MPI_Type_get_extent(datatype, &lb, extent);
}
static __inline__ int lwk_mpi_type_lb(MPI_Datatype datatype, MPI_Aint *lb) {
  MPI_Aint extent;
  return MPI_Type_get_extent(datatype, lb, &extent);
}
static __inline__ int lwk_mpi_type_ub(MPI_Datatype datatype, MPI_Aint *ub) {
  MPI_Aint extent = 0;
  int error = MPI_Type_get_extent(datatype, ub, &extent);
  if (error == MPI_SUCCESS) *ub += extent;
  return error;
}
#endif
`;

const EPILOGUE = `
/* The ABI of wasm32: an array of this size is an error elsewhere. */
typedef char lwk_mpi_is_for_wasm32[sizeof(MPI_Status) == 32 && sizeof(MPI_Aint) == 4 && sizeof(MPI_Comm) == 4 ? 1 : -1];

#ifdef __cplusplus
}
#endif

#undef LWK_MPI_IMPORT
#endif
`;

/** A parameter as C declares it: `const int[] counts` is `const int counts[]`. */
function parameter(text: string): string {
  const array = /^(.*?)\s*((?:\[\d*\])+) (\w+)$/.exec(text);
  const plain = array === null ? text : `${array[1]} ${array[3]}${array[2]}`;
  return plain.replace(/\s*\* /g, ' *').replaceAll('* *', '**');
}

/** What is longer than a line goes on in others, further in. */
function declaration(begin: string, list: readonly string[]): string {
  return filled(list, FILL, begin, ');')
    .map((line, i) => `${i === 0 ? '' : '    '}${line}`.trimEnd())
    .join('\n');
}

function prototype(name: string, returns: string, params: readonly string[]): string {
  const list = params.length === 0 ? ['void'] : params.map(parameter);
  return declaration(`LWK_MPI_IMPORT(${name}) ${returns} ${name}(`, list);
}

/** Constants that are not plain integers. */
function pointers({ pointer_constants: constants, predefined_callbacks: callbacks }: Table): string[] {
  const functionType = (name: string): string => {
    if (name === 'MPI_DUP_FN' || name === 'MPI_NULL_COPY_FN') return 'MPI_Copy_function';
    if (name === 'MPI_NULL_DELETE_FN') return 'MPI_Delete_function';
    if (name.startsWith('MPI_CONVERSION_FN_NULL'))
      return `MPI_Datarep_conversion_function${name.endsWith('_C') ? '_c' : ''}`;
    const kind = /^MPI_(COMM|TYPE|WIN)_(NULL_COPY|DUP|NULL_DELETE)_FN$/.exec(name)!;
    const object = kind[1]![0] + kind[1]!.slice(1).toLowerCase();
    return `MPI_${object}_${kind[2] === 'NULL_DELETE' ? 'delete' : 'copy'}_attr_function`;
  };
  const objectType: Readonly<Record<string, string>> = {
    MPI_ARGV_NULL: 'char **',
    MPI_ARGVS_NULL: 'char ***',
    MPI_ERRCODES_IGNORE: 'int *',
    MPI_STATUS_IGNORE: 'MPI_Status *',
    MPI_STATUSES_IGNORE: 'MPI_Status *',
    MPI_UNWEIGHTED: 'int *',
    MPI_WEIGHTS_EMPTY: 'int *',
  };
  return Object.entries(constants).map(([name, value]) =>
    name in callbacks
      ? `#define ${name} ((${functionType(name)} *)${value})`
      : `#define ${name} ((${objectType[name] ?? 'void *'})${value})`,
  );
}

/** The header's text. */
export function header(table: Table): string {
  const handles = Object.keys(table.handles);
  const handleTypes = [
    ...handles.map((type) => `typedef struct MPI_ABI_${type.slice(4)} *${type};`),
    'typedef int MPI_T_cb_safety;',
    'typedef int MPI_T_source_order;',
  ];
  const callbackTypes = Object.entries(table.callbacks).map(([name, { returns, params }]) =>
    declaration(`typedef ${returns} ${name}(`, params),
  );
  const handleConstants = Object.entries(table.handles).flatMap(([type, values]) =>
    Object.entries(values).map(([name, value]) => `#define ${name} ((${type})${value})`),
  );
  const offsets = Object.entries(table.offset_constants).map(
    ([name, value]) => `#define ${name} ((MPI_Offset)${value})`,
  );
  const aliases = Object.entries(table.aliases)
    .filter(([name]) => !name.startsWith('MPI_ABI_'))
    .map(([name, of]) => `#define ${name} ${of}`);
  const numbers = { ...table.string_and_size_limits, ...table.enum_constants };
  const integers = Object.entries(numbers).map(
    ([name, value]) => `#define ${name} ${value < 0 ? `(${value})` : value}`,
  );
  const functions = table.functions.flatMap(({ name, returns, params }) => [
    prototype(name, returns, params),
    prototype(`P${name}`, returns, params),
  ]);
  const section = (title: string, lines: readonly string[]) => ['', `/* ${title} */`, ...lines];
  return [
    PROLOGUE,
    ...handleTypes,
    ...section('Functions of the program that the library calls', callbackTypes),
    ...section('Predefined objects', handleConstants),
    ...aliases,
    ...section('Addresses that mean something special', pointers(table)),
    ...section('Integers', [...integers, ...offsets]),
    ...section('Functions', functions),
    // They are the integers of the ABI.
    ...section(
      'Handles and statuses for Fortran',
      objectTypes(table)
        .map((name) => (name === 'Datatype' ? 'Type' : name))
        .sort()
        .flatMap((object) =>
          ['', 'P'].flatMap((profiled) => [
            `#define ${profiled}MPI_${object}_c2f ${profiled}MPI_${object}_toint`,
            `#define ${profiled}MPI_${object}_f2c ${profiled}MPI_${object}_fromint`,
          ]),
        ),
    ),
    STATUS_CONVERSIONS,
    REMOVED,
    EPILOGUE,
  ].join('\n');
}
