/**
 * Functions of a guest for fuzzing: `$next`, a number that a seed gives, and `$any`, one that prefers what is interesting: small
 * numbers (descriptors), addresses and lengths in a heap of one page and just beyond it, and now and then anything.
 */
export const anything = (seed: number): string => `
    (global $seed (mut i64) (i64.const ${seed}))
    (func $next (result i32)
      (global.set $seed (i64.add (i64.mul (global.get $seed) (i64.const 6364136223846793005)) (i64.const 1442695040888963407)))
      (i32.wrap_i64 (i64.shr_u (global.get $seed) (i64.const 33))))
    (func $below (param i32) (result i32) (i32.rem_u (call $next) (local.get 0)))
    (func $any (result i32) (local $kind i32)
      (local.set $kind (call $below (i32.const 8)))
      (if (result i32) (i32.lt_u (local.get $kind) (i32.const 3)) (then (call $below (i32.const 10)))
        (else (if (result i32) (i32.lt_u (local.get $kind) (i32.const 5)) (then (call $below (i32.const 64)))
          (else (if (result i32) (i32.eq (local.get $kind) (i32.const 5)) (then (call $below (i32.const 65536)))
            (else (if (result i32) (i32.eq (local.get $kind) (i32.const 6))
              (then (i32.sub (i32.const 65540) (call $below (i32.const 8))))
              (else (i32.sub (i32.const 0) (call $next)))))))))))`;
