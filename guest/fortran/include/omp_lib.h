!     OpenMP for programs that include it, in fixed and in free form:
!     the functions are those of the rank's one thread.
      integer, parameter :: omp_integer_kind = 4
      integer, parameter :: omp_logical_kind = 4
      integer, parameter :: omp_lock_kind = 8
      integer, parameter :: omp_nest_lock_kind = 8
      integer, parameter :: omp_sched_kind = 4
      integer, parameter :: omp_proc_bind_kind = 4
      integer, parameter :: omp_lock_hint_kind = 4
      integer, parameter :: omp_sync_hint_kind = 4
      integer, parameter :: openmp_version = 201511
      integer, parameter :: omp_sched_static = 1
      integer, parameter :: omp_sched_dynamic = 2
      integer, parameter :: omp_sched_guided = 3
      integer, parameter :: omp_sched_auto = 4
      integer, parameter :: omp_proc_bind_false = 0
      integer, parameter :: omp_proc_bind_true = 1
      integer, parameter :: omp_proc_bind_master = 2
      integer, parameter :: omp_proc_bind_close = 3
      integer, parameter :: omp_proc_bind_spread = 4
      interface
      integer function omp_get_num_threads() bind(c)
      end function
      integer function omp_get_max_threads() bind(c)
      end function
      integer function omp_get_thread_num() bind(c)
      end function
      integer function omp_get_num_procs() bind(c)
      end function
      integer function omp_get_thread_limit() bind(c)
      end function
      integer function omp_get_level() bind(c)
      end function
      integer function omp_get_active_level() bind(c)
      end function
      integer function omp_get_max_active_levels() bind(c)
      end function
      integer function omp_get_proc_bind() bind(c)
      end function
      integer function omp_get_num_places() bind(c)
      end function
      integer function omp_get_place_num() bind(c)
      end function
      integer function omp_get_max_task_priority() bind(c)
      end function
      integer function omp_get_num_teams() bind(c)
      end function
      integer function omp_get_team_num() bind(c)
      end function
      integer function omp_get_num_devices() bind(c)
      end function
      integer function omp_get_default_device() bind(c)
      end function
      integer function omp_get_initial_device() bind(c)
      end function
      logical function omp_in_parallel() bind(c)
      end function
      logical function omp_in_final() bind(c)
      end function
      logical function omp_get_dynamic() bind(c)
      end function
      logical function omp_get_nested() bind(c)
      end function
      logical function omp_get_cancellation() bind(c)
      end function
      logical function omp_is_initial_device() bind(c)
      end function
      double precision function omp_get_wtime() bind(c)
      end function
      double precision function omp_get_wtick() bind(c)
      end function
      integer function omp_get_ancestor_thread_num(level) bind(c)
      integer, value :: level
      end function
      integer function omp_get_team_size(level) bind(c)
      integer, value :: level
      end function
      subroutine omp_set_num_threads(num_threads) bind(c)
      integer, value :: num_threads
      end subroutine
      subroutine omp_set_dynamic(on) bind(c)
      logical, value :: on
      end subroutine
      subroutine omp_set_nested(on) bind(c)
      logical, value :: on
      end subroutine
      subroutine omp_set_max_active_levels(levels) bind(c)
      integer, value :: levels
      end subroutine
      subroutine omp_set_default_device(device) bind(c)
      integer, value :: device
      end subroutine
      subroutine omp_set_schedule(kind, chunk_size) bind(c)
      integer, value :: kind, chunk_size
      end subroutine
      subroutine omp_get_schedule(kind, chunk_size) bind(c)
      integer :: kind, chunk_size
      end subroutine
      subroutine omp_init_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_destroy_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_set_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_unset_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_init_nest_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_destroy_nest_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_set_nest_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      subroutine omp_unset_nest_lock(lock) bind(c)
      integer(8) :: lock
      end subroutine
      logical function omp_test_lock(lock) bind(c)
      integer(8) :: lock
      end function
      integer function omp_test_nest_lock(lock) bind(c)
      integer(8) :: lock
      end function
      end interface
