import { expect, test } from 'vitest';
import { participation } from '../../../src/metrics/bridging/participation.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('ties to one group give 0, ties to several more', () => {
  const third = 1 - (2 / 3) ** 2 - (1 / 3) ** 2; // C and D: two ties of three within
  close(participation(B6, 'group'), [0, 0, third, third, 0, 0]);
  close(third, 4 / 9);
});

test('strengths count unless they are not to', () => {
  // A: 5 of 8 to B of its own group, 3 to C. B: 5 of 6. C: 4 of 6 to A and B. D: all to C.
  close(participation(W4, 'group'), [0.46875, 1 - (5 / 6) ** 2 - (1 / 6) ** 2, 0.444444, 0], 1e-6);
  close(participation(W4, 'group', { strengths: false }), [1 / 2, 1 / 2, 4 / 9, 0]);
});

test('direction says which ties, and both ways are added', () => {
  // Out of A: B within, C between. Into A: B. Both ways: 2 within, 1 between.
  close(participation(D5, 'group', { direction: 'out' })[0]!, 1 / 2);
  close(participation(D5, 'group', { direction: 'in' })[0]!, 0);
  close(participation(D5, 'group', { strengths: false })[0]!, 4 / 9);
  close(participation(D5, 'group', { direction: 'out' })[4]!, Number.NaN); // E has no arc outward
});

test('normalized, equal shares in every group give 1', () => {
  const star = network('h-a h-b h-c');
  close(participation(star, ['x', 'y', 'z', 'x'], { normalized: true }), [0, 0, 0, 1]);
  close(participation(star, ['x', 'x', 'x', 'x'], { normalized: true }), new Array(4).fill(Number.NaN));
});

test('members of no known group are left out with their ties', () => {
  close(participation(B6, ['x', 'x', 'x', '', 'y', null]), [0, 0, 0, Number.NaN, Number.NaN, Number.NaN]);
});

test('property: agrees with sums over the matrix on small random networks', () => {
  const random = randomFrom(41);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, { directed, strengths: true });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    for (const strengths of [true, false])
      for (const direction of ['out', 'in', 'all'] as const)
        close(
          participation(net, labels, { strengths, direction }),
          naive(matrix(net), labels, strengths, directed ? direction : 'out'),
        );
  }
});

function naive(ties: number[][], labels: string[], strengths: boolean, direction: 'out' | 'in' | 'all'): number[] {
  const count = (tie: number): number => (strengths ? tie : Math.sign(tie));
  return labels.map((own, i) => {
    const to = labels.map(
      (_, j) => (direction === 'in' ? 0 : count(ties[i]![j]!)) + (direction === 'out' ? 0 : count(ties[j]![i]!)),
    );
    const sums = ['x', 'y', 'z'].map((group) => to.reduce((sum, tie, j) => sum + (labels[j] === group ? tie : 0), 0));
    const total = sums.reduce((sum, part) => sum + part);
    return own === '' ? Number.NaN : 1 - sums.reduce((sum, part) => sum + (part / total) ** 2, 0);
  });
}

test('edge: next to nothing outside of one group is not nothing, and never less', () => {
  // A has 1 of x and 1e-18 each of y and z: 2 (1 · 2e-18 + 1e-36) by the products of their shares.
  const net = network('A-B:1e9 A-C:1e-9 A-D:1e-9');
  const [share] = participation(net, [...'xxyz']);
  expect(share! / 4e-18).toBeCloseTo(1, 12);
  expect([...participation(network('A-B:0.1 A-C:0.2 A-D:0.3 A-E:0.7'), [...'xyyyy'])]).toEqual([0, 0, 0, 0, 0]);
});

test('edge: as many groups as members, with equal ties to all, are at most 1', () => {
  for (let n = 3; n < 40; n++) {
    const net = network(Array.from({ length: n }, (_, i) => `hub-m${i}`).join(' '));
    const labels = net.members.map((id) => (id === 'hub' ? 'm0' : id));
    const value = at(net, participation(net, labels, { normalized: true }), 'hub');
    close(value, 1);
    expect(value).toBeLessThanOrEqual(1);
  }
});

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      participation(
        net,
        net.members.map(() => 'x'),
      ),
    ).toHaveLength(net.members.length);
  close(participation(network('A B-C'), ['x', 'x', 'y']), [Number.NaN, 0, 0]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => participation(B6, 'group', { direction: 'up' })).toThrow('participation: `direction` must be one of');
  expect(() => participation(B6, ['x'])).toThrow('participation: `groups` must be');
});
