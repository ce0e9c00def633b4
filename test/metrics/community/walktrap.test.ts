import { expect, test } from 'vitest';
import { modularity } from '../../../src/metrics/community/modularity.js';
import { mergesByWalks } from '../../../src/metrics/community/walkMerging.js';
import { walktrap } from '../../../src/metrics/community/walktrap.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, W4, X6 } from '../../networks.js';

test('two triangles joined by a tie are two communities, and an isolate one of its own', () => {
  const { labels, sizes, modularity: q } = walktrap(B6);
  expect([...labels]).toEqual([0, 0, 0, 1, 1, 1]);
  expect([...sizes]).toEqual([3, 3]);
  close(q, 2 * (3 / 7 - (1 / 2) ** 2));
  expect([...walktrap(B6G).labels]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  expect([...walktrap(X6).labels]).toEqual([0, 0, 0, 1, 1, 2]);
});

test('strengths decide unless they are not to count, and direction is ignored', () => {
  const square = network('A-B:9 B-C:1 C-D:9 A-D:1 A-C:1 B-D:1');
  expect([...walktrap(square).labels]).toEqual([0, 0, 1, 1]);
  expect([...walktrap(square, { strengths: false }).labels]).toEqual([0, 0, 0, 0]);
  expect(walktrap(D5)).toEqual(walktrap(undirected(D5)));
});

test('the first merge, by hand: after one step B of A-B B-C:2 C-D is as near to C as to be merged with it', () => {
  // Ties to oneself 1, 1.5, 1.5, 1; strengths with them 2, 4.5, 4.5, 2. Where a walk of one step from each ends:
  // A: 1/2 1/2 0 0; B: 2/9 1/3 4/9 0. Between A and B: ((1/2 − 2/9)² + 0) / 2 + ((1/2 − 1/3)² + (4/9)²) / 4.5; between B
  // and C: 2 × (2/9)² / 2 + 2 × (1/9)² / 4.5. Half of each counts, for two communities of one.
  const chain = network('A-B B-C:2 C-D');
  const apart = ((1 / 2 - 2 / 9) ** 2 / 2 + ((1 / 2 - 1 / 3) ** 2 + (4 / 9) ** 2) / 4.5) / 2;
  const near = ((2 / 9) ** 2 + (2 * (1 / 9) ** 2) / 4.5) / 2;
  expect(near).toBeLessThan(apart);
  const { first, second } = mergesByWalks(chain.ties, 1);
  expect([first[0], second[0]]).toEqual([1, 2]);
});

// Zachary's karate club without strengths, 34 members, the club's own numbers less one.
const KARATE = network(
  `0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-a 0-b 0-c 0-d 0-h 0-j 0-l 0-v 1-2 1-3 1-7 1-d 1-h 1-j 1-l 1-u 2-3 2-7 2-8 2-9 2-d
  2-r 2-s 2-w 3-7 3-c 3-d 4-6 4-a 5-6 5-a 5-g 6-g 8-u 8-w 8-x 9-x d-x e-w e-x f-w f-x i-w i-x j-x k-w k-x m-w m-x n-p
  n-r n-t n-w n-x o-p o-r o-v p-v q-t q-x r-x s-v s-x t-w t-x u-w u-x v-w v-x w-x`,
);

test('golden: the karate club and the kite, and a triangle with a pendant (igraph 0.10.2)', () => {
  expect([...walktrap(KARATE).sizes]).toEqual([9, 9, 7, 5, 4]);
  close(walktrap(KARATE).modularity, 0.3532215647600264);
  expect([...walktrap(KITE).labels]).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 1, 1]);
  expect([...walktrap(W4, { steps: 2 }).labels]).toEqual([0, 0, 0, 0]);
});

