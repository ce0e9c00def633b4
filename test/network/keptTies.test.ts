import { expect, test } from 'vitest';
import { keptTies } from '../../src/network/keptTies.js';
import { EDGE_CASES, network, W4 } from '../networks.js';

test('the ties marked stay, with their strengths, and so do all members', () => {
  // A-B A-C, B-A B-C, C-A C-B C-D, D-C: A-C and C-D are kept.
  const kept = keptTies(W4, Uint8Array.of(0, 1, 0, 0, 1, 0, 1, 1));
  expect(kept.members).toEqual(['A', 'B', 'C', 'D']);
  expect(kept.ties).toEqual(network('A-C:3 C-D:2 B').ties);
  expect(kept.attributes).toBe(W4.attributes);
  expect(Object.isFrozen(kept) && Object.isFrozen(kept.ties)).toBe(true);
});

test('arcs are marked one by one', () => {
  const kept = keptTies(network('A>B:2 B>A:3 B>C:4'), Uint8Array.of(0, 1, 1));
  expect(kept).toEqual(network('B>A:3 B>C:4'));
});

test('edge: all ties marked are the same network, none marked one without ties', () => {
  for (const [, net] of EDGE_CASES) {
    const marks = new Uint8Array(net.ties.targets.length);
    expect(keptTies(net, marks).ties.targets).toHaveLength(0);
    expect(keptTies(net, marks.fill(1))).toEqual(net);
  }
});
