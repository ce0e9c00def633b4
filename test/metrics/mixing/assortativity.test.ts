import { expect, test } from 'vitest';
import { assortativity } from '../../../src/metrics/mixing/assortativity.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('two triangles joined by a tie: six of seven ties within, half of the ends in each group', () => {
  close(assortativity(B6, 'group'), (6 / 7 - 1 / 2) / (1 - 1 / 2));
  close(assortativity(B6, 'group'), 0.714286, 1e-6);
});

test('strengths: seven of eleven within, 14 and 8 of the 22 ends', () => {
  const expected = (14 / 22) ** 2 + (8 / 22) ** 2;
  close(assortativity(W4, 'group', { strengths: true }), (7 / 11 - expected) / (1 - expected));
  close(assortativity(W4, 'group', { strengths: true }), 0.214286, 1e-6);
  close(assortativity(W4, 'group'), 0); // two of four within, half of the ends in each group
});

test('directed: the shares out of a group and into it differ', () => {
  // Out of x 2 of 3, into x 0; out of y 1, into y 3: within 1 of 3, expected 0 + 1/3 × 1.
  close(assortativity(network('A>C B>C C>D'), [...'xxyy']), 0);
  // Out of x 3 of 6 (A>B B>A A>C), into x 3 (B A B): likewise y.
  close(assortativity(D5, 'group'), (4 / 6 - 1 / 2) / (1 - 1 / 2));
  for (const strengths of [true, false])
    close(
      assortativity(D5, 'group', { direction: 'all', strengths }),
      assortativity(undirected(D5), 'group', { strengths }),
    );
  close(assortativity(D5, 'group', { direction: 'in' }), assortativity(D5, 'group'));
});

test('ties between groups only: as far below 0 as the groups allow', () => {
  close(assortativity(network('A-B'), [...'xy']), (0 - 1 / 2) / (1 - 1 / 2));
  close(assortativity(network('A-B B-C A-C'), [...'xyz']), (0 - 1 / 3) / (1 - 1 / 3));
});

test('golden: three groups, directed (networkx 2.8.8 and igraph 0.10.2)', () => {
  const net = network('a>b b>c c>a d>a d>e e>f f>d b>f c>e a>d');
  close(assortativity(net, [...'xxyyzz']), -0.17647058823529382);
});

test('property: agrees with the matrix of shares on small random networks', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 3 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const full = matrix(net);
    const share = (from: string, to: string) =>
      full.reduce(
        (sum, row, i) => sum + row.reduce((s, x, j) => s + (labels[i] === from && labels[j] === to ? x : 0), 0),
        0,
      );
    const names = ['x', 'y', 'z'];
    const e = names.map((g) => names.map((h) => share(g, h)));
    const total = e.flat().reduce((sum, value) => sum + value, 0);
    const chance = names.reduce((sum, _, g) => {
      const [out, into] = [e[g]!.reduce((s, x) => s + x, 0), e.reduce((s, row) => s + row[g]!, 0)];
      return sum + (out / total) * (into / total);
    }, 0);
    const within = names.reduce((sum, _, g) => sum + e[g]![g]! / total, 0);
    close(
      assortativity(net, labels, { strengths: true }),
      Math.abs(1 - chance) < 1e-12 ? NaN : (within - chance) / (1 - chance),
    );
  }
});

test('edge: NaN without ties, and where all are of one group', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      assortativity(
        net,
        net.members.map(() => 'x'),
      ),
    ).toBeNaN();
  expect(assortativity(B6, ['x', 'x', 'x', '', '', ''])).toBeNaN();
  expect(assortativity(network('A B'), [...'xy'])).toBeNaN();
});

test('edge: what is wrong is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => assortativity(B6, 'group', { direction: 'up' })).toThrow('assortativity: `direction` must be one of');
  expect(() => assortativity(B6, 'team')).toThrow('assortativity: there is no attribute "team"');
});
