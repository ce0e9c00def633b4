import { expect, test } from 'vitest';
import { groupIndex, numbered } from '../../src/network/groups.js';
import { randomFrom } from '../../src/numeric/random.js';
import { B6, network } from '../networks.js';

test('an attribute and labels are resolved alike, names in order', () => {
  const left = { names: ['L', 'R'], of: Int32Array.of(0, 0, 0, 1, 1, 1) };
  expect(groupIndex('who', B6, 'group')).toEqual(left);
  expect(groupIndex('who', B6, ['L', 'L', 'L', 'R', 'R', 'R'])).toEqual(left);
});

test('numbers are in their order, text in that of its letters, and 0 is a group', () => {
  expect(groupIndex('who', B6, [10, 9, 0, 10, 9, 0]).names).toEqual(['0', '9', '10']);
  expect(groupIndex('who', B6, Uint32Array.of(10, 9, 0, 10, 9, 0)).of).toEqual(Int32Array.of(2, 1, 0, 2, 1, 0));
  expect(groupIndex('who', B6, ['10', '9', '0', '10', '9', '0']).names).toEqual(['0', '10', '9']);
});

test('empty, null, undefined, NaN and what an array leaves out are no group', () => {
  const labels = ['', null, undefined, Number.NaN, 'x'];
  labels.length = 6;
  expect(groupIndex('who', B6, labels)).toEqual({ names: ['x'], of: Int32Array.of(-1, -1, -1, -1, 0, -1) });
  expect(groupIndex('who', network(''), [])).toEqual({ names: [], of: new Int32Array(0) });
});

test('edge: what is no label per member is refused in one sentence', () => {
  const said = "who: `groups` must be an attribute's name or 6 labels, one per member, got ";
  const refused =
    (groups: unknown): (() => unknown) =>
    () =>
      groupIndex('who', B6, groups as string);
  expect(refused(['x'])).toThrow(`${said}1 labels`);
  expect(refused({ labels: [0, 0, 0, 1, 1, 1] })).toThrow(`${said}an object`);
  expect(refused(null)).toThrow(`${said}null`);
  expect(refused(3)).toThrow(`${said}3`);
  expect(refused('region')).toThrow('who: there is no attribute "region"; the network has "group"');
  expect(refused([{}, {}, {}, {}, {}, {}])).toThrow(
    'who: `groups` must be labels that are text or numbers, got an object among them',
  );
});

test('property: whole numbers in a typed array are numbered as in a plain one', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 100; round++) {
    const most = random() < 0.5 ? 5 : 300;
    const labels = Int32Array.from(
      { length: Math.floor(random() * 40) },
      () => Math.floor(random() * most) - (round % 5 === 0 ? 1 : 0),
    );
    const plain = numbered('f', 'groups', Array.from(labels));
    expect(numbered('f', 'groups', labels)).toEqual(plain);
    if (labels.every((label) => label >= 0)) expect(numbered('f', 'groups', Uint32Array.from(labels))).toEqual(plain);
  }
});
