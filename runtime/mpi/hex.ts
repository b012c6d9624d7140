/** Handles and addresses as errors show them. */

export function hex(value: number): string {
  return `0x${(value >>> 0).toString(16)}`;
}
