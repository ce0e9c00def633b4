import { expect, test } from 'vitest';
import { diameter } from '../../../src/metrics/density/diameter.js';
import { distances } from '../../../src/metrics/density/distances.js';
import type { Network } from '../../../src/network/network.js';
import { packNetwork } from '../../../src/network/network.js';
import { largestComponent } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

const DIRECTIONS = ['out', 'in', 'all'] as const;

test('a path of four is three steps long, and from inside nobody is farther than two', () => {
  expect(diameter(path(4))).toEqual({ diameter: 3, radius: 2, ends: [3, 0] });
  expect(diameter(S5)).toMatchObject({ diameter: 2, radius: 1 });
});

test('in a network in pieces the longest way in any of them counts, and there is no radius', () => {
  expect(diameter(X6)).toMatchObject({ diameter: 2, radius: Number.NaN });
  expect(diameter(B6G)).toMatchObject({ diameter: 3, radius: Number.NaN });
  expect(diameter(largestComponent(B6G))).toMatchObject({ diameter: 3, radius: 2 });
  // The piece with the longest way need not be the largest one.
  expect(diameter(network('h-a h-b h-c h-d h-e p-q q-r r-s')).diameter).toBe(3);
});

test('direction says along which ties', () => {
  const chain = network('A>B B>C C>D');
  expect(diameter(chain)).toEqual({ diameter: 3, radius: Number.NaN, ends: [0, 3] });
  expect(diameter(chain, { direction: 'in' })).toEqual({ diameter: 3, radius: Number.NaN, ends: [3, 0] });
  expect(diameter(chain, { direction: 'all' })).toMatchObject({ diameter: 3, radius: 2 });
  // A reaches everyone in one step, and is reached by the last of them in four.
  const back = network('A>B A>C A>D A>E B>C C>D D>E E>A');
  expect(diameter(back)).toMatchObject({ diameter: 4 - 0, radius: 1 });
  expect(diameter(back, { direction: 'in' })).toMatchObject({ diameter: 4, radius: 1 + 1 });
});

test('golden: worked numbers (igraph 0.10.2 diameter; networkx 2.8.8 radius)', () => {
  expect([B6, H5, KITE, D5].map((net) => diameter(net).diameter)).toEqual([3, 2, 4, 4]);
  expect([B6, H5, KITE].map((net) => diameter(net).radius)).toEqual([2, 1, 2]);
});

function agrees(net: Network): void {
  for (const direction of DIRECTIONS) {
    const found = diameter(net, { direction });
    const expected = distances(net, { direction });
    close([found.diameter, found.radius], [expected.diameter, expected.radius]);
    if (found.ends.length === 0) expect(expected.diameter).toBeNaN();
    else expect(stepsBetween(net, direction, found.ends)).toBe(found.diameter);
  }
}

function stepsBetween({ directed, members, ties }: Network, direction: string, [from, to]: readonly number[]): number {
  const arcs = members.flatMap((_, i) =>
    Array.from(ties.targets.subarray(ties.offsets[i]!, ties.offsets[i + 1]!), (j) => [i, j] as const),
  );
  const along = arcs.flatMap(([i, j]) =>
    !directed || direction === 'out'
      ? [[i, j]]
      : direction === 'in'
        ? [[j, i]]
        : [
            [i, j],
            [j, i],
          ],
  );
  let reached = new Set([from!]);
  for (let steps = 0; steps <= members.length; steps++) {
    if (reached.has(to!)) return steps;
    reached = new Set([...reached, ...along.filter(([i]) => reached.has(i!)).map(([, j]) => j!)]);
  }
  return Infinity;
}

test('property: agrees with searches from every member on small random networks', () => {
  const random = randomFrom(71);
  for (let round = 0; round < 300; round++) {
    const n = 1 + Math.floor(random() * 24);
    agrees(randomNetwork(random, n, (0.5 + 3 * random()) / n, { directed: round % 3 !== 0 }));
  }
});

// Ties between members whose numbers are near each other, and some others: few are alike.
function longNetwork(random: () => number, n: number, directed: boolean): Network {
  const pairs = new Set<number>();
  for (let k = 0; k < 2 * n; k++) {
    const i = Math.floor(random() * n);
    const j = Math.min(n - 1, Math.max(0, i + Math.floor(random() * 9) - 4));
    if (i !== j) pairs.add(directed ? i * n + j : Math.min(i, j) * n + Math.max(i, j));
  }
  const arcs = Array.from(pairs);
  return packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`),
    { source: arcs.map((a) => Math.floor(a / n)), target: arcs.map((a) => a % n), strength: arcs.map(() => 1) },
    directed,
  );
}

test('property: agrees where ways are long, and where so many members are alike that all are searched for at once', () => {
  const random = randomFrom(72);
  for (const directed of [false, true]) {
    for (let round = 0; round < 3; round++) {
      for (const net of [
        longNetwork(random, 400, directed),
        randomNetwork(random, 600, 0.008, { directed }),
        randomNetwork(random, 600, 0.002, { directed }),
      ]) {
        for (const direction of DIRECTIONS) {
          const expected = distances(net, { direction });
          const found = diameter(net, { direction });
          close([found.diameter, found.radius], [expected.diameter, expected.radius]);
        }
      }
    }
  }
});

test('property: rings are as wide as half of them is long, or along them all of it', () => {
  for (const n of [3, 4, 65, 300]) {
    const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`);
    const from = ids.map((_, i) => i);
    const arcs = { source: from, target: from.map((i) => (i + 1) % n), strength: from.map(() => 1) };
    expect(diameter(packNetwork(ids, arcs, false))).toMatchObject({
      diameter: Math.floor(n / 2),
      radius: Math.floor(n / 2),
    });
    expect(diameter(packNetwork(ids, arcs, true))).toMatchObject({ diameter: n - 1, radius: n - 1 });
  }
});

test('edge: answers on every degenerate network', () => {
  const { NaN: none } = Number;
  const found = EDGE_CASES.map(([, net]) => diameter(net));
  close(
    found.map((of) => of.diameter),
    [none, none, none, none, 1, 1, 1],
  );
  close(
    found.map(({ radius }) => radius),
    [none, none, none, none, 1, none, none],
  );
  expect(found.map(({ ends }) => ends.length)).toEqual([0, 0, 0, 0, 2, 2, 2]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => diameter(B6, { direction: 'up' })).toThrow('diameter: `direction` must be one of');
});
