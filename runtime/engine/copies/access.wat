;; The memories that AssemblyScript does not know: to which data move, and from which. (Its own memory has where both stand.) One
;; instruction a function; wasm-opt puts it in the place of each call.
(module
  (import "env" "to" (memory $to 0 65536 shared))
  (import "env" "from" (memory $from 0 65536 shared))

  (func (export "toWord") (param i32) (result i32) (i32.load $to align=1 (local.get 0)))
  (func (export "toLong") (param i32) (result i64) (i64.load $to align=1 (local.get 0)))
  (func (export "setByte") (param i32 i32) (i32.store8 $to (local.get 0) (local.get 1)))
  (func (export "setHalf") (param i32 i32) (i32.store16 $to align=1 (local.get 0) (local.get 1)))
  (func (export "setWord") (param i32 i32) (i32.store $to align=1 (local.get 0) (local.get 1)))
  (func (export "setLong") (param i32 i64) (i64.store $to align=1 (local.get 0) (local.get 1)))
  (func (export "setVector") (param i32 v128) (v128.store $to align=1 (local.get 0) (local.get 1)))

  (func (export "fromByte") (param i32) (result i32) (i32.load8_u $from (local.get 0)))
  (func (export "fromHalf") (param i32) (result i32) (i32.load16_u $from align=1 (local.get 0)))
  (func (export "fromWord") (param i32) (result i32) (i32.load $from align=1 (local.get 0)))
  (func (export "fromLong") (param i32) (result i64) (i64.load $from align=1 (local.get 0)))
  (func (export "fromVector") (param i32) (result v128) (v128.load $from align=1 (local.get 0)))

  (func (export "copyFrom") (param i32 i32 i32)
    (memory.copy $to $from (local.get 0) (local.get 1) (local.get 2))))
