import { describe, expect, test } from 'vitest';
import * as t from '../../src/index.js';
import { packNetwork } from '../../src/network/network.js';
import { B6, B6G, close, D5, H5, KITE, network, S5, W4, X6 } from '../networks.js';
import { KARATE } from './density/goldenNetworks.js';

// The small networks on which programs of this field are compared, in one place: each number by hand, its arithmetic
// beside it, or to six digits from networkx 2.8.8, igraph 0.10.2 and sna 2.7, which agree where nothing else is said.
const SIX = 1e-6;
const RAW = { normalized: false } as const;
/** Of B6: what A, B, E and F have, and what C and D have. */
const ofB6 = (outer: number, inner: number) => [outer, outer, inner, inner, outer, outer];

describe('a member who did not answer', () => {
  // A, B, C and D; D was asked and did not answer. A > B, B > A, A > C, B > D, C > D were reported.
  const reported = network('A>B B>A A>C B>D C>D', { answered: 'A B C', silent: 'D' });
  const answered = t.without(reported, ['D']);

  test('counted as if it had named nobody, left out, or given the ties others named', () => {
    close(t.density(reported), 5 / 12);
    close(t.density(answered), 3 / 6);
    close(t.density(network('A>B B>A A>C B>D D>B C>D D>C')), 7 / 12);
  });

  test('of what was asked, five of nine', () => {
    const { names, densities } = t.groupDensity(reported, 'group');
    expect(names).toEqual(['answered', 'silent']);
    // Three of six among those who answered, two of three to the one who did not; its own row is unknown.
    close(densities[0]!, [3 / 6, 2 / 3]);
    close((densities[0]![0]! * 6 + densities[0]![1]! * 3) / (6 + 3), 5 / 9);
  });

  test('without direction: named by either, or by both', () => {
    close(t.density(t.undirected(reported)), 4 / 6);
    close(t.density(t.undirected(reported, { symmetrize: 'min' })), 1 / 6);
    close(t.density(t.undirected(answered, { symmetrize: 'min' })), 1 / 3);
    // Of the two pairs that either of two who answered named, one was named by both.
    close(t.reciprocity(answered, { method: 'dyads' }), 1 / 2);
  });
});

