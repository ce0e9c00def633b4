import { expect, test } from 'vitest';
import { type CorenessOptions, coreness } from '../../../src/metrics/density/coreness.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';

test('coreness counts contacts who have contacts themselves', () => {
  close(coreness(B6), [2, 2, 2, 2, 2, 2]);
  close(coreness(B6G), [2, 2, 2, 2, 2, 2, 0]);
  // The hub's four contacts have nobody else.
  close(coreness(S5), [1, 1, 1, 1, 1]);
  // A triangle, and a tail that falls off one by one.
  close(coreness(network('A-B A-C B-C C-D D-E')), [2, 2, 2, 1, 1]);
});

test('a contact counts once with directions ignored, and twice by strength if the tie goes both ways', () => {
  const net = network('A>B B>A B>C');
  close(coreness(net), [1, 1, 1]);
  close(coreness(undirected(net), { strengths: true }), [2, 2, 1]);
  close(coreness(net, { strengths: true }), [2, 2, 1]);
});

test('direction chooses the ties that hold a member', () => {
  // A ring with a way in at X and a way out at Z: X has one tie out, but none in.
  const ring = network('A>B B>C C>A X>A C>Z');
  close(coreness(ring, { direction: 'out' }), [1, 1, 1, 1, 0]);
  close(coreness(ring, { direction: 'in' }), [1, 1, 1, 0, 1]);
});

test('by strength a member is held by what its ties add up to', () => {
  // D 2 goes first and leaves A 8, B 6, C 4. C goes and leaves A and B their 5.
  close(coreness(W4, { strengths: true }), [5, 5, 4, 2]);
});

test('strengths that are no binary fractions leave nothing behind when they are taken away', () => {
  // All of A's ties are gone before it: what is left is 0, not 0.1 + 0.2 + 0.3 − 0.1 − 0.2 − 0.3.
  expect(Array.from(coreness(network('A-B:0.1 A-C:0.2 A-D:0.3'), { strengths: true }))).toEqual([0.3, 0.1, 0.2, 0.3]);
  // Four members, each with two ties of 0.1 and one of 0.7, all alike; whoever goes first, all have the same.
  const alike = coreness(network('A-B:0.1 B-C:0.7 C-D:0.1 D-A:0.7 A-C:0.1 B-D:0.1'), { strengths: true });
  expect(new Set(alike)).toEqual(new Set([0.1 + 0.1 + 0.7]));
});

test('a tiny strength beside a huge one is not lost', () => {
  close(coreness(network('A-B:1e-9 C-D:1e9 B-C:1e-9'), { strengths: true }), [1e-9, 1e-9, 1e9, 1e9], 1e-20);
});

test('golden: Krackhardt’s kite and six arcs (igraph 0.10.2)', () => {
  close(coreness(KITE), [3, 3, 3, 3, 3, 3, 3, 2, 1, 1]);
  close(coreness(D5), [2, 2, 2, 2, 1]);
  close(coreness(D5, { direction: 'in' }), [1, 1, 1, 1, 1]);
  close(coreness(D5, { direction: 'out' }), [1, 1, 1, 1, 0]);
  // Mode all: a mutual pair twice.
  close(coreness(D5, { strengths: true }), [2, 2, 2, 2, 1]);
});

test.each<CorenessOptions>([
  {},
  { direction: 'in' },
  { direction: 'out' },
  { strengths: true },
  { direction: 'in', strengths: true },
  { direction: 'out', strengths: true },
])('property: with %o agrees with the removal of all below each threshold on small random networks', (options) => {
  const random = randomFrom(13);
  for (let round = 0; round < 40; round++) {
    const n = 1 + Math.floor(random() * 14);
    const net = randomNetwork(random, n, 0.05 + random() * 0.7, { directed: round % 4 > 0, strengths: true });
    close(coreness(net, options), naive(net, options));
  }
});

// For every threshold there can be, everyone below it is removed until nobody is.
function naive(net: Network, { direction = 'all', strengths = false }: CorenessOptions): number[] {
  const given = matrix(net);
  const ties = given.map((row, i) =>
    row.map((tie, j) => {
      const out = !net.directed || direction !== 'in' ? tie : 0;
      const into = net.directed && direction !== 'out' ? given[j]![i]! : 0;
      return strengths ? out + into : Math.sign(out + into);
    }),
  );
  const values = ties.map(() => 0);
  const most = Math.max(...ties.map((row) => row.reduce((sum, tie) => sum + tie, 0)));
  for (let threshold = 1; threshold <= most; threshold++) {
    const left = new Set(ties.keys());
    const weak = () => [...left].filter((i) => [...left].reduce((sum, j) => sum + ties[i]![j]!, 0) < threshold);
    for (let gone = weak(); gone.length > 0; gone = weak()) for (const i of gone) left.delete(i);
    for (const i of left) values[i] = threshold;
  }
  return values;
}

test('edge: answers on every degenerate network, 0 for members without ties', () => {
  for (const [, net] of EDGE_CASES) {
    expect(coreness(net)).toHaveLength(net.members.length);
    expect(coreness(net, { strengths: true })).toHaveLength(net.members.length);
  }
  close(coreness(network('A B')), [0, 0]);
  expect(Math.max(...coreness(path(100_000)))).toBe(1);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => coreness(B6, { direction: 'both' })).toThrow(
    "coreness: `direction` must be one of 'out', 'in', 'all', got \"both\"",
  );
});
