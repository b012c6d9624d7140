/**
 * Types of calls: of sessions whose exports are described, or declared as functions of JavaScript, such as the declarations that
 * AssemblyScript's compiler writes.
 */
import type { Each } from './parts.ts';
import type { Arrays, ExportDescription, SessionCall, TypedArray, ValueType } from './types.ts';

type Numbers = {
  i32: number;
  u32: number;
  i64: bigint;
  u64: bigint;
  f32: number;
  f64: number;
  bool: boolean;
  string: string;
};

/** What a value is in JavaScript. */
type Value<T extends ValueType> = T extends keyof Arrays
  ? Arrays[T]
  : T extends keyof Numbers
    ? Numbers[T]
    : never;

declare const OTHERS: unique symbol;

// biome-ignore lint/suspicious/noExplicitAny: of functions of all kinds
type AnyFunction = (...args: any[]) => any;

export type Descriptions = Readonly<Record<string, ExportDescription>>;

type Taken<D> = D extends { readonly args: infer A extends readonly ValueType[] } ? Values<A> : Numeric;
type Given<D> = D extends { readonly returns: infer R extends ValueType } ? Value<R> | Null<D> : number;
type Null<D> = D extends { readonly nullable: true } ? null : never;
type Values<A extends readonly ValueType[]> = { -readonly [I in keyof A]: Value<A[I]> };
type Numeric = (number | bigint)[];

/** Exports as they are described; others take and give numbers. */
export type Described<D> = { readonly [N in keyof D]: (...args: Taken<D[N]>) => Given<D[N]> } & {
  readonly [OTHERS]?: true;
};

/** Exports of a session: as they were declared, as they were described, or whatever they are. */
// biome-ignore lint/suspicious/noExplicitAny: whatever they are
export type Exported<E, D> = [E] extends [never] ? ([D] extends [never] ? any : Described<D>) : E;

/** Names that may be called. */
type Name<E> = typeof OTHERS extends keyof E
  ? string
  : { [N in keyof E]: E[N] extends AnyFunction ? N : never }[keyof E] & string;

/** A call of one of them. */
export type Target<E> = Name<E> | (SessionCall & { readonly name: Name<E> });

type NameIn<C> = C extends string ? C : C extends { readonly name: infer N } ? N : never;

/** The function behind a name; one that is not described is of the type that the caller says. */
type Called<E, C> = NameIn<C> extends keyof E ? E[NameIn<C>] : AnyFunction;

type Argument<P> = (P extends number | bigint ? number | bigint : P) | Each<P>;

/** What a call takes: values for all ranks, or one for each. */
export type Arguments<E, C> = C extends { readonly args: infer A extends readonly ValueType[] }
  ? { -readonly [I in keyof A]: Argument<Value<A[I]>> }
  : Called<E, C> extends (...args: infer P) => unknown
    ? { [I in keyof P]: Argument<P[I]> }
    : unknown[];

type Returned<E, C> = C extends { readonly returns: infer R extends ValueType }
  ? Value<R> | Null<C>
  : Called<E, C> extends (...args: never[]) => infer R
    ? R
    : unknown;

/** What it gives: the list of what all ranks return, what the one returns, or the array that is filled. */
export type Result<E, C> = C extends { readonly into: infer A extends TypedArray }
  ? A
  : C extends { readonly rank: number }
    ? Returned<E, C>
    : Returned<E, C>[];
