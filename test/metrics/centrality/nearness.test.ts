import { expect, test } from 'vitest';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { nearness } from '../../../src/metrics/centrality/nearness.js';
import { distances } from '../../../src/metrics/density/distances.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, network, path, randomNetwork, W4 } from '../../networks.js';

test('by hand: a path of three', () => {
  const found = nearness(path(3));
  close(found.closeness, [2 / 3, 1, 2 / 3]);
  close(found.harmonic, [0.75, 1, 0.75]);
  close(found.distances.mean, 4 / 3);
  close(found.distances.eccentricities, [2, 1, 2]);
});

test('golden: two triangles joined by a tie (networkx 2.8.8)', () => {
  const found = nearness(B6);
  close(found.closeness, [0.5, 0.5, 0.714286, 0.714286, 0.5, 0.5], 1e-6);
  close(found.harmonic, [0.633333, 0.633333, 0.8, 0.8, 0.633333, 0.633333], 1e-6);
  close(found.distances.mean, 1.8);
});

test('property: each is to the last bit what its own function gives', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 30; round++) {
    const n = round < 24 ? 1 + Math.floor(random() * 12) : 700;
    const net = randomNetwork(random, n, n > 100 ? 0.004 : 0.25, { directed: round % 2 === 1, strengths: true });
    for (const direction of ['out', 'in', 'all'] as const) {
      for (const distance of n > 100 ? (['hops'] as const) : (['hops', 'relative'] as const)) {
        const options = { direction, distance };
        expect(nearness(net, options)).toEqual({
          closeness: closeness(net, options),
          harmonic: harmonic(net, options),
          distances: distances(net, options),
        });
      }
    }
  }
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(nearness(net).harmonic).toHaveLength(net.members.length);
  close(nearness(network('A')).closeness, [Number.NaN]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => nearness(W4, { direction: 'up' })).toThrow(
    "nearness: `direction` must be one of 'out', 'in', 'all', got \"up\"",
  );
});
