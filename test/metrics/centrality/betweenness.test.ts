import { expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';
import { diamonds, GRID_SIDE, grid, gridSum } from './manyPaths.js';

const raw = { normalized: false } as const;
const { NaN: none } = Number;

test('a member of a path is between those on its two sides', () => {
  close(betweenness(path(5), raw), [0, 1 * 3, 2 * 2, 3 * 1, 0]);
  close(betweenness(path(5)), [0, 3 / 6, 4 / 6, 3 / 6, 0]);
});

test('two shortest paths share a pair', () => {
  close(betweenness(network('A-B A-C B-D C-D'), raw), [1 / 2, 1 / 2, 1 / 2, 1 / 2]);
});

test('the hub of a star is between everyone, and a pair has a way each way when directed', () => {
  close(betweenness(S5), [0, 0, 0, 0, 1]);
  close(betweenness(network('A>B B>A B>C C>B')), [0, 1, 0]);
  close(betweenness(network('A>B B>C')), [0, 1 / 2, 0]);
});

test('a strength is not a distance: the way from B to C leads through A, from D to A through C', () => {
  close(betweenness(W4, { ...raw, distance: 'inverse' }), [2, 0, 2, 0]);
  close(betweenness(W4, raw), [0, 0, 2, 0]);
  // What programs that take a weight for a distance say of the same strengths.
  close(betweenness(W4, { ...raw, distance: (strength) => strength }), [0, 0, 3, 0]);
});

test('golden: B6 and the kite (networkx 2.8.8)', () => {
  close(betweenness(B6, raw), [0, 0, 6, 6, 0, 0]);
  close(betweenness(B6), [0, 0, 0.6, 0.6, 0, 0]);
  const kite = [0.023148, 0.023148, 0, 0.101852, 0, 0.231481, 0.231481, 0.388889, 0.222222, 0];
  close(betweenness(KITE), kite, 1e-6);
});

test('golden: D5 (networkx 2.8.8, igraph 0.10.2)', () => {
  close(betweenness(D5, raw), [4, 3, 4, 5, 0]);
  close(betweenness(D5), [4 / 12, 3 / 12, 4 / 12, 5 / 12, 0]);
});

test('lengths that differ by rounding alone are equal', () => {
  // From A to D there are three ways of 0.3, two of them through others, though 0.1 + 0.2 is not 0.3 in doubles.
  const net = network('A-B:0.1 B-D:0.2 A-C:0.15 C-D:0.15 A-D:0.3');
  // B to C leads through A alone: 0.25 against 0.35 through D.
  close(betweenness(net, { ...raw, distance: (length) => length }), [1, 1 / 3, 1 / 3, 0]);
});

test('ties far shorter than what counts as equal keep their order', () => {
  const lengths = { ...raw, distance: (strength: number) => strength };
  // A is as far from B as from C, and neither is on the way to the other. (igraph 0.10.2 gives C 1 and B 0.25.)
  close(betweenness(network('A-B:1 A-C:1 B-C:1e-12'), lengths), [0, 0, 0]);
  // The only way to D leads over two ties that nothing is left of beside the first.
  close(betweenness(network('A-B:1 B-C:1e-15 C-D:1e-17'), lengths), [0, 2, 2, 0]);
  // Two ways over short ties, as long as each other.
  close(betweenness(network('A-B:1 B-C:1e-13 B-D:1e-13 C-E:1e-13 D-E:1e-13'), lengths), [0, 3.5, 1, 1, 0.5]);
});

test('paths longer than the cutoff count nothing', () => {
  close(betweenness(path(5), { ...raw, cutoff: 2 }), [0, 1, 1, 1, 0]);
  close(betweenness(path(5), { ...raw, cutoff: 3 }), [0, 1 + 1, 1 + 2, 1 + 1, 0]);
  close(betweenness(path(5), { cutoff: 2.5 }), [0, 1 / 6, 1 / 6, 1 / 6, 0]);
  for (const cutoff of [0, 1]) close(betweenness(path(5), { ...raw, cutoff }), [0, 0, 0, 0, 0]);
  close(betweenness(network('A>B B>C C>D'), { ...raw, cutoff: 2 }), [0, 1, 1, 0]);
  // W4 with 1 / strength: B to C through A is 8/15, A to D through C 5/6, B to D through both 31/30.
  const lengths = { ...raw, distance: 'inverse' } as const;
  close(betweenness(W4, { ...lengths, cutoff: 1 }), [1, 0, 1, 0]);
  close(betweenness(W4, { ...lengths, cutoff: 31 / 30 }), [2, 0, 2, 0]);
});

test('a path of exactly the cutoff counts, whatever rounding makes of its length', () => {
  // 0.1 + 0.2 is 0.30000000000000004 in doubles, 0.7 + 0.1 is 0.7999999999999999.
  const lengths = { ...raw, distance: (length: number) => length };
  close(betweenness(network('A-B:0.1 B-C:0.2'), { ...lengths, cutoff: 0.3 }), [0, 1, 0]);
  close(betweenness(network('A-B:0.7 B-C:0.1'), { ...lengths, cutoff: 0.7 + 0.1 }), [0, 1, 0]);
  close(betweenness(network('A-B:0.7 B-C:0.1'), { ...lengths, cutoff: 0.8 }), [0, 1, 0]);
  close(betweenness(network('A-B:0.1 B-C:0.2'), { ...lengths, cutoff: 0.3 - 1e-9 }), [0, 0, 0]);
});

test('golden: the kite with paths of at most two and three steps (igraph 0.10.2 with cutoff)', () => {
  close(
    betweenness(KITE, { ...raw, cutoff: 2 }),
    [0.833333, 0.833333, 0, 3.666667, 0, 3.333333, 3.333333, 2, 1, 0],
    1e-6,
  );
  close(
    betweenness(KITE, { ...raw, cutoff: 3 }),
    [0.833333, 0.833333, 0, 3.666667, 0, 5.833333, 5.833333, 9, 3, 0],
    1e-6,
  );
});

test('a grid of 40 by 40, whose corners have 5e22 shortest paths, agrees with binomials', () => {
  const middle = (GRID_SIDE / 2) * GRID_SIDE + GRID_SIDE / 2;
  const members = [0, GRID_SIDE - 1, GRID_SIDE ** 2 - 1, 1, GRID_SIDE / 2, middle, middle - 7, 3 * GRID_SIDE + 5];
  const expected = members.map((i) => gridSum(i, i));
  // Ties of 0.1 as well: there paths as long as each other have lengths that differ by rounding.
  for (const distance of ['hops', () => 0.1] as const) {
    const values = betweenness(grid(), { ...raw, distance });
    close(
      members.map((i) => values[i]!),
      expected,
    );
  }
});

test('64 diamonds in a row, with 2^64 shortest paths from end to end, are exact', () => {
  const values = betweenness(diamonds(64), raw);
  for (let d = 0; d <= 64; d++) {
    // Everyone on one side of a joint to everyone on the other, and half of the two sides of each diamond beside it.
    const beside = d === 0 || d === 64 ? 1 : 2;
    expect(values[3 * d]).toBe(3 * d * (3 * (64 - d)) + beside / 2);
    if (d === 64) continue;
    // A side has half of those who cross its diamond.
    const crossing = (3 * d + 1) * (3 * (63 - d) + 1);
    expect([values[3 * d + 1], values[3 * d + 2]]).toEqual([crossing / 2, crossing / 2]);
  }
});

test('property: agrees with the count of all paths on small random networks, with and without cutoff', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 7), 0.5, { directed, strengths: true });
    const half = directed ? 1 : 2;
    const steps = matrix(net).map((row) => row.map((s) => (s > 0 ? 1 : 0)));
    const lengths = matrix(net).map((row) => row.map((s) => (s > 0 ? 1 / s : 0)));
    for (const cutoff of [Infinity, 2, 0.75]) {
      close(
        betweenness(net, { ...raw, cutoff }),
        naive(steps, 1e-10, cutoff).map((b) => b / half),
      );
      close(
        betweenness(net, { ...raw, cutoff, distance: 'inverse' }),
        naive(lengths, 1e-10, cutoff).map((b) => b / half),
      );
    }
  }
});

