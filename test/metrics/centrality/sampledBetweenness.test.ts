import { expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { sampledBetweenness } from '../../../src/metrics/centrality/sampledBetweenness.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, H5, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';
import { diamonds } from './manyPaths.js';

test('everything passes through the hub of a star, and nothing through its leaves', () => {
  const { values, lower, upper, error, samples } = sampledBetweenness(S5, { epsilon: 0.05 });
  close(values.slice(0, 4), [0, 0, 0, 0]);
  close(values[4]!, 1, 0.05); // three of five pairs drawn have the hub between, and it is between all that could have it
  expect(upper[4]).toBe(1);
  expect(lower[4]).toBeGreaterThan(0.9);
  expect(error).toBeLessThanOrEqual(0.05);
  expect(samples).toBeGreaterThan(100);
});

test('values and bounds are scaled as those of betweenness are', () => {
  for (const net of [KITE, D5]) {
    const n = net.members.length;
    const pairs = ((n - 1) * (n - 2)) / (net.directed ? 1 : 2);
    const normalized = sampledBetweenness(net, { epsilon: 0.05 });
    const counted = sampledBetweenness(net, { epsilon: 0.05, normalized: false });
    for (const key of ['values', 'lower', 'upper'] as const)
      close(
        counted[key],
        normalized[key].map((value) => value * pairs),
      );
    close(counted.error, normalized.error * pairs);
    expect(counted.samples).toBe(normalized.samples);
  }
});

test('of several shortest paths each is drawn as often', () => {
  // From S to T by way of A, or of B and then C or D: three paths of three steps.
  const net = network('S-A A-E E-T S-B B-C B-D C-T D-T');
  const { values, error } = sampledBetweenness(net, { epsilon: 0.01 });
  betweenness(net).forEach((value, i) => {
    expect(Math.abs(values[i]! - value)).toBeLessThanOrEqual(error);
  });
});

test('the first places are sure once the bounds set them apart, long before the bounds are narrow', () => {
  // The hub, then the middle of the long arm, then its neighbour.
  const net = network('h-a h-b h-c h-d h-e h-f f-g g-i i-j');
  const { places, error, samples } = sampledBetweenness(net, { top: 3, epsilon: 0.002 });
  expect(places.members).toEqual(Uint32Array.from(['h', 'f', 'g'], (id) => net.members.indexOf(id)));
  expect(places.sure).toEqual([true, true, true]);
  expect(error).toBeGreaterThan(0.004);
  expect(samples).toBeLessThan(sampledBetweenness(net, { epsilon: 0.002 }).samples / 8);
});

test('equals are never set apart: it goes on to epsilon, and says that their places are not sure', () => {
  const { places, error } = sampledBetweenness(H5, { top: 2, epsilon: 0.02 });
  expect(places.members[0]).toBe(H5.members.indexOf('H'));
  expect(places.sure).toEqual([true, false]);
  expect(error).toBeLessThanOrEqual(0.02);
  expect(sampledBetweenness(network('A-B B-C C-A'), { top: 3, epsilon: 0.1 }).places).toEqual({
    members: Uint32Array.of(0, 1, 2),
    sure: [false, false, false],
  });
});

test('the same seed gives the same numbers, another one others', () => {
  const options = { epsilon: 0.05, seed: 5 };
  expect(sampledBetweenness(KITE, options)).toEqual(sampledBetweenness(KITE, options));
  expect(sampledBetweenness(KITE, { ...options, seed: 6 }).values).not.toEqual(
    sampledBetweenness(KITE, options).values,
  );
});

test('property: all bounds hold at once at least as often as promised, and none is wider than epsilon', () => {
  const random = randomFrom(31);
  const epsilon = 0.05;
  let held = 0;
  let largest = 0;
  const runs = 200;
  for (let seed = 0; seed < runs; seed++) {
    const net = randomNetwork(random, 3 + Math.floor(random() * 20), 0.15, { directed: seed % 2 === 1 });
    const sampled = sampledBetweenness(net, { epsilon, delta: 0.3, seed });
    const exact = betweenness(net);
    expect(sampled.error).toBeLessThanOrEqual(epsilon + 1e-9);
    if (within(exact, sampled)) held++;
    exact.forEach((value, i) => {
      largest = Math.max(largest, Math.abs(value - sampled.values[i]!));
    });
  }
  expect(held / runs).toBeGreaterThanOrEqual(0.7);
  expect(largest).toBeGreaterThan(0.01); // sampled indeed
});

test('property: places said to be sure are those of betweenness', () => {
  const random = randomFrom(32);
  let sure = 0;
  for (let seed = 0; seed < 60; seed++) {
    const net = randomNetwork(random, 4 + Math.floor(random() * 20), 0.2, { directed: seed % 2 === 1 });
    const { places } = sampledBetweenness(net, { epsilon: 0.02, delta: 0.01, top: 3, seed });
    const exact = betweenness(net);
    const order = [...exact.keys()].sort((a, b) => exact[b]! - exact[a]!);
    places.members.forEach((member, place) => {
      if (!places.sure[place]) return;
      expect(member).toBe(order[place]);
      sure++;
    });
  }
  expect(sure).toBeGreaterThan(40);
});

function within(exact: Float64Array, { lower, upper }: { lower: Float64Array; upper: Float64Array }): boolean {
  return exact.every((value, i) => value >= lower[i]! - 1e-12 && value <= upper[i]! + 1e-12);
}

test('edge: answers on every degenerate network, with NaN where betweenness has it', () => {
  for (const [name, net] of EDGE_CASES) {
    const { values, lower, upper } = sampledBetweenness(net, { epsilon: 0.1, top: 2 });
    for (const column of [values, lower, upper]) expect(column, name).toHaveLength(net.members.length);
    expect(Array.from(values, Number.isNaN)).toEqual(Array.from(betweenness(net), Number.isNaN));
    expect(sampledBetweenness(net, { epsilon: 0.1, normalized: false }).values.every((value) => value === 0)).toBe(
      true,
    );
  }
});

test('edge: pairs without a path count as drawn', () => {
  // Only 1-3 and 3-1 of thirty ordered pairs have anyone between: 2 / 20 of the pairs that could have 2 there.
  close(sampledBetweenness(X6, { epsilon: 0.01 }).values, [0, 0.1, 0, 0, 0, 0], 0.01);
});

test('edge: where there are more paths than doubles can count, they are drawn all the same', () => {
  const { values, error } = sampledBetweenness(diamonds(1200), { epsilon: 0.2 });
  // Half of all pairs are on different sides of the joint in the middle, and half of their paths go by either side next.
  close(values[1800]!, 0.5, error + 1e-3);
  close(values.slice(1801, 1803), [0.25, 0.25], error + 1e-3);
});

test('edge: a long path is searched step by step', () => {
  const net: Network = path(1000);
  const { values } = sampledBetweenness(net, { epsilon: 0.1 });
  close(values[500]!, 0.5, 0.1); // half of the pairs are on different sides of the middle
});

test('edge: a wrong option is named', () => {
  expect(() => sampledBetweenness(B6, { epsilon: 0 })).toThrow(
    'sampledBetweenness: `epsilon` must be a number from 0.000001 to 1, got 0',
  );
  expect(() => sampledBetweenness(B6, { delta: 2 })).toThrow('`delta` must be a number from 1e-12 to 1, got 2');
  expect(() => sampledBetweenness(B6, { top: 1.5 })).toThrow('`top` must be a whole number of at least 0, got 1.5');
});
