import { expect, test } from 'vitest';
import { type Rising, rising, risingWays } from '../../../src/metrics/density/rising.js';
import { triangleCuts, triangleRoom, trianglesOf } from '../../../src/metrics/density/triangles.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { matrix, network, randomNetwork, ringOf } from '../../networks.js';

test('every tie is turned to the member with more ties, or to the later one', () => {
  const up = rising(network('A-B:2 A-C:3 B-C:4 C-D:5').ties); // D has one tie, A and B have two, C has three
  expect(Array.from(up.members)).toEqual([3, 0, 1, 2]);
  expect(Array.from(up.offsets)).toEqual([0, 1, 3, 4, 4]);
  expect(Array.from(up.targets)).toEqual([3, 2, 3, 3]); // D > C, A > B, A > C, B > C
  expect(Array.from(up.strengths)).toEqual([5, 2, 3, 4]);
});

test('each place of a tie is told which way it rises', () => {
  const { ties } = network('A-B A-C B-C C-D');
  // A-B A-C, B-A B-C, C-A C-B C-D, D-C: as numbered above, even where they rise
  expect(Array.from(risingWays(ties, rising(ties)))).toEqual([2, 4, 3, 6, 5, 7, 1, 0]);
});

test('a triangle has its corners upwards, and its ties between them', () => {
  const up = rising(network('A-B A-C B-C C-D').ties);
  expect(listed(up)).toEqual([[1, 2, 3]]);
  const { rows, ab, bc, ac } = room(up);
  expect([rows[0], ab[0], bc[0], ac[0]]).toEqual([1, 1, 3, 2]);
});

test('property: lists the threes of which every two have a tie, each once', () => {
  const random = randomFrom(17);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), { strengths: true });
    const up = rising(net.ties);
    expect(listed(up).sort(byCorners)).toEqual(threesOf(net, up));
    const found = room(up); // from here on with what was listed last
    for (let t = 0; t < found.count; t++) {
      expect(up.targets[found.ab[t]!]).toBeGreaterThan(found.rows[t]!);
      expect(up.targets[found.ac[t]!]).toBe(up.targets[found.bc[t]!]);
      expect(found.ac[t]).toBeGreaterThanOrEqual(up.offsets[found.rows[t]!]!);
      expect(found.ac[t]).toBeLessThan(up.offsets[found.rows[t]! + 1]!);
    }
  }
});

test('more than there is room for come one lot after the other, in the middle of a row as well', () => {
  const net = randomNetwork(randomFrom(3), 70, 0.9);
  const up = rising(net.ties);
  const found = triangleRoom(up);
  const lots = Array.from(trianglesOf(up, found));
  expect(lots.length).toBeGreaterThan(5);
  expect(Math.max(...lots)).toBeLessThanOrEqual(found.rows.length);
  expect(listed(up).sort(byCorners)).toEqual(threesOf(net, up));
});

test('parts have every row once, and list the same', () => {
  const up = rising(ringOf(14_000, 10).ties);
  const cuts = triangleCuts(up);
  // From half of the 140,000 ties on: everyone has ten up, the first ten 10 + 9 + … + 1 more.
  expect(Array.from(cuts)).toEqual([0, 6995, 14_000]);
  const triangles = (from: number, to: number): number => listed(up, from, to).length;
  expect(triangles(0, cuts[1]!) + triangles(cuts[1]!, 14_000)).toBe(14_000 * 45); // two of the next ten, for each
});

test('edge: no ties make no triangles', () => {
  for (const line of ['', 'A', 'A B C', 'A-B']) expect(listed(rising(network(line).ties))).toEqual([]);
});

function listed(up: Rising, from?: number, to?: number): number[][] {
  const found = triangleRoom(up);
  const all: number[][] = [];
  for (const count of trianglesOf(up, found, from, to))
    for (let t = 0; t < count; t++) all.push([found.rows[t]!, up.targets[found.ab[t]!]!, up.targets[found.bc[t]!]!]);
  return all;
}

function room(up: Rising) {
  const found = triangleRoom(up);
  let count = 0;
  for (const last of trianglesOf(up, found)) count = last;
  return { ...found, count };
}

function threesOf(net: Network, { members }: Rising): number[][] {
  const tied = matrix(net);
  const all: number[][] = [];
  for (let a = 0; a < members.length; a++)
    for (let b = a + 1; b < members.length; b++)
      for (let c = b + 1; c < members.length; c++) {
        const [i, j, k] = [members[a]!, members[b]!, members[c]!];
        if (tied[i]![j]! > 0 && tied[i]![k]! > 0 && tied[j]![k]! > 0) all.push([a, b, c]);
      }
  return all;
}

function byCorners(x: number[], y: number[]): number {
  return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
}
