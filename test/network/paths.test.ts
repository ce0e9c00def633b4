import { expect, test } from 'vitest';
import type { Network } from '../../src/network/network.js';
import { eachSource, limitOf, tieLengths } from '../../src/network/paths.js';
import { randomFrom } from '../../src/numeric/random.js';
import { B6, close, matrix, network, path, randomNetwork } from '../networks.js';

test('a search finds the members within reach, nearest first, and how far they are', () => {
  expect(search(path(4), null)[1]).toEqual([
    [1, 0],
    [0, 1],
    [2, 1],
    [3, 2],
  ]);
  expect(search(network('A>B B>C'), null)).toEqual([
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    [
      [1, 0],
      [2, 1],
    ],
    [[2, 0]],
  ]);
  const net = network('A-B:4 B-C:2 A-C:0.1');
  expect(search(net, tieLengths('test', net.ties, 'inverse'))[0]).toEqual([
    [0, 0],
    [1, 1 / 4],
    [2, 3 / 4],
  ]);
});

test('a search stops at the limit: members farther off are not reached', () => {
  expect(search(path(5), null, 2)[0]).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  expect(search(path(5), null, 1.5)[2]).toEqual([
    [2, 0],
    [1, 1],
    [3, 1],
  ]);
  expect(search(B6, null, 0)[3]).toEqual([[3, 0]]);
  const net = network('A-B:4 B-C:2 C-D:4');
  expect(search(net, tieLengths('test', net.ties, 'inverse'), 0.75)[0]).toEqual([
    [0, 0],
    [1, 0.25],
    [2, 0.75],
  ]);
});

test('property: what is reached within a limit is what is reached without it and no farther', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 12, 0.2, { directed: round % 2 === 1, strengths: true });
    for (const lengths of [null, tieLengths('test', net.ties, 'inverse')]) {
      const all = search(net, lengths);
      const limit = 3 * random();
      const sorted = (rows: number[][][]) => rows.map((row) => row.slice().sort((a, b) => a[0]! - b[0]!));
      expect(sorted(search(net, lengths, limit))).toEqual(
        sorted(all.map((row) => row.filter(([, far]) => far! <= limit))),
      );
    }
    expect(search(net, null).map((row) => row.length)).toEqual(within(matrix(net)));
  }
});

// Who can be reached at all, by going on until nobody is added.
function within(ties: number[][]): number[] {
  return ties.map((_, i) => {
    const found = new Set([i]);
    for (const j of found) for (const [to, tie] of ties[j]!.entries()) if (tie > 0) found.add(to);
    return found.size;
  });
}

// For each member those reached, in order, with their distances.
function search({ ties }: Network, lengths: Float64Array | null, limit?: number): number[][][] {
  const found: number[][][] = [];
  eachSource(
    ties,
    lengths,
    (member, reached, order, distances) => {
      found[member] = [...order.subarray(0, reached)].map((i) => [i, distances[i]!]);
    },
    limit,
  );
  return found;
}

test('a relative length is 1 at the mean strength', () => {
  const { ties } = network('A>B:5 B>C:3 C>D:1');
  close(tieLengths('test', ties, 'relative')!, [3 / 5, 3 / 3, 3 / 1]);
  close(tieLengths('test', ties, 'inverse')!, [1 / 5, 1 / 3, 1 / 1]);
  close(tieLengths('test', ties, (strength) => 6 - strength)!, [1, 3, 5]);
  expect(tieLengths('test', ties, 'hops')).toBe(null);
});

test('edge: a length or a cutoff that is none is named', () => {
  const { ties } = network('A-B:5');
  for (const length of [0, -1, Number.NaN, Infinity])
    expect(() => tieLengths('test', ties, () => length)).toThrow(
      `test: \`distance\` must give a positive number for strength 5, got ${length}`,
    );
  // @ts-expect-error a distance there is none of
  expect(() => tieLengths('test', ties, 'far')).toThrow("test: `distance` must be 'hops', 'inverse', 'relative'");
  expect(() => limitOf('test', -1)).toThrow('test: `cutoff` must be a number of at least 0, got -1');
  expect([limitOf('test', Infinity), limitOf('test', 0)]).toEqual([Infinity, 0]);
});
