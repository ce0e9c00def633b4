import { expect, test } from 'vitest';
import { corePeriphery } from '../../../src/metrics/core/corePeriphery.js';
import { corePeripheryTest } from '../../../src/metrics/core/corePeripheryTest.js';
import { corePeripheryTestOf } from '../../../src/metrics/core/corePeripheryTestOf.js';
import { randomTies } from '../../../src/network/randomTies.js';
import { rewirings } from '../../../src/network/rewired.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, network, randomNetwork, S5 } from '../../networks.js';

// A core of five, each with three of its own.
const SUNS = network(
  [
    ...['A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E'],
    ...['A', 'B', 'C', 'D', 'E'].flatMap((hub) => [1, 2, 3].map((k) => `${hub}-${hub}${k}`)),
  ].join(' '),
);

test('a core is beyond a network with as many ties anywhere, and not beyond one with as many ties of each', () => {
  const ties = corePeripheryTestOf(SUNS, { keep: 'ties' });
  expect(ties.fit).toBe(1);
  expect(ties.p).toBe(1 / 100);
  expect(ties.percentile).toBe(1);
  expect(ties.z).toBeGreaterThan(3);
  // Random ties between members of the same degrees: those with seven ties have most of them among themselves.
  const degrees = corePeripheryTestOf(SUNS);
  expect(degrees.mean).toBeGreaterThan(ties.mean);
});

test('the fit is that of the core by the same options, directions ignored', () => {
  const net = randomNetwork(randomFrom(2), 14, 0.25, { directed: true, strengths: true });
  for (const options of [
    {},
    { method: 'borgattiEverett', between: 'all' },
    { method: 'borgattiEverett', strengths: true },
  ] as const)
    close(corePeripheryTestOf(net, { ...options, samples: 2 }).fit, corePeriphery(undirected(net), options).fit);
});

test('the same seed gives the same networks, another seed others', async () => {
  const net = randomNetwork(randomFrom(8), 20, 0.2);
  for (const keep of ['degrees', 'ties'] as const) {
    const once = corePeripheryTestOf(net, { keep, samples: 19 });
    expect(await corePeripheryTest(net, { keep, samples: 19 })).toEqual(once);
    expect(corePeripheryTestOf(net, { keep, samples: 19, seed: 2 }).mean).not.toBe(once.mean);
  }
});

test('progress is told at the end, and a signal stops the work', async () => {
  const told: number[] = [];
  await corePeripheryTest(SUNS, { samples: 15, onProgress: ({ done, of }) => told.push(done, of) });
  expect(told.slice(-2)).toEqual([2, 2]) /* parts of at most nine samples */;
  await expect(corePeripheryTest(SUNS, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
});

test('property: random networks by chance are beyond one in twenty about one time in twenty', () => {
  const random = randomFrom(31);
  let beyond = 0;
  for (let round = 0; round < 100; round++) {
    const net = {
      ...B6,
      members: Array.from({ length: 16 }, (_, i) => String(i)),
      ties: randomTies(16, new Float64Array(30).fill(1), random),
    };
    if (corePeripheryTestOf(net, { keep: 'ties', samples: 39, seed: round }).p <= 0.05) beyond++;
  }
  expect(beyond).toBeLessThan(14); // 5 expected, with a standard deviation of 2.2
});

test('random networks of the same degrees have the strengths of the network where these count', () => {
  const net = randomNetwork(randomFrom(9), 20, 0.25, { strengths: true });
  const strong = corePeripheryTestOf(net, { strengths: true, samples: 9 });
  const counted = corePeripheryTestOf(net, { samples: 9 });
  // Lip's core has the same members in all of them; by numbers of ties the fit is another than by strengths.
  expect(strong.fit).not.toBe(counted.fit);
  expect(Math.abs(strong.mean - counted.mean)).toBeGreaterThan(0.01);
});

test('property: the fits in swapped networks are those of the core found anew in each', () => {
  const random = randomFrom(10);
  for (const between of ['ignored', 'all', 0.3] as const) {
    const net = randomNetwork(random, 18, 0.3);
    const { draw } = rewirings(net.ties, 1);
    const fits = Array.from({ length: 9 }, (_, k) => corePeriphery({ ...net, ties: draw(k)! }, { between }).fit);
    const { mean, fit, percentile } = corePeripheryTestOf(net, { between, samples: 9 });
    close(mean, fits.reduce((sum, value) => sum + value, 0) / 9);
    const below = fits.filter((value) => value < fit - 1e-12).length;
    const alike = fits.filter((value) => Math.abs(value - fit) <= 1e-12).length;
    close(percentile, (below + alike / 2) / 9);
  }
});

test('random networks whose core has no fit are left out', () => {
  // Three ties among four members are a path in 12 ways, a star in 4, a triangle in 4: only the path has a periphery to
  // compare with, and the fit of its core is 1.
  const found = corePeripheryTestOf(network('A-B B-C C-D'), { keep: 'ties' });
  expect(found).toMatchObject({ fit: 1, mean: 1, deviation: 0, percentile: 0.5, p: 1 });
  expect(Math.abs(found.samples - 99 * (12 / 20))).toBeLessThan(20); // deviation sqrt(99 × 0.6 × 0.4) = 4.9
});

test('edge: NaN where there is no other network, or no fit', () => {
  for (const [, net] of EDGE_CASES)
    for (const keep of ['degrees', 'ties'] as const)
      expect(typeof corePeripheryTestOf(net, { keep, samples: 3 }).p).toBe('number');
  const star = corePeripheryTestOf(S5, { between: 'all' });
  expect(star).toEqual({ fit: 1, mean: NaN, deviation: NaN, z: NaN, percentile: NaN, p: NaN, samples: 0 });
  expect(corePeripheryTestOf(network('A-B B-C A-C'), { keep: 'ties' })).toMatchObject({ fit: NaN, p: NaN, samples: 0 });
});

test('edge: a wrong option is named', async () => {
  // @ts-expect-error something there is none of
  expect(() => corePeripheryTestOf(B6, { keep: 'groups' })).toThrow(
    "corePeripheryTest: `keep` must be one of 'degrees', 'ties', got \"groups\"",
  );
  expect(() => corePeripheryTestOf(B6, { samples: 0 })).toThrow(
    '`samples` must be a whole number of at least 1, got 0',
  );
  await expect(corePeripheryTest(B6, { between: -1 })).rejects.toThrow(
    '`between` must be a number from 0 to 1, got -1',
  );
});
