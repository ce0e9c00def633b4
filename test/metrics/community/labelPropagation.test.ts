import { expect, test } from 'vitest';
import { labelPropagation } from '../../../src/metrics/community/labelPropagation.js';
import type { Network } from '../../../src/network/network.js';
import type { Partition } from '../../../src/network/partition.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, D5, EDGE_CASES, matrix, network, path, randomNetwork, S5, X6 } from '../../networks.js';

const seeds = Array.from({ length: 200 }, (_, k) => k + 1);
const sizes = (net: Network, seed: number, strengths = true) => [...labelPropagation(net, { seed, strengths }).sizes];

test('two triangles joined by a tie are two communities or all one, and an isolate is one of its own', () => {
  // With a label per triangle everyone has more ties to its own: 2 against 0, or C and D 2 against 1. When C takes
  // D's label before A and B agree, all may end alike.
  const outcomes = seeds.map((seed) => [...labelPropagation(B6, { seed }).labels].join(''));
  expect([...new Set(outcomes)].sort()).toEqual(['000000', '000111']);
  expect(outcomes.filter((labels) => labels === '000111').length).toBeGreaterThan(100);
  for (const seed of seeds) expect(labelPropagation(B6G, { seed }).labels[6]).toBe(sizes(B6G, seed).length - 1);
});

test('a triangle, a pair and a star each agree on one label whatever the order', () => {
  for (const seed of seeds) {
    expect(sizes(network('A-B A-C B-C D-E F'), seed)).toEqual([3, 2, 1]);
    expect(sizes(S5, seed)).toEqual([5]);
  }
  expect(labelPropagation(X6)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 2), sizes: Uint32Array.of(3, 2, 1) });
});

test('strengths decide unless they are not to count', () => {
  // Each member's tie of 9 outweighs its other two of 1; counted alike, all four are tied to one another.
  const square = network('A-B:9 B-C:1 C-D:9 A-D:1 A-C:1 B-D:1');
  for (const seed of seeds) {
    expect([...labelPropagation(square, { seed }).labels]).toEqual([0, 0, 1, 1]);
    expect(sizes(square, seed, false)).toEqual([4]);
  }
});

test('direction is ignored, the strengths both ways added', () => {
  for (const seed of seeds) expect(labelPropagation(D5, { seed })).toEqual(labelPropagation(undirected(D5), { seed }));
  // A and B are tied both ways, which counts 2 even where strengths do not: B keeps to A, never to C alone.
  for (const seed of seeds) {
    const { labels } = labelPropagation(network('A>B B>A B>C C>D D>C'), { seed, strengths: false });
    expect([...labels]).toEqual([0, 0, 1, 1]);
  }
});

test('who is left behind in two places when the one between them goes is of two communities', () => {
  // a and c may take h's label and hand it on to b and d; then h goes to x and y, 1.5 + 1.5 against 1 + 1, and a has
  // as much to b as to h.
  const net = network('a-b a-h c-d c-h h-x:1.5 h-y:1.5 x-y:9');
  const outcomes = seeds.map((seed) => {
    settled(net, labelPropagation(net, { seed }), true);
    return sizes(net, seed).join();
  });
  expect(outcomes).toContain('3,2,2');
});

test('golden: two triangles, and four cliques of five in a ring, are found as often as by networkx 2.8.8', () => {
  // networkx `asyn_lpa_communities` with seeds 0 to 1999: the triangles in 1894, the cliques in 1930.
  const share = (net: Network, found: string) =>
    Array.from({ length: 2000 }, (_, seed) => sizes(net, seed).join()).filter((all) => all === found).length / 2000;
  expect(Math.abs(share(B6, '3,3') - 1894 / 2000)).toBeLessThan(0.025);
  expect(Math.abs(share(cliques(4, 5), '5,5,5,5') - 1930 / 2000)).toBeLessThan(0.025);
});

test('property: no member has stronger ties to another community, and each community is in one piece', () => {
  const random = randomFrom(51);
  for (let round = 0; round < 200; round++) {
    const options = { directed: round % 2 === 1, strengths: round % 4 > 1 };
    const net = randomNetwork(random, 1 + Math.floor(random() * 40), [0.05, 0.1, 0.3][round % 3]!, options);
    settled(net, labelPropagation(net, { seed: round }), true);
    settled(net, labelPropagation(net, { seed: round, strengths: false }), false);
  }
});

