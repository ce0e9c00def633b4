import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { degree } from '../../../src/metrics/centrality/degree.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { components } from '../../../src/metrics/density/components.js';
import { type RobustnessOptions, robustness } from '../../../src/metrics/durability/robustness.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { undirected, without } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, network, path, randomNetwork, ringOf, S5, X6 } from '../../networks.js';

const K5 = network('A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E');

describe('the best connected go first', () => {
  test('counted anew after every loss: of B6 the curve is 6 3 2 2 1 1 0 of 6', () => {
    const { curve, area, removed, ofSurvivors } = robustness(B6);
    close(
      curve,
      [6, 3, 2, 2, 1, 1, 0].map((size) => size / 6),
    );
    close(area, (3 + 2 + 2 + 1 + 1) / 36);
    // C; then D, E and F have two contacts each, A and B one; of A-B and E-F first A and E, then who is alone.
    expect([...removed]).toEqual([2, 3, 0, 4, 1, 5]);
    close(ofSurvivors, [1, 3 / 5, 2 / 4, 2 / 3, 1 / 2, 1, Number.NaN]);
  });

  test('in the order of the whole network B6 keeps a pair more', () => {
    const { area, removed, curve } = robustness(B6, { adaptive: false });
    expect([...removed]).toEqual([2, 3, 0, 1, 4, 5]);
    close(curve.slice(1, 5), [3 / 6, 2 / 6, 2 / 6, 2 / 6]);
    close(area, (3 + 2 + 2 + 2 + 1) / 36);
  });

  test.each([
    ['a hub and four leaves', S5, 4 / 25],
    ['five of whom everyone is tied to everyone', K5, 0.4],
    ['a path of five', path(5), 0.24],
    ['a ring of five', ringOf(5, 1), 0.32],
  ])('R of %s', (_, net, expected) => {
    close(robustness(net).area, expected);
  });

  test('the largest R there can be is that of everyone tied to everyone', () => {
    close(robustness(K5).most, 0.5 * (1 - 1 / 5));
    close(robustness(K5).area, robustness(K5).most);
  });

  test('shares are of all members there were, isolates among them', () => {
    close(robustness(B6G).curve[0]!, 6 / 7);
    close(robustness(X6).curve.slice(0, 3), [3 / 6, 2 / 6, 1 / 6]);
  });

  test('directions are ignored, and a tie both ways is one contact', () => {
    // B has A and C; C has B, D, both ways, and E.
    expect(robustness(network('A>B B>A B>C C>B D>C C>E')).removed[0]).toBe(2);
    expect([...robustness(network('A>B B>C'), { adaptive: false }).removed]).toEqual([1, 0, 2]);
  });

  test('any measure tells who goes first, also your own; who is undefined goes last', () => {
    expect([...robustness(path(5), { order: betweenness, adaptive: false }).removed]).toEqual([2, 1, 3, 0, 4]);
    const own = robustness(B6, { order: ({ members }) => members.map((id) => (id === 'E' ? Number.NaN : -1)) });
    // A B C D leave E and F.
    expect([...own.removed].slice(0, 3)).toEqual([0, 1, 2]);
    const still = { order: ({ members }: Network) => members.map((id) => (id === 'A' ? Number.NaN : 1)) };
    expect([...robustness(B6, { ...still, adaptive: false }).removed]).toEqual([1, 2, 3, 4, 5, 0]);
    const far = { order: () => [Infinity, 3, Infinity, -Infinity, 3 + 1e-12, Number.NaN], adaptive: false };
    expect([...robustness(B6, far).removed]).toEqual([0, 2, 1, 4, 3, 5]);
  });
});

