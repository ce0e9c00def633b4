import { expect, test } from 'vitest';
import { reach } from '../../../src/metrics/centrality/reach.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork } from '../../networks.js';

const raw = { normalized: false } as const;

test('two steps along a path', () => {
  close(reach(path(5), raw), [2, 3, 4, 3, 2]);
  close(reach(path(5)), [2 / 4, 3 / 4, 4 / 4, 3 / 4, 2 / 4]);
  close(reach(path(5), { self: true }), [3 / 5, 4 / 5, 5 / 5, 4 / 5, 3 / 5]);
  close(reach(path(5), { ...raw, steps: 1 }), [1, 2, 2, 2, 1]);
  close(reach(path(5), { ...raw, steps: 3, self: true }), [4, 5, 5, 5, 4]);
});

test('worked numbers: B6 with and without the member itself', () => {
  close(reach(B6, { self: true }), [4 / 6, 4 / 6, 1, 1, 4 / 6, 4 / 6]);
  close(reach(B6), [3 / 5, 3 / 5, 1, 1, 3 / 5, 3 / 5]);
});

test('direction says who reaches whom', () => {
  const chain = network('A>B B>C C>D');
  close(reach(chain, raw), [2, 2, 1, 0]);
  close(reach(chain, { ...raw, direction: 'in' }), [0, 1, 2, 2]);
  close(reach(chain, { ...raw, direction: 'all' }), [2, 3, 3, 2]);
});

test('golden: the kite (igraph 0.10.2 neighborhood_size with order 2, of ten)', () => {
  close(reach(KITE, { self: true }), [0.8, 0.8, 0.8, 0.8, 0.8, 0.9, 0.9, 1, 0.5, 0.3]);
});

test('golden: D5 along its ties and against them (igraph 0.10.2 neighborhood_size)', () => {
  close(reach(D5, { ...raw, self: true }), [4, 3, 4, 4, 1]);
  close(reach(D5, { ...raw, self: true, direction: 'in' }), [3, 4, 3, 3, 3]);
});

test('property: agrees with powers of the matrix on small random networks', () => {
  const random = randomFrom(23);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.15, { directed: round % 2 === 1 });
    for (const steps of [1, 2, 3, 20]) close(reach(net, { ...raw, steps, self: true }), naive(matrix(net), steps));
  }
});

// Who can be reached in one step more: those reached, and those they have ties to.
function naive(ties: number[][], steps: number): number[] {
  return ties.map((_, i) => {
    let within = new Set([i]);
    for (let step = 0; step < steps; step++)
      within = new Set([
        ...within,
        ...[...within].flatMap((j) => ties[j]!.flatMap((tie, to) => (tie > 0 ? [to] : []))),
      ]);
    return within.size;
  });
}

test('a hundred thousand members in a row are each read two steps far', () => {
  // Read to the end from each, they would be ten thousand million.
  const counts = reach(path(100_000), raw);
  expect([counts[0], counts[1], counts[50_000]]).toEqual([2, 3, 4]);
});

test('property: a member added without ties changes nobody else', () => {
  expect([...reach(B6G, raw)]).toEqual([...reach(B6, raw), 0]);
});

test('edge: answers on every degenerate network, NaN where there is nobody to reach', () => {
  for (const [, net] of EDGE_CASES) expect(reach(net)).toHaveLength(net.members.length);
  close(reach(network('A')), [Number.NaN]);
  close(reach(network('A'), { self: true }), [1]);
  close(reach(network('A B')), [0, 0]);
});

test('edge: a wrong option is named', () => {
  for (const steps of [0, -1, 1.5, Infinity, Number.NaN])
    expect(() => reach(B6, { steps })).toThrow(`reach: \`steps\` must be a whole number of at least 1, got ${steps}`);
  // @ts-expect-error a direction there is none of
  expect(() => reach(B6, { direction: 'up' })).toThrow('reach: `direction` must be one of');
});
