import { expect, test } from 'vitest';
import { bridges } from '../../src/metrics/bridging/bridges.js';
import { components } from '../../src/metrics/density/components.js';
import type { Network } from '../../src/network/network.js';
import { packNetwork } from '../../src/network/network.js';
import { without } from '../../src/network/views.js';
import { randomFrom } from '../../src/numeric/random.js';
import { breaksOf } from '../../src/report/breaks.js';
import { EDGE_CASES, path, randomNetwork, S5 } from '../networks.js';

test('by hand: a path of six, and a star', () => {
  const six = breaksOf(path(6).ties);
  expect(Array.from(six.byMember)).toEqual([0, 1, 2, 2, 1, 0]);
  expect([0, 1, 2, 3, 4].map((i) => six.byBridge(i, i + 1))).toEqual([1, 2, 3, 2, 1]);
  const star = breaksOf(S5.ties);
  expect(Array.from(star.byMember)).toEqual(S5.members.map((id) => (id === 'h' ? 3 : 0)));
});

test('property: as many as are in another part once the member or the bridge is taken away', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.05 + random() * 0.2);
    const found = breaksOf(net.ties);
    net.members.forEach((id, i) => {
      const others = partWith(net, i).filter((j) => j !== i);
      expect(found.byMember[i]).toBe(outsideLargest(without(net, [id]), net, others));
    });
    for (const [i, j] of bridges(net)) {
      expect(found.byBridge(i, j)).toBe(outsideLargest(withoutTie(net, i, j), net, partWith(net, i)));
      expect(found.byBridge(j, i)).toBe(found.byBridge(i, j));
    }
  }
});

function partWith(net: Network, i: number): number[] {
  const { labels } = components(net);
  return net.members.map((_, j) => j).filter((j) => labels[j] === labels[i]);
}

// Of these members of `net`, how many are not in the largest part that they make in `rest`.
function outsideLargest(rest: Network, net: Network, members: readonly number[]): number {
  const { labels } = components(rest);
  const counts = new Map<number, number>();
  for (const i of members) {
    const label = labels[rest.members.indexOf(net.members[i]!)]!;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return members.length - Math.max(0, ...counts.values());
}

function withoutTie({ members, ties }: Network, a: number, b: number): Network {
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  for (let i = 0; i < members.length; i++)
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (j <= i || (i === Math.min(a, b) && j === Math.max(a, b))) continue;
      arcs.source.push(i);
      arcs.target.push(j);
      arcs.strength.push(1);
    }
  return packNetwork(members, arcs, false);
}

test('edge: nothing breaks off where there is nothing', () => {
  for (const [, net] of EDGE_CASES)
    if (net.ties.targets.length === 0) expect(breaksOf(net.ties).byMember.every((count) => count === 0)).toBe(true);
});