describe('who leaves is chance', () => {
  test('of few members exactly: one loss leaves B6 in the mean 26/30 of those left in one piece', () => {
    const { curve, ofSurvivors, exact, samples, error, removed } = robustness(B6, { order: 'random' });
    // Of A, B, E or F 5 are left together, of C or D 3.
    close(curve[1]!, (4 * 5 + 2 * 3) / 6 / 6);
    close(ofSurvivors[1]!, 0.866667, 1e-6);
    expect([exact, samples, error, removed.length]).toEqual([true, 0, 0, 0]);
  });

  test('property: of few members as the mean over all sets that may be left', () => {
    const random = randomFrom(5);
    for (let round = 0; round < 20; round++) {
      const net = randomNetwork(random, 1 + Math.floor(random() * 8), 0.3, { directed: round % 2 === 1 });
      close(robustness(net, { order: 'random' }).curve, everySet(net));
    }
  });

  test('of many the first loss exactly, and the mean of draws within four standard errors of the exact one', () => {
    const random = randomFrom(8);
    const few = randomNetwork(random, 13, 0.17);
    const many = packNetwork([...few.members, 'p1', 'p2', 'p3', 'p4'], arcsOf(few), false);
    // With the isolates too many to go through all sets.
    const { curve, errors, error, area, exact, samples } = robustness(many, { order: 'random', samples: 400 });
    const sets = everySet(many);
    expect([exact, samples]).toEqual([false, 400]);
    close(curve[1]!, sets[1]!);
    expect([errors[0], errors[1], errors[17]]).toEqual([0, 0, 0]);
    for (let q = 2; q < 17; q++) expect(Math.abs(curve[q]! - sets[q]!)).toBeLessThanOrEqual(4 * errors[q]!);
    const mean = sets.slice(1).reduce((sum, share) => sum + share, 0) / 17;
    expect(Math.abs(area - mean)).toBeLessThanOrEqual(4 * error);
    expect(error).toBeGreaterThan(0);
  }, 60_000);

  test('the same seed draws the same, another seed other orders', () => {
    const net = randomNetwork(randomFrom(2), 40, 0.06);
    const drawn = (seed: number) => robustness(net, { order: 'random', samples: 5, seed });
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3).area).not.toBe(drawn(4).area);
    expect(robustness(net, { order: 'random', samples: 1 }).error).toBeNaN();
  });
});

describe('equals by draw', () => {
  test('the mean over draws: a path of three loses its middle first whatever is drawn', () => {
    const { curve, exact, samples, errors } = robustness(path(3), { equals: 'random', samples: 7 });
    close(curve, [1, 1 / 3, 1 / 3, 0]);
    expect([exact, samples, ...errors]).toEqual([false, 7, 0, 0, 0, 0]);
  });

  test('each of equals is as probable to go first', () => {
    // Of a path of four one of the middle goes, and leaves two; then one of those, or of the ends of a pair, by chance.
    // B, C and D of A-B-C-D-E have two each: C leaves pairs, B or D a path of three and one alone.
    const { curve, errors } = robustness(path(5), { equals: 'random', samples: 3000 });
    const expected = (2 + 3 + 3) / 3 / 5;
    expect(Math.abs(curve[1]! - expected)).toBeLessThan(4 * errors[1]!);
    const still = robustness(path(5), { equals: 'random', samples: 3000, adaptive: false });
    expect(Math.abs(still.curve[1]! - expected)).toBeLessThan(4 * still.errors[1]!);
    const measured = robustness(path(5), { equals: 'random', samples: 500, order: degree });
    expect(Math.abs(measured.curve[1]! - expected)).toBeLessThan(4 * measured.errors[1]!);
  });
});

test('golden: the karate club (curves by networkx 2.8.8, equals by number)', () => {
  const ofAll = ({ curve }: { curve: Float64Array }) => Array.from(curve, (share) => Math.round(share * 34));
  const ones = (count: number) => [...new Array<number>(count).fill(1), 0];
  const degrees = robustness(KARATE);
  expect(ofAll(degrees)).toEqual([34, 33, 26, 20, 16, 8, 8, 8, 5, 4, 3, 2, 2, 2, ...ones(20)]);
  expect([...degrees.removed.slice(0, 8)]).toEqual([33, 0, 32, 1, 2, 3, 5, 23]);
  close(degrees.area, 0.13581314878892733);
  close(robustness(KARATE, { adaptive: false }).area, 0.14186851211072662);
  close(robustness(KARATE, { order: betweenness }).area, 0.13408304498269896);
  close(robustness(KARATE, { order: betweenness, adaptive: false }).area, 0.1453287197231834);
  close(robustness(KARATE, { order: 'random', samples: 1 }).curve[1]!, 0.9653979238754324);
});

test('property: agrees with components measured after each loss on random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, Math.floor(random() * 25), 0.12, { directed: round % 3 === 0 });
    const choices: RobustnessOptions[] = [{}, { adaptive: false }, { order: harmonic }];
    for (const options of choices) {
      const { curve, removed } = robustness(net, options);
      const [sizes, order] = naive(net, options);
      expect([...removed]).toEqual(order);
      close(
        curve,
        sizes.map((size) => size / net.members.length),
      );
    }
  }
});

