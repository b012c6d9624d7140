/** What a reduction comes to in the one order of runtime/engine/order.ts. */
export function inOrder(operands: readonly number[], combine: (a: number, b: number) => number): number {
  if (operands.length === 1) return operands[0]!;
  let half = 1;
  while (2 * half < operands.length) half *= 2;
  return combine(inOrder(operands.slice(0, half), combine), inOrder(operands.slice(half), combine));
}
