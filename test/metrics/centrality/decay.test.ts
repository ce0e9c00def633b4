import { expect, test } from 'vitest';
import { decay } from '../../../src/metrics/centrality/decay.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, matrix, network, path, randomNetwork, S5, W4, X6 } from '../../networks.js';

const raw = { normalized: false } as const;

test('half is lost at each step', () => {
  close(decay(path(4), raw), [
    1 / 2 + 1 / 4 + 1 / 8,
    1 / 2 + 1 / 2 + 1 / 4,
    1 / 4 + 1 / 2 + 1 / 2,
    1 / 8 + 1 / 4 + 1 / 2,
  ]);
  // Of the two triangles A has two contacts, one at two steps and two at three; C three and two at two.
  close(decay(B6, raw), [1.5, 1.5, 2, 2, 1.5, 1.5]);
});

test('delta says how much is left', () => {
  close(decay(network('A-B B-C'), { ...raw, delta: 0.1 }), [0.1 + 0.01, 0.1 + 0.1, 0.01 + 0.1]);
  close(decay(network('A-B B-C'), { ...raw, delta: 0.9 }), [0.9 + 0.81, 0.9 + 0.9, 0.81 + 0.9]);
});

test('normalized, a member tied to everyone has 1', () => {
  for (const delta of [0.01, 0.5, 0.99]) {
    // A leaf: one contact, three others at two steps.
    const leaf = (delta + 3 * delta ** 2) / (4 * delta);
    close(decay(S5, { delta }), [leaf, leaf, leaf, leaf, 1]);
  }
  // Six members, so each sum is divided by 5 × 1/2: a path of three, a pair, an isolate.
  close(decay(X6), [0.75 / 2.5, 1 / 2.5, 0.75 / 2.5, 0.5 / 2.5, 0.5 / 2.5, 0]);
});

test('a strong tie is a short one', () => {
  // From D to C is 1/2, from C to A 1/3, from A to B 1/5: B is nearer to C through A than by their tie of 1.
  const d = (length: number): number => 0.5 ** length;
  close(decay(W4, { ...raw, distance: 'inverse' }), [
    d(1 / 5) + d(1 / 3) + d(1 / 3 + 1 / 2),
    d(1 / 5) + d(1 / 5 + 1 / 3) + d(1 / 5 + 1 / 3 + 1 / 2),
    d(1 / 3) + d(1 / 3 + 1 / 5) + d(1 / 2),
    d(1 / 2) + d(1 / 2 + 1 / 3) + d(1 / 2 + 1 / 3 + 1 / 5),
  ]);
});

test('direction says who reaches whom', () => {
  const chain = network('A>B B>C');
  close(decay(chain, raw), [0.75, 0.5, 0]);
  close(decay(chain, { ...raw, direction: 'in' }), [0, 0.5, 0.75]);
  close(decay(chain, { ...raw, direction: 'all' }), [0.75, 1, 0.75]);
});

test('property: agrees with distances through every member on small random networks', () => {
  const random = randomFrom(22);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.25, { directed, strengths: true });
    const delta = 0.05 + 0.9 * random();
    const steps = matrix(net).map((row) => row.map((tie) => (tie > 0 ? 1 : Infinity)));
    close(decay(net, { ...raw, delta }), naive(steps, delta));
    const lengths = matrix(net).map((row) => row.map((tie) => 1 / tie));
    close(decay(net, { ...raw, delta, distance: 'inverse' }), naive(lengths, delta));
  }
});

// Floyd and Warshall: every pair through every member.
function naive(lengths: number[][], delta: number): number[] {
  const far = lengths.map((row, i) => row.map((length, j) => (i === j ? 0 : length)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far.map((row, i) => row.reduce((sum, d, j) => (i === j ? sum : sum + delta ** d), 0));
}

test('property: a member added without ties changes nobody else', () => {
  expect([...decay(B6G, raw)]).toEqual([...decay(B6, raw), 0]);
});

test('edge: answers on every degenerate network, NaN where there is nobody to reach', () => {
  for (const [, net] of EDGE_CASES) expect(decay(net)).toHaveLength(net.members.length);
  close(decay(network('A')), [Number.NaN]);
  close(decay(network('A'), raw), [0]);
  close(decay(network('A B')), [0, 0]);
});

test('edge: a wrong option is named', () => {
  for (const delta of [0, 1, -0.5, Number.NaN])
    expect(() => decay(B6, { delta })).toThrow(`decay: \`delta\` must be a number between 0 and 1, got ${delta}`);
  // @ts-expect-error no number
  expect(() => decay(B6, { delta: '0.5' })).toThrow('must be a number between 0 and 1, got "0.5"');
  // @ts-expect-error a direction there is none of
  expect(() => decay(B6, { direction: 'up' })).toThrow('decay: `direction` must be one of');
  // @ts-expect-error a distance there is none of
  expect(() => decay(B6, { distance: 'far' })).toThrow('decay: `distance` must be');
});
