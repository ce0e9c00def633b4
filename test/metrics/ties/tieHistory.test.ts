import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TieHistory, TieHistoryOptions } from '../../../src/metrics/ties/history.js';
import { tieHistory } from '../../../src/metrics/ties/tieHistory.js';
import { buildNetwork } from '../../../src/network/buildNetwork.js';
import { type InteractionRow, interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import type { Interactions } from '../../../src/records/interactions.js';
import { readMembers } from '../../../src/records/members/readMembers.js';
import { close } from '../../networks.js';

const DAY = 86_400_000;
const logOf = (rows: InteractionRow[]): Interactions =>
  interactionsFrom(rows, { dates: { missing: 'keep' } }).interactions;

const log = logOf([
  { from: 'A', to: 'B', date: '2024-01-01T08:00Z', kind: 'call', strength: 3 },
  { from: 'A', to: 'B', date: '2024-01-01T17:00Z', kind: 'mail', strength: 1 },
  { from: 'B', to: 'A', date: '2024-01-01T18:00Z', kind: 'mail', strength: 2 },
  { from: 'A', to: 'B', date: '2024-04-01', kind: 'call', strength: 5 },
  { from: 'B', to: 'C', date: '2024-04-10', kind: '', strength: 7 },
]);

/** What there is of one tie; its kinds by name. */
function tie(history: TieHistory, from: string, to: string): Record<string, unknown> {
  const { members, ties } = history.network;
  const i = members.indexOf(from);
  const row = Array.from(ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]));
  const k = ties.offsets[i]! + row.indexOf(members.indexOf(to));
  const { counts, sums, first, last, days, kindOffsets, kindPlaces } = history;
  return {
    count: counts[k],
    sum: sums[k],
    first: new Date(first[k]!).toISOString().slice(0, 16),
    last: new Date(last[k]!).toISOString().slice(0, 16),
    days: days[k],
    kinds: Array.from(kindPlaces.subarray(kindOffsets[k], kindOffsets[k + 1]), (place) => history.kindNames[place]),
  };
}

/** Everything but the account of the rows, and but the sums, which may differ in their last digits. */
const exact = ({ records, sums, recent, ...others }: TieHistory) => others;

test('each column is what it says of the records of the pair', () => {
  const history = tieHistory(log);
  const ab = {
    count: 4,
    sum: 3 + 1 + 2 + 5,
    first: '2024-01-01T08:00',
    last: '2024-04-01T00:00',
    days: 2,
    kinds: ['call', 'mail'],
  };
  expect(tie(history, 'A', 'B')).toEqual(ab);
  expect(tie(history, 'B', 'A')).toEqual(ab);
  // The empty kind is none.
  expect(tie(history, 'B', 'C')).toMatchObject({ count: 1, sum: 7, days: 1, kinds: [] });
  expect(history.kindNames).toEqual(['call', 'mail']);
  expect(Array.from(history.kinds)).toEqual([2, 2, 0, 0]);
  expect(history.at).toBe(Date.parse('2024-04-10'));
  expect(history.recent).toEqual(new Float64Array(4).fill(Number.NaN));
});

test('directed ties have their own records', () => {
  const history = tieHistory(log, { directed: true });
  expect(history.directed && history.network.directed).toBe(true);
  expect(tie(history, 'A', 'B')).toMatchObject({ count: 3, sum: 3 + 1 + 5, days: 2, kinds: ['call', 'mail'] });
  expect(tie(history, 'B', 'A')).toMatchObject({ count: 1, sum: 2, days: 1, kinds: ['mail'] });
});

test('the strengths of the network are the counts, those of buildNetwork', () => {
  for (const directed of [false, true]) {
    const history = tieHistory(log, { directed });
    expect(history.network).toEqual(buildNetwork(log, { directed }));
    expect(history.counts).toEqual(history.network.ties.strengths);
  }
});

