import { expect, test } from 'vitest';
import { reciprocity } from '../../../src/metrics/density/reciprocity.js';
import { reciprocityBalance } from '../../../src/metrics/ties/reciprocityBalance.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('reciprocity balance is the weaker of the two over the stronger, at both', () => {
  // A>B 4, A>C 3, B>A 2, C>A 3, C>B 1.
  close(reciprocityBalance(network('A>B:4 B>A:2 A>C:3 C>A:3 C>B:1')), [2 / 4, 3 / 3, 2 / 4, 3 / 3, 0 / 1]);
  // A>B and B>A alone are both ways. A: B C. B: A. C: D. D: B E.
  close(reciprocityBalance(D5), [1, 0, 1, 0, 0, 0]);
});

test('an undirected network did not record who directed what', () => {
  close(reciprocityBalance(network('A-B:2 B-C')), new Array(4).fill(Number.NaN));
});

test('property: agrees with the matrix and its transpose, and with the reciprocity of strengths', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), { directed: true, strengths: true });
    const ties = matrix(net);
    const back = (i: number, j: number) => ties[j]![i]!;
    const values = reciprocityBalance(net);
    close(
      values,
      ties.flatMap((row, i) =>
        row.flatMap((tie, j) => (tie > 0 ? [Math.min(tie, back(i, j)) / Math.max(tie, back(i, j))] : [])),
      ),
    );
    // What is returned of each pair is balance × the larger; over all ordered pairs, as a share of all strength.
    const larger = ties.flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [Math.max(tie, back(i, j))] : [])));
    const returned = values.reduce((sum, value, k) => sum + value * larger[k]!, 0);
    close(
      returned / net.ties.strengths.reduce((sum, strength) => sum + strength, 0),
      reciprocity(net, { method: 'strengths' }),
    );
  }
});

test('edge: answers on every degenerate network, with a value for each tie', () => {
  for (const [, net] of EDGE_CASES) expect(reciprocityBalance(net)).toHaveLength(net.ties.targets.length);
  close(reciprocityBalance(network('A>B')), [0]);
});
