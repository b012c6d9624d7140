/** The MPI 5.0 ABI for AssemblyScript, as C has it. Made from mpi-abi.json by guest/generate.ts: do not edit. */

// Handles: MPI_Op.
export const MPI_OP_NULL: i32 = 32;
export const MPI_SUM: i32 = 33;
export const MPI_MIN: i32 = 34;
export const MPI_MAX: i32 = 35;
export const MPI_PROD: i32 = 36;
export const MPI_BAND: i32 = 40;
export const MPI_BOR: i32 = 41;
export const MPI_BXOR: i32 = 42;
export const MPI_LAND: i32 = 48;
export const MPI_LOR: i32 = 49;
export const MPI_LXOR: i32 = 50;
export const MPI_MINLOC: i32 = 56;
export const MPI_MAXLOC: i32 = 57;
export const MPI_REPLACE: i32 = 60;
export const MPI_NO_OP: i32 = 61;

// Handles: MPI_Comm.
export const MPI_COMM_NULL: i32 = 256;
export const MPI_COMM_WORLD: i32 = 257;
export const MPI_COMM_SELF: i32 = 258;

// Handles: MPI_Group.
export const MPI_GROUP_NULL: i32 = 264;
export const MPI_GROUP_EMPTY: i32 = 265;

// Handles: MPI_Win.
export const MPI_WIN_NULL: i32 = 272;

// Handles: MPI_File.
export const MPI_FILE_NULL: i32 = 280;

// Handles: MPI_Session.
export const MPI_SESSION_NULL: i32 = 288;

// Handles: MPI_Message.
export const MPI_MESSAGE_NULL: i32 = 296;
export const MPI_MESSAGE_NO_PROC: i32 = 297;

// Handles: MPI_Info.
export const MPI_INFO_NULL: i32 = 304;
export const MPI_INFO_ENV: i32 = 305;

// Handles: MPI_Errhandler.
export const MPI_ERRHANDLER_NULL: i32 = 320;
export const MPI_ERRORS_ARE_FATAL: i32 = 321;
export const MPI_ERRORS_ABORT: i32 = 322;
export const MPI_ERRORS_RETURN: i32 = 323;

// Handles: MPI_Request.
export const MPI_REQUEST_NULL: i32 = 384;

// Handles: MPI_Datatype.
export const MPI_DATATYPE_NULL: i32 = 512;
export const MPI_AINT: i32 = 513;
export const MPI_COUNT: i32 = 514;
export const MPI_OFFSET: i32 = 515;
export const MPI_PACKED: i32 = 519;
export const MPI_SHORT: i32 = 520;
export const MPI_INT: i32 = 521;
export const MPI_LONG: i32 = 522;
export const MPI_LONG_LONG: i32 = 523;
export const MPI_UNSIGNED_SHORT: i32 = 524;
export const MPI_UNSIGNED: i32 = 525;
export const MPI_UNSIGNED_LONG: i32 = 526;
export const MPI_UNSIGNED_LONG_LONG: i32 = 527;
export const MPI_FLOAT: i32 = 528;
export const MPI_C_FLOAT_COMPLEX: i32 = 530;
export const MPI_CXX_FLOAT_COMPLEX: i32 = 531;
export const MPI_DOUBLE: i32 = 532;
export const MPI_C_DOUBLE_COMPLEX: i32 = 534;
export const MPI_CXX_DOUBLE_COMPLEX: i32 = 535;
export const MPI_LOGICAL: i32 = 536;
export const MPI_INTEGER: i32 = 537;
export const MPI_REAL: i32 = 538;
export const MPI_COMPLEX: i32 = 539;
export const MPI_DOUBLE_PRECISION: i32 = 540;
export const MPI_DOUBLE_COMPLEX: i32 = 541;
export const MPI_CHARACTER: i32 = 542;
export const MPI_LONG_DOUBLE: i32 = 544;
export const MPI_C_LONG_DOUBLE_COMPLEX: i32 = 548;
export const MPI_CXX_LONG_DOUBLE_COMPLEX: i32 = 549;
export const MPI_FLOAT_INT: i32 = 552;
export const MPI_DOUBLE_INT: i32 = 553;
export const MPI_LONG_INT: i32 = 554;
export const MPI_2INT: i32 = 555;
export const MPI_SHORT_INT: i32 = 556;
export const MPI_LONG_DOUBLE_INT: i32 = 557;
export const MPI_2REAL: i32 = 560;
export const MPI_2DOUBLE_PRECISION: i32 = 561;
export const MPI_2INTEGER: i32 = 562;
export const MPI_C_BOOL: i32 = 568;
export const MPI_CXX_BOOL: i32 = 569;
export const MPI_WCHAR: i32 = 572;
export const MPI_INT8_T: i32 = 576;
export const MPI_UINT8_T: i32 = 577;
export const MPI_CHAR: i32 = 579;
export const MPI_SIGNED_CHAR: i32 = 580;
export const MPI_UNSIGNED_CHAR: i32 = 581;
export const MPI_BYTE: i32 = 583;
export const MPI_INT16_T: i32 = 584;
export const MPI_UINT16_T: i32 = 585;
export const MPI_INT32_T: i32 = 592;
export const MPI_UINT32_T: i32 = 593;
export const MPI_INT64_T: i32 = 600;
export const MPI_UINT64_T: i32 = 601;
export const MPI_LOGICAL1: i32 = 704;
export const MPI_INTEGER1: i32 = 705;
export const MPI_LOGICAL2: i32 = 712;
export const MPI_INTEGER2: i32 = 713;
export const MPI_REAL2: i32 = 714;
export const MPI_LOGICAL4: i32 = 720;
export const MPI_INTEGER4: i32 = 721;
export const MPI_REAL4: i32 = 722;
export const MPI_COMPLEX4: i32 = 723;
export const MPI_LOGICAL8: i32 = 728;
export const MPI_INTEGER8: i32 = 729;
export const MPI_REAL8: i32 = 730;
export const MPI_COMPLEX8: i32 = 731;
export const MPI_LOGICAL16: i32 = 736;
export const MPI_INTEGER16: i32 = 737;
export const MPI_REAL16: i32 = 738;
export const MPI_COMPLEX16: i32 = 739;
export const MPI_COMPLEX32: i32 = 747;

// Handles: MPI_T_enum.
export const MPI_T_ENUM_NULL: i32 = 0;

// Handles: MPI_T_cvar_handle.
export const MPI_T_CVAR_HANDLE_NULL: i32 = 0;

// Handles: MPI_T_pvar_handle.
export const MPI_T_PVAR_HANDLE_NULL: i32 = 0;
export const MPI_T_PVAR_ALL_HANDLES: i32 = 1;

// Handles: MPI_T_pvar_session.
export const MPI_T_PVAR_SESSION_NULL: i32 = 0;

// Offsets that mean something special.
export const MPI_DISPLACEMENT_CURRENT: i64 = -1;

// Addresses that mean something special.
export const MPI_BOTTOM: i32 = 0;
export const MPI_IN_PLACE: i32 = 1;
export const MPI_BUFFER_AUTOMATIC: i32 = 2;
export const MPI_ARGV_NULL: i32 = 0;
export const MPI_ARGVS_NULL: i32 = 0;
export const MPI_ERRCODES_IGNORE: i32 = 0;
export const MPI_STATUS_IGNORE: i32 = 0;
export const MPI_STATUSES_IGNORE: i32 = 0;
export const MPI_UNWEIGHTED: i32 = 10;
export const MPI_WEIGHTS_EMPTY: i32 = 11;
export const MPI_NULL_COPY_FN: i32 = 0;
export const MPI_DUP_FN: i32 = 1;
export const MPI_NULL_DELETE_FN: i32 = 0;
export const MPI_COMM_NULL_COPY_FN: i32 = 0;
export const MPI_COMM_DUP_FN: i32 = 1;
export const MPI_COMM_NULL_DELETE_FN: i32 = 0;
export const MPI_TYPE_NULL_COPY_FN: i32 = 0;
export const MPI_TYPE_DUP_FN: i32 = 1;
export const MPI_TYPE_NULL_DELETE_FN: i32 = 0;
export const MPI_WIN_NULL_COPY_FN: i32 = 0;
export const MPI_WIN_DUP_FN: i32 = 1;
export const MPI_WIN_NULL_DELETE_FN: i32 = 0;
export const MPI_CONVERSION_FN_NULL: i32 = 0;
export const MPI_CONVERSION_FN_NULL_C: i32 = 0;

// Lengths of strings, with the NUL, and versions.
export const MPI_VERSION: i32 = 5;
export const MPI_SUBVERSION: i32 = 0;
export const MPI_ABI_VERSION: i32 = 1;
export const MPI_ABI_SUBVERSION: i32 = 0;
export const MPI_MAX_DATAREP_STRING: i32 = 128;
export const MPI_MAX_ERROR_STRING: i32 = 512;
export const MPI_MAX_INFO_KEY: i32 = 256;
export const MPI_MAX_INFO_VAL: i32 = 1024;
export const MPI_MAX_LIBRARY_VERSION_STRING: i32 = 8192;
export const MPI_MAX_OBJECT_NAME: i32 = 128;
export const MPI_MAX_PORT_NAME: i32 = 1024;
export const MPI_MAX_PROCESSOR_NAME: i32 = 256;
export const MPI_MAX_STRINGTAG_LEN: i32 = 1024;
export const MPI_MAX_PSET_NAME_LEN: i32 = 1024;
export const MPI_BSEND_OVERHEAD: i32 = 512;

