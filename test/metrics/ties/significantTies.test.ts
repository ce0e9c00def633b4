import { expect, test } from 'vitest';
import { disparity } from '../../../src/metrics/ties/disparity.js';
import { noiseCorrected } from '../../../src/metrics/ties/noiseCorrected.js';
import { type SignificantTiesOptions, significantTies } from '../../../src/metrics/ties/significantTies.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, EDGE_CASES, matrix, network, path, randomNetwork, W4 } from '../../networks.js';

/** The ties left, as `network` reads them. */
function left(net: Network, options?: SignificantTiesOptions): string {
  const { directed, members, ties } = significantTies(net, options);
  return members
    .flatMap((id, i) =>
      Array.from(ties.targets.subarray(ties.offsets[i]!, ties.offsets[i + 1]!), (j, k) => {
        const strength = ties.strengths[ties.offsets[i]! + k]!;
        return directed || i < j ? [`${id}${directed ? '>' : '-'}${members[j]}:${strength}`] : [];
      }).flat(),
    )
    .join(' ');
}

test('disparity keeps the ties that take more of a member’s strength than chance gives them', () => {
  expect(left(W4)).toBe('');
  expect(left(W4, { alpha: 0.2 })).toBe('A-B:5');
  expect(left(W4, { alpha: 0.3 })).toBe('A-B:5 A-C:3');
});

test('noise-corrected keeps the ties that are more than both members let one expect', () => {
  expect(left(W4, { rule: 'noiseCorrected', alpha: 0.05 })).toBe('A-B:5 A-C:3 C-D:2');
  // 1.64 deviations are a probability of 0.0505.
  expect(left(W4, { rule: 'noiseCorrected' })).toBe(left(W4, { rule: 'noiseCorrected', alpha: 0.0505 }));
});

test('both ends may be asked, or one of them', () => {
  // A: B 4, C 1, D 1. B: A 2. C: B 3. D: B 1, C 6: chances of 1/9 and 1/4 for A>B, 1 and 0.39 for C>B, 1/7 twice for D>C.
  const net = network('A>B:4 A>C:1 A>D:1 B>A:2 C>B:3 D>B:1 D>C:6');
  expect(left(net, { alpha: 0.4 })).toBe('A>B:4 C>B:3 D>C:6');
  expect(left(net, { alpha: 0.4, ends: 'both' })).toBe('A>B:4 D>C:6');
  expect(left(net, { alpha: 0.2, ends: 'source' })).toBe('A>B:4 D>C:6');
  expect(left(net, { alpha: 0.2, ends: 'target' })).toBe('D>C:6');
});

test('an undirected tie stays at both of its places or at none', () => {
  // A-B has 3/8 at A and 1/6 at B.
  for (const ends of ['either', 'source', 'target'] as const) expect(left(W4, { alpha: 0.2, ends })).toBe('A-B:5');
  expect(left(W4, { alpha: 0.2, ends: 'both' })).toBe('');
  expect(left(W4, { alpha: 0.4, ends: 'both' })).toBe('A-B:5');
  const net = randomNetwork(randomFrom(13), 40, 0.3, { strengths: true });
  for (const rule of ['disparity', 'noiseCorrected'] as const)
    for (const ends of ['either', 'both', 'source', 'target'] as const) {
      const kept = significantTies(net, { rule, ends, alpha: 0.2 });
      const ties = matrix(kept);
      expect(kept.ties.targets.length).toBeGreaterThan(0);
      expect(kept.ties.targets.length).toBeLessThan(net.ties.targets.length);
      expect(ties).toEqual(ties.map((_, j) => ties.map((row) => row[j]!)));
    }
});

test('all members stay, with what is known of them', () => {
  const kept = significantTies(W4, { alpha: 0.2 });
  expect(kept.members).toEqual(W4.members);
  expect(kept.attributes).toEqual(W4.attributes);
  expect(kept.directed).toBe(false);
  expect([...kept.ties.offsets]).toEqual([0, 1, 2, 2, 2]);
  expect(Object.isFrozen(kept) && Object.isFrozen(kept.ties)).toBe(true);
});

test('a tie whose probability is not defined is not kept', () => {
  // All ties come from h: nothing is known of chance.
  expect(left(network('h>a h>b:9'), { rule: 'noiseCorrected', alpha: 1 })).toBe('');
});

test('property: the ties left are those with a probability below alpha', () => {
  const random = randomFrom(14);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), random(), {
      directed: round % 2 > 0,
      strengths: true,
    });
    const alpha = random();
    for (const [rule, values] of [
      ['disparity', disparity(net)],
      ['noiseCorrected', noiseCorrected(net).probabilities],
    ] as const) {
      let place = 0;
      const expected = matrix(net).map((row) => row.map((tie) => (tie > 0 && values[place++]! < alpha ? tie : 0)));
      expect(matrix(significantTies(net, { rule, alpha }))).toEqual(expected);
    }
  }
});

test('edge: answers on every degenerate network, with all of its members', () => {
  for (const [, net] of EDGE_CASES)
    for (const rule of ['disparity', 'noiseCorrected'] as const)
      expect(significantTies(net, { rule }).members).toEqual(net.members);
  expect(left(network('A-B'), { alpha: 1 })).toBe(''); // the only tie of both
  expect(significantTies(path(100_000), { alpha: 0 }).ties.targets).toHaveLength(0);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a rule there is none of
  expect(() => significantTies(B6, { rule: 'strong' })).toThrow(
    "significantTies: `rule` must be one of 'disparity', 'noiseCorrected', got \"strong\"",
  );
  expect(() => significantTies(B6, { alpha: 1.5 })).toThrow(
    'significantTies: `alpha` must be a number from 0 to 1, got 1.5',
  );
  // @ts-expect-error ends there are none of
  expect(() => significantTies(B6, { rule: 'noiseCorrected', ends: 'any' })).toThrow('significantTies: `ends` must be');
});