test('property: agrees with the count of all paths where lengths have 15 orders of magnitude', () => {
  const random = randomFrom(13);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 6, 0.6);
    const spread = { ...net, ties: { ...net.ties, strengths: net.ties.strengths.slice() } };
    const lengths = matrix(net).map((row) => row.map((tie) => tie * Math.floor(10 ** (random() * 15))));
    lengths.forEach((row, i) => {
      row.forEach((length, j) => {
        if (i < j && length > 0) setBothWays(spread, i, j, (lengths[j]![i] = length));
      });
    });
    const distance = (strength: number) => strength;
    close(
      betweenness(spread, { ...raw, distance }),
      naive(lengths, 0).map((b) => b / 2),
    );
  }
});

function setBothWays({ ties }: Network, i: number, j: number, strength: number): void {
  for (const [a, b] of [
    [i, j],
    [j, i],
  ] as const)
    ties.strengths[ties.targets.indexOf(b, ties.offsets[a]!)] = strength;
}

// Every path from every member, one at a time; those as long as the shortest are shared.
function naive(lengths: number[][], tolerance = 1e-10, cutoff = Infinity): number[] {
  const sums = lengths.map(() => 0);
  lengths.forEach((_, s) => {
    const to: { length: number; inner: number[] }[][] = lengths.map(() => []);
    const open = [{ length: 0, members: [s] }];
    for (let path = open.pop(); path !== undefined; path = open.pop())
      for (const [j, step] of lengths[path.members.at(-1)!]!.entries()) {
        if (step === 0 || path.members.includes(j)) continue;
        to[j]!.push({ length: path.length + step, inner: path.members.slice(1) });
        open.push({ length: path.length + step, members: [...path.members, j] });
      }
    for (const paths of to) {
      const least = Math.min(...paths.map(({ length }) => length));
      if (least > cutoff * (1 + tolerance)) continue;
      const shortest = paths.filter(({ length }) => length <= least * (1 + tolerance));
      for (const { inner } of shortest) for (const i of inner) sums[i]! += 1 / shortest.length;
    }
  });
  return sums;
}

