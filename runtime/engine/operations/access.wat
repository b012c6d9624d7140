;; The memory that AssemblyScript does not know: that of the left operands, which may be the heap of a peer, the fabric, or the
;; rank's own heap. One instruction a function; wasm-opt puts it in the place of each call.
(module
  (import "env" "other" (memory $other 0 65536 shared))

  (func (export "otherHalf") (param i32) (result i64) (i64.load16_s $other align=1 (local.get 0)))
  (func (export "otherWord") (param i32) (result i64) (i64.load32_s $other align=1 (local.get 0)))
  (func (export "otherLong") (param i32) (result i64) (i64.load $other align=1 (local.get 0)))
  (func (export "otherVector") (param i32) (result v128) (v128.load $other align=1 (local.get 0)))

  ;; A number in all lanes.
  (func (export "other1") (param i32) (result v128) (v128.load8_splat $other align=1 (local.get 0)))
  (func (export "other2") (param i32) (result v128) (v128.load16_splat $other align=1 (local.get 0)))
  (func (export "other4") (param i32) (result v128) (v128.load32_splat $other align=1 (local.get 0)))
  (func (export "other8") (param i32) (result v128) (v128.load64_splat $other align=1 (local.get 0))))
