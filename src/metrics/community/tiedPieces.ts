import type { Ties } from '../../network/ties.js';

/** A number from 0 per piece, in the order of first members: those of one label who reach each other by ties among them. */
export function tiedPieces({ offsets, targets }: Ties, labels: ArrayLike<number>): Uint32Array {
  const n = labels.length;
  const pieces = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (pieces[start] !== -1) continue;
    let end = 0;
    queue[end++] = start;
    pieces[start] = count;
    for (let at = 0; at < end; at++) {
      const i = queue[at]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (pieces[j] !== -1 || labels[j] !== labels[i]) continue;
        pieces[j] = count;
        queue[end++] = j;
      }
    }
    count++;
  }
  return new Uint32Array(pieces);
}
