!     MPI for Fortran, in fixed and in free form.
!     Made from runtime/abi/mpi-abi.json by guest/generate.ts:
!     do not edit.
      integer, parameter :: MPI_STATUS_SIZE = 8
      integer, parameter :: MPI_SOURCE = 1
      integer, parameter :: MPI_TAG = 2
      integer, parameter :: MPI_ERROR = 3
      integer, parameter :: MPI_ADDRESS_KIND = 4
      integer, parameter :: MPI_OFFSET_KIND = 8
      integer, parameter :: MPI_COUNT_KIND = 8
      integer, parameter :: MPI_INTEGER_KIND = 4
      integer, parameter :: MPI_VERSION = 5
      integer, parameter :: MPI_SUBVERSION = 0
      integer, parameter :: MPI_ABI_VERSION = 1
      integer, parameter :: MPI_ABI_SUBVERSION = 0
      integer, parameter :: MPI_MAX_DATAREP_STRING = 127
      integer, parameter :: MPI_MAX_ERROR_STRING = 511
      integer, parameter :: MPI_MAX_INFO_KEY = 255
      integer, parameter :: MPI_MAX_INFO_VAL = 1023
      integer, parameter :: MPI_MAX_LIBRARY_VERSION_STRING = 8191
      integer, parameter :: MPI_MAX_OBJECT_NAME = 127
      integer, parameter :: MPI_MAX_PORT_NAME = 1023
      integer, parameter :: MPI_MAX_PROCESSOR_NAME = 255
      integer, parameter :: MPI_MAX_STRINGTAG_LEN = 1023
      integer, parameter :: MPI_MAX_PSET_NAME_LEN = 1023
      integer, parameter :: MPI_BSEND_OVERHEAD = 512
      integer, parameter :: MPI_SUCCESS = 0
      integer, parameter :: MPI_ERR_BUFFER = 1
      integer, parameter :: MPI_ERR_COUNT = 2
      integer, parameter :: MPI_ERR_TYPE = 3
      integer, parameter :: MPI_ERR_TAG = 4
      integer, parameter :: MPI_ERR_COMM = 5
      integer, parameter :: MPI_ERR_RANK = 6
      integer, parameter :: MPI_ERR_REQUEST = 7
      integer, parameter :: MPI_ERR_ROOT = 8
      integer, parameter :: MPI_ERR_GROUP = 9
      integer, parameter :: MPI_ERR_OP = 10
      integer, parameter :: MPI_ERR_TOPOLOGY = 11
      integer, parameter :: MPI_ERR_DIMS = 12
      integer, parameter :: MPI_ERR_ARG = 13
      integer, parameter :: MPI_ERR_UNKNOWN = 14
      integer, parameter :: MPI_ERR_TRUNCATE = 15
      integer, parameter :: MPI_ERR_OTHER = 16
      integer, parameter :: MPI_ERR_INTERN = 17
      integer, parameter :: MPI_ERR_PENDING = 18
      integer, parameter :: MPI_ERR_IN_STATUS = 19
      integer, parameter :: MPI_ERR_ACCESS = 20
      integer, parameter :: MPI_ERR_AMODE = 21
      integer, parameter :: MPI_ERR_ASSERT = 22
      integer, parameter :: MPI_ERR_BAD_FILE = 23
      integer, parameter :: MPI_ERR_BASE = 24
      integer, parameter :: MPI_ERR_CONVERSION = 25
      integer, parameter :: MPI_ERR_DISP = 26
      integer, parameter :: MPI_ERR_DUP_DATAREP = 27
      integer, parameter :: MPI_ERR_FILE_EXISTS = 28
      integer, parameter :: MPI_ERR_FILE_IN_USE = 29
      integer, parameter :: MPI_ERR_FILE = 30
      integer, parameter :: MPI_ERR_INFO_KEY = 31
      integer, parameter :: MPI_ERR_INFO_NOKEY = 32
      integer, parameter :: MPI_ERR_INFO_VALUE = 33
      integer, parameter :: MPI_ERR_INFO = 34
      integer, parameter :: MPI_ERR_IO = 35
      integer, parameter :: MPI_ERR_KEYVAL = 36
      integer, parameter :: MPI_ERR_LOCKTYPE = 37
      integer, parameter :: MPI_ERR_NAME = 38
      integer, parameter :: MPI_ERR_NO_MEM = 39
      integer, parameter :: MPI_ERR_NOT_SAME = 40
      integer, parameter :: MPI_ERR_NO_SPACE = 41
      integer, parameter :: MPI_ERR_NO_SUCH_FILE = 42
      integer, parameter :: MPI_ERR_PORT = 43
      integer, parameter :: MPI_ERR_QUOTA = 44
      integer, parameter :: MPI_ERR_READ_ONLY = 45
      integer, parameter :: MPI_ERR_RMA_ATTACH = 46
      integer, parameter :: MPI_ERR_RMA_CONFLICT = 47
      integer, parameter :: MPI_ERR_RMA_RANGE = 48
      integer, parameter :: MPI_ERR_RMA_SHARED = 49
      integer, parameter :: MPI_ERR_RMA_SYNC = 50
      integer, parameter :: MPI_ERR_SERVICE = 51
      integer, parameter :: MPI_ERR_SIZE = 52
      integer, parameter :: MPI_ERR_SPAWN = 53
      integer, parameter :: MPI_ERR_UNSUPPORTED_DATAREP = 54
      integer, parameter :: MPI_ERR_UNSUPPORTED_OPERATION = 55
      integer, parameter :: MPI_ERR_WIN = 56
      integer, parameter :: MPI_ERR_RMA_FLAVOR = 57
      integer, parameter :: MPI_ERR_PROC_ABORTED = 58
      integer, parameter :: MPI_ERR_VALUE_TOO_LARGE = 59
      integer, parameter :: MPI_ERR_SESSION = 60
      integer, parameter :: MPI_ERR_ERRHANDLER = 61
      integer, parameter :: MPI_ERR_ABI = 62
      integer, parameter :: MPI_ERR_LASTCODE = 16383
      integer, parameter :: MPI_MODE_APPEND = 1
      integer, parameter :: MPI_MODE_CREATE = 2
      integer, parameter :: MPI_MODE_DELETE_ON_CLOSE = 4
      integer, parameter :: MPI_MODE_EXCL = 8
      integer, parameter :: MPI_MODE_RDONLY = 16
      integer, parameter :: MPI_MODE_RDWR = 32
      integer, parameter :: MPI_MODE_SEQUENTIAL = 64
      integer, parameter :: MPI_MODE_UNIQUE_OPEN = 128
      integer, parameter :: MPI_MODE_WRONLY = 256
      integer, parameter :: MPI_MODE_NOCHECK = 1024
      integer, parameter :: MPI_MODE_NOPRECEDE = 2048
      integer, parameter :: MPI_MODE_NOPUT = 4096
      integer, parameter :: MPI_MODE_NOSTORE = 8192
      integer, parameter :: MPI_MODE_NOSUCCEED = 16384
      integer, parameter :: MPI_ANY_SOURCE = -1
      integer, parameter :: MPI_ANY_TAG = -2
      integer, parameter :: MPI_PROC_NULL = -3
      integer, parameter :: MPI_ROOT = -4
      integer, parameter :: MPI_UNDEFINED = -32766
      integer, parameter :: MPI_THREAD_SINGLE = 0
      integer, parameter :: MPI_THREAD_FUNNELED = 1024
      integer, parameter :: MPI_THREAD_SERIALIZED = 2048
      integer, parameter :: MPI_THREAD_MULTIPLE = 4096
      integer, parameter :: MPI_ORDER_C = 12
      integer, parameter :: MPI_ORDER_FORTRAN = 15
      integer, parameter :: MPI_DISTRIBUTE_NONE = 16
      integer, parameter :: MPI_DISTRIBUTE_BLOCK = 17
      integer, parameter :: MPI_DISTRIBUTE_CYCLIC = 18
      integer, parameter :: MPI_DISTRIBUTE_DFLT_DARG = 19
      integer, parameter :: MPI_COMBINER_NAMED = 101
      integer, parameter :: MPI_COMBINER_DUP = 102
      integer, parameter :: MPI_COMBINER_CONTIGUOUS = 103
      integer, parameter :: MPI_COMBINER_VECTOR = 104
      integer, parameter :: MPI_COMBINER_HVECTOR = 105
      integer, parameter :: MPI_COMBINER_INDEXED = 106
      integer, parameter :: MPI_COMBINER_HINDEXED = 107
      integer, parameter :: MPI_COMBINER_INDEXED_BLOCK = 108
      integer, parameter :: MPI_COMBINER_HINDEXED_BLOCK = 109
      integer, parameter :: MPI_COMBINER_STRUCT = 110
      integer, parameter :: MPI_COMBINER_SUBARRAY = 111
      integer, parameter :: MPI_COMBINER_DARRAY = 112
      integer, parameter :: MPI_COMBINER_F90_REAL = 113
      integer, parameter :: MPI_COMBINER_F90_COMPLEX = 114
      integer, parameter :: MPI_COMBINER_F90_INTEGER = 115
      integer, parameter :: MPI_COMBINER_RESIZED = 116
      integer, parameter :: MPI_COMBINER_VALUE_INDEX = 117
      integer, parameter :: MPI_TYPECLASS_INTEGER = 192
      integer, parameter :: MPI_TYPECLASS_REAL = 193
      integer, parameter :: MPI_TYPECLASS_COMPLEX = 194
      integer, parameter :: MPI_IDENT = 201
      integer, parameter :: MPI_CONGRUENT = 202
      integer, parameter :: MPI_SIMILAR = 203
      integer, parameter :: MPI_UNEQUAL = 204
      integer, parameter :: MPI_CART = 211
      integer, parameter :: MPI_GRAPH = 212
      integer, parameter :: MPI_DIST_GRAPH = 213
      integer, parameter :: MPI_COMM_TYPE_SHARED = 221
      integer, parameter :: MPI_COMM_TYPE_HW_UNGUIDED = 222
      integer, parameter :: MPI_COMM_TYPE_HW_GUIDED = 223
      integer, parameter :: MPI_COMM_TYPE_RESOURCE_GUIDED = 224
      integer, parameter :: MPI_LOCK_EXCLUSIVE = 301
      integer, parameter :: MPI_LOCK_SHARED = 302
      integer, parameter :: MPI_WIN_FLAVOR_CREATE = 311
      integer, parameter :: MPI_WIN_FLAVOR_ALLOCATE = 312
      integer, parameter :: MPI_WIN_FLAVOR_DYNAMIC = 313
      integer, parameter :: MPI_WIN_FLAVOR_SHARED = 314
      integer, parameter :: MPI_WIN_UNIFIED = 321
      integer, parameter :: MPI_WIN_SEPARATE = 322
      integer, parameter :: MPI_SEEK_CUR = 401
      integer, parameter :: MPI_SEEK_END = 402
      integer, parameter :: MPI_SEEK_SET = 403
      integer, parameter :: MPI_KEYVAL_INVALID = 0
      integer, parameter :: MPI_TAG_UB = 501
      integer, parameter :: MPI_IO = 502
      integer, parameter :: MPI_HOST = 503
      integer, parameter :: MPI_WTIME_IS_GLOBAL = 504
      integer, parameter :: MPI_APPNUM = 505
      integer, parameter :: MPI_LASTUSEDCODE = 506
      integer, parameter :: MPI_UNIVERSE_SIZE = 507
      integer, parameter :: MPI_WIN_BASE = 601
      integer, parameter :: MPI_WIN_DISP_UNIT = 602
      integer, parameter :: MPI_WIN_SIZE = 603
      integer, parameter :: MPI_WIN_CREATE_FLAVOR = 604
      integer, parameter :: MPI_WIN_MODEL = 605
      integer, parameter :: MPI_COMBINER_HVECTOR_INTEGER = -11
      integer, parameter :: MPI_COMBINER_HINDEXED_INTEGER = -12
      integer, parameter :: MPI_COMBINER_STRUCT_INTEGER = -13
      integer, parameter :: MPI_OP_NULL = 32
      integer, parameter :: MPI_SUM = 33
      integer, parameter :: MPI_MIN = 34
      integer, parameter :: MPI_MAX = 35
      integer, parameter :: MPI_PROD = 36
      integer, parameter :: MPI_BAND = 40
      integer, parameter :: MPI_BOR = 41
      integer, parameter :: MPI_BXOR = 42
      integer, parameter :: MPI_LAND = 48
      integer, parameter :: MPI_LOR = 49
      integer, parameter :: MPI_LXOR = 50
      integer, parameter :: MPI_MINLOC = 56
      integer, parameter :: MPI_MAXLOC = 57
      integer, parameter :: MPI_REPLACE = 60
      integer, parameter :: MPI_NO_OP = 61
      integer, parameter :: MPI_COMM_NULL = 256
      integer, parameter :: MPI_COMM_WORLD = 257
      integer, parameter :: MPI_COMM_SELF = 258
      integer, parameter :: MPI_GROUP_NULL = 264
      integer, parameter :: MPI_GROUP_EMPTY = 265
      integer, parameter :: MPI_WIN_NULL = 272
      integer, parameter :: MPI_FILE_NULL = 280
      integer, parameter :: MPI_SESSION_NULL = 288
      integer, parameter :: MPI_MESSAGE_NULL = 296
      integer, parameter :: MPI_MESSAGE_NO_PROC = 297
      integer, parameter :: MPI_INFO_NULL = 304
      integer, parameter :: MPI_INFO_ENV = 305
      integer, parameter :: MPI_ERRHANDLER_NULL = 320
      integer, parameter :: MPI_ERRORS_ARE_FATAL = 321
      integer, parameter :: MPI_ERRORS_ABORT = 322
      integer, parameter :: MPI_ERRORS_RETURN = 323
      integer, parameter :: MPI_REQUEST_NULL = 384
      integer, parameter :: MPI_DATATYPE_NULL = 512
      integer, parameter :: MPI_AINT = 513
      integer, parameter :: MPI_COUNT = 514
      integer, parameter :: MPI_OFFSET = 515
      integer, parameter :: MPI_PACKED = 519
      integer, parameter :: MPI_SHORT = 520
      integer, parameter :: MPI_INT = 521
      integer, parameter :: MPI_LONG = 522
      integer, parameter :: MPI_LONG_LONG = 523
      integer, parameter :: MPI_UNSIGNED_SHORT = 524
      integer, parameter :: MPI_UNSIGNED = 525
      integer, parameter :: MPI_UNSIGNED_LONG = 526
      integer, parameter :: MPI_UNSIGNED_LONG_LONG = 527
      integer, parameter :: MPI_FLOAT = 528
      integer, parameter :: MPI_C_FLOAT_COMPLEX = 530
      integer, parameter :: MPI_CXX_FLOAT_COMPLEX = 531
      integer, parameter :: MPI_DOUBLE = 532
      integer, parameter :: MPI_C_DOUBLE_COMPLEX = 534
      integer, parameter :: MPI_CXX_DOUBLE_COMPLEX = 535
      integer, parameter :: MPI_LOGICAL = 536
      integer, parameter :: MPI_INTEGER = 537
      integer, parameter :: MPI_REAL = 538
      integer, parameter :: MPI_COMPLEX = 539
      integer, parameter :: MPI_DOUBLE_PRECISION = 540
      integer, parameter :: MPI_DOUBLE_COMPLEX = 541
      integer, parameter :: MPI_CHARACTER = 542
      integer, parameter :: MPI_LONG_DOUBLE = 544
      integer, parameter :: MPI_C_LONG_DOUBLE_COMPLEX = 548
      integer, parameter :: MPI_CXX_LONG_DOUBLE_COMPLEX = 549
      integer, parameter :: MPI_FLOAT_INT = 552
      integer, parameter :: MPI_DOUBLE_INT = 553
      integer, parameter :: MPI_LONG_INT = 554
      integer, parameter :: MPI_2INT = 555
      integer, parameter :: MPI_SHORT_INT = 556
      integer, parameter :: MPI_LONG_DOUBLE_INT = 557
      integer, parameter :: MPI_2REAL = 560
      integer, parameter :: MPI_2DOUBLE_PRECISION = 561
      integer, parameter :: MPI_2INTEGER = 562
      integer, parameter :: MPI_C_BOOL = 568
      integer, parameter :: MPI_CXX_BOOL = 569
      integer, parameter :: MPI_WCHAR = 572
      integer, parameter :: MPI_INT8_T = 576
      integer, parameter :: MPI_UINT8_T = 577
      integer, parameter :: MPI_CHAR = 579
      integer, parameter :: MPI_SIGNED_CHAR = 580
      integer, parameter :: MPI_UNSIGNED_CHAR = 581
      integer, parameter :: MPI_BYTE = 583
      integer, parameter :: MPI_INT16_T = 584
      integer, parameter :: MPI_UINT16_T = 585
      integer, parameter :: MPI_INT32_T = 592
      integer, parameter :: MPI_UINT32_T = 593
      integer, parameter :: MPI_INT64_T = 600
      integer, parameter :: MPI_UINT64_T = 601
      integer, parameter :: MPI_LOGICAL1 = 704
      integer, parameter :: MPI_INTEGER1 = 705
      integer, parameter :: MPI_LOGICAL2 = 712
      integer, parameter :: MPI_INTEGER2 = 713
      integer, parameter :: MPI_REAL2 = 714
      integer, parameter :: MPI_LOGICAL4 = 720
      integer, parameter :: MPI_INTEGER4 = 721
      integer, parameter :: MPI_REAL4 = 722
      integer, parameter :: MPI_COMPLEX4 = 723
      integer, parameter :: MPI_LOGICAL8 = 728
      integer, parameter :: MPI_INTEGER8 = 729
      integer, parameter :: MPI_REAL8 = 730
      integer, parameter :: MPI_COMPLEX8 = 731
      integer, parameter :: MPI_LOGICAL16 = 736
      integer, parameter :: MPI_INTEGER16 = 737
      integer, parameter :: MPI_REAL16 = 738
      integer, parameter :: MPI_COMPLEX16 = 739
      integer, parameter :: MPI_COMPLEX32 = 747
      integer, parameter :: MPI_LONG_LONG_INT = 523
      integer, parameter :: MPI_C_COMPLEX = 530
      integer, parameter :: MPI_LB = 1022
      integer, parameter :: MPI_UB = 1023
      integer(8), parameter :: MPI_DISPLACEMENT_CURRENT = -1_8
      logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .false.
      logical, parameter :: MPI_ASYNC_PROTECTS_NONBLOCKING=.false.
      integer MPI_BOTTOM
      integer MPI_IN_PLACE
      integer MPI_BUFFER_AUTOMATIC
      integer MPI_UNWEIGHTED(1)
      integer MPI_WEIGHTS_EMPTY(1)
      integer MPI_ERRCODES_IGNORE(1)
      integer MPI_STATUS_IGNORE(8)
      integer MPI_STATUSES_IGNORE(8,1)
      character*1 MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)
      common /lwkmpi/ MPI_BOTTOM
      common /lwkmpi/ MPI_IN_PLACE
      common /lwkmpi/ MPI_BUFFER_AUTOMATIC
      common /lwkmpi/ MPI_UNWEIGHTED
      common /lwkmpi/ MPI_WEIGHTS_EMPTY
      common /lwkmpi/ MPI_ERRCODES_IGNORE
      common /lwkmpi/ MPI_STATUS_IGNORE
      common /lwkmpi/ MPI_STATUSES_IGNORE
      common /lwkmpi/ MPI_ARGV_NULL, MPI_ARGVS_NULL
      double precision, external :: MPI_WTIME, MPI_WTICK
      double precision, external :: PMPI_WTIME, PMPI_WTICK
      external MPI_NULL_COPY_FN
      external MPI_NULL_DELETE_FN
      external MPI_DUP_FN
      external MPI_COMM_NULL_COPY_FN
      external MPI_COMM_NULL_DELETE_FN
      external MPI_COMM_DUP_FN
      external MPI_TYPE_NULL_COPY_FN
      external MPI_TYPE_NULL_DELETE_FN
      external MPI_TYPE_DUP_FN
      external MPI_WIN_NULL_COPY_FN
      external MPI_WIN_NULL_DELETE_FN
      external MPI_WIN_DUP_FN
      interface
      subroutine MPI_Accumulate(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Allgather(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Allgather_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Allgatherv(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Allgatherv_init(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Alloc_mem(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Allreduce(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Allreduce_init(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Alltoall(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Alltoall_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Alltoallv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Alltoallv_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Alltoallw(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Alltoallw_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Bcast(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_Bcast_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Bsend(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Bsend_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Buffer_attach(a,b,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
      integer a
      integer b
      integer z
      end subroutine
      subroutine MPI_Buffer_detach(a,b,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
      integer a
      integer b
      integer z
      end subroutine
      subroutine MPI_Comm_attach_buffer(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Comm_detach_buffer(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Compare_and_swap(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Exscan(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Exscan_init(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Fetch_and_op(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_File_iread(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_iread_all(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_iread_at(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_iread_at_all(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_iread_shared(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_iwrite(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_iwrite_all(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_iwrite_at(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_iwrite_at_all(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_iwrite_shared(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_read(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_read_all(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_read_all_begin(a,b,c,d,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
      integer a
      integer b
      integer c
      integer d
      integer z
      end subroutine
      subroutine MPI_File_read_all_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_read_at(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_read_at_all(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_read_at_all_begin(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_read_at_all_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_read_ordered(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_read_ordered_begin(a,b,c,d,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
      integer a
      integer b
      integer c
      integer d
      integer z
      end subroutine
      subroutine MPI_File_read_ordered_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_read_shared(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_write(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_write_all(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_write_all_begin(a,b,c,d,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
      integer a
      integer b
      integer c
      integer d
      integer z
      end subroutine
      subroutine MPI_File_write_all_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_write_at(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_write_at_all(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_File_write_at_all_begin(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_write_at_all_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_write_ordered(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_File_write_ordered_begin(a,b,c,d,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
      integer a
      integer b
      integer c
      integer d
      integer z
      end subroutine
      subroutine MPI_File_write_ordered_end(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_File_write_shared(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_Free_mem(a,z)
!dir$ ignore_tkr a
      integer a
      integer z
      end subroutine
      subroutine MPI_Gather(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Gather_init(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Gatherv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Gatherv_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Get(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Get_accumulate(a,b,c,d,e,f,g,h,i,j,k,l,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
!dir$ ignore_tkr l
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer l
      integer z
      end subroutine
      subroutine MPI_Get_address(a,b,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
      integer a
      integer b
      integer z
      end subroutine
      subroutine MPI_Iallgather(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Iallgatherv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Iallreduce(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Ialltoall(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Ialltoallv(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Ialltoallw(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Ibcast(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Ibsend(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Iexscan(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Igather(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Igatherv(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Imrecv(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_Ineighbor_allgather(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Ineighbor_allgatherv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Ineighbor_alltoall(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Ineighbor_alltoallv(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Ineighbor_alltoallw(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Irecv(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Ireduce(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Ireduce_scatter(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Ireduce_scatter_block(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Irsend(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Iscan(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Iscatter(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Iscatterv(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Isend(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Isendrecv(a,b,c,d,e,f,g,h,i,j,k,l,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
!dir$ ignore_tkr l
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer l
      integer z
      end subroutine
      subroutine MPI_Isendrecv_replace(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Issend(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Keyval_create(a,b,c,d,z)
!dir$ ignore_tkr c
!dir$ ignore_tkr d
      external a
      external b
      integer c
      integer d
      integer z
      end subroutine
      subroutine MPI_Mrecv(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_Neighbor_allgather(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Neighbor_allgather_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Neighbor_allgatherv(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Neighbor_allgatherv_init(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoall(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoall_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoallv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoallv_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoallw(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Neighbor_alltoallw_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Pack(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Pack_external(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      character*(*) a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Precv_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Psend_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Put(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Raccumulate(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Recv(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Recv_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Reduce(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Reduce_init(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Reduce_local(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      subroutine MPI_Reduce_scatter(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Reduce_scatter_block(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Reduce_scatter_block_init(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Reduce_scatter_init(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Rget(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Rget_accumulate(a,b,c,d,e,f,g,h,i,j,k,l,m,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
!dir$ ignore_tkr l
!dir$ ignore_tkr m
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer l
      integer m
      integer z
      end subroutine
      subroutine MPI_Rput(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Rsend(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Rsend_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Scan(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Scan_init(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Scatter(a,b,c,d,e,f,g,h,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer z
      end subroutine
      subroutine MPI_Scatter_init(a,b,c,d,e,f,g,h,i,j,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer z
      end subroutine
      subroutine MPI_Scatterv(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Scatterv_init(a,b,c,d,e,f,g,h,i,j,k,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer z
      end subroutine
      subroutine MPI_Send(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Send_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Sendrecv(a,b,c,d,e,f,g,h,i,j,k,l,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
!dir$ ignore_tkr j
!dir$ ignore_tkr k
!dir$ ignore_tkr l
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer j
      integer k
      integer l
      integer z
      end subroutine
      subroutine MPI_Sendrecv_replace(a,b,c,d,e,f,g,h,i,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
!dir$ ignore_tkr h
!dir$ ignore_tkr i
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer h
      integer i
      integer z
      end subroutine
      subroutine MPI_Session_attach_buffer(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Session_detach_buffer(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Ssend(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Ssend_init(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Unpack(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Unpack_external(a,b,c,d,e,f,g,z)
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
!dir$ ignore_tkr g
      character*(*) a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer g
      integer z
      end subroutine
      subroutine MPI_Win_allocate(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Win_allocate_shared(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Win_attach(a,b,c,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
      integer a
      integer b
      integer c
      integer z
      end subroutine
      subroutine MPI_Win_create(a,b,c,d,e,f,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
!dir$ ignore_tkr f
      integer a
      integer b
      integer c
      integer d
      integer e
      integer f
      integer z
      end subroutine
      subroutine MPI_Win_detach(a,b,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
      integer a
      integer b
      integer z
      end subroutine
      subroutine MPI_Win_shared_query(a,b,c,d,e,z)
!dir$ ignore_tkr a
!dir$ ignore_tkr b
!dir$ ignore_tkr c
!dir$ ignore_tkr d
!dir$ ignore_tkr e
      integer a
      integer b
      integer c
      integer d
      integer e
      integer z
      end subroutine
      end interface
