! Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.
module mpi_f08
use, intrinsic :: iso_c_binding, only: c_ptr
implicit none
private :: c_ptr
integer, parameter :: MPI_STATUS_SIZE = 8
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
integer(8), parameter :: MPI_DISPLACEMENT_CURRENT = -1_8
logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .false., MPI_ASYNC_PROTECTS_NONBLOCKING = .false.
type, bind(c) :: MPI_Comm
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Datatype
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Errhandler
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_File
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Group
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Info
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Message
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Op
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Request
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Session
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Win
integer :: MPI_VAL = 0
end type
type, bind(c) :: MPI_Status
integer :: MPI_SOURCE, MPI_TAG, MPI_ERROR, MPI_INTERNAL(5)
end type
type(MPI_Op), parameter :: MPI_OP_NULL = MPI_Op(32)
type(MPI_Op), parameter :: MPI_SUM = MPI_Op(33)
type(MPI_Op), parameter :: MPI_MIN = MPI_Op(34)
type(MPI_Op), parameter :: MPI_MAX = MPI_Op(35)
type(MPI_Op), parameter :: MPI_PROD = MPI_Op(36)
type(MPI_Op), parameter :: MPI_BAND = MPI_Op(40)
type(MPI_Op), parameter :: MPI_BOR = MPI_Op(41)
type(MPI_Op), parameter :: MPI_BXOR = MPI_Op(42)
type(MPI_Op), parameter :: MPI_LAND = MPI_Op(48)
type(MPI_Op), parameter :: MPI_LOR = MPI_Op(49)
type(MPI_Op), parameter :: MPI_LXOR = MPI_Op(50)
type(MPI_Op), parameter :: MPI_MINLOC = MPI_Op(56)
type(MPI_Op), parameter :: MPI_MAXLOC = MPI_Op(57)
type(MPI_Op), parameter :: MPI_REPLACE = MPI_Op(60)
type(MPI_Op), parameter :: MPI_NO_OP = MPI_Op(61)
type(MPI_Comm), parameter :: MPI_COMM_NULL = MPI_Comm(256)
type(MPI_Comm), parameter :: MPI_COMM_WORLD = MPI_Comm(257)
type(MPI_Comm), parameter :: MPI_COMM_SELF = MPI_Comm(258)
type(MPI_Group), parameter :: MPI_GROUP_NULL = MPI_Group(264)
type(MPI_Group), parameter :: MPI_GROUP_EMPTY = MPI_Group(265)
type(MPI_Win), parameter :: MPI_WIN_NULL = MPI_Win(272)
type(MPI_File), parameter :: MPI_FILE_NULL = MPI_File(280)
type(MPI_Session), parameter :: MPI_SESSION_NULL = MPI_Session(288)
type(MPI_Message), parameter :: MPI_MESSAGE_NULL = MPI_Message(296)
type(MPI_Message), parameter :: MPI_MESSAGE_NO_PROC = MPI_Message(297)
type(MPI_Info), parameter :: MPI_INFO_NULL = MPI_Info(304)
type(MPI_Info), parameter :: MPI_INFO_ENV = MPI_Info(305)
type(MPI_Errhandler), parameter :: MPI_ERRHANDLER_NULL = MPI_Errhandler(320)
type(MPI_Errhandler), parameter :: MPI_ERRORS_ARE_FATAL = MPI_Errhandler(321)
type(MPI_Errhandler), parameter :: MPI_ERRORS_ABORT = MPI_Errhandler(322)
type(MPI_Errhandler), parameter :: MPI_ERRORS_RETURN = MPI_Errhandler(323)
type(MPI_Request), parameter :: MPI_REQUEST_NULL = MPI_Request(384)
type(MPI_Datatype), parameter :: MPI_DATATYPE_NULL = MPI_Datatype(512)
type(MPI_Datatype), parameter :: MPI_AINT = MPI_Datatype(513)
type(MPI_Datatype), parameter :: MPI_COUNT = MPI_Datatype(514)
type(MPI_Datatype), parameter :: MPI_OFFSET = MPI_Datatype(515)
type(MPI_Datatype), parameter :: MPI_PACKED = MPI_Datatype(519)
type(MPI_Datatype), parameter :: MPI_SHORT = MPI_Datatype(520)
type(MPI_Datatype), parameter :: MPI_INT = MPI_Datatype(521)
type(MPI_Datatype), parameter :: MPI_LONG = MPI_Datatype(522)
type(MPI_Datatype), parameter :: MPI_LONG_LONG = MPI_Datatype(523)
type(MPI_Datatype), parameter :: MPI_UNSIGNED_SHORT = MPI_Datatype(524)
type(MPI_Datatype), parameter :: MPI_UNSIGNED = MPI_Datatype(525)
type(MPI_Datatype), parameter :: MPI_UNSIGNED_LONG = MPI_Datatype(526)
type(MPI_Datatype), parameter :: MPI_UNSIGNED_LONG_LONG = MPI_Datatype(527)
type(MPI_Datatype), parameter :: MPI_FLOAT = MPI_Datatype(528)
type(MPI_Datatype), parameter :: MPI_C_FLOAT_COMPLEX = MPI_Datatype(530)
type(MPI_Datatype), parameter :: MPI_CXX_FLOAT_COMPLEX = MPI_Datatype(531)
type(MPI_Datatype), parameter :: MPI_DOUBLE = MPI_Datatype(532)
type(MPI_Datatype), parameter :: MPI_C_DOUBLE_COMPLEX = MPI_Datatype(534)
type(MPI_Datatype), parameter :: MPI_CXX_DOUBLE_COMPLEX = MPI_Datatype(535)
type(MPI_Datatype), parameter :: MPI_LOGICAL = MPI_Datatype(536)
type(MPI_Datatype), parameter :: MPI_INTEGER = MPI_Datatype(537)
type(MPI_Datatype), parameter :: MPI_REAL = MPI_Datatype(538)
type(MPI_Datatype), parameter :: MPI_COMPLEX = MPI_Datatype(539)
type(MPI_Datatype), parameter :: MPI_DOUBLE_PRECISION = MPI_Datatype(540)
type(MPI_Datatype), parameter :: MPI_DOUBLE_COMPLEX = MPI_Datatype(541)
type(MPI_Datatype), parameter :: MPI_CHARACTER = MPI_Datatype(542)
type(MPI_Datatype), parameter :: MPI_LONG_DOUBLE = MPI_Datatype(544)
type(MPI_Datatype), parameter :: MPI_C_LONG_DOUBLE_COMPLEX = MPI_Datatype(548)
type(MPI_Datatype), parameter :: MPI_CXX_LONG_DOUBLE_COMPLEX = MPI_Datatype(549)
type(MPI_Datatype), parameter :: MPI_FLOAT_INT = MPI_Datatype(552)
type(MPI_Datatype), parameter :: MPI_DOUBLE_INT = MPI_Datatype(553)
type(MPI_Datatype), parameter :: MPI_LONG_INT = MPI_Datatype(554)
type(MPI_Datatype), parameter :: MPI_2INT = MPI_Datatype(555)
type(MPI_Datatype), parameter :: MPI_SHORT_INT = MPI_Datatype(556)
type(MPI_Datatype), parameter :: MPI_LONG_DOUBLE_INT = MPI_Datatype(557)
type(MPI_Datatype), parameter :: MPI_2REAL = MPI_Datatype(560)
type(MPI_Datatype), parameter :: MPI_2DOUBLE_PRECISION = MPI_Datatype(561)
type(MPI_Datatype), parameter :: MPI_2INTEGER = MPI_Datatype(562)
type(MPI_Datatype), parameter :: MPI_C_BOOL = MPI_Datatype(568)
type(MPI_Datatype), parameter :: MPI_CXX_BOOL = MPI_Datatype(569)
type(MPI_Datatype), parameter :: MPI_WCHAR = MPI_Datatype(572)
type(MPI_Datatype), parameter :: MPI_INT8_T = MPI_Datatype(576)
type(MPI_Datatype), parameter :: MPI_UINT8_T = MPI_Datatype(577)
type(MPI_Datatype), parameter :: MPI_CHAR = MPI_Datatype(579)
type(MPI_Datatype), parameter :: MPI_SIGNED_CHAR = MPI_Datatype(580)
type(MPI_Datatype), parameter :: MPI_UNSIGNED_CHAR = MPI_Datatype(581)
type(MPI_Datatype), parameter :: MPI_BYTE = MPI_Datatype(583)
type(MPI_Datatype), parameter :: MPI_INT16_T = MPI_Datatype(584)
type(MPI_Datatype), parameter :: MPI_UINT16_T = MPI_Datatype(585)
type(MPI_Datatype), parameter :: MPI_INT32_T = MPI_Datatype(592)
type(MPI_Datatype), parameter :: MPI_UINT32_T = MPI_Datatype(593)
type(MPI_Datatype), parameter :: MPI_INT64_T = MPI_Datatype(600)
type(MPI_Datatype), parameter :: MPI_UINT64_T = MPI_Datatype(601)
type(MPI_Datatype), parameter :: MPI_LOGICAL1 = MPI_Datatype(704)
type(MPI_Datatype), parameter :: MPI_INTEGER1 = MPI_Datatype(705)
type(MPI_Datatype), parameter :: MPI_LOGICAL2 = MPI_Datatype(712)
type(MPI_Datatype), parameter :: MPI_INTEGER2 = MPI_Datatype(713)
type(MPI_Datatype), parameter :: MPI_REAL2 = MPI_Datatype(714)
type(MPI_Datatype), parameter :: MPI_LOGICAL4 = MPI_Datatype(720)
type(MPI_Datatype), parameter :: MPI_INTEGER4 = MPI_Datatype(721)
type(MPI_Datatype), parameter :: MPI_REAL4 = MPI_Datatype(722)
type(MPI_Datatype), parameter :: MPI_COMPLEX4 = MPI_Datatype(723)
type(MPI_Datatype), parameter :: MPI_LOGICAL8 = MPI_Datatype(728)
type(MPI_Datatype), parameter :: MPI_INTEGER8 = MPI_Datatype(729)
type(MPI_Datatype), parameter :: MPI_REAL8 = MPI_Datatype(730)
type(MPI_Datatype), parameter :: MPI_COMPLEX8 = MPI_Datatype(731)
type(MPI_Datatype), parameter :: MPI_LOGICAL16 = MPI_Datatype(736)
type(MPI_Datatype), parameter :: MPI_INTEGER16 = MPI_Datatype(737)
type(MPI_Datatype), parameter :: MPI_REAL16 = MPI_Datatype(738)
type(MPI_Datatype), parameter :: MPI_COMPLEX16 = MPI_Datatype(739)
type(MPI_Datatype), parameter :: MPI_COMPLEX32 = MPI_Datatype(747)
type(MPI_Datatype), parameter :: MPI_LONG_LONG_INT = MPI_Datatype(523)
type(MPI_Datatype), parameter :: MPI_C_COMPLEX = MPI_Datatype(530)
integer MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED(1), MPI_WEIGHTS_EMPTY(1), MPI_ERRCODES_IGNORE(1)
integer LWK_STATUS_IGNORE(16)
character*1 MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)
common /lwkmpi/ MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED, MPI_WEIGHTS_EMPTY
common /lwkmpi/ MPI_ERRCODES_IGNORE, LWK_STATUS_IGNORE, MPI_ARGV_NULL, MPI_ARGVS_NULL
private LWK_STATUS_IGNORE
type(MPI_Status), bind(c, name="lwkf_status_ignore") :: MPI_STATUS_IGNORE
type(MPI_Status), bind(c, name="lwkf_statuses_ignore") :: MPI_STATUSES_IGNORE(1)
double precision, external :: MPI_Wtime, MPI_Wtick, PMPI_Wtime, PMPI_Wtick
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
abstract interface
subroutine MPI_User_function(invec, inoutvec, len, datatype)
import
type(c_ptr), value :: invec, inoutvec
integer :: len
type(MPI_Datatype) :: datatype
end subroutine
subroutine MPI_Comm_copy_attr_function(object, keyval, extra_state, attribute_val_in, attribute_val_out, &
  flag, ierror)
import
type(MPI_Comm) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
logical :: flag
end subroutine
subroutine MPI_Comm_delete_attr_function(object, keyval, attribute_val, extra_state, ierror)
import
type(MPI_Comm) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val
end subroutine
subroutine MPI_Type_copy_attr_function(object, keyval, extra_state, attribute_val_in, attribute_val_out, &
  flag, ierror)
