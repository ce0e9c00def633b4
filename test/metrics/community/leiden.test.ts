import { expect, test } from 'vitest';
import { constantPotts } from '../../../src/metrics/community/constantPotts.js';
import { type LeidenOptions, leiden } from '../../../src/metrics/community/leiden.js';
import { modularity } from '../../../src/metrics/community/modularity.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { partitionOf } from '../../../src/network/partition.js';
import type { Ties } from '../../../src/network/ties.js';
import { undirected } from '../../../src/network/views.js';
import { weakLabels } from '../../../src/network/weakLabels.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

test('two triangles joined by a tie are two communities, and an isolate one of its own', () => {
  expect(leiden(B6)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 1), sizes: Uint32Array.of(3, 3) });
  expect(leiden(B6G)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 1, 2), sizes: Uint32Array.of(3, 3, 1) });
  expect(leiden(X6)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 2), sizes: Uint32Array.of(3, 2, 1) });
});

test('strengths decide unless they are not to count', () => {
  const square = network('A-B:9 B-C:1 C-D:9 A-D:1 A-C:1 B-D:1');
  expect([...leiden(square).labels]).toEqual([0, 0, 1, 1]);
  expect([...leiden(square, { strengths: false }).labels]).toEqual([0, 0, 0, 0]);
});

test('resolution runs from one community per component to one per member', () => {
  expect([...leiden(B6, { resolution: 0 }).sizes]).toEqual([6]);
  expect([...leiden(X6, { resolution: 0 }).sizes]).toEqual([3, 2, 1]);
  expect([...leiden(B6, { resolution: 10 }).sizes]).toEqual([1, 1, 1, 1, 1, 1]);
});

test('fewer runs than gain may be asked for, and nobody has a better place even so', () => {
  const net = randomNetwork(randomFrom(5), 400, 0.02);
  const quality = (options?: LeidenOptions) => modularity(net, leiden(net, options).labels);
  expect(quality({ iterations: 1 })).toBeLessThan(quality());
  expect(leiden(net, { iterations: 1000 })).toEqual(leiden(net));
  expect(() => leiden(net, { iterations: 0 })).toThrow(
    'leiden: `iterations` must be a whole number of at least 1, got 0',
  );
});

test('direction is ignored, the strengths both ways added', () => {
  expect(leiden(D5)).toEqual(leiden(undirected(D5)));
});

test('directions count where they are asked for', () => {
  // Of all partitions these two are the best, each by its own modularity.
  const net = network('A>B C>D E>D E>F F>A F>C');
  const ignored = leiden(net).labels;
  expect([...ignored]).toEqual([1, 1, 0, 0, 0, 0]);
  close(modularity(undirected(net), ignored), 5 / 6 - (3 ** 2 + 9 ** 2) / 12 ** 2);
  const along = leiden(net, { directed: true }).labels;
  expect([...along]).toEqual([0, 0, 1, 1, 2, 2]);
  close(modularity(net, along), 3 / 6 - (1 * 2 + 1 * 3 + 4 * 1) / 6 ** 2); // outward × inward of each
  expect(leiden(undirected(net), { directed: true })).toEqual(leiden(net));
});

