import { expect, test } from 'vitest';
import { bridgingCentrality } from '../../../src/metrics/bridging/bridgingCentrality.js';
import { bridgingCoefficient } from '../../../src/metrics/bridging/bridgingCoefficient.js';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, EDGE_CASES, KITE, network, path, randomNetwork } from '../../networks.js';

test('betweenness counts by the bridging coefficient', () => {
  // C: between 2 × 3 pairs, of which it has 1/4; of 5 × 4 / 2 pairs of others.
  close(at(B6, bridgingCentrality(B6, { normalized: false }), 'C'), 6 * 0.25);
  close(at(B6, bridgingCentrality(B6), 'C'), (6 / 10) * 0.25);
  close(at(B6, bridgingCentrality(B6), 'A'), 0);
});

test('a member without ties has none', () => {
  close(at(B6G, bridgingCentrality(B6G), 'G'), Number.NaN);
});

test('direction is ignored', () => {
  close(bridgingCentrality(network('A>B C>B C>D')), bridgingCentrality(path(4)));
});

test('golden: the kite (networkx 2.8.8 betweenness × the formula)', () => {
  close(
    bridgingCentrality(KITE, { normalized: false }),
    [0.219298, 0.219298, 0.0, 0.390071, 0.0, 1.298701, 1.298701, 5.185185, 3.0, 0.0],
    1e-6,
  );
});

test('property: it is betweenness × coefficient with directions ignored', () => {
  const random = randomFrom(36);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.2, { directed: round % 2 === 1 });
    const passing = betweenness(undirected(net));
    close(
      bridgingCentrality(net),
      bridgingCoefficient(net).map((value, i) => value * passing[i]!),
    );
  }
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(bridgingCentrality(net)).toHaveLength(net.members.length);
  close(bridgingCentrality(network('A-B')), [Number.NaN, Number.NaN]);
  close(bridgingCentrality(network('A-B'), { normalized: false }), [0, 0]);
});
