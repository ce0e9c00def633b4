// Member networks as logs of interactions give them: few members have many ties, and groups keep to themselves three
// times out of four (the degree-corrected planted partition of Karrer and Newman 2011).
import { distinctPairs, place, running, shuffle, strength } from './draws.js';
import { networkOf, seeded } from './networks.js';

const INSIDE = 0.75; // the share of the draws that stay in the group
const SMALLEST = 20;

/** The network of m ties over n members, of whom the few without a tie are left out. */
export function partition(
  /** @type {number} */ n,
  /** @type {number} */ m,
  /** @type {number} */ seed,
  reciprocity = -1,
) {
  const random = seeded(seed);
  const sums = running(expected(n, random));
  const starts = groupStarts(n, random);
  const group = groupOfEach(n, starts);
  const { source, target } = distinctPairs(n, m, () => {
    for (;;) {
      const a = place(sums, random());
      const g = group[a] ?? 0;
      const b = random() < INSIDE ? place(sums, random(), starts[g], starts[g + 1]) : place(sums, random());
      if (a !== b) return [a, b];
    }
  });
  const arcs = { source: Array.from(source), target: Array.from(target) };
  // In a directed network the share `reciprocity` of the ties has a tie back.
  for (let k = 0; k < m; k++) {
    if (random() >= reciprocity) continue;
    arcs.source.push(target[k] ?? 0);
    arcs.target.push(source[k] ?? 0);
  }
  const strengths = Float64Array.from(arcs.source, () => strength(random));
  const { count, numbers } = numbered(n, arcs, random);
  const renumbered = (/** @type {number[]} */ members) => Uint32Array.from(members, (i) => numbers[i] ?? 0);
  const ties = { source: renumbered(arcs.source), target: renumbered(arcs.target), strength: strengths };
  return networkOf(count, ties, reciprocity >= 0);
}

// How many ties members have relative to others: Pareto of exponent 2.4, with an end.
function expected(/** @type {number} */ n, /** @type {() => number} */ random) {
  return new Float64Array(n).map(() => Math.min(2 * Math.sqrt(n), (1 - random()) ** (-1 / 1.4)));
}

// Where groups of consecutive members begin, and the end; few are large.
function groupStarts(/** @type {number} */ n, /** @type {() => number} */ random) {
  const largest = Math.max(60, Math.min(2000, Math.floor(n / 20)));
  const [a, b] = [SMALLEST ** -0.5, largest ** -0.5];
  const starts = [0];
  for (let at = 0; at < n; starts.push(at)) {
    const size = Math.floor((a + random() * (b - a)) ** -2);
    at = n - at - size < SMALLEST ? n : at + size;
  }
  return starts;
}

function groupOfEach(/** @type {number} */ n, /** @type {number[]} */ starts) {
  const groups = new Uint32Array(n);
  for (let g = 0; g + 1 < starts.length; g++) groups.fill(g, starts[g], starts[g + 1]);
  return groups;
}

// Numbers in random order for those who have ties, so that a number says nothing about a member.
function numbered(
  /** @type {number} */ n,
  /** @type {{ source: number[], target: number[] }} */ { source, target },
  /** @type {() => number} */ random,
) {
  const tied = new Uint8Array(n);
  for (const i of source) tied[i] = 1;
  for (const i of target) tied[i] = 1;
  const members = Uint32Array.from(tied.keys()).filter((i) => tied[i] === 1);
  shuffle(members, random);
  const numbers = new Uint32Array(n);
  for (const [number, i] of members.entries()) numbers[i] = number;
  return { count: members.length, numbers };
}