test('a record counts half after the half-life: 90 days', () => {
  const of = (...ages: number[]) =>
    tieHistory(logOf(ages.map((age) => ({ from: 'A', to: 'B', date: new Date(1.7e12 - age * DAY) }))), {
      halfLife: 90,
      at: 1.7e12,
    });
  for (const [age, left] of [
    [0, 1],
    [45, Math.SQRT1_2],
    [90, 0.5],
    [180, 0.25],
  ] as const)
    close(of(age).recent, [left, left]);
  close(of(0, 90, 180).recent, [1.75, 1.75]);
});

test('a tie that has lost all it had is still a tie', () => {
  const history = tieHistory(log, { halfLife: 0.001, at: '2030-01-01' });
  expect(Array.from(history.recent)).toEqual([0, 0, 0, 0]);
  expect(Array.from(history.counts)).toEqual([4, 4, 1, 1]);
});

test('every record handed over is accounted for', () => {
  const account = (options: TieHistoryOptions) => tieHistory(log, options).records;
  expect(account({})).toEqual({ counted: 5, earlier: 0, later: 0, otherKinds: 0, undated: 0 });
  expect(account({ from: '2024-02-01', at: '2024-04-01' })).toEqual({
    counted: 1,
    earlier: 3,
    later: 1,
    otherKinds: 0,
    undated: 0,
  });
  expect(account({ kinds: ['Mail'], until: '2024-01-01T18:00Z' })).toEqual({
    counted: 1,
    earlier: 0,
    later: 1,
    otherKinds: 3,
    undated: 0,
  });
});

test('going on from an earlier history gives that of all records', () => {
  const before = tieHistory(log, { halfLife: 30, at: '2024-01-01T17:30Z' });
  expect(before.records).toMatchObject({ counted: 2, later: 3 });
  // The whole log, as it grew: two of its records are known. The third is of a day that is known.
  const after = tieHistory(log, { before });
  const once = tieHistory(log, { halfLife: 30 });
  expect(after.records).toEqual({ counted: 3, earlier: 2, later: 0, otherKinds: 0, undated: 0 });
  expect(exact(after)).toEqual(exact(once));
  expect(tie(after, 'A', 'B')).toEqual(tie(once, 'A', 'B'));
  close(after.recent, once.recent, 1e-12);
  // An earlier history may have been kept elsewhere meanwhile.
  expect(tieHistory(log, { before: structuredClone(before) })).toEqual(after);
  // Nothing new for 30 days: half of it is left.
  const nothing = tieHistory(logOf([]), { before: once, at: once.at + 30 * DAY });
  close(
    nothing.recent,
    once.recent.map((left) => left / 2),
    1e-12,
  );
  expect(nothing.network).toEqual(once.network);
});

test('a bound by `until` is half-open, also for what follows', () => {
  const before = tieHistory(log, { until: '2024-04-01' });
  expect(before.records).toMatchObject({ counted: 3, later: 2 });
  const after = tieHistory(log, { before });
  expect(after.records).toMatchObject({ counted: 2, earlier: 3 });
  expect(exact(after)).toEqual(exact(tieHistory(log)));
  // Looked at later than counted up to.
  const gap = tieHistory(log, { until: '2024-04-01', at: '2024-04-05', halfLife: 9 });
  close(tieHistory(log, { before: gap }).recent, tieHistory(log, { halfLife: 9 }).recent, 1e-12);
});

test('what stays the same from one history to the next comes from the first', () => {
  const before = tieHistory(log, {
    directed: true,
    halfLife: 30,
    from: '2024-01-01T12:00Z',
    kinds: ['MAIL'],
    at: '2024-03-01',
  });
  const { directed, halfLife, from, only } = tieHistory(log, { before });
  expect({ directed, halfLife, from, only }).toEqual({
    directed: true,
    halfLife: 30,
    from: Date.parse('2024-01-01T12:00Z'),
    only: ['MAIL'],
  });
  expect(
    tieHistory(logOf([]), { before, directed: true, halfLife: 30, from: '2024-01-01T12:00Z', kinds: ['mail'] }).counts,
  ).toEqual(before.counts);
});

