import { expect, test } from 'vitest';
import { constantPotts } from '../../../src/metrics/community/constantPotts.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, randomNetwork, W4, X6 } from '../../networks.js';

test('ties within groups, less the resolution for every pair within', () => {
  close(constantPotts(B6, 'group', { resolution: 0.5 }), 3 + 3 - 0.5 * (3 + 3));
  close(constantPotts(B6, 'group'), 6 - 6);
  close(constantPotts(B6, [0, 0, 0, 0, 0, 0], { resolution: 0.5 }), 7 - 0.5 * 15);
  close(constantPotts(X6, [0, 0, 0, 1, 1, 2], { resolution: 0.1 }), 2 + 1 - 0.1 * (3 + 1));
});

test('strengths count unless they are not to', () => {
  close(constantPotts(W4, 'group', { resolution: 2 }), 5 + 2 - 2 * 2);
  close(constantPotts(W4, 'group', { resolution: 2, strengths: false }), 1 + 1 - 2 * 2);
});

test('ties of a directed network count one by one, a pair once', () => {
  close(constantPotts(D5, 'group', { resolution: 0.5 }), 2 + 2 - 0.5 * (1 + 3)); // A>B B>A, C>D D>E
});

test('members of no known group are left out with their ties', () => {
  close(constantPotts(B6, ['x', 'x', '', 'y', 'y', 'y'], { resolution: 0.5 }), 1 + 3 - 0.5 * (1 + 3));
  close(constantPotts(B6G, [0, 0, 0, 1, 1, 1, null], { resolution: 0.5 }), 3 + 3 - 0.5 * (3 + 3));
});

test('golden: igraph 1.3.5 in R on B6, by objective CPM at resolution 0.25', () => {
  // igraph: (2 × within − resolution × squared sizes) / (2 × strength) = (12 − 0.25 × 18) / 14 = 0.535714…
  const ours = constantPotts(B6, 'group', { resolution: 0.25 });
  close((2 * ours - 0.25 * 6) / 14, 0.5357142857142857);
});

test('property: the sum over pairs of strength less resolution', () => {
  const random = randomFrom(61);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 0,
      strengths: true,
    });
    const groups = net.members.map(() => Math.floor(random() * 3));
    const ties = matrix(undirected(net));
    let sum = 0;
    for (let i = 0; i < groups.length; i++)
      for (let j = 0; j < i; j++) if (groups[i] === groups[j]) sum += ties[i]![j]! - 0.7;
    close(constantPotts(net, groups, { resolution: 0.7 }), sum);
  }
});

test('edge: answers on every degenerate network, 0 with everyone in a group of one', () => {
  for (const [, net] of EDGE_CASES) expect(constantPotts(net, Array.from(net.members.keys()))).toBe(0);
});

test('edge: a wrong option is named', () => {
  expect(() => constantPotts(B6, 'group', { resolution: -1 })).toThrow(
    'constantPotts: `resolution` must be a number of at least 0, got -1',
  );
  expect(() => constantPotts(B6, 'team')).toThrow('constantPotts: there is no attribute "team"');
});
