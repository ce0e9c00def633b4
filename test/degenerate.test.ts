import { describe, expect, test } from 'vitest';
import { packNetwork } from '../src/network/network.js';
import { MEASURES } from './measures.js';
import { EDGE_CASES, network, S5 } from './networks.js';

const NETWORKS = [
  ...EDGE_CASES,
  ['no ties, directed', packNetwork(['A', 'B', 'C'], { source: [], target: [], strength: [] }, true)],
  ['arcs in one direction, and an isolate', network('A>B B>C D')],
  ['a ring of arcs, and a pair', network('A>B B>C C>A D>E')],
  ['a star', S5],
  ['a star of arcs', network('h>a h>b h>c')],
  ['a triangle, a pair, an isolate', network('A-B B-C A-C D-E F')],
  ['strengths far apart', network('A-B:1e-300 B-C:1 C-D:1e-150')],
] as const;

describe.each(NETWORKS)('%s', (_, net) => {
  test.each(Object.entries(MEASURES))('%s answers', (_, measure) => {
    const value = measure(net);
    // Per member where the others of the kind are: a column has a place for everyone, or for every tie.
    if (value instanceof Float64Array) expect([net.members.length, net.ties.targets.length]).toContain(value.length);
    expect(value).toBeDefined();
  });
});

test('a measure leaves the network as it was', () => {
  const net = network('A>B:2 B>C:3 C>A:1 C>D:4 E');
  const before = structuredClone({ members: net.members, ties: net.ties });
  for (const measure of Object.values(MEASURES)) measure(net);
  expect({ members: net.members, ties: net.ties }).toEqual(before);
});
