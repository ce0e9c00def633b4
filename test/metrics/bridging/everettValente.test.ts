import { expect, test } from 'vitest';
import { everettValente } from '../../../src/metrics/bridging/everettValente.js';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { tieBetweenness } from '../../../src/metrics/centrality/tieBetweenness.js';
import { transposed } from '../../../src/network/ties.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, X6 } from '../../networks.js';

test('what passes through a member and begins at it, by tie', () => {
  close(at(B6, everettValente(B6), 'C'), (2 * 6 + 5) / 3);
  close(at(B6, everettValente(B6), 'C'), 5.666667, 1e-6);
  close(at(B6, everettValente(B6), 'A'), (0 + 5) / 2);
});

test('a pendant has 0', () => {
  close(at(S5, everettValente(S5), 'h'), (2 * 6 + 4) / 4);
  close(at(S5, everettValente(S5), 'a'), 0);
});

test("`zero: 'unneeded'` gives 0 to whoever nothing passes through", () => {
  close(everettValente(B6, { zero: 'unneeded' }), [0, 0, 17 / 3, 17 / 3, 0, 0]);
  close(everettValente(network('A-B A-C B-C'), { zero: 'unneeded' }), [0, 0, 0]);
  close(everettValente(network('A-B A-C B-C')), [1, 1, 1]);
});

test('in a network of several parts each is taken by itself, and a member without ties has none', () => {
  close(everettValente(X6), [0, (2 * 1 + 2) / 2, 0, 0, 0, Number.NaN]);
  expect(everettValente(B6G).subarray(0, 6)).toEqual(everettValente(B6));
});

test('directed, it is the mean of what comes in by tie and what goes out by tie', () => {
  // A > B > D and A > C > D: D is between A, B, C and E, reached by 3, and reaches 1.
  const net = network('A>B A>C B>D C>D D>E');
  close(at(net, everettValente(net), 'D'), ((3 + 3) / 2 + (3 + 1) / 1) / 2);
  close(at(net, everettValente(net), 'B'), ((1 / 2 + 1 / 2 + 1) / 1 + (1 / 2 + 1 / 2 + 2) / 1) / 2);
  close(at(net, everettValente(net), 'A'), 0);
});

test('directed, a pendant is who has no way in and another way out', () => {
  // Nothing needs B, which has a way from A and another to C.
  const net = network('A>B B>C A>C C>D D>C');
  close(everettValente(net), [0, 0, ((2 + 3) / 3 + (2 + 1) / 1) / 2, 0]);
  close(everettValente(net, { zero: 'pendants' }), [0, (1 / 1 + 2 / 1) / 2, ((2 + 3) / 3 + (2 + 1) / 1) / 2, 0]);
});

test('ties both ways are as undirected ties', () => {
  const both = network('A>B B>A A>C C>A B>C C>B C>D D>C D>E E>D D>F F>D E>F F>E');
  close(everettValente(both, { zero: 'pendants' }), everettValente(B6));
  close(everettValente(both), everettValente(B6, { zero: 'unneeded' }));
});

test('golden: the kite (networkx 2.8.8 betweenness and the formula)', () => {
  close(everettValente(KITE), [2.666667, 2.666667, 3.0, 2.722222, 3.0, 5.133333, 5.133333, 12.333333, 12.5, 0], 1e-6);
});

test('golden: five members, six arcs (networkx 2.8.8 betweenness and descendants, and the formula)', () => {
  close(everettValente(D5), [5.5, 5.0, 7.5, 6.25, 0], 1e-6);
});

test('property: undirected, it is the mean betweenness of the ties of all who are no pendants', () => {
  const random = randomFrom(41);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 30), 0.1);
    const { offsets } = net.ties;
    const ofTies = tieBetweenness(net, { normalized: false });
    close(
      everettValente(net),
      net.members.map((_, i) => {
        const row = ofTies.subarray(offsets[i], offsets[i + 1]);
        return row.length === 1 ? 0 : row.reduce((sum, value) => sum + value, 0) / row.length;
      }),
    );
  }
});

test('property: directed, it is the mean of the mean betweenness of the ties in and out', () => {
  const random = randomFrom(42);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 20), 0.15, { directed: true });
    const out = { ...net.ties, strengths: tieBetweenness(net, { normalized: false }) };
    const [outward, inward] = [out, transposed(out)].map(({ offsets, strengths }) =>
      net.members.map((_, i) => {
        const row = strengths.subarray(offsets[i], offsets[i + 1]);
        return row.reduce((sum, value) => sum + value, 0) / row.length;
      }),
    );
    const passing = betweenness(net, { normalized: false });
    const values = everettValente(net);
    const without = net.members.map((_, i) => Number.isNaN(outward![i]!) && Number.isNaN(inward![i]!));
    close(
      values,
      net.members.map((_, i) => (without[i] ? Number.NaN : passing[i] === 0 ? 0 : (outward![i]! + inward![i]!) / 2)),
    );
    // The other rule, with pendants by trying every pair of ways in and out.
    const ties = matrix(net);
    const passes = ties.map((row, i) =>
      row.some((tie, c) => tie > 0 && ties.some((from, a) => from[i]! > 0 && a !== c)),
    );
    close(
      everettValente(net, { zero: 'pendants' }),
      net.members.map((_, i) => (without[i] ? Number.NaN : passes[i] ? (outward![i]! + inward![i]!) / 2 : 0)),
    );
  }
});

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES) expect(everettValente(net)).toHaveLength(net.members.length);
  close(everettValente(network('A B')), [Number.NaN, Number.NaN]);
  close(everettValente(network('A-B')), [0, 0]);
  close(everettValente(network('A>B')), [0, 0]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a rule there is none of
  expect(() => everettValente(B6, { zero: 'all' })).toThrow(
    "everettValente: `zero` must be one of 'pendants', 'unneeded', got \"all\"",
  );
});