test('the constant Potts model groups members whose ties are worth more than the resolution a pair', () => {
  const cpm = (resolution: number) => [...leiden(B6, { objective: 'cpm', resolution }).labels];
  expect(cpm(0)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(cpm(0.1)).toEqual([0, 0, 0, 0, 0, 0]); // 1 tie for 9 pairs across is more than 0.9 …
  expect(cpm(0.12)).toEqual([0, 0, 0, 1, 1, 1]); // … and less than 1.08
  expect(cpm(0.99)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(cpm(1.01)).toEqual([0, 1, 2, 3, 4, 5]);
  // At 1, the default, a pair gains nothing.
  expect(constantPotts(B6, leiden(B6, { objective: 'cpm' }).labels)).toBe(0);
  expect(leiden(D5, { objective: 'cpm', resolution: 0.4, directed: true })).toEqual(
    leiden(undirected(D5), { objective: 'cpm', resolution: 0.4 }),
  );
});

// Zachary's karate club, 34 members, the club's own numbers less one.
const KARATE = network(
  `0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-a 0-b 0-c 0-d 0-h 0-j 0-l 0-v 1-2 1-3 1-7 1-d 1-h 1-j 1-l 1-u 2-3 2-7 2-8 2-9 2-d
  2-r 2-s 2-w 3-7 3-c 3-d 4-6 4-a 5-6 5-a 5-g 6-g 8-u 8-w 8-x 9-x d-x e-w e-x f-w f-x i-w i-x j-x k-w k-x m-w m-x n-p
  n-r n-t n-w n-x o-p o-r o-v p-v q-t q-x r-x s-v s-x t-w t-x u-w u-x v-w v-x w-x`,
);

test('golden: the karate club, whose highest modularity is proven (Brandes et al. 2008)', () => {
  close(Math.max(...seeds(5).map((seed) => modularity(KARATE, leiden(KARATE, { seed }).labels))), 0.41979, 1e-5);
});

test('property: every community is connected, and no member moved elsewhere or alone raises what is maximized', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 500; round++) {
    const n = 1 + Math.floor(random() * 24);
    const net = randomNetwork(random, n, [0.05, 0.1, 0.25][round % 3]!, {
      directed: round % 2 === 1,
      strengths: round % 5 < 2,
    });
    const options: LeidenOptions = {
      objective: round % 7 < 4 ? 'modularity' : 'cpm',
      resolution: [1, 0.5, 2, 0.1][round % 4]!,
      strengths: round % 11 < 9,
      directed: round % 3 > 0,
      ...(round % 13 < 4 ? { iterations: 1 } : {}),
      seed: round,
    };
    const { labels, sizes } = leiden(net, options);
    const both = matrix(undirected(net));
    for (let c = 0; c < sizes.length; c++) expect(pieces(both, labels, c)).toBe(1);
    if (both.flat().every((s) => s === 0)) continue;
    expect(bestMove(net, labels, sizes.length, options)).toBeLessThan(quality(net, labels, options) + 1e-10);
  }
});

// What leiden maximizes, by the functions that tell the quality of any groups.
function quality(net: Network, groups: ArrayLike<number>, options: LeidenOptions): number {
  const { objective, resolution = 1, strengths = true, directed = false } = options;
  if (objective === 'cpm') return constantPotts(net, groups, { resolution, strengths });
  return modularity(directed ? net : bothWaysOf(net, strengths), groups, {
    resolution,
    strengths: strengths || !directed,
  });
}

// Directions ignored; without strengths each way counts 1, so that a tie both ways has strength 2.
function bothWaysOf(net: Network, strengths: boolean): Network {
  const { ties } = net;
  return undirected(strengths ? net : { ...net, ties: { ...ties, strengths: ties.strengths.map(() => 1) } });
}

// How many pieces a community has: everyone takes the lowest number among themselves and their contacts, n times.
function pieces(ties: number[][], labels: Uint32Array, community: number): number {
  const part = ties.map((_, i) => i);
  for (const _ of ties)
    for (const [i, row] of ties.entries())
      for (const [j, s] of row.entries()) if (s > 0 && labels[i] === labels[j]) part[i] = Math.min(part[i]!, part[j]!);
  return new Set(part.filter((_, i) => labels[i] === community)).size;
}

// The highest quality with one member in another community or one of its own.
function bestMove(net: Network, labels: Uint32Array, count: number, options: LeidenOptions): number {
  let most = -Infinity;
  for (let i = 0; i < labels.length; i++)
    for (let c = 0; c <= count; c++) most = Math.max(most, quality(net, labels.with(i, c), options));
  return most;
}