test('kinds written in another way are the same kinds', () => {
  const before = tieHistory(logOf([{ from: 'A', to: 'B', date: '2024-01-01', kind: 'Site visit' }]));
  const rows = [
    { from: 'A', to: 'B', date: '2024-01-02', kind: 'site-visit' },
    { from: 'A', to: 'B', date: '2024-01-02', kind: 'Call' },
  ];
  const after = tieHistory(logOf(rows), { before });
  expect(after.kindNames).toEqual(['Call', 'Site visit']);
  expect(Array.from(after.kindPlaces)).toEqual([0, 1, 0, 1]);
});

test('members of the roster and of the earlier history', async () => {
  const { members } = await readMembers('id,name,region\nC,Cee,y\nB,Bee,x\nA,Ay,x\nZ,Zed,z\n');
  const before = tieHistory(log, { members });
  expect(before.network.members).toEqual(['A', 'B', 'C', 'Z']);
  const rows = logOf([{ from: 'D', to: 'B', date: '2024-05-01' }]);
  // Without a roster: those of both, of whom what was known stays known.
  const after = tieHistory(rows, { before });
  expect(after.network.members).toEqual(['A', 'B', 'C', 'D', 'Z']);
  expect(after.network.attributes.get('region')).toEqual(['x', 'x', 'y', '', 'z']);
  expect(Array.from(after.counts)).toEqual([4, 4, 1, 1, 1, 1]);
  // With a roster: its members, but nobody with ties can leave.
  expect(tieHistory(rows, { before, members: ['A', 'B', 'C', 'D'] }).network.members).toEqual(['A', 'B', 'C', 'D']);
  expect(() => tieHistory(rows, { before, members: ['A', 'B', 'D'] })).toThrow(
    'tieHistory: everyone who interacts must be among `members`, "C" is not',
  );
  expect(() => tieHistory(rows, { before, members: ['A', 'B', 'C'] })).toThrow('"D" is not');
});

test('records without a date count, but have no dates', () => {
  const rows = [
    { from: 'A', to: 'B', date: '2024-01-01' },
    { from: 'A', to: 'B', date: '' },
    { from: 'B', to: 'C', date: '' },
  ];
  const history = tieHistory(logOf(rows));
  expect(Array.from(history.counts)).toEqual([2, 2, 1, 1]);
  expect(Array.from(history.days)).toEqual([1, 1, Number.NaN, Number.NaN]);
  expect(Array.from(history.last)).toEqual([
    Date.parse('2024-01-01'),
    Date.parse('2024-01-01'),
    Number.NaN,
    Number.NaN,
  ]);
  expect(history.records).toMatchObject({ counted: 3, undated: 2 });
  // Later records, all dated, can be added to them.
  const after = tieHistory(logOf([{ from: 'B', to: 'C', date: '2024-02-01' }]), { before: history });
  expect(Array.from(after.days)).toEqual([1, 1, 1, 1]);
  expect(Array.from(after.counts)).toEqual([2, 2, 2, 2]);

  expect(() => tieHistory(logOf(rows), { halfLife: 9 })).toThrow(
    'tieHistory: a half-life needs a date on every record, 2 have none',
  );
  expect(() => tieHistory(logOf(rows), { at: 0 })).toThrow('a choice by time needs a date on every record');
});

