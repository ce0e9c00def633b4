import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import type { Members } from '../../../src/records/interactions.js';
import { membersDuring } from '../../../src/records/members/membersDuring.js';
import { readMembers } from '../../../src/records/members/readMembers.js';
import { Tenure } from '../../../src/records/members/tenure.js';

const csv = `id,name,also known as,joined,left,region
always,Always,AA|A2,,,north
early,Early,,,2024-01-31,south
late,Late,,2024-03-01,,north
middle,Middle,,2024-01-10,2024-02-01,
`;
const DAY = 86_400_000;

describe('who was a member in a window', () => {
  test('at both borders', async () => {
    const { members } = await readMembers(csv);
    const during = (from?: string, until?: string) =>
      membersDuring(members, { ...(from && { from }), ...(until && { until }) }).ids.join(' ');
    expect(during()).toBe('always early late middle');
    // The day of leaving counts to its end, and not a millisecond more.
    expect(during('2024-01-31T23:59:59.999')).toBe('always early late middle');
    expect(during('2024-02-01')).toBe('always late middle');
    expect(during('2024-02-02')).toBe('always late');
    // Who joins when the window ends is not in it; a millisecond later it would be.
    expect(during(undefined, '2024-03-01')).toBe('always early middle');
    expect(during(undefined, '2024-03-01T00:00:00.001')).toBe('always early late middle');
    expect(during(undefined, '2024-01-10')).toBe('always early');
    // Months: January, February, March.
    expect(during('2024-01-01', '2024-02-01')).toBe('always early middle');
    expect(during('2024-02-01', '2024-03-01')).toBe('always middle');
    expect(during('2024-03-01', '2024-04-01')).toBe('always late');
  });

  test('comes with all that the roster says, and leaves the roster as it is', async () => {
    const { members } = await readMembers(csv);
    expect(membersDuring(members, { from: '2024-02-01', until: '2024-03-01' })).toEqual({
      ids: ['always', 'middle'],
      names: ['Always', 'Middle'],
      aliases: [['AA', 'A2'], []],
      joined: Float64Array.of(Number.NaN, Date.UTC(2024, 0, 10)),
      left: Float64Array.of(Number.NaN, Date.UTC(2024, 1, 1)),
      attributes: new Map([['region', ['north', '']]]),
    });
    expect(membersDuring(members)).toEqual(members);
    expect(members.ids).toHaveLength(4);
  });

  test('one who left before joining belonged to no window', async () => {
    const { members } = await readMembers('id,joined,left\nA,2024-03-01,2024-01-01\nB,2024-03-01,2024-03-01\n');
    expect(membersDuring(members).ids).toEqual(['B']);
    expect(membersDuring(members, { from: '2023-01-01', until: '2025-01-01' }).ids).toEqual(['B']);
  });

  test('of an empty roster, and of ids of any kind', async () => {
    const { members } = await readMembers('id,joined\n__proto__,2024-01-01\nconstructor,\n🤝,2025-01-01\n');
    expect(membersDuring(members, { until: '2024-06-01' }).ids).toEqual(['__proto__', 'constructor']);
    expect(membersDuring((await readMembers('id\n')).members, { from: 0 }).ids).toEqual([]);
  });

  test('errors say what must hold', async () => {
    const { members } = await readMembers(csv);
    expect(() => membersDuring({ members } as never)).toThrow(
      'membersDuring: `members` must be a roster, the `members` that readMembers gives, got an object',
    );
    expect(() => membersDuring(members, { from: 'soon' })).toThrow('membersDuring: `from` must be a date, such as');
    expect(() => membersDuring(members, { from: '2024-02-01', until: '2024-02-01' })).toThrow(
      'membersDuring: `from` must be before `until`',
    );
  });

  test('property: a member is in the windows of the moments at which it belonged, and in no others', () => {
    const random = randomFrom(11);
    const date = (): number => (random() < 0.2 ? Number.NaN : Math.floor(random() * 12) * (DAY / 2));
    for (let round = 0; round < 200; round++) {
      const ids = Array.from({ length: 6 }, (_, k) => `m${k}`);
      const joined = Float64Array.from(ids, date);
      const left = Float64Array.from(ids, date);
      const members: Members = { ids, names: ids, aliases: ids.map(() => []), joined, left, attributes: new Map() };
      const from = Math.floor(random() * 12) * (DAY / 2);
      const until = from + (1 + Math.floor(random() * 4)) * (DAY / 2);
      const tenure = new Tenure(members);
      const moments = Array.from({ length: (until - from) / (DAY / 4) }, (_, k) => from + (k * DAY) / 4);
      expect(membersDuring(members, { from, until }).ids).toEqual(
        ids.filter((_, member) => moments.some((moment) => tenure.covers(member, moment))),
      );
    }
  });
});