// The two totals of each member, the strengths both ways added, and what is expected of a pair.
function settled(net: Network, labels: Uint32Array, directed: boolean): void {
  const { ties } = undirected(net);
  const n = labels.length;
  const [outward, inward] = [new Float64Array(n), new Float64Array(n)];
  const own = directed ? net.ties : ties;
  for (let i = 0; i < n; i++)
    for (let k = own.offsets[i]!; k < own.offsets[i + 1]!; k++) {
      outward[i]! += own.strengths[k]!;
      inward[own.targets[k]!]! += own.strengths[k]!;
    }
  const whole = outward.reduce((sum, value) => sum + value, 0);
  const [outwardOf, inwardOf] = [new Float64Array(n), new Float64Array(n)];
  labels.forEach((label, i) => {
    outwardOf[label]! += outward[i]!;
    inwardOf[label]! += inward[i]!;
  });
  const share = directed ? 1 : 1 / 2; // the pair both ways round
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const links = new Map<number, number>();
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const label = labels[ties.targets[k]!]!;
      links.set(label, (links.get(label) ?? 0) + ties.strengths[k]!);
    }
    const worth = (label: number): number => {
      const there = label === labels[i] ? 1 : 0;
      const expected =
        outward[i]! * (inwardOf[label]! - there * inward[i]!) + inward[i]! * (outwardOf[label]! - there * outward[i]!);
      return (links.get(label) ?? 0) - (share * expected) / whole;
    };
    for (const label of links.keys()) largest = Math.max(largest, worth(label) - worth(labels[i]!));
    largest = Math.max(largest, -worth(labels[i]!)); // to one of its own
  }
  expect(largest).toBeLessThan(1e-9);
}

test.each([
  ['plain', 20, 0.2, false],
  ['mixed', 60, 0.6, false],
  ['directed', 40, 0.4, true],
])(
  'property: more members than begin alone, %s groups: in one piece, and nobody is better placed elsewhere',
  (_, size, mixing, directed) => {
    const random = randomFrom(size);
    const n = 12_000;
    const arcs = new Map<number, number>();
    for (let tie = 0; tie < 5 * n; tie++) {
      const i = Math.floor(random() * n);
      const j = random() < mixing ? Math.floor(random() * n) : i - (i % size) + Math.floor(random() * size);
      if (i === j) continue;
      const key = directed ? i * n + j : Math.min(i, j) * n + Math.max(i, j);
      arcs.set(key, 1 + Math.floor(9 * random()));
    }
    const keys = [...arcs.keys()];
    const net = packNetwork(
      Array.from({ length: n }, (_, i) => String(i).padStart(5, '0')),
      {
        source: keys.map((key) => Math.floor(key / n)),
        target: keys.map((key) => key % n),
        strength: [...arcs.values()],
      },
      directed,
    );
    const { labels, sizes } = leiden(net, { directed });
    settled(net, labels, directed);
    const within = subTies(net, labels);
    expect(partitionOf(weakLabels(within)).sizes.length).toBe(sizes.length);
  },
);

/** The ties within communities. */
function subTies({ ties: { offsets, targets, strengths } }: Network, labels: Uint32Array): Ties {
  const kept = { offsets: new Uint32Array(offsets.length), targets: [] as number[], strengths: [] as number[] };
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (labels[targets[k]!] !== labels[i]) continue;
      kept.targets.push(targets[k]!);
      kept.strengths.push(strengths[k]!);
    }
    kept.offsets[i + 1] = kept.targets.length;
  }
  return {
    offsets: kept.offsets,
    targets: Uint32Array.from(kept.targets),
    strengths: Float64Array.from(kept.strengths),
  };
}

test('property: on networks small enough to try every partition the best of ten seeds is the best there is', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 6), 0.5, {
      directed: round % 2 === 1,
      strengths: round % 4 < 2,
    });
    if (net.ties.targets.length === 0) continue;
    const options: LeidenOptions = {
      objective: round % 3 === 0 ? 'cpm' : 'modularity',
      resolution: [1, 0.5, 1.5][round % 5] ?? 1,
      directed: round % 4 === 1 || round % 4 === 3,
    };
    const best = seeds(10).map((seed) => quality(net, leiden(net, { ...options, seed }).labels, options));
    close(Math.max(...best), highest(net, options));
  }
});

function highest(net: Network, options: LeidenOptions): number {
  let partitions: number[][] = [[]];
  for (const _ of net.members)
    partitions = partitions.flatMap((p) => Array.from({ length: Math.max(-1, ...p) + 2 }, (_, c) => [...p, c]));
  return Math.max(...partitions.map((p) => quality(net, p, options)));
}

