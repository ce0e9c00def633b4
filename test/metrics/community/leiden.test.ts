import { expect, test } from 'vitest';
import { leiden } from '../../../src/metrics/community/leiden.js';
import { modularity } from '../../../src/metrics/community/modularity.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
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

test('direction is ignored, the strengths both ways added', () => {
  expect(leiden(D5)).toEqual(leiden(undirected(D5)));
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

test('property: every community is connected and no member has a better place', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 200; round++) {
    const options = { directed: round % 3 === 1, strengths: round % 2 === 1 };
    const net = randomNetwork(random, 1 + Math.floor(random() * 40), [0.05, 0.1, 0.25][round % 3]!, options);
    const resolution = [1, 0.5, 2][round % 3]!;
    const { labels, sizes } = leiden(net, { resolution, seed: round });
    const both = bothWays(net);
    for (let c = 0; c < sizes.length; c++) expect(pieces(both, labels, c)).toBe(1);
    expect(bestMove(both, labels, sizes.length, resolution)).toBeLessThan(1e-10);
  }
});

function bothWays(net: Network): number[][] {
  const ties = matrix(net);
  return ties.map((row, i) => row.map((s, j) => (net.directed ? s + ties[j]![i]! : s)));
}

// How many pieces a community has: everyone takes the lowest number among themselves and their contacts, n times.
function pieces(ties: number[][], labels: Uint32Array, community: number): number {
  const part = ties.map((_, i) => i);
  for (let round = 0; round < ties.length; round++)
    for (const [i, row] of ties.entries())
      for (const [j, s] of row.entries()) if (s > 0 && labels[i] === labels[j]) part[i] = Math.min(part[i]!, part[j]!);
  return new Set(part.filter((_, i) => labels[i] === community)).size;
}

// The most that modularity would rise if one member went to another community or one of its own.
function bestMove(ties: number[][], labels: Uint32Array, count: number, resolution: number): number {
  const totals = ties.map((row) => row.reduce((sum, s) => sum + s, 0));
  const all = totals.reduce((sum, s) => sum + s, 0);
  const worth = (i: number, c: number) =>
    ties[i]!.reduce(
      (sum, s, j) => (j === i || labels[j] !== c ? sum : sum + s - (resolution * totals[i]! * totals[j]!) / all),
      0,
    );
  let most = 0;
  for (let i = 0; all > 0 && i < ties.length; i++)
    for (let c = 0; c <= count; c++) most = Math.max(most, (2 * (worth(i, c) - worth(i, labels[i]!))) / all);
  return most;
}

test('property: on networks small enough to try every partition the best of ten seeds is the best there is', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 6), 0.5, { strengths: true });
    if (net.ties.targets.length === 0) continue;
    close(Math.max(...seeds(10).map((seed) => modularity(net, leiden(net, { seed }).labels))), highest(net));
  }
});

function highest(net: Network): number {
  let partitions: number[][] = [[]];
  for (const _ of net.members)
    partitions = partitions.flatMap((p) => Array.from({ length: Math.max(-1, ...p) + 2 }, (_, c) => [...p, c]));
  return Math.max(...partitions.map((p) => modularity(net, p)));
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

test('edge: a path of 200,000 members overflows no stack', () => {
  const { labels, sizes } = leiden(path(200_000), { resolution: 1000 });
  expect(labels).toHaveLength(200_000);
  expect(sizes.length).toBeGreaterThan(1000);
});

test('edge: a wrong option is named', () => {
  expect(() => leiden(B6, { resolution: Number.NaN })).toThrow(
    'leiden: `resolution` must be a number of at least 0, got NaN',
  );
  expect(() => leiden(B6, { seed: 1.5 })).toThrow('leiden: `seed` must be a whole number of at least 0, got 1.5');
});

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, seed) => seed);
}
