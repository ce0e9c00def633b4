import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import type { BuildNetworkOptions } from '../../src/network/buildPlan.js';
import type { Network } from '../../src/network/network.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { close } from '../networks.js';

const log = interactionsFrom([
  { from: 'A', to: 'B', date: '2024-01-01T08:00Z', kind: 'call', strength: 3 },
  { from: 'A', to: 'B', date: '2024-01-01T17:00Z', kind: 'mail', strength: 1 },
  { from: 'B', to: 'A', date: '2024-01-01T18:00Z', kind: 'mail', strength: 2 },
  { from: 'A', to: 'B', date: '2024-04-01', kind: 'call', strength: 5 },
  { from: 'B', to: 'C', date: '2024-04-10', kind: 'mail', strength: 7 },
]).interactions;

/** Ties as `{ 'A-B': strength }`, `A>B` when directed; an undirected one once. */
function ties({ members, directed, ties: { offsets, targets, strengths } }: Network): Record<string, number> {
  const all: Record<string, number> = {};
  members.forEach((id, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (directed || targets[k]! > i) all[`${id}${directed ? '>' : '-'}${members[targets[k]!]}`] = strengths[k]!;
  });
  return all;
}

const built = (options: BuildNetworkOptions = {}) => ties(buildNetwork(log, options));

describe('strength is what the rule says of the records of a pair', () => {
  test.each([
    ['count', { 'A-B': 4, 'B-C': 1 }, { 'A>B': 3, 'B>A': 1, 'B>C': 1 }],
    ['sum', { 'A-B': 3 + 1 + 2 + 5, 'B-C': 7 }, { 'A>B': 3 + 1 + 5, 'B>A': 2, 'B>C': 7 }],
    ['max', { 'A-B': 5, 'B-C': 7 }, { 'A>B': 5, 'B>A': 2, 'B>C': 7 }],
    ['latest', { 'A-B': 5, 'B-C': 7 }, { 'A>B': 5, 'B>A': 2, 'B>C': 7 }],
    ['days', { 'A-B': 2, 'B-C': 1 }, { 'A>B': 2, 'B>A': 1, 'B>C': 1 }],
    ['binary', { 'A-B': 1, 'B-C': 1 }, { 'A>B': 1, 'B>A': 1, 'B>C': 1 }],
  ] as const)('%s', (strength, undirected, directed) => {
    expect(built({ strength })).toEqual(undirected);
    expect(built({ strength, directed: true })).toEqual(directed);
  });
});

test('the two directions of a pair become one tie as asked', () => {
  // A to B sums to 9, B to A to 2, B to C to 7, C to B to nothing.
  expect(built({ strength: 'sum', symmetrize: 'max' })).toEqual({ 'A-B': 9, 'B-C': 7 });
  expect(built({ strength: 'sum', symmetrize: 'mean' })).toEqual({ 'A-B': 5.5, 'B-C': 3.5 });
  expect(built({ strength: 'sum', symmetrize: 'min' })).toEqual({ 'A-B': 2 });
});

test('from and until are half-open', () => {
  expect(built({ from: '2024-04-01', until: '2024-04-10' })).toEqual({ 'A-B': 1 });
  expect(built({ from: '2024-04-01' })).toEqual({ 'A-B': 1, 'B-C': 1 });
  expect(built({ at: '2024-04-01' })).toEqual({ 'A-B': 4 });
});

test('kinds are chosen without regard to case and separators', () => {
  expect(built({ kinds: ['CALL'] })).toEqual({ 'A-B': 2 });
  expect(() => built({ kinds: 'call' as never })).toThrow('`kinds` must be an array of names, got "call"');
  expect(() => built({ kinds: ['chat'] })).toThrow('`kinds` must name kinds that occur ("call", "mail"), got "chat"');
});

test('a record counts half after the half-life', () => {
  const contacts = ['2024-01-01', '2024-03-31', '2024-06-29'].map((date) => ({
    from: 'A',
    to: 'B',
    date,
    strength: 2,
  }));
  const { interactions } = interactionsFrom(contacts);
  // At ages 0, 90 and 180 days with a half-life of 90 days: 1 + 1/2 + 1/4.
  close(Object.values(ties(buildNetwork(interactions, { halfLife: 90 }))), [1.75]);
  close(Object.values(ties(buildNetwork(interactions, { halfLife: 90, strength: 'sum' }))), [3.5]);
  // Looked at on 31 March, the June record has not happened yet; looked at 90 days later everything has halved.
  close(Object.values(ties(buildNetwork(interactions, { halfLife: 90, at: '2024-03-31' }))), [1.5]);
  close(Object.values(ties(buildNetwork(interactions, { halfLife: 90, at: '2024-09-27' }))), [0.875]);
  close(Object.values(ties(buildNetwork(interactions, { halfLife: 45, at: '2024-08-13' }))), [
    2 ** -1 + 2 ** -3 + 2 ** -5,
  ]);
  expect(ties(buildNetwork(interactions, { halfLife: 0.001 }))).toEqual({ 'A-B': 1 });
  expect(ties(buildNetwork(interactions, { halfLife: 0.001, at: '2030-01-01' }))).toEqual({});
});

