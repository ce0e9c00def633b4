import { expect, test } from 'vitest';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { sampledCloseness } from '../../../src/metrics/centrality/sampledCloseness.js';
import type { Direction } from '../../../src/network/direction.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, network, path, randomNetwork, X6 } from '../../networks.js';

test('up to a batch of members all are drawn', () => {
  const { values, error, samples } = sampledCloseness(X6);
  close(values, [(2 / 5) * (2 / 3), (2 / 5) * 1, (2 / 5) * (2 / 3), 1 / 5, 1 / 5, 0]);
  expect(error).toBe(0);
  expect(samples).toBe(6);
  close(sampledCloseness(network('A>B B>C'), { direction: 'in' }).values, [0, 1 / 2, 2 / 3]);
});

test('what is one step away needs no luck', () => {
  // Everyone has a tie to the hub, and it to everyone; they are two steps apart.
  const star = network(Array.from({ length: 600 }, (_, i) => `h-m${String(i).padStart(3, '0')}`).join(' '));
  const { values, error, samples } = sampledCloseness(star);
  expect(samples).toBe(128);
  expect(error).toBeLessThan(1e-12);
  close(values[0]!, 1);
  close(values[1]!, 600 / (1 + 2 * 599));
});

test('golden: as of igraph 0.10.2 where all are drawn', () => {
  close(sampledCloseness(KITE).values.slice(3, 7), [0.6, 0.5, 0.642857, 0.642857], 1e-6);
});

test('where everyone is drawn it is exact, and says so', () => {
  const random = randomFrom(73);
  for (const directed of [false, true]) {
    const net = randomNetwork(random, 300, 0.01, { directed });
    const { values, lower, upper, error, samples } = sampledCloseness(net, { epsilon: 1e-6 });
    expect(samples).toBe(300);
    expect(error).toBe(0);
    expect(lower).toEqual(values);
    expect(upper).toEqual(values);
    close(values, closeness(net), 1e-12);
  }
});

test('the same seed gives the same bits, another one others', () => {
  const net = randomNetwork(randomFrom(74), 400, 0.02);
  const options = { epsilon: 0.1, seed: 5 };
  expect(sampledCloseness(net, options)).toEqual(sampledCloseness(net, options));
  expect(sampledCloseness(net, { ...options, seed: 6 }).values).not.toEqual(sampledCloseness(net, options).values);
});

test('property: all bounds hold at once at least as often as promised, and none is wider than epsilon', () => {
  const random = randomFrom(75);
  let held = 0;
  let largest = 0;
  let fewer = 0;
  const runs = 200;
  for (let seed = 0; seed < runs; seed++) {
    const direction = (['out', 'in', 'all'] as const)[seed % 3] as Direction;
    const n = 200 + Math.floor(random() * 250);
    const net = randomNetwork(random, n, (0.8 + 5 * random()) / n, { directed: seed % 2 === 1 });
    const sampled = sampledCloseness(net, { epsilon: 0.08, delta: 0.5, direction, seed });
    const exact = closeness(net, { direction });
    expect(sampled.error).toBeLessThanOrEqual(0.08);
    expect(within(sampled.values, sampled)).toBe(true);
    if (within(exact, sampled)) held++;
    if (sampled.samples < n) fewer++;
    exact.forEach((value, i) => {
      largest = Math.max(largest, Math.abs(value - sampled.values[i]!));
    });
  }
  expect(held / runs).toBeGreaterThanOrEqual(0.5);
  expect(largest).toBeGreaterThan(0.005); // sampled indeed
  expect(fewer).toBeGreaterThan(runs / 3);
});

test('property: places said to be sure are those of all', () => {
  const random = randomFrom(76);
  let sure = 0;
  for (let seed = 0; seed < 20; seed++) {
    // Three hubs in a row, of which each has fewer about it.
    const hub = (): string => ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'][Math.floor(random() * 9)]!;
    const ties = Array.from({ length: 500 }, (_, i) => `m${i}-${hub()}`);
    const net = network(`a-b b-c ${ties.join(' ')}`);
    const { places } = sampledCloseness(net, { top: 3, epsilon: 0.02, delta: 0.01, seed });
    const exact = closeness(net);
    const order = [...exact.keys()].sort((a, b) => exact[b]! - exact[a]!);
    places.members.forEach((member, place) => {
      if (!places.sure[place]) return;
      expect(member).toBe(order[place]);
      sure++;
    });
  }
  expect(sure).toBeGreaterThan(20);
});

function within(exact: Float64Array, { lower, upper }: { lower: Float64Array; upper: Float64Array }): boolean {
  return exact.every((value, i) => value >= lower[i]! - 1e-12 && value <= upper[i]! + 1e-12);
}

test('edge: answers on every degenerate network, as closeness does', () => {
  for (const [name, net] of EDGE_CASES) {
    const { values, lower, upper } = sampledCloseness(net, { top: 2 });
    for (const column of [values, lower, upper]) expect(Array.from(column), name).toEqual(Array.from(closeness(net)));
  }
});

test('edge: members without ties, and a path whose ends are far apart', () => {
  const apart: Network = network(Array.from({ length: 500 }, (_, i) => `m${i}`).join(' '));
  const { values, samples } = sampledCloseness(apart);
  expect(values).toEqual(new Float64Array(500));
  expect(samples).toBe(128);
  const long = path(700);
  const found = sampledCloseness(long, { epsilon: 0.05 });
  expect(within(closeness(long), found)).toBe(true);
});

test('edge: a wrong option is named', () => {
  expect(() => sampledCloseness(B6, { epsilon: 0 })).toThrow(
    'sampledCloseness: `epsilon` must be a number from 0.000001 to 1, got 0',
  );
  expect(() => sampledCloseness(B6, { delta: 2 })).toThrow('`delta` must be a number from 1e-12 to 1, got 2');
  expect(() => sampledCloseness(B6, { top: 1.5 })).toThrow('`top` must be a whole number of at least 0, got 1.5');
  // @ts-expect-error a direction there is none of
  expect(() => sampledCloseness(D5, { direction: 'up' })).toThrow('sampledCloseness: `direction` must be');
});
