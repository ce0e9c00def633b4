import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/network/buildNetwork.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { byOrganisation } from '../../../src/records/affiliations/byOrganisation.js';
import { readAffiliations } from '../../../src/records/affiliations/readAffiliations.js';
import { interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import { readMembers } from '../../../src/records/members/readMembers.js';
import { listed } from '../listed.js';

const affiliated = async (csv: string) =>
  (await readAffiliations(`person,organisation,from,until\n${csv}`)).affiliations;
const time = (date: string) => Date.parse(date);

const CSV =
  'Ada,Trust,,2024-06-30\nAda,Council,2024-07-01,\nBo,Trust,,\nCy,Charity,2024-02-01,2024-03-31\nDi,Union,,\n';
const ROWS = [
  { from: 'Ada', to: 'Bo', date: '2024-06-30', kind: 'call', strength: 1 }, // both of the Trust
  { from: 'Ada', to: 'Bo', date: '2024-07-01', kind: 'mail', strength: 2 }, // Council, Trust
  { from: 'Bo', to: 'Cy', date: '2024-03-31', kind: 'mail', strength: 3 }, // Trust, Charity
  { from: 'Bo', to: 'Cy', date: '2024-04-01', kind: 'mail', strength: 4 }, // Cy is of none any more
  { from: 'Eve', to: 'Ada', date: '2024-04-01', kind: 'fax', strength: 5 }, // Eve never was of any
  { from: 'Eve', to: 'Cy', date: '2024-04-01', kind: 'mail', strength: 6 }, // nor is Cy now
];

test('interactions are of the organisations of that day', async () => {
  const { interactions, account } = byOrganisation(interactionsFrom(ROWS).interactions, await affiliated(CSV));
  expect(listed(interactions)).toEqual([
    ['Council', 'Trust', 'mail', time('2024-07-01'), 2],
    ['Trust', 'Charity', 'mail', time('2024-03-31'), 3],
  ]);
  expect([...interactions.line]).toEqual([2, 3]);
  // The Union has no interactions, and no record that is left is a call or a fax.
  expect(interactions.ids).toEqual(['Charity', 'Council', 'Trust', 'Union']);
  expect(interactions.kinds).toEqual(['mail']);
  expect(account).toEqual({
    records: 6,
    between: 2,
    within: 1,
    setAside: 3,
    asThemselves: 0,
    withinOrganisations: new Map([['Trust', 1]]),
    unaffiliated: [
      { person: 'Cy', records: 2, undated: 0 },
      { person: 'Eve', records: 2, undated: 0 },
    ],
  });
});

test('people without an organisation then are kept as themselves, or refused', async () => {
  const log = interactionsFrom(ROWS).interactions;
  const affiliations = await affiliated(CSV);
  const { interactions, account } = byOrganisation(log, affiliations, { unaffiliated: 'keep' });
  expect(listed(interactions).map(([from, to]) => `${from} ${to}`)).toEqual([
    'Council Trust',
    'Trust Charity',
    'Trust Cy',
    'Eve Trust',
    'Eve Cy',
  ]);
  expect(interactions.ids).toEqual(['Charity', 'Council', 'Cy', 'Eve', 'Trust', 'Union']);
  expect(account).toMatchObject({ records: 6, between: 5, within: 1, setAside: 0, asThemselves: 3 });
  expect(account.unaffiliated).toHaveLength(2);
  expect(() => byOrganisation(log, affiliations, { unaffiliated: 'refuse' })).toThrow(
    'byOrganisation: 3 of 6 records are of someone who belonged to no organisation then, such as "Cy"; ' +
      "`unaffiliated` 'drop' or 'keep' allows that",
  );
});

test('a log in which organisations stand beside people', async () => {
  const { interactions: log } = interactionsFrom([
    ['Trust', 'Bo'],
    ['Trust', 'Di'],
    ['Union', 'Bo'],
  ]);
  const { interactions, account } = byOrganisation(log, await affiliated(CSV), { unaffiliated: 'keep' });
  // Bo is of the Trust itself.
  expect(listed(interactions).map(([from, to]) => `${from} ${to}`)).toEqual(['Trust Union', 'Union Trust']);
  expect(account).toMatchObject({ between: 2, within: 1, asThemselves: 2 });
});

test('records without a date are of the only organisation a person ever had', async () => {
  const { interactions: log } = interactionsFrom([
    ['Bo', 'Cy'],
    ['Bo', 'Ada'],
    ['Di', 'Ada'],
  ]);
  const { interactions, account } = byOrganisation(log, await affiliated(CSV));
  expect(listed(interactions).map(([from, to]) => `${from} ${to}`)).toEqual(['Trust Charity']);
  expect(account.unaffiliated).toEqual([{ person: 'Ada', records: 2, undated: 2 }]);
});

test('the result is a log like any other', async () => {
  const { interactions } = byOrganisation(interactionsFrom(ROWS).interactions, await affiliated(CSV));
  const { members } = await readMembers('id,sector\nTrust,health\nCouncil,public\nCharity,\nUnion,\nOther,\n');
  const network = buildNetwork(interactions, { members, strength: 'sum', from: '2024-04-01' });
  expect(network.members).toEqual(['Charity', 'Council', 'Other', 'Trust', 'Union']);
  expect([...network.ties.strengths]).toEqual([2, 2]);
  expect(structuredClone(interactions)).toEqual(interactions);
});

describe('edges', () => {
  test('no interactions, no affiliations, nobody in common', async () => {
    const none = interactionsFrom([]).interactions;
    const nowhere = (await readAffiliations('')).affiliations;
    expect(byOrganisation(none, nowhere).account).toMatchObject({ records: 0, between: 0, within: 0, setAside: 0 });
    expect(byOrganisation(none, await affiliated(CSV), { unaffiliated: 'refuse' }).interactions.ids).toHaveLength(4);
    const lost = byOrganisation(interactionsFrom(ROWS).interactions, nowhere);
    expect(lost.account).toMatchObject({ records: 6, setAside: 6 });
    expect(lost.interactions).toMatchObject({ ids: [], kinds: [] });
    expect(buildNetwork(lost.interactions).members).toEqual([]);
  });

  test('ids of any kind', async () => {
    const ids = ['__proto__', 'constructor', 'toString', '🤝', 'שלום', 'x'.repeat(5000)];
    const { affiliations } = await readAffiliations({
      columns: ['person', 'organisation'],
      rows: ids.slice(1).map((id, k) => [id, ids[k]!]),
    });
    const { interactions: log } = interactionsFrom(ids.slice(1).map((id, k) => [id, ids[k]!]));
    const { interactions, account } = byOrganisation(log, affiliations, { unaffiliated: 'keep' });
    // Everyone's organisation has the name of the one before; the first has none, and is taken for the organisation.
    expect(account).toMatchObject({ records: 5, between: 4, within: 1, asThemselves: 0 });
    expect(account.withinOrganisations).toEqual(new Map([['__proto__', 1]]));
    expect(interactions.ids).toEqual(ids.slice(0, -1).toSorted());
  });

  test('errors say what must hold', async () => {
    const log = interactionsFrom(ROWS).interactions;
    const result = await readAffiliations('person,organisation\nAda,Trust\n');
    expect(() => byOrganisation(log, result as never)).toThrow(
      'byOrganisation: `affiliations` must be those that readAffiliations gives, got an object',
    );
    expect(() => byOrganisation(log, undefined as never)).toThrow('got undefined');
    expect(() => byOrganisation(log, result.affiliations, { unaffiliated: 'flag' as never })).toThrow(
      "byOrganisation: `unaffiliated` must be one of 'drop', 'keep', 'refuse', got \"flag\"",
    );
  });
});

test('property: as a plain loop over the rows says, and rows in another order give the same network', async () => {
  const random = randomFrom(21);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const DAY = 86_400_000;
  const people = ['a', 'b', 'c', 'd', 'e', 'constructor'];
  for (let round = 0; round < 150; round++) {
    // Each person has spells one after the other, some with a gap between.
    const spells = people.flatMap((person) => {
      const own: { person: string; organisation: string; first: number; last: number }[] = [];
      for (let day = Math.floor(random() * 6); day < 20 && random() < 0.8; ) {
        const last = day + Math.floor(random() * 8);
        own.push({ person, organisation: pick(['x', 'y', 'z']), first: day, last });
        day = last + 1 + Math.floor(random() * 3);
      }
      return own;
    });
    const { affiliations, rejected } = await readAffiliations({
      columns: ['person', 'organisation', 'from', 'until'],
      rows: spells.map((spell) => [
        spell.person,
        spell.organisation,
        new Date(spell.first * DAY),
        new Date(spell.last * DAY),
      ]),
    });
    expect(rejected).toEqual([]);
    const rows = Array.from({ length: Math.floor(random() * 30) }, () => {
      const from = pick(people);
      const to = pick(people.filter((id) => id !== from));
      return { from, to, date: new Date(Math.floor(random() * 26 * 4) * (DAY / 4)), strength: 0.1 + random() };
    });
    const on = (person: string, date: Date) =>
      spells.find((s) => s.person === person && s.first * DAY <= date.getTime() && date.getTime() < (s.last + 1) * DAY)
        ?.organisation ?? null;
    for (const unaffiliated of ['drop', 'keep'] as const) {
      const { interactions, account } = byOrganisation(interactionsFrom(rows).interactions, affiliations, {
        unaffiliated,
      });
      const units = rows.map((row) => {
        const self = (id: string) => (unaffiliated === 'keep' ? id : null);
        return [on(row.from, row.date) ?? self(row.from), on(row.to, row.date) ?? self(row.to), row.strength] as const;
      });
      const known = units.filter(([a, b]) => a !== null && b !== null);
      const between = known.filter(([a, b]) => a !== b);
      expect(listed(interactions).map(([a, b, , , strength]) => [a, b, strength])).toEqual(between);
      expect(account).toMatchObject({
        records: rows.length,
        between: between.length,
        within: known.length - between.length,
        setAside: units.length - known.length,
      });
      const lacking = rows.flatMap((row) => [row.from, row.to].filter((id) => on(id, row.date) === null));
      expect(account.unaffiliated.reduce((sum, { records }) => sum + records, 0)).toBe(lacking.length);
      for (const { person, records } of account.unaffiliated)
        expect(lacking.filter((id) => id === person)).toHaveLength(records);
      const shuffled = rows
        .map((row) => [random(), row] as const)
        .sort(([a], [b]) => a - b)
        .map(([, row]) => row);
      const again = byOrganisation(interactionsFrom(shuffled).interactions, affiliations, { unaffiliated });
      expect(again.account).toEqual(account);
      expect(buildNetwork(again.interactions, { strength: 'sum' })).toEqual(
        buildNetwork(interactions, { strength: 'sum' }),
      );
    }
  }
});
