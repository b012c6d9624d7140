/**
 * Operations of reductions, each on elements of one kind: out[i] = a[i] op b[i] for elements in so many bytes, with `out` and
 * `b` in the own memory and `a` in the other one. `out` may be one of the operands; nothing need be aligned; an address
 * outside of its memory traps. Which of them a datatype needs, by name, says ../../mpi/reduce/ops.ts; what WebAssembly has no
 * instructions for is in ../../mpi/reduce/software.ts.
 */
import { Band, Bor, Bxor, ComplexProd, combine, Land, Lor, Lxor, Max, Min, Prod, Sum } from './lanes';
import { locate } from './pairs';

export function SUM_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Sum>(out, a, b, bytes);
}

export function SUM_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Sum>(out, a, b, bytes);
}

export function SUM_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Sum>(out, a, b, bytes);
}

export function SUM_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Sum>(out, a, b, bytes);
}

export function SUM_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f32, Sum>(out, a, b, bytes);
}

export function SUM_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f64, Sum>(out, a, b, bytes);
}

export function PROD_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Prod>(out, a, b, bytes);
}

export function PROD_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Prod>(out, a, b, bytes);
}

export function PROD_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Prod>(out, a, b, bytes);
}

export function PROD_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Prod>(out, a, b, bytes);
}

export function PROD_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f32, Prod>(out, a, b, bytes);
}

export function PROD_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f64, Prod>(out, a, b, bytes);
}

export function PROD_cf32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f32, ComplexProd>(out, a, b, bytes);
}

export function PROD_cf64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f64, ComplexProd>(out, a, b, bytes);
}

export function MIN_i8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i8, Min>(out, a, b, bytes);
}

export function MIN_i16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i16, Min>(out, a, b, bytes);
}

export function MIN_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i32, Min>(out, a, b, bytes);
}

export function MIN_i64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i64, Min>(out, a, b, bytes);
}

export function MIN_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Min>(out, a, b, bytes);
}

export function MIN_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Min>(out, a, b, bytes);
}

export function MIN_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Min>(out, a, b, bytes);
}

export function MIN_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Min>(out, a, b, bytes);
}

export function MIN_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f32, Min>(out, a, b, bytes);
}

export function MIN_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f64, Min>(out, a, b, bytes);
}

export function MAX_i8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i8, Max>(out, a, b, bytes);
}

export function MAX_i16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i16, Max>(out, a, b, bytes);
}

export function MAX_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i32, Max>(out, a, b, bytes);
}

export function MAX_i64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<i64, Max>(out, a, b, bytes);
}

export function MAX_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Max>(out, a, b, bytes);
}

export function MAX_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Max>(out, a, b, bytes);
}

export function MAX_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Max>(out, a, b, bytes);
}

export function MAX_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Max>(out, a, b, bytes);
}

export function MAX_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f32, Max>(out, a, b, bytes);
}

export function MAX_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<f64, Max>(out, a, b, bytes);
}

export function BAND(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Band>(out, a, b, bytes);
}

export function BOR(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Bor>(out, a, b, bytes);
}

export function BXOR(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Bxor>(out, a, b, bytes);
}

export function LAND_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Land>(out, a, b, bytes);
}

export function LAND_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Land>(out, a, b, bytes);
}

export function LAND_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Land>(out, a, b, bytes);
}

export function LAND_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Land>(out, a, b, bytes);
}

export function LOR_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Lor>(out, a, b, bytes);
}

export function LOR_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Lor>(out, a, b, bytes);
}

export function LOR_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Lor>(out, a, b, bytes);
}

export function LOR_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Lor>(out, a, b, bytes);
}

export function LXOR_u8(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u8, Lxor>(out, a, b, bytes);
}

export function LXOR_u16(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u16, Lxor>(out, a, b, bytes);
}

export function LXOR_u32(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u32, Lxor>(out, a, b, bytes);
}

export function LXOR_u64(out: u32, a: u32, b: u32, bytes: u32): void {
  combine<u64, Lxor>(out, a, b, bytes);
}

export function MINLOC_f32_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f32, i32, Min>(out, a, b, bytes);
}

export function MINLOC_f64_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f64, i32, Min>(out, a, b, bytes);
}

export function MINLOC_i32_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<i32, i32, Min>(out, a, b, bytes);
}

export function MINLOC_i16_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<i16, i32, Min>(out, a, b, bytes);
}

export function MINLOC_f32_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f32, f32, Min>(out, a, b, bytes);
}

export function MINLOC_f64_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f64, f64, Min>(out, a, b, bytes);
}

export function MAXLOC_f32_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f32, i32, Max>(out, a, b, bytes);
}

export function MAXLOC_f64_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f64, i32, Max>(out, a, b, bytes);
}

export function MAXLOC_i32_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<i32, i32, Max>(out, a, b, bytes);
}

export function MAXLOC_i16_i32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<i16, i32, Max>(out, a, b, bytes);
}

export function MAXLOC_f32_f32(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f32, f32, Max>(out, a, b, bytes);
}

export function MAXLOC_f64_f64(out: u32, a: u32, b: u32, bytes: u32): void {
  locate<f64, f64, Max>(out, a, b, bytes);
}
