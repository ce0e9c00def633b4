import { expect, test } from 'vitest';
import { newcomers } from '../../src/metrics/evolution/newcomers.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { newcomersProse } from '../../src/report/newcomersProse.js';

const { members } = await readMembers(`id,joined,left
H,2023-01-01,
F,,
A,2024-01-11,
B,2024-01-11,
C,2024-01-11,2024-01-15
D,2024-01-21,
E,2024-02-01,`);
const { interactions } = interactionsFrom(
  [
    ['H', 'F', '2024-01-01'],
    ['H', 'A', '2024-01-13'],
    ['B', 'A', '2024-01-16'],
    ['A', 'D', '2024-01-19'],
    ['H', 'E', '2024-02-20'],
  ].map(([from, to, date]) => ({ from: from!, to: to!, date: date! })),
);

test('how many came how far, how soon, and who is still waiting', () => {
  const names = new Map([
    ['E', 'Edna_[1]'],
    ['H', 'Hub'],
  ]);
  const page = newcomersProse(
    newcomers(interactions, members, { coordinator: 'H', ties: 2 }),
    (id) => names.get(id) || id,
  ).join('\n');
  expect(page).toContain('5 members joined from 2024-01-01 to 2024-02-20.');
  // D on day 0, A on 2, C lost on 4, B on 5, E on 19: half were there between days 2 (3/5) and 5 (3/5 · 1/2 = 3/10).
  expect(page).toContain(
    'Of 5 newcomers, 4 had contact with another member, half within 5 days of joining (95 % limits: 2 to no upper limit).',
  );
  expect(page).toContain('Of 5 newcomers, 3 had contact with a member beside Hub, the coordinator');
  expect(page).toContain('- Still without a contact: nobody.');
  expect(page).toContain('- In contact with the coordinator only, so far: Edna\\_\\[1\\].');
  expect(page).toContain('- Left without a contact: C.');
  expect(page).toContain('| 0 | 5 | 20 % (0 % to 48 %) | 20 % (0 % to 48 %) | 0 % |');
  expect(page).toContain('1 without a date of joining');
  expect(page).toContain('1 newcomer had records from before joining, which count as of the first day.');
});

test('edge: one newcomer, nobody, no records', () => {
  const one = newcomersProse(newcomers(interactions, members, { coordinator: 'H', from: '2024-01-30' })).join('\n');
  expect(one).toContain('The newcomer had contact with another member within 19 days.');
  expect(one).toContain('The newcomer has not had contact with 3 members beside H, the coordinator yet.');
  expect(newcomersProse(newcomers(interactions, members, { from: '2024-02-10' }))[0]).toBe(
    'Nobody is known to have joined from 2024-02-10 to 2024-02-20.',
  );
  expect(newcomersProse(newcomers(interactionsFrom([]).interactions, members))).toEqual([
    'There are no records, so nothing can be said of newcomers.',
  ]);
});
