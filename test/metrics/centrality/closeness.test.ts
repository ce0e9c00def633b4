import { expect, test } from 'vitest';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { randomFrom } from '../../../src/numeric/random.js';
import {
  at,
  B6,
  B6G,
  close,
  D5,
  EDGE_CASES,
  KITE,
  matrix,
  network,
  path,
  randomNetwork,
  W4,
  X6,
} from '../../networks.js';

const METHODS = ['wassermanFaust', 'component', 'freeman'] as const;
const { NaN: none } = Number;

test('the middle of a path is closer than its ends', () => {
  const expected = [3 / (1 + 2 + 3), 3 / (1 + 1 + 2), 3 / (2 + 1 + 1), 3 / (3 + 2 + 1)];
  for (const method of METHODS) close(closeness(path(4), { method }), expected);
});

test('in a network in pieces the methods part', () => {
  close(closeness(X6, { method: 'component' }), [2 / 3, 1, 2 / 3, 1, 1, none]);
  close(closeness(X6), [(2 / 5) * (2 / 3), 2 / 5, (2 / 5) * (2 / 3), 1 / 5, 1 / 5, 0]);
  close(closeness(X6, { method: 'freeman' }), [none, none, none, none, none, none]);
});

test('a strong tie is a short one', () => {
  close(closeness(network('A-B:4 B-C:2'), { distance: 'inverse' }), [2 / (1 / 4 + 3 / 4), 2 / (3 / 4), 2 / (5 / 4)]);
});

test('golden: B6, B6 with an isolate, the kite (networkx 2.8.8)', () => {
  close(closeness(B6), [0.5, 0.5, 0.714286, 0.714286, 0.5, 0.5], 1e-6);
  close(closeness(B6G), [0.416667, 0.416667, 0.595238, 0.595238, 0.416667, 0.416667, 0], 1e-6);
  const kite = [0.529412, 0.529412, 0.5, 0.6, 0.5, 0.642857, 0.642857, 0.6, 0.428571, 0.310345];
  close(closeness(KITE), kite, 1e-6);
});

test('golden: D5 both ways (component igraph 0.10.2, wassermanFaust networkx 2.8.8)', () => {
  close(closeness(D5, { method: 'component' }), [4 / 7, 0.4, 0.5, 4 / 7, none]);
  close(closeness(D5, { method: 'component', direction: 'in' }), [0.5, 0.75, 0.5, 0.5, 0.4]);
  close(closeness(D5, { direction: 'in' }), [0.375, 0.5625, 0.375, 0.375, 0.4]);
});

test('golden: W4 by strengths (networkx 2.8.8 with the lengths given)', () => {
  close(closeness(W4, { distance: 'inverse' }), [2.195122, 1.698113, 2.195122, 1.267606], 1e-6);
  close(closeness(W4, { distance: 'relative' }), [0.798226, 0.617496, 0.798226, 0.460948], 1e-6);
});

test('property: agrees with distances through every member on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 11), 0.25, { directed: round % 2 === 1 });
    for (const method of METHODS) close(closeness(net, { method }), naive(matrix(net), method));
  }
});

function naive(ties: number[][], method: (typeof METHODS)[number]): number[] {
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie > 0 ? 1 : Infinity)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far.map((row, i) => {
    const near = row.filter((d, j) => j !== i && d < Infinity);
    const sum = near.reduce((total, d) => total + d, 0);
    if (method === 'component') return near.length / sum;
    if (method === 'freeman') return near.length === far.length - 1 ? near.length / sum : Number.NaN;
    return near.length === 0 ? 0 : near.length ** 2 / (far.length - 1) / sum;
  });
}

test('property: a member added without ties changes nobody else within reach', () => {
  const component = { method: 'component' } as const;
  expect([...closeness(B6G, component)]).toEqual([...closeness(B6, component), none]);
});

test('edge: answers on every degenerate network; a wrong option is named', () => {
  for (const [, net] of EDGE_CASES)
    for (const method of METHODS) expect(closeness(net, { method })).toHaveLength(net.members.length);
  for (const method of METHODS) close(closeness(network('A'), { method }), [none]);
  close(closeness(network('A B')), [0, 0]);
  expect(at(B6G, closeness(B6G), 'G')).toBe(0);
  // @ts-expect-error a method there is none of
  expect(() => closeness(B6, { method: 'igraph' })).toThrow('closeness: `method` must be one of');
  // @ts-expect-error a direction there is none of
  expect(() => closeness(B6, { direction: 'up' })).toThrow('closeness: `direction` must be one of');
});
