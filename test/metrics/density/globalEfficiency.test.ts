import { expect, test } from 'vitest';
import { distances } from '../../../src/metrics/density/distances.js';
import { globalEfficiency } from '../../../src/metrics/density/globalEfficiency.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, network, path, randomNetwork, X6 } from '../../networks.js';
import { BANK_WIRING_HELP, KARATE } from './goldenNetworks.js';

test('a path of four: three pairs at one step, two at two, one at three', () => {
  close(globalEfficiency(path(4)), (3 + 2 / 2 + 1 / 3) / 6);
});

test('direction says which pairs have a path', () => {
  const chain = network('A>B B>C');
  close(globalEfficiency(chain), (1 + 1 + 1 / 2) / 6);
  close(globalEfficiency(chain, { direction: 'in' }), (1 + 1 + 1 / 2) / 6);
  close(globalEfficiency(chain, { direction: 'all' }), (1 + 1 + 1 / 2) / 3);
  close(globalEfficiency(D5), (6 + 5 / 2 + 4 / 3 + 1 / 4) / 20);
});

test('golden: networkx 2.8.8 global_efficiency', () => {
  close(
    [B6, B6G, X6].map((net) => globalEfficiency(net)),
    [0.688889, 0.492063, 0.233333],
    1e-6,
  );
  close([globalEfficiency(KITE), globalEfficiency(KARATE)], [0.6462962962962965, 0.4920083184789052]);
  close(globalEfficiency(BANK_WIRING_HELP, { direction: 'all' }), 0.461538461538);
});

test('property: is the compactness of distances', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 10, 0.2, { directed: round % 2 === 1 });
    for (const direction of ['out', 'in', 'all'] as const)
      expect(globalEfficiency(net, { direction })).toBe(distances(net, { direction }).compactness);
  }
});

test('edge: NaN for fewer than two members, and a wrong direction is named', () => {
  close(
    EDGE_CASES.map(([, net]) => globalEfficiency(net)),
    [Number.NaN, Number.NaN, Number.NaN, 0, 1, 1 / 2, 2 / 6],
  );
  // @ts-expect-error a direction there is none of
  expect(() => globalEfficiency(B6, { direction: 'up' })).toThrow('globalEfficiency: `direction` must be one of');
});
