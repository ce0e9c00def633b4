import { expect, test } from 'vitest';
import { coverage } from '../../../src/metrics/community/coverage.js';
import { mixing } from '../../../src/metrics/mixing/mixing.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, network, randomNetwork, W4 } from '../../networks.js';

test('six of the seven ties of two triangles stay within', () => {
  close(coverage(B6, 'group'), 6 / 7);
});

test('by strengths or by numbers of ties, directed or not', () => {
  close(coverage(W4, 'group'), (5 + 2) / 11);
  close(coverage(W4, 'group', { strengths: false }), 2 / 4);
  close(coverage(D5, 'group'), 4 / 6);
  close(coverage(network('A>B:3 B>C:1'), [...'xxy']), 3 / 4);
});

test('members of no known group are left out with their ties', () => {
  close(coverage(B6, ['x', 'x', '', 'y', 'y', null]), 1);
  close(coverage(B6, ['x', 'y', '', 'y', 'y', null]), 1 / 2); // A-B and D-E
});

test('golden: three groups, undirected and directed (networkx 2.8.8)', () => {
  close(coverage(network('a-b a-c b-d c-d d-e e-f f-g e-g b-g'), [...'xxxyyzz']), 0.4444444444444444);
  close(coverage(network('a>b b>c c>a d>a d>e e>f f>d b>f c>e a>d'), [...'xxyyzz']), 0.2);
});

test('property: what the mixing has on its diagonal', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const { ties } = mixing(net, labels, { strengths: true, shares: true });
    const known = labels.some((label) => label !== '');
    close(coverage(net, labels), known ? ties.reduce((sum, row, g) => sum + row[g]!, 0) : NaN);
  }
});

test('edge: NaN without ties', () => {
  for (const [, net] of EDGE_CASES)
    close(
      coverage(
        net,
        net.members.map(() => 'x'),
      ),
      net.ties.targets.length > 0 ? 1 : NaN,
    );
  expect(() => coverage(B6, ['x'])).toThrow('coverage: `groups` must be');
});
