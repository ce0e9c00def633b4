import { describe, expect, test } from 'vitest';
import { distances } from '../../../src/metrics/density/distances.js';
import { fragmentation } from '../../../src/metrics/density/fragmentation.js';
import { type KeyPlayersOptions, keyPlayers } from '../../../src/metrics/durability/keyPlayers.js';
import { ReachTogether } from '../../../src/metrics/durability/reachTogether.js';
import type { Network } from '../../../src/network/network.js';
import { undirected, without } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, path, randomNetwork, ringOf, S5 } from '../../networks.js';

describe('without whom the others hang together least', () => {
  test('one of B6: C or D, without whom 2 and 3 are left of whom 4 of 10 pairs have a path', () => {
    expect(keyPlayers(B6)).toEqual({ value: 1 - 4 / 10, before: 0, sets: [['C'], ['D']], count: 2, exact: true });
    // Every path that is left is one tie long: the same by distances.
    const far = keyPlayers(B6, { method: 'distances' });
    close([far.value, far.before], [0.6, fragmentation(B6, { method: 'distances' })]);
    expect(far.sets).toEqual([['C'], ['D']]);
  });

  test('two of B6: C and D, which leave two pairs; one in each triangle as well', () => {
    const { value, sets } = keyPlayers(B6, { k: 2 });
    // 2 of 6 pairs of A, B, E and F; without C and E too A-B and D-F are left.
    close(value, 0.666667, 1e-6);
    expect(sets.map((set) => set.join(''))).toEqual(['AD', 'BD', 'CD', 'CE', 'CF']);
  });

  test('over the pairs of all, who is removed counts as alone', () => {
    // Without C of the 15 pairs of B6 4 have a path.
    close(keyPlayers(B6, { pairs: 'all' }).value, 1 - 4 / 15);
    close(keyPlayers(B6, { pairs: 'all', k: 2 }).value, 1 - 2 / 15);
  });

  test('directions are ignored', () => {
    expect(keyPlayers(network('A>B C>B D>C')).sets).toEqual([['B'], ['C']]);
  });
});

describe('who together reach everybody best', () => {
  test('two of B6 reach everybody in a step: any one of each triangle', () => {
    const { value, sets, before, exact } = keyPlayers(B6, { k: 2, goal: 'reach' });
    expect([value, before, exact]).toEqual([1, 0, true]);
    expect(sets.map((set) => set.join(''))).toEqual(['AD', 'AE', 'AF', 'BD', 'BE', 'BF', 'CD', 'CE', 'CF']);
  });

  test('a member of the set counts as one step away: of a path of four the second has (1 + 1 + 1 + 1/2) / 4', () => {
    expect(keyPlayers(path(4), { goal: 'reach' }).value).toBe((1 + 1 + 1 + 1 / 2) / 4);
    expect(keyPlayers(network('A>B B>C C>D'), { goal: 'reach' })).toMatchObject({
      value: (1 + 1 + 1 / 2 + 1 / 3) / 4,
      sets: [['A']],
    });
  });

  test('within some steps, farther members do not count', () => {
    const within = { goal: 'reach', method: 'components', hops: 1 } as const;
    expect(keyPlayers(path(5), within)).toMatchObject({ value: 3 / 5, count: 3 });
    expect(keyPlayers(path(5), { ...within, hops: 2 })).toMatchObject({ value: 1, count: 1 });
    expect(keyPlayers(path(5), { ...within, hops: Infinity })).toMatchObject({ value: 1, count: 5 });
    close(keyPlayers(path(5), { goal: 'reach', hops: 1 }).value, 3 / 5);
  });

  test('direction says who reaches whom', () => {
    const chain = network('A>B B>C B>D');
    expect(keyPlayers(chain, { goal: 'reach' }).sets).toEqual([['A'], ['B']]);
    expect(keyPlayers(chain, { goal: 'reach', direction: 'in' }).sets).toEqual([['C'], ['D']]);
    expect(keyPlayers(chain, { goal: 'reach', direction: 'all' }).sets).toEqual([['B']]);
  });
});

test('sets as good as each other are all counted, and listed up to a limit', () => {
  const { sets, count, exact } = keyPlayers(ringOf(8, 1), { limit: 3 });
  expect([sets.length, count, exact]).toEqual([3, 8, true]);
  expect(sets[0]).toEqual(['m00000000']);
  const found = keyPlayers(ringOf(8, 1), { limit: 3, exhaustive: false });
  expect([found.sets.length, found.count, found.exact]).toEqual([3, 3, false]);
});

