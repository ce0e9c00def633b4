import { expect, test } from 'vitest';
import { katz } from '../../../src/metrics/centrality/katz.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

test('everyone passes a share of what it has on along each tie', () => {
  close(katz(network('A>C B>C'), { alpha: 0.5 }), [1, 1, 1 + 0.5 + 0.5]);
  close(katz(network('A>B B>C'), { alpha: 0.5 }), [1, 1.5, 1 + 0.5 * 1.5]);
  // Between two, x = 1 + x / 2.
  close(katz(network('A-B'), { alpha: 0.5 }), [2, 2]);
});

test('what everyone has to begin with multiplies all values', () => {
  close(katz(network('A-B'), { alpha: 0.5, beta: 3 }), [6, 6]);
});

test('stronger ties pass on more, unless strengths are not asked for', () => {
  const net = network('A>C:4 B>C:1');
  close(katz(net, { alpha: 0.5 }), [1, 1, 1 + 2 + 0.5]);
  close(katz(net, { alpha: 0.5, strengths: false }), [1, 1, 2]);
});

test('direction says whose ties count', () => {
  const net = network('A>B B>C:2');
  close(katz(net, { alpha: 0.5, direction: 'out' }), [1 + 0.5 * 2, 1 + 0.5 * 2, 1]);
  close(katz(net, { alpha: 0.1, direction: 'all' }), katz(network('A-B B-C:2'), { alpha: 0.1 }));
});

test('by default α is half of 1 / λ, and half of 1 / the largest strength where no tie is on a cycle', () => {
  close(katz(S5), katz(S5, { alpha: 0.5 / 2 })); // λ of a star of four leaves is 2
  close(katz(network('A>B:4 B>C:2')), [1, 1 + 4 / 8, 1 + (2 / 8) * 1.5]);
  // Strengths in another unit change nothing.
  close(katz(network('A-B:3 B-C:5 C-A:7')), katz(network('A-B:30 B-C:50 C-A:70')));
  close(katz(network('A>B:3 A>C:5')), katz(network('A>B:30 A>C:50')));
});

test('normalized, the squares sum to 1', () => {
  const values = katz(D5, { normalized: true });
  close(
    values.reduce((sum, value) => sum + value * value, 0),
    1,
  );
  close(values[1]! / values[0]!, katz(D5)[1]! / katz(D5)[0]!);
});

test('golden: two triangles joined by a tie (networkx 2.8.8 katz_centrality, alpha 0.1)', () => {
  const expected = [1.265823, 1.265823, 1.392405, 1.392405, 1.265823, 1.265823];
  close(katz(B6, { alpha: 0.1 }), expected, 1e-6);
  const size = Math.sqrt(expected.reduce((sum, value) => sum + value * value, 0));
  close(
    katz(B6, { alpha: 0.1, normalized: true }),
    expected.map((value) => value / size),
    1e-6,
  );
});

test('golden: D5 inward (networkx 2.8.8 katz_centrality, alpha 0.1)', () => {
  close(katz(D5, { alpha: 0.1 }), [1.122336, 1.223356, 1.112234, 1.111223, 1.111122], 1e-6);
});

test('property: agrees with a direct solution up to close below 1 / λ, on small random networks', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.3, { directed, strengths: true });
    for (const share of [0.1, 0.5, 0.99, 0.999]) {
      const alpha = share * limit(net);
      shareClose(katz(net, { alpha }), naive(matrix(net), alpha), 1e-12);
    }
  }
});

// The bound that the error tells; without one, anything will do.
function limit(net: Network): number {
  try {
    katz(net, { alpha: 1e9 });
    return 0.3;
  } catch (error) {
    return Number(/below (\S+)/.exec((error as Error).message)![1]);
  }
}

// Gauss and Jordan; no pivots are needed, because the matrix is that of a sum over walks.
function naive(ties: number[][], alpha: number): number[] {
  const n = ties.length;
  const rows = ties.map((_, i) => [...ties.map((row, j) => (i === j ? 1 : 0) - alpha * row[i]!), 1]);
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      if (i !== k) for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function shareClose(actual: Float64Array, expected: readonly number[], share: number): void {
  close(
    actual.map((value, i) => value / expected[i]!),
    expected.map(() => 1),
    share,
  );
}

test('property: on a ring everyone has the sum of a geometric series', () => {
  // In a shuffled order, so that walks along the ring run to and fro over the members.
  const ids = Array.from({ length: 200 }, (_, i) => String((i * 73) % 200).padStart(3, '0'));
  for (const sign of ['>', '-']) {
    const ring = network(ids.map((id, i) => `${id}${sign}${ids[(i + 1) % 200]}`).join(' '));
    const lambda = sign === '>' ? 1 : 2;
    shareClose(
      katz(ring, { alpha: 0.999 / lambda }),
      ids.map(() => 1 / (1 - 0.999)),
      1e-11,
    );
  }
});

test('property: close to 1 / λ the values are those of the eigenvector', () => {
  const values = katz(path(3), { alpha: (1 - 1e-9) / Math.SQRT2, normalized: true });
  close(values, [0.5, Math.SQRT1_2, 0.5], 1e-8);
});

test('property: a long directed chain has values that grow beyond any, each as exact as the first', () => {
  const chain = network(Array.from({ length: 99 }, (_, i) => `c${100 + i}>c${101 + i}`).join(' '));
  let expected = 1;
  katz(chain, { alpha: 500 }).forEach((value) => {
    close(value / expected, 1, 1e-13);
    expected = 1 + 500 * expected;
  });
});

test('property: a member added without ties has β and changes nobody else', () => {
  expect([...katz(B6G)]).toEqual([...katz(B6), 1]);
});

test('edge: every degenerate network has values', () => {
  const expected = [[], [], [1], [1, 1], [2, 2], [1, 1.5], [2, 2, 2, 2]];
  EDGE_CASES.forEach(([, net], k) => {
    close(katz(net), expected[k]!);
  });
  close(katz(network('A B'), { normalized: true }), [Math.SQRT1_2, Math.SQRT1_2]);
});

test('edge: strengths far from 1', () => {
  close(katz(network('A-B:1e200')), [2, 2]);
  close(katz(network('A-B:1e-200')), [2, 2]);
});

test('edge: from 1 / λ on α is refused, and the error tells 1 / λ in full', () => {
  expect(() => katz(S5, { alpha: 0.5 })).toThrow(
    'katz: `alpha` must be a number above 0 and below 0.5 (1 / the largest eigenvalue), got 0.5',
  );
  expect(katz(S5, { alpha: 0.499 })[0]).toBeGreaterThan(100);
  const message = () => katz(B6, { alpha: 1 });
  const bound = Number(/below (\S+)/.exec(String(thrown(message)))![1]);
  expect(Math.abs(bound * (1 + Math.SQRT2) - 1)).toBeLessThan(1e-14);
  for (const alpha of [0, -0.1, Number.NaN]) expect(() => katz(B6, { alpha })).toThrow('katz: `alpha` must be');
  expect(() => katz(network('A>B'), { alpha: 0 })).toThrow('katz: `alpha` must be a number above 0, got 0');
  expect(() => katz(network('A>B'), { alpha: Infinity })).toThrow('katz: `alpha` must be');
});

function thrown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

test('edge: a wrong option is named', () => {
  for (const beta of [0, -1, Number.NaN, Infinity])
    expect(() => katz(B6, { beta })).toThrow(`katz: \`beta\` must be a number above 0, got ${beta}`);
  // @ts-expect-error a direction there is none of
  expect(() => katz(B6, { direction: 'up' })).toThrow('katz: `direction` must be one of');
});
