import { expect, test } from 'vitest';
import { type EiIndex, eiIndex } from '../../../src/metrics/bridging/eiIndex.js';
import { packNetwork } from '../../../src/network/network.js';
import { subnetwork } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('ties within groups count down, ties between them up', () => {
  const ei = eiIndex(B6, 'group');
  expect([ei.internal, ei.external]).toEqual([6, 1]);
  close(ei.index, (1 - 6) / 7);
  expect(ei.groups.map(({ name, size, internal, external, index }) => [name, size, internal, external, index])).toEqual(
    [
      ['L', 3, 3, 1, (1 - 3) / 4],
      ['R', 3, 3, 1, (1 - 3) / 4],
    ],
  );
  close(ei.members.index, [-1, -1, (1 - 2) / 3, (1 - 2) / 3, -1, -1]);
});

test('ties are arcs in a directed network, but contacts for a member', () => {
  const ei = eiIndex(D5, 'group'); // within x: A>B, B>A; within y: C>D, D>E; between: A>C, D>B
  expect([ei.internal, ei.external]).toEqual([4, 2]);
  expect(ei.groups.map(({ internal, external }) => [internal, external])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  close(ei.members.index, [0, 0, 0, (1 - 2) / 3, -1]); // A: B within, C between
});

test('with strengths they are added up', () => {
  const ei = eiIndex(W4, 'group', { strengths: true }); // within: A-B 5, C-D 2; between: A-C 3, B-C 1
  expect([ei.internal, ei.external]).toEqual([7, 4]);
  close(ei.index, (4 - 7) / 11);
  close(ei.members.index, [(3 - 5) / 8, (1 - 5) / 6, (4 - 2) / 6, -1]);
  close(eiIndex(network('A>B:2 B>A:3 A>C:1'), ['x', 'x', 'y'], { strengths: true }).members.index, [
    (1 - 5) / 6,
    -1,
    1,
  ]);
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

test('so many ties between groups of these sizes can give only so much', () => {
  const ei = eiIndex(B6, 'group'); // 7 ties; 6 pairs within groups, 9 between
  close([ei.least, ei.most, ei.rescaled], [(1 - 6) / 7, 1, -1]);
  close(ei.least, -0.714286, 1e-6);
  // L: 4 ties; 3 pairs within, 9 between. C: 3 contacts, 2 within and 3 between.
  close([ei.groups[0]!.least, ei.groups[0]!.most, ei.groups[0]!.rescaled], [(1 - 3) / 4, 1, -1]);
  close([ei.members.least[2]!, ei.members.most[2]!, ei.members.rescaled[2]!], [(1 - 2) / 3, 1, -1]);
  close([ei.members.least[0]!, ei.members.most[0]!, ei.members.rescaled[0]!], [-1, 1, -1]);
  // 3 ties over 2 pairs within and 4 between: 1 to 3 between; there is 1.
  const chain = eiIndex(network('A-B B-C C-D'), [...'xxyy']);
  close([chain.index, chain.least, chain.most, chain.rescaled], [-1 / 3, -1 / 3, 1, -1]);
  // A has all its contacts there are.
  const star = eiIndex(network('A-B A-C'), [...'xxy']);
  close([star.members.least[0]!, star.members.most[0]!, star.members.rescaled[0]!], [0, 0, Number.NaN]);
});

test('in a directed network there are twice the pairs, and strengths have no range', () => {
  const ei = eiIndex(D5, 'group'); // 6 arcs, 2 between; 2 + 6 ordered pairs within, 12 between
  close([ei.least, ei.most, ei.rescaled], [-1, 1, -1 / 3]);
  const x = ei.groups[0]!; // A and B: 4 arcs, 2 between; 2 ordered pairs within, 12 between
  close([x.least, x.most, x.rescaled], [(2 - 2) / 4, 1, -1]);
  const { least, most, rescaled, members, groups } = eiIndex(W4, 'group', { strengths: true });
  close([least, most, rescaled, groups[0]!.least, members.most[0]!], new Array(5).fill(Number.NaN));
});

test('property: least and most are reached by some network with as many ties', () => {
  const random = randomFrom(19);
  for (let round = 0; round < 30; round++) {
    const directed = round % 2 === 1;
    const labels = ['x', 'x', 'y', directed ? 'x' : 'z'];
    const all = labels.flatMap((_, i) => labels.flatMap((_, j) => (i === j || (!directed && j < i) ? [] : [[i, j]])));
    const ties = 1 + Math.floor(random() * all.length);
    const first = (order: number[][]): EiIndex => {
      const chosen = order.slice(0, ties);
      const arcs = {
        source: chosen.map(([i]) => i!),
        target: chosen.map(([, j]) => j!),
        strength: chosen.map(() => 1),
      };
      return eiIndex(packNetwork([...'abcd'], arcs, directed), labels);
    };
    const within = ([i, j]: number[]): number => Number(labels[i!] === labels[j!]);
    const closed = first([...all].sort((a, b) => within(b) - within(a)));
    const open = first([...all].sort((a, b) => within(a) - within(b)));
    close([closed.index, open.index], [open.least, closed.most]);
    close([closed.rescaled, open.rescaled], closed.least < closed.most ? [-1, 1] : [Number.NaN, Number.NaN]);
  }
});

test('members of no known group are left out with their ties', () => {
  const labels = ['x', 'x', 'y', '', null, undefined];
  const ei = eiIndex(B6, labels);
  const rest = eiIndex(subnetwork(B6, ['A', 'B', 'C']), ['x', 'x', 'y']);
  expect({ ...ei, members: null }).toEqual({ ...rest, members: null });
  for (const column of ['index', 'least', 'most', 'rescaled'] as const)
    close(ei.members[column], [...rest.members[column], Number.NaN, Number.NaN, Number.NaN]);
});

test('a label that is not a number is none among numbers', () => {
  const known = eiIndex(B6, [10, 10, 9, 9, 9, Number.NaN]);
  expect(known.groups.map(({ name, size }) => [name, size])).toEqual([
    ['9', 3],
    ['10', 2],
  ]);
  expect(known.members.index[5]).toBeNaN();
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
      ).members.index,
    ).toHaveLength(net.members.length);
  const none = eiIndex(network('A B'), ['x', 'y']);
  close([none.index, none.internal, none.external, none.expected], [Number.NaN, 0, 0, 1]);
  close(none.members.index, [Number.NaN, Number.NaN]);
  close(eiIndex(network('A'), ['x']).expected, Number.NaN);
  close(eiIndex(network(''), []).index, Number.NaN);
});

test('edge: an attribute there is none of is named', () => {
  expect(() => eiIndex(B6, 'team')).toThrow('eiIndex: there is no attribute "team"; the network has "group"');
});
