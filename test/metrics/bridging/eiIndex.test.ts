import { expect, test } from 'vitest';
import { eiIndex } from '../../../src/metrics/bridging/eiIndex.js';
import { subnetwork } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('ties within groups count down, ties between them up', () => {
  const ei = eiIndex(B6, 'group');
  expect([ei.internal, ei.external]).toEqual([6, 1]);
  close(ei.index, (1 - 6) / 7);
  expect(ei.groups).toEqual([
    { name: 'L', size: 3, internal: 3, external: 1, index: (1 - 3) / 4 },
    { name: 'R', size: 3, internal: 3, external: 1, index: (1 - 3) / 4 },
  ]);
  close(ei.members, [-1, -1, (1 - 2) / 3, (1 - 2) / 3, -1, -1]);
});

test('ties are arcs in a directed network, but contacts for a member', () => {
  const ei = eiIndex(D5, 'group'); // within x: A>B, B>A; within y: C>D, D>E; between: A>C, D>B
  expect([ei.internal, ei.external]).toEqual([4, 2]);
  expect(ei.groups.map(({ internal, external }) => [internal, external])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  close(ei.members, [0, 0, 0, (1 - 2) / 3, -1]); // A: B within, C between
});

test('with strengths they are added up', () => {
  const ei = eiIndex(W4, 'group', { strengths: true }); // within: A-B 5, C-D 2; between: A-C 3, B-C 1
  expect([ei.internal, ei.external]).toEqual([7, 4]);
  close(ei.index, (4 - 7) / 11);
  close(ei.members, [(3 - 5) / 8, (1 - 5) / 6, (4 - 2) / 6, -1]);
  close(eiIndex(network('A>B:2 B>A:3 A>C:1'), ['x', 'x', 'y'], { strengths: true }).members, [(1 - 5) / 6, -1, 1]);
});

test('expected is the mean over all ways to give out the same labels', () => {
  close(eiIndex(B6, 'group').expected, (9 - 6) / 15); // 9 of the 15 pairs are external
  const values = Array.from({ length: 64 }, (_, bits) => Array.from({ length: 6 }, (_, i) => (bits >> i) & 1))
    .filter((labels) => labels.reduce((sum, label) => sum + label) === 3)
    .map((labels) => eiIndex(B6, labels).index);
  expect(values).toHaveLength(20);
  close(values.reduce((sum, value) => sum + value) / 20, 0.2);
  close([Math.min(...values), Math.max(...values)], [-0.714286, 0.428571], 1e-6);
  close(values.filter((value) => value <= eiIndex(B6, 'group').index).length / 20, 0.1);
});

test('members of no known group are left out with their ties', () => {
  const labels = ['x', 'x', 'y', '', null, undefined];
  const ei = eiIndex(B6, labels);
  const rest = eiIndex(subnetwork(B6, ['A', 'B', 'C']), ['x', 'x', 'y']);
  expect({ ...ei, members: [...ei.members] }).toEqual({
    ...rest,
    members: [...rest.members, Number.NaN, Number.NaN, Number.NaN],
  });
});

test('property: agrees with counting over every pair on small random networks', () => {
  const random = randomFrom(13);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const strengths = round % 3 === 0;
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, { directed, strengths: true });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const ei = eiIndex(net, labels, { strengths });
    const sums = naive(matrix(net), labels, strengths, directed);
    close([ei.internal, ei.external, ei.index], [...sums, (sums[1]! - sums[0]!) / (sums[1]! + sums[0]!)]);
    for (const group of ei.groups) {
      const merged = labels.map((label) => (label === '' ? '' : label === group.name ? 'in' : 'out'));
      close(group.external, naive(matrix(net), merged, strengths, directed)[1]!);
    }
    close(
      ei.groups.reduce((sum, group) => sum + group.internal, 0),
      ei.internal,
    );
  }
});

function naive(ties: number[][], labels: string[], strengths: boolean, directed: boolean): [number, number] {
  const sums: [number, number] = [0, 0];
  ties.forEach((row, i) => {
    row.forEach((tie, j) => {
      if (tie === 0 || labels[i] === '' || labels[j] === '' || (!directed && j < i)) return;
      sums[labels[i] === labels[j] ? 0 : 1] += strengths ? tie : 1;
    });
  });
  return sums;
}

test('edge: answers on every degenerate network, NaN where there are no ties or pairs', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      eiIndex(
        net,
        net.members.map(() => 'x'),
      ).members,
    ).toHaveLength(net.members.length);
  const none = eiIndex(network('A B'), ['x', 'y']);
  close([none.index, none.internal, none.external, none.expected], [Number.NaN, 0, 0, 1]);
  close(none.members, [Number.NaN, Number.NaN]);
  close(eiIndex(network('A'), ['x']).expected, Number.NaN);
  close(eiIndex(network(''), []).index, Number.NaN);
});

test('edge: an attribute there is none of is named', () => {
  expect(() => eiIndex(B6, 'team')).toThrow('eiIndex: there is no attribute "team"; the network has "group"');
});
