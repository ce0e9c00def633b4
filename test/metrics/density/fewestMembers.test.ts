import { expect, test } from 'vitest';
import { fewestMembers } from '../../../src/metrics/density/fewestMembers.js';
import { network } from '../../networks.js';

test('two ways over one member are one way: from I over A or B both come to J by C', () => {
  const { ties, members } = network('I-A I-B A-C B-C C-J');
  const order = Int32Array.from(['J', 'I', 'A', 'B', 'C'], (id) => members.indexOf(id));
  // Every other member has two ways to I and J; only the pair itself tells that C parts them.
  expect(fewestMembers(ties, ties, order, 1, 2)).toBe(1);
});

test('two ways over members of their own are two', () => {
  const { ties, members } = network('I-A I-B A-C B-D C-J D-J');
  const order = Int32Array.from(['J', 'I', 'A', 'B', 'C', 'D'], (id) => members.indexOf(id));
  expect(fewestMembers(ties, ties, order, 1, 2)).toBe(2);
});
