import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import { tieCount } from '../../src/network/network.js';
import { type WindowsOptions, windows } from '../../src/network/windows.js';
import { randomFrom } from '../../src/numeric/random.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import type { Interactions } from '../../src/records/interactions.js';
import { readMembers } from '../../src/records/members/readMembers.js';

const log = (...rows: readonly (readonly [string, string, string])[]): Interactions =>
  interactionsFrom(rows.map(([from, to, date]) => ({ from, to, date }))).interactions;
const labels = (interactions: Interactions, options: WindowsOptions) =>
  windows(interactions, options).spans.map(({ label, partial }) => (partial ? `${label} (part)` : label));
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z').replace('T00:00Z', '');

const year = log(
  ['A', 'B', '2023-11-30T23:59:59Z'],
  ['B', 'C', '2023-12-01'],
  ['C', 'A', '2024-02-29T12:00Z'],
  ['A', 'B', '2024-03-31'],
);

describe('time is cut at the borders of the calendar in UTC', () => {
  test.each([
    ['month', ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']],
    ['quarter', ['2023-Q4', '2024-Q1']],
    ['year', ['2023', '2024 (part)']],
  ] as const)('by %s', (every, expected) => {
    expect(labels(year, { every })).toEqual(expected);
  });

  test('by weeks from Monday, by days, by hours', () => {
    const week = log(['A', 'B', '2024-03-03'], ['A', 'B', '2024-03-11']); // a Sunday, and the Monday of the week after next
    expect(labels(week, { every: 'week' })).toEqual(['2024-02-26', '2024-03-04', '2024-03-11 (part)']);
    const days = log(['A', 'B', '2024-02-28T10:00Z'], ['A', 'B', '2024-03-01T09:00Z']);
    expect(labels(days, { every: 'day' })).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(labels(days, { every: 2 })).toEqual(['2024-02-28 to 2024-02-29', '2024-03-01 to 2024-03-02 (part)']);
    const hours = log(['A', 'B', '2024-02-28T10:20Z'], ['A', 'B', '2024-02-28T12:00Z']);
    expect(labels(hours, { every: 'hour' })).toEqual([
      '2024-02-28 10:00',
      '2024-02-28 11:00',
      '2024-02-28 12:00 (part)',
    ]);
    expect(labels(hours, { every: 1 / 48 })).toEqual([
      '2024-02-28 10:00',
      '2024-02-28 10:30',
      '2024-02-28 11:00',
      '2024-02-28 11:30',
      '2024-02-28 12:00 (part)',
    ]);
  });

  test('a window is half-open', () => {
    const counts = [...windows(year, { every: 'month' })].map(({ network }) => tieCount(network));
    expect(counts).toEqual([1, 1, 0, 1, 1]);
  });

  test('a year before 100 is that year', () => {
    const old = log(['A', 'B', '0099-12-31'], ['A', 'B', '0100-01-01']);
    expect(windows(old, { every: 'year' }).spans.map(({ from }) => iso(from))).toEqual(['0099-01-01', '0100-01-01']);
  });
});

describe('from and until', () => {
  test('cut the first and the last window, which are marked', () => {
    const spans = windows(year, { every: 'month', from: '2023-12-15', until: '2024-03-01' }).spans;
    expect(spans.map(({ label, partial }) => [label, partial])).toEqual([
      ['2023-12', true],
      ['2024-01', false],
      ['2024-02', false],
    ]);
    expect(iso(spans[0]!.from)).toBe('2023-12-15');
    expect(labels(year, { every: 'month', until: '2024-02-10' })).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02 (part)',
    ]);
  });

  test('say how long is known without a record', () => {
    expect(labels(year, { every: 'year', until: '2025-01-01' })).toEqual(['2023', '2024']);
    expect(labels(year, { every: 'quarter', from: '2023-01-01', until: '2023-10-01' })).toEqual([
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
    ]);
  });

  test('days are counted from `from`', () => {
    expect(labels(year, { every: 100, from: '2023-11-01' })).toEqual([
      '2023-11-01 to 2024-02-08',
      '2024-02-09 to 2024-05-18 (part)',
    ]);
  });
});

