import { expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { tieBetweenness } from '../../../src/metrics/centrality/tieBetweenness.js';
import { components } from '../../../src/metrics/density/components.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';
import { diamonds, GRID_SIDE, grid, gridSum } from './manyPaths.js';

const raw = { normalized: false } as const;

test('a tie of a path carries those on its one side to those on its other', () => {
  expect(valuesOf(path(5), tieBetweenness(path(5), raw))).toEqual({ '01': 1 * 4, 12: 2 * 3, 23: 3 * 2, 34: 4 * 1 });
  // Ten pairs.
  expect(valuesOf(path(5), tieBetweenness(path(5)))).toEqual({ '01': 0.4, 12: 0.6, 23: 0.6, 34: 0.4 });
});

test('two shortest paths share a pair', () => {
  // Each side of a square: its two ends, and half of each of the two pairs across.
  close(tieBetweenness(network('A-B A-C B-D C-D'), raw), new Array(8).fill(1 + 1 / 2 + 1 / 2));
});

test('two triangles joined by a tie: all nine pairs across go over it', () => {
  const expected = { AB: 1, AC: 4, BC: 4, CD: 9, DE: 4, DF: 4, EF: 1 };
  expect(valuesOf(B6, tieBetweenness(B6, raw))).toEqual(expected);
});

test('a tie that no shortest path takes has 0', () => {
  // From A to C by B is 2, by their tie 3.
  const lengths = { ...raw, distance: (length: number) => length };
  expect(valuesOf(network('A-B:1 B-C:1 A-C:3'), tieBetweenness(network('A-B:1 B-C:1 A-C:3'), lengths))).toEqual({
    AB: 2,
    AC: 0,
    BC: 2,
  });
  // W4 with 1 / strength: B to C leads through A (1/5 + 1/3 < 1), and from D all go over D-C.
  expect(valuesOf(W4, tieBetweenness(W4, { ...raw, distance: 'inverse' }))).toEqual({ AB: 3, AC: 4, BC: 0, CD: 3 });
});

test('each direction has a value of its own', () => {
  const net = network('A>B B>A B>C');
  // A>B: A to B, A to C; B>A: B to A; B>C: B to C, A to C. Of six ordered pairs.
  close(tieBetweenness(net, raw), [2, 1, 2]);
  close(tieBetweenness(net), [2 / 6, 1 / 6, 2 / 6]);
});

test('paths longer than the cutoff count nothing', () => {
  expect(valuesOf(path(5), tieBetweenness(path(5), { ...raw, cutoff: 2 }))).toEqual({ '01': 2, 12: 3, 23: 3, 34: 2 });
  close(tieBetweenness(path(5), { ...raw, cutoff: 1 }), new Array(8).fill(1));
  close(tieBetweenness(path(5), { ...raw, cutoff: 0.5 }), new Array(8).fill(0));
  // 0.7 + 0.1 is 0.7999999999999999 in doubles, 0.1 + 0.2 is 0.30000000000000004: both are of the cutoff's length.
  const lengths = { ...raw, distance: (length: number) => length };
  close(tieBetweenness(network('A-B:0.1 B-C:0.2'), { ...lengths, cutoff: 0.3 }), [2, 2, 2, 2]);
  close(tieBetweenness(network('A-B:0.7 B-C:0.1'), { ...lengths, cutoff: 0.8 }), [2, 2, 2, 2]);
  close(tieBetweenness(network('A-B:0.1 B-C:0.2'), { ...lengths, cutoff: 0.2999 }), [1, 1, 1, 1]);
});

test('golden: D5 (networkx 2.8.8 edge_betweenness_centrality; igraph 0.10.2 the unnormalized)', () => {
  const golden = { AB: 1, AC: 7, BA: 7, CD: 8, DB: 5, DE: 4 };
  expect(valuesOf(D5, tieBetweenness(D5, raw))).toEqual(golden);
  close(
    tieBetweenness(D5),
    Object.values(golden).map((value) => value / 20),
  );
});

test('property: agrees with counted paths on small random networks, by hops and by strengths, with and without cutoff', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 80; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 9), 0.35, { directed, strengths: true });
    for (const cutoff of [Infinity, 2, 1, 0.7]) {
      const steps = matrix(net).map((row) => row.map((tie) => (tie > 0 ? 1 : Infinity)));
      close(tieBetweenness(net, { ...raw, cutoff }), naive(steps, cutoff));
      const lengths = matrix(net).map((row) => row.map((tie) => 1 / tie));
      close(tieBetweenness(net, { ...raw, cutoff, distance: 'inverse' }), naive(lengths, cutoff));
    }
  }
});