test('property: each merge is the least far of all there are, worked out from the matrix', () => {
  const random = randomFrom(17);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 16), 0.2, { strengths: round % 2 === 1 });
    const steps = 1 + (round % 5);
    const { first, second } = mergesByWalks(net.ties, steps);
    const groups: (number[] | null)[] = net.members.map((_, i) => [i]);
    for (let k = 0; k < first.length; k++) {
      const [least, rise] = rises(net, steps, groups);
      close(rise(first[k]!, second[k]!), least);
      groups.push([...groups[first[k]!]!, ...groups[second[k]!]!]);
      groups[first[k]!] = null;
      groups[second[k]!] = null;
    }
    expect(rises(net, steps, groups)[0]).toBe(Infinity);
  }
});

// The least rise of all merges along ties, and the rise of any.
function rises(net: Network, steps: number, groups: (number[] | null)[]): [number, (a: number, b: number) => number] {
  const ties = matrix(net).map((row, i) => {
    const own = row.filter((s) => s > 0);
    const mean = own.length === 0 ? 1 : own.reduce((sum, s) => sum + s, 0) / own.length;
    return row.map((s, j) => (i === j ? mean : s));
  });
  const totals = ties.map((row) => row.reduce((sum, s) => sum + s, 0));
  const where = (group: number[]) => {
    let p = totals.map((_, i) => (group.includes(i) ? 1 / group.length : 0));
    for (let step = 0; step < steps; step++)
      p = p.map((_, j) => p.reduce((sum, share, i) => sum + (share * ties[i]![j]!) / totals[i]!, 0));
    return p;
  };
  const vectors = groups.map((group) => (group === null ? [] : where(group)));
  const rise = (a: number, b: number) => {
    const [one, other] = [groups[a]!.length, groups[b]!.length];
    const squared = totals.reduce((sum, total, k) => sum + (vectors[a]![k]! - vectors[b]![k]!) ** 2 / total, 0);
    return (squared * one * other) / (one + other);
  };
  let least = Infinity;
  for (const [a, group] of groups.entries())
    for (const [b, others] of groups.entries())
      if (a < b && group?.some((i) => others?.some((j) => ties[i]![j]! > 0))) least = Math.min(least, rise(a, b));
  return [least, rise];
}

test('property: the modularity is that of the communities, and the highest of any cut', () => {
  const random = randomFrom(18);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 40), 0.1, { strengths: round % 2 === 1 });
    const { labels, modularity: q } = walktrap(net);
    close(q, modularity(net, labels));
    const { modularities } = mergesByWalks(net.ties, 4);
    if (!Number.isNaN(q)) close(q, Math.max(...modularities));
  }
});

test('property: walks dropped for want of room and worked out again give the same merges', () => {
  const random = randomFrom(19);
  for (let round = 0; round < 20; round++) {
    const { ties } = irregular(randomNetwork(random, 40, 0.1), random);
    expect(mergesByWalks(ties, 4, 100)).toEqual({ ...mergesByWalks(ties, 4), modularities: expect.anything() });
  }
});

// The same ties with strengths that make no two walks alike.
function irregular(net: Network, random: () => number): Network {
  const { offsets, targets } = net.ties;
  const drawn = new Map<number, number>();
  const strengths = new Float64Array(targets.length);
  for (let i = 0; i < net.members.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const pair = Math.min(i, targets[k]!) * net.members.length + Math.max(i, targets[k]!);
      if (!drawn.has(pair)) drawn.set(pair, 0.1 + random());
      strengths[k] = drawn.get(pair)!;
    }
  return { ...net, ties: { offsets, targets, strengths } };
}

test('edge: answers on every degenerate network, communities of one without ties', () => {
  for (const [, net] of EDGE_CASES) expect(walktrap(net).labels).toHaveLength(net.members.length);
  expect(walktrap(network('A B'))).toEqual({
    labels: Uint32Array.of(0, 1),
    sizes: Uint32Array.of(1, 1),
    modularity: Number.NaN,
  });
  expect([...walktrap(network('A-B')).labels]).toEqual([0, 0]);
});

test('edge: a path of 20,000 members overflows no stack', () => {
  expect(walktrap(path(20_000)).sizes.length).toBeGreaterThan(10);
});

test('edge: a wrong option is named', () => {
  expect(() => walktrap(B6, { steps: 0 })).toThrow('walktrap: `steps` must be a whole number from 1 to 100, got 0');
});
