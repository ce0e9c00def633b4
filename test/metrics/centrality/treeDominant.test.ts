import { expect, test } from 'vitest';
import { treeDominant } from '../../../src/metrics/centrality/treeDominant.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, matrix, network, path, S5 } from '../../networks.js';

test('a star of four leaves has 2, and the hub twice what a leaf has', () => {
  const { value, vector } = treeDominant(S5.ties);
  expect(value).toBe(2);
  close(
    vector,
    [1, 1, 1, 1, 2].map((entry) => entry / Math.sqrt(8)),
    1e-15,
  );
  expect(treeDominant(network('A-B:7').ties).value).toBe(7);
});

test('a path of any length has the values of half a wave', () => {
  for (const n of [2, 3, 50, 1000, 100_000]) {
    const { value, vector } = treeDominant(path(n).ties);
    close(value / 2, Math.cos(Math.PI / (n + 1)), 1e-15);
    const wave = vector.map((_, i) => Math.sqrt(2 / (n + 1)) * Math.sin(((i + 1) * Math.PI) / (n + 1)));
    const off = Math.max(
      ...Array.from({ length: 500 }, (_, k) => Math.floor((k * n) / 500)).map((i) =>
        Math.abs(vector[i]! / wave[i]! - 1),
      ),
    );
    // Of n members the two largest eigenvalues differ by 15 / n², a share of which rounding makes up.
    expect(off).toBeLessThan(1e-15 * n ** 2 + 1e-13);
  }
});

test('property: agrees with repeated multiplication on random trees with strengths', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 60; round++) {
    const n = 2 + Math.floor(random() * 20);
    const target = Array.from({ length: n - 1 }, (_, i) => i + 1);
    const net = packNetwork(
      Array.from({ length: n }, (_, i) => `m${String(i).padStart(3, '0')}`),
      { source: target.map((i) => Math.floor(random() * i)), target, strength: target.map(() => 0.1 + random()) },
      false,
    );
    const rows = matrix(net);
    // With 2 added to the diagonal no eigenvalue of the other sign stands in the way.
    let vector = rows.map(() => 1);
    for (let step = 0; step < 4000; step++) {
      const next = rows.map((row, i) => row.reduce((sum, tie, j) => sum + tie * vector[j]!, 2 * vector[i]!));
      const length = Math.hypot(...next);
      vector = next.map((entry) => entry / length);
    }
    const value = rows.reduce(
      (sum, row, i) => sum + vector[i]! * row.reduce((s, tie, j) => s + tie * vector[j]!, 0),
      0,
    );
    const found = treeDominant(net.ties);
    close(found.value, value, 1e-12);
    close(found.vector, vector, 1e-6);
  }
});
