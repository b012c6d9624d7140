! Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
module mpi
      use, intrinsic :: iso_c_binding, only: c_ptr
      implicit none
      private :: c_ptr
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
      subroutine MPI_Abort(comm, errorcode, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr errorcode
      integer comm
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Accumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr win
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer op
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Add_error_class(errorclass, ierror)
!dir$ ignore_tkr errorclass
      integer errorclass
      integer ierror
      end subroutine
      subroutine MPI_Add_error_code(errorclass, errorcode, ierror)
!dir$ ignore_tkr errorclass
!dir$ ignore_tkr errorcode
      integer errorclass
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Add_error_string(errorcode, string, ierror)
!dir$ ignore_tkr errorcode
      integer errorcode
      character*(*) string
      integer ierror
      end subroutine
      subroutine MPI_Allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Allreduce(sendbuf, recvbuf, count, datatype, op, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Allreduce_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Barrier(comm, ierror)
!dir$ ignore_tkr comm
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Barrier_init(comm, info, request, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Bcast(buffer, count, datatype, root, comm, ierror)
!dir$ ignore_tkr buffer
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer buffer
      integer count
      integer datatype
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Bcast_init(buffer, count, datatype, root, comm, info, request, ierror)
!dir$ ignore_tkr buffer
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer buffer
      integer count
      integer datatype
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Bsend(buf, count, datatype, dest, tag, comm, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Bsend_init(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Buffer_attach(buffer, size, ierror)
!dir$ ignore_tkr buffer
!dir$ ignore_tkr size
      integer buffer
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Buffer_detach(buffer_addr, size, ierror)
!dir$ ignore_tkr buffer_addr
!dir$ ignore_tkr size
      integer buffer_addr
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Buffer_flush(ierror)
      integer ierror
      end subroutine
      subroutine MPI_Buffer_iflush(request, ierror)
!dir$ ignore_tkr request
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Cancel(request, ierror)
!dir$ ignore_tkr request
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Cart_coords(comm, rank, maxdims, coords, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr rank
!dir$ ignore_tkr maxdims
!dir$ ignore_tkr coords
      integer comm
      integer rank
      integer maxdims
      integer coords
      integer ierror
      end subroutine
      subroutine MPI_Cart_create(comm_old, ndims, dims, periods, reorder, comm_cart, ierror)
!dir$ ignore_tkr comm_old
!dir$ ignore_tkr ndims
!dir$ ignore_tkr dims
!dir$ ignore_tkr periods
!dir$ ignore_tkr reorder
!dir$ ignore_tkr comm_cart
      integer comm_old
      integer ndims
      integer dims
      integer periods
      integer reorder
      integer comm_cart
      integer ierror
      end subroutine
      subroutine MPI_Cart_get(comm, maxdims, dims, periods, coords, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr maxdims
!dir$ ignore_tkr dims
!dir$ ignore_tkr periods
!dir$ ignore_tkr coords
      integer comm
      integer maxdims
      integer dims
      integer periods
      integer coords
      integer ierror
      end subroutine
      subroutine MPI_Cart_map(comm, ndims, dims, periods, newrank, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr ndims
!dir$ ignore_tkr dims
!dir$ ignore_tkr periods
!dir$ ignore_tkr newrank
      integer comm
      integer ndims
      integer dims
      integer periods
      integer newrank
      integer ierror
      end subroutine
      subroutine MPI_Cart_rank(comm, coords, rank, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr coords
!dir$ ignore_tkr rank
      integer comm
      integer coords
      integer rank
      integer ierror
      end subroutine
      subroutine MPI_Cart_shift(comm, direction, disp, rank_source, rank_dest, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr direction
!dir$ ignore_tkr disp
!dir$ ignore_tkr rank_source
!dir$ ignore_tkr rank_dest
      integer comm
      integer direction
      integer disp
      integer rank_source
      integer rank_dest
      integer ierror
      end subroutine
      subroutine MPI_Cart_sub(comm, remain_dims, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr remain_dims
!dir$ ignore_tkr newcomm
      integer comm
      integer remain_dims
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Cartdim_get(comm, ndims, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr ndims
      integer comm
      integer ndims
      integer ierror
      end subroutine
      subroutine MPI_Close_port(port_name, ierror)
      character*(*) port_name
      integer ierror
      end subroutine
      subroutine MPI_Comm_accept(port_name, info, root, comm, newcomm, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr newcomm
      character*(*) port_name
      integer info
      integer root
      integer comm
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_attach_buffer(comm, buffer, size, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr buffer
!dir$ ignore_tkr size
      integer comm
      integer buffer
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Comm_call_errhandler(comm, errorcode, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr errorcode
      integer comm
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Comm_compare(comm1, comm2, result, ierror)
!dir$ ignore_tkr comm1
!dir$ ignore_tkr comm2
!dir$ ignore_tkr result
      integer comm1
      integer comm2
      integer result
      integer ierror
      end subroutine
      subroutine MPI_Comm_connect(port_name, info, root, comm, newcomm, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr newcomm
      character*(*) port_name
      integer info
      integer root
      integer comm
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_create(comm, group, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr group
!dir$ ignore_tkr newcomm
      integer comm
      integer group
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_create_errhandler(comm_errhandler_fn, errhandler, ierror)
!dir$ ignore_tkr errhandler
      external comm_errhandler_fn
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Comm_create_from_group(group, stringtag, info, errhandler, newcomm, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr info
!dir$ ignore_tkr errhandler
!dir$ ignore_tkr newcomm
      integer group
      character*(*) stringtag
      integer info
      integer errhandler
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_create_group(comm, group, tag, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr group
!dir$ ignore_tkr tag
!dir$ ignore_tkr newcomm
      integer comm
      integer group
      integer tag
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_detach_buffer(comm, buffer_addr, size, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr buffer_addr
!dir$ ignore_tkr size
      integer comm
      integer buffer_addr
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Comm_disconnect(comm, ierror)
!dir$ ignore_tkr comm
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Comm_dup(comm, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr newcomm
      integer comm
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_dup_with_info(comm, info, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr newcomm
      integer comm
      integer info
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_flush_buffer(comm, ierror)
!dir$ ignore_tkr comm
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Comm_free(comm, ierror)
!dir$ ignore_tkr comm
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Comm_get_errhandler(comm, errhandler, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr errhandler
      integer comm
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Comm_get_info(comm, info_used, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr info_used
      integer comm
      integer info_used
      integer ierror
      end subroutine
      subroutine MPI_Comm_get_name(comm, comm_name, resultlen, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr resultlen
      integer comm
      character*(*) comm_name
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Comm_get_parent(parent, ierror)
!dir$ ignore_tkr parent
      integer parent
      integer ierror
      end subroutine
      subroutine MPI_Comm_group(comm, group, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr group
      integer comm
      integer group
      integer ierror
      end subroutine
      subroutine MPI_Comm_idup(comm, newcomm, request, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr newcomm
!dir$ ignore_tkr request
      integer comm
      integer newcomm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Comm_idup_with_info(comm, info, newcomm, request, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr newcomm
!dir$ ignore_tkr request
      integer comm
      integer info
      integer newcomm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Comm_iflush_buffer(comm, request, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Comm_join(fd, intercomm, ierror)
!dir$ ignore_tkr fd
!dir$ ignore_tkr intercomm
      integer fd
      integer intercomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_rank(comm, rank, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr rank
      integer comm
      integer rank
      integer ierror
      end subroutine
      subroutine MPI_Comm_remote_group(comm, group, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr group
      integer comm
      integer group
      integer ierror
      end subroutine
      subroutine MPI_Comm_remote_size(comm, size, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr size
      integer comm
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Comm_set_errhandler(comm, errhandler, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr errhandler
      integer comm
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Comm_set_info(comm, info, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
      integer comm
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Comm_set_name(comm, comm_name, ierror)
!dir$ ignore_tkr comm
      integer comm
      character*(*) comm_name
      integer ierror
      end subroutine
      subroutine MPI_Comm_size(comm, size, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr size
      integer comm
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Comm_split(comm, color, key, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr color
!dir$ ignore_tkr key
!dir$ ignore_tkr newcomm
      integer comm
      integer color
      integer key
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_split_type(comm, split_type, key, info, newcomm, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr split_type
!dir$ ignore_tkr key
!dir$ ignore_tkr info
!dir$ ignore_tkr newcomm
      integer comm
      integer split_type
      integer key
      integer info
      integer newcomm
      integer ierror
      end subroutine
      subroutine MPI_Comm_test_inter(comm, flag, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr flag
      integer comm
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Compare_and_swap(origin_addr, compare_addr, result_addr, datatype, target_rank, &
  target_disp, win, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr compare_addr
!dir$ ignore_tkr result_addr
!dir$ ignore_tkr datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr win
      integer origin_addr
      integer compare_addr
      integer result_addr
      integer datatype
      integer target_rank
      integer target_disp
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Dims_create(nnodes, ndims, dims, ierror)
!dir$ ignore_tkr nnodes
!dir$ ignore_tkr ndims
!dir$ ignore_tkr dims
      integer nnodes
      integer ndims
      integer dims
      integer ierror
      end subroutine
      subroutine MPI_Dist_graph_create(comm_old, n, sources, degrees, destinations, weights, info, reorder, &
  comm_dist_graph, ierror)
!dir$ ignore_tkr comm_old
!dir$ ignore_tkr n
!dir$ ignore_tkr sources
!dir$ ignore_tkr degrees
!dir$ ignore_tkr destinations
!dir$ ignore_tkr weights
!dir$ ignore_tkr info
!dir$ ignore_tkr reorder
!dir$ ignore_tkr comm_dist_graph
      integer comm_old
      integer n
      integer sources
      integer degrees
      integer destinations
      integer weights
      integer info
      integer reorder
      integer comm_dist_graph
      integer ierror
      end subroutine
      subroutine MPI_Dist_graph_create_adjacent(comm_old, indegree, sources, sourceweights, outdegree, &
  destinations, destweights, info, reorder, comm_dist_graph, ierror)
!dir$ ignore_tkr comm_old
!dir$ ignore_tkr indegree
!dir$ ignore_tkr sources
!dir$ ignore_tkr sourceweights
!dir$ ignore_tkr outdegree
!dir$ ignore_tkr destinations
!dir$ ignore_tkr destweights
!dir$ ignore_tkr info
!dir$ ignore_tkr reorder
!dir$ ignore_tkr comm_dist_graph
      integer comm_old
      integer indegree
      integer sources
      integer sourceweights
      integer outdegree
      integer destinations
      integer destweights
      integer info
      integer reorder
      integer comm_dist_graph
      integer ierror
      end subroutine
      subroutine MPI_Dist_graph_neighbors(comm, maxindegree, sources, sourceweights, maxoutdegree, &
  destinations, destweights, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr maxindegree
!dir$ ignore_tkr sources
!dir$ ignore_tkr sourceweights
!dir$ ignore_tkr maxoutdegree
!dir$ ignore_tkr destinations
!dir$ ignore_tkr destweights
      integer comm
      integer maxindegree
      integer sources
      integer sourceweights
      integer maxoutdegree
      integer destinations
      integer destweights
      integer ierror
      end subroutine
      subroutine MPI_Dist_graph_neighbors_count(comm, indegree, outdegree, weighted, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr indegree
!dir$ ignore_tkr outdegree
!dir$ ignore_tkr weighted
      integer comm
      integer indegree
      integer outdegree
      integer weighted
      integer ierror
      end subroutine
      subroutine MPI_Errhandler_free(errhandler, ierror)
!dir$ ignore_tkr errhandler
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Error_class(errorcode, errorclass, ierror)
!dir$ ignore_tkr errorcode
!dir$ ignore_tkr errorclass
      integer errorcode
      integer errorclass
      integer ierror
      end subroutine
      subroutine MPI_Error_string(errorcode, string, resultlen, ierror)
!dir$ ignore_tkr errorcode
!dir$ ignore_tkr resultlen
      integer errorcode
      character*(*) string
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Exscan(sendbuf, recvbuf, count, datatype, op, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Exscan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Fetch_and_op(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, &
  ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr result_addr
!dir$ ignore_tkr datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr op
!dir$ ignore_tkr win
      integer origin_addr
      integer result_addr
      integer datatype
      integer target_rank
      integer target_disp
      integer op
      integer win
      integer ierror
      end subroutine
      subroutine MPI_File_call_errhandler(fh, errorcode, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr errorcode
      integer fh
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_File_close(fh, ierror)
!dir$ ignore_tkr fh
      integer fh
      integer ierror
      end subroutine
      subroutine MPI_File_create_errhandler(file_errhandler_fn, errhandler, ierror)
!dir$ ignore_tkr errhandler
      external file_errhandler_fn
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_File_delete(filename, info, ierror)
!dir$ ignore_tkr info
      character*(*) filename
      integer info
      integer ierror
      end subroutine
      subroutine MPI_File_get_amode(fh, amode, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr amode
      integer fh
      integer amode
      integer ierror
      end subroutine
      subroutine MPI_File_get_atomicity(fh, flag, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr flag
      integer fh
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_File_get_byte_offset(fh, offset, disp, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr disp
      integer fh
      integer offset
      integer disp
      integer ierror
      end subroutine
      subroutine MPI_File_get_errhandler(file, errhandler, ierror)
!dir$ ignore_tkr file
!dir$ ignore_tkr errhandler
      integer file
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_File_get_group(fh, group, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr group
      integer fh
      integer group
      integer ierror
      end subroutine
      subroutine MPI_File_get_info(fh, info_used, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr info_used
      integer fh
      integer info_used
      integer ierror
      end subroutine
      subroutine MPI_File_get_position(fh, offset, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
      integer fh
      integer offset
      integer ierror
      end subroutine
      subroutine MPI_File_get_position_shared(fh, offset, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
      integer fh
      integer offset
      integer ierror
      end subroutine
      subroutine MPI_File_get_size(fh, size, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr size
      integer fh
      integer size
      integer ierror
      end subroutine
      subroutine MPI_File_get_type_extent(fh, datatype, extent, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr datatype
!dir$ ignore_tkr extent
      integer fh
      integer datatype
      integer extent
      integer ierror
      end subroutine
      subroutine MPI_File_get_view(fh, disp, etype, filetype, datarep, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr disp
!dir$ ignore_tkr etype
!dir$ ignore_tkr filetype
      integer fh
      integer disp
      integer etype
      integer filetype
      character*(*) datarep
      integer ierror
      end subroutine
      subroutine MPI_File_iread(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iread_all(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iread_at(fh, offset, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iread_at_all(fh, offset, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iread_shared(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iwrite(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iwrite_all(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iwrite_at(fh, offset, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iwrite_at_all(fh, offset, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_iwrite_shared(fh, buf, count, datatype, request, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr request
      integer fh
      integer buf
      integer count
      integer datatype
      integer request
      integer ierror
      end subroutine
      subroutine MPI_File_open(comm, filename, amode, info, fh, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr amode
!dir$ ignore_tkr info
!dir$ ignore_tkr fh
      integer comm
      character*(*) filename
      integer amode
      integer info
      integer fh
      integer ierror
      end subroutine
      subroutine MPI_File_preallocate(fh, size, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr size
      integer fh
      integer size
      integer ierror
      end subroutine
      subroutine MPI_File_read(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_all(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_all_begin(fh, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_read_all_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_at(fh, offset, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_at_all(fh, offset, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_at_all_begin(fh, offset, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_read_at_all_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_ordered(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_ordered_begin(fh, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_read_ordered_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_read_shared(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_seek(fh, offset, whence, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr whence
      integer fh
      integer offset
      integer whence
      integer ierror
      end subroutine
      subroutine MPI_File_seek_shared(fh, offset, whence, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr whence
      integer fh
      integer offset
      integer whence
      integer ierror
      end subroutine
      subroutine MPI_File_set_atomicity(fh, flag, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr flag
      integer fh
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_File_set_errhandler(file, errhandler, ierror)
!dir$ ignore_tkr file
!dir$ ignore_tkr errhandler
      integer file
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_File_set_info(fh, info, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr info
      integer fh
      integer info
      integer ierror
      end subroutine
      subroutine MPI_File_set_size(fh, size, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr size
      integer fh
      integer size
      integer ierror
      end subroutine
      subroutine MPI_File_set_view(fh, disp, etype, filetype, datarep, info, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr disp
!dir$ ignore_tkr etype
!dir$ ignore_tkr filetype
!dir$ ignore_tkr info
      integer fh
      integer disp
      integer etype
      integer filetype
      character*(*) datarep
      integer info
      integer ierror
      end subroutine
      subroutine MPI_File_sync(fh, ierror)
!dir$ ignore_tkr fh
      integer fh
      integer ierror
      end subroutine
      subroutine MPI_File_write(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_all(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_all_begin(fh, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_write_all_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_at(fh, offset, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_at_all(fh, offset, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_at_all_begin(fh, offset, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr offset
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer offset
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_write_at_all_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_ordered(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_ordered_begin(fh, buf, count, datatype, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
      integer fh
      integer buf
      integer count
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_File_write_ordered_end(fh, buf, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer status
      integer ierror
      end subroutine
      subroutine MPI_File_write_shared(fh, buf, count, datatype, status, ierror)
!dir$ ignore_tkr fh
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr status
      integer fh
      integer buf
      integer count
      integer datatype
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Finalize(ierror)
      integer ierror
      end subroutine
      subroutine MPI_Finalized(flag, ierror)
!dir$ ignore_tkr flag
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Free_mem(base, ierror)
!dir$ ignore_tkr base
      integer base
      integer ierror
      end subroutine
      subroutine MPI_Gather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Gather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Gatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Gatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Get(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr win
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Get_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr result_addr
!dir$ ignore_tkr result_count
!dir$ ignore_tkr result_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr win
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer result_addr
      integer result_count
      integer result_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer op
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Get_address(location, address, ierror)
!dir$ ignore_tkr location
!dir$ ignore_tkr address
      integer location
      integer address
      integer ierror
      end subroutine
      subroutine MPI_Get_count(status, datatype, count, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr datatype
!dir$ ignore_tkr count
      integer status
      integer datatype
      integer count
      integer ierror
      end subroutine
      subroutine MPI_Get_elements(status, datatype, count, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr datatype
!dir$ ignore_tkr count
      integer status
      integer datatype
      integer count
      integer ierror
      end subroutine
      subroutine MPI_Get_elements_x(status, datatype, count, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr datatype
!dir$ ignore_tkr count
      integer status
      integer datatype
      integer count
      integer ierror
      end subroutine
      subroutine MPI_Get_hw_resource_info(hw_info, ierror)
!dir$ ignore_tkr hw_info
      integer hw_info
      integer ierror
      end subroutine
      subroutine MPI_Get_library_version(version, resultlen, ierror)
!dir$ ignore_tkr resultlen
      character*(*) version
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Get_processor_name(name, resultlen, ierror)
!dir$ ignore_tkr resultlen
      character*(*) name
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Get_version(version, subversion, ierror)
!dir$ ignore_tkr version
!dir$ ignore_tkr subversion
      integer version
      integer subversion
      integer ierror
      end subroutine
      subroutine MPI_Graph_create(comm_old, nnodes, indx, edges, reorder, comm_graph, ierror)
!dir$ ignore_tkr comm_old
!dir$ ignore_tkr nnodes
!dir$ ignore_tkr indx
!dir$ ignore_tkr edges
!dir$ ignore_tkr reorder
!dir$ ignore_tkr comm_graph
      integer comm_old
      integer nnodes
      integer indx
      integer edges
      integer reorder
      integer comm_graph
      integer ierror
      end subroutine
      subroutine MPI_Graph_get(comm, maxindex, maxedges, indx, edges, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr maxindex
!dir$ ignore_tkr maxedges
!dir$ ignore_tkr indx
!dir$ ignore_tkr edges
      integer comm
      integer maxindex
      integer maxedges
      integer indx
      integer edges
      integer ierror
      end subroutine
      subroutine MPI_Graph_map(comm, nnodes, indx, edges, newrank, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr nnodes
!dir$ ignore_tkr indx
!dir$ ignore_tkr edges
!dir$ ignore_tkr newrank
      integer comm
      integer nnodes
      integer indx
      integer edges
      integer newrank
      integer ierror
      end subroutine
      subroutine MPI_Graph_neighbors(comm, rank, maxneighbors, neighbors, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr rank
!dir$ ignore_tkr maxneighbors
!dir$ ignore_tkr neighbors
      integer comm
      integer rank
      integer maxneighbors
      integer neighbors
      integer ierror
      end subroutine
      subroutine MPI_Graph_neighbors_count(comm, rank, nneighbors, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr rank
!dir$ ignore_tkr nneighbors
      integer comm
      integer rank
      integer nneighbors
      integer ierror
      end subroutine
      subroutine MPI_Graphdims_get(comm, nnodes, nedges, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr nnodes
!dir$ ignore_tkr nedges
      integer comm
      integer nnodes
      integer nedges
      integer ierror
      end subroutine
      subroutine MPI_Grequest_complete(request, ierror)
!dir$ ignore_tkr request
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Group_compare(group1, group2, result, ierror)
!dir$ ignore_tkr group1
!dir$ ignore_tkr group2
!dir$ ignore_tkr result
      integer group1
      integer group2
      integer result
      integer ierror
      end subroutine
      subroutine MPI_Group_difference(group1, group2, newgroup, ierror)
!dir$ ignore_tkr group1
!dir$ ignore_tkr group2
!dir$ ignore_tkr newgroup
      integer group1
      integer group2
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_excl(group, n, ranks, newgroup, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr n
!dir$ ignore_tkr ranks
!dir$ ignore_tkr newgroup
      integer group
      integer n
      integer ranks
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_free(group, ierror)
!dir$ ignore_tkr group
      integer group
      integer ierror
      end subroutine
      subroutine MPI_Group_from_session_pset(session, pset_name, newgroup, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr newgroup
      integer session
      character*(*) pset_name
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_incl(group, n, ranks, newgroup, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr n
!dir$ ignore_tkr ranks
!dir$ ignore_tkr newgroup
      integer group
      integer n
      integer ranks
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_intersection(group1, group2, newgroup, ierror)
!dir$ ignore_tkr group1
!dir$ ignore_tkr group2
!dir$ ignore_tkr newgroup
      integer group1
      integer group2
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_range_excl(group, n, ranges, newgroup, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr n
!dir$ ignore_tkr ranges
!dir$ ignore_tkr newgroup
      integer group
      integer n
      integer ranges
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_range_incl(group, n, ranges, newgroup, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr n
!dir$ ignore_tkr ranges
!dir$ ignore_tkr newgroup
      integer group
      integer n
      integer ranges
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Group_rank(group, rank, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr rank
      integer group
      integer rank
      integer ierror
      end subroutine
      subroutine MPI_Group_size(group, size, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr size
      integer group
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Group_translate_ranks(group1, n, ranks1, group2, ranks2, ierror)
!dir$ ignore_tkr group1
!dir$ ignore_tkr n
!dir$ ignore_tkr ranks1
!dir$ ignore_tkr group2
!dir$ ignore_tkr ranks2
      integer group1
      integer n
      integer ranks1
      integer group2
      integer ranks2
      integer ierror
      end subroutine
      subroutine MPI_Group_union(group1, group2, newgroup, ierror)
!dir$ ignore_tkr group1
!dir$ ignore_tkr group2
!dir$ ignore_tkr newgroup
      integer group1
      integer group2
      integer newgroup
      integer ierror
      end subroutine
      subroutine MPI_Iallgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Iallgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Iallreduce(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ialltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ialltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ialltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ibarrier(comm, request, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ibcast(buffer, count, datatype, root, comm, request, ierror)
!dir$ ignore_tkr buffer
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buffer
      integer count
      integer datatype
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ibsend(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Iexscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Igather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Igatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Improbe(source, tag, comm, flag, message, status, ierror)
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr flag
!dir$ ignore_tkr message
!dir$ ignore_tkr status
      integer source
      integer tag
      integer comm
      integer flag
      integer message
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Imrecv(buf, count, datatype, message, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr message
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer message
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ineighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ineighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ineighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ineighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ineighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Info_create(info, ierror)
!dir$ ignore_tkr info
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Info_create_env(info, ierror)
!dir$ ignore_tkr info
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Info_delete(info, key, ierror)
!dir$ ignore_tkr info
      integer info
      character*(*) key
      integer ierror
      end subroutine
      subroutine MPI_Info_dup(info, newinfo, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr newinfo
      integer info
      integer newinfo
      integer ierror
      end subroutine
      subroutine MPI_Info_free(info, ierror)
!dir$ ignore_tkr info
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Info_get(info, key, valuelen, value, flag, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr valuelen
!dir$ ignore_tkr flag
      integer info
      character*(*) key
      integer valuelen
      character*(*) value
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Info_get_nkeys(info, nkeys, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr nkeys
      integer info
      integer nkeys
      integer ierror
      end subroutine
      subroutine MPI_Info_get_nthkey(info, n, key, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr n
      integer info
      integer n
      character*(*) key
      integer ierror
      end subroutine
      subroutine MPI_Info_get_string(info, key, buflen, value, flag, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr buflen
!dir$ ignore_tkr flag
      integer info
      character*(*) key
      integer buflen
      character*(*) value
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Info_get_valuelen(info, key, valuelen, flag, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr valuelen
!dir$ ignore_tkr flag
      integer info
      character*(*) key
      integer valuelen
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Info_set(info, key, value, ierror)
!dir$ ignore_tkr info
      integer info
      character*(*) key
      character*(*) value
      integer ierror
      end subroutine
      subroutine MPI_Initialized(flag, ierror)
!dir$ ignore_tkr flag
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Intercomm_create(local_comm, local_leader, peer_comm, remote_leader, tag, newintercomm, &
  ierror)
!dir$ ignore_tkr local_comm
!dir$ ignore_tkr local_leader
!dir$ ignore_tkr peer_comm
!dir$ ignore_tkr remote_leader
!dir$ ignore_tkr tag
!dir$ ignore_tkr newintercomm
      integer local_comm
      integer local_leader
      integer peer_comm
      integer remote_leader
      integer tag
      integer newintercomm
      integer ierror
      end subroutine
      subroutine MPI_Intercomm_create_from_groups(local_group, local_leader, remote_group, remote_leader, &
  stringtag, info, errhandler, newintercomm, ierror)
!dir$ ignore_tkr local_group
!dir$ ignore_tkr local_leader
!dir$ ignore_tkr remote_group
!dir$ ignore_tkr remote_leader
!dir$ ignore_tkr info
!dir$ ignore_tkr errhandler
!dir$ ignore_tkr newintercomm
      integer local_group
      integer local_leader
      integer remote_group
      integer remote_leader
      character*(*) stringtag
      integer info
      integer errhandler
      integer newintercomm
      integer ierror
      end subroutine
      subroutine MPI_Intercomm_merge(intercomm, high, newintracomm, ierror)
!dir$ ignore_tkr intercomm
!dir$ ignore_tkr high
!dir$ ignore_tkr newintracomm
      integer intercomm
      integer high
      integer newintracomm
      integer ierror
      end subroutine
      subroutine MPI_Iprobe(source, tag, comm, flag, status, ierror)
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr flag
!dir$ ignore_tkr status
      integer source
      integer tag
      integer comm
      integer flag
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Irecv(buf, count, datatype, source, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer source
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ireduce(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ireduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer recvcounts
      integer datatype
      integer op
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Ireduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer recvcount
      integer datatype
      integer op
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Irsend(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Is_thread_main(flag, ierror)
!dir$ ignore_tkr flag
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Iscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Iscatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Iscatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer displs
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Isend(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Isendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr dest
!dir$ ignore_tkr sendtag
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr source
!dir$ ignore_tkr recvtag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer dest
      integer sendtag
      integer recvbuf
      integer recvcount
      integer recvtype
      integer source
      integer recvtag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Isendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
  ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr sendtag
!dir$ ignore_tkr source
!dir$ ignore_tkr recvtag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer sendtag
      integer source
      integer recvtag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Issend(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Keyval_create(copy_fn, delete_fn, keyval, extra_state, ierror)
!dir$ ignore_tkr keyval
!dir$ ignore_tkr extra_state
      external copy_fn
      external delete_fn
      integer keyval
      integer extra_state
      integer ierror
      end subroutine
      subroutine MPI_Keyval_free(keyval, ierror)
!dir$ ignore_tkr keyval
      integer keyval
      integer ierror
      end subroutine
      subroutine MPI_Lookup_name(service_name, info, port_name, ierror)
!dir$ ignore_tkr info
      character*(*) service_name
      integer info
      character*(*) port_name
      integer ierror
      end subroutine
      subroutine MPI_Mprobe(source, tag, comm, message, status, ierror)
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr message
!dir$ ignore_tkr status
      integer source
      integer tag
      integer comm
      integer message
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Mrecv(buf, count, datatype, message, status, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr message
!dir$ ignore_tkr status
      integer buf
      integer count
      integer datatype
      integer message
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer displs
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtype
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtype
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Neighbor_alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr sdispls
!dir$ ignore_tkr sendtypes
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr rdispls
!dir$ ignore_tkr recvtypes
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer sdispls
      integer sendtypes
      integer recvbuf
      integer recvcounts
      integer rdispls
      integer recvtypes
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Op_commutative(op, commute, ierror)
!dir$ ignore_tkr op
!dir$ ignore_tkr commute
      integer op
      integer commute
      integer ierror
      end subroutine
      subroutine MPI_Op_create(user_fn, commute, op, ierror)
!dir$ ignore_tkr commute
!dir$ ignore_tkr op
      external user_fn
      integer commute
      integer op
      integer ierror
      end subroutine
      subroutine MPI_Op_free(op, ierror)
!dir$ ignore_tkr op
      integer op
      integer ierror
      end subroutine
      subroutine MPI_Open_port(info, port_name, ierror)
!dir$ ignore_tkr info
      integer info
      character*(*) port_name
      integer ierror
      end subroutine
      subroutine MPI_Pack(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
!dir$ ignore_tkr inbuf
!dir$ ignore_tkr incount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr outbuf
!dir$ ignore_tkr outsize
!dir$ ignore_tkr position
!dir$ ignore_tkr comm
      integer inbuf
      integer incount
      integer datatype
      integer outbuf
      integer outsize
      integer position
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Pack_external(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
!dir$ ignore_tkr inbuf
!dir$ ignore_tkr incount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr outbuf
!dir$ ignore_tkr outsize
!dir$ ignore_tkr position
      character*(*) datarep
      integer inbuf
      integer incount
      integer datatype
      integer outbuf
      integer outsize
      integer position
      integer ierror
      end subroutine
      subroutine MPI_Pack_external_size(datarep, incount, datatype, size, ierror)
!dir$ ignore_tkr incount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr size
      character*(*) datarep
      integer incount
      integer datatype
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Pack_size(incount, datatype, comm, size, ierror)
!dir$ ignore_tkr incount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr comm
!dir$ ignore_tkr size
      integer incount
      integer datatype
      integer comm
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Parrived(request, partition, flag, ierror)
!dir$ ignore_tkr request
!dir$ ignore_tkr partition
!dir$ ignore_tkr flag
      integer request
      integer partition
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Pready(partition, request, ierror)
!dir$ ignore_tkr partition
!dir$ ignore_tkr request
      integer partition
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Pready_list(length, array_of_partitions, request, ierror)
!dir$ ignore_tkr length
!dir$ ignore_tkr array_of_partitions
!dir$ ignore_tkr request
      integer length
      integer array_of_partitions
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Pready_range(partition_low, partition_high, request, ierror)
!dir$ ignore_tkr partition_low
!dir$ ignore_tkr partition_high
!dir$ ignore_tkr request
      integer partition_low
      integer partition_high
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Precv_init(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr partitions
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer buf
      integer partitions
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Probe(source, tag, comm, status, ierror)
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr status
      integer source
      integer tag
      integer comm
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Psend_init(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr partitions
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer buf
      integer partitions
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Publish_name(service_name, info, port_name, ierror)
!dir$ ignore_tkr info
      character*(*) service_name
      integer info
      character*(*) port_name
      integer ierror
      end subroutine
      subroutine MPI_Put(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr win
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Query_thread(provided, ierror)
!dir$ ignore_tkr provided
      integer provided
      integer ierror
      end subroutine
      subroutine MPI_Raccumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, request, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr win
!dir$ ignore_tkr request
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer op
      integer win
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Recv(buf, count, datatype, source, tag, comm, status, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr status
      integer buf
      integer count
      integer datatype
      integer source
      integer tag
      integer comm
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Recv_init(buf, count, datatype, source, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr source
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer source
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Reduce(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Reduce_init(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Reduce_local(inbuf, inoutbuf, count, datatype, op, ierror)
!dir$ ignore_tkr inbuf
!dir$ ignore_tkr inoutbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
      integer inbuf
      integer inoutbuf
      integer count
      integer datatype
      integer op
      integer ierror
      end subroutine
      subroutine MPI_Reduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer recvcounts
      integer datatype
      integer op
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Reduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer recvcount
      integer datatype
      integer op
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Reduce_scatter_block_init(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
  request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer recvcount
      integer datatype
      integer op
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Reduce_scatter_init(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
  ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcounts
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer recvcounts
      integer datatype
      integer op
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Remove_error_class(errorclass, ierror)
!dir$ ignore_tkr errorclass
      integer errorclass
      integer ierror
      end subroutine
      subroutine MPI_Remove_error_code(errorcode, ierror)
!dir$ ignore_tkr errorcode
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Remove_error_string(errorcode, ierror)
!dir$ ignore_tkr errorcode
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Request_free(request, ierror)
!dir$ ignore_tkr request
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Request_get_status(request, flag, status, ierror)
!dir$ ignore_tkr request
!dir$ ignore_tkr flag
!dir$ ignore_tkr status
      integer request
      integer flag
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Request_get_status_all(count, array_of_requests, flag, array_of_statuses, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr flag
!dir$ ignore_tkr array_of_statuses
      integer count
      integer array_of_requests
      integer flag
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Request_get_status_any(count, array_of_requests, indx, flag, status, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr indx
!dir$ ignore_tkr flag
!dir$ ignore_tkr status
      integer count
      integer array_of_requests
      integer indx
      integer flag
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Request_get_status_some(incount, array_of_requests, outcount, array_of_indices, &
  array_of_statuses, ierror)
!dir$ ignore_tkr incount
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr outcount
!dir$ ignore_tkr array_of_indices
!dir$ ignore_tkr array_of_statuses
      integer incount
      integer array_of_requests
      integer outcount
      integer array_of_indices
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Rget(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, request, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr win
!dir$ ignore_tkr request
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer win
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Rget_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr result_addr
!dir$ ignore_tkr result_count
!dir$ ignore_tkr result_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr win
!dir$ ignore_tkr request
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer result_addr
      integer result_count
      integer result_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer op
      integer win
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Rput(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, request, ierror)
!dir$ ignore_tkr origin_addr
!dir$ ignore_tkr origin_count
!dir$ ignore_tkr origin_datatype
!dir$ ignore_tkr target_rank
!dir$ ignore_tkr target_disp
!dir$ ignore_tkr target_count
!dir$ ignore_tkr target_datatype
!dir$ ignore_tkr win
!dir$ ignore_tkr request
      integer origin_addr
      integer origin_count
      integer origin_datatype
      integer target_rank
      integer target_disp
      integer target_count
      integer target_datatype
      integer win
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Rsend(buf, count, datatype, dest, tag, comm, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Rsend_init(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Scan(sendbuf, recvbuf, count, datatype, op, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Scan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr op
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer recvbuf
      integer count
      integer datatype
      integer op
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Scatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Scatter_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcount
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Scatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
      integer sendbuf
      integer sendcounts
      integer displs
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Scatterv_init(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, info, request, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcounts
!dir$ ignore_tkr displs
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr root
!dir$ ignore_tkr comm
!dir$ ignore_tkr info
!dir$ ignore_tkr request
      integer sendbuf
      integer sendcounts
      integer displs
      integer sendtype
      integer recvbuf
      integer recvcount
      integer recvtype
      integer root
      integer comm
      integer info
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Send(buf, count, datatype, dest, tag, comm, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Send_init(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Sendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, status, ierror)
!dir$ ignore_tkr sendbuf
!dir$ ignore_tkr sendcount
!dir$ ignore_tkr sendtype
!dir$ ignore_tkr dest
!dir$ ignore_tkr sendtag
!dir$ ignore_tkr recvbuf
!dir$ ignore_tkr recvcount
!dir$ ignore_tkr recvtype
!dir$ ignore_tkr source
!dir$ ignore_tkr recvtag
!dir$ ignore_tkr comm
!dir$ ignore_tkr status
      integer sendbuf
      integer sendcount
      integer sendtype
      integer dest
      integer sendtag
      integer recvbuf
      integer recvcount
      integer recvtype
      integer source
      integer recvtag
      integer comm
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Sendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
  ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr sendtag
!dir$ ignore_tkr source
!dir$ ignore_tkr recvtag
!dir$ ignore_tkr comm
!dir$ ignore_tkr status
      integer buf
      integer count
      integer datatype
      integer dest
      integer sendtag
      integer source
      integer recvtag
      integer comm
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Session_attach_buffer(session, buffer, size, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr buffer
!dir$ ignore_tkr size
      integer session
      integer buffer
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Session_call_errhandler(session, errorcode, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr errorcode
      integer session
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Session_create_errhandler(session_errhandler_fn, errhandler, ierror)
!dir$ ignore_tkr errhandler
      external session_errhandler_fn
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Session_detach_buffer(session, buffer_addr, size, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr buffer_addr
!dir$ ignore_tkr size
      integer session
      integer buffer_addr
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Session_finalize(session, ierror)
!dir$ ignore_tkr session
      integer session
      integer ierror
      end subroutine
      subroutine MPI_Session_flush_buffer(session, ierror)
!dir$ ignore_tkr session
      integer session
      integer ierror
      end subroutine
      subroutine MPI_Session_get_errhandler(session, errhandler, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr errhandler
      integer session
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Session_get_info(session, info_used, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr info_used
      integer session
      integer info_used
      integer ierror
      end subroutine
      subroutine MPI_Session_get_nth_pset(session, info, n, pset_len, pset_name, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr info
!dir$ ignore_tkr n
!dir$ ignore_tkr pset_len
      integer session
      integer info
      integer n
      integer pset_len
      character*(*) pset_name
      integer ierror
      end subroutine
      subroutine MPI_Session_get_num_psets(session, info, npset_names, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr info
!dir$ ignore_tkr npset_names
      integer session
      integer info
      integer npset_names
      integer ierror
      end subroutine
      subroutine MPI_Session_get_pset_info(session, pset_name, info, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr info
      integer session
      character*(*) pset_name
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Session_iflush_buffer(session, request, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr request
      integer session
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Session_init(info, errhandler, session, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr errhandler
!dir$ ignore_tkr session
      integer info
      integer errhandler
      integer session
      integer ierror
      end subroutine
      subroutine MPI_Session_set_errhandler(session, errhandler, ierror)
!dir$ ignore_tkr session
!dir$ ignore_tkr errhandler
      integer session
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Ssend(buf, count, datatype, dest, tag, comm, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Ssend_init(buf, count, datatype, dest, tag, comm, request, ierror)
!dir$ ignore_tkr buf
!dir$ ignore_tkr count
!dir$ ignore_tkr datatype
!dir$ ignore_tkr dest
!dir$ ignore_tkr tag
!dir$ ignore_tkr comm
!dir$ ignore_tkr request
      integer buf
      integer count
      integer datatype
      integer dest
      integer tag
      integer comm
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Start(request, ierror)
!dir$ ignore_tkr request
      integer request
      integer ierror
      end subroutine
      subroutine MPI_Startall(count, array_of_requests, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
      integer count
      integer array_of_requests
      integer ierror
      end subroutine
      subroutine MPI_Status_get_error(status, error, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr error
      integer status
      integer error
      integer ierror
      end subroutine
      subroutine MPI_Status_get_source(status, source, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr source
      integer status
      integer source
      integer ierror
      end subroutine
      subroutine MPI_Status_get_tag(status, tag, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr tag
      integer status
      integer tag
      integer ierror
      end subroutine
      subroutine MPI_Status_set_cancelled(status, flag, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr flag
      integer status
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Status_set_elements(status, datatype, count, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr datatype
!dir$ ignore_tkr count
      integer status
      integer datatype
      integer count
      integer ierror
      end subroutine
      subroutine MPI_Status_set_elements_x(status, datatype, count, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr datatype
!dir$ ignore_tkr count
      integer status
      integer datatype
      integer count
      integer ierror
      end subroutine
      subroutine MPI_Status_set_error(status, error, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr error
      integer status
      integer error
      integer ierror
      end subroutine
      subroutine MPI_Status_set_source(status, source, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr source
      integer status
      integer source
      integer ierror
      end subroutine
      subroutine MPI_Status_set_tag(status, tag, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr tag
      integer status
      integer tag
      integer ierror
      end subroutine
      subroutine MPI_Test(request, flag, status, ierror)
!dir$ ignore_tkr request
!dir$ ignore_tkr flag
!dir$ ignore_tkr status
      integer request
      integer flag
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Test_cancelled(status, flag, ierror)
!dir$ ignore_tkr status
!dir$ ignore_tkr flag
      integer status
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Testall(count, array_of_requests, flag, array_of_statuses, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr flag
!dir$ ignore_tkr array_of_statuses
      integer count
      integer array_of_requests
      integer flag
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Testany(count, array_of_requests, indx, flag, status, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr indx
!dir$ ignore_tkr flag
!dir$ ignore_tkr status
      integer count
      integer array_of_requests
      integer indx
      integer flag
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Testsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, &
  ierror)
!dir$ ignore_tkr incount
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr outcount
!dir$ ignore_tkr array_of_indices
!dir$ ignore_tkr array_of_statuses
      integer incount
      integer array_of_requests
      integer outcount
      integer array_of_indices
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Topo_test(comm, status, ierror)
!dir$ ignore_tkr comm
!dir$ ignore_tkr status
      integer comm
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Type_commit(datatype, ierror)
!dir$ ignore_tkr datatype
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_Type_contiguous(count, oldtype, newtype, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_darray(size, rank, ndims, array_of_gsizes, array_of_distribs, &
  array_of_dargs, array_of_psizes, order, oldtype, newtype, ierror)
!dir$ ignore_tkr size
!dir$ ignore_tkr rank
!dir$ ignore_tkr ndims
!dir$ ignore_tkr array_of_gsizes
!dir$ ignore_tkr array_of_distribs
!dir$ ignore_tkr array_of_dargs
!dir$ ignore_tkr array_of_psizes
!dir$ ignore_tkr order
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer size
      integer rank
      integer ndims
      integer array_of_gsizes
      integer array_of_distribs
      integer array_of_dargs
      integer array_of_psizes
      integer order
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_f90_complex(p, r, newtype, ierror)
!dir$ ignore_tkr p
!dir$ ignore_tkr r
!dir$ ignore_tkr newtype
      integer p
      integer r
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_f90_integer(r, newtype, ierror)
!dir$ ignore_tkr r
!dir$ ignore_tkr newtype
      integer r
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_f90_real(p, r, newtype, ierror)
!dir$ ignore_tkr p
!dir$ ignore_tkr r
!dir$ ignore_tkr newtype
      integer p
      integer r
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_hindexed(count, array_of_blocklengths, array_of_displacements, oldtype, &
  newtype, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_blocklengths
!dir$ ignore_tkr array_of_displacements
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer array_of_blocklengths
      integer array_of_displacements
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_hindexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr blocklength
!dir$ ignore_tkr array_of_displacements
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer blocklength
      integer array_of_displacements
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_hvector(count, blocklength, stride, oldtype, newtype, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr blocklength
!dir$ ignore_tkr stride
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer blocklength
      integer stride
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_indexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr blocklength
!dir$ ignore_tkr array_of_displacements
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer blocklength
      integer array_of_displacements
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_resized(oldtype, lb, extent, newtype, ierror)
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr lb
!dir$ ignore_tkr extent
!dir$ ignore_tkr newtype
      integer oldtype
      integer lb
      integer extent
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_struct(count, array_of_blocklengths, array_of_displacements, array_of_types, &
  newtype, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_blocklengths
!dir$ ignore_tkr array_of_displacements
!dir$ ignore_tkr array_of_types
!dir$ ignore_tkr newtype
      integer count
      integer array_of_blocklengths
      integer array_of_displacements
      integer array_of_types
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_create_subarray(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
  oldtype, newtype, ierror)
!dir$ ignore_tkr ndims
!dir$ ignore_tkr array_of_sizes
!dir$ ignore_tkr array_of_subsizes
!dir$ ignore_tkr array_of_starts
!dir$ ignore_tkr order
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer ndims
      integer array_of_sizes
      integer array_of_subsizes
      integer array_of_starts
      integer order
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_dup(oldtype, newtype, ierror)
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_free(datatype, ierror)
!dir$ ignore_tkr datatype
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_Type_get_contents(datatype, max_integers, max_addresses, max_datatypes, &
  array_of_integers, array_of_addresses, array_of_datatypes, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr max_integers
!dir$ ignore_tkr max_addresses
!dir$ ignore_tkr max_datatypes
!dir$ ignore_tkr array_of_integers
!dir$ ignore_tkr array_of_addresses
!dir$ ignore_tkr array_of_datatypes
      integer datatype
      integer max_integers
      integer max_addresses
      integer max_datatypes
      integer array_of_integers
      integer array_of_addresses
      integer array_of_datatypes
      integer ierror
      end subroutine
      subroutine MPI_Type_get_envelope(datatype, num_integers, num_addresses, num_datatypes, combiner, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr num_integers
!dir$ ignore_tkr num_addresses
!dir$ ignore_tkr num_datatypes
!dir$ ignore_tkr combiner
      integer datatype
      integer num_integers
      integer num_addresses
      integer num_datatypes
      integer combiner
      integer ierror
      end subroutine
      subroutine MPI_Type_get_extent(datatype, lb, extent, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr lb
!dir$ ignore_tkr extent
      integer datatype
      integer lb
      integer extent
      integer ierror
      end subroutine
      subroutine MPI_Type_get_extent_x(datatype, lb, extent, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr lb
!dir$ ignore_tkr extent
      integer datatype
      integer lb
      integer extent
      integer ierror
      end subroutine
      subroutine MPI_Type_get_name(datatype, type_name, resultlen, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr resultlen
      integer datatype
      character*(*) type_name
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Type_get_true_extent(datatype, true_lb, true_extent, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr true_lb
!dir$ ignore_tkr true_extent
      integer datatype
      integer true_lb
      integer true_extent
      integer ierror
      end subroutine
      subroutine MPI_Type_get_true_extent_x(datatype, true_lb, true_extent, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr true_lb
!dir$ ignore_tkr true_extent
      integer datatype
      integer true_lb
      integer true_extent
      integer ierror
      end subroutine
      subroutine MPI_Type_get_value_index(value_type, index_type, pair_type, ierror)
!dir$ ignore_tkr value_type
!dir$ ignore_tkr index_type
!dir$ ignore_tkr pair_type
      integer value_type
      integer index_type
      integer pair_type
      integer ierror
      end subroutine
      subroutine MPI_Type_indexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
  ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_blocklengths
!dir$ ignore_tkr array_of_displacements
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer array_of_blocklengths
      integer array_of_displacements
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Type_match_size(typeclass, size, datatype, ierror)
!dir$ ignore_tkr typeclass
!dir$ ignore_tkr size
!dir$ ignore_tkr datatype
      integer typeclass
      integer size
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_Type_set_name(datatype, type_name, ierror)
!dir$ ignore_tkr datatype
      integer datatype
      character*(*) type_name
      integer ierror
      end subroutine
      subroutine MPI_Type_size(datatype, size, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr size
      integer datatype
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Type_size_x(datatype, size, ierror)
!dir$ ignore_tkr datatype
!dir$ ignore_tkr size
      integer datatype
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Type_vector(count, blocklength, stride, oldtype, newtype, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr blocklength
!dir$ ignore_tkr stride
!dir$ ignore_tkr oldtype
!dir$ ignore_tkr newtype
      integer count
      integer blocklength
      integer stride
      integer oldtype
      integer newtype
      integer ierror
      end subroutine
      subroutine MPI_Unpack(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
!dir$ ignore_tkr inbuf
!dir$ ignore_tkr insize
!dir$ ignore_tkr position
!dir$ ignore_tkr outbuf
!dir$ ignore_tkr outcount
!dir$ ignore_tkr datatype
!dir$ ignore_tkr comm
      integer inbuf
      integer insize
      integer position
      integer outbuf
      integer outcount
      integer datatype
      integer comm
      integer ierror
      end subroutine
      subroutine MPI_Unpack_external(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
!dir$ ignore_tkr inbuf
!dir$ ignore_tkr insize
!dir$ ignore_tkr position
!dir$ ignore_tkr outbuf
!dir$ ignore_tkr outcount
!dir$ ignore_tkr datatype
      character*(*) datarep
      integer inbuf
      integer insize
      integer position
      integer outbuf
      integer outcount
      integer datatype
      integer ierror
      end subroutine
      subroutine MPI_Unpublish_name(service_name, info, port_name, ierror)
!dir$ ignore_tkr info
      character*(*) service_name
      integer info
      character*(*) port_name
      integer ierror
      end subroutine
      subroutine MPI_Wait(request, status, ierror)
!dir$ ignore_tkr request
!dir$ ignore_tkr status
      integer request
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Waitall(count, array_of_requests, array_of_statuses, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr array_of_statuses
      integer count
      integer array_of_requests
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Waitany(count, array_of_requests, indx, status, ierror)
!dir$ ignore_tkr count
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr indx
!dir$ ignore_tkr status
      integer count
      integer array_of_requests
      integer indx
      integer status
      integer ierror
      end subroutine
      subroutine MPI_Waitsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, &
  ierror)
!dir$ ignore_tkr incount
!dir$ ignore_tkr array_of_requests
!dir$ ignore_tkr outcount
!dir$ ignore_tkr array_of_indices
!dir$ ignore_tkr array_of_statuses
      integer incount
      integer array_of_requests
      integer outcount
      integer array_of_indices
      integer array_of_statuses
      integer ierror
      end subroutine
      subroutine MPI_Win_attach(win, base, size, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr base
!dir$ ignore_tkr size
      integer win
      integer base
      integer size
      integer ierror
      end subroutine
      subroutine MPI_Win_call_errhandler(win, errorcode, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr errorcode
      integer win
      integer errorcode
      integer ierror
      end subroutine
      subroutine MPI_Win_complete(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_create(base, size, disp_unit, info, comm, win, ierror)
!dir$ ignore_tkr base
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr win
      integer base
      integer size
      integer disp_unit
      integer info
      integer comm
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_create_dynamic(info, comm, win, ierror)
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr win
      integer info
      integer comm
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_create_errhandler(win_errhandler_fn, errhandler, ierror)
!dir$ ignore_tkr errhandler
      external win_errhandler_fn
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Win_detach(win, base, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr base
      integer win
      integer base
      integer ierror
      end subroutine
      subroutine MPI_Win_fence(assert, win, ierror)
!dir$ ignore_tkr assert
!dir$ ignore_tkr win
      integer assert
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_flush(rank, win, ierror)
!dir$ ignore_tkr rank
!dir$ ignore_tkr win
      integer rank
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_flush_all(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_flush_local(rank, win, ierror)
!dir$ ignore_tkr rank
!dir$ ignore_tkr win
      integer rank
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_flush_local_all(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_free(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_get_errhandler(win, errhandler, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr errhandler
      integer win
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Win_get_group(win, group, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr group
      integer win
      integer group
      integer ierror
      end subroutine
      subroutine MPI_Win_get_info(win, info_used, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr info_used
      integer win
      integer info_used
      integer ierror
      end subroutine
      subroutine MPI_Win_get_name(win, win_name, resultlen, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr resultlen
      integer win
      character*(*) win_name
      integer resultlen
      integer ierror
      end subroutine
      subroutine MPI_Win_lock(lock_type, rank, assert, win, ierror)
!dir$ ignore_tkr lock_type
!dir$ ignore_tkr rank
!dir$ ignore_tkr assert
!dir$ ignore_tkr win
      integer lock_type
      integer rank
      integer assert
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_lock_all(assert, win, ierror)
!dir$ ignore_tkr assert
!dir$ ignore_tkr win
      integer assert
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_post(group, assert, win, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr assert
!dir$ ignore_tkr win
      integer group
      integer assert
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_set_errhandler(win, errhandler, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr errhandler
      integer win
      integer errhandler
      integer ierror
      end subroutine
      subroutine MPI_Win_set_info(win, info, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr info
      integer win
      integer info
      integer ierror
      end subroutine
      subroutine MPI_Win_set_name(win, win_name, ierror)
!dir$ ignore_tkr win
      integer win
      character*(*) win_name
      integer ierror
      end subroutine
      subroutine MPI_Win_start(group, assert, win, ierror)
!dir$ ignore_tkr group
!dir$ ignore_tkr assert
!dir$ ignore_tkr win
      integer group
      integer assert
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_sync(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_test(win, flag, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr flag
      integer win
      integer flag
      integer ierror
      end subroutine
      subroutine MPI_Win_unlock(rank, win, ierror)
!dir$ ignore_tkr rank
!dir$ ignore_tkr win
      integer rank
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_unlock_all(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_wait(win, ierror)
!dir$ ignore_tkr win
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Init(ierror)
      integer ierror
      end subroutine
      subroutine MPI_Init_thread(required, provided, ierror)
      integer required, provided, ierror
      end subroutine
      subroutine MPI_Sizeof(x, size, ierror)
      type(*), dimension(..) :: x
      integer size, ierror
      end subroutine
      integer(4) function MPI_Aint_add(base, disp)
      integer(4) base, disp
      end function
      integer(4) function MPI_Aint_diff(a, b)
      integer(4) a, b
      end function
      end interface
      interface MPI_Alloc_mem
      subroutine MPI_Alloc_mem(size, info, baseptr, ierror)
!dir$ ignore_tkr size
!dir$ ignore_tkr info
!dir$ ignore_tkr(kr) baseptr
      integer size
      integer info
      integer baseptr
      integer ierror
      end subroutine
      subroutine MPI_Alloc_mem_cptr(size, info, baseptr, ierror)
      import :: c_ptr
!dir$ ignore_tkr size
!dir$ ignore_tkr info
      integer size
      integer info
      type(c_ptr) baseptr
      integer ierror
      end subroutine
      end interface
      interface MPI_Win_allocate
      subroutine MPI_Win_allocate(size, disp_unit, info, comm, baseptr, win, ierror)
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr(kr) baseptr
!dir$ ignore_tkr win
      integer size
      integer disp_unit
      integer info
      integer comm
      integer baseptr
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_allocate_cptr(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: c_ptr
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr win
      integer size
      integer disp_unit
      integer info
      integer comm
      type(c_ptr) baseptr
      integer win
      integer ierror
      end subroutine
      end interface
      interface MPI_Win_allocate_shared
      subroutine MPI_Win_allocate_shared(size, disp_unit, info, comm, baseptr, win, ierror)
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr(kr) baseptr
!dir$ ignore_tkr win
      integer size
      integer disp_unit
      integer info
      integer comm
      integer baseptr
      integer win
      integer ierror
      end subroutine
      subroutine MPI_Win_allocate_shared_cptr(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: c_ptr
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr info
!dir$ ignore_tkr comm
!dir$ ignore_tkr win
      integer size
      integer disp_unit
      integer info
      integer comm
      type(c_ptr) baseptr
      integer win
      integer ierror
      end subroutine
      end interface
      interface MPI_Win_shared_query
      subroutine MPI_Win_shared_query(win, rank, size, disp_unit, baseptr, ierror)
!dir$ ignore_tkr win
!dir$ ignore_tkr rank
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
!dir$ ignore_tkr(kr) baseptr
      integer win
      integer rank
      integer size
      integer disp_unit
      integer baseptr
      integer ierror
      end subroutine
      subroutine MPI_Win_shared_query_cptr(win, rank, size, disp_unit, baseptr, ierror)
      import :: c_ptr
!dir$ ignore_tkr win
!dir$ ignore_tkr rank
!dir$ ignore_tkr size
!dir$ ignore_tkr disp_unit
      integer win
      integer rank
      integer size
      integer disp_unit
      type(c_ptr) baseptr
      integer ierror
      end subroutine
      end interface
end module mpi
