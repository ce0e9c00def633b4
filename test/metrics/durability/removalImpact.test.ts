import { describe, expect, test } from 'vitest';
import { fragmentation } from '../../../src/metrics/density/fragmentation.js';
import { type RemovalImpact, removalImpact } from '../../../src/metrics/durability/removalImpact.js';
import type { Network } from '../../../src/network/network.js';
import type { Distance } from '../../../src/network/paths.js';
import { without } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, EDGE_CASES, H5, network, path, randomNetwork, ringOf, S5, X6 } from '../../networks.js';
import { type Removed, removed, stringyNetwork } from './removals.js';

const KEYS = Object.keys(removalImpact(H5)) as (keyof RemovalImpact)[];

test('without the hub of H5, over the pairs of the others', () => {
  const impact = removalImpact(H5);
  const of = (key: keyof RemovalImpact) => at(H5, impact[key], 'H');
  // A, B, C and D are 2 steps apart by way of H, save A-B and C-D: (1 + 1 + 4 × 1/2) / 6; then those two alone.
  close([of('reachWith'), of('reachWithout'), of('reachLoss')], [1, 2 / 6, 4 / 6]);
  close([of('compactnessWith'), of('compactnessWithout'), of('compactnessLoss')], [4 / 6, 2 / 6, 1 / 2]);
  expect([of('componentsMade'), of('isolatesMade')]).toEqual([1, 0]);
  // Without A nobody loses a way, and nobody's is longer.
  expect(KEYS.filter((key) => /Loss|Made/.test(key)).map((key) => at(H5, impact[key], 'A'))).toEqual([0, 0, 0, 0]);
});

test('a star without its hub: four pieces of what was one, all of them alone', () => {
  const { componentsMade, isolatesMade, reachLoss, compactnessLoss } = removalImpact(S5);
  const hub = S5.members.indexOf('h');
  expect([componentsMade[hub], isolatesMade[hub], reachLoss[hub], compactnessLoss[hub]]).toEqual([3, 4, 1, 1]);
});

test('without the tie that joins two triangles', () => {
  const impact = removalImpact(B6, { of: 'ties' });
  const k = B6.ties.targets.findIndex((j, place) => j === 3 && place < B6.ties.offsets[3]!); // C-D
  // 9 of 15 pairs are across: C-D, four of 2 steps, four of 3. Left are the six ties within.
  const across = 1 + 4 / 2 + 4 / 3;
  close(impact.reachLoss[k]!, 9 / 15);
  close([impact.compactnessWith[k]!, impact.compactnessWithout[k]!], [(6 + across) / 15, 6 / 15]);
  close(impact.compactnessLoss[k]!, across / (6 + across));
  expect([impact.componentsMade[k], impact.isolatesMade[k]]).toEqual([1, 0]);
  // Without A-B they are two steps apart, and nobody else is.
  close(impact.compactnessLoss[0]!, 1 / 2 / (6 + across));
});

test('an arc one way only is lost one way', () => {
  const net = network('A>B B>A B>C');
  const { reachLoss, componentsMade, isolatesMade } = removalImpact(net, { of: 'ties' });
  // A-B, B-A, B-C: A reaches B and C over the first, B reaches A over the second; of the pairs AB, AC, BA, BC.
  close(reachLoss, [2 / 4, 1 / 4, 2 / 4]);
  expect([Array.from(componentsMade), Array.from(isolatesMade)]).toEqual([
    [0, 0, 1],
    [0, 0, 1],
  ]);
});

test('by strength: a way over strong ties is the shorter one, and the weak tie beside it the way round', () => {
  const net = network('A-B:4 B-C:4 A-C:1');
  const { compactnessWith, compactnessWithout } = removalImpact(net, { of: 'ties', distance: 'inverse' });
  // A-B and B-C are 1/4 apart, A and C 1/2 by way of B; without A-B, A is 1 from C and 5/4 from B.
  close(compactnessWith, new Array(6).fill((4 + 4 + 2) / 3));
  close(compactnessWithout[0]!, (4 / 5 + 4 + 1) / 3);
  // Without B, A and C are 1 apart.
  close(at(net, removalImpact(net, { distance: 'inverse' }).compactnessLoss, 'B'), 1 / 2);
});

