import { expect, test } from 'vitest';
import { bridges } from '../../../src/metrics/bridging/bridges.js';
import { localBridges } from '../../../src/metrics/bridging/localBridges.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4, X6 } from '../../networks.js';

const C5 = network('A-B B-C C-D D-E A-E');

test('on a ring of five every tie is a local bridge, the way round being four steps', () => {
  expect(named(C5)).toEqual(['A-B 4', 'A-E 4', 'B-C 4', 'C-D 4', 'D-E 4']);
});

test('a bridge has no other way, and a tie in a triangle is no local bridge', () => {
  expect(named(B6)).toEqual(['C-D Infinity']);
  expect(named(W4)).toEqual(['C-D Infinity']);
  expect(named(X6)).toEqual(['1-2 Infinity', '2-3 Infinity', '4-5 Infinity']);
  expect(named(S5)).toHaveLength(4);
});

test('the span is the shortest of several ways round, however it is found', () => {
  // From A to B by two others, by three others, by a hub with many contacts.
  expect(named(network('A-B A-c c-d d-B'))[0]).toBe('A-B 3');
  expect(named(network('A-B A-c c-d d-e e-B A-h h-w h-x h-y h-z h-i i-B'))[0]).toBe('A-B 3');
  expect(named(network('A-B A-c c-d d-e e-f f-B A-g g-h h-i i-B'))[0]).toBe('A-B 4');
});

test('direction is ignored, and ties both ways between two members are one tie', () => {
  expect(named(network('A>B B>A B>C C>D A>D'))).toEqual(['A-B 3', 'A-D 3', 'B-C 3', 'C-D 3']);
});

test('without `spans` only those of bridges are told', () => {
  expect(localBridges(network('A-B B-C C-D D-A D-E'), { spans: false }).map(({ span }) => span)).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Infinity,
  ]);
  expect(localBridges(C5, { spans: false }).map(({ source, target }) => [source, target])).toEqual(
    localBridges(C5).map(({ source, target }) => [source, target]),
  );
});

test('golden: the kite (networkx 2.8.8)', () => {
  expect(named(KITE)).toEqual(['7-8 Infinity', '8-9 Infinity']);
});

test('property: agrees with a search without the tie on small random networks', () => {
  const random = randomFrom(33);
  for (let round = 0; round < 120; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 22), 0.04 + 0.1 * random(), {
      directed: round % 2 === 1,
    });
    expect(localBridges(net)).toEqual(naive(net));
  }
});

function naive(net: Network) {
  const ties = matrix(net).map((row, i, all) => row.map((tie, j) => tie > 0 || all[j]![i]! > 0));
  const pairs = ties.flatMap((row, i) => row.flatMap((tie, j) => (tie && i < j ? [[i, j] as const] : [])));
  return pairs.flatMap(([source, target]) => {
    const far = new Map([[source, 0]]);
    for (const i of far.keys())
      for (let j = 0; j < ties.length; j++)
        if (ties[i]![j] && !far.has(j) && !(i === source && j === target)) far.set(j, far.get(i)! + 1);
    const span = far.get(target) ?? Infinity;
    return span > 2 ? [{ source, target, span }] : [];
  });
}

test('property: those without another way are the bridges', () => {
  const random = randomFrom(34);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 60, 0.03);
    const endless = localBridges(net, { spans: false }).filter(({ span }) => span === Infinity);
    expect(endless.map(({ source, target }) => [source, target])).toEqual(bridges(net));
  }
});

test('edge: no exception on any degenerate network, and none without ties', () => {
  for (const [, net] of EDGE_CASES) expect(Array.isArray(localBridges(net))).toBe(true);
  expect(localBridges(network('A B'))).toEqual([]);
  expect(localBridges(network('A>B'))).toEqual([{ source: 0, target: 1, span: Infinity }]);
});

test('edge: the bridges of a path of 200,000 members need no search', () => {
  expect(localBridges(path(200_000))).toHaveLength(199_999);
});

function named(net: Network): string[] {
  return localBridges(net).map(({ source, target, span }) => `${net.members[source]}-${net.members[target]} ${span}`);
}
