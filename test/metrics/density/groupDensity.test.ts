import { expect, test } from 'vitest';
import { density } from '../../../src/metrics/density/density.js';
import { groupDensity } from '../../../src/metrics/density/groupDensity.js';
import { valuedDensity } from '../../../src/metrics/density/valuedDensity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('two triangles joined by one tie: all within, one of nine between', () => {
  const { names, sizes, densities } = groupDensity(B6, 'group');
  expect(names).toEqual(['L', 'R']);
  expect([...sizes]).toEqual([3, 3]);
  close(densities.flat(), [3 / 3, 1 / 9, 1 / 9, 3 / 3]);
});

test('directed: from the group of the row to that of the column', () => {
  // x = A, B and y = C, D, E: A > B and B > A; A > C; D > B; C > D and D > E.
  close(groupDensity(D5, 'group').densities.flat(), [2 / 2, 1 / 6, 1 / 6, 2 / 6]);
  close(groupDensity(network('A>C A>D B>C'), ['x', 'x', 'y', 'y']).densities.flat(), [0, 3 / 4, 0, 0]);
});

test('strengths: the mean over all pairs, those without a tie counting 0', () => {
  // AB is A and B, CD is C and D: A-B 5, A-C 3 and B-C 1 of four pairs, C-D 2.
  close(groupDensity(W4, 'group', { strengths: true }).densities.flat(), [5, 4 / 4, 4 / 4, 2]);
  close(groupDensity(network('A>B:3 B>A:1'), ['x', 'x'], { strengths: true }).densities.flat(), [4 / 2]);
});

test('a group of one has no density within, and members of no known group are left out', () => {
  const { names, densities } = groupDensity(network('A-B B-C C-D'), ['x', 'x', 'y', '']);
  expect(names).toEqual(['x', 'y']);
  close(densities.flat(), [1, 1 / 2, 1 / 2, Number.NaN]);
});

test('with one group of all it is the density', () => {
  const all = (net: typeof B6): string[] => net.members.map(() => 'all');
  for (const net of [B6, D5, W4]) {
    close(groupDensity(net, all(net)).densities[0]![0]!, density(net));
    close(groupDensity(net, all(net), { strengths: true }).densities[0]![0]!, valuedDensity(net));
  }
});

test('property: agrees with means of blocks of the matrix', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 40; round++) {
    const options = { directed: round % 2 === 1, strengths: true };
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.4, options);
    const groups = net.members.map(() => Math.floor(random() * 3));
    const s = matrix(net);
    close(groupDensity(net, groups, { strengths: true }).densities.flat(), naive(s, groups));
    close(
      groupDensity(net, groups).densities.flat(),
      naive(
        s.map((row) => row.map(Math.sign)),
        groups,
      ),
    );
  }
});

function naive(s: number[][], groups: number[]): number[] {
  const names = [...new Set(groups)].sort();
  return names.flatMap((g) =>
    names.map((h) => {
      const block = s.flatMap((row, i) => row.filter((_, j) => i !== j && groups[i] === g && groups[j] === h));
      return block.reduce((sum, value) => sum + value, 0) / block.length;
    }),
  );
}

test('edge: answers on every degenerate network, and wrong groups are named', () => {
  for (const [, net] of EDGE_CASES) {
    const { densities } = groupDensity(net, net.members);
    expect(densities).toHaveLength(net.members.length);
    for (const [g, row] of densities.entries()) expect(row[g]).toBeNaN();
  }
  expect(() => groupDensity(B6, 'region')).toThrow(
    'groupDensity: there is no attribute "region"; the network has "group"',
  );
  expect(() => groupDensity(B6, ['x'])).toThrow('groupDensity: `groups` must be');
});