test('property: a member added without ties changes nobody else', () => {
  expect([...betweenness(B6G, raw)]).toEqual([...betweenness(B6, raw), 0]);
});

test('property: other ids in the same order change no bit', () => {
  const random = randomFrom(14);
  const net = randomNetwork(random, 30, 0.2, { strengths: true });
  const renamed = { ...net, members: net.members.map((id) => `x${id}`) };
  for (const distance of ['hops', 'inverse'] as const)
    expect([...betweenness(renamed, { distance })]).toEqual([...betweenness(net, { distance })]);
});

test('edge: NaN for fewer than three members when normalized, 0 when not', () => {
  for (const [, net] of EDGE_CASES) {
    const few = net.members.length < 3;
    close(
      betweenness(net),
      net.members.map(() => (few ? none : 0)),
    );
    for (const distance of ['hops', 'inverse', 'relative'] as const)
      close(
        betweenness(net, { ...raw, distance }),
        net.members.map(() => 0),
      );
  }
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a distance there is none of
  expect(() => betweenness(B6, { distance: 'far' })).toThrow('betweenness: `distance` must be');
  expect(() => betweenness(B6, { distance: () => 0 })).toThrow('must give a positive number for strength 1, got 0');
  for (const cutoff of [-1, Number.NaN, -Infinity])
    expect(() => betweenness(B6, { cutoff })).toThrow(
      `betweenness: \`cutoff\` must be a number of at least 0, got ${cutoff}`,
    );
  // @ts-expect-error no number
  expect(() => betweenness(B6, { cutoff: '2' })).toThrow('`cutoff` must be a number of at least 0, got "2"');
});