import
type(MPI_Datatype) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
logical :: flag
end subroutine
subroutine MPI_Type_delete_attr_function(object, keyval, attribute_val, extra_state, ierror)
import
type(MPI_Datatype) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val
end subroutine
subroutine MPI_Win_copy_attr_function(object, keyval, extra_state, attribute_val_in, attribute_val_out, flag, &
  ierror)
import
type(MPI_Win) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val_in, attribute_val_out
logical :: flag
end subroutine
subroutine MPI_Win_delete_attr_function(object, keyval, attribute_val, extra_state, ierror)
import
type(MPI_Win) :: object
integer :: keyval, ierror
integer(MPI_ADDRESS_KIND) :: extra_state, attribute_val
end subroutine
subroutine MPI_Comm_errhandler_function(object, error_code)
import
type(MPI_Comm) :: object
integer :: error_code
end subroutine
subroutine MPI_Win_errhandler_function(object, error_code)
import
type(MPI_Win) :: object
integer :: error_code
end subroutine
subroutine MPI_File_errhandler_function(object, error_code)
import
type(MPI_File) :: object
integer :: error_code
end subroutine
subroutine MPI_Session_errhandler_function(object, error_code)
import
type(MPI_Session) :: object
integer :: error_code
end subroutine
subroutine MPI_Grequest_query_function(extra_state, status, ierror)
import
integer(MPI_ADDRESS_KIND) :: extra_state
type(MPI_Status) :: status
integer :: ierror
end subroutine
subroutine MPI_Grequest_free_function(extra_state, ierror)
import
integer(MPI_ADDRESS_KIND) :: extra_state
integer :: ierror
end subroutine
subroutine MPI_Grequest_cancel_function(extra_state, complete, ierror)
import
integer(MPI_ADDRESS_KIND) :: extra_state
logical :: complete
integer :: ierror
end subroutine
end interface
interface
subroutine MPI_Init(ierror)
integer, optional :: ierror
end subroutine
subroutine MPI_Init_thread(required, provided, ierror)
integer required, provided
integer, optional :: ierror
end subroutine
subroutine MPI_Sizeof(x, size, ierror)
type(*), dimension(..) :: x
integer size
integer, optional :: ierror
end subroutine
integer(4) function MPI_Aint_add(base, disp)
integer(4) base, disp
end function
integer(4) function MPI_Aint_diff(a, b)
integer(4) a, b
end function
end interface
interface
subroutine MPI_Abort(comm, errorcode, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface MPI_Accumulate
subroutine MPI_Accumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine MPI_Accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Add_error_class(errorclass, ierror)
import
integer :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Add_error_code(errorclass, errorcode, ierror)
import
integer, intent(in) :: errorclass
integer :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Add_error_string(errorcode, string, ierror)
import
integer, intent(in) :: errorcode
character(*), intent(in) :: string
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allgather
subroutine MPI_Allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allgather_init
subroutine MPI_Allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allgatherv
subroutine MPI_Allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allgatherv_init
subroutine MPI_Allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Alloc_mem(size, info, baseptr, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
type(MPI_Info), intent(in) :: info
type(c_ptr) :: baseptr
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allreduce
subroutine MPI_Allreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Allreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Allreduce_init
subroutine MPI_Allreduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Allreduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoall
subroutine MPI_Alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoall_init
subroutine MPI_Alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoallv
subroutine MPI_Alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoallv_init
subroutine MPI_Alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoallw
subroutine MPI_Alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Alltoallw_init
subroutine MPI_Alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Barrier(comm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Barrier_init(comm, info, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Bcast
subroutine MPI_Bcast_f08ts(buffer, count, datatype, root, comm, ierror)
import
type(*), dimension(..) :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Bcast_c_f08ts(buffer, count, datatype, root, comm, ierror)
import
type(*), dimension(..) :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Bcast_init
subroutine MPI_Bcast_init_f08ts(buffer, count, datatype, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Bcast_init_c_f08ts(buffer, count, datatype, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Bsend
subroutine MPI_Bsend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Bsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Bsend_init
subroutine MPI_Bsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Bsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Buffer_attach
subroutine MPI_Buffer_attach_f08ts(buffer, size, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Buffer_attach_c_f08ts(buffer, size, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface MPI_Buffer_detach
subroutine MPI_Buffer_detach(buffer_addr, size, ierror)
import
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Buffer_detach_c(buffer_addr, size, ierror)
import
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Buffer_flush(ierror)
import
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Buffer_iflush(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cancel(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_coords(comm, rank, maxdims, coords, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer, intent(in) :: maxdims
integer :: coords(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_create(comm_old, ndims, dims, periods, reorder, comm_cart, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: ndims
integer, intent(in) :: dims(*)
logical, intent(in) :: periods(*)
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_cart
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_get(comm, maxdims, dims, periods, coords, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxdims
integer :: dims(*)
logical :: periods(*)
integer :: coords(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_map(comm, ndims, dims, periods, newrank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: ndims
integer, intent(in) :: dims(*)
logical, intent(in) :: periods(*)
integer :: newrank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_rank(comm, coords, rank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: coords(*)
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_shift(comm, direction, disp, rank_source, rank_dest, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: direction
integer, intent(in) :: disp
integer :: rank_source
integer :: rank_dest
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cart_sub(comm, remain_dims, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
logical, intent(in) :: remain_dims(*)
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Cartdim_get(comm, ndims, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: ndims
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Close_port(port_name, ierror)
import
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_accept(port_name, info, root, comm, newcomm, ierror)
import
character(*), intent(in) :: port_name
type(MPI_Info), intent(in) :: info
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Comm_attach_buffer
subroutine MPI_Comm_attach_buffer_f08ts(comm, buffer, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Comm_attach_buffer_c_f08ts(comm, buffer, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_call_errhandler(comm, errorcode, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_compare(comm1, comm2, result, ierror)
import
type(MPI_Comm), intent(in) :: comm1
type(MPI_Comm), intent(in) :: comm2
integer :: result
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_connect(port_name, info, root, comm, newcomm, ierror)
import
character(*), intent(in) :: port_name
type(MPI_Info), intent(in) :: info
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_create(comm, group, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group), intent(in) :: group
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_create_errhandler(comm_errhandler_fn, errhandler, ierror)
import
external :: comm_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_create_from_group(group, stringtag, info, errhandler, newcomm, ierror)
import
type(MPI_Group), intent(in) :: group
character(*), intent(in) :: stringtag
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_create_group(comm, group, tag, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group), intent(in) :: group
integer, intent(in) :: tag
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_create_keyval(comm_copy_attr_fn, comm_delete_attr_fn, comm_keyval, extra_state, ierror)
import
external :: comm_copy_attr_fn
external :: comm_delete_attr_fn
integer :: comm_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_delete_attr(comm, comm_keyval, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
integer, optional :: ierror
end subroutine
end interface
interface MPI_Comm_detach_buffer
subroutine MPI_Comm_detach_buffer(comm, buffer_addr, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Comm_detach_buffer_c(comm, buffer_addr, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_disconnect(comm, ierror)
import
type(MPI_Comm) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_dup(comm, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_dup_with_info(comm, info, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_flush_buffer(comm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_free(comm, ierror)
import
type(MPI_Comm) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_free_keyval(comm_keyval, ierror)
import
integer :: comm_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_get_attr(comm, comm_keyval, attribute_val, flag, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_get_errhandler(comm, errhandler, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_get_info(comm, info_used, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_get_name(comm, comm_name, resultlen, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*) :: comm_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_get_parent(parent, ierror)
import
type(MPI_Comm) :: parent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_group(comm, group, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_idup(comm, newcomm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_idup_with_info(comm, info, newcomm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_iflush_buffer(comm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_join(fd, intercomm, ierror)
import
integer, intent(in) :: fd
type(MPI_Comm) :: intercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_rank(comm, rank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_remote_group(comm, group, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_remote_size(comm, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_set_attr(comm, comm_keyval, attribute_val, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_set_errhandler(comm, errhandler, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_set_info(comm, info, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_set_name(comm, comm_name, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*), intent(in) :: comm_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_size(comm, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_split(comm, color, key, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: color
integer, intent(in) :: key
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_split_type(comm, split_type, key, info, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: split_type
integer, intent(in) :: key
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Comm_test_inter(comm, flag, ierror)
import
type(MPI_Comm), intent(in) :: comm
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface MPI_Compare_and_swap
subroutine MPI_Compare_and_swap_f08ts(origin_addr, compare_addr, result_addr, datatype, target_rank, &
  target_disp, win, ierror)
import
type(*), dimension(..) :: origin_addr
type(*), dimension(..) :: compare_addr
type(*), dimension(..) :: result_addr
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Dims_create(nnodes, ndims, dims, ierror)
import
integer, intent(in) :: nnodes
integer, intent(in) :: ndims
integer :: dims(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Dist_graph_create(comm_old, n, sources, degrees, destinations, weights, info, reorder, &
  comm_dist_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: n
integer, intent(in) :: sources(*)
integer, intent(in) :: degrees(*)
integer, intent(in) :: destinations(*)
integer, intent(in) :: weights(*)
type(MPI_Info), intent(in) :: info
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_dist_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Dist_graph_create_adjacent(comm_old, indegree, sources, sourceweights, outdegree, &
  destinations, destweights, info, reorder, comm_dist_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: indegree
integer, intent(in) :: sources(*)
integer, intent(in) :: sourceweights(*)
integer, intent(in) :: outdegree
integer, intent(in) :: destinations(*)
integer, intent(in) :: destweights(*)
type(MPI_Info), intent(in) :: info
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_dist_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Dist_graph_neighbors(comm, maxindegree, sources, sourceweights, maxoutdegree, destinations, &
  destweights, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxindegree
integer :: sources(*)
integer :: sourceweights(*)
integer, intent(in) :: maxoutdegree
integer :: destinations(*)
integer :: destweights(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Dist_graph_neighbors_count(comm, indegree, outdegree, weighted, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: indegree
integer :: outdegree
logical :: weighted
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Errhandler_free(errhandler, ierror)
import
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Error_class(errorcode, errorclass, ierror)
import
integer, intent(in) :: errorcode
integer :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Error_string(errorcode, string, resultlen, ierror)
import
integer, intent(in) :: errorcode
character(*) :: string
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface MPI_Exscan
subroutine MPI_Exscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Exscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Exscan_init
subroutine MPI_Exscan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Exscan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Fetch_and_op
subroutine MPI_Fetch_and_op_f08ts(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, &
  ierror)
import
type(*), dimension(..) :: origin_addr
type(*), dimension(..) :: result_addr
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_call_errhandler(fh, errorcode, ierror)
import
type(MPI_File), intent(in) :: fh
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_close(fh, ierror)
import
type(MPI_File) :: fh
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_create_errhandler(file_errhandler_fn, errhandler, ierror)
import
external :: file_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_delete(filename, info, ierror)
import
character(*), intent(in) :: filename
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_amode(fh, amode, ierror)
import
type(MPI_File), intent(in) :: fh
integer :: amode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_atomicity(fh, flag, ierror)
import
type(MPI_File), intent(in) :: fh
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_byte_offset(fh, offset, disp, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer(8) :: disp
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_errhandler(file, errhandler, ierror)
import
type(MPI_File), intent(in) :: file
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_group(fh, group, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_info(fh, info_used, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_position(fh, offset, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_position_shared(fh, offset, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_size(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_get_type_extent
subroutine MPI_File_get_type_extent(fh, datatype, extent, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: extent
integer, optional :: ierror
end subroutine
subroutine MPI_File_get_type_extent_c(fh, datatype, extent, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_get_view(fh, disp, etype, filetype, datarep, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: disp
type(MPI_Datatype) :: etype
type(MPI_Datatype) :: filetype
character(*) :: datarep
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iread
subroutine MPI_File_iread_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iread_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iread_all
subroutine MPI_File_iread_all_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iread_all_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iread_at
subroutine MPI_File_iread_at_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iread_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iread_at_all
subroutine MPI_File_iread_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iread_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iread_shared
subroutine MPI_File_iread_shared_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iread_shared_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iwrite
subroutine MPI_File_iwrite_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iwrite_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iwrite_all
subroutine MPI_File_iwrite_all_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iwrite_all_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iwrite_at
subroutine MPI_File_iwrite_at_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iwrite_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iwrite_at_all
subroutine MPI_File_iwrite_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iwrite_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_iwrite_shared
subroutine MPI_File_iwrite_shared_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_File_iwrite_shared_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_open(comm, filename, amode, info, fh, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*), intent(in) :: filename
integer, intent(in) :: amode
type(MPI_Info), intent(in) :: info
type(MPI_File) :: fh
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_preallocate(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read
subroutine MPI_File_read_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_all
subroutine MPI_File_read_all_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_all_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_all_begin
subroutine MPI_File_read_all_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_all_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_all_end
subroutine MPI_File_read_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_at
subroutine MPI_File_read_at_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_at_all
subroutine MPI_File_read_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_at_all_begin
subroutine MPI_File_read_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_at_all_end
subroutine MPI_File_read_at_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_ordered
subroutine MPI_File_read_ordered_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_ordered_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_ordered_begin
subroutine MPI_File_read_ordered_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_ordered_end
subroutine MPI_File_read_ordered_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_read_shared
subroutine MPI_File_read_shared_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_read_shared_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_seek(fh, offset, whence, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, intent(in) :: whence
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_seek_shared(fh, offset, whence, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, intent(in) :: whence
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_set_atomicity(fh, flag, ierror)
import
type(MPI_File), intent(in) :: fh
logical, intent(in) :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_set_errhandler(file, errhandler, ierror)
import
type(MPI_File), intent(in) :: file
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_set_info(fh, info, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_set_size(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_set_view(fh, disp, etype, filetype, datarep, info, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: disp
type(MPI_Datatype), intent(in) :: etype
type(MPI_Datatype), intent(in) :: filetype
character(*), intent(in) :: datarep
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_File_sync(fh, ierror)
import
type(MPI_File), intent(in) :: fh
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write
subroutine MPI_File_write_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_all
subroutine MPI_File_write_all_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_all_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_all_begin
subroutine MPI_File_write_all_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_all_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_all_end
subroutine MPI_File_write_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_at
subroutine MPI_File_write_at_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_at_all
subroutine MPI_File_write_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_at_all_begin
subroutine MPI_File_write_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_at_all_end
subroutine MPI_File_write_at_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_ordered
subroutine MPI_File_write_ordered_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_ordered_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_ordered_begin
subroutine MPI_File_write_ordered_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_ordered_end
subroutine MPI_File_write_ordered_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_File_write_shared
subroutine MPI_File_write_shared_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_File_write_shared_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Finalize(ierror)
import
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Finalized(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface MPI_Free_mem
subroutine MPI_Free_mem_f08ts(base, ierror)
import
type(*), dimension(..) :: base
integer, optional :: ierror
end subroutine
end interface
interface MPI_Gather
subroutine MPI_Gather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Gather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Gather_init
subroutine MPI_Gather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Gather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Gatherv
subroutine MPI_Gatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Gatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Gatherv_init
subroutine MPI_Gatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Gatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Get
subroutine MPI_Get_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine MPI_Get_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface MPI_Get_accumulate
subroutine MPI_Get_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer, intent(in) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine MPI_Get_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer(8) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface MPI_Get_address
subroutine MPI_Get_address_f08ts(location, address, ierror)
import
type(*), dimension(..) :: location
integer(MPI_ADDRESS_KIND) :: address
integer, optional :: ierror
end subroutine
end interface
interface MPI_Get_count
subroutine MPI_Get_count(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer :: count
integer, optional :: ierror
end subroutine
subroutine MPI_Get_count_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface MPI_Get_elements
subroutine MPI_Get_elements(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer :: count
integer, optional :: ierror
end subroutine
subroutine MPI_Get_elements_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Get_elements_x(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Get_hw_resource_info(hw_info, ierror)
import
type(MPI_Info) :: hw_info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Get_library_version(version, resultlen, ierror)
import
character(*) :: version
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Get_processor_name(name, resultlen, ierror)
import
character(*) :: name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Get_version(version, subversion, ierror)
import
integer :: version
integer :: subversion
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graph_create(comm_old, nnodes, indx, edges, reorder, comm_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: nnodes
integer, intent(in) :: indx(*)
integer, intent(in) :: edges(*)
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graph_get(comm, maxindex, maxedges, indx, edges, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxindex
integer, intent(in) :: maxedges
integer :: indx(*)
integer :: edges(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graph_map(comm, nnodes, indx, edges, newrank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: nnodes
integer, intent(in) :: indx(*)
integer, intent(in) :: edges(*)
integer :: newrank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graph_neighbors(comm, rank, maxneighbors, neighbors, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer, intent(in) :: maxneighbors
integer :: neighbors(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graph_neighbors_count(comm, rank, nneighbors, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer :: nneighbors
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Graphdims_get(comm, nnodes, nedges, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: nnodes
integer :: nedges
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Grequest_complete(request, ierror)
import
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Grequest_start(query_fn, free_fn, cancel_fn, extra_state, request, ierror)
import
external :: query_fn
external :: free_fn
external :: cancel_fn
!dir$ ignore_tkr extra_state
integer :: extra_state
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_compare(group1, group2, result, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
integer :: result
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_difference(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_excl(group, n, ranks, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer, intent(in) :: ranks(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_free(group, ierror)
import
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_from_session_pset(session, pset_name, newgroup, ierror)
import
type(MPI_Session), intent(in) :: session
character(*), intent(in) :: pset_name
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_incl(group, n, ranks, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer, intent(in) :: ranks(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_intersection(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_range_excl(group, n, ranges, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer :: ranges(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_range_incl(group, n, ranges, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer :: ranges(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_rank(group, rank, ierror)
import
type(MPI_Group), intent(in) :: group
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_size(group, size, ierror)
import
type(MPI_Group), intent(in) :: group
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_translate_ranks(group1, n, ranks1, group2, ranks2, ierror)
import
type(MPI_Group), intent(in) :: group1
integer, intent(in) :: n
integer, intent(in) :: ranks1(*)
type(MPI_Group), intent(in) :: group2
integer :: ranks2(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Group_union(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iallgather
subroutine MPI_Iallgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iallgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iallgatherv
subroutine MPI_Iallgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iallgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iallreduce
subroutine MPI_Iallreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iallreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ialltoall
subroutine MPI_Ialltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ialltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ialltoallv
subroutine MPI_Ialltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ialltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ialltoallw
subroutine MPI_Ialltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ialltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Ibarrier(comm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ibcast
subroutine MPI_Ibcast_f08ts(buffer, count, datatype, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ibcast_c_f08ts(buffer, count, datatype, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ibsend
subroutine MPI_Ibsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ibsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iexscan
subroutine MPI_Iexscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iexscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Igather
subroutine MPI_Igather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Igather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Igatherv
subroutine MPI_Igatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Igatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Improbe(source, tag, comm, flag, message, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
logical :: flag
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Imrecv
subroutine MPI_Imrecv_f08ts(buf, count, datatype, message, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Imrecv_c_f08ts(buf, count, datatype, message, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ineighbor_allgather
subroutine MPI_Ineighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ineighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ineighbor_allgatherv
subroutine MPI_Ineighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ineighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ineighbor_alltoall
subroutine MPI_Ineighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ineighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ineighbor_alltoallv
subroutine MPI_Ineighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ineighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ineighbor_alltoallw
subroutine MPI_Ineighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ineighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_create(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_create_env(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_delete(info, key, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_dup(info, newinfo, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Info) :: newinfo
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_free(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_get(info, key, valuelen, value, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer, intent(in) :: valuelen
character(*) :: value
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_get_nkeys(info, nkeys, ierror)
import
type(MPI_Info), intent(in) :: info
integer :: nkeys
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_get_nthkey(info, n, key, ierror)
import
type(MPI_Info), intent(in) :: info
integer, intent(in) :: n
character(*) :: key
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_get_string(info, key, buflen, value, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer :: buflen
character(*) :: value
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_get_valuelen(info, key, valuelen, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer :: valuelen
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Info_set(info, key, value, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
character(*), intent(in) :: value
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Initialized(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Intercomm_create(local_comm, local_leader, peer_comm, remote_leader, tag, newintercomm, ierror)
import
type(MPI_Comm), intent(in) :: local_comm
integer, intent(in) :: local_leader
type(MPI_Comm), intent(in) :: peer_comm
integer, intent(in) :: remote_leader
integer, intent(in) :: tag
type(MPI_Comm) :: newintercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Intercomm_create_from_groups(local_group, local_leader, remote_group, remote_leader, &
  stringtag, info, errhandler, newintercomm, ierror)
import
type(MPI_Group), intent(in) :: local_group
integer, intent(in) :: local_leader
type(MPI_Group), intent(in) :: remote_group
integer, intent(in) :: remote_leader
character(*), intent(in) :: stringtag
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Comm) :: newintercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Intercomm_merge(intercomm, high, newintracomm, ierror)
import
type(MPI_Comm), intent(in) :: intercomm
logical, intent(in) :: high
type(MPI_Comm) :: newintracomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Iprobe(source, tag, comm, flag, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Irecv
subroutine MPI_Irecv_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Irecv_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ireduce
subroutine MPI_Ireduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ireduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ireduce_scatter
subroutine MPI_Ireduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ireduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ireduce_scatter_block
subroutine MPI_Ireduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ireduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Irsend
subroutine MPI_Irsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Irsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Is_thread_main(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iscan
subroutine MPI_Iscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iscatter
subroutine MPI_Iscatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iscatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Iscatterv
subroutine MPI_Iscatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Iscatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Isend
subroutine MPI_Isend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Isend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Isendrecv
subroutine MPI_Isendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Isendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Isendrecv_replace
subroutine MPI_Isendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Isendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Issend
subroutine MPI_Issend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Issend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Lookup_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Mprobe(source, tag, comm, message, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Mrecv
subroutine MPI_Mrecv_f08ts(buf, count, datatype, message, status, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_Mrecv_c_f08ts(buf, count, datatype, message, status, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_allgather
subroutine MPI_Neighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_allgather_init
subroutine MPI_Neighbor_allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_allgatherv
subroutine MPI_Neighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_allgatherv_init
subroutine MPI_Neighbor_allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoall
subroutine MPI_Neighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoall_init
subroutine MPI_Neighbor_alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoallv
subroutine MPI_Neighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoallv_init
subroutine MPI_Neighbor_alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoallw
subroutine MPI_Neighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Neighbor_alltoallw_init
subroutine MPI_Neighbor_alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Neighbor_alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Op_commutative(op, commute, ierror)
import
type(MPI_Op), intent(in) :: op
logical :: commute
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Op_create(user_fn, commute, op, ierror)
import
external :: user_fn
logical, intent(in) :: commute
type(MPI_Op) :: op
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Op_free(op, ierror)
import
type(MPI_Op) :: op
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Open_port(info, port_name, ierror)
import
type(MPI_Info), intent(in) :: info
character(*) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface MPI_Pack
subroutine MPI_Pack_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer, intent(in) :: outsize
integer :: position
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Pack_c_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(8) :: outsize
integer(8) :: position
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Pack_external
subroutine MPI_Pack_external_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(MPI_ADDRESS_KIND) :: outsize
integer(MPI_ADDRESS_KIND) :: position
integer, optional :: ierror
end subroutine
subroutine MPI_Pack_external_c_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(8) :: outsize
integer(8) :: position
integer, optional :: ierror
end subroutine
end interface
interface MPI_Pack_external_size
subroutine MPI_Pack_external_size(datarep, incount, datatype, size, ierror)
import
character(*), intent(in) :: datarep
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Pack_external_size_c(datarep, incount, datatype, size, ierror)
import
character(*), intent(in) :: datarep
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface MPI_Pack_size
subroutine MPI_Pack_size(incount, datatype, comm, size, ierror)
import
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Pack_size_c(incount, datatype, comm, size, ierror)
import
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Parrived(request, partition, flag, ierror)
import
type(MPI_Request), intent(in) :: request
integer, intent(in) :: partition
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Pready(partition, request, ierror)
import
integer, intent(in) :: partition
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Pready_list(length, array_of_partitions, request, ierror)
import
integer, intent(in) :: length
integer, intent(in) :: array_of_partitions(*)
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Pready_range(partition_low, partition_high, request, ierror)
import
integer, intent(in) :: partition_low
integer, intent(in) :: partition_high
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Precv_init
subroutine MPI_Precv_init_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Precv_init_c_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Probe(source, tag, comm, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Psend_init
subroutine MPI_Psend_init_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Psend_init_c_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Publish_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface MPI_Put
subroutine MPI_Put_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine MPI_Put_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Query_thread(provided, ierror)
import
integer :: provided
integer, optional :: ierror
end subroutine
end interface
interface MPI_Raccumulate
subroutine MPI_Raccumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Raccumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Recv
subroutine MPI_Recv_f08ts(buf, count, datatype, source, tag, comm, status, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_Recv_c_f08ts(buf, count, datatype, source, tag, comm, status, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Recv_init
subroutine MPI_Recv_init_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Recv_init_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce
subroutine MPI_Reduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_init
subroutine MPI_Reduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_local
subroutine MPI_Reduce_local_f08ts(inbuf, inoutbuf, count, datatype, op, ierror)
import
type(*), dimension(..) :: inbuf
type(*), dimension(..) :: inoutbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_local_c_f08ts(inbuf, inoutbuf, count, datatype, op, ierror)
import
type(*), dimension(..) :: inbuf
type(*), dimension(..) :: inoutbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_scatter
subroutine MPI_Reduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_scatter_block
subroutine MPI_Reduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_scatter_block_init
subroutine MPI_Reduce_scatter_block_init_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_scatter_block_init_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Reduce_scatter_init
subroutine MPI_Reduce_scatter_init_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Reduce_scatter_init_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Remove_error_class(errorclass, ierror)
import
integer, intent(in) :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Remove_error_code(errorcode, ierror)
import
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Remove_error_string(errorcode, ierror)
import
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Request_free(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Request_get_status(request, flag, status, ierror)
import
type(MPI_Request), intent(in) :: request
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Request_get_status_all(count, array_of_requests, flag, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
logical :: flag
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Request_get_status_any(count, array_of_requests, indx, flag, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Request_get_status_some(incount, array_of_requests, outcount, array_of_indices, &
  array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface MPI_Rget
subroutine MPI_Rget_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Rget_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Rget_accumulate
subroutine MPI_Rget_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer, intent(in) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Rget_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer(8) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Rput
subroutine MPI_Rput_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Rput_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Rsend
subroutine MPI_Rsend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Rsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Rsend_init
subroutine MPI_Rsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Rsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scan
subroutine MPI_Scan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Scan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scan_init
subroutine MPI_Scan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Scan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scatter
subroutine MPI_Scatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Scatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scatter_init
subroutine MPI_Scatter_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Scatter_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scatterv
subroutine MPI_Scatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Scatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Scatterv_init
subroutine MPI_Scatterv_init_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Scatterv_init_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, &
  root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Send
subroutine MPI_Send_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Send_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Send_init
subroutine MPI_Send_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Send_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface MPI_Sendrecv
subroutine MPI_Sendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, status, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_Sendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, status, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Sendrecv_replace
subroutine MPI_Sendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
  ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine MPI_Sendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
  ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface MPI_Session_attach_buffer
subroutine MPI_Session_attach_buffer_f08ts(session, buffer, size, ierror)
import
type(MPI_Session), intent(in) :: session
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Session_attach_buffer_c_f08ts(session, buffer, size, ierror)
import
type(MPI_Session), intent(in) :: session
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_call_errhandler(session, errorcode, ierror)
import
type(MPI_Session), intent(in) :: session
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_create_errhandler(session_errhandler_fn, errhandler, ierror)
import
external :: session_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface MPI_Session_detach_buffer
subroutine MPI_Session_detach_buffer(session, buffer_addr, size, ierror)
import
type(MPI_Session), intent(in) :: session
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Session_detach_buffer_c(session, buffer_addr, size, ierror)
import
type(MPI_Session), intent(in) :: session
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_finalize(session, ierror)
import
type(MPI_Session) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_flush_buffer(session, ierror)
import
type(MPI_Session), intent(in) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_get_errhandler(session, errhandler, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_get_info(session, info_used, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_get_nth_pset(session, info, n, pset_len, pset_name, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info), intent(in) :: info
integer, intent(in) :: n
integer :: pset_len
character(*) :: pset_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_get_num_psets(session, info, npset_names, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info), intent(in) :: info
integer :: npset_names
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_get_pset_info(session, pset_name, info, ierror)
import
type(MPI_Session), intent(in) :: session
character(*), intent(in) :: pset_name
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_iflush_buffer(session, request, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_init(info, errhandler, session, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Session) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Session_set_errhandler(session, errhandler, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ssend
subroutine MPI_Ssend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Ssend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Ssend_init
subroutine MPI_Ssend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine MPI_Ssend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Start(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Startall(count, array_of_requests, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_get_error(status, error, ierror)
import
type(MPI_Status) :: status
integer :: error
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_get_source(status, source, ierror)
import
type(MPI_Status) :: status
integer :: source
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_get_tag(status, tag, ierror)
import
type(MPI_Status) :: status
integer :: tag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_set_cancelled(status, flag, ierror)
import
type(MPI_Status) :: status
logical, intent(in) :: flag
integer, optional :: ierror
end subroutine
end interface
interface MPI_Status_set_elements
subroutine MPI_Status_set_elements(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: count
integer, optional :: ierror
end subroutine
subroutine MPI_Status_set_elements_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_set_elements_x(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_set_error(status, error, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: error
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_set_source(status, source, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: source
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Status_set_tag(status, tag, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: tag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Test(request, flag, status, ierror)
import
type(MPI_Request) :: request
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Test_cancelled(status, flag, ierror)
import
type(MPI_Status) :: status
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Testall(count, array_of_requests, flag, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
logical :: flag
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Testany(count, array_of_requests, indx, flag, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Testsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Topo_test(comm, status, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_commit(datatype, ierror)
import
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_contiguous
subroutine MPI_Type_contiguous(count, oldtype, newtype, ierror)
import
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_contiguous_c(count, oldtype, newtype, ierror)
import
integer(8) :: count
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_darray
subroutine MPI_Type_create_darray(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
  array_of_psizes, order, oldtype, newtype, ierror)
import
integer, intent(in) :: size
integer, intent(in) :: rank
integer, intent(in) :: ndims
integer, intent(in) :: array_of_gsizes(*)
integer, intent(in) :: array_of_distribs(*)
integer, intent(in) :: array_of_dargs(*)
integer, intent(in) :: array_of_psizes(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_darray_c(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
  array_of_psizes, order, oldtype, newtype, ierror)
import
integer, intent(in) :: size
integer, intent(in) :: rank
integer, intent(in) :: ndims
integer(8) :: array_of_gsizes(*)
integer, intent(in) :: array_of_distribs(*)
integer, intent(in) :: array_of_dargs(*)
integer, intent(in) :: array_of_psizes(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_create_f90_complex(p, r, newtype, ierror)
import
integer, intent(in) :: p
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_create_f90_integer(r, newtype, ierror)
import
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_create_f90_real(p, r, newtype, ierror)
import
integer, intent(in) :: p
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_hindexed
subroutine MPI_Type_create_hindexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_hindexed_c(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_hindexed_block
subroutine MPI_Type_create_hindexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_hindexed_block_c(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_hvector
subroutine MPI_Type_create_hvector(count, blocklength, stride, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer(MPI_ADDRESS_KIND) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_hvector_c(count, blocklength, stride, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_indexed_block
subroutine MPI_Type_create_indexed_block(count, blocklength, array_of_displacements, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer, intent(in) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_indexed_block_c(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_create_keyval(type_copy_attr_fn, type_delete_attr_fn, type_keyval, extra_state, ierror)
import
external :: type_copy_attr_fn
external :: type_delete_attr_fn
integer :: type_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_resized
subroutine MPI_Type_create_resized(oldtype, lb, extent, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
integer(MPI_ADDRESS_KIND) :: lb
integer(MPI_ADDRESS_KIND) :: extent
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_resized_c(oldtype, lb, extent, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
integer(8) :: lb
integer(8) :: extent
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_struct
subroutine MPI_Type_create_struct(count, array_of_blocklengths, array_of_displacements, array_of_types, &
  newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype) :: array_of_types(*)
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_struct_c(count, array_of_blocklengths, array_of_displacements, array_of_types, &
  newtype, ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype) :: array_of_types(*)
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_create_subarray
subroutine MPI_Type_create_subarray(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
  oldtype, newtype, ierror)
import
integer, intent(in) :: ndims
integer, intent(in) :: array_of_sizes(*)
integer, intent(in) :: array_of_subsizes(*)
integer, intent(in) :: array_of_starts(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_create_subarray_c(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
  oldtype, newtype, ierror)
import
integer, intent(in) :: ndims
integer(8) :: array_of_sizes(*)
integer(8) :: array_of_subsizes(*)
integer(8) :: array_of_starts(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_delete_attr(datatype, type_keyval, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_dup(oldtype, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_free(datatype, ierror)
import
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_free_keyval(type_keyval, ierror)
import
integer :: type_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_get_attr(datatype, type_keyval, attribute_val, flag, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_get_contents
subroutine MPI_Type_get_contents(datatype, max_integers, max_addresses, max_datatypes, array_of_integers, &
  array_of_addresses, array_of_datatypes, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: max_integers
integer, intent(in) :: max_addresses
integer, intent(in) :: max_datatypes
integer :: array_of_integers(*)
integer(MPI_ADDRESS_KIND) :: array_of_addresses(*)
type(MPI_Datatype) :: array_of_datatypes(*)
integer, optional :: ierror
end subroutine
subroutine MPI_Type_get_contents_c(datatype, max_integers, max_addresses, max_large_counts, max_datatypes, &
  array_of_integers, array_of_addresses, array_of_large_counts, array_of_datatypes, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: max_integers
integer(8) :: max_addresses
integer(8) :: max_large_counts
integer(8) :: max_datatypes
integer :: array_of_integers(*)
integer(MPI_ADDRESS_KIND) :: array_of_addresses(*)
integer(8) :: array_of_large_counts(*)
type(MPI_Datatype) :: array_of_datatypes(*)
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_get_envelope
subroutine MPI_Type_get_envelope(datatype, num_integers, num_addresses, num_datatypes, combiner, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer :: num_integers
integer :: num_addresses
integer :: num_datatypes
integer :: combiner
integer, optional :: ierror
end subroutine
subroutine MPI_Type_get_envelope_c(datatype, num_integers, num_addresses, num_large_counts, num_datatypes, &
  combiner, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: num_integers
integer(8) :: num_addresses
integer(8) :: num_large_counts
integer(8) :: num_datatypes
integer :: combiner
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_get_extent
subroutine MPI_Type_get_extent(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: lb
integer(MPI_ADDRESS_KIND) :: extent
integer, optional :: ierror
end subroutine
subroutine MPI_Type_get_extent_c(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: lb
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_get_extent_x(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: lb
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_get_name(datatype, type_name, resultlen, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
character(*) :: type_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_get_true_extent
subroutine MPI_Type_get_true_extent(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: true_lb
integer(MPI_ADDRESS_KIND) :: true_extent
integer, optional :: ierror
end subroutine
subroutine MPI_Type_get_true_extent_c(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: true_lb
integer(8) :: true_extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_get_true_extent_x(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: true_lb
integer(8) :: true_extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_get_value_index(value_type, index_type, pair_type, ierror)
import
type(MPI_Datatype), intent(in) :: value_type
type(MPI_Datatype), intent(in) :: index_type
type(MPI_Datatype) :: pair_type
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_indexed
subroutine MPI_Type_indexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer, intent(in) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_indexed_c(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_match_size(typeclass, size, datatype, ierror)
import
integer, intent(in) :: typeclass
integer, intent(in) :: size
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_set_attr(datatype, type_keyval, attribute_val, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_set_name(datatype, type_name, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
character(*), intent(in) :: type_name
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_size
subroutine MPI_Type_size(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer :: size
integer, optional :: ierror
end subroutine
subroutine MPI_Type_size_c(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Type_size_x(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface MPI_Type_vector
subroutine MPI_Type_vector(count, blocklength, stride, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer, intent(in) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine MPI_Type_vector_c(count, blocklength, stride, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface MPI_Unpack
subroutine MPI_Unpack_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer, intent(in) :: insize
integer :: position
type(*), dimension(..) :: outbuf
integer, intent(in) :: outcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine MPI_Unpack_c_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer(8) :: insize
integer(8) :: position
type(*), dimension(..) :: outbuf
integer(8) :: outcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface MPI_Unpack_external
subroutine MPI_Unpack_external_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(MPI_ADDRESS_KIND) :: insize
integer(MPI_ADDRESS_KIND) :: position
type(*), dimension(..) :: outbuf
integer, intent(in) :: outcount
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine MPI_Unpack_external_c_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(8) :: insize
integer(8) :: position
type(*), dimension(..) :: outbuf
integer(8) :: outcount
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Unpublish_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Wait(request, status, ierror)
import
type(MPI_Request) :: request
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Waitall(count, array_of_requests, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Waitany(count, array_of_requests, indx, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Waitsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_allocate(size, disp_unit, info, comm, baseptr, win, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(c_ptr) :: baseptr
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_allocate_shared(size, disp_unit, info, comm, baseptr, win, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(c_ptr) :: baseptr
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface MPI_Win_attach
subroutine MPI_Win_attach_f08ts(win, base, size, ierror)
import
type(MPI_Win), intent(in) :: win
type(*), dimension(..), asynchronous :: base
integer(MPI_ADDRESS_KIND) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_call_errhandler(win, errorcode, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_complete(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface MPI_Win_create
subroutine MPI_Win_create_f08ts(base, size, disp_unit, info, comm, win, ierror)
import
type(*), dimension(..), asynchronous :: base
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_create_dynamic(info, comm, win, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_create_errhandler(win_errhandler_fn, errhandler, ierror)
import
external :: win_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_create_keyval(win_copy_attr_fn, win_delete_attr_fn, win_keyval, extra_state, ierror)
import
external :: win_copy_attr_fn
external :: win_delete_attr_fn
integer :: win_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_delete_attr(win, win_keyval, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
integer, optional :: ierror
end subroutine
end interface
interface MPI_Win_detach
subroutine MPI_Win_detach_f08ts(win, base, ierror)
import
type(MPI_Win), intent(in) :: win
type(*), dimension(..) :: base
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_fence(assert, win, ierror)
import
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_flush(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_flush_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_flush_local(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_flush_local_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_free(win, ierror)
import
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_free_keyval(win_keyval, ierror)
import
integer :: win_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_get_attr(win, win_keyval, attribute_val, flag, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_get_errhandler(win, errhandler, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_get_group(win, group, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_get_info(win, info_used, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_get_name(win, win_name, resultlen, ierror)
import
type(MPI_Win), intent(in) :: win
character(*) :: win_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_lock(lock_type, rank, assert, win, ierror)
import
integer, intent(in) :: lock_type
integer, intent(in) :: rank
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_lock_all(assert, win, ierror)
import
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_post(group, assert, win, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_set_attr(win, win_keyval, attribute_val, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_set_errhandler(win, errhandler, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_set_info(win, info, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_set_name(win, win_name, ierror)
import
type(MPI_Win), intent(in) :: win
character(*), intent(in) :: win_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_shared_query(win, rank, size, disp_unit, baseptr, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: rank
integer(MPI_ADDRESS_KIND) :: size
integer :: disp_unit
type(c_ptr) :: baseptr
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_start(group, assert, win, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_sync(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_test(win, flag, ierror)
import
type(MPI_Win), intent(in) :: win
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_unlock(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_unlock_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine MPI_Win_wait(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Abort(comm, errorcode, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Accumulate
subroutine PMPI_Accumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine PMPI_Accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Add_error_class(errorclass, ierror)
import
integer :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Add_error_code(errorclass, errorcode, ierror)
import
integer, intent(in) :: errorclass
integer :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Add_error_string(errorcode, string, ierror)
import
integer, intent(in) :: errorcode
character(*), intent(in) :: string
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allgather
subroutine PMPI_Allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allgather_init
subroutine PMPI_Allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allgatherv
subroutine PMPI_Allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allgatherv_init
subroutine PMPI_Allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Alloc_mem(size, info, baseptr, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
type(MPI_Info), intent(in) :: info
type(c_ptr) :: baseptr
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allreduce
subroutine PMPI_Allreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Allreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Allreduce_init
subroutine PMPI_Allreduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Allreduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoall
subroutine PMPI_Alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoall_init
subroutine PMPI_Alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoallv
subroutine PMPI_Alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoallv_init
subroutine PMPI_Alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoallw
subroutine PMPI_Alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Alltoallw_init
subroutine PMPI_Alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Barrier(comm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Barrier_init(comm, info, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Bcast
subroutine PMPI_Bcast_f08ts(buffer, count, datatype, root, comm, ierror)
import
type(*), dimension(..) :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Bcast_c_f08ts(buffer, count, datatype, root, comm, ierror)
import
type(*), dimension(..) :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Bcast_init
subroutine PMPI_Bcast_init_f08ts(buffer, count, datatype, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Bcast_init_c_f08ts(buffer, count, datatype, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Bsend
subroutine PMPI_Bsend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Bsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Bsend_init
subroutine PMPI_Bsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Bsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Buffer_attach
subroutine PMPI_Buffer_attach_f08ts(buffer, size, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Buffer_attach_c_f08ts(buffer, size, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Buffer_detach
subroutine PMPI_Buffer_detach(buffer_addr, size, ierror)
import
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Buffer_detach_c(buffer_addr, size, ierror)
import
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Buffer_flush(ierror)
import
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Buffer_iflush(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cancel(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_coords(comm, rank, maxdims, coords, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer, intent(in) :: maxdims
integer :: coords(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_create(comm_old, ndims, dims, periods, reorder, comm_cart, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: ndims
integer, intent(in) :: dims(*)
logical, intent(in) :: periods(*)
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_cart
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_get(comm, maxdims, dims, periods, coords, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxdims
integer :: dims(*)
logical :: periods(*)
integer :: coords(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_map(comm, ndims, dims, periods, newrank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: ndims
integer, intent(in) :: dims(*)
logical, intent(in) :: periods(*)
integer :: newrank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_rank(comm, coords, rank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: coords(*)
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_shift(comm, direction, disp, rank_source, rank_dest, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: direction
integer, intent(in) :: disp
integer :: rank_source
integer :: rank_dest
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cart_sub(comm, remain_dims, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
logical, intent(in) :: remain_dims(*)
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Cartdim_get(comm, ndims, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: ndims
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Close_port(port_name, ierror)
import
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_accept(port_name, info, root, comm, newcomm, ierror)
import
character(*), intent(in) :: port_name
type(MPI_Info), intent(in) :: info
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Comm_attach_buffer
subroutine PMPI_Comm_attach_buffer_f08ts(comm, buffer, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Comm_attach_buffer_c_f08ts(comm, buffer, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_call_errhandler(comm, errorcode, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_compare(comm1, comm2, result, ierror)
import
type(MPI_Comm), intent(in) :: comm1
type(MPI_Comm), intent(in) :: comm2
integer :: result
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_connect(port_name, info, root, comm, newcomm, ierror)
import
character(*), intent(in) :: port_name
type(MPI_Info), intent(in) :: info
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_create(comm, group, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group), intent(in) :: group
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_create_errhandler(comm_errhandler_fn, errhandler, ierror)
import
external :: comm_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_create_from_group(group, stringtag, info, errhandler, newcomm, ierror)
import
type(MPI_Group), intent(in) :: group
character(*), intent(in) :: stringtag
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_create_group(comm, group, tag, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group), intent(in) :: group
integer, intent(in) :: tag
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_create_keyval(comm_copy_attr_fn, comm_delete_attr_fn, comm_keyval, extra_state, ierror)
import
external :: comm_copy_attr_fn
external :: comm_delete_attr_fn
integer :: comm_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_delete_attr(comm, comm_keyval, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Comm_detach_buffer
subroutine PMPI_Comm_detach_buffer(comm, buffer_addr, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Comm_detach_buffer_c(comm, buffer_addr, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_disconnect(comm, ierror)
import
type(MPI_Comm) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_dup(comm, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_dup_with_info(comm, info, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_flush_buffer(comm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_free(comm, ierror)
import
type(MPI_Comm) :: comm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_free_keyval(comm_keyval, ierror)
import
integer :: comm_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_get_attr(comm, comm_keyval, attribute_val, flag, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_get_errhandler(comm, errhandler, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_get_info(comm, info_used, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_get_name(comm, comm_name, resultlen, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*) :: comm_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_get_parent(parent, ierror)
import
type(MPI_Comm) :: parent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_group(comm, group, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_idup(comm, newcomm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Comm) :: newcomm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_idup_with_info(comm, info, newcomm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_iflush_buffer(comm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_join(fd, intercomm, ierror)
import
integer, intent(in) :: fd
type(MPI_Comm) :: intercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_rank(comm, rank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_remote_group(comm, group, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_remote_size(comm, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_set_attr(comm, comm_keyval, attribute_val, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: comm_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_set_errhandler(comm, errhandler, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_set_info(comm, info, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_set_name(comm, comm_name, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*), intent(in) :: comm_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_size(comm, size, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_split(comm, color, key, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: color
integer, intent(in) :: key
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_split_type(comm, split_type, key, info, newcomm, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: split_type
integer, intent(in) :: key
type(MPI_Info), intent(in) :: info
type(MPI_Comm) :: newcomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Comm_test_inter(comm, flag, ierror)
import
type(MPI_Comm), intent(in) :: comm
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Compare_and_swap
subroutine PMPI_Compare_and_swap_f08ts(origin_addr, compare_addr, result_addr, datatype, target_rank, &
  target_disp, win, ierror)
import
type(*), dimension(..) :: origin_addr
type(*), dimension(..) :: compare_addr
type(*), dimension(..) :: result_addr
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Dims_create(nnodes, ndims, dims, ierror)
import
integer, intent(in) :: nnodes
integer, intent(in) :: ndims
integer :: dims(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Dist_graph_create(comm_old, n, sources, degrees, destinations, weights, info, reorder, &
  comm_dist_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: n
integer, intent(in) :: sources(*)
integer, intent(in) :: degrees(*)
integer, intent(in) :: destinations(*)
integer, intent(in) :: weights(*)
type(MPI_Info), intent(in) :: info
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_dist_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Dist_graph_create_adjacent(comm_old, indegree, sources, sourceweights, outdegree, &
  destinations, destweights, info, reorder, comm_dist_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: indegree
integer, intent(in) :: sources(*)
integer, intent(in) :: sourceweights(*)
integer, intent(in) :: outdegree
integer, intent(in) :: destinations(*)
integer, intent(in) :: destweights(*)
type(MPI_Info), intent(in) :: info
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_dist_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Dist_graph_neighbors(comm, maxindegree, sources, sourceweights, maxoutdegree, destinations, &
  destweights, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxindegree
integer :: sources(*)
integer :: sourceweights(*)
integer, intent(in) :: maxoutdegree
integer :: destinations(*)
integer :: destweights(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Dist_graph_neighbors_count(comm, indegree, outdegree, weighted, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: indegree
integer :: outdegree
logical :: weighted
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Errhandler_free(errhandler, ierror)
import
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Error_class(errorcode, errorclass, ierror)
import
integer, intent(in) :: errorcode
integer :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Error_string(errorcode, string, resultlen, ierror)
import
integer, intent(in) :: errorcode
character(*) :: string
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Exscan
subroutine PMPI_Exscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Exscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Exscan_init
subroutine PMPI_Exscan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Exscan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Fetch_and_op
subroutine PMPI_Fetch_and_op_f08ts(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, &
  ierror)
import
type(*), dimension(..) :: origin_addr
type(*), dimension(..) :: result_addr
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_call_errhandler(fh, errorcode, ierror)
import
type(MPI_File), intent(in) :: fh
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_close(fh, ierror)
import
type(MPI_File) :: fh
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_create_errhandler(file_errhandler_fn, errhandler, ierror)
import
external :: file_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_delete(filename, info, ierror)
import
character(*), intent(in) :: filename
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_amode(fh, amode, ierror)
import
type(MPI_File), intent(in) :: fh
integer :: amode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_atomicity(fh, flag, ierror)
import
type(MPI_File), intent(in) :: fh
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_byte_offset(fh, offset, disp, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer(8) :: disp
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_errhandler(file, errhandler, ierror)
import
type(MPI_File), intent(in) :: file
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_group(fh, group, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_info(fh, info_used, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_position(fh, offset, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_position_shared(fh, offset, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_size(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_get_type_extent
subroutine PMPI_File_get_type_extent(fh, datatype, extent, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: extent
integer, optional :: ierror
end subroutine
subroutine PMPI_File_get_type_extent_c(fh, datatype, extent, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_get_view(fh, disp, etype, filetype, datarep, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: disp
type(MPI_Datatype) :: etype
type(MPI_Datatype) :: filetype
character(*) :: datarep
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iread
subroutine PMPI_File_iread_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iread_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iread_all
subroutine PMPI_File_iread_all_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iread_all_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iread_at
subroutine PMPI_File_iread_at_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iread_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iread_at_all
subroutine PMPI_File_iread_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iread_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iread_shared
subroutine PMPI_File_iread_shared_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iread_shared_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iwrite
subroutine PMPI_File_iwrite_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iwrite_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iwrite_all
subroutine PMPI_File_iwrite_all_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iwrite_all_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iwrite_at
subroutine PMPI_File_iwrite_at_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iwrite_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iwrite_at_all
subroutine PMPI_File_iwrite_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iwrite_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_iwrite_shared
subroutine PMPI_File_iwrite_shared_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_File_iwrite_shared_c_f08ts(fh, buf, count, datatype, request, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_open(comm, filename, amode, info, fh, ierror)
import
type(MPI_Comm), intent(in) :: comm
character(*), intent(in) :: filename
integer, intent(in) :: amode
type(MPI_Info), intent(in) :: info
type(MPI_File) :: fh
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_preallocate(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read
subroutine PMPI_File_read_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_all
subroutine PMPI_File_read_all_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_all_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_all_begin
subroutine PMPI_File_read_all_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_all_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_all_end
subroutine PMPI_File_read_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_at
subroutine PMPI_File_read_at_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_at_all
subroutine PMPI_File_read_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_at_all_begin
subroutine PMPI_File_read_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_at_all_end
subroutine PMPI_File_read_at_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_ordered
subroutine PMPI_File_read_ordered_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_ordered_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_ordered_begin
subroutine PMPI_File_read_ordered_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_ordered_end
subroutine PMPI_File_read_ordered_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_read_shared
subroutine PMPI_File_read_shared_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_read_shared_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_seek(fh, offset, whence, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, intent(in) :: whence
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_seek_shared(fh, offset, whence, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
integer, intent(in) :: whence
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_set_atomicity(fh, flag, ierror)
import
type(MPI_File), intent(in) :: fh
logical, intent(in) :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_set_errhandler(file, errhandler, ierror)
import
type(MPI_File), intent(in) :: file
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_set_info(fh, info, ierror)
import
type(MPI_File), intent(in) :: fh
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_set_size(fh, size, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_set_view(fh, disp, etype, filetype, datarep, info, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: disp
type(MPI_Datatype), intent(in) :: etype
type(MPI_Datatype), intent(in) :: filetype
character(*), intent(in) :: datarep
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_File_sync(fh, ierror)
import
type(MPI_File), intent(in) :: fh
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write
subroutine PMPI_File_write_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_all
subroutine PMPI_File_write_all_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_all_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_all_begin
subroutine PMPI_File_write_all_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_all_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_all_end
subroutine PMPI_File_write_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_at
subroutine PMPI_File_write_at_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_at_all
subroutine PMPI_File_write_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_at_all_begin
subroutine PMPI_File_write_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
integer(8) :: offset
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_at_all_end
subroutine PMPI_File_write_at_all_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_ordered
subroutine PMPI_File_write_ordered_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_ordered_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_ordered_begin
subroutine PMPI_File_write_ordered_begin_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_ordered_end
subroutine PMPI_File_write_ordered_end_f08ts(fh, buf, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_File_write_shared
subroutine PMPI_File_write_shared_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_File_write_shared_c_f08ts(fh, buf, count, datatype, status, ierror)
import
type(MPI_File), intent(in) :: fh
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Finalize(ierror)
import
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Finalized(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Free_mem
subroutine PMPI_Free_mem_f08ts(base, ierror)
import
type(*), dimension(..) :: base
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Gather
subroutine PMPI_Gather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Gather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Gather_init
subroutine PMPI_Gather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Gather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Gatherv
subroutine PMPI_Gatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Gatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Gatherv_init
subroutine PMPI_Gatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Gatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Get
subroutine PMPI_Get_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine PMPI_Get_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Get_accumulate
subroutine PMPI_Get_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer, intent(in) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine PMPI_Get_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer(8) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Get_address
subroutine PMPI_Get_address_f08ts(location, address, ierror)
import
type(*), dimension(..) :: location
integer(MPI_ADDRESS_KIND) :: address
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Get_count
subroutine PMPI_Get_count(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer :: count
integer, optional :: ierror
end subroutine
subroutine PMPI_Get_count_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Get_elements
subroutine PMPI_Get_elements(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer :: count
integer, optional :: ierror
end subroutine
subroutine PMPI_Get_elements_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Get_elements_x(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Get_hw_resource_info(hw_info, ierror)
import
type(MPI_Info) :: hw_info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Get_library_version(version, resultlen, ierror)
import
character(*) :: version
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Get_processor_name(name, resultlen, ierror)
import
character(*) :: name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Get_version(version, subversion, ierror)
import
integer :: version
integer :: subversion
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graph_create(comm_old, nnodes, indx, edges, reorder, comm_graph, ierror)
import
type(MPI_Comm), intent(in) :: comm_old
integer, intent(in) :: nnodes
integer, intent(in) :: indx(*)
integer, intent(in) :: edges(*)
logical, intent(in) :: reorder
type(MPI_Comm) :: comm_graph
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graph_get(comm, maxindex, maxedges, indx, edges, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: maxindex
integer, intent(in) :: maxedges
integer :: indx(*)
integer :: edges(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graph_map(comm, nnodes, indx, edges, newrank, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: nnodes
integer, intent(in) :: indx(*)
integer, intent(in) :: edges(*)
integer :: newrank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graph_neighbors(comm, rank, maxneighbors, neighbors, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer, intent(in) :: maxneighbors
integer :: neighbors(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graph_neighbors_count(comm, rank, nneighbors, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer, intent(in) :: rank
integer :: nneighbors
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Graphdims_get(comm, nnodes, nedges, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: nnodes
integer :: nedges
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Grequest_complete(request, ierror)
import
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Grequest_start(query_fn, free_fn, cancel_fn, extra_state, request, ierror)
import
external :: query_fn
external :: free_fn
external :: cancel_fn
!dir$ ignore_tkr extra_state
integer :: extra_state
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_compare(group1, group2, result, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
integer :: result
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_difference(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_excl(group, n, ranks, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer, intent(in) :: ranks(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_free(group, ierror)
import
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_from_session_pset(session, pset_name, newgroup, ierror)
import
type(MPI_Session), intent(in) :: session
character(*), intent(in) :: pset_name
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_incl(group, n, ranks, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer, intent(in) :: ranks(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_intersection(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_range_excl(group, n, ranges, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer :: ranges(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_range_incl(group, n, ranges, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: n
integer :: ranges(*)
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_rank(group, rank, ierror)
import
type(MPI_Group), intent(in) :: group
integer :: rank
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_size(group, size, ierror)
import
type(MPI_Group), intent(in) :: group
integer :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_translate_ranks(group1, n, ranks1, group2, ranks2, ierror)
import
type(MPI_Group), intent(in) :: group1
integer, intent(in) :: n
integer, intent(in) :: ranks1(*)
type(MPI_Group), intent(in) :: group2
integer :: ranks2(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Group_union(group1, group2, newgroup, ierror)
import
type(MPI_Group), intent(in) :: group1
type(MPI_Group), intent(in) :: group2
type(MPI_Group) :: newgroup
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iallgather
subroutine PMPI_Iallgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iallgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iallgatherv
subroutine PMPI_Iallgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iallgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iallreduce
subroutine PMPI_Iallreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iallreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ialltoall
subroutine PMPI_Ialltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ialltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ialltoallv
subroutine PMPI_Ialltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ialltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ialltoallw
subroutine PMPI_Ialltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ialltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
  recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Ibarrier(comm, request, ierror)
import
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ibcast
subroutine PMPI_Ibcast_f08ts(buffer, count, datatype, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ibcast_c_f08ts(buffer, count, datatype, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buffer
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ibsend
subroutine PMPI_Ibsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ibsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iexscan
subroutine PMPI_Iexscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iexscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Igather
subroutine PMPI_Igather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Igather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Igatherv
subroutine PMPI_Igatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Igatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Improbe(source, tag, comm, flag, message, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
logical :: flag
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Imrecv
subroutine PMPI_Imrecv_f08ts(buf, count, datatype, message, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Imrecv_c_f08ts(buf, count, datatype, message, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ineighbor_allgather
subroutine PMPI_Ineighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ineighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ineighbor_allgatherv
subroutine PMPI_Ineighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ineighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ineighbor_alltoall
subroutine PMPI_Ineighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ineighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ineighbor_alltoallv
subroutine PMPI_Ineighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ineighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ineighbor_alltoallw
subroutine PMPI_Ineighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ineighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_create(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_create_env(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_delete(info, key, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_dup(info, newinfo, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Info) :: newinfo
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_free(info, ierror)
import
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_get(info, key, valuelen, value, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer, intent(in) :: valuelen
character(*) :: value
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_get_nkeys(info, nkeys, ierror)
import
type(MPI_Info), intent(in) :: info
integer :: nkeys
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_get_nthkey(info, n, key, ierror)
import
type(MPI_Info), intent(in) :: info
integer, intent(in) :: n
character(*) :: key
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_get_string(info, key, buflen, value, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer :: buflen
character(*) :: value
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_get_valuelen(info, key, valuelen, flag, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
integer :: valuelen
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Info_set(info, key, value, ierror)
import
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: key
character(*), intent(in) :: value
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Initialized(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Intercomm_create(local_comm, local_leader, peer_comm, remote_leader, tag, newintercomm, &
  ierror)
import
type(MPI_Comm), intent(in) :: local_comm
integer, intent(in) :: local_leader
type(MPI_Comm), intent(in) :: peer_comm
integer, intent(in) :: remote_leader
integer, intent(in) :: tag
type(MPI_Comm) :: newintercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Intercomm_create_from_groups(local_group, local_leader, remote_group, remote_leader, &
  stringtag, info, errhandler, newintercomm, ierror)
import
type(MPI_Group), intent(in) :: local_group
integer, intent(in) :: local_leader
type(MPI_Group), intent(in) :: remote_group
integer, intent(in) :: remote_leader
character(*), intent(in) :: stringtag
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Comm) :: newintercomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Intercomm_merge(intercomm, high, newintracomm, ierror)
import
type(MPI_Comm), intent(in) :: intercomm
logical, intent(in) :: high
type(MPI_Comm) :: newintracomm
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Iprobe(source, tag, comm, flag, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Irecv
subroutine PMPI_Irecv_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Irecv_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ireduce
subroutine PMPI_Ireduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ireduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ireduce_scatter
subroutine PMPI_Ireduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ireduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ireduce_scatter_block
subroutine PMPI_Ireduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ireduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Irsend
subroutine PMPI_Irsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Irsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Is_thread_main(flag, ierror)
import
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iscan
subroutine PMPI_Iscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iscatter
subroutine PMPI_Iscatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iscatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Iscatterv
subroutine PMPI_Iscatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Iscatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Isend
subroutine PMPI_Isend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Isend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Isendrecv
subroutine PMPI_Isendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Isendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Isendrecv_replace
subroutine PMPI_Isendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Isendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Issend
subroutine PMPI_Issend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Issend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Lookup_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Mprobe(source, tag, comm, message, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Mrecv
subroutine PMPI_Mrecv_f08ts(buf, count, datatype, message, status, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_Mrecv_c_f08ts(buf, count, datatype, message, status, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Message) :: message
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_allgather
subroutine PMPI_Neighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_allgather_init
subroutine PMPI_Neighbor_allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_allgatherv
subroutine PMPI_Neighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_allgatherv_init
subroutine PMPI_Neighbor_allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
  recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoall
subroutine PMPI_Neighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoall_init
subroutine PMPI_Neighbor_alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
  comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoallv
subroutine PMPI_Neighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoallv_init
subroutine PMPI_Neighbor_alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer, intent(in) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
  rdispls, recvtype, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype), intent(in) :: recvtype
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoallw
subroutine PMPI_Neighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Neighbor_alltoallw_init
subroutine PMPI_Neighbor_alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Neighbor_alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
  rdispls, recvtypes, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: sdispls(*)
type(MPI_Datatype) :: sendtypes(*)
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
integer(MPI_ADDRESS_KIND) :: rdispls(*)
type(MPI_Datatype) :: recvtypes(*)
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Op_commutative(op, commute, ierror)
import
type(MPI_Op), intent(in) :: op
logical :: commute
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Op_create(user_fn, commute, op, ierror)
import
external :: user_fn
logical, intent(in) :: commute
type(MPI_Op) :: op
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Op_free(op, ierror)
import
type(MPI_Op) :: op
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Open_port(info, port_name, ierror)
import
type(MPI_Info), intent(in) :: info
character(*) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Pack
subroutine PMPI_Pack_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer, intent(in) :: outsize
integer :: position
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Pack_c_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(8) :: outsize
integer(8) :: position
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Pack_external
subroutine PMPI_Pack_external_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(MPI_ADDRESS_KIND) :: outsize
integer(MPI_ADDRESS_KIND) :: position
integer, optional :: ierror
end subroutine
subroutine PMPI_Pack_external_c_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(*), dimension(..) :: outbuf
integer(8) :: outsize
integer(8) :: position
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Pack_external_size
subroutine PMPI_Pack_external_size(datarep, incount, datatype, size, ierror)
import
character(*), intent(in) :: datarep
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Pack_external_size_c(datarep, incount, datatype, size, ierror)
import
character(*), intent(in) :: datarep
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Pack_size
subroutine PMPI_Pack_size(incount, datatype, comm, size, ierror)
import
integer, intent(in) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Pack_size_c(incount, datatype, comm, size, ierror)
import
integer(8) :: incount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Parrived(request, partition, flag, ierror)
import
type(MPI_Request), intent(in) :: request
integer, intent(in) :: partition
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Pready(partition, request, ierror)
import
integer, intent(in) :: partition
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Pready_list(length, array_of_partitions, request, ierror)
import
integer, intent(in) :: length
integer, intent(in) :: array_of_partitions(*)
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Pready_range(partition_low, partition_high, request, ierror)
import
integer, intent(in) :: partition_low
integer, intent(in) :: partition_high
type(MPI_Request), intent(in) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Precv_init
subroutine PMPI_Precv_init_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Precv_init_c_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Probe(source, tag, comm, status, ierror)
import
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Psend_init
subroutine PMPI_Psend_init_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Psend_init_c_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: partitions
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Publish_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Put
subroutine PMPI_Put_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
  target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
subroutine PMPI_Put_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Query_thread(provided, ierror)
import
integer :: provided
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Raccumulate
subroutine PMPI_Raccumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Raccumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Recv
subroutine PMPI_Recv_f08ts(buf, count, datatype, source, tag, comm, status, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_Recv_c_f08ts(buf, count, datatype, source, tag, comm, status, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Recv_init
subroutine PMPI_Recv_init_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Recv_init_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: source
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce
subroutine PMPI_Reduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_init
subroutine PMPI_Reduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_local
subroutine PMPI_Reduce_local_f08ts(inbuf, inoutbuf, count, datatype, op, ierror)
import
type(*), dimension(..) :: inbuf
type(*), dimension(..) :: inoutbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_local_c_f08ts(inbuf, inoutbuf, count, datatype, op, ierror)
import
type(*), dimension(..) :: inbuf
type(*), dimension(..) :: inoutbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_scatter
subroutine PMPI_Reduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_scatter_block
subroutine PMPI_Reduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_scatter_block_init
subroutine PMPI_Reduce_scatter_block_init_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_scatter_block_init_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
  request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Reduce_scatter_init
subroutine PMPI_Reduce_scatter_init_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Reduce_scatter_init_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
  ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcounts(*)
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Remove_error_class(errorclass, ierror)
import
integer, intent(in) :: errorclass
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Remove_error_code(errorcode, ierror)
import
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Remove_error_string(errorcode, ierror)
import
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Request_free(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Request_get_status(request, flag, status, ierror)
import
type(MPI_Request), intent(in) :: request
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Request_get_status_all(count, array_of_requests, flag, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
logical :: flag
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Request_get_status_any(count, array_of_requests, indx, flag, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Request_get_status_some(incount, array_of_requests, outcount, array_of_indices, &
  array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Rget
subroutine PMPI_Rget_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Rget_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Rget_accumulate
subroutine PMPI_Rget_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
  result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer, intent(in) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Rget_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, &
  result_count, result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, &
  ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
type(*), dimension(..) :: result_addr
integer(8) :: result_count
type(MPI_Datatype), intent(in) :: result_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Op), intent(in) :: op
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Rput
subroutine PMPI_Rput_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer, intent(in) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer, intent(in) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Rput_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
  target_count, target_datatype, win, request, ierror)
import
type(*), dimension(..) :: origin_addr
integer(8) :: origin_count
type(MPI_Datatype), intent(in) :: origin_datatype
integer, intent(in) :: target_rank
integer(MPI_ADDRESS_KIND) :: target_disp
integer(8) :: target_count
type(MPI_Datatype), intent(in) :: target_datatype
type(MPI_Win), intent(in) :: win
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Rsend
subroutine PMPI_Rsend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Rsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Rsend_init
subroutine PMPI_Rsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Rsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scan
subroutine PMPI_Scan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Scan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror)
import
type(*), dimension(..) :: sendbuf
type(*), dimension(..) :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scan_init
subroutine PMPI_Scan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Scan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Op), intent(in) :: op
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scatter
subroutine PMPI_Scatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Scatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scatter_init
subroutine PMPI_Scatter_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Scatter_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
  info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scatterv
subroutine PMPI_Scatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Scatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
  comm, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Scatterv_init
subroutine PMPI_Scatterv_init_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, &
  root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer, intent(in) :: sendcounts(*)
integer, intent(in) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Scatterv_init_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, &
  root, comm, info, request, ierror)
import
type(*), dimension(..), asynchronous :: sendbuf
integer(8) :: sendcounts(*)
integer(MPI_ADDRESS_KIND) :: displs(*)
type(MPI_Datatype), intent(in) :: sendtype
type(*), dimension(..), asynchronous :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: root
type(MPI_Comm), intent(in) :: comm
type(MPI_Info), intent(in) :: info
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Send
subroutine PMPI_Send_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Send_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Send_init
subroutine PMPI_Send_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Send_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Sendrecv
subroutine PMPI_Sendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, status, ierror)
import
type(*), dimension(..) :: sendbuf
integer, intent(in) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..) :: recvbuf
integer, intent(in) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_Sendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
  source, recvtag, comm, status, ierror)
import
type(*), dimension(..) :: sendbuf
integer(8) :: sendcount
type(MPI_Datatype), intent(in) :: sendtype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
type(*), dimension(..) :: recvbuf
integer(8) :: recvcount
type(MPI_Datatype), intent(in) :: recvtype
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Sendrecv_replace
subroutine PMPI_Sendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
  ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
subroutine PMPI_Sendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
  ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: sendtag
integer, intent(in) :: source
integer, intent(in) :: recvtag
type(MPI_Comm), intent(in) :: comm
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Session_attach_buffer
subroutine PMPI_Session_attach_buffer_f08ts(session, buffer, size, ierror)
import
type(MPI_Session), intent(in) :: session
type(*), dimension(..), asynchronous :: buffer
integer, intent(in) :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Session_attach_buffer_c_f08ts(session, buffer, size, ierror)
import
type(MPI_Session), intent(in) :: session
type(*), dimension(..), asynchronous :: buffer
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_call_errhandler(session, errorcode, ierror)
import
type(MPI_Session), intent(in) :: session
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_create_errhandler(session_errhandler_fn, errhandler, ierror)
import
external :: session_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Session_detach_buffer
subroutine PMPI_Session_detach_buffer(session, buffer_addr, size, ierror)
import
type(MPI_Session), intent(in) :: session
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Session_detach_buffer_c(session, buffer_addr, size, ierror)
import
type(MPI_Session), intent(in) :: session
!dir$ ignore_tkr buffer_addr
integer :: buffer_addr
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_finalize(session, ierror)
import
type(MPI_Session) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_flush_buffer(session, ierror)
import
type(MPI_Session), intent(in) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_get_errhandler(session, errhandler, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_get_info(session, info_used, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_get_nth_pset(session, info, n, pset_len, pset_name, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info), intent(in) :: info
integer, intent(in) :: n
integer :: pset_len
character(*) :: pset_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_get_num_psets(session, info, npset_names, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Info), intent(in) :: info
integer :: npset_names
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_get_pset_info(session, pset_name, info, ierror)
import
type(MPI_Session), intent(in) :: session
character(*), intent(in) :: pset_name
type(MPI_Info) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_iflush_buffer(session, request, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_init(info, errhandler, session, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Errhandler), intent(in) :: errhandler
type(MPI_Session) :: session
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Session_set_errhandler(session, errhandler, ierror)
import
type(MPI_Session), intent(in) :: session
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ssend
subroutine PMPI_Ssend_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Ssend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror)
import
type(*), dimension(..) :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Ssend_init
subroutine PMPI_Ssend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
subroutine PMPI_Ssend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror)
import
type(*), dimension(..), asynchronous :: buf
integer(8) :: count
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: dest
integer, intent(in) :: tag
type(MPI_Comm), intent(in) :: comm
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Start(request, ierror)
import
type(MPI_Request) :: request
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Startall(count, array_of_requests, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_get_error(status, error, ierror)
import
type(MPI_Status) :: status
integer :: error
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_get_source(status, source, ierror)
import
type(MPI_Status) :: status
integer :: source
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_get_tag(status, tag, ierror)
import
type(MPI_Status) :: status
integer :: tag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_set_cancelled(status, flag, ierror)
import
type(MPI_Status) :: status
logical, intent(in) :: flag
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Status_set_elements
subroutine PMPI_Status_set_elements(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: count
integer, optional :: ierror
end subroutine
subroutine PMPI_Status_set_elements_c(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_set_elements_x(status, datatype, count, ierror)
import
type(MPI_Status) :: status
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: count
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_set_error(status, error, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: error
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_set_source(status, source, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: source
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Status_set_tag(status, tag, ierror)
import
type(MPI_Status) :: status
integer, intent(in) :: tag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Test(request, flag, status, ierror)
import
type(MPI_Request) :: request
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Test_cancelled(status, flag, ierror)
import
type(MPI_Status) :: status
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Testall(count, array_of_requests, flag, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
logical :: flag
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Testany(count, array_of_requests, indx, flag, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
logical :: flag
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Testsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Topo_test(comm, status, ierror)
import
type(MPI_Comm), intent(in) :: comm
integer :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_commit(datatype, ierror)
import
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_contiguous
subroutine PMPI_Type_contiguous(count, oldtype, newtype, ierror)
import
integer, intent(in) :: count
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_contiguous_c(count, oldtype, newtype, ierror)
import
integer(8) :: count
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_darray
subroutine PMPI_Type_create_darray(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
  array_of_psizes, order, oldtype, newtype, ierror)
import
integer, intent(in) :: size
integer, intent(in) :: rank
integer, intent(in) :: ndims
integer, intent(in) :: array_of_gsizes(*)
integer, intent(in) :: array_of_distribs(*)
integer, intent(in) :: array_of_dargs(*)
integer, intent(in) :: array_of_psizes(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_darray_c(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
  array_of_psizes, order, oldtype, newtype, ierror)
import
integer, intent(in) :: size
integer, intent(in) :: rank
integer, intent(in) :: ndims
integer(8) :: array_of_gsizes(*)
integer, intent(in) :: array_of_distribs(*)
integer, intent(in) :: array_of_dargs(*)
integer, intent(in) :: array_of_psizes(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_create_f90_complex(p, r, newtype, ierror)
import
integer, intent(in) :: p
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_create_f90_integer(r, newtype, ierror)
import
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_create_f90_real(p, r, newtype, ierror)
import
integer, intent(in) :: p
integer, intent(in) :: r
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_hindexed
subroutine PMPI_Type_create_hindexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_hindexed_c(count, array_of_blocklengths, array_of_displacements, oldtype, &
  newtype, ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_hindexed_block
subroutine PMPI_Type_create_hindexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_hindexed_block_c(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_hvector
subroutine PMPI_Type_create_hvector(count, blocklength, stride, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer(MPI_ADDRESS_KIND) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_hvector_c(count, blocklength, stride, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_indexed_block
subroutine PMPI_Type_create_indexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer, intent(in) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_indexed_block_c(count, blocklength, array_of_displacements, oldtype, newtype, &
  ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_create_keyval(type_copy_attr_fn, type_delete_attr_fn, type_keyval, extra_state, ierror)
import
external :: type_copy_attr_fn
external :: type_delete_attr_fn
integer :: type_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_resized
subroutine PMPI_Type_create_resized(oldtype, lb, extent, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
integer(MPI_ADDRESS_KIND) :: lb
integer(MPI_ADDRESS_KIND) :: extent
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_resized_c(oldtype, lb, extent, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
integer(8) :: lb
integer(8) :: extent
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_struct
subroutine PMPI_Type_create_struct(count, array_of_blocklengths, array_of_displacements, array_of_types, &
  newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer(MPI_ADDRESS_KIND) :: array_of_displacements(*)
type(MPI_Datatype) :: array_of_types(*)
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_struct_c(count, array_of_blocklengths, array_of_displacements, array_of_types, &
  newtype, ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype) :: array_of_types(*)
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_create_subarray
subroutine PMPI_Type_create_subarray(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
  oldtype, newtype, ierror)
import
integer, intent(in) :: ndims
integer, intent(in) :: array_of_sizes(*)
integer, intent(in) :: array_of_subsizes(*)
integer, intent(in) :: array_of_starts(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_create_subarray_c(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
  oldtype, newtype, ierror)
import
integer, intent(in) :: ndims
integer(8) :: array_of_sizes(*)
integer(8) :: array_of_subsizes(*)
integer(8) :: array_of_starts(*)
integer, intent(in) :: order
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_delete_attr(datatype, type_keyval, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_dup(oldtype, newtype, ierror)
import
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_free(datatype, ierror)
import
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_free_keyval(type_keyval, ierror)
import
integer :: type_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_get_attr(datatype, type_keyval, attribute_val, flag, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_get_contents
subroutine PMPI_Type_get_contents(datatype, max_integers, max_addresses, max_datatypes, array_of_integers, &
  array_of_addresses, array_of_datatypes, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: max_integers
integer, intent(in) :: max_addresses
integer, intent(in) :: max_datatypes
integer :: array_of_integers(*)
integer(MPI_ADDRESS_KIND) :: array_of_addresses(*)
type(MPI_Datatype) :: array_of_datatypes(*)
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_get_contents_c(datatype, max_integers, max_addresses, max_large_counts, max_datatypes, &
  array_of_integers, array_of_addresses, array_of_large_counts, array_of_datatypes, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: max_integers
integer(8) :: max_addresses
integer(8) :: max_large_counts
integer(8) :: max_datatypes
integer :: array_of_integers(*)
integer(MPI_ADDRESS_KIND) :: array_of_addresses(*)
integer(8) :: array_of_large_counts(*)
type(MPI_Datatype) :: array_of_datatypes(*)
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_get_envelope
subroutine PMPI_Type_get_envelope(datatype, num_integers, num_addresses, num_datatypes, combiner, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer :: num_integers
integer :: num_addresses
integer :: num_datatypes
integer :: combiner
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_get_envelope_c(datatype, num_integers, num_addresses, num_large_counts, num_datatypes, &
  combiner, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: num_integers
integer(8) :: num_addresses
integer(8) :: num_large_counts
integer(8) :: num_datatypes
integer :: combiner
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_get_extent
subroutine PMPI_Type_get_extent(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: lb
integer(MPI_ADDRESS_KIND) :: extent
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_get_extent_c(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: lb
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_get_extent_x(datatype, lb, extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: lb
integer(8) :: extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_get_name(datatype, type_name, resultlen, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
character(*) :: type_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_get_true_extent
subroutine PMPI_Type_get_true_extent(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(MPI_ADDRESS_KIND) :: true_lb
integer(MPI_ADDRESS_KIND) :: true_extent
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_get_true_extent_c(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: true_lb
integer(8) :: true_extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_get_true_extent_x(datatype, true_lb, true_extent, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: true_lb
integer(8) :: true_extent
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_get_value_index(value_type, index_type, pair_type, ierror)
import
type(MPI_Datatype), intent(in) :: value_type
type(MPI_Datatype), intent(in) :: index_type
type(MPI_Datatype) :: pair_type
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_indexed
subroutine PMPI_Type_indexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: array_of_blocklengths(*)
integer, intent(in) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_indexed_c(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: array_of_blocklengths(*)
integer(8) :: array_of_displacements(*)
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_match_size(typeclass, size, datatype, ierror)
import
integer, intent(in) :: typeclass
integer, intent(in) :: size
type(MPI_Datatype) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_set_attr(datatype, type_keyval, attribute_val, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer, intent(in) :: type_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_set_name(datatype, type_name, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
character(*), intent(in) :: type_name
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_size
subroutine PMPI_Type_size(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer :: size
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_size_c(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Type_size_x(datatype, size, ierror)
import
type(MPI_Datatype), intent(in) :: datatype
integer(8) :: size
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Type_vector
subroutine PMPI_Type_vector(count, blocklength, stride, oldtype, newtype, ierror)
import
integer, intent(in) :: count
integer, intent(in) :: blocklength
integer, intent(in) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
subroutine PMPI_Type_vector_c(count, blocklength, stride, oldtype, newtype, ierror)
import
integer(8) :: count
integer(8) :: blocklength
integer(8) :: stride
type(MPI_Datatype), intent(in) :: oldtype
type(MPI_Datatype) :: newtype
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Unpack
subroutine PMPI_Unpack_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer, intent(in) :: insize
integer :: position
type(*), dimension(..) :: outbuf
integer, intent(in) :: outcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
subroutine PMPI_Unpack_c_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
import
type(*), dimension(..) :: inbuf
integer(8) :: insize
integer(8) :: position
type(*), dimension(..) :: outbuf
integer(8) :: outcount
type(MPI_Datatype), intent(in) :: datatype
type(MPI_Comm), intent(in) :: comm
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Unpack_external
subroutine PMPI_Unpack_external_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(MPI_ADDRESS_KIND) :: insize
integer(MPI_ADDRESS_KIND) :: position
type(*), dimension(..) :: outbuf
integer, intent(in) :: outcount
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
subroutine PMPI_Unpack_external_c_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
import
character(*), intent(in) :: datarep
type(*), dimension(..) :: inbuf
integer(8) :: insize
integer(8) :: position
type(*), dimension(..) :: outbuf
integer(8) :: outcount
type(MPI_Datatype), intent(in) :: datatype
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Unpublish_name(service_name, info, port_name, ierror)
import
character(*), intent(in) :: service_name
type(MPI_Info), intent(in) :: info
character(*), intent(in) :: port_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Wait(request, status, ierror)
import
type(MPI_Request) :: request
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Waitall(count, array_of_requests, array_of_statuses, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Waitany(count, array_of_requests, indx, status, ierror)
import
integer, intent(in) :: count
type(MPI_Request) :: array_of_requests(*)
integer :: indx
type(MPI_Status) :: status
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Waitsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
import
integer, intent(in) :: incount
type(MPI_Request) :: array_of_requests(*)
integer :: outcount
integer :: array_of_indices(*)
type(MPI_Status) :: array_of_statuses(*)
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_allocate(size, disp_unit, info, comm, baseptr, win, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(c_ptr) :: baseptr
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_allocate_shared(size, disp_unit, info, comm, baseptr, win, ierror)
import
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(c_ptr) :: baseptr
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Win_attach
subroutine PMPI_Win_attach_f08ts(win, base, size, ierror)
import
type(MPI_Win), intent(in) :: win
type(*), dimension(..), asynchronous :: base
integer(MPI_ADDRESS_KIND) :: size
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_call_errhandler(win, errorcode, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: errorcode
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_complete(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Win_create
subroutine PMPI_Win_create_f08ts(base, size, disp_unit, info, comm, win, ierror)
import
type(*), dimension(..), asynchronous :: base
integer(MPI_ADDRESS_KIND) :: size
integer, intent(in) :: disp_unit
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_create_dynamic(info, comm, win, ierror)
import
type(MPI_Info), intent(in) :: info
type(MPI_Comm), intent(in) :: comm
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_create_errhandler(win_errhandler_fn, errhandler, ierror)
import
external :: win_errhandler_fn
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_create_keyval(win_copy_attr_fn, win_delete_attr_fn, win_keyval, extra_state, ierror)
import
external :: win_copy_attr_fn
external :: win_delete_attr_fn
integer :: win_keyval
!dir$ ignore_tkr extra_state
integer :: extra_state
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_delete_attr(win, win_keyval, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
integer, optional :: ierror
end subroutine
end interface
interface PMPI_Win_detach
subroutine PMPI_Win_detach_f08ts(win, base, ierror)
import
type(MPI_Win), intent(in) :: win
type(*), dimension(..) :: base
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_fence(assert, win, ierror)
import
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_flush(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_flush_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_flush_local(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_flush_local_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_free(win, ierror)
import
type(MPI_Win) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_free_keyval(win_keyval, ierror)
import
integer :: win_keyval
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_get_attr(win, win_keyval, attribute_val, flag, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_get_errhandler(win, errhandler, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Errhandler) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_get_group(win, group, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Group) :: group
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_get_info(win, info_used, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Info) :: info_used
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_get_name(win, win_name, resultlen, ierror)
import
type(MPI_Win), intent(in) :: win
character(*) :: win_name
integer :: resultlen
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_lock(lock_type, rank, assert, win, ierror)
import
integer, intent(in) :: lock_type
integer, intent(in) :: rank
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_lock_all(assert, win, ierror)
import
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_post(group, assert, win, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_set_attr(win, win_keyval, attribute_val, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: win_keyval
!dir$ ignore_tkr attribute_val
integer :: attribute_val
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_set_errhandler(win, errhandler, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Errhandler), intent(in) :: errhandler
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_set_info(win, info, ierror)
import
type(MPI_Win), intent(in) :: win
type(MPI_Info), intent(in) :: info
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_set_name(win, win_name, ierror)
import
type(MPI_Win), intent(in) :: win
character(*), intent(in) :: win_name
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_shared_query(win, rank, size, disp_unit, baseptr, ierror)
import
type(MPI_Win), intent(in) :: win
integer, intent(in) :: rank
integer(MPI_ADDRESS_KIND) :: size
integer :: disp_unit
type(c_ptr) :: baseptr
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_start(group, assert, win, ierror)
import
type(MPI_Group), intent(in) :: group
integer, intent(in) :: assert
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_sync(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_test(win, flag, ierror)
import
type(MPI_Win), intent(in) :: win
logical :: flag
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_unlock(rank, win, ierror)
import
integer, intent(in) :: rank
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_unlock_all(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface
subroutine PMPI_Win_wait(win, ierror)
import
type(MPI_Win), intent(in) :: win
integer, optional :: ierror
end subroutine
end interface
interface operator(==)
logical function lwkf_same_comm(a, b)
import
type(MPI_Comm), intent(in) :: a, b
end function
logical function lwkf_same_datatype(a, b)
import
type(MPI_Datatype), intent(in) :: a, b
end function
logical function lwkf_same_errhandler(a, b)
import
type(MPI_Errhandler), intent(in) :: a, b
end function
logical function lwkf_same_file(a, b)
import
type(MPI_File), intent(in) :: a, b
end function
logical function lwkf_same_group(a, b)
import
type(MPI_Group), intent(in) :: a, b
end function
logical function lwkf_same_info(a, b)
import
type(MPI_Info), intent(in) :: a, b
end function
logical function lwkf_same_message(a, b)
import
type(MPI_Message), intent(in) :: a, b
end function
logical function lwkf_same_op(a, b)
import
type(MPI_Op), intent(in) :: a, b
end function
logical function lwkf_same_request(a, b)
import
type(MPI_Request), intent(in) :: a, b
end function
logical function lwkf_same_session(a, b)
import
type(MPI_Session), intent(in) :: a, b
end function
logical function lwkf_same_win(a, b)
import
type(MPI_Win), intent(in) :: a, b
end function
end interface
interface operator(/=)
logical function lwkf_other_comm(a, b)
import
type(MPI_Comm), intent(in) :: a, b
end function
logical function lwkf_other_datatype(a, b)
import
type(MPI_Datatype), intent(in) :: a, b
end function
logical function lwkf_other_errhandler(a, b)
import
type(MPI_Errhandler), intent(in) :: a, b
end function
logical function lwkf_other_file(a, b)
import
type(MPI_File), intent(in) :: a, b
end function
logical function lwkf_other_group(a, b)
import
type(MPI_Group), intent(in) :: a, b
end function
logical function lwkf_other_info(a, b)
import
type(MPI_Info), intent(in) :: a, b
end function
logical function lwkf_other_message(a, b)
import
type(MPI_Message), intent(in) :: a, b
end function
logical function lwkf_other_op(a, b)
import
type(MPI_Op), intent(in) :: a, b
end function
logical function lwkf_other_request(a, b)
import
type(MPI_Request), intent(in) :: a, b
end function
logical function lwkf_other_session(a, b)
import
type(MPI_Session), intent(in) :: a, b
end function
logical function lwkf_other_win(a, b)
import
type(MPI_Win), intent(in) :: a, b
end function
end interface
end module mpi_f08
