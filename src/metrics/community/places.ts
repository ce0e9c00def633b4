// Loops over places, each by itself: engines compile them soon and by themselves, not with all that is done around them.

/** Fills the first n with the numbers from 0 on. */
export function countUp(n: number, into: Int32Array): void {
  for (let i = 0; i < n; i++) into[i] = i;
}

/** Takes for each of the first n the value at its place. */
export function gather(values: Int32Array, places: Int32Array, n: number, into: Int32Array): void {
  for (let i = 0; i < n; i++) into[i] = values[places[i]!]!;
}

/** Puts each of the first n values at its place. */
export function scatter(values: Int32Array, places: Int32Array, n: number, into: Int32Array): void {
  for (let i = 0; i < n; i++) into[places[i]!] = values[i]!;
}
