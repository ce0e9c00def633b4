import { expect, test } from 'vitest';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { approximateDistances } from '../../../src/metrics/density/approximateDistances.js';
import { distanceDistribution } from '../../../src/metrics/density/distanceDistribution.js';
import { distances } from '../../../src/metrics/density/distances.js';
import { growBalls } from '../../../src/metrics/density/growingBalls.js';
import { transposed } from '../../../src/network/ties.js';
import { countOf, countTables, distinctCounters } from '../../../src/numeric/distinctCounters.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, D5, EDGE_CASES, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

test('where nobody is more than two steps away everything is exact', () => {
  const { pairs, unreachable, reachable, mean, effectiveDiameter, harmonic: near } = approximateDistances(S5);
  close(pairs, [0, 4, 6]);
  expect(unreachable).toBe(0);
  expect(reachable).toBe(1);
  close(mean, (4 + 2 * 6) / 10);
  close(effectiveDiameter, 1 + (9 - 4) / 6); // nine of ten pairs
  close(near, [...Array(4).fill((1 + 3 / 2) / 4), 1]);
  close(approximateDistances(X6).pairs, [0, 3, 1]);
  expect(approximateDistances(X6).unreachable).toBe(11);
});

test('pairs are ordered where direction counts, and its contacts are exact', () => {
  const along = approximateDistances(D5, { registers: 4096 });
  expect(along.pairs[1]).toBe(6);
  close(along.pairs, [0, 6, 5, 4, 1], 0.05);
  close(along.unreachable, 4, 0.1);
  close(approximateDistances(D5, { registers: 4096, direction: 'all' }).pairs, [0, 5, 4, 1], 1e-2);
});

test('golden: near path_length_hist of igraph 0.10.2', () => {
  const { pairs, unreachable } = approximateDistances(KITE, { registers: 4096 });
  close(pairs, [0, 18, 15, 7, 5], 0.01);
  expect(unreachable).toBe(0);
});

test('the same seed gives the same bits, another one others', () => {
  const net = randomNetwork(randomFrom(82), 300, 0.01);
  expect(approximateDistances(net, { seed: 3 })).toEqual(approximateDistances(net, { seed: 3 }));
  expect(approximateDistances(net, { seed: 4 }).mean).not.toBe(approximateDistances(net, { seed: 3 }).mean);
});

test('the error is that of one counter', () => {
  expect(approximateDistances(S5).error).toBe(1.04 / 8);
  expect(approximateDistances(S5, { registers: 256 }).error).toBe(1.04 / 16);
});

test('property: only those visited who can have grown, counters are those of all joined again and again', () => {
  const random = randomFrom(83);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 60), random() ** 2 * 0.1, {
      directed: round % 2 === 1,
    });
    const counters = distinctCounters(net.members.length, 16, random);
    let bytes = Array.from({ length: net.members.length }, (_, i) => counters.bytes.slice(16 * i, 16 * i + 16));
    const tables = countTables(16);
    growBalls(net.ties, transposed(net.ties), counters, (_step, count, members, counts, before) => {
      const next = bytes.map((own, i) =>
        Array.from(net.ties.targets.subarray(net.ties.offsets[i], net.ties.offsets[i + 1])).reduce(
          (larger, j) => larger.map((rank, k) => Math.max(rank, bytes[j]![k]!)),
          own,
        ),
      );
      const grown = next.flatMap((now, i) => (now.some((rank, k) => rank !== bytes[i]![k]) ? [i] : []));
      expect(Array.from(members.subarray(0, count)).sort((a, b) => a - b)).toEqual(grown);
      for (const i of grown) {
        expect(before[i]).toBe(countOf(bytes[i]!, 0, 16, tables));
        expect(counts[i]).toBe(countOf(next[i]!, 0, 16, tables));
      }
      bytes = next;
    });
    expect(counters.bytes).toEqual(Uint8Array.from(bytes.flatMap((own) => Array.from(own))));
  }
});

test.each([
  ['undirected', false],
  ['directed', true],
])('property: %s, it is off by no more than counters are', (_, directed) => {
  const random = randomFrom(84);
  const runs = 30;
  const off = { mean: 0, paths: 0, near: 0 };
  for (let seed = 0; seed < runs; seed++) {
    const net = randomNetwork(random, 400, 0.008, { directed });
    const about = approximateDistances(net, { seed });
    const exact = distances(net);
    const near = harmonic(net);
    off.mean += (about.mean / exact.mean - 1) ** 2 / runs;
    off.paths += (about.reachable / exact.reachable - 1) ** 2 / runs;
    near.forEach((value, i) => {
      off.near += (about.harmonic[i]! - value) ** 2 / (400 * runs * 0.2 ** 2);
    });
    expect(about.pairs[1]).toBe(distanceDistribution(net).pairs[1]);
    if (!directed) expect(about.unreachable).toBe(distanceDistribution(net).unreachable);
  }
  const error = 1.04 / 8;
  expect(Math.sqrt(off.mean)).toBeLessThan(error / 2);
  expect(Math.sqrt(off.mean)).toBeGreaterThan(0); // counted indeed
  expect(Math.sqrt(off.paths)).toBeLessThan(directed ? 1.2 * error : 1e-12);
  expect(Math.sqrt(off.near)).toBeLessThan(1.5 * error);
});

test('edge: answers on every degenerate network as the exact measures do', () => {
  for (const [name, net] of EDGE_CASES) {
    const about = approximateDistances(net);
    expect({ pairs: about.pairs, unreachable: about.unreachable }, name).toEqual(distanceDistribution(net));
    const { mean, reachable } = distances(net);
    expect(about.mean, name).toEqual(mean);
    expect(about.reachable, name).toEqual(reachable);
    expect(about.harmonic, name).toEqual(harmonic(net));
    expect(Number.isNaN(about.effectiveDiameter)).toBe(Number.isNaN(mean));
  }
});

test('edge: a long path', () => {
  const { pairs, mean, unreachable } = approximateDistances(path(600), { registers: 256 });
  expect(unreachable).toBe(0);
  close(mean, 601 / 3, 0.15);
  expect(pairs.length).toBeGreaterThan(300);
});

test('edge: pairs that no counter notices are counted all the same', () => {
  // Of so many threes in a row many have ends of which one hides the other, or the middle hides it.
  const threes = network(Array.from({ length: 400 }, (_, i) => `a${i}-b${i} b${i}-c${i}`).join(' '));
  const { pairs, harmonic: near } = approximateDistances(threes, { registers: 16 });
  close(pairs, [0, 800, 400]);
  close(near, harmonic(threes));
});

test('edge: a wrong option is named', () => {
  expect(() => approximateDistances(S5, { registers: 8 })).toThrow(
    'approximateDistances: `registers` must be a whole number from 16 to 65536, got 8',
  );
  expect(() => approximateDistances(S5, { registers: 100 })).toThrow(
    'approximateDistances: `registers` must be a power of two, got 100',
  );
  // @ts-expect-error a direction there is none of
  expect(() => approximateDistances(D5, { direction: 'up' })).toThrow('approximateDistances: `direction` must be');
});
