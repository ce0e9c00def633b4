import { expect, test } from 'vitest';
import { partitionPerformance } from '../../../src/metrics/community/partitionPerformance.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('of the fifteen pairs of two triangles only C-D is told wrong', () => {
  close(partitionPerformance(B6, 'group'), 14 / 15);
});

test('directed pairs are ordered', () => {
  // Of 20: within A>B, B>A, C>D, D>E; across 12 ordered pairs but A>C and D>B.
  close(partitionPerformance(D5, 'group'), (4 + 12 - 2) / 20);
});

test('strengths do not matter', () => {
  close(partitionPerformance(network('A-B:5 B-C:2'), [...'xxy']), 2 / 3);
});

test('golden: three groups, undirected and directed (networkx 2.8.8)', () => {
  close(partitionPerformance(network('a-b a-c b-d c-d d-e e-f f-g e-g b-g'), [...'xxxyyzz']), 0.7142857142857143);
  close(partitionPerformance(network('a>b b>c c>a d>a d>e e>f f>d b>f c>e a>d'), [...'xxyyzz']), 0.6);
});

test('property: agrees with a look at every pair on small random networks', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.3, { directed: round % 2 === 1 });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const right = matrix(net).flatMap((row, i) =>
      row.flatMap((tie, j) =>
        i === j || labels[i] === '' || labels[j] === '' ? [] : [(labels[i] === labels[j]) === tie > 0],
      ),
    );
    close(partitionPerformance(net, labels), right.filter(Boolean).length / right.length);
  }
});

test('edge: NaN for fewer than two members', () => {
  for (const [, net] of EDGE_CASES)
    expect(Number.isNaN(partitionPerformance(net, net.members))).toBe(net.members.length < 2);
  expect(() => partitionPerformance(B6, 'team')).toThrow('partitionPerformance: there is no attribute "team"');
});
