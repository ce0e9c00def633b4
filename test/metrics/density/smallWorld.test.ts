import { expect, test } from 'vitest';
import { averageClustering } from '../../../src/metrics/density/averageClustering.js';
import { distances } from '../../../src/metrics/density/distances.js';
import { smallWorld } from '../../../src/metrics/density/smallWorld.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, KITE, network, randomNetwork, S5 } from '../../networks.js';
import { KARATE } from './goldenNetworks.js';

// A ring on which each of n members knows the four nearest.
function ringOfFour(n: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`);
  const source = ids.flatMap((_, i) => [i, i]);
  const target = source.map((i, k) => (i + 1 + (k % 2)) % n);
  return packNetwork(ids, { source, target, strength: source.map(() => 1) }, false);
}

test('a ring of twenty: clustering 3 of 6 pairs, distances 1 to 5', () => {
  const { clustering, meanDistance, lattice, omega } = smallWorld(ringOfFour(20));
  close(clustering, 3 / 6);
  // Four members at each of 1, 2, 3 and 4 steps, three at 5: 55 / 19 = 2.894737.
  close(meanDistance, (4 * (1 + 2 + 3 + 4) + 3 * 5) / 19);
  // It is a lattice already, and no swap makes its ties shorter.
  close(lattice.clustering, 3 / 6);
  expect(omega).toBeLessThan(0);
});

test('golden: the ring against random networks of networkx 2.8.8 (random_reference, mean of 200)', () => {
  const { random, sigma, omega } = smallWorld(ringOfFour(20), { references: 200 });
  close(random.clustering, 0.12825, 0.02);
  close(random.meanDistance, 2.151105, 0.02);
  close(sigma, 0.5 / random.clustering / (2.894737 / random.meanDistance), 1e-6);
  close(omega, random.meanDistance / 2.894737 - 0.5 / 0.5, 1e-6);
});

test('golden: the karate club against random networks of networkx 2.8.8 (random_reference, mean of 100)', () => {
  const { random, clustering, meanDistance } = smallWorld(KARATE, { references: 100 });
  close([clustering, meanDistance], [0.570638, 2.408199], 1e-6);
  close(random.clustering, 0.362975, 0.03);
  close(random.meanDistance, 2.245437, 0.03);
});

test('omega tells a lattice from a random network, and sigma is near 1 for the latter', () => {
  const ring = smallWorld(ringOfFour(200), { references: 5 });
  expect(ring.omega).toBeLessThan(-0.7);
  expect(ring.sigma).toBeGreaterThan(3);
  const chance = smallWorld(randomNetwork(randomFrom(5), 200, 0.05), { references: 5 });
  expect(chance.omega).toBeGreaterThan(0.7);
  expect(Math.abs(chance.sigma - 1)).toBeLessThan(0.15);
});

test('tells of the largest component, directions and strengths ignored', () => {
  expect(smallWorld(B6G)).toEqual(smallWorld(B6));
  const directed = network('A>B:2 B>A A>C B>C:5 C>D D>E F>D E>F G>H');
  expect(smallWorld(directed)).toEqual(smallWorld(B6));
});

test('the numbers follow from each other', () => {
  for (const net of [B6, KITE, KARATE]) {
    const { omega, sigma, clustering, meanDistance, random, lattice } = smallWorld(net, { references: 4 });
    close(clustering, averageClustering(net, { fewContacts: 'zero' }));
    close(meanDistance, distances(net).mean);
    close(sigma, clustering / random.clustering / (meanDistance / random.meanDistance));
    close(omega, random.meanDistance / meanDistance - clustering / lattice.clustering);
  }
});

test('another seed gives other numbers, the same the same', () => {
  const once = smallWorld(KARATE, { references: 3 });
  expect(smallWorld(KARATE, { references: 3, seed: 1 })).toEqual(once);
  expect(smallWorld(KARATE, { references: 3, seed: 2 }).random).not.toEqual(once.random);
});

test('edge: NaN where no swap is possible or nothing is to be compared with', () => {
  const complete = randomNetwork(randomFrom(1), 6, 1);
  const triangle = network('A-B A-C B-C');
  for (const net of [S5, complete, triangle, network('A-B B-C'), ...EDGE_CASES.map(([, edge]) => edge)]) {
    const { omega, sigma, random, lattice } = smallWorld(net);
    close(
      [omega, sigma, random.clustering, random.meanDistance, lattice.clustering],
      [1, 2, 3, 4, 5].map(() => Number.NaN),
    );
  }
  close([smallWorld(complete).clustering, smallWorld(complete).meanDistance], [1, 1]);
  expect(smallWorld(network('A-B')).meanDistance).toBe(1);
  // A path can be swapped into another, but has no triangle.
  const { omega, sigma, meanDistance, random } = smallWorld(network('A-B B-C C-D D-E'));
  close([omega, sigma, meanDistance, random.meanDistance], [Number.NaN, Number.NaN, 2, 2]);
});

test('edge: a wrong option is named', () => {
  expect(() => smallWorld(B6, { references: 1.5 })).toThrow(
    'smallWorld: `references` must be a whole number of at least 1, got 1.5',
  );
  expect(() => smallWorld(B6, { seed: -1 })).toThrow('smallWorld: `seed` must be a whole number of at least 0, got -1');
});