test('property: going on over many dates gives the history made at once', () => {
  const ids = ['a', 'b', 'c', 'd', 'toString'];
  const row = fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    // Half days, so that cuts fall within a day and on records.
    date: fc.integer({ min: 0, max: 30 }).map((halves) => new Date(halves * (DAY / 2))),
    strength: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    kind: fc.constantFrom('x', 'y', 'z', ''),
  });
  const cut = fc.record({ half: fc.integer({ min: 0, max: 30 }), closed: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.array(cut, { minLength: 1, maxLength: 6 }),
      fc.record({
        directed: fc.boolean(),
        halfLife: fc.constantFrom(0.3, 4),
        strength: fc.constantFrom('count' as const, 'sum' as const),
        kinds: fc.constantFrom(undefined, ['X', 'y']),
        whole: fc.boolean(),
      }),
      (rows, cuts, { directed, halfLife, strength, kinds, whole }) => {
        const all = interactionsFrom(rows, { kinds: ['x', 'y', 'z', ''] }).interactions;
        const full = {
          ...all,
          kinds: ['', 'x', 'y', 'z'],
          kind: all.kind.map((k) => ['', 'x', 'y', 'z'].indexOf(all.kinds[k]!)),
        };
        const rule: TieHistoryOptions = { directed, halfLife, strength, members: ids, ...(kinds && { kinds }) };
        let before: TieHistory | undefined;
        for (const { half, closed } of cuts.sort((a, b) => a.half - b.half || Number(a.closed) - Number(b.closed))) {
          const time = half * (DAY / 2);
          const bound = closed ? { at: time } : { until: time };
          const seen: Interactions = whole || before === undefined ? full : later(full, before);
          const once = tieHistory(full, { ...rule, ...bound });
          const went: TieHistory = tieHistory(
            seen,
            before ? { before, members: ids, ...bound } : { ...rule, ...bound },
          );
          expect(exact(went)).toEqual(exact(once));
          relative(went.sums, once.sums);
          relative(went.recent, once.recent);
          before = went;
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Only the records not yet in the history. */
function later(all: Interactions, { at, until }: TieHistory): Interactions {
  const kept = Array.from(all.time.keys()).filter((k) => !(all.time[k]! <= at && all.time[k]! < until));
  const of = (column: Uint32Array) => Uint32Array.from(kept, (k) => column[k]!);
  const real = (column: Float64Array) => Float64Array.from(kept, (k) => column[k]!);
  const { source, target, kind, line, time, strength } = all;
  return {
    ...all,
    source: of(source),
    target: of(target),
    kind: of(kind),
    line: of(line),
    time: real(time),
    strength: real(strength),
  };
}

function relative(actual: Float64Array, expected: Float64Array): void {
  actual.forEach((value, k) => {
    expect(Math.abs(value - expected[k]!)).toBeLessThanOrEqual(1e-12 * expected[k]!);
  });
}

test('property: agrees with a table of the rows of each pair', () => {
  const row = fc.record({
    from: fc.constantFrom('a', 'b', 'c'),
    to: fc.constantFrom('a', 'b', 'c'),
    date: fc.integer({ min: 0, max: 20 }).map((halves) => new Date(halves * (DAY / 2))),
    strength: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('x', 'y', ''),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.boolean(), fc.boolean(), (rows, directed, sum) => {
      const strength = sum ? 'sum' : 'count';
      const history = tieHistory(logOf(rows), { directed, at: 10 * DAY, halfLife: 2, strength });
      const { members, ties } = history.network;
      let seen = 0;
      members.forEach((a, i) => {
        for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
          const b = members[ties.targets[k]!]!;
          const own = rows.filter(({ from, to }) => (from === a && to === b) || (!directed && from === b && to === a));
          const times = own.map(({ date }) => date.getTime());
          expect(history.counts[k]).toBe(own.length);
          expect(history.sums[k]).toBe(own.reduce((sum, { strength }) => sum + strength, 0));
          expect(history.first[k]).toBe(Math.min(...times));
          expect(history.last[k]).toBe(Math.max(...times));
          expect(history.days[k]).toBe(new Set(own.map(({ date }) => date.toISOString().slice(0, 10))).size);
          expect(history.kinds[k]).toBe(new Set(own.map(({ kind }) => kind).filter(Boolean)).size);
          close(
            history.recent[k]!,
            own.reduce(
              (all, { strength, date }) => all + (sum ? strength : 1) * 0.5 ** ((10 - date.getTime() / DAY) / 2),
              0,
            ),
          );
          seen += own.length;
        }
      });
      expect(seen).toBe(rows.filter(({ from, to }) => from !== to).length * (directed ? 1 : 2));
    }),
    { numRuns: 200 },
  );
});

test('rows in any order give the same bits', () => {
  const rows = Array.from({ length: 200 }, (_, k) => ({
    from: 'abc'[k % 3]!,
    to: 'def'[(k * 7) % 3]!,
    date: new Date(k * 1e7),
    strength: 0.1 + ((k * 31) % 17) / 7,
    kind: 'xyz'[k % 3]!,
  }));
  const options = { halfLife: 0.7 };
  expect(tieHistory(logOf(rows.toReversed()), options)).toEqual(tieHistory(logOf(rows), options));
});

test('edge: nothing gives nothing, and can be gone on from', () => {
  const none = tieHistory(logOf([]), { members: ['A', 'B', 'C'], halfLife: 9 });
  expect(none).toMatchObject({ counts: new Float64Array(0), kindNames: [], at: Number.NaN });
  expect(none.network.members).toEqual(['A', 'B', 'C']);
  expect(tieHistory(logOf([]), { before: none })).toEqual(none);
  expect(exact(tieHistory(log, { before: none }))).toEqual(exact(tieHistory(log, { halfLife: 9 })));
  expect(structuredClone(none)).toEqual(none);
  expect(Object.isFrozen(none)).toBe(true);
});

test('edge: options out of range and contradictions are named', () => {
  const before = tieHistory(log, { halfLife: 30, at: '2024-04-01' });
  const refused = (options: TieHistoryOptions, message: string) =>
    expect(() => tieHistory(log, options)).toThrow(message);
  refused({ halfLife: 0 }, 'tieHistory: `halfLife` must be a number above 0, got 0');
  refused({ kinds: 'call' as never }, 'tieHistory: `kinds` must be an array of names, got "call"');
  refused({ kinds: null as never }, 'tieHistory: `kinds` must be an array of names, got null');
  refused({ kinds: ['call', 1] as never }, 'tieHistory: `kinds` must be an array of names, got 1');
  refused({ before: null as never }, 'tieHistory: `before` must be what tieHistory gave, got null');
  refused({ before: {} as never }, 'tieHistory: `before` must be what tieHistory gave, got an object');
  refused({ at: 'soon' }, 'tieHistory: `at` must be a date');
  refused({ kinds: ['chat'] }, 'tieHistory: `kinds` must name kinds that occur ("", "call", "mail"), got "chat"');
  refused({ members: 'ABC' }, 'tieHistory: `members` must be a roster or ids, got "ABC"');
  refused({ members: ['A', 1 as never] }, 'tieHistory: `members` must be texts, got 1');
  refused({ members: ['A', 'B'] }, 'tieHistory: everyone who interacts must be among `members`, "C" is not');
  refused({ before, directed: true }, 'tieHistory: `directed` must be that of `before`, false, got true');
  refused({ strength: 'max' as 'sum' }, "tieHistory: `strength` must be one of 'count', 'sum', got \"max\"");
  refused({ before, strength: 'sum' }, 'tieHistory: `strength` must be that of `before`, "count", got "sum"');
  refused({ before, halfLife: 31 }, 'tieHistory: `halfLife` must be that of `before`, 30, got 31');
  refused({ before, from: 0 }, 'tieHistory: `from` must be that of `before`, none, got 0');
  refused({ before, kinds: ['call'] }, 'tieHistory: `kinds` must be that of `before`, none, got "call"');
  refused(
    { before, at: '2024-03-31' },
    '`at` must be no earlier than that of `before`, 2024-04-01T00:00:00.000Z, got "2024-03-31"',
  );
  refused({ before, until: '2024-04-01' }, '`until` must be after what `before` holds, got "2024-04-01"');
  const undated = tieHistory(interactionsFrom([['A', 'B']]).interactions);
  refused({ before: undated }, '`before` must have a date to go on from, its records have none');
  expect(() => tieHistory(interactionsFrom([['A', 'B']]).interactions, { before })).toThrow(
    'going on from `before` needs a date on every record, 1 have none',
  );
  const huge = interactionsFrom([
    ['A', 'B', 1e308],
    ['A', 'B', 1e308],
  ]).interactions;
  expect(() => tieHistory(huge)).toThrow('tieHistory: the strengths of a pair must add up to a finite number');
});