const GOALS: readonly KeyPlayersOptions[] = [
  { goal: 'disconnect', method: 'components' },
  { goal: 'disconnect', method: 'distances' },
  { goal: 'reach', method: 'components', hops: 2 },
  { goal: 'reach', method: 'distances' },
];

describe('property: on 200 small networks the value and the sets are those of trying every set', () => {
  test.each(GOALS)('$goal by $method', (options) => {
    const random = randomFrom(17);
    for (let round = 0; round < 200; round++) {
      const n = 2 + Math.floor(random() * 8);
      const net = randomNetwork(random, n, 0.1 + 0.4 * random(), { directed: round % 4 === 3 });
      const k = 1 + (round % 3);
      const expected = tried(net, k, options);
      const { value, sets, count, exact } = keyPlayers(net, { ...options, k, exhaustive: true, limit: 1000 });
      close(value, expected.value);
      expect([exact, count]).toEqual([true, expected.sets.length]);
      expect(sets).toEqual(expected.sets);
      const found = keyPlayers(net, { ...options, k, exhaustive: false, limit: 1000 });
      close(found.value, expected.value);
      for (const set of found.sets) expect(expected.sets).toContainEqual(set);
      if (sets.length > 0) expect(found.exact).toBe(false);
    }
  });
});

test.each(GOALS)('property: exchange finds the best three of forty members: $goal by $method', (options) => {
  const net = randomNetwork(randomFrom(23), 40, 0.07);
  const exactly = keyPlayers(net, { ...options, k: 3, exhaustive: true });
  const found = keyPlayers(net, { ...options, k: 3, exhaustive: false });
  close(found.value, exactly.value);
  for (const set of found.sets) if (exactly.count <= 100) expect(exactly.sets).toContainEqual(set);
});

test('golden: the karate club (every set tried with networkx 2.8.8)', () => {
  const best = (options: KeyPlayersOptions) => keyPlayers(KARATE, options);
  close(best({ k: 1 }).value, 0.3162878787878788);
  close(best({ k: 2 }).value, 0.4233870967741935);
  close(best({ k: 3 }).value, 0.5698924731182795);
  expect([1, 2, 3].map((k) => best({ k }).sets)).toEqual([[['00']], [['00', '01']], [['00', '32', '33']]]);
  close(best({ k: 1, method: 'distances' }).value, 0.641540404040405);
  close(best({ k: 2, method: 'distances' }).value, 0.6844086021505381);
  expect(best({ k: 2, method: 'distances' }).sets).toEqual([['00', '01']]);
  close(best({ k: 1, goal: 'reach' }).value, 0.7132352941176471);
  close(best({ k: 2, goal: 'reach' }).value, 0.9558823529411765);
  close(best({ k: 3, goal: 'reach' }).value, 0.9852941176470589);
  expect(best({ k: 3, goal: 'reach' }).sets).toEqual(['24', '25', '31'].map((id) => ['00', id, '33']));
});

test('property: members too many to keep the steps between them are searched for again, with the same values', () => {
  const net = randomNetwork(randomFrom(6), 30, 0.08, { directed: true });
  const few = new ReachTogether(net.ties, 3, true);
  const many = new ReachTogether(net.ties, 3, true, 29);
  const inside = new Uint8Array(30);
  const [a, b] = [new Float64Array(30), new Float64Array(30)];
  few.beside(new Int32Array(0), inside, a, 0);
  many.beside(new Int32Array(0), inside, b, 0);
  close(b, a);
  inside[4] = inside[9] = 1;
  few.beside(Int32Array.of(4, 9), inside, a, 0);
  many.beside(Int32Array.of(4, 9), inside, b, 0);
  for (let i = 0; i < 30; i++) if (inside[i] === 0) close(b[i]!, a[i]!);
  // What is not asked for stays as it is.
  many.beside(Int32Array.of(4, 9), inside, b.fill(-1), 10);
  close(b[20]!, a[20]!);
  expect(b[8]).toBe(-1);
});

