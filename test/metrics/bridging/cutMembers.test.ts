import { expect, test } from 'vitest';
import { cutMembers } from '../../../src/metrics/bridging/cutMembers.js';
import type { Network } from '../../../src/network/network.js';
import { without } from '../../../src/network/views.js';
import { weakLabels } from '../../../src/network/weakLabels.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, D5, EDGE_CASES, H5, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

test('a member between parts is a cut member, one on a cycle with the others is not', () => {
  expect(named(B6)).toEqual(['C', 'D']);
  expect(named(X6)).toEqual(['2']);
  expect(named(S5)).toEqual(['h']);
  expect(named(H5)).toEqual(['H']);
  expect(named(network('A-B A-C B-C'))).toEqual([]);
});

test('the first member of a component is one when it has two sides', () => {
  expect(named(network('A-B A-C'))).toEqual(['A']);
  expect(named(network('A-B A-C B-C A-D'))).toEqual(['A']);
});

test('direction is ignored', () => {
  expect(named(D5)).toEqual(['D']); // A, B, C and D lie on the cycle A-B-D-C
});

test('golden: the kite (networkx 2.8.8 and igraph 0.10.2)', () => {
  expect(named(KITE)).toEqual(['7', '8']);
});

test('property: they are the members without whom there are more components', () => {
  const random = randomFrom(22);
  for (let round = 0; round < 100; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.18, { directed: round % 2 === 1 });
    expect(named(net)).toEqual(naive(net));
  }
});

function naive(net: Network): string[] {
  const components = (of: Network) => new Set(weakLabels(of.ties)).size;
  return net.members.filter((id) => components(without(net, [id])) > components(net));
}

test('edge: no exception on any degenerate network, and none without ties', () => {
  for (const [, net] of EDGE_CASES) expect(cutMembers(net)).toEqual(new Uint32Array(0));
});

test('edge: a path of 200,000 members overflows no stack', () => {
  expect(cutMembers(path(200_000))).toHaveLength(199_998);
});

function named(net: Network): string[] {
  return Array.from(cutMembers(net), (i) => net.members[i]!);
}
