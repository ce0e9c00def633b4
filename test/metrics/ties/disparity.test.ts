import { expect, test } from 'vitest';
import { disparity } from '../../../src/metrics/ties/disparity.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';

// A-B A-C, B-A B-C, C-A C-B C-D, D-C; totals 8, 6, 6, 2.
const atRow = [3 / 8, 5 / 8, 1 / 6, 5 / 6, (3 / 6) ** 2, (5 / 6) ** 2, (4 / 6) ** 2, 1];
const atOther = [1 / 6, (3 / 6) ** 2, 3 / 8, (5 / 6) ** 2, 5 / 8, 5 / 6, 1, (4 / 6) ** 2];

test('a tie stands out by its share, among so many ties, at each of its ends', () => {
  close(disparity(W4, { ends: 'source' }), atRow);
  close(disparity(W4, { ends: 'target' }), atOther);
  close(
    disparity(W4, { ends: 'both' }),
    atRow.map((chance, k) => Math.max(chance, atOther[k]!)),
  );
  // As published.
  const AB = 0.166667;
  const BC = 0.694444;
  close(disparity(W4), [AB, 0.25, AB, BC, 0.25, BC, 0.444444, 0.444444], 1e-6);
});

test('what comes from the source and what goes to the target are told apart', () => {
  // A: B 4, C 1, D 1. B: A 2. C: B 3. D: B 1, C 6. To B go 4, 3 and 1, to C 1 and 6.
  const net = network('A>B:4 A>C:1 A>D:1 B>A:2 C>B:3 D>B:1 D>C:6');
  const source = [(2 / 6) ** 2, (5 / 6) ** 2, (5 / 6) ** 2, 1, 1, 6 / 7, 1 / 7];
  const target = [(4 / 8) ** 2, 6 / 7, 1, 1, (5 / 8) ** 2, (7 / 8) ** 2, 1 / 7];
  close(disparity(net, { ends: 'source' }), source);
  close(disparity(net, { ends: 'target' }), target);
  close(
    disparity(net),
    source.map((chance, k) => Math.min(chance, target[k]!)),
  );
});

test('golden: the same network (numpy, by the formula on the matrix)', () => {
  const net = network('A>B:4 A>C:1 A>D:1 B>A:2 C>B:3 D>B:1 D>C:6');
  close(disparity(net), [0.111111, 0.694444, 0.694444, 1, 0.390625, 0.765625, 0.142857], 1e-6);
});

test('where all strengths are equal, only the number of ties is left', () => {
  close(disparity(S5), new Array(8).fill((3 / 4) ** 3));
  close(disparity(S5, { ends: 'both' }), new Array(8).fill(1));
});

test('neither strong nor weak shares lose digits', () => {
  // Beside 10^9, a tie of 1 leaves 1 part in 10^9 + 1: 1 − share would have seven digits of it.
  const net = network('A>B:1000000000 A>C:1');
  const rest = 1 / 1_000_000_001;
  expect(Math.abs(disparity(net, { ends: 'source' })[0]! / rest - 1)).toBeLessThan(1e-14);
  // One of 200,000 equal ties: (1 − 1/k)^(k − 1), the limit of which is 1/e.
  const n = 200_000;
  const arcs = {
    source: new Array(n).fill(0),
    target: Array.from({ length: n }, (_, i) => i + 1),
    strength: new Array(n).fill(1),
  };
  const star = packNetwork(['h', ...arcs.target.map((i) => `m${String(i).padStart(6, '0')}`)], arcs, true);
  const exact = Math.exp((n - 1) * Math.log1p(-1 / n));
  expect(Math.abs(disparity(star)[0]! / exact - 1)).toBeLessThan(1e-14);
  expect(Math.abs(exact * Math.E - 1)).toBeLessThan(1e-5);
});

test('property: agrees with the formula on the matrix of small random networks', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), {
      directed: round % 2 > 0,
      strengths: true,
    });
    const [source, target] = naive(net);
    close(disparity(net, { ends: 'source' }), source);
    close(disparity(net, { ends: 'target' }), target);
    close(
      disparity(net),
      source.map((chance, k) => Math.min(chance, target[k]!)),
    );
  }
});

function naive(net: Network): [number[], number[]] {
  const ties = matrix(net);
  const chance = (row: number[], tie: number) => {
    const others = row.filter((other) => other > 0).length - 1;
    return (1 - tie / row.reduce((sum, other) => sum + other, 0)) ** others;
  };
  const columns = ties.map((_, j) => ties.map((row) => row[j]!));
  const each = (value: (i: number, j: number, tie: number) => number) =>
    ties.flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [value(i, j, tie)] : [])));
  return [each((i, _, tie) => chance(ties[i]!, tie)), each((_, j, tie) => chance(columns[j]!, tie))];
}

test('property: an undirected tie has the same bits at both of its places', () => {
  const net = randomNetwork(randomFrom(10), 40, 0.3, { strengths: true });
  for (const ends of ['either', 'both'] as const) {
    const values = disparity({ ...net, ties: { ...net.ties, strengths: net.ties.strengths.map(Math.sqrt) } }, { ends });
    const seen = new Map<string, number>();
    for (let i = 0; i < net.members.length; i++)
      for (let k = net.ties.offsets[i]!; k < net.ties.offsets[i + 1]!; k++) {
        const j = net.ties.targets[k]!;
        const pair = `${Math.min(i, j)} ${Math.max(i, j)}`;
        expect(seen.get(pair) ?? values[k]).toBe(values[k]);
        seen.set(pair, values[k]!);
      }
  }
});

test('edge: answers on every degenerate network, 1 for a member’s only tie', () => {
  for (const [, net] of EDGE_CASES) expect(disparity(net)).toHaveLength(net.ties.targets.length);
  close(disparity(network('A-B:3')), [1, 1]);
  close(disparity(network('A>B:3')), [1]);
  expect(new Set(disparity(path(100_000)))).toEqual(new Set([0.5]));
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error ends there are none of
  expect(() => disparity(B6, { ends: 'any' })).toThrow(
    "disparity: `ends` must be one of 'either', 'both', 'source', 'target', got \"any\"",
  );
});
