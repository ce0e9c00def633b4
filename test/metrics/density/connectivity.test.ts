import { expect, test } from 'vitest';
import { connectivity } from '../../../src/metrics/density/connectivity.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, D5, EDGE_CASES, H5, KITE, matrix, network, path, randomNetwork, S5, X6 } from '../../networks.js';

const both = (net: Network): readonly [number, number] => [connectivity(net), connectivity(net, { of: 'ties' })];

test('two triangles joined by a tie hang on that tie and on its ends', () => {
  expect(both(B6)).toEqual([1, 1]);
});

test('two triangles with a member in common hang on it, but on no single tie', () => {
  expect(both(network('A-B A-C B-C C-D C-E D-E'))).toEqual([1, 2]);
});

test('two closed circles of four joined by two ties that share no member', () => {
  const net = network('A-B A-C A-D B-C B-D C-D E-F E-G E-H F-G F-H G-H A-E B-F');
  expect(both(net)).toEqual([2, 2]);
});

test('in a ring two must go, in a hub with leaves one', () => {
  expect(both(network('A-B B-C C-D D-E E-A'))).toEqual([2, 2]);
  expect(both(S5)).toEqual([1, 1]);
  // Everyone tied to a hub and to two others: the hub and both neighbours.
  expect(both(network('h-a h-b h-c h-d h-e a-b b-c c-d d-e e-a'))).toEqual([3, 3]);
});

test('where everyone is tied to everyone all but one must go', () => {
  expect(both(network('A-B A-C A-D B-C B-D C-D'))).toEqual([3, 3]);
  expect(both(network('A>B B>A A>C C>A B>C C>B'))).toEqual([2, 2]);
  // One tie less: the other two part its ends.
  expect(both(network('A-B A-C A-D B-C B-D'))).toEqual([2, 2]);
});

test('along the ties in a directed network: one way round is enough, and no more than it is', () => {
  expect(both(network('A>B B>C C>A'))).toEqual([1, 1]);
  expect(both(D5)).toEqual([0, 0]); // from E nowhere
  // Two rings of four, one each way, are as the ring undirected.
  expect(both(network('A>B B>C C>D D>A B>A C>B D>C A>D'))).toEqual([2, 2]);
  // Within both threes everyone is tied to everyone; A and B lead over, but only D leads back, to A alone.
  const over = 'A>B B>A A>C C>A B>C C>B D>E E>D D>F F>D E>F F>E A>D B>E C>F';
  expect(both(network(`${over} D>A`))).toEqual([1, 1]);
  expect(both(network(`${over} D>A E>B`))).toEqual([2, 2]);
});

test('golden: the kite, and ties beside a hub (igraph 0.10.2)', () => {
  expect(both(KITE)).toEqual([1, 1]);
  expect(both(H5)).toEqual([1, 2]);
});

test('property: as by taking away all sets of members, and by all sides, in small networks of two circles', () => {
  const random = randomFrom(17);
  const met = new Set<string>();
  for (let round = 0; round < 400; round++) {
    const net = twoCircles(random, round % 3 > 0);
    const [members, ties] = both(net);
    expect(members).toBe(fewestMembers(net));
    expect(ties).toBe(fewestTies(net));
    met.add(`${net.directed} ${members} ${ties}`);
  }
  expect(met.size).toBeGreaterThan(20);
});

// Many ties within two circles that may overlap, some across, in a directed network rather one way than the other.
function twoCircles(random: () => number, directed: boolean): Network {
  const n = 2 + Math.floor(random() * 8);
  const circles = Array.from({ length: n }, () => 1 + Math.floor(random() * 3)); // one, the other, both
  const [within, over, back] = [0.5 + random() / 2, random() ** 2, random() ** 3];
  const words = circles.map((_, i) => String(i));
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      const [a, b] = [circles[i]!, circles[j]!];
      const share = (a & b) > 0 ? within : a < b ? over : back;
      if (i !== j && random() < share) words.push(`${i}${directed ? '>' : '-'}${j}`);
    }
  }
  return network(words.join(' '));
}

// The size of the smallest set of members without whom somebody left does not reach somebody left.
function fewestMembers(net: Network): number {
  const ties = matrix(net);
  let least = ties.length - 1;
  for (let gone = 0; gone < 2 ** ties.length; gone++) {
    const left = [...ties.keys()].filter((i) => ((gone >> i) & 1) === 0);
    const parted = left.some((start) => {
      const reached = new Set([start]);
      for (const i of reached) for (const j of left) if (ties[i]![j]! > 0) reached.add(j);
      return reached.size < left.length;
    });
    if (parted) least = Math.min(least, ties.length - left.length);
  }
  return least;
}

