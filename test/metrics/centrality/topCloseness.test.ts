import { expect, test } from 'vitest';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { topCloseness } from '../../../src/metrics/centrality/topCloseness.js';
import type { Direction } from '../../../src/network/direction.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

test('the nearest stand first, equals in member order', () => {
  const { members, values } = topCloseness(path(5), 3);
  expect(members).toEqual(Uint32Array.of(2, 1, 3));
  close(values, [4 / (1 + 1 + 2 + 2), 4 / (1 + 1 + 2 + 3), 4 / (1 + 1 + 2 + 3)]);
});

test('in a network in pieces whoever reaches few is the less near', () => {
  // Five others in all: the middle of the path reaches two of them, members of the pair one.
  const { members, values } = topCloseness(X6, 6);
  expect(members).toEqual(Uint32Array.of(1, 0, 2, 3, 4, 5));
  close(values, [(2 / 5) * 1, ((2 / 5) * 2) / 3, ((2 / 5) * 2) / 3, 1 / 5, 1 / 5, 0]);
  close(topCloseness(X6, 2, { measure: 'harmonic' }).values, [2 / 5, 1.5 / 5]);
});

test('direction says who reaches whom', () => {
  const chain = network('A>B B>C');
  expect(topCloseness(chain, 1).members).toEqual(Uint32Array.of(0));
  expect(topCloseness(chain, 1, { direction: 'in' }).members).toEqual(Uint32Array.of(2));
  expect(topCloseness(chain, 1, { direction: 'all' }).members).toEqual(Uint32Array.of(1));
  close(topCloseness(chain, 3).values, [2 / 3, 1 / 2, 0]);
});

test('who reaches fewer can be nearer than who reaches all, and is found', () => {
  // h reaches six at one step: (6 / 11)(6 / 6). s reaches all eleven others, but a long way off.
  const net = network('h>a h>b h>c h>d h>e h>f s>1 1>2 2>3 3>4 4>h');
  expect(topCloseness(net, 1).members).toEqual(Uint32Array.of(net.members.indexOf('h')));
  close(topCloseness(net, 1).values, [6 / 11]);
});

test('golden: the kite (igraph 0.10.2: 5 and 6 have 0.642857, then 3 and 7 0.6)', () => {
  const { members, values } = topCloseness(KITE, 3);
  expect(members).toEqual(Uint32Array.of(5, 6, 3));
  close(values, [0.642857, 0.642857, 0.6], 1e-6);
});

test('property: the first of closeness and of harmonic, sorted, in every direction', () => {
  const random = randomFrom(51);
  for (let round = 0; round < 400; round++) {
    const n = 2 + Math.floor(random() * 25);
    const net = randomNetwork(random, n, random() ** 2 * 0.5, { directed: round % 2 === 1 });
    const direction = (['out', 'in', 'all'] as const)[round % 3] as Direction;
    const k = 1 + Math.floor(random() * n);
    const exact = closeness(net, { direction });
    const order = [...exact.keys()].sort((a, b) => exact[b]! - exact[a]! || a - b).slice(0, k);
    const { members, values } = topCloseness(net, k, { direction });
    expect(Array.from(members)).toEqual(order);
    expect(values).toEqual(Float64Array.from(order, (i) => exact[i]!)); // to the last bit
    const sums = harmonic(net, { direction });
    const found = topCloseness(net, k, { direction, measure: 'harmonic' });
    close(found.values, sums.slice().sort().reverse().slice(0, k));
    close(
      found.values,
      Array.from(found.members, (i) => sums[i]!),
    );
  }
});

test('property: the work is a small part where some stand out', () => {
  const random = randomFrom(52);
  const net = network(
    // Most are tied to one of a few.
    Array.from(
      { length: 3000 },
      () =>
        `m${Math.floor(3000 * random())}x-m${Math.floor(3000 * random() ** 4)}y m${Math.floor(3000 * random() ** 4)}x-m${Math.floor(3000 * random() ** 4)}y`,
    ).join(' '),
  );
  const exact = closeness(net);
  const { values, searched } = topCloseness(net, 5);
  close(values, exact.slice().sort().reverse().slice(0, 5));
  expect(searched).toBeLessThan(0.1);
});

test('edge: equals at the last place cost no searches', () => {
  const star = network(Array.from({ length: 2000 }, (_, i) => `h-m${String(i).padStart(4, '0')}`).join(' '));
  for (const measure of ['closeness', 'harmonic'] as const) {
    const { members, searched } = topCloseness(star, 3, { measure });
    expect(members).toEqual(Uint32Array.of(0, 1, 2));
    expect(searched).toBeLessThan(0.002);
  }
});

test('edge: answers on every degenerate network, with everyone where there are fewer than k', () => {
  for (const [name, net] of EDGE_CASES) {
    const { members, values } = topCloseness(net, 10);
    expect(members, name).toHaveLength(net.members.length);
    close(
      values,
      Array.from(members, (i) => closeness(net)[i]!),
    );
  }
  expect(topCloseness(network('A'), 1).values).toEqual(Float64Array.of(Number.NaN));
  expect(topCloseness(S5, 99).members).toHaveLength(5);
});

test('edge: a wrong option is named', () => {
  expect(() => topCloseness(B6, 0)).toThrow('topCloseness: `k` must be a whole number of at least 1, got 0');
  // @ts-expect-error a measure there is none of
  expect(() => topCloseness(B6, 1, { measure: 'degree' })).toThrow(
    "topCloseness: `measure` must be one of 'closeness', 'harmonic', got \"degree\"",
  );
  // @ts-expect-error a direction there is none of
  expect(() => topCloseness(D5, 1, { direction: 'up' })).toThrow('topCloseness: `direction` must be');
});
