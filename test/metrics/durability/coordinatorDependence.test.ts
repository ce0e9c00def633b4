import { expect, test } from 'vitest';
import { coordinatorDependence } from '../../../src/metrics/durability/coordinatorDependence.js';
import type { LossAmong } from '../../../src/metrics/durability/lossAmong.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, H5, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';
import { removed } from './removals.js';

test('the worked numbers of the backbone H in H5', () => {
  const d = coordinatorDependence(H5, { coordinator: 'H' });
  close([d.tieShare, d.strengthShare], [4 / 6, 4 / 6]);
  close([d.centralization, d.mediated], [0.666667, 4 / 6], 1e-6);
  close([d.reach.with, d.reach.without, d.reach.loss], [1, 2 / 6, 4 / 6]);
  close([d.compactness.with, d.compactness.without, d.compactness.loss], [4 / 6, 2 / 6, 0.5]);
  close([d.largestComponent, d.density], [2 / 4, 2 / 6]);
  expect([d.isolatesMade.loss, d.componentsMade.loss]).toEqual([0, 1]);
  expect(d.onlyTie).toEqual([]);
  close([d.constraint, d.effectiveSize], [0.5625, 3]);
  // Each of A, B, C and D has two ties, one of them with H.
  close(d.dependence, [1 / 2, 1 / 2, 1 / 2, 1 / 2, Number.NaN]);
  expect(d.dependenceGini).toBe(0);
});

test('a loss stands among the losses of the others', () => {
  const d = coordinatorDependence(H5, { coordinator: 'H' });
  // Nobody else would be missed on any way.
  for (const loss of [d.reach, d.compactness, d.componentsMade]) expect(percentileOf(loss)).toEqual([1, null, 0]);
  expect(percentileOf(d.isolatesMade)).toEqual([0.5, null, 0]);
  // Without C of B6 six of the ten pairs of the others are apart, and so without D; without the others none.
  const c = coordinatorDependence(B6, { coordinator: 'C' }).reach;
  close([c.loss, c.percentile, c.nextLoss], [0.6, 4.5 / 5, 0.6]);
  expect(c.next).toBe('D');
  const a = coordinatorDependence(B6, { coordinator: 'A' }).reach;
  close([a.loss, a.percentile, a.nextLoss], [0, 1.5 / 5, 0.6]);
  expect(a.next).toBe('C');
});

function percentileOf({ percentile, next, nextLoss }: LossAmong): unknown[] {
  return [percentile, next, nextLoss];
}

test('who has nobody but the coordinator, and whose strength is with it', () => {
  const d = coordinatorDependence(network('h-a:1 h-b:3 b-c:1 h-d:2 d-c:6 e'), { coordinator: 'h' });
  expect(d.onlyTie).toEqual(['a']);
  close(d.dependence, [1, 3 / 4, 0, 2 / 8, Number.NaN, Number.NaN]);
  // Sorted 0, 1/4, 3/4, 1: (−3 × 0 − 1/4 + 3/4 + 3) / (4 × 2).
  close(d.dependenceGini, 3.5 / 8);
  close([d.tieShare, d.strengthShare], [3 / 5, 6 / 13]);
  expect(coordinatorDependence(S5, { coordinator: 'h' }).onlyTie).toEqual(['a', 'b', 'c', 'd']);
  const w = coordinatorDependence(W4, { coordinator: 'D' });
  close(w.dependence, [0, 0, 2 / 6, Number.NaN]);
});

test('directions: arcs either way are its ties, ways run along them', () => {
  const d = coordinatorDependence(network('a>h h>b b>c c>a'), { coordinator: 'h' });
  close([d.tieShare, d.mediated], [2 / 4, 3 / 6]); // over h: a to b, a to c, and c to b
  close([d.reach.with, d.reach.without], [1, 3 / 6]); // left are b to c and a, c to a
  close(d.dependence, [1 / 2, 1 / 2, 0, Number.NaN]);
});

test('by strength: how near the others are by strong ties, with it and without', () => {
  const d = coordinatorDependence(network('h-a:4 h-b:4 a-b:1'), { coordinator: 'h', distance: 'inverse' });
  // a and b are 1/4 + 1/4 apart by way of h, 1 without it.
  close([d.compactness.with, d.compactness.without, d.compactness.loss, d.mediated], [2, 1, 1 / 2, 1]);
  expect([d.reach.loss, d.compactness.percentile]).toEqual([0, 1]);
});

test('property: losses and percentiles agree with the removal of every member, one by one', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 25; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 10), 0.1 + 0.3 * random(), {
      directed: round % 2 === 1,
      strengths: true,
    });
    const h = Math.floor(random() * net.members.length);
    agree(net, h);
  }
});

function agree(net: Network, h: number): void {
  const d = coordinatorDependence(net, { coordinator: net.members[h]! });
  const all = net.members.map((_, i) => removed(net, i));
  const [reach, near] = [all.map((one) => one.reachLoss), all.map((one) => one.compactnessLoss)];
  close([d.reach.with, d.reach.without, d.reach.loss], [all[h]!.reachWith, all[h]!.reachWithout, reach[h]!]);
  close(
    [d.compactness.with, d.compactness.without, d.compactness.loss],
    [all[h]!.compactnessWith, all[h]!.compactnessWithout, near[h]!],
  );
  close(d.reach.percentile, naivePercentile(reach, h));
  close(d.compactness.percentile, naivePercentile(near, h));
  close(
    d.componentsMade.percentile,
    naivePercentile(
      all.map((one) => one.componentsMade),
      h,
    ),
  );
  const ties = matrix(net);
  const strength = (i: number, j: number) => ties[i]![j]! + ties[j]![i]!;
  const shares = net.members.map((_, i) => {
    const whole = net.members.reduce((sum, _, j) => sum + strength(i, j), 0);
    return i === h ? Number.NaN : strength(i, h) / whole;
  });
  close(d.dependence, shares);
}

function naivePercentile(losses: number[], h: number): number {
  const others = losses.filter((loss, i) => i !== h && !Number.isNaN(loss));
  const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  const points = others.map((loss) => (same(loss, losses[h]!) ? 0.5 : loss < losses[h]! ? 1 : 0));
  return Number.isNaN(losses[h]!) ? Number.NaN : points.reduce((sum: number, one) => sum + one, 0) / others.length;
}

test('edge: NaN where there is nothing to share or nobody else', () => {
  for (const [, net] of EDGE_CASES)
    for (const coordinator of net.members)
      expect(coordinatorDependence(net, { coordinator }).coordinator).toBe(coordinator);
  const alone = coordinatorDependence(network('A'), { coordinator: 'A' });
  close(
    [alone.tieShare, alone.strengthShare, alone.mediated, alone.reach.loss, alone.reach.percentile, alone.density],
    new Array(6).fill(Number.NaN),
  );
  close([alone.largestComponent, alone.constraint, alone.dependenceGini], new Array(3).fill(Number.NaN));
  const isolated = coordinatorDependence(network('A-B:0.1 B-C:0.2 C-A:0.7 D'), { coordinator: 'D' });
  expect([isolated.tieShare, isolated.strengthShare, isolated.reach.loss]).toEqual([0, 0, 0]);
});

test('edge: a coordinator who is no member is named', () => {
  expect(() => coordinatorDependence(H5, { coordinator: 'Z' })).toThrow(
    'coordinatorDependence: `coordinator` must be the id of a member, got "Z"',
  );
  // @ts-expect-error it has to be said who it is
  expect(() => coordinatorDependence(H5)).toThrow('`coordinator` must be the id of a member, got undefined');
});
