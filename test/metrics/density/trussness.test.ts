import { expect, test } from 'vitest';
import { coreness } from '../../../src/metrics/density/coreness.js';
import { trussness } from '../../../src/metrics/density/trussness.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, H5, KITE, matrix, network, path, randomNetwork } from '../../networks.js';

test('a tie in a triangle has 3, one in none 2', () => {
  // A: B C. B: A C. C: A B D. D: C E F. E: D F. F: D E.
  close(trussness(B6), [3, 3, 3, 3, 3, 3, 2, 2, 3, 3, 3, 3, 3, 3]);
});

test('where everyone is tied to everyone each tie has the number of members', () => {
  close(trussness(network('A-B A-C A-D B-C B-D C-D')), new Array(12).fill(4));
});

test('a triangle must hold within the circle', () => {
  // All ties of the circle of four are in two of its triangles. D-E and C-E share C-D with it, and are in one triangle.
  const net = network('A-B A-C A-D B-C B-D C-D C-E D-E');
  close(trussness(net), [4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 3, 3, 3]);
  // H-A to H-D are all in one triangle, and so are A-B and C-D.
  close(trussness(H5), new Array(12).fill(3));
  // h-b and h-c are in two triangles each; but with a-b and c-d, which are in one, go h-a, h-d and all but the middle one.
  close(trussness(network('h-a h-b h-c h-d a-b b-c c-d')), new Array(14).fill(3));
});

test('directions are ignored: a tie has the value of its pair', () => {
  // A>B, B>A B>C, C>A C>D: three pairs in a triangle, and one in none.
  close(trussness(network('A>B B>A B>C C>A C>D')), [3, 3, 3, 3, 2]);
  // A ring A-C-D-B and D-E: no triangle.
  close(trussness(D5), [2, 2, 2, 2, 2, 2]);
  close(trussness(network('A-B:5 A-C:0.1 B-C:7')), [3, 3, 3, 3, 3, 3]);
});

test('golden: Krackhardt’s kite (networkx 2.8.8)', () => {
  close(
    trussness(KITE),
    [3, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2],
  );
});

test('property: agrees with the removal of all ties in too few triangles on small random networks', () => {
  const random = randomFrom(21);
  let most = 0;
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), { directed: round % 2 > 0 });
    const values = trussness(net);
    close(values, naive(net));
    most = Math.max(most, ...values);
  }
  expect(most).toBeGreaterThan(6);
});

// For every k, ties in fewer than k − 2 triangles are removed until there are none.
function naive(net: Network): number[] {
  const left = matrix(undirected(net)).map((row) => row.map((tie) => tie > 0));
  const values = left.map((row) => row.map(() => 2));
  for (let k = 3; k <= left.length; k++) {
    for (let changed = true; changed; ) {
      changed = false;
      for (const [i, row] of left.entries())
        for (const j of row.keys())
          if (row[j] && row.filter((tie, h) => tie && left[j]![h]).length < k - 2) {
            row[j] = left[j]![i] = false;
            changed = true;
          }
    }
    for (const [i, row] of left.entries()) for (const j of row.keys()) if (row[j]) values[i]![j] = k;
  }
  return matrix(net).flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [values[i]![j]!] : [])));
}

test('property: no tie is in more than the coreness of its ends and one, and both places have the same value', () => {
  const random = randomFrom(4);
  const net = randomNetwork(random, 80, 0.2);
  const values = trussness(net);
  const cores = coreness(net);
  const seen = new Map<string, number>();
  const { offsets, targets } = net.ties;
  for (let i = 0; i < cores.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      expect(values[k]!).toBeLessThanOrEqual(Math.min(cores[i]!, cores[targets[k]!]!) + 1);
      const pair = `${Math.min(i, targets[k]!)} ${Math.max(i, targets[k]!)}`;
      expect(seen.get(pair) ?? values[k]).toBe(values[k]);
      seen.set(pair, values[k]!);
    }
});

test('edge: answers on every degenerate network, with a value for each tie', () => {
  for (const [, net] of EDGE_CASES) expect(trussness(net)).toHaveLength(net.ties.targets.length);
  close(trussness(network('A B')), []);
  close(trussness(network('A-B')), [2, 2]);
  expect(new Set(trussness(path(100_000)))).toEqual(new Set([2]));
});
