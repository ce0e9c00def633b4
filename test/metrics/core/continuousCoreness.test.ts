import { expect, test } from 'vitest';
import { continuousCoreness } from '../../../src/metrics/core/continuousCoreness.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, KITE, matrix, network, randomNetwork, S5 } from '../../networks.js';

test('members of a core tied to each other have as much each, the others nothing', () => {
  const { coreness, fit } = continuousCoreness(network('A-B A-C B-C D E'));
  close(coreness, [1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3), 0, 0], 1e-6);
  close(fit, 1);
});

test('strengths that are products give back what they are products of', () => {
  // 3 × 2, 3 × 2, 3 × 1, 2 × 2, 2 × 1, 2 × 1; the squares 9 + 4 + 4 + 1 add up to 18.
  const net = network('A-B:6 A-C:6 A-D:3 B-C:4 B-D:2 C-D:2');
  const expected = [3, 2, 2, 1].map((value) => value / Math.sqrt(18));
  for (const method of ['minres', 'correlation'] as const) {
    const { coreness, fit } = continuousCoreness(net, { method });
    close(fit, 1, 1e-5);
    if (method === 'minres') close(coreness, expected, 1e-6);
  }
  // Without strengths all pairs are alike.
  expect(continuousCoreness(net, { strengths: false }).fit).toBeNaN();
});

test('in a star the hub has all', () => {
  for (const method of ['minres', 'correlation'] as const) {
    const { coreness, fit } = continuousCoreness(S5, { method });
    close(coreness, [0, 0, 0, 0, 1], 1e-5);
    close(fit, 1);
  }
});

test('a tie one way is half a tie', () => {
  const oneWay = network('A>B:2 B>C:2 A>C:2 D>C:2 E');
  const bothWays = network('A-B A-C B-C C-D E');
  close(continuousCoreness(oneWay).coreness, continuousCoreness(bothWays).coreness, 1e-6);
});

test('golden: Krackhardt’s kite (scipy 1.10, best of 30 minimisations)', () => {
  const minres = continuousCoreness(KITE);
  close(
    minres.coreness,
    [0.336733, 0.336733, 0.26586, 0.550978, 0.26586, 0.388169, 0.388169, 0.160759, 0.032378, 0.00627],
    2e-6,
  );
  close(minres.fit, 0.601062, 1e-6);
  const { coreness, fit } = continuousCoreness(KITE, { method: 'correlation' });
  close(coreness, [0.33275, 0.33275, 0.252618, 0.600947, 0.252618, 0.373098, 0.373098, 0.106682, 0, 0], 2e-6);
  close(fit, 0.608682, 1e-6);
});

test('property: no core and no vector nearby agrees better', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 40; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 4 + Math.floor(random() * 4), 0.3 + 0.4 * random(), {
      directed,
      strengths: round % 4 > 1,
    });
    const ties = matrix(net);
    for (const method of ['minres', 'correlation'] as const) {
      const { coreness, fit } = continuousCoreness(net, { method });
      if (Number.isNaN(fit)) continue;
      close(fit, cosine(ties, coreness, true), 1e-6);
      const centred = method === 'correlation';
      const reached = cosine(ties, coreness, centred);
      for (let mask = 1; mask < 2 ** ties.length; mask++) {
        const core = Float64Array.from(ties, (_, i) => (mask >> i) % 2);
        expect(cosine(ties, core, centred) || 0).toBeLessThanOrEqual(reached + 1e-6);
      }
      for (let other = 0; other < 50 && !centred; other++) {
        const near = coreness.map((value) => value * (1 + 0.02 * (random() - 0.5)));
        expect(cosine(ties, near, centred)).toBeLessThanOrEqual(reached + 1e-9);
      }
    }
  }
});

// Of ties and products over all ordered pairs; with their means taken away, the correlation.
function cosine(ties: number[][], c: Float64Array, centred: boolean): number {
  const pairs = ties.flatMap((row, i) => row.flatMap((tie, j) => (i === j ? [] : [[tie, c[i]! * c[j]!] as const])));
  const mean = (k: 0 | 1) => (centred ? pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length : 0);
  const means = [mean(0), mean(1)] as const;
  let [both, left, right] = [0, 0, 0];
  for (const [tie, product] of pairs) {
    both += (tie - means[0]) * (product - means[1]);
    left += (tie - means[0]) ** 2;
    right += (product - means[1]) ** 2;
  }
  return both / Math.sqrt(left * right);
}

test('edge: answers on every degenerate network, NaN where all pairs are alike', () => {
  for (const [, net] of EDGE_CASES) expect(continuousCoreness(net).coreness).toHaveLength(net.members.length);
  const { coreness, fit } = continuousCoreness(network('A-B B-C A-C'));
  close(coreness, [Number.NaN, Number.NaN, Number.NaN]);
  expect(fit).toBeNaN();
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a method there is none of
  expect(() => continuousCoreness(B6, { method: 'eigenvector' })).toThrow(
    "continuousCoreness: `method` must be one of 'minres', 'correlation', got \"eigenvector\"",
  );
});