describe('cohesion', () => {
  test('density', () => {
    for (const [net, value] of [
      [B6, 7 / 15],
      [B6G, 7 / 21],
      [X6, 3 / 15],
      [D5, 6 / 20],
      [W4, 4 / 6],
      [H5, 6 / 10],
    ] as const)
      close(t.density(net), value);
    close(t.valuedDensity(W4), (5 + 3 + 1 + 2) / 6);
    close(t.valuedDensity(W4, { over: 'ties' }), (5 + 3 + 1 + 2) / 4);
  });

  test('transitivity: triangles times three of the triples', () => {
    close(t.transitivity(B6), (2 * 3) / (1 + 1 + 3 + 3 + 1 + 1));
    close(t.transitivity(B6G), 0.6);
    close(t.transitivity(X6), 0 / 1);
    close(t.transitivity(W4), 3 / (1 + 1 + 3));
    close(t.transitivity(H5), (2 * 3) / (6 + 1 + 1 + 1 + 1));
    // In D5 no i > j > k has i > k: A > C > D, C > D > B, C > D > E, D > B > A, B > A > C.
    close(t.transitivity(D5, { method: 'weak' }), 0);
  });

  test('mean clustering with few contacts left out, and counted as 0', () => {
    close(t.averageClustering(B6), (4 * 1 + 2 / 3) / 6);
    close(t.averageClustering(B6, { fewContacts: 'zero' }), 7 / 9);
    close(t.averageClustering(B6G), 7 / 9);
    close(t.averageClustering(B6G, { fewContacts: 'zero' }), (4 * 1 + 2 / 3) / 7);
    // Of X6 only 2 has two contacts, and they do not know each other.
    close(t.averageClustering(X6), 0);
  });

  test('connectedness, fragmentation, compactness', () => {
    for (const [net, value] of [
      [B6, 1],
      [B6G, 15 / 21],
      [X6, 4 / 15],
      [D5, 1],
      [W4, 1],
      [H5, 1],
    ] as const)
      close(t.connectedness(net), value);
    for (const [net, value] of [
      [B6, 0],
      [B6G, 6 / 21],
      [X6, 11 / 15],
    ] as const)
      close(t.fragmentation(net), value);
    // B6: seven pairs at one step, four at two, four at three. X6: three at one, one at two.
    for (const [net, value] of [
      [B6, 31 / 3 / 15],
      [B6G, 31 / 3 / 21],
      [X6, 3.5 / 15],
    ] as const) {
      close(t.globalEfficiency(net), value);
      close(t.distances(net).compactness, value);
      close(t.fragmentation(net, { method: 'distances' }), 1 - value);
    }
  });

  test('mean distance and diameter of pairs with a path', () => {
    for (const [net, mean, diameter] of [
      [B6, (7 * 1 + 4 * 2 + 4 * 3) / 15, 3],
      [B6G, 1.8, 3],
      [X6, (3 * 1 + 1 * 2) / 4, 2],
      [H5, (6 * 1 + 4 * 2) / 10, 2],
    ] as const) {
      close(t.distances(net).mean, mean);
      expect(t.distances(net).diameter).toBe(diameter);
    }
  });

  test('B6: local efficiency, connectivity, core, cut members, bridge, rich club, assortativity', () => {
    const local = t.localEfficiency(B6);
    close(local.reduce((sum, value) => sum + value, 0) / 6, (4 * 1 + 2 / 3) / 6);
    close(t.algebraicConnectivity(B6), (5 - Math.sqrt(17)) / 2);
    close(t.algebraicConnectivity(B6), 0.438447, SIX);
    expect([t.connectivity(B6), t.connectivity(B6, { of: 'ties' })]).toEqual([1, 1]);
    close(t.coreness(B6), [2, 2, 2, 2, 2, 2]);
    expect([...t.cutMembers(B6)].map((i) => B6.members[i])).toEqual(['C', 'D']);
    expect(t.bridges(B6).map((ends) => Array.from(ends, (i) => B6.members[i]))).toEqual([['C', 'D']]);
    close(t.degreeAssortativity(B6), -1 / 6);
    close(t.richClub(B6), [7 / 15, 7 / 15, 1]);
  });

  test('D5: pairs, threes, reciprocity, Krackhardt', () => {
    expect(t.dyadCensus(D5)).toEqual({ mutual: 1, asymmetric: 4, null: 5 });
    close(t.reciprocity(D5), 2 / 6);
    close(t.reciprocity(D5, { method: 'dyads' }), 1 / 5);
    // By default sna counts pairs without a tie as reciprocal.
    const { mutual, null: apart } = t.dyadCensus(D5);
    close((mutual + apart) / 10, 0.6);
    close(t.reciprocity(D5, { method: 'correlation' }), (1 / 3 - 0.3) / (1 - 0.3));
    const census = Object.entries(t.triadCensus(D5)).filter(([, count]) => count > 0);
    expect(Object.fromEntries(census)).toEqual({
      '003': 1,
      '012': 2,
      '102': 1,
      '021D': 1,
      '021C': 3,
      '111D': 1,
      '111U': 1, // biome-ignore format: one line
    });
    expect(t.krackhardt(D5)).toEqual({
      connectedness: 1,
      hierarchy: expect.closeTo(1 - 6 / 10, 12), // A, B, C and D reach each other, and all four reach E
      efficiency: expect.closeTo(1 - (6 - 4) / (20 - 4), 12),
      leastUpperBoundedness: 1,
    });
    const tree = network('1>2 1>3 2>4 2>5');
    expect(t.krackhardt(tree)).toEqual({ connectedness: 1, hierarchy: 1, efficiency: 1, leastUpperBoundedness: 1 });
    close(t.krackhardt(B6).efficiency, 1 - (7 - 5) / (15 - 5));
    close(t.krackhardt({ ...B6, directed: true }).efficiency, 1 - (14 - 5) / (30 - 5));
  });

  test('reciprocity of strengths', () => {
    const net = network('A>B:4 A>C:1 B>A:2 C>A:1');
    close(t.reciprocity(net, { method: 'strengths' }), (2 + 2 + 1 + 1) / 8);
  });

  test('W4: three clusterings by strength', () => {
    close(t.clustering(W4, { method: 'onnela' }), [0.493242, 0.493242, 0.164414, Number.NaN], SIX);
    close(t.clustering(W4, { method: 'onnela' })[0]!, Math.cbrt((5 / 5) * (3 / 5) * (1 / 5)));
    close(t.averageClustering(W4, { method: 'onnela', fewContacts: 'zero' }), 0.287725, 1e-5);
    close(t.clustering(W4, { method: 'barrat' }), [1, 1, 1 / 3, Number.NaN]);
    close(t.clustering(W4, { method: 'zhangHorvath' }), [0.2, 0.6, 0.272727, Number.NaN], SIX);
  });

  test('a ring lattice of twenty, each tied to the two next', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `m${String(i).padStart(2, '0')}`);
    const source = [...ids.keys(), ...ids.keys()];
    const target = source.map((i, k) => (i + (k < 20 ? 1 : 2)) % 20);
    const ring = packNetwork(ids, { source, target, strength: source.map(() => 1) }, false);
    close(t.averageClustering(ring), 0.5); // three of the six pairs of four contacts
    // From each: four members each at one, two, three and four steps, and three at five.
    close(t.distances(ring).mean, (4 * (1 + 2 + 3 + 4) + 3 * 5) / 19);
  });

  test('Zachary’s karate club', () => {
    expect(KARATE.members.length).toBe(34);
    close(t.density(KARATE), 78 / (17 * 33));
    close(t.transitivity(KARATE), 0.255682, 2e-6);
    close(t.averageClustering(KARATE, { fewContacts: 'zero' }), 0.570638, SIX);
    close(t.distances(KARATE).mean, 2.408199, SIX);
    expect(t.distances(KARATE).diameter).toBe(5);
  });

  test('Krackhardt’s kite', () => {
    close(t.density(KITE), 18 / 45);
    close(t.transitivity(KITE), 0.578947, SIX);
    close(t.averageClustering(KITE, { fewContacts: 'zero' }), 0.52);
    close(t.distances(KITE).mean, 1.977778, SIX);
    expect(t.distances(KITE).diameter).toBe(4);
    expect(t.bridges(KITE).map((ends) => Array.from(ends))).toEqual([
      [7, 8],
      [8, 9],
    ]);
  });
});