// Without some ties somebody is not reached just if all ties out of some side are among them.
function fewestTies(net: Network): number {
  const ties = matrix(net);
  let least = Infinity;
  for (let side = 1; side < 2 ** ties.length - 1; side++) {
    const inside = (i: number): boolean => ((side >> i) & 1) === 1;
    const out = ties.flatMap((row, i) => row.filter((tie, j) => tie > 0 && inside(i) && !inside(j)));
    least = Math.min(least, out.length);
  }
  return least;
}

test('property: as many members as between any two by ways that share none, in networks of blocks', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 150; round++) {
    const net = ofBlocks(random, round % 2 > 0);
    const ties = matrix(net);
    let least = ties.length - 1;
    for (const i of ties.keys())
      for (const j of ties.keys()) if (i !== j && ties[i]![j] === 0) least = Math.min(least, waysBetween(ties, i, j));
    expect(connectivity(net)).toBe(least);
  }
});

// Blocks of members, any two of which have all, none or some of the ties.
function ofBlocks(random: () => number, directed: boolean): Network {
  const blocks = Array.from({ length: 6 + Math.floor(random() * 9) }, () => Math.floor(random() * 5));
  const shares = Array.from({ length: 25 }, () => [0, 0.1, 0.6, 1, 1][Math.floor(random() * 5)]!);
  const words = blocks.map((_, i) => String(i));
  for (const [i, a] of blocks.entries())
    for (const [j, b] of blocks.entries())
      if ((directed ? i !== j : i < j) && random() < shares[5 * a + b]!) words.push(`${i}${directed ? '>' : '-'}${j}`);
  return network(words.join(' '));
}

// Ford and Fulkerson's, members split: 2 i is where ties to i lead, 2 i + 1 where its ties begin.
function waysBetween(ties: number[][], from: number, to: number): number {
  const n = 2 * ties.length;
  const open = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_, b) => (a % 2 === 0 ? a + 1 === b : b % 2 === 0 && ties[a >> 1]![b >> 1]! > 0)),
  );
  const led = (node: number, seen: Set<number>): boolean => {
    if (node === 2 * to) return true;
    seen.add(node);
    const next = open[node]!.findIndex((way, b) => way && !seen.has(b) && led(b, seen));
    if (next >= 0) [open[node]![next], open[next]![node]] = [false, true];
    return next >= 0;
  };
  let count = 0;
  while (led(2 * from + 1, new Set())) count++;
  return count;
}

test('property: closed circles are joined by what joins them, in a directed network by the weaker way', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 40; round++) {
    const size = 8 + Math.floor(random() * 8);
    const [over, back] = [1 + Math.floor(random() * 6), 1 + Math.floor(random() * 6)];
    const within = [0, 1].flatMap((side) => pairsOfCircle(side, size));
    // To at most five of the other circle.
    const across = (count: number, a: string, sign: string, b: string): string[] =>
      Array.from({ length: count }, (_, k) => `${a}${10 + k}${sign}${b}${10 + ((k * 3) % 5)}`);
    expect(both(network([...within, ...across(over, 'a', '-', 'b')].join(' ')))).toEqual([Math.min(5, over), over]);
    const arcs = within.flatMap((pair) => [pair.replace('-', '>'), pair.split('-').reverse().join('>')]);
    const weaker = Math.min(over, back);
    expect(both(network([...arcs, ...across(over, 'a', '>', 'b'), ...across(back, 'b', '>', 'a')].join(' ')))).toEqual([
      Math.min(5, weaker),
      weaker,
    ]);
  }
});

const pairsOfCircle = (side: number, size: number): string[] =>
  Array.from({ length: size }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j) => `${'ab'[side]}${10 + i}-${'ab'[side]}${10 + j}`),
  );

test('property: a mutual tie for each tie of an undirected network leaves the numbers', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 20 + Math.floor(random() * 20), 0.1 + random() * 0.5);
    expect(both({ ...net, directed: true })).toEqual(both(net));
  }
});

test('edge: 0 where somebody cannot reach somebody, NaN where there is nobody to reach', () => {
  for (const [, net] of EDGE_CASES) for (const value of both(net)) expect(value).toBeTypeOf('number');
  expect(both(network('A'))).toEqual([Number.NaN, Number.NaN]);
  expect(both(network('A B'))).toEqual([0, 0]);
  expect(both(network('A-B'))).toEqual([1, 1]);
  expect(both(network('A>B'))).toEqual([0, 0]);
  expect(both(X6)).toEqual([0, 0]);
  expect(both(path(100_000))).toEqual([1, 1]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error what there is none of
  expect(() => connectivity(B6, { of: 'nodes' })).toThrow(
    "connectivity: `of` must be one of 'members', 'ties', got \"nodes\"",
  );
});
