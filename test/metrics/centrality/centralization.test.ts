import { expect, test } from 'vitest';
import { centralization } from '../../../src/metrics/centrality/centralization.js';
import { B6, B6G, close, D5, EDGE_CASES, network, S5, X6 } from '../../networks.js';

const MEASURES = ['degree', 'betweenness', 'closeness', 'harmonic'] as const;
const { NaN: none } = Number;

test('a star is fully centralized, a circle not at all', () => {
  for (const of of MEASURES) {
    close(centralization(S5, { of }), 1);
    close(centralization(network('A-B B-C C-D D-A'), { of }), 0);
  }
});

test('the sum of differences is a share of that in a star', () => {
  // Degrees 2, 2, 3, 3, 2, 2; betweenness 0, 0, 6, 6, 0, 0; closeness 1/2 and 5/7; harmonic 19/30 and 4/5.
  close(centralization(B6), 4 / (5 * 4));
  close(centralization(B6, { of: 'betweenness' }), (4 * 6) / ((5 * 5 * 4) / 2));
  close(centralization(B6, { of: 'closeness' }), (4 * (5 / 7 - 1 / 2)) / ((5 * 4) / 9));
  close(centralization(B6, { of: 'harmonic' }), (4 * (4 / 5 - 19 / 30)) / (4 / 2));
});

test('a star along directions is fully centralized', () => {
  const outward = network('h>a h>b h>c');
  close(centralization(outward, { direction: 'out' }), 1);
  close(centralization(outward, { direction: 'in' }), 1 / 9); // 1 for each leaf, 0 for the hub
  close(centralization(outward, { of: 'harmonic' }), 1);
  const mutual = network('h>a h>b h>c a>h b>h c>h');
  close(centralization(mutual, { of: 'betweenness' }), 1);
  for (const of of MEASURES) close(centralization(outward, { of, direction: 'all' }), 1);
});

test('golden: B6 (igraph 1.3.5 in R, loops = FALSE; harmonic by hand)', () => {
  close(
    MEASURES.map((of) => centralization(B6, { of })),
    [0.2, 0.48, 0.385714, 0.333333],
    1e-6,
  );
});

test('golden: D5 along its ties, and a circle with a chord by closeness (by hand from igraph maxima)', () => {
  close(centralization(D5, { direction: 'in' }), (1 + 0 + 1 + 1 + 1) / 16);
  close(centralization(D5, { direction: 'out' }), (0 + 1 + 1 + 0 + 2) / 16);
  close(centralization(D5, { of: 'betweenness' }), (1 + 2 + 1 + 0 + 5) / (4 * 4 * 3));
  // Out of 1 the distances are 1, 1, 2; of 2 and 3 they are 1, 2, 3; of 4 they are 1, 2, 2.
  const chord = network('1>2 2>3 3>4 4>1 1>3');
  close(centralization(chord, { of: 'closeness' }), (2 * (3 / 4 - 3 / 6) + (3 / 4 - 3 / 5)) / (3 * (1 - 1 / 4)));
});

test('in a network in pieces closeness has no centralization, the others have', () => {
  for (const net of [X6, B6G]) close(centralization(net, { of: 'closeness' }), none);
  // Harmonic 1.5, 2, 1.5, 1, 1 and 0, each of 5.
  close(centralization(X6, { of: 'harmonic' }), (0.5 + 0.5 + 1 + 1 + 2) / 5 / (4 / 2));
});

test('edge: NaN for fewer than three members, 0 where all are alike', () => {
  for (const [, net] of EDGE_CASES)
    for (const of of MEASURES) {
      const some = net.members.length > 2 && of !== 'closeness';
      close(centralization(net, { of }), some ? 0 : none);
    }
});

test('edge: a wrong option is named, and eigenvector has no maximum', () => {
  // @ts-expect-error not a measure with an agreed maximum
  expect(() => centralization(S5, { of: 'eigenvector' })).toThrow(
    "centralization: `of` cannot be 'eigenvector': there is no agreed maximum to divide by",
  );
  // @ts-expect-error a measure there is none of
  expect(() => centralization(S5, { of: 'pagerank' })).toThrow("`of` must be one of 'degree', 'betweenness'");
  // @ts-expect-error a direction there is none of
  expect(() => centralization(S5, { direction: 'up' })).toThrow('centralization: `direction` must be one of');
});
