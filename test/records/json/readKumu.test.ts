import { expect, test } from 'vitest';
import { buildNetwork, readKumu } from '../../../src/index.js';

const byHand = {
  elements: [
    { label: 'Ada', type: 'Person', tags: ['founder', 'board'], 'Favorite Dessert': 'shave ice' },
    { label: 'Bo', type: 'Person' },
    { label: 'Water Trust', type: 'Organisation' },
  ],
  connections: [
    { from: 'Ada', to: 'Bo', type: 'likes', strength: 2.5 },
    { from: 'bo', to: 'Water Trust', direction: 'directed', strength: 'Strong' },
    { from: 'Ada', to: 'Water Trust', direction: 'mutual' },
  ],
};

const exported = {
  elements: [
    { _id: 'elem-1', attributes: { label: 'Ada', 'element type': 'Person' } },
    { _id: 'elem-2', attributes: { label: 'Ada', tags: ['x'] } },
  ],
  connections: [
    {
      _id: 'conn-1',
      from: 'elem-1',
      to: 'elem-2',
      direction: 'directed',
      attributes: { 'connection type': 'works with' },
    },
    { _id: 'conn-2', from: 'Ada', to: 'elem-2', direction: 'directed', attributes: {} },
  ],
  maps: [{ elements: [{ element: 'elem-1' }] }],
};

test('a blueprint by hand: labels for ids, fields for attributes, a label for a strength refused', async () => {
  const { members, interactions, directed, rejected, withoutStrength } = await readKumu(
    JSON.stringify(byHand, null, 1),
  );
  expect(members.ids).toEqual(['Ada', 'Bo', 'Water Trust']);
  expect(members.attributes.get('type')).toEqual(['Person', 'Person', 'Organisation']);
  expect(members.attributes.get('tags')).toEqual(['founder; board', '', '']);
  expect(interactions.kinds).toEqual(['', 'likes']);
  expect(directed).toBe(true);
  // One connection goes one way and is refused; the two others go both ways: 2.5 each, and 1 each.
  expect([...interactions.strength]).toEqual([2.5, 2.5, 1, 1]);
  expect(withoutStrength).toBe(1);
  expect(rejected.map(({ line, reason, value }) => [line, reason, value])).toEqual([
    [28, 'invalid-strength', 'Strong'],
  ]);
});

test('without a field for strength each connection counts 1', async () => {
  const result = await readKumu(JSON.stringify(byHand), { strength: null });
  expect(result.rejected).toEqual([]);
  const network = buildNetwork(result.interactions, { members: result.members, directed: true });
  expect(network.ties.targets.length).toBe(5); // two both ways and one
  expect(result.ledger.spellings).toMatchObject([{ written: 'bo', readAs: 'Bo', by: 'case' }]);
});

test('an exported project: ids of Kumu, labels that are not unique', async () => {
  const { members, interactions, rejected } = await readKumu(JSON.stringify(exported));
  expect(members.ids).toEqual(['elem-1', 'elem-2']);
  expect(members.names).toEqual(['Ada', 'Ada']);
  expect(interactions.kinds).toEqual(['works with']);
  expect(rejected.map(({ reason, column, value }) => [reason, column, value])).toEqual([
    ['ambiguous-member', 'source', 'Ada'],
  ]);
});

test('two elements of one label and no ids are one too many', async () => {
  const { rejected, memberLedger } = await readKumu('{"elements":[{"label":"A"},\n{"label":"A"},7],"connections":[]}');
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'repeated-member'],
    [2, 'malformed-json'],
  ]);
  expect(memberLedger).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
});

test('what is no blueprint says so in a sentence', async () => {
  await expect(readKumu('From,To\nA,B')).rejects.toThrow('blueprint: there is no array of records called "elements"');
  await expect(readKumu('{"elements":[]}')).rejects.toThrow(
    'blueprint: there is no array of records called "connections"',
  );
});

test('hostile labels are ordinary', async () => {
  const labels = ['__proto__', 'constructor', 'toString', '😀'];
  const text = JSON.stringify({
    elements: labels.map((label) => ({ label })),
    connections: labels.slice(1).map((to) => ({ from: '__proto__', to })),
  });
  const { members, interactions, rejected } = await readKumu(text);
  expect(members.ids).toEqual(labels);
  expect(interactions.source.length).toBe(3);
  expect(rejected).toEqual([]);
});
