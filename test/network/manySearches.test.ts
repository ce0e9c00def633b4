import { expect, test } from 'vitest';
import { eachLevel, manySearches } from '../../src/network/manySearches.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { eachSource } from '../../src/network/paths.js';
import { randomFrom } from '../../src/numeric/random.js';
import { network, path, randomNetwork } from '../networks.js';

// For each member how many it finds at each distance.
type Found = Map<number, number>[];

function found({ ties, directed, members }: Network, steps = Infinity, backwards = false): Found {
  const searches = manySearches(ties, !directed);
  const all: Found = members.map(() => new Map());
  const batches = Array.from({ length: searches.batches }, (_, batch) => batch);
  for (const batch of backwards ? batches.reverse() : batches)
    eachLevel(searches, batch, steps, (distance, count, finders, gains) => {
      for (let k = 0; k < count; k++) {
        const counts = all[finders[k]!]!;
        counts.set(distance, (counts.get(distance) ?? 0) + gains[k]!);
      }
    });
  return all;
}

// The same by a search from each.
function oneByOne({ ties, members }: Network, steps = Infinity): Found {
  const all: Found = members.map(() => new Map());
  eachSource(
    ties,
    null,
    (member, reached, order, distances) => {
      for (let k = 1; k < reached; k++) {
        const distance = distances[order[k]!]!;
        all[member]!.set(distance, (all[member]!.get(distance) ?? 0) + 1);
      }
    },
    steps,
  );
  return all;
}

// A crowd in which everyone is near, a chain that hangs on it, a crowd apart, and members without ties.
function crowdWithChain(random: () => number, n: number, directed: boolean): Network {
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  const crowd = n * 0.6;
  const seen = new Set<number>();
  const add = (i: number, j: number): void => {
    const key = directed ? i * n + j : Math.min(i, j) * n + Math.max(i, j);
    if (i === j || seen.has(key)) return;
    seen.add(key);
    arcs.source.push(i);
    arcs.target.push(j);
    arcs.strength.push(1);
  };
  const draw = (from: number, to: number): number => from + Math.floor((to - from) * random());
  for (let k = 0; k < 3 * crowd; k++) add(draw(0, crowd), draw(0, crowd));
  for (let i = crowd; i < crowd + 20; i++) add(i - 1, i);
  for (let k = 0; k < n / 2; k++) add(draw(crowd + 20, n * 0.9), draw(crowd + 20, n * 0.9));
  return packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(5, '0')}`),
    arcs,
    directed,
  );
}

test('along a chain of three each finds who comes after it', () => {
  expect(found(network('A>B B>C'))).toEqual([
    new Map([
      [1, 1],
      [2, 1],
    ]),
    new Map([[1, 1]]),
    new Map(),
  ]);
});

test('property: many searches at once find what a search from each finds', () => {
  const random = randomFrom(5);
  for (const n of [60, 127, 128, 129, 300, 511, 700, 1300]) {
    for (const directed of [false, true]) {
      for (const share of [0.5 / n, 1.5 / n, 6 / n]) {
        const net = randomNetwork(random, n, share, { directed });
        expect(found(net)).toEqual(oneByOne(net));
      }
    }
  }
});

test('property: a crowd with a chain, searched for together, by any order of the batches and within any steps', () => {
  const random = randomFrom(6);
  for (const directed of [false, true]) {
    const net = crowdWithChain(random, 1000, directed);
    expect(manySearches(net.ties, !directed).together).toBe(true);
    expect(found(net)).toEqual(oneByOne(net));
    expect(found(net, Infinity, true)).toEqual(oneByOne(net));
    for (const steps of [1, 2, 3, 5]) expect(found(net, steps)).toEqual(oneByOne(net, steps));
  }
});

test('on a long path, where no two are found together, each is searched for alone', () => {
  const net = path(600);
  expect(manySearches(net.ties, true).together).toBe(false);
  expect(found(net)).toEqual(oneByOne(net));
});

test('edge: no members, and members without ties', () => {
  expect(found(network(''))).toEqual([]);
  expect(found(network('A B'))).toEqual([new Map(), new Map()]);
});