test('edge: answers on every degenerate network; NaN and no set where there are too few members', () => {
  for (const [, net] of EDGE_CASES)
    for (const options of GOALS) {
      const { value, sets } = keyPlayers(net, options);
      const few = net.members.length < (options.goal === 'reach' ? 1 : 3);
      expect([Number.isNaN(value), sets.length === 0]).toEqual([few, few]);
    }
  expect(keyPlayers(network('A B C')).sets).toEqual([['A'], ['B'], ['C']]);
  expect(keyPlayers(S5, { k: 5, goal: 'reach' }).value).toBe(1);
  expect(keyPlayers(S5, { k: 4 })).toEqual({ value: Number.NaN, before: 0, sets: [], count: 0, exact: true });
});

test('edge: the same seed finds the same, and options that are wrong are named', () => {
  const net = randomNetwork(randomFrom(3), 60, 0.05);
  const found = () => keyPlayers(net, { k: 4, exhaustive: false, restarts: 3, seed: 9 });
  expect(found()).toEqual(found());
  expect(() => keyPlayers(B6, { k: 0 })).toThrow('keyPlayers: `k` must be a whole number of at least 1, got 0');
  // @ts-expect-error no such goal
  expect(() => keyPlayers(B6, { goal: 'join' })).toThrow("`goal` must be one of 'disconnect', 'reach'");
  // @ts-expect-error no such method
  expect(() => keyPlayers(B6, { method: 'hops' })).toThrow("`method` must be one of 'components', 'distances'");
  expect(() => keyPlayers(B6, { hops: 0.5 })).toThrow('`hops` must be a whole number of at least 1, got 0.5');
  // @ts-expect-error not a truth
  expect(() => keyPlayers(B6, { exhaustive: 1 })).toThrow('keyPlayers: `exhaustive` must be true or false, got 1');
  expect(() => keyPlayers(B6, { restarts: 0 })).toThrow('`restarts` must be');
  expect(() => keyPlayers(B6, { limit: 0 })).toThrow('`limit` must be');
  // @ts-expect-error no such pairs
  expect(() => keyPlayers(B6, { pairs: 'both' })).toThrow("`pairs` must be one of 'left', 'all'");
  // @ts-expect-error no such direction
  expect(() => keyPlayers(B6, { goal: 'reach', direction: 'up' })).toThrow('`direction` must be');
});

// Every set of k by the definition.
function tried(net: Network, k: number, options: KeyPlayersOptions): { value: number; sets: string[][] } {
  let best = Number.NaN;
  let sets: string[][] = [];
  for (const set of choices(net.members, k)) {
    const value = worth(net, set, options);
    if (Number.isNaN(value)) continue;
    if (!(value <= best + 1e-9)) [best, sets] = [value, []];
    if (value >= best - 1e-9) sets.push(set);
  }
  return { value: best, sets };
}

function worth(net: Network, set: readonly string[], { goal, method, hops = Infinity }: KeyPlayersOptions): number {
  if (goal === 'disconnect') {
    const rest = without(undirected(net), set);
    return method === 'components' ? fragmentation(rest) : 1 - distances(rest).compactness;
  }
  const far = floyd(matrix(net));
  const members = set.map((id) => net.members.indexOf(id));
  const steps = net.members.map((_, j) => Math.min(...members.map((i) => far[i]![j]!)));
  const near = steps.map((d) => (d > hops ? 0 : method === 'components' ? 1 : 1 / Math.max(1, d)));
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

function* choices(members: readonly string[], k: number): Generator<string[]> {
  if (k === 0) yield [];
  for (let i = 0; i + k <= members.length && k > 0; i++)
    for (const rest of choices(members.slice(i + 1), k - 1)) yield [members[i]!, ...rest];
}

function floyd(ties: number[][]): number[][] {
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie > 0 ? 1 : Infinity)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far;
}

// Zachary's karate club without strengths, 34 members, the club's own numbers less one.
const KARATE = network(
  '00-01 00-02 00-03 00-04 00-05 00-06 00-07 00-08 00-10 00-11 00-12 00-13 00-17 00-19 00-21 00-31 01-02 01-03 01-07 01-13 01-17 01-19 01-21 01-30 02-03 02-07 02-08 02-09 02-13 02-27 02-28 02-32 03-07 03-12 03-13 04-06 04-10 05-06 05-10 05-16 06-16 08-30 08-32 08-33 09-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33',
);
