import { expect, test } from 'vitest';
import { bridgeness } from '../../../src/metrics/bridging/bridgeness.js';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

test('on a path only who has others beyond both neighbours counts', () => {
  // Third of six: one of the two before it is no contact, two of the three after it.
  close(bridgeness(path(6), { normalized: false }), [0, 0, 2, 2, 0, 0]);
  close(bridgeness(path(6)), [0, 0, 2 / 10, 2 / 10, 0, 0]); // of 5 × 4 / 2 pairs of others
});

test('the hub of a star passes only between its own contacts', () => {
  close(bridgeness(S5), [0, 0, 0, 0, 0]);
});

test('nobody is two steps beyond either end of the tie between two triangles', () => {
  close(bridgeness(B6), [0, 0, 0, 0, 0, 0]);
  // With a member between the triangles: it passes between 2 × 2 members who are not its contacts, of 15 pairs.
  const longer = network('A-B A-C B-C C-m m-D D-E D-F E-F');
  close(at(longer, bridgeness(longer, { normalized: false }), 'm'), 4);
  close(at(longer, bridgeness(longer), 'm'), 4 / 15);
});

test('a share of the shortest paths counts as a share', () => {
  // From a to f two ways, by c and by d: each has a half.
  const ways = network('a-b b-c b-d c-e d-e e-f');
  close(at(ways, bridgeness(ways, { normalized: false }), 'c'), 1 / 2);
});

test('directed paths count one way', () => {
  close(bridgeness(network('A>B B>C C>D D>E'), { normalized: false }), [0, 0, 1, 0, 0]);
  close(bridgeness(network('A>B B>C C>D D>E')), [0, 0, 1 / 12, 0, 0]);
  // The tie from E back to C makes no shortest path from A to E any shorter: C counts for the two still.
  const back = network('A>B B>C C>D D>E E>C');
  close(at(back, bridgeness(back, { normalized: false }), 'C'), 1);
});

test('golden: the kite (all shortest paths of networkx 2.8.8)', () => {
  close(bridgeness(KITE, { normalized: false }), [0, 0, 0, 0, 0, 0, 0, 5.0, 0, 0], 1e-6);
});

test('property: agrees with all shortest paths one by one on small random networks', () => {
  const random = randomFrom(37);
  for (let round = 0; round < 80; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.1 + 0.15 * random(), {
      directed: round % 2 === 1,
    });
    close(bridgeness(net, { normalized: false }), naive(net));
  }
});

function naive(net: Network): number[] {
  const ties = matrix(net);
  const sums = ties.map(() => 0);
  for (let s = 0; s < ties.length; s++) {
    // All paths from s, a step longer in each round; those to a member that has been reached before are no shortest.
    const met = new Set([s]);
    for (let paths = [[s]]; paths.length > 0; ) {
      paths = paths.flatMap((way) =>
        ties.flatMap((_, j) => (ties[way.at(-1)!]![j]! > 0 && !met.has(j) ? [[...way, j]] : [])),
      );
      for (const way of paths) {
        met.add(way.at(-1)!);
        const ways = paths.filter((other) => other.at(-1) === way.at(-1)).length;
        for (const i of way.slice(2, -2)) sums[i]! += 1 / ways / (net.directed ? 1 : 2);
      }
    }
  }
  return sums;
}

test('property: it is never more than betweenness', () => {
  const random = randomFrom(38);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 40, 0.08, { directed: round % 2 === 1 });
    const passing = betweenness(net);
    bridgeness(net).forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(passing[i]! + 1e-12);
    });
  }
});

test('edge: answers on every degenerate network, NaN where there are no two others', () => {
  for (const [, net] of EDGE_CASES) expect(bridgeness(net)).toHaveLength(net.members.length);
  close(bridgeness(network('A-B')), [Number.NaN, Number.NaN]);
  close(bridgeness(network('A-B'), { normalized: false }), [0, 0]);
});