// From the definition, on the full matrix. A community in pieces would have a member that cannot be reached in it.
function settled(net: Network, { labels, sizes }: Partition, strengths: boolean): void {
  const ties = matrix(net).map((row) => row.map((tie) => (strengths ? tie : Math.sign(tie))));
  const both = ties.map((row, i) => row.map((tie, j) => (net.directed ? tie + ties[j]![i]! : tie)));
  for (const [i, row] of both.entries()) {
    const sums = new Array<number>(sizes.length).fill(0);
    for (const [j, tie] of row.entries()) sums[labels[j]!]! += tie;
    expect(sums[labels[i]!]).toBeGreaterThanOrEqual(Math.max(...sums));
    const reached = new Set([i]);
    for (const a of reached)
      for (const [b, tie] of both[a]!.entries()) if (tie > 0 && labels[b] === labels[i]) reached.add(b);
    expect(reached.size).toBe(sizes[labels[i]!]);
  }
}

test('property: the same seed gives the same communities, whatever the unit of strength', () => {
  const net = randomNetwork(randomFrom(52), 80, 0.06, { strengths: true });
  expect(labelPropagation(net, { seed: 9 })).toEqual(labelPropagation(net, { seed: 9 }));
  expect(labelPropagation(net)).toEqual(labelPropagation(net, { seed: 1 }));
  expect(new Set(seeds.map((seed) => labelPropagation(net, { seed }).labels.join())).size).toBeGreaterThan(20);
  for (const unit of [2 ** -900, 2 ** 900]) {
    const strengths = net.ties.strengths.map((s) => s * unit);
    expect(labelPropagation({ ...net, ties: { ...net.ties, strengths } })).toEqual(labelPropagation(net));
  }
});

test('property: sums that are equal but for rounding are equal: tenths give what whole numbers give', () => {
  const random = randomFrom(53);
  for (let seed = 0; seed < 300; seed++) {
    const net = randomNetwork(random, 24, 0.3, { strengths: true });
    const strengths = net.ties.strengths.map((s) => s * 0.1); // 0.1 + 0.2 is above 0.3 by a bit
    expect(labelPropagation({ ...net, ties: { ...net.ties, strengths } }, { seed })).toEqual(
      labelPropagation(net, { seed }),
    );
  }
  // Hub h has 0.1 + 0.2 to a and b and 0.3 to c; which group it is with must depend on the seed alone.
  const fork = network('a-b:9 c-d:9 h-a:0.1 h-b:0.2 h-c:0.3');
  const besideA = seeds.map((seed) => {
    const [a, , c, , h] = labelPropagation(fork, { seed }).labels;
    expect([a, c]).toContain(h);
    return h === a;
  });
  const share = besideA.filter(Boolean).length / seeds.length;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.75);
});

test('edge: a long path falls into short stretches', () => {
  const { sizes } = labelPropagation(path(100_000));
  expect(sizes[0]).toBeLessThan(100);
  expect(sizes.at(-1)).toBeGreaterThan(1);
});

test('edge: answers on every degenerate network, communities of one without ties', () => {
  for (const [, net] of EDGE_CASES) expect(labelPropagation(net).labels).toHaveLength(net.members.length);
  expect(labelPropagation(network('A B'))).toEqual({ labels: Uint32Array.of(0, 1), sizes: Uint32Array.of(1, 1) });
});

test('edge: a wrong option is named', () => {
  expect(() => labelPropagation(B6, { seed: -1 })).toThrow(
    'labelPropagation: `seed` must be a whole number of at least 0, got -1',
  );
});

// Cliques of `size`, each tied to the next by one tie.
function cliques(count: number, size: number): Network {
  const name = (c: number, i: number) => `${c % count}.${i}`;
  const words = Array.from({ length: count }, (_, c) => {
    const inside = Array.from({ length: size }, (_, i) =>
      Array.from({ length: i }, (_, j) => `${name(c, i)}-${name(c, j)}`),
    );
    return [...inside.flat(), `${name(c, 0)}-${name(c + 1, 1)}`].join(' ');
  });
  return network(words.join(' '));
}
