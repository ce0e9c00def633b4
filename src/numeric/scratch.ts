const FEW = 1024;

/** Where a kernel of small networks works, time after time: to make an array would take it as long as its work does. */
export function scratchOfFew(): Int32Array {
  return new Int32Array(FEW);
}

/**
 * Room for at least n whole numbers, which may be any: `kept`, or a new array where they are many. Whoever keeps it is
 * done with it before it returns.
 */
export function roomIn(kept: Int32Array, n: number): Int32Array {
  return n <= kept.length ? kept : new Int32Array(n);
}
