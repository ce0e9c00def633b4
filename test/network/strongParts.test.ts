import { expect, test } from 'vitest';
import { strongParts, tiesWithin } from '../../src/network/strongParts.js';
import { EDGE_CASES, network, X6 } from '../networks.js';

const groups = ({ starts, members }: ReturnType<typeof strongParts>) =>
  Array.from({ length: starts.length - 1 }, (_, part) => [...members.subarray(starts[part]!, starts[part + 1]!)]);

test('those who reach each other are a part, whoever is reached coming first', () => {
  // A and B, who reach C and D, who reach E.
  expect(groups(strongParts(network('A>B B>A B>C C>D D>C D>E').ties))).toEqual([[4], [2, 3], [0, 1]]);
  expect(groups(strongParts(X6.ties))).toEqual([[0, 1, 2], [3, 4], [5]]);
});

test('the ties within a part are numbered by its members', () => {
  const { ties } = network('A>C:2 C>A:3 C>B:4 C>E:5 E>A:6 E>D:7');
  const parts = strongParts(ties);
  const label = parts.labels[0]!;
  const part = parts.members.subarray(parts.starts[label]!, parts.starts[label + 1]!);
  expect([...part]).toEqual([0, 2, 4]);
  const within = tiesWithin(ties, parts.labels, part, new Uint32Array(5));
  expect([...within.offsets]).toEqual([0, 1, 3, 4]);
  expect([...within.targets]).toEqual([1, 0, 2, 0]);
  expect([...within.strengths]).toEqual([2, 3, 5, 6]);
});

test('edge: every degenerate network has its parts', () => {
  expect(EDGE_CASES.map(([, { ties }]) => groups(strongParts(ties)).length)).toEqual([0, 0, 1, 2, 1, 2, 2]);
});
