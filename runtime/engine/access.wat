;; The memories that AssemblyScript does not know: the rank's heap, and the fabric. (Its own memory is the state of the rank.)
;; One instruction a function; wasm-opt puts it in the place of each call.
(module
  (import "host" "heap" (memory $heap 0 65536 shared))
  (import "host" "fabric" (memory $fabric 0 65536 shared))
  (import "host" "pulls" (table $pulls 1 funcref))
  (import "env" "memory" (memory $state 1 8192 shared))
  (import "host" "moves" (table $moves 0 funcref))
  (import "host" "operations" (table $operations 0 funcref))
  (import "host" "functions" (table $functions 0 funcref))
  (import "host" "later" (table $later 3 funcref))
  (type $copy (func (param i32 i32 i32)))
  (type $move (func (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type $operation (func (param i32 i32 i32 i32)))
  (type $step (func (param i32)))

  (func (export "heapByte") (param i32) (result i32) (i32.load8_u $heap (local.get 0)))
  (func (export "heapHalf") (param i32) (result i32) (i32.load16_u $heap (local.get 0)))
  (func (export "heapWord") (param i32) (result i32) (i32.load $heap (local.get 0)))
  (func (export "heapLong") (param i32) (result i64) (i64.load $heap (local.get 0)))
  (func (export "setHeapByte") (param i32 i32) (i32.store8 $heap (local.get 0) (local.get 1)))
  (func (export "setHeapHalf") (param i32 i32) (i32.store16 $heap (local.get 0) (local.get 1)))
  (func (export "setHeapWord") (param i32 i32) (i32.store $heap (local.get 0) (local.get 1)))
  (func (export "setHeapLong") (param i32 i64) (i64.store $heap (local.get 0) (local.get 1)))

  (func (export "fabricByte") (param i32) (result i32) (i32.load8_u $fabric (local.get 0)))
  (func (export "fabricHalf") (param i32) (result i32) (i32.load16_u $fabric (local.get 0)))
  (func (export "fabricWord") (param i32) (result i32) (i32.load $fabric (local.get 0)))
  (func (export "fabricLong") (param i32) (result i64) (i64.load $fabric (local.get 0)))
  (func (export "setFabricByte") (param i32 i32) (i32.store8 $fabric (local.get 0) (local.get 1)))
  (func (export "setFabricHalf") (param i32 i32) (i32.store16 $fabric (local.get 0) (local.get 1)))
  (func (export "setFabricWord") (param i32 i32) (i32.store $fabric (local.get 0) (local.get 1)))
  (func (export "setFabricLong") (param i32 i64) (i64.store $fabric (local.get 0) (local.get 1)))

  ;; In one order for all threads.
  (func (export "look") (param i32) (result i32) (i32.atomic.load $fabric (local.get 0)))
  (func (export "tell") (param i32 i32) (i32.atomic.store $fabric (local.get 0) (local.get 1)))
  ;; Address, expected, new; answers what was there.
  (func (export "swapIf") (param i32 i32 i32) (result i32)
    (i32.atomic.rmw.cmpxchg $fabric (local.get 0) (local.get 1) (local.get 2)))

  (func (export "exchange") (param i32 i32) (result i32) (i32.atomic.rmw.xchg $fabric (local.get 0) (local.get 1)))
  ;; Adds 1 to a bell, and wakes who sleeps at it.
  (func (export "ring") (param i32)
    (drop (i32.atomic.rmw.add $fabric (local.get 0) (i32.const 1)))
    (drop (memory.atomic.notify $fabric (local.get 0) (i32.const 1))))

  ;; To, from, bytes.
  (func (export "copyToFabric") (param i32 i32 i32) (memory.copy $fabric $heap (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copyFromFabric") (param i32 i32 i32) (memory.copy $heap $fabric (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copyInHeap") (param i32 i32 i32) (memory.copy $heap $heap (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copyToState") (param i32 i32 i32) (memory.copy $state $fabric (local.get 0) (local.get 1) (local.get 2)))
  (func (export "copyFromState") (param i32 i32 i32) (memory.copy $heap $state (local.get 0) (local.get 1) (local.get 2)))

  ;; The copy from the heap of a rank is in the table.
  (func (export "isOpen") (param i32) (result i32) (i32.eqz (ref.is_null (table.get $pulls (local.get 0)))))
  ;; Rank, to, from, bytes.
  (func (export "pull") (param i32 i32 i32 i32)
    (call_indirect $pulls (type $copy) (local.get 1) (local.get 2) (local.get 3) (local.get 0)))

  ;; The same of a move of data from layout to layout.
  (func (export "isMoving") (param i32) (result i32) (i32.eqz (ref.is_null (table.get $moves (local.get 0)))))
  ;; Number, to, its layout, elements or bytes, from, the same, bytes at most.
  (func (export "move") (param i32 i32 i32 i32 i32 i32 i32 i32)
    (drop (call_indirect $moves (type $move) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5)
      (local.get 6) (local.get 7) (local.get 0))))

  ;; An operation of reductions is in its table.
  (func (export "isCompiled") (param i32) (result i32) (i32.eqz (ref.is_null (table.get $operations (local.get 0)))))
  ;; Number, to, left, right, bytes.
  (func (export "reduce") (param i32 i32 i32 i32 i32)
    (call_indirect $operations (type $operation) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 0)))
  ;; The same of a function of the program; and calls it: index, left, right, addresses of the count and of the datatype.
  (func (export "isFunction") (param i32) (result i32) (i32.eqz (ref.is_null (table.get $functions (local.get 0)))))
  (func (export "callFunction") (param i32 i32 i32 i32 i32)
    (call_indirect $functions (type $operation) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 0)))
  ;; Calls a function of the engine that only some programs reach, so that the others do without it: its number, an address.
  (func (export "later") (param i32 i32) (call_indirect $later (type $step) (local.get 1) (local.get 0))))