test('property: the same seed gives the same communities, whatever the ids and the unit of strength', () => {
  const net = randomNetwork(randomFrom(33), 120, 0.06, { strengths: true });
  const { ties } = net;
  expect(leiden(net, { seed: 5 })).toEqual(leiden(net, { seed: 5 }));
  expect(leiden({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(leiden(net));
  for (const unit of [2 ** -60, 2 ** 60])
    expect(leiden({ ...net, ties: { ...ties, strengths: ties.strengths.map((s) => s * unit) } })).toEqual(leiden(net));
});

test('edge: answers on every degenerate network, communities of one without ties', () => {
  for (const [, net] of EDGE_CASES) expect(leiden(net).labels).toHaveLength(net.members.length);
  expect(leiden(network('A B'))).toEqual({ labels: Uint32Array.of(0, 1), sizes: Uint32Array.of(1, 1) });
});

test('edge: strengths a thousand million times apart hide no move', () => {
  const random = randomFrom(34);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 16, 0.25);
    const strengths = new Float64Array(net.ties.targets.length);
    for (let i = 0; i < 16; i++)
      for (let k = net.ties.offsets[i]!; k < net.ties.offsets[i + 1]!; k++) {
        const j = net.ties.targets[k]!;
        strengths[k] = (i * j) % 3 === round % 3 ? 1e9 : (i + j) % 2 === 0 ? 1e-9 : 1;
      }
    const uneven = { ...net, ties: { ...net.ties, strengths } };
    for (const objective of ['modularity', 'cpm'] as const) {
      const options: LeidenOptions = { objective, resolution: [1, 1e-9][round % 2]! };
      const { labels, sizes } = leiden(uneven, options);
      const found = quality(uneven, labels, options);
      expect(bestMove(uneven, labels, sizes.length, options)).toBeLessThanOrEqual(found + 1e-12 * Math.abs(found));
    }
  }
});

test.each([5e-324, 1e-320, 1e-300, 1e300, 1e307])('edge: strengths of %d group as strengths of 1 do', (strength) => {
  const strong: Network = { ...B6, ties: { ...B6.ties, strengths: B6.ties.strengths.map(() => strength) } };
  expect(leiden(strong)).toEqual(leiden(B6));
  expect(leiden(strong, { objective: 'cpm', resolution: strength / 2 }).sizes.length).toBeLessThanOrEqual(2);
});

test('edge: a star, a ring and a grid are settled', () => {
  const star = network(Array.from({ length: 2000 }, (_, i) => `hub-m${i}`).join(' '));
  expect([...leiden(star).sizes]).toEqual([2001]);
  const ring = leiden(network(Array.from({ length: 900 }, (_, i) => `m${i}-m${(i + 1) % 900}`).join(' '))).sizes;
  expect(ring[0]! - ring[ring.length - 1]!).toBeLessThan(20); // √900 members each is best
  expect(ring.length).toBeGreaterThan(24);
  const cells = Array.from({ length: 900 }, (_, i) => [i, i % 30, Math.floor(i / 30)] as const);
  const grid = cells.flatMap(([i, x, y]) => [x < 29 ? `m${i}-m${i + 1}` : '', y < 29 ? `m${i}-m${i + 30}` : '']);
  const net = network(grid.join(' '));
  expect(modularity(net, leiden(net).labels)).toBeGreaterThan(0.82); // igraph 0.10.2 by 20 runs: 0.828 to 0.830;
});

test('edge: a path of 200,000 members overflows no stack', () => {
  const { labels, sizes } = leiden(path(200_000), { resolution: 1000 });
  expect(labels).toHaveLength(200_000);
  expect(sizes.length).toBeGreaterThan(1000);
});

test('edge: a wrong option is named', () => {
  expect(() => leiden(B6, { resolution: Number.NaN })).toThrow(
    'leiden: `resolution` must be a number of at least 0, got NaN',
  );
  expect(() => leiden(B6, { objective: 'map' as 'cpm' })).toThrow(
    "leiden: `objective` must be one of 'modularity', 'cpm', got \"map\"",
  );
  expect(() => leiden(B6, { seed: 1.5 })).toThrow('leiden: `seed` must be a whole number of at least 0, got 1.5');
});

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, seed) => seed);
}
