import { expect, test } from 'vitest';
import { noiseCorrected } from '../../../src/metrics/ties/noiseCorrected.js';
import type { Network } from '../../../src/network/network.js';
import { upperTail } from '../../../src/numeric/normal.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, path, randomNetwork, W4 } from '../../networks.js';

/** The four ties of W4 at their eight places: A-B A-C, B-A B-C, C-A C-B C-D, D-C. */
const ofW4 = (AB: number, AC: number, BC: number, CD: number) => [AB, AC, AB, BC, AC, BC, CD, CD];
const nothing = Number.NaN;

test('the score compares a strength with what the totals of its members let one expect', () => {
  // Totals 8, 6, 6 and 2 of 22: A-B 8 × 6 / 22, A-C the same, B-C 6 × 6 / 22, C-D 6 × 2 / 22.
  const score = (strength: number, expected: number) => (strength - expected) / (strength + expected);
  const { scores } = noiseCorrected(W4);
  close(scores, ofW4(score(5, 48 / 22), score(3, 48 / 22), score(1, 36 / 22), score(2, 12 / 22)));
  close(scores, ofW4(0.392405, 0.157895, -0.241379, 0.571429), 1e-6);
});

test('golden: the deviations of W4 under both priors (the authors’ formulas in numpy)', () => {
  const { scores, deviations, probabilities } = noiseCorrected(W4);
  close(deviations, ofW4(0.032258, 0.062926, 0.383143, 0.042806), 1e-6);
  close(probabilities, ofW4(0, 0.00604971, 0.73565189557002, 0), 1e-8);
  expect(Math.abs(probabilities[0]! / 2.397766384443309e-34 - 1)).toBeLessThan(1e-9);
  const published = noiseCorrected(W4, { prior: 'published' });
  close(published.scores, scores);
  close(published.deviations, ofW4(0.030628, 0.059601, 0.367271, 0.042221), 1e-6);
  // Above 1.64 deviations are A-B, A-C and C-D under either.
  for (const each of [noiseCorrected(W4), published])
    expect(Array.from(each.scores, (score, k) => score > 1.64 * each.deviations[k]!)).toEqual(
      ofW4(1, 1, 0, 1).map(Boolean),
    );
});

test('golden: a directed network (numpy, by the formulas on the matrix)', () => {
  const net = network('A>B:4 A>C:1 A>D:1 B>A:2 C>B:3 D>B:1 D>C:6');
  const { scores, deviations, probabilities } = noiseCorrected(net);
  close(scores, [0.2, -0.4, 0.5, 0.8, 0.384615, -0.513514, 0.375796], 1e-6);
  close(deviations, [0.010672, 0.406873, 0.031966, 0.079861, 0.038761, 0.422659, 0.047124], 1e-6);
  close(probabilities, [0, 0.837223, 0, 0, 0, 0.887809, 0], 1e-6);
  close(
    noiseCorrected(net, { prior: 'published' }).deviations,
    [0.009887, 0.378373, 0.031624, 0.079353, 0.037176, 0.384642, 0.043817],
    1e-6,
  );
});

test('a lone tie is twice what its members let one expect', () => {
  // 1 × 1 / 2 expected. Mean 1/4 and variance 1/16 beforehand: a = 1/2, b = 3/2, and p = (1/2 + 1) / (2 + 2).
  const { scores, deviations } = noiseCorrected(network('A-B'));
  close(scores, [1 / 3, 1 / 3]);
  // dL/ds = 2 × 1/2 × (1 + 1/2 − 1 − 1) / (3/2)² = −2/9
  const deviation = (2 / 9) * Math.sqrt(2 * (3 / 8) * (5 / 8));
  close(deviations, [deviation, deviation]);
});

test('where one member has all ties from it or to it, each is as expected, and nothing is known of chance', () => {
  for (const net of [network('h>a:0.1 h>b:0.2 h>c:0.3'), network('a>h:0.1 b>h:1.7 c>h:9.3'), network('A>B:4')]) {
    const { scores, deviations, probabilities } = noiseCorrected(net);
    expect(new Set(scores)).toEqual(new Set([0]));
    expect(new Set(deviations)).toEqual(new Set([nothing]));
    expect(new Set(probabilities)).toEqual(new Set([nothing]));
  }
});

test('where the score does not change with the strength, the deviation is 0 and the tie taken for certain', () => {
  // A has 4 to give, B 4 to take, of 6: 1 + 3/6 − 3/4 − 3/4 = 0.
  const { scores, deviations, probabilities } = noiseCorrected(network('A>B:3 A>C D>B E>F'));
  close(scores[0]!, (3 - 16 / 6) / (3 + 16 / 6));
  expect([deviations[0], probabilities[0]]).toEqual([0, 0]);
});

