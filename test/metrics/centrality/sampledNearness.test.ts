import { describe, expect, test } from 'vitest';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { sampledCloseness } from '../../../src/metrics/centrality/sampledCloseness.js';
import { sampledHarmonic } from '../../../src/metrics/centrality/sampledHarmonic.js';
import type { Direction } from '../../../src/network/direction.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, network, path, randomNetwork } from '../../networks.js';

describe.each([
  ['sampledCloseness', sampledCloseness, closeness],
  ['sampledHarmonic', sampledHarmonic, harmonic],
] as const)('%s', (name, sampled, exact) => {
  test('where everyone is drawn it is exact, and says so', () => {
    const random = randomFrom(73);
    for (const directed of [false, true]) {
      const net = randomNetwork(random, 300, 0.01, { directed });
      const { values, lower, upper, error, samples } = sampled(net, { epsilon: 1e-6 });
      expect(samples).toBe(300);
      expect(error).toBe(0);
      expect(lower).toEqual(values);
      expect(upper).toEqual(values);
      close(values, exact(net), 1e-12);
    }
  });

  test('the same seed gives the same bits, another one others', () => {
    const net = randomNetwork(randomFrom(74), 400, 0.02);
    const options = { epsilon: 0.1, seed: 5 };
    expect(sampled(net, options)).toEqual(sampled(net, options));
    expect(sampled(net, { ...options, seed: 6 }).values).not.toEqual(sampled(net, options).values);
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
      const found = sampled(net, { epsilon: 0.08, delta: 0.5, direction, seed });
      const values = exact(net, { direction });
      expect(found.error).toBeLessThanOrEqual(0.08);
      expect(within(found.values, found)).toBe(true);
      if (within(values, found)) held++;
      if (found.samples < n) fewer++;
      values.forEach((value, i) => {
        largest = Math.max(largest, Math.abs(value - found.values[i]!));
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
      const { places } = sampled(net, { top: 3, epsilon: 0.02, delta: 0.01, seed });
      const values = exact(net);
      const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
      places.members.forEach((member, place) => {
        if (!places.sure[place]) return;
        expect(member).toBe(order[place]);
        sure++;
      });
    }
    expect(sure).toBeGreaterThan(20);
  });

  test('edge: answers on every degenerate network, as the exact one does', () => {
    for (const [of, net] of EDGE_CASES) {
      const { values, lower, upper } = sampled(net, { top: 2 });
      for (const column of [values, lower, upper]) expect(Array.from(column), of).toEqual(Array.from(exact(net)));
    }
  });

  test('edge: members without ties, and a path whose ends are far apart', () => {
    const apart: Network = network(Array.from({ length: 500 }, (_, i) => `m${i}`).join(' '));
    const { values, samples } = sampled(apart);
    expect(values).toEqual(new Float64Array(500));
    expect(samples).toBe(128);
    const long = path(700);
    const found = sampled(long, { epsilon: 0.05 });
    expect(within(exact(long), found)).toBe(true);
  });

  test('edge: a wrong option is named', () => {
    expect(() => sampled(B6, { epsilon: 0 })).toThrow(
      `${name}: \`epsilon\` must be a number from 0.000001 to 1, got 0`,
    );
    expect(() => sampled(B6, { delta: 2 })).toThrow('`delta` must be a number from 1e-12 to 1, got 2');
    expect(() => sampled(B6, { top: 1.5 })).toThrow('`top` must be a whole number of at least 0, got 1.5');
    // @ts-expect-error a direction there is none of
    expect(() => sampled(D5, { direction: 'up' })).toThrow(`${name}: \`direction\` must be`);
  });
});

function within(exact: Float64Array, { lower, upper }: { lower: Float64Array; upper: Float64Array }): boolean {
  return exact.every((value, i) => value >= lower[i]! - 1e-12 && value <= upper[i]! + 1e-12);
}
