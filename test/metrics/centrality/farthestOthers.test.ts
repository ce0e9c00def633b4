import { expect, test } from 'vitest';
import { farthestOthers } from '../../../src/metrics/centrality/farthestOthers.js';
import { distances } from '../../../src/metrics/density/distances.js';
import type { Network } from '../../../src/network/network.js';
import { strongLabels } from '../../../src/network/strongLabels.js';
import { transposed } from '../../../src/network/ties.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { network, path, randomNetwork, S5, X6 } from '../../networks.js';

function farthest({ ties, directed }: Network): number[] {
  return Array.from(farthestOthers(ties, directed ? transposed(ties) : ties, strongLabels(ties)));
}

test('to the hub, and from there on', () => {
  expect(farthest(S5)).toEqual([2, 2, 2, 2, 1]); // a, b, c, d, h
  // Of members with two contacts each the second is first.
  expect(farthest(path(5))).toEqual([1 + 3, 0 + 3, 1 + 3, 2 + 3, 3 + 3]);
  // 2 is in the middle of three, 4 the hub of two.
  expect(farthest(X6)).toEqual([1 + 1, 0 + 1, 1 + 1, 0 + 1, 1 + 1, 0]);
});

test('along ties that lead one way, and no farther', () => {
  expect(farthest(network('A>B B>C D'))).toEqual([2, 1, 0, 0]);
  // Round A, B and C it is two steps at most, by A it may be three; then on to D and E.
  expect(farthest(network('A>B B>C C>A A>D D>E'))).toEqual([0 + 2 + 2, 2 + 2 + 2, 1 + 2 + 2, 1, 0]);
});

test('property: nobody reached is farther', () => {
  const random = randomFrom(72);
  for (let round = 0; round < 300; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 30), random() ** 2 * 0.3, {
      directed: round % 2 === 1,
    });
    const most = farthest(net);
    expect(distances(net).eccentricities.every((steps, i) => Number.isNaN(steps) || steps <= most[i]!)).toBe(true);
  }
});