describe('windows of several units', () => {
  test('slide by one unit, or by steps', () => {
    expect(labels(year, { every: 'month', length: 3 })).toEqual([
      '2023-11 to 2024-01',
      '2023-12 to 2024-02',
      '2024-01 to 2024-03',
    ]);
    expect(labels(year, { every: 'month', length: 3, step: 2 })).toEqual(['2023-11 to 2024-01', '2024-01 to 2024-03']);
    expect(labels(year, { every: 'month', length: 4, step: 4 })).toEqual([
      '2023-11 to 2024-02',
      '2024-03 to 2024-06 (part)',
    ]);
  });

  test('hold all that was before when they are cumulative', () => {
    expect(labels(year, { every: 'quarter', cumulative: true })).toEqual(['up to 2023-Q4', 'up to 2024-Q1']);
    const counts = [...windows(year, { every: 'month', cumulative: true })].map(({ network }) => tieCount(network));
    expect(counts).toEqual([1, 2, 2, 3, 3]);
  });

  test('leave gaps when the step is longer than the window', () => {
    const spans = windows(year, { every: 'month', step: 2 }).spans;
    expect(spans.map(({ label }) => label)).toEqual(['2023-11', '2024-01', '2024-03']);
  });
});

describe('the roster of a window', () => {
  const roster = async () =>
    (await readMembers('id,group,joined,left\nA,x,,\nB,x,,2023-12-31\nC,y,2023-12-01,\nD,y,2024-02-01,')).members;

  test('is who was a member in it, with what the roster says of them', async () => {
    const all = [...windows(year, { every: 'quarter', members: await roster(), outsiders: 'drop' })];
    expect(all.map(({ network }) => network.members.join(''))).toEqual(['ABC', 'ACD']);
    expect(all[1]!.network.attributes.get('group')).toEqual(['x', 'y', 'y']);
    expect(all.map(({ records, outsiders }) => [records, outsiders])).toEqual([
      [2, 0],
      [2, 1],
    ]); // A-B of 2024-03-31: B had left
    expect(tieCount(all[1]!.network)).toBe(1);
  });

  test('refuses records of others, if they are not to be dropped', async () => {
    const all = windows(year, { every: 'quarter', members: await roster() });
    expect(() => [...all]).toThrow(
      'windows: in 2024-Q1, 1 of 2 records is of someone who was no member then, such as "B"; `outsiders` \'drop\' leaves such records out',
    );
  });

  test('is everyone on it when asked, and who has a tie when asked', async () => {
    const members = await roster();
    const of = (membership: 'roster' | 'active') =>
      [...windows(year, { every: 'month', members, membership })].map(({ network }) => network.members.join(''));
    expect(of('roster')).toEqual(Array(5).fill('ABCD'));
    expect(of('active')).toEqual(['AB', 'BC', '', 'AC', 'AB']);
    const directed = [...windows(year, { every: 'month', membership: 'active', directed: true })];
    expect(directed.map(({ network }) => network.members.join(''))).toEqual(['AB', 'BC', '', 'AC', 'AB']);
  });

  test('without a roster is everyone who has a record', () => {
    expect([...windows(year, { every: 'year' })].map(({ network }) => network.members.length)).toEqual([3, 3]);
    expect(() => windows(year, { every: 'year', membership: 'window' })).toThrow(
      "`membership` 'window' needs `members` with dates",
    );
  });
});

const RULES = ['count', 'sum', 'max', 'latest', 'days', 'binary'] as const;

