import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coordinatorDependence } from '../../src/metrics/durability/coordinatorDependence.js';
import { memberTurnover } from '../../src/metrics/evolution/memberTurnover.js';
import { tieTurnover } from '../../src/metrics/evolution/tieTurnover.js';
import { windows } from '../../src/network/windows.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { evolution } from '../../src/report/evolution.js';
import { evolutionToMarkdown } from '../../src/report/evolutionToMarkdown.js';
import { toJson } from '../../src/report/toJson.js';
import { removed } from '../metrics/durability/removals.js';
import { close } from '../networks.js';

const rows = [
  ['2022', 'H-A H-B H-C H-D A-B C-D'],
  ['2023', 'H-A H-B A-B B-C C-D'],
  ['2024', 'H-A A-B B-C C-D D-A D-E'],
].flatMap(([year, ties]) => ties!.split(' ').map((tie) => ({ from: tie[0]!, to: tie[2]!, date: `${year}-03-01` })));
const { interactions } = interactionsFrom(rows);
const roster = async () =>
  (
    await readMembers(
      'id,name,region,joined,left\nH,The *hub*,N,,\nA,Alpha,N,,\nB,,N,,\nC,Gamma,S,,\nD,Delta,S,,\nE,Epsilon,S,2024-01-01,\nF,Phi,,,2022-06-01',
    )
  ).members;
const followed = async () => {
  const years = [...windows(interactions, { every: 'year', members: await roster(), until: '2025-01-01' })];
  return { years, reading: evolution(years, { coordinator: 'H', groups: 'region' }) };
};

test('each window is what its measures say of it, each step what changed', async () => {
  const { years, reading } = await followed();
  expect(reading.windows.map(({ label, partial, records }) => [label, partial, records])).toEqual([
    ['2022', false, 6],
    ['2023', false, 5],
    ['2024', false, 6],
  ]);
  expect(reading.windows.map(({ figures }) => [figures.members, figures.active, figures.ties])).toEqual([
    [6, 5, 6],
    [5, 5, 5],
    [6, 6, 6],
  ]);
  close(reading.windows[0]!.figures.density, 6 / 15);
  close(reading.windows[0]!.figures.largestPart, 5 / 6);
  const [first, second, third] = years.map(({ network }) => network);
  expect(reading.steps[0]!.members).toEqual(memberTurnover(first!, second!));
  expect(reading.steps[1]!.members).toEqual(memberTurnover(second!, third!, { earlier: [first!] }));
  expect(reading.steps[1]!.ties).toEqual(tieTurnover(second!, third!));
  expect(reading.windows.map(({ dependence }) => dependence)).toEqual(
    years.map(({ network }) => coordinatorDependence(network, { coordinator: 'H' })),
  );
});

test('what would be lost without the coordinator falls from year to year', async () => {
  const { reading } = await followed();
  // 2022: of 10 pairs of A, B, C, D and F (without ties) 6 have a way with H, 2 without. Then A-B-C-D hold by themselves.
  close(
    reading.windows.map(({ dependence }) => dependence!.reach.loss),
    [4 / 6, 0, 0],
  );
  const page = evolutionToMarkdown(reading);
  expect(page).toContain('## What hangs on The \\*hub\\*');
  expect(page).toContain('| Reach of the others that would be lost | 67 % | 0 % | 0 % | █▁▁ |');
  expect(page).toContain('In 2022 the others would have lost 50 % of their compactness without it');
  expect(page).toContain('By this measure less hangs on it than did.');
});

test('the voice of groups by their share of strength and of members', async () => {
  const { reading } = await followed();
  const { groups } = reading.windows[0]!.voices[0]!;
  // Of 12 ends N has H 4, A 2, B 2; F is of no region. 8/12 over 3/5, 4/12 over 2/5.
  expect(groups.map(({ name }) => name)).toEqual(['N', 'S']);
  close(
    groups.map(({ ratio }) => ratio),
    [8 / 12 / (3 / 5), 4 / 12 / (2 / 5)],
  );
  expect(evolutionToMarkdown(reading)).toContain('## Whose voices, by region');
});

