import { expect, test } from 'vitest';
import { algebraicConnectivity } from '../../../src/metrics/density/algebraicConnectivity.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, network, path, randomNetwork, S5 } from '../../networks.js';
import { contacts, eigenvaluesOf, laplacianOf, pieces } from '../../numeric/dense.js';
import { randomNetworks } from '../../numeric/randomNetworks.js';

/** Right to ten digits, however small. */
function right(value: number, expected: number): void {
  close(value / expected, 1, 1e-10);
}

function networkOf(n: number, ties: readonly (readonly [number, number, number])[]): Network {
  const members = Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`);
  const [source, target, strength] = [0, 1, 2].map((column) => ties.map((tie) => tie[column]!));
  return packNetwork(members, { source: source!, target: target!, strength: strength! }, false);
}

/** A ring in which each has a tie to the `reach` next. */
function lattice(n: number, reach: number): Network {
  const members = Array.from({ length: n }, (_, i) => i);
  return networkOf(
    n,
    members.flatMap((i) => Array.from({ length: reach }, (_, d) => [i, (i + d + 1) % n, 1] as const)),
  );
}

/** Rows of n along each strength, each member tied to the one beside it in every direction. */
function grid(n: number, strengths: readonly number[]): Network {
  const cells = Array.from({ length: n ** strengths.length }, (_, i) => i);
  return networkOf(
    cells.length,
    strengths.flatMap((strength, axis) =>
      cells.filter((i) => Math.floor(i / n ** axis) % n < n - 1).map((i) => [i, i + n ** axis, strength] as const),
    ),
  );
}

test('a path of n has 2 − 2 cos(π / n), a ring twice the angle, a star 1', () => {
  // 2 − 2 cos x = 4 sin² (x / 2)
  for (const n of [2, 5, 40, 200, 3000]) right(algebraicConnectivity(path(n)), 4 * Math.sin(Math.PI / n / 2) ** 2);
  for (const n of [3, 4, 57, 300]) right(algebraicConnectivity(lattice(n, 1)), 4 * Math.sin(Math.PI / n) ** 2);
  right(algebraicConnectivity(S5), 1);
});

test('a ring with ties to the two next has 4 − 2 cos x − 2 cos 2x, x = 2π / n', () => {
  right(algebraicConnectivity(lattice(14, 2)), 0.9510826604776944); // numpy
  for (const n of [7, 14, 60, 200]) {
    const x = Math.PI / n; // half the angle
    right(algebraicConnectivity(lattice(n, 2)), 4 * Math.sin(x) ** 2 + 4 * Math.sin(2 * x) ** 2);
  }
});

test('a grid has what a path along its weakest side has, also when another is nearly as weak', () => {
  for (const more of [0, 1e-5, 1e-7, 1e-8, 1e-9])
    right(algebraicConnectivity(grid(12, [1, 1 + more]), { strengths: true }), 4 * Math.sin(Math.PI / 24) ** 2);
  // In three dimensions the exact factor is too large.
  right(algebraicConnectivity(grid(11, [2, 1.5, 3]), { strengths: true }), 1.5 * 4 * Math.sin(Math.PI / 22) ** 2);
});

test('two full groups of 30 joined by a weak tie s have the smaller root of x² − (30 + 2 s) x + 2 s', () => {
  const ties = [0, 30].flatMap((first) =>
    Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: i }, (_, j) => [first + i, first + j, 1] as const),
    ).flat(),
  );
  for (const s of [1, 1e-3, 1e-6, 1e-12]) {
    // The two at the ends of the tie have ±a, all others ±b: b − a = x b, 29 (a − b) + 2 s a = x a.
    const root = (4 * s) / (30 + 2 * s + Math.sqrt((30 + 2 * s) ** 2 - 8 * s));
    right(algebraicConnectivity(networkOf(60, [...ties, [0, 30, s]]), { strengths: true }), root);
  }
});

test('golden: two triangles joined by a tie (networkx 2.8.8)', () => {
  close(algebraicConnectivity(B6), 0.438447, 1e-6);
});

test('everyone tied to everyone has n, on networks of any size', () => {
  for (let n = 2; n < 62; n += 5) close(algebraicConnectivity(randomNetwork(randomFrom(1), n, 1)), n);
});

test('a tie of strength s between two has 2 s', () => {
  close(algebraicConnectivity(network('A-B:2.5'), { strengths: true }), 5);
  close(algebraicConnectivity(network('A-B:2.5')), 2);
});

test('property: it is the second smallest eigenvalue of the Laplacian', () => {
  for (const net of randomNetworks(96, 16)) {
    for (const strengths of [false, true]) {
      const ties = contacts(net, strengths);
      const value = algebraicConnectivity(net, { strengths });
      if (ties.length === 1) expect(value).toBeNaN();
      else if (pieces(ties).flat().includes(0)) expect(value).toBe(0);
      else right(value, eigenvaluesOf(laplacianOf(ties))[1]!);
    }
  }
});

test('property: also in dense and full networks of 50 to 60 members with strengths', () => {
  const random = randomFrom(8);
  for (const [n, share] of [
    [50, 0.5],
    [53, 0.7],
    [55, 1],
    [57, 0.9],
    [60, 1],
  ] as const) {
    const net = randomNetwork(random, n, share, { strengths: true });
    right(algebraicConnectivity(net, { strengths: true }), eigenvaluesOf(laplacianOf(contacts(net, true)))[1]!);
  }
});

test('edge: 0 in pieces, NaN for fewer than two members', () => {
  expect(algebraicConnectivity(B6G)).toBe(0);
  expect(algebraicConnectivity(network('A'))).toBeNaN();
  for (const [, net] of EDGE_CASES) expect(typeof algebraicConnectivity(net)).toBe('number');
});
