;; The memories that AssemblyScript does not know: the kernel's, the state of the rank's messages, and its heap. (Its own memory is what
;; the instrument leaves to the host.) One instruction a function; wasm-opt puts it in the place of each call.
(module
  (import "host" "kernel" (memory $kernel 0 65536 shared))
  (import "host" "state" (memory $state 1 8192 shared))
  (import "host" "heap" (memory $heap 0 65536 shared))
  (import "host" "sites" (table $sites 1 funcref))
  (type $site (func (result i32)))

  (func (export "kernelWord") (param i32) (result i32) (i32.load $kernel (local.get 0)))
  (func (export "kernelDouble") (param i32) (result f64) (f64.load $kernel (local.get 0)))
  (func (export "setKernelWord") (param i32 i32) (i32.store $kernel (local.get 0) (local.get 1)))
  (func (export "setKernelDouble") (param i32 f64) (f64.store $kernel (local.get 0) (local.get 1)))
  (func (export "stateWord") (param i32) (result i32) (i32.load $state (local.get 0)))
  (func (export "heapWord") (param i32) (result i32) (i32.load $heap (local.get 0)))
  (func (export "heapPages") (result i32) (memory.size $heap))

  ;; Where the guest has called MPI: an export of its own, which is not there before it has been instantiated.
  (func (export "site") (result i32) (call_indirect $sites (type $site) (i32.const 0))))
