/**
 * The two forms of a function (MPI-5.0 §2.6.4): with `int` and `MPI_Aint`, and, under the name with `_c`, with
 * `MPI_Count`, which has 64 bits. Arguments by value come as plain numbers in both, through the gate; what lies in
 * memory differs in its width. Each chapter is made once for each form.
 */
export interface Form {
  /** The `_c` form. */
  readonly large: boolean;
  /** Bytes of a count in memory. */
  readonly countBytes: number;
  /** Element of an array of counts. The caller has checked the pointer. */
  count(pointer: number, index: number): number;
  setCount(pointer: number, index: number, value: number | bigint): void;
  /**
   * Element of an array that holds `int` in the one form and `MPI_Aint` or `MPI_Count` in the other: displacements.
   */
  displacement(pointer: number, index: number): number;
}

const TWO_32 = 2 ** 32;

/** A 64-bit integer of the heap as a double. */
export function readI64(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * TWO_32 + view.getUint32(at, true);
}

export function writeI64(view: DataView, at: number, value: number | bigint): void {
  if (typeof value === 'bigint') {
    view.setBigInt64(at, value, true);
    return;
  }
  view.setUint32(at, value % TWO_32, true);
  view.setInt32(at + 4, Math.floor(value / TWO_32), true);
}

export function smallForm(view: DataView): Form {
  const read = (pointer: number, index: number) => view.getInt32((pointer >>> 0) + 4 * index, true);
  return {
    large: false,
    countBytes: 4,
    count: read,
    setCount: (pointer, index, value) => view.setInt32((pointer >>> 0) + 4 * index, Number(value), true),
    displacement: read,
  };
}

export function largeForm(view: DataView): Form {
  return {
    large: true,
    countBytes: 8,
    count: (pointer, index) => readI64(view, (pointer >>> 0) + 8 * index),
    setCount: (pointer, index, value) => writeI64(view, (pointer >>> 0) + 8 * index, value),
    // MPI_Aint has 4 bytes here, like int.
    displacement: (pointer, index) => view.getInt32((pointer >>> 0) + 4 * index, true),
  };
}
