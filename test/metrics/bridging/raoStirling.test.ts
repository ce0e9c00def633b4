import { expect, test } from 'vitest';
import { participation } from '../../../src/metrics/bridging/participation.js';
import { raoStirling } from '../../../src/metrics/bridging/raoStirling.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

const HUB = network('h-a:5 h-b:3 h-c:2'); // shares .5, .3, .2
const GROUPS = ['1', '2', '3', '1'];
const DISTANCES = [
  [0, 0.5, 1],
  [0.5, 0, 0.5],
  [1, 0.5, 0],
];

test('groups count by their shares and by how far they are apart', () => {
  // 2 (.5 · .3 · .5 + .5 · .2 · 1 + .3 · .2 · .5)
  close(raoStirling(HUB, GROUPS, { distances: DISTANCES })[3]!, 0.41);
  close(raoStirling(HUB, GROUPS, { distances: DISTANCES, pairs: 'unordered' })[3]!, 0.205);
  close(raoStirling(HUB, GROUPS, { distances: DISTANCES }).slice(0, 3), [0, 0, 0]);
});

test('distances may be a function of two names, or rows of any kind of array', () => {
  const far = (g: string, h: string): number => Math.abs(Number(g) - Number(h)) / 2;
  close(raoStirling(HUB, GROUPS, { distances: far })[3]!, 0.41);
  const rows = DISTANCES.map((row) => Float64Array.from(row));
  close(raoStirling(HUB, GROUPS, { distances: rows })[3]!, 0.41);
});

test('without distances it is participation', () => {
  close(raoStirling(W4, 'group'), participation(W4, 'group'));
  close(raoStirling(B6, 'group', { pairs: 'unordered' }), [0, 0, 2 / 9, 2 / 9, 0, 0]);
});

test('strengths count unless they are not to, and both ways are added', () => {
  const arcs = network('A>B:2 B>A:1 C>A:1', { x: 'A B', y: 'C' });
  close(raoStirling(arcs, 'group')[0]!, (2 * 3) / 16);
  close(raoStirling(arcs, 'group', { strengths: false })[0]!, (2 * 2) / 9);
});

test('property: agrees with every two groups, and with participation at distance 1, on small random networks', () => {
  const random = randomFrom(47);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.4, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const far = new Map(['xy', 'xz', 'yz'].map((pair) => [pair, random()]));
    const distances = (g: string, h: string): number => far.get(g + h) ?? far.get(h + g) ?? 0;
    close(raoStirling(net, labels, { distances }), naive(matrix(net), labels, net.directed, distances));
    const one = (g: string, h: string): number => (g === h ? 0 : 1);
    close(raoStirling(net, labels, { distances: one }), participation(net, labels));
    close(raoStirling(net, labels), participation(net, labels));
  }
});

function naive(
  ties: number[][],
  labels: string[],
  directed: boolean,
  distances: (g: string, h: string) => number,
): number[] {
  const names = ['x', 'y', 'z'];
  return labels.map((own, i) => {
    const sums = names.map((name) =>
      labels.reduce((sum, label, j) => sum + (label === name ? ties[i]![j]! + (directed ? ties[j]![i]! : 0) : 0), 0),
    );
    const total = sums.reduce((sum, part) => sum + part);
    if (own === '' || total === 0) return Number.NaN;
    return names.reduce(
      (all, g, a) => all + names.reduce((sum, h, b) => sum + (distances(g, h) * sums[a]! * sums[b]!) / total ** 2, 0),
      0,
    );
  });
}

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      raoStirling(
        net,
        net.members.map(() => 'x'),
        { distances: () => 0 },
      ),
    ).toHaveLength(net.members.length);
  close(
    raoStirling(network('A B-C'), ['x', 'x', 'y'], {
      distances: [
        [0, 2],
        [2, 0],
      ],
    }),
    [Number.NaN, 0, 0],
  );
});

test('edge: distances that are none are named', () => {
  const refused =
    (distances: unknown): (() => unknown) =>
    () =>
      raoStirling(HUB, GROUPS, { distances: distances as never }); // as a caller without types may
  expect(
    refused([
      [0, 1],
      [1, 0],
    ]),
  ).toThrow('raoStirling: `distances` must be 3 rows of 3 numbers, one per group, got 2 rows of 2');
  expect(
    refused([
      [0, 1, 1],
      [1, 0],
      [1, 1, 0],
    ]),
  ).toThrow('got 3 rows of 3, 2');
  expect(refused(new Array(3))).toThrow('must be 3 rows of 3 numbers');
  expect(refused([])).toThrow('got 0 rows of 0');
  expect(refused('far')).toThrow('got "far"');
  expect(refused(() => Number.NaN)).toThrow('must be finite numbers of at least 0, got NaN from "1" to "1"');
  expect(refused((g: string, h: string) => (g === h ? 0 : -1))).toThrow('at least 0, got -1 from "1" to "2"');
  expect(refused(() => 1)).toThrow('must be 0 from a group to itself, got 1 from "1" to "1"');
  expect(refused((g: string, h: string) => (g < h ? 1 : 0))).toThrow(
    'must be the same both ways, got 1 from "1" to "2" and 0 back',
  );
  // @ts-expect-error a word there is none of
  expect(() => raoStirling(HUB, GROUPS, { pairs: 'both' })).toThrow("`pairs` must be one of 'ordered', 'unordered'");
});
