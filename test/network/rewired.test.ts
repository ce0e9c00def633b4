import { describe, expect, test } from 'vitest';
import { averageClustering } from '../../src/metrics/density/averageClustering.js';
import { connectedness } from '../../src/metrics/density/connectedness.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { type RewiredOptions, rewired } from '../../src/network/rewired.js';
import type { Ties } from '../../src/network/ties.js';
import { largestComponent } from '../../src/network/views.js';
import { randomFrom } from '../../src/numeric/random.js';
import { KARATE } from '../metrics/density/goldenNetworks.js';
import { EDGE_CASES, network, path, randomNetwork, S5 } from '../networks.js';

const WAYS: readonly RewiredOptions[] = [
  {},
  { connected: true },
  { lattice: true },
  { connected: true, lattice: true },
];

describe.each(WAYS)('%o', (options) => {
  test('property: every member keeps its number of ties, and the ties are packed as all ties are', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 30; round++) {
      const share = [0.1, 0.3, 0.9][round % 3]!;
      const net = largestComponent(randomNetwork(random, 4 + Math.floor(random() * 30), share));
      const { ties } = rewired(net.ties, random, options);
      expect(ties.offsets).toEqual(net.ties.offsets);
      expect(faults(ties)).toEqual([]);
      if (options.connected) expect(connectedness({ ...net, ties })).toBe(net.members.length < 2 ? Number.NaN : 1);
    }
  });

  test('the same seed gives the same ties, another other ones', () => {
    const once = rewired(KARATE.ties, randomFrom(1), options).ties.targets;
    expect(rewired(KARATE.ties, randomFrom(1), options).ties.targets).toEqual(once);
    expect(rewired(KARATE.ties, randomFrom(2), options).ties.targets).not.toEqual(once);
  });

  test('comes to an end with no swap where there is none to make', () => {
    const complete = randomNetwork(randomFrom(1), 9, 1);
    const triangles = network('A-B A-C B-C');
    for (const net of [S5, complete, triangles, network('A-B B-C'), ...EDGE_CASES.map(([, edge]) => edge)]) {
      if (net.directed || net.ties.targets.length === 4) continue;
      expect(rewired(net.ties, randomFrom(1), options)).toEqual({
        ties: { ...net.ties, strengths: new Float64Array(net.ties.targets.length).fill(1) },
        swaps: 0,
      });
    }
  });

  test('leaves the ties it was given as they are', () => {
    const before = KARATE.ties.targets.slice();
    rewired(KARATE.ties, randomFrom(1), options);
    expect(KARATE.ties.targets).toEqual(before);
  });
});

// What is wrong with undirected ties: a row out of order or with a repeat, a tie to oneself, a tie stored one way only.
function faults({ offsets, targets }: Ties): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < offsets.length; i++) {
    const row = [...targets.subarray(offsets[i], offsets[i + 1])];
    row.forEach((j, k) => {
      if (k > 0 && row[k - 1]! >= j) found.push(`${i}: ${row}`);
      if (j === i) found.push(`${i} itself`);
      if (!targets.subarray(offsets[j], offsets[j + 1]).includes(i)) found.push(`${i}-${j} one way`);
    });
  }
  return found;
}

test('there are ten swaps for each tie, or for each gap where those are fewer', () => {
  expect(rewired(KARATE.ties, randomFrom(1)).swaps).toBe(780);
  expect(rewired(KARATE.ties, randomFrom(1), { connected: true }).swaps).toBe(780);
  const dense = randomNetwork(randomFrom(2), 30, 0.8);
  expect(rewired(dense.ties, randomFrom(1)).swaps).toBe(10 * (435 - dense.ties.targets.length / 2));
});

test('of two ties the three pairings are equally likely', () => {
  // A-B and C-D can become A-C and B-D or A-D and B-C.
  const net = network('A-B C-D');
  const counts = [0, 0, 0];
  const random = randomFrom(3);
  for (let round = 0; round < 3000; round++) counts[rewired(net.ties, random).ties.targets[0]! - 1]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100); // four standard deviations
});

test('a network of two pieces need not stay so, one in one piece must', () => {
  const cycle = network('A-B B-C C-D D-E E-F F-A');
  let pieces = 0;
  for (let seed = 1; seed <= 40; seed++) {
    pieces += connectedness({ ...cycle, ties: rewired(cycle.ties, randomFrom(seed)).ties }) < 1 ? 1 : 0;
    const { ties } = rewired(cycle.ties, randomFrom(seed), { connected: true });
    expect(connectedness({ ...cycle, ties })).toBe(1);
  }
  expect(pieces).toBeGreaterThan(0); // two triangles: 10 of the 70 networks of six members with two ties each
});

test('a path stays a path when it must stay in one piece', () => {
  const chain = path(60);
  const { ties, swaps } = rewired(chain.ties, randomFrom(1), { connected: true });
  expect(swaps).toBeGreaterThanOrEqual(590);
  expect(ties.targets).not.toEqual(chain.ties.targets);
  expect(connectedness({ ...chain, ties })).toBe(1);
});

test('lattice: ties come near along the ring, and a ring out of order is found again', () => {
  const ring = ringLattice(60, 6);
  expect(length(ring.ties)).toBe(60 * (1 + 2 + 3));
  const mixed = rewired(ring.ties, randomFrom(1), { connected: true }).ties;
  const found = rewired(mixed, randomFrom(2), { connected: true, lattice: true }).ties;
  expect(length(mixed)).toBeGreaterThan(2000);
  expect(length(found)).toBeLessThan(1.2 * length(ring.ties));
  expect(averageClustering({ ...ring, ties: mixed })).toBeLessThan(0.2);
  expect(averageClustering({ ...ring, ties: found })).toBeGreaterThan(0.5); // 0.6 in the ring
});

function length({ offsets, targets }: Ties): number {
  const n = offsets.length - 1;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (const j of targets.subarray(offsets[i], offsets[i + 1])) if (j > i) sum += Math.min(j - i, n - (j - i));
  return sum;
}

function ringLattice(n: number, contacts: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(3, '0')}`);
  const source = ids.flatMap((_, i) => Array.from({ length: contacts / 2 }, () => i));
  const target = source.map((i, k) => (i + 1 + (k % (contacts / 2))) % n);
  return packNetwork(ids, { source, target, strength: source.map(() => 1) }, false);
}