test('a score of 0 has a probability of 1/2, also where its deviation is lost in rounding', () => {
  // A has nearly all there is to give, and B nearly all there is to take: 7e9 of 7e9 + 8 + 2.2e-8.
  const { scores, deviations, probabilities } = noiseCorrected(
    network('C>D:5e-9 C>A:6e-9 C>B:5e-9 D>C:3e-9 D>B:7 A>C:1 A>B:7e9 B>C:3e-9'),
  );
  expect([scores[0], deviations[0], probabilities[0]]).toEqual([0, 0, 0.5]);
});

test('totals too small to be counts have scores only', () => {
  const { scores, deviations, probabilities } = noiseCorrected(network('A-B:0.2 A-C:0.1 B-C:0.1'));
  // A and B have 0.3 of 0.8, C has 0.2.
  const score = (strength: number, expected: number) => (strength - expected) / (strength + expected);
  const [AB, AC] = [score(0.2, 0.1125), score(0.1, 0.075)];
  close(scores, [AB, AC, AB, AC, AC, AC]);
  for (const each of [...deviations, ...probabilities]) expect(each).toBeNaN();
});

test('property: agrees with the formulas as published on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 80; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), random(), {
      directed: round % 2 > 0,
      strengths: true,
    });
    for (const prior of ['moments', 'published'] as const) {
      const [scores, deviations] = naive(net, prior);
      const result = noiseCorrected(net, { prior });
      close(result.scores, scores);
      close(result.deviations, deviations, 1e-8);
      close(
        result.probabilities,
        result.scores.map((score, k) => upperTail(score / result.deviations[k]!)),
      );
    }
  }
});

// κ = N / N_i N_j, the score and its derivative by it, term by term.
function naive(net: Network, prior: string): [number[], number[]] {
  const ties = matrix(net);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const N = sum(ties.map(sum));
  const scores: number[] = [];
  const deviations: number[] = [];
  for (const row of ties)
    for (const [j, w] of row.entries()) {
      if (w === 0) continue;
      const Ni = sum(row);
      const Nj = sum(ties.map((other) => other[j]!));
      const mean = (Ni * Nj) / N ** 2;
      const variance = (Ni * Nj * (N - Ni) * (N - Nj)) / (N ** 4 * (N - 1));
      const a = (mean ** 2 / variance) * (1 - mean) - mean;
      const b = (mean / variance) * (prior === 'moments' ? (1 - mean) ** 2 : 1 - mean ** 2) - (1 - mean);
      const p = (a + w) / (a + b + N);
      const kappa = N / (Ni * Nj);
      const d = 1 / (Ni * Nj) - (N * (Ni + Nj)) / (Ni * Nj) ** 2;
      scores.push((kappa * w - 1) / (kappa * w + 1));
      deviations.push(Math.sqrt(p * (1 - p) * N) * Math.abs((2 * (kappa + w * d)) / (kappa * w + 1) ** 2));
    }
  return [scores, deviations];
}

test('property: an undirected tie has the same bits at both of its places', () => {
  const net = randomNetwork(randomFrom(12), 40, 0.3, { strengths: true });
  const ties = { ...net.ties, strengths: net.ties.strengths.map(Math.sqrt) };
  for (const values of Object.values(noiseCorrected({ ...net, ties }))) {
    const seen = new Map<string, number>();
    for (let i = 0; i < net.members.length; i++)
      for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
        const pair = [i, ties.targets[k]!].sort((a, b) => a - b).join(' ');
        expect(seen.get(pair) ?? values[k]).toBe(values[k]);
        seen.set(pair, values[k]!);
      }
  }
});

test('edge: answers on every degenerate network, with values for each tie', () => {
  for (const [, net] of EDGE_CASES)
    for (const values of Object.values(noiseCorrected(net))) expect(values).toHaveLength(net.ties.targets.length);
  expect(noiseCorrected(path(100_000)).probabilities.every((probability) => probability < 0.5)).toBe(true);
  close(noiseCorrected(network('A-B:1e-300 B-C:1 C-D:1e-150')).scores, [1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a prior there is none of
  expect(() => noiseCorrected(B6, { prior: 'flat' })).toThrow(
    "noiseCorrected: `prior` must be one of 'moments', 'published', got \"flat\"",
  );
});