test('the page names who came and went by the names of the roster', async () => {
  const page = evolutionToMarkdown((await followed()).reading);
  expect(page).toContain(
    '3 windows from 2022-01-01 to before 2025-01-01 (UTC), with 17 records, ties without direction.',
  );
  expect(page).toContain('- **Joined: 1.** They were no members before: Epsilon.');
  expect(page).toContain('| Left | 1 | 0 | █▁ |');
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test('what is left out and what is known in part is said', async () => {
  const { members } = await readMembers('id,joined\nA,\nB,\nC,2024-07-01\nH,');
  const options = { every: 'quarter', members, outsiders: 'drop', from: '2024-01-01', until: '2024-08-01' } as const;
  const late = [...rows, { from: 'A', to: 'B', date: '2024-07-02' }, { from: 'A', to: 'B', date: '2024-07-30' }].filter(
    ({ from, to }) => !'DE'.includes(from) && !'DE'.includes(to),
  );
  const page = evolutionToMarkdown(
    evolution(windows(interactionsFrom(late).interactions, options), { unit: 'meetings' }),
  );
  expect(page).toContain('Of these records 1 was left out, since someone was no member then.');
  expect(page).toContain('Known in part only: 2024-Q3; do not compare its counts with those of the others.');
  expect(page).toContain('Strength is in meetings.');
  expect(page).toContain('| 2024-Q3 (part) |');
});

test('how long ties last is told of whole windows only', () => {
  const daily = ['2024-01-01', '2024-01-08', '2024-01-15', '2024-01-22'].flatMap((date, k) =>
    [['A', 'B'], k > 0 ? ['B', 'C'] : ['A', 'C']].map(([from, to]) => ({ from: from!, to: to!, date })),
  );
  const weeks = windows(interactionsFrom(daily).interactions, { every: 'week' });
  expect(weeks.spans.map(({ partial }) => partial)).toEqual([false, false, false, true]);
  // B-C of the second and third week; A-B and A-C of the first are left out.
  expect(evolution(weeks).survival).toMatchObject({ windows: 3, partial: 1, spells: 1, dropped: 2, ended: 0 });
});

test('nothing, one window, directed ones, hostile ids; what cannot be is refused', () => {
  expect(evolutionToMarkdown(evolution([]))).toContain('There are no records, and so no window.');
  const one = evolution(windows(interactions, { every: 3000, directed: true }));
  expect(one.steps).toEqual([]);
  expect(evolutionToMarkdown(one)).toContain('Strength that is returned');
  const hostile = interactionsFrom([
    { from: '__proto__', to: 'constructor', date: '2023-01-01' },
    { from: 'toString', to: 'constructor', date: '2024-01-01' },
  ]).interactions;
  const page = evolutionToMarkdown(evolution(windows(hostile, { every: 'year' }), { coordinator: '__proto__' }));
  expect(page).toContain('## What hangs on \\_\\_proto\\_\\_');
  expect(page).not.toMatch(/NaN|undefined|\[object/);
  expect(() => evolution([], { coordinator: 'x' })).toThrow(
    'evolution: `coordinator` must be the id of a member of some window, got "x"',
  );
  expect(() => evolution([], { seed: -1 })).toThrow('evolution: `seed` must be a whole number of at least 0, got -1');
  const years = windows(interactions, { every: 'year' });
  expect(() => evolution(years, { groups: 'country' })).toThrow(
    'evolution: there is no attribute "country"; the network has none',
  );
});

test('the example network, year by year: what its secretariat would be missed for is what searches one by one find', async () => {
  const text = (name: string) => readFileSync(new URL(`../../examples/data/${name}`, import.meta.url), 'utf8');
  const { members } = await readMembers(text('members.csv'), { dates: { order: 'dmy' } });
  const { interactions: log } = await readInteractions(text('interactions.csv'), {
    members,
    kinds: ['co-attendance', 'advice', 'co-publication', 'funding'],
    dates: { order: 'mdy', from: '2022-01-01', until: '2025-01-01' },
    duplicates: 'drop',
  });
  const years = [...windows(log, { every: 'year', members, outsiders: 'drop', until: '2025-01-01' })];
  const reading = evolution(years, { coordinator: 'ORG-001' });
  const told = reading.windows.map(({ dependence }) => dependence!.compactness);
  years.forEach(({ network }, k) => {
    const losses = network.members.map((_, i) => removed(network, i).compactnessLoss);
    const h = network.members.indexOf('ORG-001');
    const others = losses.filter((_, i) => i !== h);
    const smaller = others.filter((loss) => loss < losses[h]! - 1e-12).length;
    close(told[k]!.loss, losses[h]!);
    close(told[k]!.percentile, smaller / others.length);
    close(told[k]!.nextLoss, Math.max(...others));
  });
  // Less hangs on it from year to year, and in 2024 another would be missed more.
  expect(told[0]!.loss).toBeGreaterThan(told[1]!.loss);
  expect(told[1]!.loss).toBeGreaterThan(told[2]!.loss);
  expect(told[2]!.nextLoss).toBeGreaterThan(told[2]!.loss);
  expect(evolutionToMarkdown(reading)).toContain('By this measure less hangs on it than did.');
});

test('it is plain data', async () => {
  const { reading } = await followed();
  expect(JSON.parse(toJson(reading)).windows[0].figures.ties).toBe(6);
  expect(structuredClone(reading)).toEqual(reading);
});
