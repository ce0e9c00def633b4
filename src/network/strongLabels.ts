import type { Ties } from './ties.js';

const CLOSED = 0xffffffff;

/**
 * A label per member, the same for those who reach each other along the ties (Tarjan 1972, with the way back kept in
 * an array). Labels count from 0, and a tie never leads to a larger label: who is reached comes before who reaches.
 */
export function strongLabels({ offsets, targets }: Ties): Uint32Array {
  const n = offsets.length - 1;
  const labels = new Uint32Array(n);
  const seen = new Uint32Array(n); // when a member was met, counted from 1; CLOSED once it has its label
  const back = new Uint32Array(n); // the earliest member without a label known to be within reach
  const next = offsets.slice(0, n);
  const trail = new Uint32Array(n);
  const open = new Uint32Array(n);
  let time = 0;
  let opened = 0;
  let label = 0;
  for (let root = 0; root < n; root++) {
    if (seen[root] !== 0) continue;
    let length = 1;
    trail[0] = root;
    open[opened++] = root;
    seen[root] = back[root] = ++time;
    while (length > 0) {
      const i = trail[length - 1]!;
      if (next[i]! < offsets[i + 1]!) {
        const j = targets[next[i]!++]!;
        if (seen[j] === 0) {
          trail[length++] = j;
          open[opened++] = j;
          seen[j] = back[j] = ++time;
        } else if (seen[j]! < back[i]!) back[i] = seen[j]!;
        continue;
      }
      length--;
      if (length > 0 && back[i]! < back[trail[length - 1]!]!) back[trail[length - 1]!] = back[i]!;
      if (back[i] !== seen[i]) continue;
      // Nobody open and earlier is within reach of i: all opened since i are one component.
      let j: number;
      do {
        j = open[--opened]!;
        labels[j] = label;
        seen[j] = CLOSED;
      } while (j !== i);
      label++;
    }
  }
  return labels;
}