test('each network is the one that buildNetwork builds of its window, to the bit, whatever the order of the rows', async () => {
  const random = randomFrom(7);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const ids = [...'ABCDEFGH'];
  const { members } = await readMembers(
    `id,joined,left\n${ids.map((id, k) => `${id},${k > 4 ? '2024-02-10' : ''},${k < 2 ? '2024-04-15' : ''}`).join('\n')}`,
  );
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 40 }, () => {
      const from = pick(ids);
      return {
        from,
        to: pick(ids.filter((id) => id !== from)),
        date: Date.UTC(2024, 0, 1) + Math.floor(random() * 150) * 43_200_000,
        strength: pick([1, 2, 0.1, 0.3]),
        kind: pick(['a', 'b']),
      };
    });
    const dates = { numbers: 'milliseconds' } as const;
    const { interactions } = interactionsFrom(rows, { dates });
    const shuffled = interactionsFrom(
      [...rows].sort(() => random() - 0.5),
      { dates },
    ).interactions;
    const strength = pick(RULES);
    const options = {
      every: pick(['week', 'month', 'quarter', 10, 0.75] as const),
      directed: random() < 0.5,
      strength,
      symmetrize: pick(['sum', 'max', 'min', 'mean'] as const),
      ...(random() < 0.3 && (strength === 'count' || strength === 'sum') ? { halfLife: 20 } : {}),
      ...(random() < 0.2 ? { scaleKinds: 'rank' as const } : {}),
      ...(random() < 0.5 ? { from: '2024-01-20', until: '2024-05-10' } : {}),
      ...(random() < 0.7 ? { members, outsiders: 'drop' as const } : {}),
    };
    const lengths = pick([
      {},
      { length: 2 },
      { length: 3, step: 2 },
      { step: 2 },
      { cumulative: true },
      { cumulative: true, step: 3 },
    ]);
    const all = windows(interactions, { ...options, ...lengths });
    const again = [...windows(shuffled, { ...options, ...lengths })];
    const built = [...all];
    expect(built.map(({ network, ...span }) => span)).toEqual(again.map(({ network, ...span }) => span));
    built.forEach(({ from, until, network }, k) => {
      const { every, ...rest } = options;
      const alone = buildNetwork(interactions, {
        ...rest,
        from,
        until,
        ...('members' in rest ? { membership: 'window' as const } : {}),
      });
      expect(network).toEqual(alone);
      expect(again[k]!.network).toEqual(network);
    });
  }
});

test('may be gone over again, and are built when they are asked for', () => {
  const all = windows(year, { every: 'month' });
  expect([...all]).toEqual([...all]);
  const [first] = all;
  expect(first!.label).toBe('2023-11');
});

test('nothing in, nothing out; what cannot be is refused', () => {
  const none = interactionsFrom([]).interactions;
  expect(windows(none, { every: 'month' }).spans).toEqual([]);
  expect(
    [...windows(none, { every: 'month', from: '2024-01-01', until: '2024-03-01' })].map(
      ({ network }) => network.members.length,
    ),
  ).toEqual([0, 0]);
  const undated = interactionsFrom([['A', 'B']]).interactions;
  expect(() => windows(undated, { every: 'month' })).toThrow(
    'windows: a window needs a date on every record, 1 have none',
  );
  expect(() => windows(year, {} as never)).toThrow(
    "windows: `every` must be one of 'hour', 'day', 'week', 'month', 'quarter', 'year', got undefined",
  );
  expect(() => windows(year, undefined as never)).toThrow('windows: `every` must be one of');
  expect(() => windows(year, { every: 0 })).toThrow('`every` must be a number of at least');
  expect(() => windows(year, { every: 'month', length: 0 })).toThrow(
    '`length` must be a whole number of at least 1, got 0',
  );
  expect(() => windows(year, { every: 'month', step: 1.5 })).toThrow('`step` must be a whole number');
  expect(() => windows(year, { every: 'month', cumulative: true, length: 2 })).toThrow('`length` must be left out');
  expect(() => windows(year, { every: 'month', from: '2024-02-01', until: '2024-02-01' })).toThrow(
    'windows: `from` must be before `until`',
  );
  expect(() => windows(year, { every: 'month', outsiders: 'keep' as never })).toThrow(
    "`outsiders` must be one of 'refuse', 'drop'",
  );
  const wrong = log(['A', 'B', '0203-01-01'], ['A', 'B', '2024-01-01']);
  expect(() => windows(wrong, { every: 'day' })).toThrow(
    'into some 665108 windows, more than 100000; `from` and `until` leave out records with a wrong date',
  );
  expect(() => windows(year, { every: 'year', from: 8.65e15, until: 8.7e15 })).toThrow('must be dates of the calendar');
});