// Error classes, modes, kinds and other integers.
export const MPI_F_STATUS_SIZE: i32 = 8;
export const MPI_F_SOURCE: i32 = 0;
export const MPI_F_TAG: i32 = 1;
export const MPI_F_ERROR: i32 = 2;
export const MPI_SUCCESS: i32 = 0;
export const MPI_ERR_BUFFER: i32 = 1;
export const MPI_ERR_COUNT: i32 = 2;
export const MPI_ERR_TYPE: i32 = 3;
export const MPI_ERR_TAG: i32 = 4;
export const MPI_ERR_COMM: i32 = 5;
export const MPI_ERR_RANK: i32 = 6;
export const MPI_ERR_REQUEST: i32 = 7;
export const MPI_ERR_ROOT: i32 = 8;
export const MPI_ERR_GROUP: i32 = 9;
export const MPI_ERR_OP: i32 = 10;
export const MPI_ERR_TOPOLOGY: i32 = 11;
export const MPI_ERR_DIMS: i32 = 12;
export const MPI_ERR_ARG: i32 = 13;
export const MPI_ERR_UNKNOWN: i32 = 14;
export const MPI_ERR_TRUNCATE: i32 = 15;
export const MPI_ERR_OTHER: i32 = 16;
export const MPI_ERR_INTERN: i32 = 17;
export const MPI_ERR_PENDING: i32 = 18;
export const MPI_ERR_IN_STATUS: i32 = 19;
export const MPI_ERR_ACCESS: i32 = 20;
export const MPI_ERR_AMODE: i32 = 21;
export const MPI_ERR_ASSERT: i32 = 22;
export const MPI_ERR_BAD_FILE: i32 = 23;
export const MPI_ERR_BASE: i32 = 24;
export const MPI_ERR_CONVERSION: i32 = 25;
export const MPI_ERR_DISP: i32 = 26;
export const MPI_ERR_DUP_DATAREP: i32 = 27;
export const MPI_ERR_FILE_EXISTS: i32 = 28;
export const MPI_ERR_FILE_IN_USE: i32 = 29;
export const MPI_ERR_FILE: i32 = 30;
export const MPI_ERR_INFO_KEY: i32 = 31;
export const MPI_ERR_INFO_NOKEY: i32 = 32;
export const MPI_ERR_INFO_VALUE: i32 = 33;
export const MPI_ERR_INFO: i32 = 34;
export const MPI_ERR_IO: i32 = 35;
export const MPI_ERR_KEYVAL: i32 = 36;
export const MPI_ERR_LOCKTYPE: i32 = 37;
export const MPI_ERR_NAME: i32 = 38;
export const MPI_ERR_NO_MEM: i32 = 39;
export const MPI_ERR_NOT_SAME: i32 = 40;
export const MPI_ERR_NO_SPACE: i32 = 41;
export const MPI_ERR_NO_SUCH_FILE: i32 = 42;
export const MPI_ERR_PORT: i32 = 43;
export const MPI_ERR_QUOTA: i32 = 44;
export const MPI_ERR_READ_ONLY: i32 = 45;
export const MPI_ERR_RMA_ATTACH: i32 = 46;
export const MPI_ERR_RMA_CONFLICT: i32 = 47;
export const MPI_ERR_RMA_RANGE: i32 = 48;
export const MPI_ERR_RMA_SHARED: i32 = 49;
export const MPI_ERR_RMA_SYNC: i32 = 50;
export const MPI_ERR_SERVICE: i32 = 51;
export const MPI_ERR_SIZE: i32 = 52;
export const MPI_ERR_SPAWN: i32 = 53;
export const MPI_ERR_UNSUPPORTED_DATAREP: i32 = 54;
export const MPI_ERR_UNSUPPORTED_OPERATION: i32 = 55;
export const MPI_ERR_WIN: i32 = 56;
export const MPI_ERR_RMA_FLAVOR: i32 = 57;
export const MPI_ERR_PROC_ABORTED: i32 = 58;
export const MPI_ERR_VALUE_TOO_LARGE: i32 = 59;
export const MPI_ERR_SESSION: i32 = 60;
export const MPI_ERR_ERRHANDLER: i32 = 61;
export const MPI_ERR_ABI: i32 = 62;
export const MPI_T_ERR_CANNOT_INIT: i32 = 1001;
export const MPI_T_ERR_NOT_ACCESSIBLE: i32 = 1002;
export const MPI_T_ERR_NOT_INITIALIZED: i32 = 1003;
export const MPI_T_ERR_NOT_SUPPORTED: i32 = 1004;
export const MPI_T_ERR_MEMORY: i32 = 1005;
export const MPI_T_ERR_INVALID: i32 = 1006;
export const MPI_T_ERR_INVALID_INDEX: i32 = 1007;
export const MPI_T_ERR_INVALID_ITEM: i32 = 1008;
export const MPI_T_ERR_INVALID_SESSION: i32 = 1009;
export const MPI_T_ERR_INVALID_HANDLE: i32 = 1010;
export const MPI_T_ERR_INVALID_NAME: i32 = 1011;
export const MPI_T_ERR_OUT_OF_HANDLES: i32 = 1012;
export const MPI_T_ERR_OUT_OF_SESSIONS: i32 = 1013;
export const MPI_T_ERR_CVAR_SET_NOT_NOW: i32 = 1014;
export const MPI_T_ERR_CVAR_SET_NEVER: i32 = 1015;
export const MPI_T_ERR_PVAR_NO_WRITE: i32 = 1016;
export const MPI_T_ERR_PVAR_NO_STARTSTOP: i32 = 1017;
export const MPI_T_ERR_PVAR_NO_ATOMIC: i32 = 1018;
export const MPI_ERR_LASTCODE: i32 = 16383;
export const MPI_MODE_APPEND: i32 = 1;
export const MPI_MODE_CREATE: i32 = 2;
export const MPI_MODE_DELETE_ON_CLOSE: i32 = 4;
export const MPI_MODE_EXCL: i32 = 8;
export const MPI_MODE_RDONLY: i32 = 16;
export const MPI_MODE_RDWR: i32 = 32;
export const MPI_MODE_SEQUENTIAL: i32 = 64;
export const MPI_MODE_UNIQUE_OPEN: i32 = 128;
export const MPI_MODE_WRONLY: i32 = 256;
export const MPI_MODE_NOCHECK: i32 = 1024;
export const MPI_MODE_NOPRECEDE: i32 = 2048;
export const MPI_MODE_NOPUT: i32 = 4096;
export const MPI_MODE_NOSTORE: i32 = 8192;
export const MPI_MODE_NOSUCCEED: i32 = 16384;
export const MPI_ANY_SOURCE: i32 = -1;
export const MPI_ANY_TAG: i32 = -2;
export const MPI_PROC_NULL: i32 = -3;
export const MPI_ROOT: i32 = -4;
export const MPI_UNDEFINED: i32 = -32766;
export const MPI_THREAD_SINGLE: i32 = 0;
export const MPI_THREAD_FUNNELED: i32 = 1024;
export const MPI_THREAD_SERIALIZED: i32 = 2048;
export const MPI_THREAD_MULTIPLE: i32 = 4096;
export const MPI_ORDER_C: i32 = 12;
export const MPI_ORDER_FORTRAN: i32 = 15;
export const MPI_DISTRIBUTE_NONE: i32 = 16;
export const MPI_DISTRIBUTE_BLOCK: i32 = 17;
export const MPI_DISTRIBUTE_CYCLIC: i32 = 18;
export const MPI_DISTRIBUTE_DFLT_DARG: i32 = 19;
export const MPI_COMBINER_NAMED: i32 = 101;
export const MPI_COMBINER_DUP: i32 = 102;
export const MPI_COMBINER_CONTIGUOUS: i32 = 103;
export const MPI_COMBINER_VECTOR: i32 = 104;
export const MPI_COMBINER_HVECTOR: i32 = 105;
export const MPI_COMBINER_INDEXED: i32 = 106;
export const MPI_COMBINER_HINDEXED: i32 = 107;
export const MPI_COMBINER_INDEXED_BLOCK: i32 = 108;
export const MPI_COMBINER_HINDEXED_BLOCK: i32 = 109;
export const MPI_COMBINER_STRUCT: i32 = 110;
export const MPI_COMBINER_SUBARRAY: i32 = 111;
export const MPI_COMBINER_DARRAY: i32 = 112;
export const MPI_COMBINER_F90_REAL: i32 = 113;
export const MPI_COMBINER_F90_COMPLEX: i32 = 114;
export const MPI_COMBINER_F90_INTEGER: i32 = 115;
export const MPI_COMBINER_RESIZED: i32 = 116;
export const MPI_COMBINER_VALUE_INDEX: i32 = 117;
export const MPI_TYPECLASS_INTEGER: i32 = 192;
export const MPI_TYPECLASS_REAL: i32 = 193;
export const MPI_TYPECLASS_COMPLEX: i32 = 194;
export const MPI_IDENT: i32 = 201;
export const MPI_CONGRUENT: i32 = 202;
export const MPI_SIMILAR: i32 = 203;
export const MPI_UNEQUAL: i32 = 204;
export const MPI_CART: i32 = 211;
export const MPI_GRAPH: i32 = 212;
export const MPI_DIST_GRAPH: i32 = 213;
export const MPI_COMM_TYPE_SHARED: i32 = 221;
export const MPI_COMM_TYPE_HW_UNGUIDED: i32 = 222;
export const MPI_COMM_TYPE_HW_GUIDED: i32 = 223;
export const MPI_COMM_TYPE_RESOURCE_GUIDED: i32 = 224;
export const MPI_LOCK_EXCLUSIVE: i32 = 301;
export const MPI_LOCK_SHARED: i32 = 302;
export const MPI_WIN_FLAVOR_CREATE: i32 = 311;
export const MPI_WIN_FLAVOR_ALLOCATE: i32 = 312;
export const MPI_WIN_FLAVOR_DYNAMIC: i32 = 313;
export const MPI_WIN_FLAVOR_SHARED: i32 = 314;
export const MPI_WIN_UNIFIED: i32 = 321;
export const MPI_WIN_SEPARATE: i32 = 322;
export const MPI_SEEK_CUR: i32 = 401;
export const MPI_SEEK_END: i32 = 402;
export const MPI_SEEK_SET: i32 = 403;
export const MPI_KEYVAL_INVALID: i32 = 0;
export const MPI_TAG_UB: i32 = 501;
export const MPI_IO: i32 = 502;
export const MPI_HOST: i32 = 503;
export const MPI_WTIME_IS_GLOBAL: i32 = 504;
export const MPI_APPNUM: i32 = 505;
export const MPI_LASTUSEDCODE: i32 = 506;
export const MPI_UNIVERSE_SIZE: i32 = 507;
export const MPI_WIN_BASE: i32 = 601;
export const MPI_WIN_DISP_UNIT: i32 = 602;
export const MPI_WIN_SIZE: i32 = 603;
export const MPI_WIN_CREATE_FLAVOR: i32 = 604;
export const MPI_WIN_MODEL: i32 = 605;
export const MPI_T_VERBOSITY_USER_BASIC: i32 = 9;
export const MPI_T_VERBOSITY_USER_DETAIL: i32 = 10;
export const MPI_T_VERBOSITY_USER_ALL: i32 = 12;
export const MPI_T_VERBOSITY_TUNER_BASIC: i32 = 17;
export const MPI_T_VERBOSITY_TUNER_DETAIL: i32 = 18;
export const MPI_T_VERBOSITY_TUNER_ALL: i32 = 20;
export const MPI_T_VERBOSITY_MPIDEV_BASIC: i32 = 33;
export const MPI_T_VERBOSITY_MPIDEV_DETAIL: i32 = 34;
export const MPI_T_VERBOSITY_MPIDEV_ALL: i32 = 36;
export const MPI_T_BIND_NO_OBJECT: i32 = 1;
export const MPI_T_BIND_MPI_COMM: i32 = 2;
export const MPI_T_BIND_MPI_DATATYPE: i32 = 3;
export const MPI_T_BIND_MPI_ERRHANDLER: i32 = 4;
export const MPI_T_BIND_MPI_FILE: i32 = 5;
export const MPI_T_BIND_MPI_GROUP: i32 = 6;
export const MPI_T_BIND_MPI_OP: i32 = 7;
export const MPI_T_BIND_MPI_REQUEST: i32 = 8;
export const MPI_T_BIND_MPI_WIN: i32 = 9;
export const MPI_T_BIND_MPI_MESSAGE: i32 = 10;
export const MPI_T_BIND_MPI_INFO: i32 = 11;
export const MPI_T_BIND_MPI_SESSION: i32 = 12;
export const MPI_T_SCOPE_CONSTANT: i32 = 1;
export const MPI_T_SCOPE_READONLY: i32 = 2;
export const MPI_T_SCOPE_LOCAL: i32 = 3;
export const MPI_T_SCOPE_GROUP: i32 = 4;
export const MPI_T_SCOPE_GROUP_EQ: i32 = 5;
export const MPI_T_SCOPE_ALL: i32 = 6;
export const MPI_T_SCOPE_ALL_EQ: i32 = 7;
export const MPI_T_PVAR_CLASS_STATE: i32 = 1;
export const MPI_T_PVAR_CLASS_LEVEL: i32 = 2;
export const MPI_T_PVAR_CLASS_SIZE: i32 = 3;
export const MPI_T_PVAR_CLASS_PERCENTAGE: i32 = 4;
export const MPI_T_PVAR_CLASS_HIGHWATERMARK: i32 = 5;
export const MPI_T_PVAR_CLASS_LOWWATERMARK: i32 = 6;
export const MPI_T_PVAR_CLASS_COUNTER: i32 = 7;
export const MPI_T_PVAR_CLASS_AGGREGATE: i32 = 8;
export const MPI_T_PVAR_CLASS_TIMER: i32 = 9;
export const MPI_T_PVAR_CLASS_GENERIC: i32 = 10;
export const MPI_T_CB_REQUIRE_NONE: i32 = 0;
export const MPI_T_CB_REQUIRE_MPI_RESTRICTED: i32 = 3;
export const MPI_T_CB_REQUIRE_THREAD_SAFE: i32 = 15;
export const MPI_T_CB_REQUIRE_ASYNC_SIGNAL_SAFE: i32 = 63;
export const MPI_T_SOURCE_ORDERED: i32 = 1;
export const MPI_T_SOURCE_UNORDERED: i32 = 2;