describe('centrality', () => {
  test('B6', () => {
    close(t.degree(B6), ofB6(2, 3));
    close(t.closeness(B6), ofB6(5 / (1 + 1 + 2 + 3 + 3), 5 / (1 + 1 + 1 + 2 + 2)));
    close(t.harmonic(B6, RAW), ofB6(1 + 1 + 1 / 2 + 1 / 3 + 1 / 3, 1 + 1 + 1 + 1 / 2 + 1 / 2));
    close(t.harmonic(B6), ofB6(3.166667 / 5, 4 / 5), SIX);
    close(t.betweenness(B6, RAW), ofB6(0, 2 * 3)); // two on its side with three on the other
    close(t.betweenness(B6), ofB6(0, 6 / 10));
    const ties = t.tieBetweenness(B6, RAW);
    const named = Object.fromEntries(
      B6.members.flatMap((id, i) =>
        Array.from(B6.ties.targets.subarray(B6.ties.offsets[i], B6.ties.offsets[i + 1]), (j, k) => [
          id + B6.members[j]!,
          ties[B6.ties.offsets[i]! + k],
        ]),
      ),
    );
    expect(named).toMatchObject({ AB: 1, AC: 4, BC: 4, CD: 9, DE: 4, DF: 4, EF: 1, DC: 9 });
    close(t.eigenvector(B6), ofB6(0.353553, 0.5), SIX); // λ is 1 + √2, and C has √2 times what A has
    close(t.pagerank(B6), ofB6(0.145985, 0.208029), 2e-6);
    close(t.katz(B6, { alpha: 0.1 }), ofB6(1.265823, 1.392405), SIX);
    close(t.bonacichPower(B6, { beta: 0.1 }), ofB6(0.847261, 1.250719), SIX);
    close(t.subgraphCentrality(B6), ofB6(2.78796, 3.627454), SIX);
    close(t.currentFlowBetweenness(B6), ofB6(0.133333, 0.633333), SIX);
    close(t.currentFlowCloseness(B6, RAW), ofB6(0.130435, 0.176471), 3e-6);
    // sna's information centrality is n times that.
    close(
      t.currentFlowCloseness(B6, RAW).map((value) => 6 * value),
      ofB6(0.782609, 1.058824),
      SIX,
    );
    const two = { steps: 2 };
    close(t.reach(B6, { ...two, self: true }), ofB6(4 / 6, 1));
    close(t.reach(B6, two), ofB6(3 / 5, 1));
    close(t.decay(B6, { delta: 0.5, ...RAW }), ofB6(2 / 2 + 1 / 4 + 2 / 8, 3 / 2 + 2 / 4));
  });

  test('X6 and B6 with an isolate: nearness in pieces', () => {
    close(t.closeness(X6, { method: 'component' }), [2 / 3, 1, 2 / 3, 1, 1, Number.NaN]);
    close(t.closeness(X6), [(2 / 5) * (2 / 3), 2 / 5, (2 / 5) * (2 / 3), 1 / 5, 1 / 5, 0]);
    close(t.harmonic(X6), [0.3, 0.4, 0.3, 0.2, 0.2, 0]);
    close(t.closeness(B6G), [...ofB6((5 / 6) * (5 / 10), (5 / 6) * (5 / 7)), 0]);
  });

  test('D5', () => {
    close(t.betweenness(D5, RAW), [4, 3, 4, 5, 0]);
    close(t.betweenness(D5), [4 / 12, 3 / 12, 4 / 12, 5 / 12, 0]);
    close(t.closeness(D5, { method: 'component' }), [4 / 7, 0.4, 0.5, 4 / 7, Number.NaN]);
    close(t.closeness(D5, { method: 'component', direction: 'in' }), [0.5, 0.75, 0.5, 0.5, 0.4]);
    close(t.closeness(D5, { direction: 'in' }), [0.375, 0.5625, 0.375, 0.375, 0.4]);
    close(t.pagerank(D5), [0.262157, 0.246174, 0.164326, 0.192585, 0.134758], 5e-6);
  });

  test('W4', () => {
    close(t.opsahlDegree(W4), [Math.sqrt(2 * 8), Math.sqrt(2 * 6), Math.sqrt(3 * 6), Math.sqrt(1 * 2)]);
    close(t.betweenness(W4, { distance: 'inverse', ...RAW }), [2, 0, 2, 0]);
    close(t.betweenness(W4, RAW), [0, 0, 2, 0]);
    // A strength taken for a distance would give C 3 and A 0; it takes a function that says so.
    close(t.betweenness(W4, { distance: (strength) => strength, ...RAW }), [0, 0, 3, 0]);
    // A: 1/5, 1/3 and 1/3 + 1/2 away.
    close(t.closeness(W4, { distance: 'inverse' }), [3 / (1 / 5 + 1 / 3 + 5 / 6), 1.698113, 2.195122, 1.267606], SIX);
    close(t.closeness(W4, { distance: 'relative' }), [0.798226, 0.617496, 0.798226, 0.460948], SIX);
    close(t.eigenvector(W4), [0.663579, 0.585791, 0.444264, 0.138349], 2e-6);
  });

  test('Krackhardt’s kite', () => {
    close(t.degree(KITE), [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
    const four = 1e-4;
    close(t.closeness(KITE), [0.5294, 0.5294, 0.5, 0.6, 0.5, 0.6429, 0.6429, 0.6, 0.4286, 0.3103], four);
    close(t.betweenness(KITE), [0.0231, 0.0231, 0, 0.1019, 0, 0.2315, 0.2315, 0.3889, 0.2222, 0], four);
    close(t.constraint(KITE), [0.5412, 0.5412, 0.6641, 0.4702, 0.6641, 0.4451, 0.4451, 0.4311, 0.5, 1], four);
    close(t.effectiveSize(KITE), [2, 2, 1, 10 / 3, 1, 3, 3, 7 / 3, 2, 1]);
    close(t.reach(KITE, { self: true }), [0.8, 0.8, 0.8, 0.8, 0.8, 0.9, 0.9, 1, 0.5, 0.3]);
  });

  test('centralization', () => {
    for (const of of ['degree', 'betweenness', 'closeness', 'harmonic'] as const)
      close(t.centralization(S5, { of }), 1);
    close(t.centralization(B6), (4 * 1) / (5 * 4));
    close(t.centralization(B6, { of: 'betweenness' }), (4 * 0.6) / 5);
    close(t.centralization(B6, { of: 'closeness' }), (4 * (5 / 7 - 0.5)) / ((5 * 4) / 9));
    close(t.centralization(B6, { of: 'harmonic' }), (4 * (0.8 - 19 / 30)) / (4 / 2));
    // igraph in R by default lets a member be tied to itself, and the star is no longer the most centralized.
    close(t.degree(S5).reduce((sum, value) => sum + (4 - value), 0) / (4 * 5), 0.6);
    // Of the eigenvector sna and igraph take one tie among isolates for the most centralized, each at its own scale.
    close((4 * (0.5 - t.eigenvector(B6)[0]!)) / (4 / Math.SQRT2), 0.207107, SIX);
    close((4 * (1 - t.eigenvector(B6, { scale: 'max' })[0]!)) / 4, 0.292893, SIX);
    close((4 * (1 - t.eigenvector(S5, { scale: 'max' })[0]!)) / 3, 2 / 3);
    // @ts-expect-error a measure that has no centralization
    expect(() => t.centralization(B6, { of: 'eigenvector' })).toThrow('no agreed maximum');
  });
});
