;; The memory that AssemblyScript does not know: that from which data move. One instruction a function; wasm-opt puts it in the
;; place of each call.
(module
  (import "env" "memory" (memory $to 0 65536 shared))
  (import "env" "from" (memory $from 0 65536 shared))

  (func (export "fromByte") (param i32) (result i32) (i32.load8_u $from (local.get 0)))
  (func (export "fromHalf") (param i32) (result i32) (i32.load16_u $from align=1 (local.get 0)))
  (func (export "fromWord") (param i32) (result i32) (i32.load $from align=1 (local.get 0)))
  (func (export "fromLong") (param i32) (result i64) (i64.load $from align=1 (local.get 0)))
  (func (export "fromVector") (param i32) (result v128) (v128.load $from align=1 (local.get 0)))
  (func (export "copyFrom") (param i32 i32 i32)
    (memory.copy $to $from (local.get 0) (local.get 1) (local.get 2))))