test('the roster decides who is a member, with columns in the order of the ids', async () => {
  const { members } = await readMembers('id,name,region\nZ,Zed,x\nC,Cee,y\nA,Ay,z\nB,Bee,\n');
  const network = buildNetwork(log, { members });
  expect(network.members).toEqual(['A', 'B', 'C', 'Z']);
  expect([...network.attributes]).toEqual([
    ['name', ['Ay', 'Bee', 'Cee', 'Zed']],
    ['region', ['z', '', 'y', 'x']],
  ]);
  expect(ties(network)).toEqual({ 'A-B': 4, 'B-C': 1 });
  expect(buildNetwork(log, { members: ['C', 'B', 'A', 'D', 'A'] }).members).toEqual(['A', 'B', 'C', 'D']);
  expect(() => buildNetwork(log, { members: ['A', 'B'] })).toThrow(
    'everyone who interacts must be among `members`, "C" is not',
  );
});

test('what a record lacks is not guessed', () => {
  const { interactions } = interactionsFrom([['A', 'B']]);
  for (const options of [{ from: '2024-01-01' }, { halfLife: 30 }, { at: 0 }])
    expect(() => buildNetwork(interactions, options)).toThrow(
      'a choice by time needs a date on every record, 1 have none',
    );
  expect(() => buildNetwork(interactions, { strength: 'days' })).toThrow(
    "strength 'days' needs a date on every record",
  );
  expect(() => buildNetwork(interactions, { strength: 'latest' })).toThrow("strength 'latest' needs a date");
});

test('options out of range are named', () => {
  // @ts-expect-error a word there is none of
  expect(() => built({ strength: 'mean' })).toThrow(
    "buildNetwork: `strength` must be one of 'count', 'sum', 'max', 'latest', 'days', 'binary', got \"mean\"",
  );
  expect(() => built({ halfLife: 0 })).toThrow('buildNetwork: `halfLife` must be a number');
  expect(() => built({ halfLife: 3, strength: 'max' })).toThrow(
    "`halfLife` goes with strength 'count' or 'sum', got 'max'",
  );
  expect(() => built({ from: 'soon' })).toThrow('buildNetwork: `from` must be a date');
  const huge = interactionsFrom([
    ['A', 'B', 1e308],
    ['A', 'B', 1e308],
  ]).interactions;
  expect(() => buildNetwork(huge, { strength: 'sum' })).toThrow('must add up to a finite number');
});

test('a network is frozen and crosses to a worker', () => {
  const network = buildNetwork(log);
  expect(() => Object.assign(network, { directed: true })).toThrow(TypeError);
  expect(structuredClone(network)).toEqual(network);
});

test('no records, no ties', () => {
  const none = interactionsFrom([]).interactions;
  expect(buildNetwork(none).members).toEqual([]);
  expect(buildNetwork(none, { members: ['A'], halfLife: 3, from: 0 }).ties.targets).toHaveLength(0);
});

test('property: what every measure relies on holds, and rows in another order give the same bits', () => {
  const row = fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd', 'toString'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'toString'),
    date: fc.integer({ min: 0, max: 40 }).map((days) => new Date(days * 43_200_000)),
    strength: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    kind: fc.constantFrom('x', 'y'),
  });
  const options = fc.record({
    directed: fc.boolean(),
    strength: fc.constantFrom('count', 'sum', 'max', 'latest', 'days', 'binary'),
    symmetrize: fc.constantFrom('sum', 'max', 'min', 'mean'),
    until: fc.constant(1_500_000_000),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      options,
      (rows, keys, given) => {
        const network = buildNetwork(interactionsFrom(rows).interactions, given as BuildNetworkOptions);
        const {
          members,
          ties: { offsets, targets, strengths },
          directed,
        } = network;
        expect(members).toEqual(members.toSorted());
        for (let i = 0; i < members.length; i++) {
          const own = Array.from(targets.subarray(offsets[i], offsets[i + 1]));
          expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
          expect(own).not.toContain(i);
          if (!directed)
            for (const j of own) expect(Array.from(targets.subarray(offsets[j], offsets[j + 1]))).toContain(i);
        }
        expect(strengths.every((strength) => strength > 0 && strength < Infinity)).toBe(true);
        const shuffled = rows.map((value, k) => ({ value, key: keys[k]! })).sort((a, b) => a.key - b.key);
        const again = buildNetwork(
          interactionsFrom(shuffled.map(({ value }) => value)).interactions,
          given as BuildNetworkOptions,
        );
        expect(again).toEqual(network);
      },
    ),
    { numRuns: 500 },
  );
});
