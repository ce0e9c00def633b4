// Networks with groups planted in them: within the groups and between them, every pair is as likely as any other.
import { networkOf, seeded } from './networks.js';

/**
 * A network of n members and m ties, the share `mixing` of them between groups, and the group of each member. Sizes of
 * groups are drawn evenly from `smallest` to `largest`.
 * @param {number} n
 * @param {number} m
 * @param {{ smallest: number, largest: number }} sizes
 * @param {number} mixing
 * @param {number} seed
 */
export function planted(n, m, sizes, mixing, seed) {
  const random = seeded(seed);
  const { groups, starts } = groupsOf(n, sizes, random);
  const between = Math.round(mixing * m);
  const source = new Uint32Array(m);
  const target = new Uint32Array(m);
  const seen = new Set();
  for (let count = 0; count < m; ) {
    const a = Math.floor(n * random());
    const group = groups[a] ?? 0;
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? n;
    const b = count < between ? Math.floor(n * random()) : start + Math.floor((end - start) * random());
    if (a === b || (count < between && groups[b] === group)) continue;
    const key = Math.min(a, b) * n + Math.max(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    source[count] = a;
    target[count++] = b;
  }
  return { network: networkOf(n, { source, target }), groups };
}

// Groups of members that follow one another. What is left over in the end joins the last group.
function groupsOf(
  /** @type {number} */ n,
  /** @type {{ smallest: number, largest: number }} */ { smallest, largest },
  /** @type {() => number} */ random,
) {
  const starts = [0];
  for (let end = 0; n - end >= smallest; ) {
    const size = smallest + Math.floor((largest - smallest + 1) * random());
    end = n - end - size < smallest ? n : end + size;
    starts.push(end);
  }
  const groups = new Uint32Array(n);
  for (let g = 0; g + 1 < starts.length; g++) groups.fill(g, starts[g], starts[g + 1]);
  return { groups, starts };
}