// Functions.
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_get_fortran_booleans")
export declare function MPI_Abi_get_fortran_booleans(logical_size: i32, logical_true: usize,
  logical_false: usize, is_set: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_get_fortran_info")
export declare function MPI_Abi_get_fortran_info(info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_get_info")
export declare function MPI_Abi_get_info(info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_get_version")
export declare function MPI_Abi_get_version(abi_major: usize, abi_minor: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_set_fortran_booleans")
export declare function MPI_Abi_set_fortran_booleans(logical_size: i32, logical_true: usize,
  logical_false: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abi_set_fortran_info")
export declare function MPI_Abi_set_fortran_info(info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Abort")
export declare function MPI_Abort(comm: i32, errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Accumulate")
export declare function MPI_Accumulate(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i32, target_datatype: i32, op: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Accumulate_c")
export declare function MPI_Accumulate_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, op: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Add_error_class")
export declare function MPI_Add_error_class(errorclass: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Add_error_code")
export declare function MPI_Add_error_code(errorclass: i32, errorcode: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Add_error_string")
export declare function MPI_Add_error_string(errorcode: i32, string: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgather")
export declare function MPI_Allgather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgather_c")
export declare function MPI_Allgather_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgather_init")
export declare function MPI_Allgather_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgather_init_c")
export declare function MPI_Allgather_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgatherv")
export declare function MPI_Allgatherv(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgatherv_c")
export declare function MPI_Allgatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgatherv_init")
export declare function MPI_Allgatherv_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allgatherv_init_c")
export declare function MPI_Allgatherv_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alloc_mem")
export declare function MPI_Alloc_mem(size: i32, info: i32, baseptr: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allreduce")
export declare function MPI_Allreduce(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allreduce_c")
export declare function MPI_Allreduce_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allreduce_init")
export declare function MPI_Allreduce_init(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Allreduce_init_c")
export declare function MPI_Allreduce_init_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32,
  op: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoall")
export declare function MPI_Alltoall(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoall_c")
export declare function MPI_Alltoall_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoall_init")
export declare function MPI_Alltoall_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoall_init_c")
export declare function MPI_Alltoall_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallv")
export declare function MPI_Alltoallv(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallv_c")
export declare function MPI_Alltoallv_c(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallv_init")
export declare function MPI_Alltoallv_init(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallv_init_c")
export declare function MPI_Alltoallv_init_c(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallw")
export declare function MPI_Alltoallw(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtypes: usize,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallw_c")
export declare function MPI_Alltoallw_c(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtypes: usize,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallw_init")
export declare function MPI_Alltoallw_init(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Alltoallw_init_c")
export declare function MPI_Alltoallw_init_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Attr_delete")
export declare function MPI_Attr_delete(comm: i32, keyval: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Attr_get")
export declare function MPI_Attr_get(comm: i32, keyval: i32, attribute_val: usize, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Attr_put")
export declare function MPI_Attr_put(comm: i32, keyval: i32, attribute_val: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Barrier")
export declare function MPI_Barrier(comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Barrier_init")
export declare function MPI_Barrier_init(comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bcast")
export declare function MPI_Bcast(buffer: usize, count: i32, datatype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bcast_c")
export declare function MPI_Bcast_c(buffer: usize, count: i64, datatype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bcast_init")
export declare function MPI_Bcast_init(buffer: usize, count: i32, datatype: i32, root: i32, comm: i32,
  info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bcast_init_c")
export declare function MPI_Bcast_init_c(buffer: usize, count: i64, datatype: i32, root: i32, comm: i32,
  info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bsend")
export declare function MPI_Bsend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bsend_c")
export declare function MPI_Bsend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bsend_init")
export declare function MPI_Bsend_init(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Bsend_init_c")
export declare function MPI_Bsend_init_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_attach")
export declare function MPI_Buffer_attach(buffer: usize, size: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_attach_c")
export declare function MPI_Buffer_attach_c(buffer: usize, size: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_detach")
export declare function MPI_Buffer_detach(buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_detach_c")
export declare function MPI_Buffer_detach_c(buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_flush")
export declare function MPI_Buffer_flush(): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Buffer_iflush")
export declare function MPI_Buffer_iflush(request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cancel")
export declare function MPI_Cancel(request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_coords")
export declare function MPI_Cart_coords(comm: i32, rank: i32, maxdims: i32, coords: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_create")
export declare function MPI_Cart_create(comm_old: i32, ndims: i32, dims: usize, periods: usize, reorder: i32,
  comm_cart: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_get")
export declare function MPI_Cart_get(comm: i32, maxdims: i32, dims: usize, periods: usize,
  coords: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_map")
export declare function MPI_Cart_map(comm: i32, ndims: i32, dims: usize, periods: usize, newrank: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_rank")
export declare function MPI_Cart_rank(comm: i32, coords: usize, rank: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_shift")
export declare function MPI_Cart_shift(comm: i32, direction: i32, disp: i32, rank_source: usize,
  rank_dest: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cart_sub")
export declare function MPI_Cart_sub(comm: i32, remain_dims: usize, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Cartdim_get")
export declare function MPI_Cartdim_get(comm: i32, ndims: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Close_port")
export declare function MPI_Close_port(port_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_accept")
export declare function MPI_Comm_accept(port_name: usize, info: i32, root: i32, comm: i32,
  newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_attach_buffer")
export declare function MPI_Comm_attach_buffer(comm: i32, buffer: usize, size: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_attach_buffer_c")
export declare function MPI_Comm_attach_buffer_c(comm: i32, buffer: usize, size: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_call_errhandler")
export declare function MPI_Comm_call_errhandler(comm: i32, errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_compare")
export declare function MPI_Comm_compare(comm1: i32, comm2: i32, result: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_connect")
export declare function MPI_Comm_connect(port_name: usize, info: i32, root: i32, comm: i32,
  newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_create")
export declare function MPI_Comm_create(comm: i32, group: i32, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_create_errhandler")
export declare function MPI_Comm_create_errhandler(comm_errhandler_fn: usize, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_create_from_group")
export declare function MPI_Comm_create_from_group(group: i32, stringtag: usize, info: i32, errhandler: i32,
  newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_create_group")
export declare function MPI_Comm_create_group(comm: i32, group: i32, tag: i32, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_create_keyval")
export declare function MPI_Comm_create_keyval(comm_copy_attr_fn: usize, comm_delete_attr_fn: usize,
  comm_keyval: usize, extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_delete_attr")
export declare function MPI_Comm_delete_attr(comm: i32, comm_keyval: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_detach_buffer")
export declare function MPI_Comm_detach_buffer(comm: i32, buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_detach_buffer_c")
export declare function MPI_Comm_detach_buffer_c(comm: i32, buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_disconnect")
export declare function MPI_Comm_disconnect(comm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_dup")
export declare function MPI_Comm_dup(comm: i32, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_dup_with_info")
export declare function MPI_Comm_dup_with_info(comm: i32, info: i32, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_flush_buffer")
export declare function MPI_Comm_flush_buffer(comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_free")
export declare function MPI_Comm_free(comm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_free_keyval")
export declare function MPI_Comm_free_keyval(comm_keyval: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_get_attr")
export declare function MPI_Comm_get_attr(comm: i32, comm_keyval: i32, attribute_val: usize,
  flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_get_errhandler")
export declare function MPI_Comm_get_errhandler(comm: i32, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_get_info")
export declare function MPI_Comm_get_info(comm: i32, info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_get_name")
export declare function MPI_Comm_get_name(comm: i32, comm_name: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_get_parent")
export declare function MPI_Comm_get_parent(parent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_group")
export declare function MPI_Comm_group(comm: i32, group: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_idup")
export declare function MPI_Comm_idup(comm: i32, newcomm: usize, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_idup_with_info")
export declare function MPI_Comm_idup_with_info(comm: i32, info: i32, newcomm: usize, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_iflush_buffer")
export declare function MPI_Comm_iflush_buffer(comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_join")
export declare function MPI_Comm_join(fd: i32, intercomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_rank")
export declare function MPI_Comm_rank(comm: i32, rank: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_remote_group")
export declare function MPI_Comm_remote_group(comm: i32, group: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_remote_size")
export declare function MPI_Comm_remote_size(comm: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_set_attr")
export declare function MPI_Comm_set_attr(comm: i32, comm_keyval: i32, attribute_val: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_set_errhandler")
export declare function MPI_Comm_set_errhandler(comm: i32, errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_set_info")
export declare function MPI_Comm_set_info(comm: i32, info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_set_name")
export declare function MPI_Comm_set_name(comm: i32, comm_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_size")
export declare function MPI_Comm_size(comm: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_spawn")
export declare function MPI_Comm_spawn(command: usize, argv: usize, maxprocs: i32, info: i32, root: i32,
  comm: i32, intercomm: usize, array_of_errcodes: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_spawn_multiple")
export declare function MPI_Comm_spawn_multiple(count: i32, array_of_commands: usize, array_of_argv: usize,
  array_of_maxprocs: usize, array_of_info: usize, root: i32, comm: i32, intercomm: usize,
  array_of_errcodes: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_split")
export declare function MPI_Comm_split(comm: i32, color: i32, key: i32, newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_split_type")
export declare function MPI_Comm_split_type(comm: i32, split_type: i32, key: i32, info: i32,
  newcomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_test_inter")
export declare function MPI_Comm_test_inter(comm: i32, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Compare_and_swap")
export declare function MPI_Compare_and_swap(origin_addr: usize, compare_addr: usize, result_addr: usize,
  datatype: i32, target_rank: i32, target_disp: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Dims_create")
export declare function MPI_Dims_create(nnodes: i32, ndims: i32, dims: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Dist_graph_create")
export declare function MPI_Dist_graph_create(comm_old: i32, n: i32, sources: usize, degrees: usize,
  destinations: usize, weights: usize, info: i32, reorder: i32, comm_dist_graph: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Dist_graph_create_adjacent")
export declare function MPI_Dist_graph_create_adjacent(comm_old: i32, indegree: i32, sources: usize,
  sourceweights: usize, outdegree: i32, destinations: usize, destweights: usize, info: i32, reorder: i32,
  comm_dist_graph: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Dist_graph_neighbors")
export declare function MPI_Dist_graph_neighbors(comm: i32, maxindegree: i32, sources: usize,
  sourceweights: usize, maxoutdegree: i32, destinations: usize, destweights: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Dist_graph_neighbors_count")
export declare function MPI_Dist_graph_neighbors_count(comm: i32, indegree: usize, outdegree: usize,
  weighted: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Errhandler_free")
export declare function MPI_Errhandler_free(errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Error_class")
export declare function MPI_Error_class(errorcode: i32, errorclass: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Error_string")
export declare function MPI_Error_string(errorcode: i32, string: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Exscan")
export declare function MPI_Exscan(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Exscan_c")
export declare function MPI_Exscan_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Exscan_init")
export declare function MPI_Exscan_init(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Exscan_init_c")
export declare function MPI_Exscan_init_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Fetch_and_op")
export declare function MPI_Fetch_and_op(origin_addr: usize, result_addr: usize, datatype: i32,
  target_rank: i32, target_disp: i32, op: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_call_errhandler")
export declare function MPI_File_call_errhandler(fh: i32, errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_close")
export declare function MPI_File_close(fh: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_create_errhandler")
export declare function MPI_File_create_errhandler(file_errhandler_fn: usize, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_delete")
export declare function MPI_File_delete(filename: usize, info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_amode")
export declare function MPI_File_get_amode(fh: i32, amode: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_atomicity")
export declare function MPI_File_get_atomicity(fh: i32, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_byte_offset")
export declare function MPI_File_get_byte_offset(fh: i32, offset: i64, disp: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_errhandler")
export declare function MPI_File_get_errhandler(file: i32, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_group")
export declare function MPI_File_get_group(fh: i32, group: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_info")
export declare function MPI_File_get_info(fh: i32, info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_position")
export declare function MPI_File_get_position(fh: i32, offset: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_position_shared")
export declare function MPI_File_get_position_shared(fh: i32, offset: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_size")
export declare function MPI_File_get_size(fh: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_type_extent")
export declare function MPI_File_get_type_extent(fh: i32, datatype: i32, extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_type_extent_c")
export declare function MPI_File_get_type_extent_c(fh: i32, datatype: i32, extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_get_view")
export declare function MPI_File_get_view(fh: i32, disp: usize, etype: usize, filetype: usize,
  datarep: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread")
export declare function MPI_File_iread(fh: i32, buf: usize, count: i32, datatype: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_c")
export declare function MPI_File_iread_c(fh: i32, buf: usize, count: i64, datatype: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_all")
export declare function MPI_File_iread_all(fh: i32, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_all_c")
export declare function MPI_File_iread_all_c(fh: i32, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_at")
export declare function MPI_File_iread_at(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_at_c")
export declare function MPI_File_iread_at_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_at_all")
export declare function MPI_File_iread_at_all(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_at_all_c")
export declare function MPI_File_iread_at_all_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_shared")
export declare function MPI_File_iread_shared(fh: i32, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iread_shared_c")
export declare function MPI_File_iread_shared_c(fh: i32, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite")
export declare function MPI_File_iwrite(fh: i32, buf: usize, count: i32, datatype: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_c")
export declare function MPI_File_iwrite_c(fh: i32, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_all")
export declare function MPI_File_iwrite_all(fh: i32, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_all_c")
export declare function MPI_File_iwrite_all_c(fh: i32, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_at")
export declare function MPI_File_iwrite_at(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_at_c")
export declare function MPI_File_iwrite_at_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_at_all")
export declare function MPI_File_iwrite_at_all(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_at_all_c")
export declare function MPI_File_iwrite_at_all_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_shared")
export declare function MPI_File_iwrite_shared(fh: i32, buf: usize, count: i32, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_iwrite_shared_c")
export declare function MPI_File_iwrite_shared_c(fh: i32, buf: usize, count: i64, datatype: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_open")
export declare function MPI_File_open(comm: i32, filename: usize, amode: i32, info: i32, fh: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_preallocate")
export declare function MPI_File_preallocate(fh: i32, size: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read")
export declare function MPI_File_read(fh: i32, buf: usize, count: i32, datatype: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_c")
export declare function MPI_File_read_c(fh: i32, buf: usize, count: i64, datatype: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_all")
export declare function MPI_File_read_all(fh: i32, buf: usize, count: i32, datatype: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_all_c")
export declare function MPI_File_read_all_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_all_begin")
export declare function MPI_File_read_all_begin(fh: i32, buf: usize, count: i32, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_all_begin_c")
export declare function MPI_File_read_all_begin_c(fh: i32, buf: usize, count: i64, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_all_end")
export declare function MPI_File_read_all_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at")
export declare function MPI_File_read_at(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_c")
export declare function MPI_File_read_at_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_all")
export declare function MPI_File_read_at_all(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_all_c")
export declare function MPI_File_read_at_all_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_all_begin")
export declare function MPI_File_read_at_all_begin(fh: i32, offset: i64, buf: usize, count: i32,
  datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_all_begin_c")
export declare function MPI_File_read_at_all_begin_c(fh: i32, offset: i64, buf: usize, count: i64,
  datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_at_all_end")
export declare function MPI_File_read_at_all_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_ordered")
export declare function MPI_File_read_ordered(fh: i32, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_ordered_c")
export declare function MPI_File_read_ordered_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_ordered_begin")
export declare function MPI_File_read_ordered_begin(fh: i32, buf: usize, count: i32, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_ordered_begin_c")
export declare function MPI_File_read_ordered_begin_c(fh: i32, buf: usize, count: i64, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_ordered_end")
export declare function MPI_File_read_ordered_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_shared")
export declare function MPI_File_read_shared(fh: i32, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_read_shared_c")
export declare function MPI_File_read_shared_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_seek")
export declare function MPI_File_seek(fh: i32, offset: i64, whence: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_seek_shared")
export declare function MPI_File_seek_shared(fh: i32, offset: i64, whence: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_set_atomicity")
export declare function MPI_File_set_atomicity(fh: i32, flag: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_set_errhandler")
export declare function MPI_File_set_errhandler(file: i32, errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_set_info")
export declare function MPI_File_set_info(fh: i32, info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_set_size")
export declare function MPI_File_set_size(fh: i32, size: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_set_view")
export declare function MPI_File_set_view(fh: i32, disp: i64, etype: i32, filetype: i32, datarep: usize,
  info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_sync")
export declare function MPI_File_sync(fh: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write")
export declare function MPI_File_write(fh: i32, buf: usize, count: i32, datatype: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_c")
export declare function MPI_File_write_c(fh: i32, buf: usize, count: i64, datatype: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_all")
export declare function MPI_File_write_all(fh: i32, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_all_c")
export declare function MPI_File_write_all_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_all_begin")
export declare function MPI_File_write_all_begin(fh: i32, buf: usize, count: i32, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_all_begin_c")
export declare function MPI_File_write_all_begin_c(fh: i32, buf: usize, count: i64, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_all_end")
export declare function MPI_File_write_all_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at")
export declare function MPI_File_write_at(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_c")
export declare function MPI_File_write_at_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_all")
export declare function MPI_File_write_at_all(fh: i32, offset: i64, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_all_c")
export declare function MPI_File_write_at_all_c(fh: i32, offset: i64, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_all_begin")
export declare function MPI_File_write_at_all_begin(fh: i32, offset: i64, buf: usize, count: i32,
  datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_all_begin_c")
export declare function MPI_File_write_at_all_begin_c(fh: i32, offset: i64, buf: usize, count: i64,
  datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_at_all_end")
export declare function MPI_File_write_at_all_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_ordered")
export declare function MPI_File_write_ordered(fh: i32, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_ordered_c")
export declare function MPI_File_write_ordered_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_ordered_begin")
export declare function MPI_File_write_ordered_begin(fh: i32, buf: usize, count: i32, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_ordered_begin_c")
export declare function MPI_File_write_ordered_begin_c(fh: i32, buf: usize, count: i64, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_ordered_end")
export declare function MPI_File_write_ordered_end(fh: i32, buf: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_shared")
export declare function MPI_File_write_shared(fh: i32, buf: usize, count: i32, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_write_shared_c")
export declare function MPI_File_write_shared_c(fh: i32, buf: usize, count: i64, datatype: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Finalize")
export declare function MPI_Finalize(): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Finalized")
export declare function MPI_Finalized(flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Free_mem")
export declare function MPI_Free_mem(base: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gather")
export declare function MPI_Gather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gather_c")
export declare function MPI_Gather_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gather_init")
export declare function MPI_Gather_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gather_init_c")
export declare function MPI_Gather_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gatherv")
export declare function MPI_Gatherv(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gatherv_c")
export declare function MPI_Gatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gatherv_init")
export declare function MPI_Gatherv_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Gatherv_init_c")
export declare function MPI_Gatherv_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get")
export declare function MPI_Get(origin_addr: usize, origin_count: i32, origin_datatype: i32, target_rank: i32,
  target_disp: i32, target_count: i32, target_datatype: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_c")
export declare function MPI_Get_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_accumulate")
export declare function MPI_Get_accumulate(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  result_addr: usize, result_count: i32, result_datatype: i32, target_rank: i32, target_disp: i32,
  target_count: i32, target_datatype: i32, op: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_accumulate_c")
export declare function MPI_Get_accumulate_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  result_addr: usize, result_count: i64, result_datatype: i32, target_rank: i32, target_disp: i32,
  target_count: i64, target_datatype: i32, op: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_address")
export declare function MPI_Get_address(location: usize, address: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_count")
export declare function MPI_Get_count(status: usize, datatype: i32, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_count_c")
export declare function MPI_Get_count_c(status: usize, datatype: i32, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_elements")
export declare function MPI_Get_elements(status: usize, datatype: i32, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_elements_c")
export declare function MPI_Get_elements_c(status: usize, datatype: i32, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_elements_x")
export declare function MPI_Get_elements_x(status: usize, datatype: i32, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_hw_resource_info")
export declare function MPI_Get_hw_resource_info(hw_info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_library_version")
export declare function MPI_Get_library_version(version: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_processor_name")
export declare function MPI_Get_processor_name(name: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Get_version")
export declare function MPI_Get_version(version: usize, subversion: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graph_create")
export declare function MPI_Graph_create(comm_old: i32, nnodes: i32, indx: usize, edges: usize, reorder: i32,
  comm_graph: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graph_get")
export declare function MPI_Graph_get(comm: i32, maxindex: i32, maxedges: i32, indx: usize,
  edges: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graph_map")
export declare function MPI_Graph_map(comm: i32, nnodes: i32, indx: usize, edges: usize, newrank: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graph_neighbors")
export declare function MPI_Graph_neighbors(comm: i32, rank: i32, maxneighbors: i32, neighbors: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graph_neighbors_count")
export declare function MPI_Graph_neighbors_count(comm: i32, rank: i32, nneighbors: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Graphdims_get")
export declare function MPI_Graphdims_get(comm: i32, nnodes: usize, nedges: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Grequest_complete")
export declare function MPI_Grequest_complete(request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Grequest_start")
export declare function MPI_Grequest_start(query_fn: usize, free_fn: usize, cancel_fn: usize,
  extra_state: usize, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_compare")
export declare function MPI_Group_compare(group1: i32, group2: i32, result: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_difference")
export declare function MPI_Group_difference(group1: i32, group2: i32, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_excl")
export declare function MPI_Group_excl(group: i32, n: i32, ranks: usize, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_free")
export declare function MPI_Group_free(group: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_from_session_pset")
export declare function MPI_Group_from_session_pset(session: i32, pset_name: usize, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_incl")
export declare function MPI_Group_incl(group: i32, n: i32, ranks: usize, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_intersection")
export declare function MPI_Group_intersection(group1: i32, group2: i32, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_range_excl")
export declare function MPI_Group_range_excl(group: i32, n: i32, ranges: usize, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_range_incl")
export declare function MPI_Group_range_incl(group: i32, n: i32, ranges: usize, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_rank")
export declare function MPI_Group_rank(group: i32, rank: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_size")
export declare function MPI_Group_size(group: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_translate_ranks")
export declare function MPI_Group_translate_ranks(group1: i32, n: i32, ranks1: usize, group2: i32,
  ranks2: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_union")
export declare function MPI_Group_union(group1: i32, group2: i32, newgroup: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallgather")
export declare function MPI_Iallgather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallgather_c")
export declare function MPI_Iallgather_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallgatherv")
export declare function MPI_Iallgatherv(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallgatherv_c")
export declare function MPI_Iallgatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallreduce")
export declare function MPI_Iallreduce(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iallreduce_c")
export declare function MPI_Iallreduce_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoall")
export declare function MPI_Ialltoall(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoall_c")
export declare function MPI_Ialltoall_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoallv")
export declare function MPI_Ialltoallv(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoallv_c")
export declare function MPI_Ialltoallv_c(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtype: i32,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoallw")
export declare function MPI_Ialltoallw(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtypes: usize,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ialltoallw_c")
export declare function MPI_Ialltoallw_c(sendbuf: usize, sendcounts: usize, sdispls: usize, sendtypes: usize,
  recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ibarrier")
export declare function MPI_Ibarrier(comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ibcast")
export declare function MPI_Ibcast(buffer: usize, count: i32, datatype: i32, root: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ibcast_c")
export declare function MPI_Ibcast_c(buffer: usize, count: i64, datatype: i32, root: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ibsend")
export declare function MPI_Ibsend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ibsend_c")
export declare function MPI_Ibsend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iexscan")
export declare function MPI_Iexscan(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iexscan_c")
export declare function MPI_Iexscan_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Igather")
export declare function MPI_Igather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Igather_c")
export declare function MPI_Igather_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Igatherv")
export declare function MPI_Igatherv(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Igatherv_c")
export declare function MPI_Igatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Improbe")
export declare function MPI_Improbe(source: i32, tag: i32, comm: i32, flag: usize, message: usize,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Imrecv")
export declare function MPI_Imrecv(buf: usize, count: i32, datatype: i32, message: usize,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Imrecv_c")
export declare function MPI_Imrecv_c(buf: usize, count: i64, datatype: i32, message: usize,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_allgather")
export declare function MPI_Ineighbor_allgather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_allgather_c")
export declare function MPI_Ineighbor_allgather_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_allgatherv")
export declare function MPI_Ineighbor_allgatherv(sendbuf: usize, sendcount: i32, sendtype: i32,
  recvbuf: usize, recvcounts: usize, displs: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_allgatherv_c")
export declare function MPI_Ineighbor_allgatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcounts: usize, displs: usize, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoall")
export declare function MPI_Ineighbor_alltoall(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoall_c")
export declare function MPI_Ineighbor_alltoall_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoallv")
export declare function MPI_Ineighbor_alltoallv(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoallv_c")
export declare function MPI_Ineighbor_alltoallv_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoallw")
export declare function MPI_Ineighbor_alltoallw(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ineighbor_alltoallw_c")
export declare function MPI_Ineighbor_alltoallw_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_create")
export declare function MPI_Info_create(info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_create_env")
export declare function MPI_Info_create_env(argc: i32, argv: usize, info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_delete")
export declare function MPI_Info_delete(info: i32, key: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_dup")
export declare function MPI_Info_dup(info: i32, newinfo: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_free")
export declare function MPI_Info_free(info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_get")
export declare function MPI_Info_get(info: i32, key: usize, valuelen: i32, value: usize, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_get_nkeys")
export declare function MPI_Info_get_nkeys(info: i32, nkeys: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_get_nthkey")
export declare function MPI_Info_get_nthkey(info: i32, n: i32, key: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_get_string")
export declare function MPI_Info_get_string(info: i32, key: usize, buflen: usize, value: usize,
  flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_get_valuelen")
export declare function MPI_Info_get_valuelen(info: i32, key: usize, valuelen: usize, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_set")
export declare function MPI_Info_set(info: i32, key: usize, value: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Init")
export declare function MPI_Init(argc: usize, argv: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Init_thread")
export declare function MPI_Init_thread(argc: usize, argv: usize, required: i32, provided: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Initialized")
export declare function MPI_Initialized(flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Intercomm_create")
export declare function MPI_Intercomm_create(local_comm: i32, local_leader: i32, peer_comm: i32,
  remote_leader: i32, tag: i32, newintercomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Intercomm_create_from_groups")
export declare function MPI_Intercomm_create_from_groups(local_group: i32, local_leader: i32,
  remote_group: i32, remote_leader: i32, stringtag: usize, info: i32, errhandler: i32,
  newintercomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Intercomm_merge")
export declare function MPI_Intercomm_merge(intercomm: i32, high: i32, newintracomm: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iprobe")
export declare function MPI_Iprobe(source: i32, tag: i32, comm: i32, flag: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Irecv")
export declare function MPI_Irecv(buf: usize, count: i32, datatype: i32, source: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Irecv_c")
export declare function MPI_Irecv_c(buf: usize, count: i64, datatype: i32, source: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce")
export declare function MPI_Ireduce(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce_c")
export declare function MPI_Ireduce_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce_scatter")
export declare function MPI_Ireduce_scatter(sendbuf: usize, recvbuf: usize, recvcounts: usize, datatype: i32,
  op: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce_scatter_c")
export declare function MPI_Ireduce_scatter_c(sendbuf: usize, recvbuf: usize, recvcounts: usize,
  datatype: i32, op: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce_scatter_block")
export declare function MPI_Ireduce_scatter_block(sendbuf: usize, recvbuf: usize, recvcount: i32,
  datatype: i32, op: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ireduce_scatter_block_c")
export declare function MPI_Ireduce_scatter_block_c(sendbuf: usize, recvbuf: usize, recvcount: i64,
  datatype: i32, op: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Irsend")
export declare function MPI_Irsend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Irsend_c")
export declare function MPI_Irsend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Is_thread_main")
export declare function MPI_Is_thread_main(flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscan")
export declare function MPI_Iscan(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscan_c")
export declare function MPI_Iscan_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscatter")
export declare function MPI_Iscatter(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscatter_c")
export declare function MPI_Iscatter_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscatterv")
export declare function MPI_Iscatterv(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Iscatterv_c")
export declare function MPI_Iscatterv_c(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, root: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isend")
export declare function MPI_Isend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isend_c")
export declare function MPI_Isend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isendrecv")
export declare function MPI_Isendrecv(sendbuf: usize, sendcount: i32, sendtype: i32, dest: i32, sendtag: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, source: i32, recvtag: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isendrecv_c")
export declare function MPI_Isendrecv_c(sendbuf: usize, sendcount: i64, sendtype: i32, dest: i32,
  sendtag: i32, recvbuf: usize, recvcount: i64, recvtype: i32, source: i32, recvtag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isendrecv_replace")
export declare function MPI_Isendrecv_replace(buf: usize, count: i32, datatype: i32, dest: i32, sendtag: i32,
  source: i32, recvtag: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Isendrecv_replace_c")
export declare function MPI_Isendrecv_replace_c(buf: usize, count: i64, datatype: i32, dest: i32,
  sendtag: i32, source: i32, recvtag: i32, comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Issend")
export declare function MPI_Issend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Issend_c")
export declare function MPI_Issend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Keyval_create")
export declare function MPI_Keyval_create(copy_fn: usize, delete_fn: usize, keyval: usize,
  extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Keyval_free")
export declare function MPI_Keyval_free(keyval: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Lookup_name")
export declare function MPI_Lookup_name(service_name: usize, info: i32, port_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Mprobe")
export declare function MPI_Mprobe(source: i32, tag: i32, comm: i32, message: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Mrecv")
export declare function MPI_Mrecv(buf: usize, count: i32, datatype: i32, message: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Mrecv_c")
export declare function MPI_Mrecv_c(buf: usize, count: i64, datatype: i32, message: usize,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgather")
export declare function MPI_Neighbor_allgather(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgather_c")
export declare function MPI_Neighbor_allgather_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgather_init")
export declare function MPI_Neighbor_allgather_init(sendbuf: usize, sendcount: i32, sendtype: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgather_init_c")
export declare function MPI_Neighbor_allgather_init_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgatherv")
export declare function MPI_Neighbor_allgatherv(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcounts: usize, displs: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgatherv_c")
export declare function MPI_Neighbor_allgatherv_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcounts: usize, displs: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgatherv_init")
export declare function MPI_Neighbor_allgatherv_init(sendbuf: usize, sendcount: i32, sendtype: i32,
  recvbuf: usize, recvcounts: usize, displs: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_allgatherv_init_c")
export declare function MPI_Neighbor_allgatherv_init_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcounts: usize, displs: usize, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoall")
export declare function MPI_Neighbor_alltoall(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoall_c")
export declare function MPI_Neighbor_alltoall_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoall_init")
export declare function MPI_Neighbor_alltoall_init(sendbuf: usize, sendcount: i32, sendtype: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoall_init_c")
export declare function MPI_Neighbor_alltoall_init_c(sendbuf: usize, sendcount: i64, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallv")
export declare function MPI_Neighbor_alltoallv(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallv_c")
export declare function MPI_Neighbor_alltoallv_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallv_init")
export declare function MPI_Neighbor_alltoallv_init(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallv_init_c")
export declare function MPI_Neighbor_alltoallv_init_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtype: i32, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtype: i32, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallw")
export declare function MPI_Neighbor_alltoallw(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallw_c")
export declare function MPI_Neighbor_alltoallw_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallw_init")
export declare function MPI_Neighbor_alltoallw_init(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Neighbor_alltoallw_init_c")
export declare function MPI_Neighbor_alltoallw_init_c(sendbuf: usize, sendcounts: usize, sdispls: usize,
  sendtypes: usize, recvbuf: usize, recvcounts: usize, rdispls: usize, recvtypes: usize, comm: i32, info: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_commutative")
export declare function MPI_Op_commutative(op: i32, commute: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_create")
export declare function MPI_Op_create(user_fn: usize, commute: i32, op: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_create_c")
export declare function MPI_Op_create_c(user_fn: usize, commute: i32, op: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_free")
export declare function MPI_Op_free(op: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Open_port")
export declare function MPI_Open_port(info: i32, port_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack")
export declare function MPI_Pack(inbuf: usize, incount: i32, datatype: i32, outbuf: usize, outsize: i32,
  position: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_c")
export declare function MPI_Pack_c(inbuf: usize, incount: i64, datatype: i32, outbuf: usize, outsize: i64,
  position: usize, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_external")
export declare function MPI_Pack_external(datarep: usize, inbuf: usize, incount: i32, datatype: i32,
  outbuf: usize, outsize: i32, position: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_external_c")
export declare function MPI_Pack_external_c(datarep: usize, inbuf: usize, incount: i64, datatype: i32,
  outbuf: usize, outsize: i64, position: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_external_size")
export declare function MPI_Pack_external_size(datarep: usize, incount: i32, datatype: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_external_size_c")
export declare function MPI_Pack_external_size_c(datarep: usize, incount: i64, datatype: i32,
  size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_size")
export declare function MPI_Pack_size(incount: i32, datatype: i32, comm: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pack_size_c")
export declare function MPI_Pack_size_c(incount: i64, datatype: i32, comm: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Parrived")
export declare function MPI_Parrived(request: i32, partition: i32, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pcontrol")
export declare function MPI_Pcontrol(level: i32, rest: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pready")
export declare function MPI_Pready(partition: i32, request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pready_list")
export declare function MPI_Pready_list(length: i32, array_of_partitions: usize, request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Pready_range")
export declare function MPI_Pready_range(partition_low: i32, partition_high: i32, request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Precv_init")
export declare function MPI_Precv_init(buf: usize, partitions: i32, count: i32, datatype: i32, dest: i32,
  tag: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Precv_init_c")
export declare function MPI_Precv_init_c(buf: usize, partitions: i32, count: i64, datatype: i32, dest: i32,
  tag: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Probe")
export declare function MPI_Probe(source: i32, tag: i32, comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Psend_init")
export declare function MPI_Psend_init(buf: usize, partitions: i32, count: i32, datatype: i32, dest: i32,
  tag: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Psend_init_c")
export declare function MPI_Psend_init_c(buf: usize, partitions: i32, count: i64, datatype: i32, dest: i32,
  tag: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Publish_name")
export declare function MPI_Publish_name(service_name: usize, info: i32, port_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Put")
export declare function MPI_Put(origin_addr: usize, origin_count: i32, origin_datatype: i32, target_rank: i32,
  target_disp: i32, target_count: i32, target_datatype: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Put_c")
export declare function MPI_Put_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Query_thread")
export declare function MPI_Query_thread(provided: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Raccumulate")
export declare function MPI_Raccumulate(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i32, target_datatype: i32, op: i32, win: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Raccumulate_c")
export declare function MPI_Raccumulate_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, op: i32, win: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Recv")
export declare function MPI_Recv(buf: usize, count: i32, datatype: i32, source: i32, tag: i32, comm: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Recv_c")
export declare function MPI_Recv_c(buf: usize, count: i64, datatype: i32, source: i32, tag: i32, comm: i32,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Recv_init")
export declare function MPI_Recv_init(buf: usize, count: i32, datatype: i32, source: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Recv_init_c")
export declare function MPI_Recv_init_c(buf: usize, count: i64, datatype: i32, source: i32, tag: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce")
export declare function MPI_Reduce(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_c")
export declare function MPI_Reduce_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_init")
export declare function MPI_Reduce_init(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_init_c")
export declare function MPI_Reduce_init_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_local")
export declare function MPI_Reduce_local(inbuf: usize, inoutbuf: usize, count: i32, datatype: i32,
  op: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_local_c")
export declare function MPI_Reduce_local_c(inbuf: usize, inoutbuf: usize, count: i64, datatype: i32,
  op: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter")
export declare function MPI_Reduce_scatter(sendbuf: usize, recvbuf: usize, recvcounts: usize, datatype: i32,
  op: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_c")
export declare function MPI_Reduce_scatter_c(sendbuf: usize, recvbuf: usize, recvcounts: usize, datatype: i32,
  op: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_block")
export declare function MPI_Reduce_scatter_block(sendbuf: usize, recvbuf: usize, recvcount: i32,
  datatype: i32, op: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_block_c")
export declare function MPI_Reduce_scatter_block_c(sendbuf: usize, recvbuf: usize, recvcount: i64,
  datatype: i32, op: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_block_init")
export declare function MPI_Reduce_scatter_block_init(sendbuf: usize, recvbuf: usize, recvcount: i32,
  datatype: i32, op: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_block_init_c")
export declare function MPI_Reduce_scatter_block_init_c(sendbuf: usize, recvbuf: usize, recvcount: i64,
  datatype: i32, op: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_init")
export declare function MPI_Reduce_scatter_init(sendbuf: usize, recvbuf: usize, recvcounts: usize,
  datatype: i32, op: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Reduce_scatter_init_c")
export declare function MPI_Reduce_scatter_init_c(sendbuf: usize, recvbuf: usize, recvcounts: usize,
  datatype: i32, op: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Register_datarep")
export declare function MPI_Register_datarep(datarep: usize, read_conversion_fn: usize,
  write_conversion_fn: usize, dtype_file_extent_fn: usize, extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Register_datarep_c")
export declare function MPI_Register_datarep_c(datarep: usize, read_conversion_fn: usize,
  write_conversion_fn: usize, dtype_file_extent_fn: usize, extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Remove_error_class")
export declare function MPI_Remove_error_class(errorclass: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Remove_error_code")
export declare function MPI_Remove_error_code(errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Remove_error_string")
export declare function MPI_Remove_error_string(errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_free")
export declare function MPI_Request_free(request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_get_status")
export declare function MPI_Request_get_status(request: i32, flag: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_get_status_all")
export declare function MPI_Request_get_status_all(count: i32, array_of_requests: usize, flag: usize,
  array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_get_status_any")
export declare function MPI_Request_get_status_any(count: i32, array_of_requests: usize, indx: usize,
  flag: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_get_status_some")
export declare function MPI_Request_get_status_some(incount: i32, array_of_requests: usize, outcount: usize,
  array_of_indices: usize, array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rget")
export declare function MPI_Rget(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i32, target_datatype: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rget_c")
export declare function MPI_Rget_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rget_accumulate")
export declare function MPI_Rget_accumulate(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  result_addr: usize, result_count: i32, result_datatype: i32, target_rank: i32, target_disp: i32,
  target_count: i32, target_datatype: i32, op: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rget_accumulate_c")
export declare function MPI_Rget_accumulate_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  result_addr: usize, result_count: i64, result_datatype: i32, target_rank: i32, target_disp: i32,
  target_count: i64, target_datatype: i32, op: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rput")
export declare function MPI_Rput(origin_addr: usize, origin_count: i32, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i32, target_datatype: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rput_c")
export declare function MPI_Rput_c(origin_addr: usize, origin_count: i64, origin_datatype: i32,
  target_rank: i32, target_disp: i32, target_count: i64, target_datatype: i32, win: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rsend")
export declare function MPI_Rsend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rsend_c")
export declare function MPI_Rsend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rsend_init")
export declare function MPI_Rsend_init(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Rsend_init_c")
export declare function MPI_Rsend_init_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scan")
export declare function MPI_Scan(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scan_c")
export declare function MPI_Scan_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scan_init")
export declare function MPI_Scan_init(sendbuf: usize, recvbuf: usize, count: i32, datatype: i32, op: i32,
  comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scan_init_c")
export declare function MPI_Scan_init_c(sendbuf: usize, recvbuf: usize, count: i64, datatype: i32, op: i32,
  comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatter")
export declare function MPI_Scatter(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatter_c")
export declare function MPI_Scatter_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatter_init")
export declare function MPI_Scatter_init(sendbuf: usize, sendcount: i32, sendtype: i32, recvbuf: usize,
  recvcount: i32, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatter_init_c")
export declare function MPI_Scatter_init_c(sendbuf: usize, sendcount: i64, sendtype: i32, recvbuf: usize,
  recvcount: i64, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatterv")
export declare function MPI_Scatterv(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatterv_c")
export declare function MPI_Scatterv_c(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, root: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatterv_init")
export declare function MPI_Scatterv_init(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Scatterv_init_c")
export declare function MPI_Scatterv_init_c(sendbuf: usize, sendcounts: usize, displs: usize, sendtype: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, root: i32, comm: i32, info: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Send")
export declare function MPI_Send(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Send_c")
export declare function MPI_Send_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Send_init")
export declare function MPI_Send_init(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Send_init_c")
export declare function MPI_Send_init_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Sendrecv")
export declare function MPI_Sendrecv(sendbuf: usize, sendcount: i32, sendtype: i32, dest: i32, sendtag: i32,
  recvbuf: usize, recvcount: i32, recvtype: i32, source: i32, recvtag: i32, comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Sendrecv_c")
export declare function MPI_Sendrecv_c(sendbuf: usize, sendcount: i64, sendtype: i32, dest: i32, sendtag: i32,
  recvbuf: usize, recvcount: i64, recvtype: i32, source: i32, recvtag: i32, comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Sendrecv_replace")
export declare function MPI_Sendrecv_replace(buf: usize, count: i32, datatype: i32, dest: i32, sendtag: i32,
  source: i32, recvtag: i32, comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Sendrecv_replace_c")
export declare function MPI_Sendrecv_replace_c(buf: usize, count: i64, datatype: i32, dest: i32, sendtag: i32,
  source: i32, recvtag: i32, comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_attach_buffer")
export declare function MPI_Session_attach_buffer(session: i32, buffer: usize, size: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_attach_buffer_c")
export declare function MPI_Session_attach_buffer_c(session: i32, buffer: usize, size: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_call_errhandler")
export declare function MPI_Session_call_errhandler(session: i32, errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_create_errhandler")
export declare function MPI_Session_create_errhandler(session_errhandler_fn: usize, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_detach_buffer")
export declare function MPI_Session_detach_buffer(session: i32, buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_detach_buffer_c")
export declare function MPI_Session_detach_buffer_c(session: i32, buffer_addr: usize, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_finalize")
export declare function MPI_Session_finalize(session: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_flush_buffer")
export declare function MPI_Session_flush_buffer(session: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_get_errhandler")
export declare function MPI_Session_get_errhandler(session: i32, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_get_info")
export declare function MPI_Session_get_info(session: i32, info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_get_nth_pset")
export declare function MPI_Session_get_nth_pset(session: i32, info: i32, n: i32, pset_len: usize,
  pset_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_get_num_psets")
export declare function MPI_Session_get_num_psets(session: i32, info: i32, npset_names: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_get_pset_info")
export declare function MPI_Session_get_pset_info(session: i32, pset_name: usize, info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_iflush_buffer")
export declare function MPI_Session_iflush_buffer(session: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_init")
export declare function MPI_Session_init(info: i32, errhandler: i32, session: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_set_errhandler")
export declare function MPI_Session_set_errhandler(session: i32, errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ssend")
export declare function MPI_Ssend(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ssend_c")
export declare function MPI_Ssend_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ssend_init")
export declare function MPI_Ssend_init(buf: usize, count: i32, datatype: i32, dest: i32, tag: i32, comm: i32,
  request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Ssend_init_c")
export declare function MPI_Ssend_init_c(buf: usize, count: i64, datatype: i32, dest: i32, tag: i32,
  comm: i32, request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Start")
export declare function MPI_Start(request: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Startall")
export declare function MPI_Startall(count: i32, array_of_requests: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_get_error")
export declare function MPI_Status_get_error(status: usize, error: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_get_source")
export declare function MPI_Status_get_source(status: usize, source: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_get_tag")
export declare function MPI_Status_get_tag(status: usize, tag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_cancelled")
export declare function MPI_Status_set_cancelled(status: usize, flag: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_elements")
export declare function MPI_Status_set_elements(status: usize, datatype: i32, count: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_elements_c")
export declare function MPI_Status_set_elements_c(status: usize, datatype: i32, count: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_elements_x")
export declare function MPI_Status_set_elements_x(status: usize, datatype: i32, count: i64): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_error")
export declare function MPI_Status_set_error(status: usize, error: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_source")
export declare function MPI_Status_set_source(status: usize, source: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Status_set_tag")
export declare function MPI_Status_set_tag(status: usize, tag: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Test")
export declare function MPI_Test(request: usize, flag: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Test_cancelled")
export declare function MPI_Test_cancelled(status: usize, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Testall")
export declare function MPI_Testall(count: i32, array_of_requests: usize, flag: usize,
  array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Testany")
export declare function MPI_Testany(count: i32, array_of_requests: usize, indx: usize, flag: usize,
  status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Testsome")
export declare function MPI_Testsome(incount: i32, array_of_requests: usize, outcount: usize,
  array_of_indices: usize, array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Topo_test")
export declare function MPI_Topo_test(comm: i32, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_commit")
export declare function MPI_Type_commit(datatype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_contiguous")
export declare function MPI_Type_contiguous(count: i32, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_contiguous_c")
export declare function MPI_Type_contiguous_c(count: i64, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_darray")
export declare function MPI_Type_create_darray(size: i32, rank: i32, ndims: i32, array_of_gsizes: usize,
  array_of_distribs: usize, array_of_dargs: usize, array_of_psizes: usize, order: i32, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_darray_c")
export declare function MPI_Type_create_darray_c(size: i32, rank: i32, ndims: i32, array_of_gsizes: usize,
  array_of_distribs: usize, array_of_dargs: usize, array_of_psizes: usize, order: i32, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_f90_complex")
export declare function MPI_Type_create_f90_complex(p: i32, r: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_f90_integer")
export declare function MPI_Type_create_f90_integer(r: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_f90_real")
export declare function MPI_Type_create_f90_real(p: i32, r: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hindexed")
export declare function MPI_Type_create_hindexed(count: i32, array_of_blocklengths: usize,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hindexed_c")
export declare function MPI_Type_create_hindexed_c(count: i64, array_of_blocklengths: usize,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hindexed_block")
export declare function MPI_Type_create_hindexed_block(count: i32, blocklength: i32,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hindexed_block_c")
export declare function MPI_Type_create_hindexed_block_c(count: i64, blocklength: i64,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hvector")
export declare function MPI_Type_create_hvector(count: i32, blocklength: i32, stride: i32, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_hvector_c")
export declare function MPI_Type_create_hvector_c(count: i64, blocklength: i64, stride: i64, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_indexed_block")
export declare function MPI_Type_create_indexed_block(count: i32, blocklength: i32,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_indexed_block_c")
export declare function MPI_Type_create_indexed_block_c(count: i64, blocklength: i64,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_keyval")
export declare function MPI_Type_create_keyval(type_copy_attr_fn: usize, type_delete_attr_fn: usize,
  type_keyval: usize, extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_resized")
export declare function MPI_Type_create_resized(oldtype: i32, lb: i32, extent: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_resized_c")
export declare function MPI_Type_create_resized_c(oldtype: i32, lb: i64, extent: i64, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_struct")
export declare function MPI_Type_create_struct(count: i32, array_of_blocklengths: usize,
  array_of_displacements: usize, array_of_types: usize, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_struct_c")
export declare function MPI_Type_create_struct_c(count: i64, array_of_blocklengths: usize,
  array_of_displacements: usize, array_of_types: usize, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_subarray")
export declare function MPI_Type_create_subarray(ndims: i32, array_of_sizes: usize, array_of_subsizes: usize,
  array_of_starts: usize, order: i32, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_create_subarray_c")
export declare function MPI_Type_create_subarray_c(ndims: i32, array_of_sizes: usize,
  array_of_subsizes: usize, array_of_starts: usize, order: i32, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_delete_attr")
export declare function MPI_Type_delete_attr(datatype: i32, type_keyval: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_dup")
export declare function MPI_Type_dup(oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_free")
export declare function MPI_Type_free(datatype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_free_keyval")
export declare function MPI_Type_free_keyval(type_keyval: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_attr")
export declare function MPI_Type_get_attr(datatype: i32, type_keyval: i32, attribute_val: usize,
  flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_contents")
export declare function MPI_Type_get_contents(datatype: i32, max_integers: i32, max_addresses: i32,
  max_datatypes: i32, array_of_integers: usize, array_of_addresses: usize, array_of_datatypes: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_contents_c")
export declare function MPI_Type_get_contents_c(datatype: i32, max_integers: i64, max_addresses: i64,
  max_large_counts: i64, max_datatypes: i64, array_of_integers: usize, array_of_addresses: usize,
  array_of_large_counts: usize, array_of_datatypes: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_envelope")
export declare function MPI_Type_get_envelope(datatype: i32, num_integers: usize, num_addresses: usize,
  num_datatypes: usize, combiner: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_envelope_c")
export declare function MPI_Type_get_envelope_c(datatype: i32, num_integers: usize, num_addresses: usize,
  num_large_counts: usize, num_datatypes: usize, combiner: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_extent")
export declare function MPI_Type_get_extent(datatype: i32, lb: usize, extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_extent_c")
export declare function MPI_Type_get_extent_c(datatype: i32, lb: usize, extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_extent_x")
export declare function MPI_Type_get_extent_x(datatype: i32, lb: usize, extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_name")
export declare function MPI_Type_get_name(datatype: i32, type_name: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_true_extent")
export declare function MPI_Type_get_true_extent(datatype: i32, true_lb: usize, true_extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_true_extent_c")
export declare function MPI_Type_get_true_extent_c(datatype: i32, true_lb: usize, true_extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_true_extent_x")
export declare function MPI_Type_get_true_extent_x(datatype: i32, true_lb: usize, true_extent: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_get_value_index")
export declare function MPI_Type_get_value_index(value_type: i32, index_type: i32, pair_type: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_indexed")
export declare function MPI_Type_indexed(count: i32, array_of_blocklengths: usize,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_indexed_c")
export declare function MPI_Type_indexed_c(count: i64, array_of_blocklengths: usize,
  array_of_displacements: usize, oldtype: i32, newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_match_size")
export declare function MPI_Type_match_size(typeclass: i32, size: i32, datatype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_set_attr")
export declare function MPI_Type_set_attr(datatype: i32, type_keyval: i32, attribute_val: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_set_name")
export declare function MPI_Type_set_name(datatype: i32, type_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_size")
export declare function MPI_Type_size(datatype: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_size_c")
export declare function MPI_Type_size_c(datatype: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_size_x")
export declare function MPI_Type_size_x(datatype: i32, size: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_vector")
export declare function MPI_Type_vector(count: i32, blocklength: i32, stride: i32, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_vector_c")
export declare function MPI_Type_vector_c(count: i64, blocklength: i64, stride: i64, oldtype: i32,
  newtype: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Unpack")
export declare function MPI_Unpack(inbuf: usize, insize: i32, position: usize, outbuf: usize, outcount: i32,
  datatype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Unpack_c")
export declare function MPI_Unpack_c(inbuf: usize, insize: i64, position: usize, outbuf: usize, outcount: i64,
  datatype: i32, comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Unpack_external")
export declare function MPI_Unpack_external(datarep: usize, inbuf: usize, insize: i32, position: usize,
  outbuf: usize, outcount: i32, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Unpack_external_c")
export declare function MPI_Unpack_external_c(datarep: usize, inbuf: usize, insize: i64, position: usize,
  outbuf: usize, outcount: i64, datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Unpublish_name")
export declare function MPI_Unpublish_name(service_name: usize, info: i32, port_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Wait")
export declare function MPI_Wait(request: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Waitall")
export declare function MPI_Waitall(count: i32, array_of_requests: usize, array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Waitany")
export declare function MPI_Waitany(count: i32, array_of_requests: usize, indx: usize, status: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Waitsome")
export declare function MPI_Waitsome(incount: i32, array_of_requests: usize, outcount: usize,
  array_of_indices: usize, array_of_statuses: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_allocate")
export declare function MPI_Win_allocate(size: i32, disp_unit: i32, info: i32, comm: i32, baseptr: usize,
  win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_allocate_c")
export declare function MPI_Win_allocate_c(size: i32, disp_unit: i32, info: i32, comm: i32, baseptr: usize,
  win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_allocate_shared")
export declare function MPI_Win_allocate_shared(size: i32, disp_unit: i32, info: i32, comm: i32,
  baseptr: usize, win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_allocate_shared_c")
export declare function MPI_Win_allocate_shared_c(size: i32, disp_unit: i32, info: i32, comm: i32,
  baseptr: usize, win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_attach")
export declare function MPI_Win_attach(win: i32, base: usize, size: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_call_errhandler")
export declare function MPI_Win_call_errhandler(win: i32, errorcode: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_complete")
export declare function MPI_Win_complete(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_create")
export declare function MPI_Win_create(base: usize, size: i32, disp_unit: i32, info: i32, comm: i32,
  win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_create_c")
export declare function MPI_Win_create_c(base: usize, size: i32, disp_unit: i32, info: i32, comm: i32,
  win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_create_dynamic")
export declare function MPI_Win_create_dynamic(info: i32, comm: i32, win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_create_errhandler")
export declare function MPI_Win_create_errhandler(win_errhandler_fn: usize, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_create_keyval")
export declare function MPI_Win_create_keyval(win_copy_attr_fn: usize, win_delete_attr_fn: usize,
  win_keyval: usize, extra_state: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_delete_attr")
export declare function MPI_Win_delete_attr(win: i32, win_keyval: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_detach")
export declare function MPI_Win_detach(win: i32, base: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_fence")
export declare function MPI_Win_fence(assert: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_flush")
export declare function MPI_Win_flush(rank: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_flush_all")
export declare function MPI_Win_flush_all(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_flush_local")
export declare function MPI_Win_flush_local(rank: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_flush_local_all")
export declare function MPI_Win_flush_local_all(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_free")
export declare function MPI_Win_free(win: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_free_keyval")
export declare function MPI_Win_free_keyval(win_keyval: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_get_attr")
export declare function MPI_Win_get_attr(win: i32, win_keyval: i32, attribute_val: usize, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_get_errhandler")
export declare function MPI_Win_get_errhandler(win: i32, errhandler: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_get_group")
export declare function MPI_Win_get_group(win: i32, group: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_get_info")
export declare function MPI_Win_get_info(win: i32, info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_get_name")
export declare function MPI_Win_get_name(win: i32, win_name: usize, resultlen: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_lock")
export declare function MPI_Win_lock(lock_type: i32, rank: i32, assert: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_lock_all")
export declare function MPI_Win_lock_all(assert: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_post")
export declare function MPI_Win_post(group: i32, assert: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_set_attr")
export declare function MPI_Win_set_attr(win: i32, win_keyval: i32, attribute_val: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_set_errhandler")
export declare function MPI_Win_set_errhandler(win: i32, errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_set_info")
export declare function MPI_Win_set_info(win: i32, info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_set_name")
export declare function MPI_Win_set_name(win: i32, win_name: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_shared_query")
export declare function MPI_Win_shared_query(win: i32, rank: i32, size: usize, disp_unit: usize,
  baseptr: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_shared_query_c")
export declare function MPI_Win_shared_query_c(win: i32, rank: i32, size: usize, disp_unit: usize,
  baseptr: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_start")
export declare function MPI_Win_start(group: i32, assert: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_sync")
export declare function MPI_Win_sync(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_test")
export declare function MPI_Win_test(win: i32, flag: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_unlock")
export declare function MPI_Win_unlock(rank: i32, win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_unlock_all")
export declare function MPI_Win_unlock_all(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_wait")
export declare function MPI_Win_wait(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Aint_add")
export declare function MPI_Aint_add(base: i32, disp: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Aint_diff")
export declare function MPI_Aint_diff(addr1: i32, addr2: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Wtick")
export declare function MPI_Wtick(): f64;
// @ts-ignore: decorator
@external("mpi", "MPI_Wtime")
export declare function MPI_Wtime(): f64;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_fromint")
export declare function MPI_Comm_fromint(comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Comm_toint")
export declare function MPI_Comm_toint(comm: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Errhandler_fromint")
export declare function MPI_Errhandler_fromint(errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Errhandler_toint")
export declare function MPI_Errhandler_toint(errhandler: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_fromint")
export declare function MPI_File_fromint(file: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_File_toint")
export declare function MPI_File_toint(file: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_fromint")
export declare function MPI_Group_fromint(group: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Group_toint")
export declare function MPI_Group_toint(group: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_fromint")
export declare function MPI_Info_fromint(info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Info_toint")
export declare function MPI_Info_toint(info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Message_fromint")
export declare function MPI_Message_fromint(message: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Message_toint")
export declare function MPI_Message_toint(message: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_fromint")
export declare function MPI_Op_fromint(op: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Op_toint")
export declare function MPI_Op_toint(op: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_fromint")
export declare function MPI_Request_fromint(request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Request_toint")
export declare function MPI_Request_toint(request: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_fromint")
export declare function MPI_Session_fromint(session: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Session_toint")
export declare function MPI_Session_toint(session: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_fromint")
export declare function MPI_Type_fromint(datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Type_toint")
export declare function MPI_Type_toint(datatype: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_fromint")
export declare function MPI_Win_fromint(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_Win_toint")
export declare function MPI_Win_toint(win: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_changed")
export declare function MPI_T_category_changed(update_number: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_categories")
export declare function MPI_T_category_get_categories(cat_index: i32, len: i32, indices: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_cvars")
export declare function MPI_T_category_get_cvars(cat_index: i32, len: i32, indices: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_events")
export declare function MPI_T_category_get_events(cat_index: i32, len: i32, indices: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_index")
export declare function MPI_T_category_get_index(name: usize, cat_index: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_info")
export declare function MPI_T_category_get_info(cat_index: i32, name: usize, name_len: usize, desc: usize,
  desc_len: usize, num_cvars: usize, num_pvars: usize, num_categories: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_num")
export declare function MPI_T_category_get_num(num_cat: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_num_events")
export declare function MPI_T_category_get_num_events(cat_index: i32, num_events: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_category_get_pvars")
export declare function MPI_T_category_get_pvars(cat_index: i32, len: i32, indices: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_get_index")
export declare function MPI_T_cvar_get_index(name: usize, cvar_index: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_get_info")
export declare function MPI_T_cvar_get_info(cvar_index: i32, name: usize, name_len: usize, verbosity: usize,
  datatype: usize, enumtype: usize, desc: usize, desc_len: usize, bind: usize, scope: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_get_num")
export declare function MPI_T_cvar_get_num(num_cvar: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_handle_alloc")
export declare function MPI_T_cvar_handle_alloc(cvar_index: i32, obj_handle: usize, handle: usize,
  count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_handle_free")
export declare function MPI_T_cvar_handle_free(handle: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_read")
export declare function MPI_T_cvar_read(handle: i32, buf: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_cvar_write")
export declare function MPI_T_cvar_write(handle: i32, buf: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_enum_get_info")
export declare function MPI_T_enum_get_info(enumtype: i32, num: usize, name: usize, name_len: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_enum_get_item")
export declare function MPI_T_enum_get_item(enumtype: i32, indx: i32, value: usize, name: usize,
  name_len: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_callback_get_info")
export declare function MPI_T_event_callback_get_info(event_registration: i32, cb_safety: i32,
  info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_callback_set_info")
export declare function MPI_T_event_callback_set_info(event_registration: i32, cb_safety: i32,
  info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_copy")
export declare function MPI_T_event_copy(event_instance: i32, buffer: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_get_index")
export declare function MPI_T_event_get_index(name: usize, event_index: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_get_info")
export declare function MPI_T_event_get_info(event_index: i32, name: usize, name_len: usize, verbosity: usize,
  array_of_datatypes: usize, array_of_displacements: usize, num_elements: usize, enumtype: usize, info: usize,
  desc: usize, desc_len: usize, bind: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_get_num")
export declare function MPI_T_event_get_num(num_events: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_get_source")
export declare function MPI_T_event_get_source(event_instance: i32, source_index: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_get_timestamp")
export declare function MPI_T_event_get_timestamp(event_instance: i32, event_timestamp: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_handle_alloc")
export declare function MPI_T_event_handle_alloc(event_index: i32, obj_handle: usize, info: i32,
  event_registration: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_handle_free")
export declare function MPI_T_event_handle_free(event_registration: i32, user_data: usize,
  free_cb_function: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_handle_get_info")
export declare function MPI_T_event_handle_get_info(event_registration: i32, info_used: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_handle_set_info")
export declare function MPI_T_event_handle_set_info(event_registration: i32, info: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_read")
export declare function MPI_T_event_read(event_instance: i32, element_index: i32, buffer: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_register_callback")
export declare function MPI_T_event_register_callback(event_registration: i32, cb_safety: i32, info: i32,
  user_data: usize, event_cb_function: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_event_set_dropped_handler")
export declare function MPI_T_event_set_dropped_handler(event_registration: i32,
  dropped_cb_function: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_finalize")
export declare function MPI_T_finalize(): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_init_thread")
export declare function MPI_T_init_thread(required: i32, provided: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_get_index")
export declare function MPI_T_pvar_get_index(name: usize, var_class: i32, pvar_index: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_get_info")
export declare function MPI_T_pvar_get_info(pvar_index: i32, name: usize, name_len: usize, verbosity: usize,
  var_class: usize, datatype: usize, enumtype: usize, desc: usize, desc_len: usize, bind: usize,
  readonly: usize, continuous: usize, atomic: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_get_num")
export declare function MPI_T_pvar_get_num(num_pvar: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_handle_alloc")
export declare function MPI_T_pvar_handle_alloc(session: i32, pvar_index: i32, obj_handle: usize,
  handle: usize, count: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_handle_free")
export declare function MPI_T_pvar_handle_free(session: i32, handle: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_read")
export declare function MPI_T_pvar_read(session: i32, handle: i32, buf: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_readreset")
export declare function MPI_T_pvar_readreset(session: i32, handle: i32, buf: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_reset")
export declare function MPI_T_pvar_reset(session: i32, handle: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_session_create")
export declare function MPI_T_pvar_session_create(session: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_session_free")
export declare function MPI_T_pvar_session_free(session: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_start")
export declare function MPI_T_pvar_start(session: i32, handle: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_stop")
export declare function MPI_T_pvar_stop(session: i32, handle: i32): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_pvar_write")
export declare function MPI_T_pvar_write(session: i32, handle: i32, buf: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_source_get_info")
export declare function MPI_T_source_get_info(source_index: i32, name: usize, name_len: usize, desc: usize,
  desc_len: usize, ordering: usize, ticks_per_second: usize, max_ticks: usize, info: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_source_get_num")
export declare function MPI_T_source_get_num(num_sources: usize): i32;
// @ts-ignore: decorator
@external("mpi", "MPI_T_source_get_timestamp")
export declare function MPI_T_source_get_timestamp(source_index: i32, timestamp: usize): i32;