// Distances by Floyd and Warshall, path counts from near to far, then every tie that way round by every ordered pair.
function naive(lengths: number[][], cutoff: number): number[] {
  const near = (a: number, b: number): boolean => a < Infinity && Math.abs(a - b) <= 1e-10 * b;
  const all = lengths.map((_, i) => i);
  const far = lengths.map((row, i) => row.map((length, j) => (i === j ? 0 : length)));
  for (const k of all)
    for (const i of all) for (const j of all) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  const counts = all.map((i) => {
    const row = all.map((j) => (i === j ? 1 : 0));
    for (const j of [...all].sort((a, b) => far[i]![a]! - far[i]![b]!))
      for (const k of all) if (j !== i && near(far[i]![k]! + lengths[k]![j]!, far[i]![j]!)) row[j]! += row[k]!;
    return row;
  });
  const values: number[] = [];
  for (const a of all)
    for (const b of all.filter((j) => lengths[a]![j]! < Infinity)) {
      let sum = 0;
      for (const i of all)
        for (const j of all)
          if (
            i !== j &&
            far[i]![j]! <= cutoff * (1 + 1e-10) &&
            near(far[i]![a]! + lengths[a]![b]! + far[b]![j]!, far[i]![j]!)
          )
            sum += (counts[i]![a]! * counts[b]![j]!) / counts[i]![j]!;
      values.push(sum);
    }
  return values;
}

test('property: the ties of a member add to twice its betweenness and the others of its component', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 40, 0.05, { strengths: true });
    const { labels, sizes } = components(net);
    for (const distance of ['hops', 'inverse'] as const) {
      const between = betweenness(net, { ...raw, distance });
      close(
        sumsByMember(net, tieBetweenness(net, { ...raw, distance })),
        between.map((value, i) => 2 * value + sizes[labels[i]!]! - 1),
      );
    }
  }
});

function sumsByMember({ members, ties }: Network, values: Float64Array): number[] {
  return members.map((_, i) =>
    values.slice(ties.offsets[i], ties.offsets[i + 1]).reduce((sum, value) => sum + value, 0),
  );
}

test('property: an undirected tie has the same bits at both of its places', () => {
  const random = randomFrom(33);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 40, 0.15, { strengths: true });
    for (const distance of ['hops', 'relative'] as const)
      for (const cutoff of [Infinity, 2]) {
        const values = tieBetweenness(net, { distance, cutoff });
        const table = matrix({ ...net, ties: { ...net.ties, strengths: values } });
        expect(table).toEqual(table.map((_, i) => table.map((row) => row[i]!)));
      }
  }
});

test('property: a member added without ties changes nobody else', () => {
  expect([...tieBetweenness(B6G, raw)]).toEqual([...tieBetweenness(B6, raw)]);
});

test('a grid of 40 by 40, whose corners have 5e22 shortest paths, agrees with binomials', () => {
  const net = grid();
  const values = tieBetweenness(net, raw);
  const ties = [
    [0, 1],
    [0, GRID_SIDE],
    [20 * GRID_SIDE + 20, 20 * GRID_SIDE + 21],
    [3 * GRID_SIDE + 17, 4 * GRID_SIDE + 17],
    [17, 18],
  ] as const;
  for (const [i, j] of ties) close(values[net.ties.targets.indexOf(j, net.ties.offsets[i])]!, gridSum(i, j));
});

test('64 diamonds in a row, with 2^64 shortest paths from end to end, are exact', () => {
  const count = 64;
  const net = diamonds(count);
  const values = tieBetweenness(net, raw);
  for (let d = 0; d < count; d++) {
    // Members d … d + 2 are a joint and the two sides of the diamond after it, d + 3 the next joint.
    const [joint, left] = [3 * d, 3 * d + 1];
    const before = 3 * d + 1; // the joint and all before it
    const after = 3 * (count - 1 - d) + 1; // the next joint and all after it
    // Half of those who cross, all who come to the side itself, and half of the pair of sides.
    const first = (before * after) / 2 + before + 1 / 2;
    const second = (before * after) / 2 + after + 1 / 2;
    expect(values[net.ties.targets.indexOf(left, net.ties.offsets[joint])]).toBe(first);
    expect(values[net.ties.targets.indexOf(left + 2, net.ties.offsets[left])]).toBe(second);
  }
});

// Values by the two ids of a tie, of a path by their last digits; undirected ties once.
function valuesOf({ directed, members, ties }: Network, values: Float64Array): Record<string, number> {
  const found: Record<string, number> = {};
  for (let i = 0; i < members.length; i++)
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (directed || i < j) found[members[i]!.slice(-1) + members[j]!.slice(-1)] = values[k]!;
    }
  return found;
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES)
    for (const distance of ['hops', 'inverse', 'relative'] as const)
      close(tieBetweenness(net, { ...raw, distance }), new Array(net.ties.targets.length).fill(1));
  close(tieBetweenness(network('A-B')), [1, 1]);
  close(tieBetweenness(network('A>B')), [1 / 2]);
  close(tieBetweenness(packNetwork([], { source: [], target: [], strength: [] }, false)), []);
  close(tieBetweenness(S5), new Array(8).fill(4 / 10));
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a distance there is none of
  expect(() => tieBetweenness(B6, { distance: 'far' })).toThrow('tieBetweenness: `distance` must be');
  for (const cutoff of [-1, Number.NaN, -Infinity])
    expect(() => tieBetweenness(B6, { cutoff })).toThrow(
      `tieBetweenness: \`cutoff\` must be a number of at least 0, got ${cutoff}`,
    );
});
