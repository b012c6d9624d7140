/**
 * The tool interface (MPI-5.0 chapter 15): it can be initialized, and there are no variables, events, categories and
 * sources in it. Its functions work before MPI_Init and after MPI_Finalize, return an error code whatever they are
 * given, and never call an error handler (§15.3.10).
 */
import * as abi from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { HandleTable, KIND } from '../handles.ts';
import type { Mpi } from '../mpi.ts';

/** Functions that ask for something by its number, of which there is none. */
const BY_INDEX = [
  ...['cvar_get_info', 'cvar_handle_alloc', 'pvar_get_info', 'event_get_info', 'event_handle_alloc'],
  ...['category_get_info', 'category_get_num_events', 'category_get_cvars', 'category_get_pvars'],
  ...['category_get_events', 'category_get_categories', 'source_get_info', 'source_get_timestamp'],
];
const BY_NAME = ['cvar_get_index', 'pvar_get_index', 'event_get_index', 'category_get_index'];
/** Functions of what the program would have got from those. */
const BY_HANDLE = [
  ...['enum_get_info', 'enum_get_item', 'cvar_handle_free', 'cvar_read', 'cvar_write'],
  ...['event_handle_get_info', 'event_handle_set_info', 'event_handle_free', 'event_register_callback'],
  ...['event_callback_get_info', 'event_callback_set_info', 'event_set_dropped_handler', 'event_read'],
  ...['event_copy', 'event_get_timestamp', 'event_get_source'],
];
const COUNTS = [
  ...['cvar_get_num', 'pvar_get_num', 'event_get_num', 'category_get_num', 'source_get_num'],
  'category_changed',
];
/** Functions of a session and a handle in it; all handles of a session together are none. */
const IN_SESSION = ['pvar_read', 'pvar_readreset', 'pvar_write', 'pvar_handle_free'];
const FOR_ALL = ['pvar_start', 'pvar_stop', 'pvar_reset'];

export function toolCalls(mpi: Mpi): Calls {
  const sessions = new HandleTable<true>(KIND.TOOL_SESSION);
  let initialized = 0;

  /** A function that answers while the interface is initialized; wrong pointers are codes too. */
  const quiet = (call: Call, always = false): Call => {
    return (...args) => {
      if (initialized === 0 && !always) return abi.MPI_T_ERR_NOT_INITIALIZED;
      try {
        return call(...args);
      } catch (error) {
        if (error instanceof MpiError) return abi.MPI_T_ERR_INVALID;
        throw error;
      }
    };
  };
  const all = (names: readonly string[], call: Call) =>
    Object.fromEntries(names.map((name) => [`T_${name}`, quiet(call)]));
  const inSession =
    (code: (handle: number) => number): Call =>
    (session, handle) =>
      sessions.get(session!) === undefined ? abi.MPI_T_ERR_INVALID_SESSION : code(handle!);

  return {
    T_init_thread: quiet((required, provided) => {
      mpi.out(provided!, Math.min(required!, abi.MPI_THREAD_SERIALIZED), 'provided');
      initialized++;
    }, true),
    T_finalize: quiet(() => {
      initialized--;
    }),
    ...all(COUNTS, (pointer) => mpi.out(pointer!, 0, 'the number')),
    ...all(BY_INDEX, () => abi.MPI_T_ERR_INVALID_INDEX),
    ...all(BY_NAME, () => abi.MPI_T_ERR_INVALID_NAME),
    ...all(BY_HANDLE, () => abi.MPI_T_ERR_INVALID_HANDLE),
    T_pvar_session_create: quiet((pointer) => {
      const at = mpi.pointer(pointer!, 4, 'session');
      const session = sessions.add(true);
      if (session === 0) return abi.MPI_T_ERR_OUT_OF_SESSIONS;
      mpi.view.setInt32(at, session, true);
      return abi.MPI_SUCCESS;
    }),
    T_pvar_session_free: quiet((pointer) => {
      const at = mpi.pointer(pointer!, 4, 'session');
      const session = mpi.view.getInt32(at, true);
      if (sessions.get(session) === undefined) return abi.MPI_T_ERR_INVALID_SESSION;
      sessions.free(session);
      mpi.view.setInt32(at, abi.MPI_T_PVAR_SESSION_NULL, true);
      return abi.MPI_SUCCESS;
    }),
    T_pvar_handle_alloc: quiet(inSession(() => abi.MPI_T_ERR_INVALID_INDEX)),
    ...all(
      IN_SESSION,
      inSession(() => abi.MPI_T_ERR_INVALID_HANDLE),
    ),
    ...all(
      FOR_ALL,
      inSession((handle) =>
        handle === abi.MPI_T_PVAR_ALL_HANDLES ? abi.MPI_SUCCESS : abi.MPI_T_ERR_INVALID_HANDLE,
      ),
    ),
  };
}
