import { describe, expect, test } from 'vitest';
import { density } from '../../src/metrics/density/density.js';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { readMembers } from '../../src/records/members/readMembers.js';

const csv = `id,name,also known as,joined,left,region
always,Always,AA|A2,,,north
early,Early,,,2024-01-31,south
late,Late,,2024-03-01,,north
middle,Middle,,2024-01-10,2024-02-01,
`;
describe('a network whose members are those of the window', () => {
  const rows = [
    { from: 'always', to: 'early', date: '2024-01-05' },
    { from: 'always', to: 'middle', date: '2024-02-01' },
    { from: 'always', to: 'early', date: '2024-02-10' },
    { from: 'late', to: 'always', date: '2024-03-01' },
  ];

  test('has n by the dates of the roster, and the attributes of those members', async () => {
    const { members } = await readMembers(csv);
    const { interactions } = interactionsFrom(rows, { members });
    const window = { from: '2024-01-01', until: '2024-02-01' };
    expect(buildNetwork(interactions, { members, ...window }).members).toHaveLength(4);
    const january = buildNetwork(interactions, { members, ...window, membership: 'window' });
    expect(january.members).toEqual(['always', 'early', 'middle']);
    expect(january.attributes.get('region')).toEqual(['north', 'south', '']);
    // One tie among three members and not among four.
    expect(density(january)).toBeCloseTo(1 / 3);
    const march = { members, from: '2024-03-01', until: '2024-04-01', membership: 'window' } as const;
    expect(buildNetwork(interactions, march).members).toEqual(['always', 'late']);
  });

  test('has no records of others: they are refused with their number, or left out', async () => {
    const { members } = await readMembers(csv);
    const { interactions } = interactionsFrom(rows, { members });
    const february = { members, from: '2024-02-01', until: '2024-03-01', membership: 'window' } as const;
    expect(() => buildNetwork(interactions, february)).toThrow(
      'buildNetwork: 1 of 2 records is of someone who was no member in the window, such as "early"; ' +
        "`outsiders` 'drop' leaves such records out",
    );
    const network = buildNetwork(interactions, { ...february, outsiders: 'drop' });
    expect(network.members).toEqual(['always', 'middle']);
    expect([...network.ties.strengths]).toEqual([1, 1]);
    // Records outside tenure refused when they were read leave none to refuse here.
    const clean = interactionsFrom(rows, { members, tenure: 'refuse' });
    expect(clean.ledger.reasons).toEqual([{ reason: 'outside-tenure', records: 1 }]);
    expect(buildNetwork(clean.interactions, february)).toEqual(network);
    // Who is not on the roster at all is refused as always.
    const stranger = interactionsFrom([{ from: 'always', to: 'X', date: '2024-02-02' }]).interactions;
    expect(() => buildNetwork(stranger, { ...february, outsiders: 'drop' })).toThrow('"X" is not');
  });

  test('looked at on a day has those who had joined by then', async () => {
    const { members } = await readMembers(csv);
    const { interactions } = interactionsFrom(rows, { members });
    const at = (moment: string) => buildNetwork(interactions, { members, membership: 'window', at: moment }).members;
    expect(at('2024-02-29')).toEqual(['always', 'early', 'middle']);
    expect(at('2024-03-01')).toEqual(['always', 'early', 'late', 'middle']);
    expect(buildNetwork(interactions, { members, membership: 'window' }).members).toHaveLength(4);
  });

  test('needs a roster, and a window that is one', async () => {
    const { members } = await readMembers(csv);
    const { interactions } = interactionsFrom(rows, { members });
    for (const given of [undefined, ['always', 'early', 'late', 'middle']])
      expect(() => buildNetwork(interactions, { ...(given && { members: given }), membership: 'window' })).toThrow(
        "buildNetwork: `membership` 'window' needs `members` with dates, as readMembers gives them, got",
      );
    expect(() =>
      buildNetwork(interactions, { members, membership: 'window', from: '2024-03-01', at: '2024-02-01' }),
    ).toThrow('`from` must be before `until` and not after `at`');
    expect(() => buildNetwork(interactions, { members, membership: 'dates' as never })).toThrow(
      "`membership` must be one of 'roster', 'window', got \"dates\"",
    );
    expect(() => buildNetwork(interactions, { members, outsiders: 'keep' as never })).toThrow(
      "`outsiders` must be one of 'refuse', 'drop', got \"keep\"",
    );
  });
});
