import { expect, test } from 'vitest';
import { degree } from '../../../src/metrics/centrality/degree.js';
import { opsahlDegree } from '../../../src/metrics/centrality/opsahlDegree.js';
import { strength } from '../../../src/metrics/centrality/strength.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('contacts and strength are weighed by alpha', () => {
  // A has 2 contacts and strength 8, B 2 and 6, C 3 and 6, D 1 and 2.
  close(opsahlDegree(W4, { alpha: 0 }), [2, 2, 3, 1]);
  close(opsahlDegree(W4), [Math.sqrt(2 * 8), Math.sqrt(2 * 6), Math.sqrt(3 * 6), Math.sqrt(1 * 2)]);
  close(opsahlDegree(W4, { alpha: 1 }), [8, 6, 6, 2]);
  close(opsahlDegree(W4, { alpha: 2 }), [8 ** 2 / 2, 6 ** 2 / 2, 6 ** 2 / 3, 2 ** 2 / 1]);
});

test('with all, a contact both ways is one contact with the strength of both', () => {
  const net = network('A>B:5 B>A:3 B>C:1');
  close(opsahlDegree(net), [Math.sqrt(1 * 8), Math.sqrt(2 * 9), Math.sqrt(1 * 1)]);
  close(opsahlDegree(net, { direction: 'out' }), [Math.sqrt(1 * 5), Math.sqrt(2 * 4), 0]);
  close(opsahlDegree(net, { direction: 'in' }), [Math.sqrt(1 * 3), Math.sqrt(1 * 5), Math.sqrt(1 * 1)]);
});

test('golden: W4 (worked number after Opsahl, Agneessens and Skvoretz 2010)', () => {
  close(opsahlDegree(W4, { alpha: 0.5 }), [4, 3.464102, 4.242641, Math.SQRT2], 1e-6);
});

test('property: degree with alpha 0, strength with alpha 1, between them on a line of logarithms', () => {
  const random = randomFrom(21);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 12, 0.2, { directed: round % 2 === 1, strengths: true });
    for (const direction of ['out', 'in', 'all'] as const) {
      const counts = degree(net, { direction });
      const totals = strength(net, { direction });
      expect([...opsahlDegree(net, { alpha: 0, direction })]).toEqual([...counts]);
      expect([...opsahlDegree(net, { alpha: 1, direction })]).toEqual([...totals]);
      const line = counts.map((k, i) => Math.exp(0.7 * Math.log(k) + 0.3 * Math.log(totals[i]!)));
      close(opsahlDegree(net, { alpha: 0.3, direction }), line);
    }
    const out = matrix(net).map((row) => row.filter((tie) => tie > 0));
    const naive = out.map((row) =>
      row.length === 0 ? 0 : row.length * (row.reduce((a, b) => a + b) / row.length) ** 1.5,
    );
    close(opsahlDegree(net, { alpha: 1.5, direction: 'out' }), naive);
  }
});

test('edge: 0 for a member without ties whatever alpha', () => {
  for (const alpha of [0, 0.5, 1, 3]) {
    for (const [, net] of EDGE_CASES) expect(opsahlDegree(net, { alpha })).toHaveLength(net.members.length);
    close(opsahlDegree(network('A-B:2 C'), { alpha }), [2 ** alpha, 2 ** alpha, 0]);
  }
});

test('edge: a wrong option is named', () => {
  for (const alpha of [-0.1, Number.NaN, Infinity])
    expect(() => opsahlDegree(W4, { alpha })).toThrow(
      `opsahlDegree: \`alpha\` must be a number of at least 0, got ${alpha}`,
    );
  // @ts-expect-error a direction there is none of
  expect(() => opsahlDegree(W4, { direction: 'up' })).toThrow('opsahlDegree: `direction` must be one of');
});
