import { expect, test } from 'vitest';
import { bonacichPower } from '../../../src/metrics/centrality/bonacichPower.js';
import { eigenvector } from '../../../src/metrics/centrality/eigenvector.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';

const { NaN: none } = Number;

test('with β below 0 those are strong whose contacts have nobody else', () => {
  // Before scaling: hub 2 − ½ (0 + 0), leaf 1 − ½ × 2.
  close(bonacichPower(path(3), { beta: -0.5 }), [0, Math.sqrt(3), 0]);
  // In an exchange along five the members beside the ends win from the ends and the middle loses to both.
  const [end, beside, middle] = bonacichPower(path(5), { beta: -0.4 });
  expect(beside).toBeGreaterThan(middle!);
  expect(beside).toBeGreaterThan(end!);
  const positive = bonacichPower(path(5), { beta: 0.4 });
  expect(positive[2]).toBeGreaterThan(positive[1]!);
});

test('at β = 0 it is strength, scaled so that the squares sum to n', () => {
  const size = Math.sqrt((8 ** 2 + 6 ** 2 + 6 ** 2 + 4) / 4);
  close(
    bonacichPower(W4, { beta: 0 }),
    [8, 6, 6, 2].map((strength) => strength / size),
  );
  const degrees = Math.sqrt((2 ** 2 + 2 ** 2 + 3 ** 2 + 1) / 4);
  close(
    bonacichPower(W4, { beta: 0, strengths: false }),
    [2, 2, 3, 1].map((degree) => degree / degrees),
  );
});

test('direction says whose power counts', () => {
  // Outward: C has none, B has 1, A has 1 + ½ × 1.
  const size = Math.sqrt((1 + 1.5 ** 2) / 3);
  close(bonacichPower(network('A>B B>C'), { beta: 0.5 }), [1.5 / size, 1 / size, 0]);
  close(bonacichPower(network('A>B B>C'), { beta: 0.5, direction: 'in' }), [0, 1 / size, 1.5 / size]);
  close(bonacichPower(network('A>B B>C'), { direction: 'all' }), bonacichPower(path(3)));
});

test('by default β is half of 1 / λ', () => {
  close(bonacichPower(S5), bonacichPower(S5, { beta: 0.25 })); // λ of a star of four leaves is 2
  close(bonacichPower(network('A>B:4 B>C:2')), bonacichPower(network('A>B:4 B>C:2'), { beta: 0.5 / 4 }));
});

test('golden: two triangles joined by a tie (R igraph power_centrality, sna bonpow, exponent 0.1)', () => {
  close(bonacichPower(B6, { beta: 0.1 }), [0.847261, 0.847261, 1.250719, 1.250719, 0.847261, 0.847261], 1e-6);
});

test('golden: the kite and D5 with β below 0 (numpy linalg.solve)', () => {
  const kite = [0.971842, 0.971842, 0.626088, 1.669569, 0.626088, 1.292717, 1.292717, 0.750483, 0.72672, 0.325627];
  close(bonacichPower(KITE, { beta: -0.2 }), kite, 1e-6);
  // Outward A and D have the same before scaling, 2 − ½ (0 + 0), and the others nothing.
  close(bonacichPower(D5, { beta: -0.5 }), [Math.sqrt(2.5), 0, 0, Math.sqrt(2.5), 0]);
  close(bonacichPower(D5, { beta: -0.5, direction: 'in' }), [0.194625, 1.751623, 0.973123, 0.583874, 0.778499], 1e-6);
});

test('property: agrees with a direct solution on small random networks, β below 0 too', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 3 + Math.floor(random() * 14), 0.3, { directed, strengths: true });
    if (net.ties.targets.length === 0) continue;
    for (const share of [-0.999, -0.5, -0.1, 0, 0.1, 0.5, 0.999]) {
      const beta = share * limit(net);
      close(bonacichPower(net, { beta }), naive(matrix(net), beta), 1e-11);
    }
  }
});

// The bound that the error tells; without one, anything will do.
function limit(net: Network): number {
  try {
    bonacichPower(net, { beta: 1e9 });
    return 0.3;
  } catch (error) {
    return Number(/below (\S+)/.exec((error as Error).message)![1]);
  }
}

// Gauss and Jordan; no pivots are needed, because the matrix is that of a sum over walks.
function naive(ties: number[][], beta: number): number[] {
  const n = ties.length;
  const rows = ties.map((row, i) => [
    ...row.map((tie, j) => (i === j ? 1 : 0) - beta * tie),
    row.reduce((sum, tie) => sum + tie, 0),
  ]);
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      if (i !== k) for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  const values = rows.map((row, i) => row[n]! / row[i]!);
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / n);
  return values.map((value) => value / size);
}

test('property: close to 1 / λ it is the eigenvector', () => {
  const bound = limit(KITE);
  const expected = eigenvector(KITE).map((value) => value * Math.sqrt(10));
  close(bonacichPower(KITE, { beta: bound * (1 - 1e-9) }), expected, 1e-7);
});

test('property: the squares sum to n, members without ties included', () => {
  for (const net of [B6, B6G, D5, KITE])
    close(
      bonacichPower(net, { beta: -0.2 }).reduce((sum, value) => sum + value * value, 0),
      net.members.length,
    );
  expect(bonacichPower(B6G)[6]).toBe(0);
});

test('edge: NaN without ties', () => {
  const expected = [[], [], [none], [none, none], [1, 1], [Math.SQRT2, 0], [1, 1, 1, 1]];
  EDGE_CASES.forEach(([, net], k) => {
    close(bonacichPower(net), expected[k]!);
  });
});

test('edge: strengths far from 1', () => {
  close(bonacichPower(network('A-B:1e200')), [1, 1]);
  close(bonacichPower(network('A-B:1e-200')), [1, 1]);
});

test('edge: a wrong option is named, with 1 / λ', () => {
  expect(() => bonacichPower(S5, { beta: -0.5 })).toThrow(
    'bonacichPower: `beta` must be a number above -0.5 and below 0.5 (1 / the largest eigenvalue), got -0.5',
  );
  expect(() => bonacichPower(S5, { beta: Number.NaN })).toThrow('bonacichPower: `beta` must be');
  expect(() => bonacichPower(network('A>B'), { beta: Infinity })).toThrow(
    'bonacichPower: `beta` must be a number that is finite, got Infinity',
  );
  // @ts-expect-error a direction there is none of
  expect(() => bonacichPower(B6, { direction: 'up' })).toThrow('bonacichPower: `direction` must be one of');
});
