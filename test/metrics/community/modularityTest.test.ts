import { expect, test } from 'vitest';
import { modularityTest } from '../../../src/metrics/community/modularityTest.js';
import { modularityTestOf } from '../../../src/metrics/community/modularityTestOf.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, network, path, randomNetwork, S5 } from '../../networks.js';

const NOTHING = {
  mean: Number.NaN,
  deviation: Number.NaN,
  z: Number.NaN,
  percentile: Number.NaN,
  p: Number.NaN,
  samples: 0,
};

test('no random network has groups like five circles joined in a ring', () => {
  const circles = [0, 1, 2, 3, 4].map((c) =>
    ['a', 'b', 'c', 'd'].flatMap((x, i) => ['a', 'b', 'c', 'd'].slice(i + 1).map((y) => `${c}${x}-${c}${y}`)).join(' '),
  );
  const net = network(`${circles.join(' ')} 0a-1b 1a-2b 2a-3b 3a-4b 4a-0b`);
  const found = modularityTestOf(net);
  close(found.modularity, 5 * (6 / 35 - (14 / 70) ** 2)); // each circle 6 of 35 ties, 14 of 70 ends
  expect([found.percentile, found.p, found.samples]).toEqual([1, 1 / 100, 99]);
  expect(found.z).toBeGreaterThan(3);
  close(found.z, (found.modularity - found.mean) / found.deviation);
  expect(modularityTestOf(net, { samples: 19 }).p).toBe(1 / 20);
});

test('where every other network is the same but for names, all random networks have as much', () => {
  // Whatever is swapped, four members in a row or two pairs remain.
  const found = modularityTestOf(network('A-B C-D'), { samples: 9 });
  close(found.modularity, 0.5);
  expect(found).toEqual({ modularity: 0.5, mean: 0.5, deviation: 0, z: Number.NaN, percentile: 0.5, p: 1, samples: 9 });
});

test('a star and a complete network admit no swap, and have nothing to be compared with', () => {
  expect(modularityTestOf(S5)).toEqual({ modularity: 0, ...NOTHING });
  const complete = randomNetwork(() => 0, 5, 1);
  expect(modularityTestOf(complete)).toEqual({ modularity: 0, ...NOTHING });
});

test('directions are ignored, and strengths unless they are to count', () => {
  const net = randomNetwork(randomFrom(61), 25, 0.1, { directed: true, strengths: true });
  expect(modularityTestOf(net, { samples: 5 })).toEqual(modularityTestOf(undirected(net), { samples: 5 }));
  const ones: Network = { ...KITE, ties: { ...KITE.ties, strengths: KITE.ties.strengths.map(() => 1) } };
  const sums = Float64Array.from(KITE.ties.targets, (j, k) => j + ends(KITE.ties)[k]!);
  const strong: Network = { ...KITE, ties: { ...KITE.ties, strengths: sums } };
  expect(modularityTestOf(strong, { samples: 5, strengths: false })).toEqual(modularityTestOf(ones, { samples: 5 }));
  expect(modularityTestOf(strong, { samples: 5 })).not.toEqual(modularityTestOf(ones, { samples: 5 }));
});

// The member in whose row each tie stands.
function ends({ offsets }: Network['ties']): number[] {
  return Array.from(offsets.subarray(1)).flatMap((end, i) => new Array<number>(end - offsets[i]!).fill(i));
}

function randomOf(random: () => number, n: number, m: number, strength: (i: number, j: number) => number): Network {
  const pairs = new Map<number, [number, number]>();
  while (pairs.size < m) {
    const i = Math.floor(random() * n);
    const j = Math.floor(random() * n);
    if (i < j) pairs.set(i * n + j, [i, j]);
  }
  const ties = [...pairs.values()];
  const arcs = {
    source: ties.map(([i]) => i),
    target: ties.map(([, j]) => j),
    strength: ties.map(([i, j]) => strength(i, j)),
  };
  return packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(3, '0')}`),
    arcs,
    false,
  );
}

// The p of sixty seeded random networks, 19 samples each.
function chances(strength: (random: () => number) => (i: number, j: number) => number): number[] {
  const random = randomFrom(62);
  return Array.from(
    { length: 60 },
    (_, seed) => modularityTestOf(randomOf(random, 24, 50, strength(random)), { samples: 19, seed }).p,
  );
}

test('property: in networks of chance p is as small as chance would have it, strengths or not', () => {
  const alike = () => () => 1;
  const any = (random: () => number) => () => 1 / (0.02 + random());
  // Sixty draws of a tenth: 6 expected, deviation sqrt(60 × 0.1 × 0.9) = 2.3; of a half 30 and 3.9.
  for (const all of [chances(alike), chances(any)]) {
    const tenth = all.filter((p) => p <= 0.1).length;
    expect(tenth).toBeGreaterThanOrEqual(1);
    expect(tenth).toBeLessThanOrEqual(14);
    const half = all.filter((p) => p <= 0.5).length;
    expect(half).toBeGreaterThanOrEqual(17);
    expect(half).toBeLessThanOrEqual(43);
  }
});

test('property: in networks of chance where members differ in how strong their ties are, p is seldom small', () => {
  const active = (random: () => number) => {
    const activity = Array.from({ length: 24 }, () => 1 / (0.05 + random()));
    return (i: number, j: number) => activity[i]! * activity[j]! * (0.5 + random());
  };
  expect(chances(active).filter((p) => p <= 0.1).length).toBeLessThanOrEqual(14);
});

test('the same seed gives the same, at once and in turns; another seed other networks', async () => {
  const net = randomNetwork(randomFrom(65), 30, 0.15, { strengths: true });
  expect(await modularityTest(net, { samples: 9 })).toEqual(modularityTestOf(net, { samples: 9 }));
  expect(modularityTestOf(net, { samples: 9, seed: 2 }).mean).not.toBe(modularityTestOf(net, { samples: 9 }).mean);
});

test('progress is told at the end', async () => {
  const told: number[] = [];
  await modularityTest(B6, { samples: 7, onProgress: ({ done, of }) => told.push(done / of) });
  expect(told.at(-1)).toBe(1);
});

test('a signal stops the work with its reason', async () => {
  const reason = new Error('enough');
  await expect(modularityTest(B6, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const without = new AbortController();
  setTimeout(() => without.abort(reason), 30);
  await expect(modularityTest(path(500), { samples: 1_000_000, signal: without.signal })).rejects.toBe(reason);
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) {
    const found = modularityTestOf(net, { samples: 3 });
    if (found.samples === 0) expect(found).toEqual({ modularity: found.modularity, ...NOTHING });
  }
  expect(modularityTestOf(network('A B')).modularity).toBeNaN();
  expect(modularityTestOf(D5, { samples: 1 }).deviation).toBeNaN();
});

test('edge: a wrong option is named', async () => {
  await expect(modularityTest(B6, { samples: 0 })).rejects.toThrow(
    'modularityTest: `samples` must be a whole number of at least 1, got 0',
  );
  await expect(modularityTest(B6, { seed: 1.5 })).rejects.toThrow(
    'modularityTest: `seed` must be a whole number of at least 0, got 1.5',
  );
  await expect(modularityTest(B6, { resolution: -1 })).rejects.toThrow(
    'modularityTest: `resolution` must be a number of at least 0, got -1',
  );
});