test('fragmentation without a member is what is not reached or not near without it (Borgatti 2006)', () => {
  const { reachWithout, compactnessWithout } = removalImpact(B6);
  // Without C: A-B and a triangle, 4 of 10 pairs; without A all reach each other.
  close([1 - at(B6, reachWithout, 'C'), 1 - at(B6, compactnessWithout, 'C')], [0.6, 0.6]);
  close([1 - at(B6, reachWithout, 'A'), 1 - at(B6, compactnessWithout, 'A')], [0, 0.283333], 1e-6);
  for (const id of B6.members) {
    const rest = without(B6, [id]);
    close(1 - at(B6, reachWithout, id), fragmentation(rest));
    close(1 - at(B6, compactnessWithout, id), fragmentation(rest, { method: 'distances' }));
  }
  const both = without(B6, ['C', 'D']);
  close([fragmentation(both), fragmentation(both, { method: 'distances' })], [2 / 3, 2 / 3]);
});

function compare(net: Network, distance: Distance = 'hops', length: (strength: number) => number = () => 1): void {
  agree(
    removalImpact(net, { distance }),
    net.members.map((_, i) => removed(net, i, null, length)),
  );
  const sources = net.members.flatMap((_, i) =>
    new Array<number>(net.ties.offsets[i + 1]! - net.ties.offsets[i]!).fill(i),
  );
  agree(
    removalImpact(net, { of: 'ties', distance }),
    sources.map((i, k) => removed(net, -1, [i, net.ties.targets[k]!], length)),
  );
}

function agree(impact: RemovalImpact, naive: readonly Removed[]): void {
  for (const key of KEYS)
    close(
      impact[key],
      naive.map((one) => one[key]),
    );
}

describe('property: agrees with searches of the network with and without', () => {
  const random = randomFrom(20);
  test.each([false, true])('random networks, directed %s', (directed) => {
    for (let round = 0; round < 40; round++)
      compare(randomNetwork(random, 1 + Math.floor(random() * 12), 0.08 + 0.3 * random(), { directed }));
  });
  test.each([false, true])('long ways, directed %s', (directed) => {
    for (let round = 0; round < 30; round++)
      compare(stringyNetwork(random, 2 + Math.floor(random() * 16), Math.floor(random() * 6), directed));
  });
  test.each([false, true])('by strength, directed %s', (directed) => {
    for (let round = 0; round < 40; round++) {
      const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.1 + 0.4 * random(), {
        directed,
        strengths: true,
      });
      compare(net, 'inverse', (strength) => 1 / strength);
      // Many ways of the same length, and ties that are no shortest way between their own two ends.
      compare(
        net,
        (strength) => 1 + (strength % 3),
        (strength) => 1 + (strength % 3),
      );
    }
  });
  test('rings, chains and pieces', () => {
    for (const net of [ringOf(9, 1), ringOf(12, 2), path(7), X6, S5, B6, H5]) compare(net);
  });
});

test('edge: nothing to lose is NaN, nothing lost is 0', () => {
  for (const [, net] of EDGE_CASES) {
    for (const of of ['members', 'ties'] as const) {
      const impact = removalImpact(net, { of });
      const length = of === 'members' ? net.members.length : net.ties.targets.length;
      for (const key of KEYS) expect(impact[key]).toHaveLength(length);
    }
  }
  const pair = removalImpact(network('A-B C'));
  // Without A there are B and C, who never had a way; without C the others are as they were.
  expect(Array.from(pair.reachLoss)).toEqual([Number.NaN, Number.NaN, 0]);
  expect(Array.from(pair.reachWithout)).toEqual([0, 0, 1]);
  expect(Array.from(pair.isolatesMade)).toEqual([1, 1, 0]);
  expect(Array.from(pair.componentsMade)).toEqual([0, 0, 0]);
});

test('edge: a wrong option is named', () => {
  expect(() => removalImpact(B6, { distance: () => 0 })).toThrow(
    'removalImpact: `distance` must give a positive number',
  );
  // @ts-expect-error there is no such loss
  expect(() => removalImpact(B6, { of: 'pairs' })).toThrow(
    "removalImpact: `of` must be one of 'members', 'ties', got \"pairs\"",
  );
});