test('edge: answers on every degenerate network, NaN without members', () => {
  for (const [, net] of EDGE_CASES) {
    const orders = ['degree', 'random', degree] as const;
    for (const order of orders) expect(robustness(net, { order }).curve).toHaveLength(net.members.length + 1);
  }
  const nobody = robustness(network(''));
  expect([nobody.area, nobody.most, nobody.curve[0]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  close([robustness(network('A')).area, robustness(network('A')).most], [0, 0]);
  close(robustness(network('A B C')).area, 2 / 9); // (n − 1) / n²
  close(robustness(network('A B C'), { order: 'random' }).curve, [1 / 3, 1 / 3, 1 / 3, 0]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error an order there is none of
  expect(() => robustness(B6, { order: 'strength' })).toThrow(
    "robustness: `order` must be 'degree', 'random' or a measure of the network, got \"strength\"",
  );
  expect(() => robustness(B6, { order: () => [1, 2] })).toThrow(
    'robustness: `order` must give a number for each of 6 members, got 2',
  );
  // @ts-expect-error one number for all
  expect(() => robustness(B6, { order: () => 3 })).toThrow('must give a number for each of 6 members, got 3');
  expect(() => robustness(B6, { samples: 0 })).toThrow('`samples` must be a whole number of at least 1, got 0');
  expect(() => robustness(B6, { seed: -1 })).toThrow('`seed` must be');
  // @ts-expect-error no such rule
  expect(() => robustness(B6, { equals: 'last' })).toThrow("`equals` must be one of 'first', 'random'");
});

const largestOf = (net: Network): number => components(net).sizes[0] ?? 0;

// Takes out one after the other, and looks at the components.
function naive(net: Network, { order = 'degree', adaptive = true }: RobustnessOptions): [number[], number[]] {
  const measure = typeof order === 'function' ? order : degree;
  const fixed = measure(net);
  const sizes = [largestOf(net)];
  const removed: number[] = [];
  let left = net;
  while (left.members.length > 0) {
    const values = adaptive ? measure(left) : left.members.map((id) => fixed[net.members.indexOf(id)]!);
    let first = 0;
    for (let i = 1; i < values.length; i++) if (values[i]! > values[first]! + 1e-9) first = i;
    // Without ties by number: some measures of a single member are not defined.
    if (adaptive && left.ties.targets.length === 0) first = 0;
    removed.push(net.members.indexOf(left.members[first]!));
    left = without(left, [left.members[first]!]);
    sizes.push(largestOf(left));
  }
  return [sizes, removed];
}

function arcsOf({ members, ties }: Network) {
  const source = members.flatMap((_, i) => new Array<number>(ties.offsets[i + 1]! - ties.offsets[i]!).fill(i));
  const places = source.flatMap((i, k) => (i < ties.targets[k]! ? [k] : []));
  return {
    source: places.map((k) => source[k]!),
    target: places.map((k) => ties.targets[k]!),
    strength: places.map(() => 1),
  };
}

// The mean over every set of members that may be left.
function everySet(net: Network): number[] {
  const n = net.members.length;
  const ties = undirected(net).ties;
  const sums = new Array<number>(n + 1).fill(0);
  const counts = new Array<number>(n + 1).fill(0);
  for (let set = 0; set < 2 ** n; set++) {
    const inside = (i: number) => ((set >> i) & 1) === 1;
    const part = Array.from({ length: n }, (_, i) => (inside(i) ? i : -1));
    for (let i = 0; i < n; i++)
      for (let k = ties.offsets[i]!; inside(i) && k < ties.offsets[i + 1]!; k++) {
        const [a, b] = [part[i]!, part[ties.targets[k]!]!];
        if (b !== -1 && a !== b) for (let j = 0; j < n; j++) if (part[j] === b) part[j] = a;
      }
    const sizes = new Array<number>(n).fill(0);
    for (const label of part) if (label !== -1) sizes[label]!++;
    const left = part.filter((label) => label !== -1).length;
    sums[n - left]! += Math.max(0, ...sizes);
    counts[n - left]!++;
  }
  return sums.map((sum, q) => sum / counts[q]! / n);
}

// Zachary's karate club without strengths, 34 members, the club's own numbers less one.
const KARATE = network(
  '00-01 00-02 00-03 00-04 00-05 00-06 00-07 00-08 00-10 00-11 00-12 00-13 00-17 00-19 00-21 00-31 01-02 01-03 01-07 01-13 01-17 01-19 01-21 01-30 02-03 02-07 02-08 02-09 02-13 02-27 02-28 02-32 03-07 03-12 03-13 04-06 04-10 05-06 05-10 05-16 06-16 08-30 08-32 08-33 09-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33',
);
