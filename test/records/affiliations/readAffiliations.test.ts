import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import { type Affiliations, Belonging, NOWHERE, UNDECIDED } from '../../../src/records/affiliations/affiliations.js';
import { type ReadAffiliationsOptions, readAffiliations } from '../../../src/records/affiliations/readAffiliations.js';
import { readInteractions } from '../../../src/records/interactions/readInteractions.js';
import { readMembers } from '../../../src/records/members/readMembers.js';

const DAY = 86_400_000;

/** Affiliations as `person: organisation from…until`, days only. */
function listed({ people, organisations, person, organisation, from, until }: Affiliations): string[] {
  const day = (time: number) => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));
  return Array.from(
    person,
    (p, k) => `${people[p]}: ${organisations[organisation[k]!]} ${day(from[k]!)}…${day(until[k]!)}`,
  );
}

/** Where someone was on a day. */
function at(affiliations: Affiliations, person: string, date: string | number): string {
  const time = typeof date === 'number' ? date : Date.parse(date.length > 10 ? `${date}Z` : date);
  const place = new Belonging(affiliations).at(affiliations.people.indexOf(person), time);
  return place === NOWHERE ? 'nowhere' : place === UNDECIDED ? 'undecided' : affiliations.organisations[place]!;
}

test('people, organisations and days are found by their usual headings', async () => {
  const csv =
    'Contact Name;Company;Since;Until;Note\nBo;Trust;;;x\nAda; Council ;01.07.2024;;\nAda;Trust;;2024-06-30;\n';
  const { affiliations, rejected, ledger } = await readAffiliations(csv);
  expect(listed(affiliations)).toEqual(['Ada: Trust …2024-06-30', 'Ada: Council 2024-07-01…', 'Bo: Trust …']);
  expect(rejected).toEqual([]);
  expect(ledger).toMatchObject({ read: 4, header: 1, blank: 0, accepted: 3, kept: 3, merged: 0, ignored: ['Note'] });
  expect(ledger.columns).toEqual({ person: 'Contact Name', organisation: 'Company', from: 'Since', until: 'Until' });
  expect([...affiliations.line]).toEqual([4, 3, 2]);
  expect(Object.isFrozen(affiliations)).toBe(true);
});

test('a person belongs from the first day to the end of the last', async () => {
  const csv = 'person,organisation,from,until\nAda,Trust,2024-01-10,2024-06-30\nAda,Council,2024-09-01,\n';
  const { affiliations } = await readAffiliations(csv);
  expect(at(affiliations, 'Ada', '2024-01-09T23:59:59.999')).toBe('nowhere');
  expect(at(affiliations, 'Ada', '2024-01-10')).toBe('Trust');
  expect(at(affiliations, 'Ada', '2024-06-30T23:59:59.999')).toBe('Trust');
  expect(at(affiliations, 'Ada', '2024-07-01')).toBe('nowhere');
  expect(at(affiliations, 'Ada', '2024-09-01')).toBe('Council');
  expect(at(affiliations, 'Ada', '2090-01-01')).toBe('Council');
  expect(at(affiliations, 'Ada', Number.NaN)).toBe('undecided');
});

test('the day on which one ends and another begins is of the one that begins', async () => {
  const csv = 'person,organisation,from,until\nAda,Trust,,2024-07-01\nAda,Council,2024-07-01,\n';
  const { affiliations, ledger } = await readAffiliations(csv);
  expect(ledger).toMatchObject({ accepted: 2, rejected: 0, flagged: [] });
  expect(at(affiliations, 'Ada', '2024-06-30T23:59')).toBe('Trust');
  expect(at(affiliations, 'Ada', '2024-07-01')).toBe('Council');
});

describe('several organisations at a time', () => {
  const csv = `person,organisation,from,until
Ada,Trust,2019-01-01,
Ada,Council,2022-01-01,2023-12-31
Bo,Trust,,
Bo,Council,,
Cy,Trust,2019-01-01,2020-12-31
Cy,Council,2020-12-30,
Cy,Charity,2018-01-01,2018-12-31
Di,Trust,2019-01-01,2019-12-31
Di,Trust,2019-06-01,
`;
  test('are refused, all of them; what does not overlap stays', async () => {
    const { affiliations, rejected, ledger } = await readAffiliations(csv);
    expect(rejected).toEqual(
      [2, 3, 4, 5, 6, 7].map((line) => ({
        line,
        reason: 'overlapping-affiliations',
        column: 'organisation',
        value: line % 2 === 0 ? 'Trust' : 'Council',
      })),
    );
    expect(listed(affiliations)).toEqual([
      'Cy: Charity 2018-01-01…2018-12-31',
      'Di: Trust 2019-01-01…2019-12-31',
      'Di: Trust 2019-06-01…',
    ]);
    expect(affiliations.organisations).toEqual(['Charity', 'Trust']);
    expect(ledger).toMatchObject({ read: 10, header: 1, accepted: 3, rejected: 6, kept: 3 });
    await expect(readAffiliations(csv, { strict: true })).rejects.toThrow(
      'affiliations:2: a person must belong to one organisation at a time',
    );
  });

  test('or the one that began last holds, and after it the one before; what is cut short is listed', async () => {
    const { affiliations, rejected, ledger } = await readAffiliations(csv, { overlap: 'latest' });
    // Both of Bo's began at the same moment, which nobody knows.
    expect(rejected.map(({ line }) => line)).toEqual([4, 5]);
    expect(ledger.flagged).toEqual([
      { line: 2, reason: 'overlapping-affiliations', column: 'until', value: '' },
      { line: 6, reason: 'overlapping-affiliations', column: 'until', value: '2020-12-31' },
    ]);
    expect(
      ['2021-12-31', '2022-01-01', '2023-12-31T12:00', '2024-01-01'].map((day) => at(affiliations, 'Ada', day)),
    ).toEqual(['Trust', 'Council', 'Council', 'Trust']);
    expect(at(affiliations, 'Cy', '2020-12-30')).toBe('Council');
    expect(at(affiliations, 'Cy', '2019-01-01')).toBe('Trust');
    expect(ledger).toMatchObject({ accepted: 7, rejected: 2 });
  });
});

test('rows that cannot be used are refused with their reason', async () => {
  const csv = `person,organisation,from,until
,Trust,,
Ada,,,
Ada,Trust,03/04/2024,
Ada,Trust,2024-02-30,
Ada,Trust,2024-02-02,2024-02-01
Ada,Trust,,some day
Ada,Trust,2024-02-01,2024-02-01,x

Ada
Ada,Trust
`;
  const { affiliations, rejected, ledger } = await readAffiliations(csv);
  expect(rejected.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
    [2, 'missing-member', 'person', ''],
    [3, 'missing-organisation', 'organisation', ''],
    [4, 'ambiguous-date', 'from', '03/04/2024'],
    [5, 'invalid-date', 'from', '2024-02-30'],
    [6, 'reversed-dates', 'until', '2024-02-01'],
    [7, 'invalid-date', 'until', 'some day'],
    [8, 'extra-cells', '', 'x'],
    [10, 'missing-cells', 'organisation', 'Ada'],
  ]);
  expect(listed(affiliations)).toEqual(['Ada: Trust …']);
  expect(ledger).toMatchObject({ read: 11, header: 1, blank: 1, accepted: 1, rejected: 8 });
  const american = await readAffiliations(csv, { dates: { order: 'mdy' } });
  expect(american.rejected.some(({ line }) => line === 4)).toBe(false);
});

test('rosters say who and what is known, by id, case, name and alias', async () => {
  const { members: people } = await readMembers('id,name\np1,Ada\np2,Bo\np3,Cy\n');
  const { members: organisations } = await readMembers(
    'id,name,aliases\no1,Health Trust,HT\no2,Town Council,\no3,Nobody,\n',
  );
  const csv = 'person,organisation\nada,ht\nP2,health trust\nX,o1\np3,o9\nthe cy,o2\n';
  const { affiliations, rejected, ledger } = await readAffiliations(csv, {
    people,
    organisations,
    aliases: { 'The Cy': 'p3' },
  });
  expect(listed(affiliations)).toEqual(['p1: o1 …', 'p2: o1 …', 'p3: o2 …']);
  expect(affiliations.people).toEqual(['p1', 'p2', 'p3']);
  expect(affiliations.organisations).toEqual(['o1', 'o2', 'o3']);
  expect(rejected.map(({ line, reason, column }) => [line, reason, column])).toEqual([
    [4, 'unknown-member', 'person'],
    [5, 'unknown-organisation', 'organisation'],
  ]);
  expect(ledger.spellings.map(({ what, written, readAs, by }) => [what, written, readAs, by])).toEqual([
    ['member', 'P2', 'p2', 'case'],
    ['member', 'ada', 'p1', 'name'],
    ['member', 'the cy', 'p3', 'alias'],
    ['organisation', 'health trust', 'o1', 'name'],
    ['organisation', 'ht', 'o1', 'alias'],
  ]);
  const twice = await readMembers('id,name\no1,Trust\no2,Trust\n');
  const ambiguous = await readAffiliations('person,organisation\nA,trust\n', { organisations: twice.members });
  expect(ambiguous.rejected[0]!.reason).toBe('ambiguous-organisation');
});

test('without a list of organisations, names alike but for case and space are one, and rows that say the same are merged', async () => {
  const csv = 'person,organisation\nA,Trust\nA,TRUST\nB, Trust \nC,trust\nC,Council\n';
  const { affiliations, ledger } = await readAffiliations(csv, { overlap: 'latest' });
  // C belongs to two at a time, which nothing tells apart: both rows are refused.
  expect(listed(affiliations)).toEqual(['A: Trust …', 'B: Trust …']);
  expect(ledger).toMatchObject({ accepted: 3, kept: 2, merged: 1, duplicates: 1, rejected: 2 });
  expect(ledger.spellings.map(({ what, written, by }) => [what, written, by])).toEqual([
    ['organisation', ' Trust ', 'space'],
    ['organisation', 'TRUST', 'case'],
  ]);
});

test('people and organisations may have any name', async () => {
  const names = ['__proto__', 'constructor', 'toString', '🤝', 'שלום', 'x'.repeat(5000)];
  const rows = names.map((name, k) => [name, names[(k + 1) % names.length]!]);
  const { affiliations } = await readAffiliations({ columns: ['person', 'organisation'], rows });
  expect(affiliations.people).toEqual(names.toSorted());
  for (const [person, organisation] of rows) expect(at(affiliations, person!, 0)).toBe(organisation);
});

test('a file without records, and files that are none', async () => {
  expect(listed((await readAffiliations('person,organisation\n')).affiliations)).toEqual([]);
  expect(listed((await readAffiliations('')).affiliations)).toEqual([]);
  await expect(readAffiliations('person,when\nA,B\n')).rejects.toThrow(
    'affiliations:1: no column for `organisation` was recognised; name it with `columns`; the header has "person", "when"',
  );
  await expect(readAffiliations('a,b\nA,B\n')).rejects.toThrow('no column for `person` and `organisation`');
  const { affiliations } = await readAffiliations('a,b\nA,B\n', { columns: { person: 'a', organisation: 1 } });
  expect(listed(affiliations)).toEqual(['A: B …']);
  await expect(readAffiliations('', { overlap: 'first' as never })).rejects.toThrow(
    "readAffiliations: `overlap` must be one of 'refuse', 'latest', got \"first\"",
  );
  const roster = await readMembers('id\nA\n');
  await expect(readAffiliations('', { people: roster as never })).rejects.toThrow(
    'readAffiliations: `people` must be a roster, the `members` that readMembers gives, got an object',
  );
  await expect(readAffiliations('', { organisations: ['A'] as never })).rejects.toThrow('got an array');
  await expect(readAffiliations('', { dates: { order: 'ymd' as never } })).rejects.toThrow('`dates.order` must be');
});

describe('property', () => {
  const random = randomFrom(3);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  interface Row {
    person: string;
    organisation: string;
    from: number;
    until: number;
  }
  const draw = (): Row[] =>
    Array.from({ length: Math.floor(random() * 14) }, () => {
      const from = random() < 0.15 ? Number.NaN : Math.floor(random() * 24) * (DAY / 2);
      const until = random() < 0.2 ? Number.NaN : Math.floor(((from || 0) + random() * 5 * DAY) / DAY) * DAY;
      return { person: pick(['a', 'b', 'toString']), organisation: pick(['x', 'y', 'z']), from, until };
    });
  const read = (rows: readonly Row[], options: ReadAffiliationsOptions) =>
    readAffiliations(
      {
        columns: ['person', 'organisation', 'from', 'until'],
        rows: rows.map((row) => [
          row.person,
          row.organisation,
          Number.isNaN(row.from) ? null : new Date(row.from),
          Number.isNaN(row.until) ? null : new Date(row.until),
        ]),
      },
      options,
    );
  const begin = ({ from }: Row) => (Number.isNaN(from) ? -Infinity : from);
  const holds = (row: Row, time: number) =>
    begin(row) <= time && !(time >= (Number.isNaN(row.until) ? Infinity : (Math.floor(row.until / DAY) + 1) * DAY));

  test('a person is where the rows say that it is, by the plain definition', async () => {
    for (let round = 0; round < 150; round++) {
      const rows = draw();
      const reversed = (row: Row) =>
        row.until + DAY <= row.from && Math.floor(row.until / DAY) !== Math.floor(row.from / DAY);
      for (const overlap of ['refuse', 'latest'] as const) {
        const { affiliations, rejected, ledger } = await read(rows, { overlap });
        expect(ledger.read).toBe(ledger.header + ledger.blank + ledger.accepted + ledger.rejected);
        expect(ledger.accepted).toBe(ledger.kept + ledger.merged);
        expect(ledger.kept).toBe(affiliations.person.length);
        const refused = new Set(rejected.map(({ line }) => line));
        const conflicts = (row: Row, other: Row): boolean => {
          if (row.person !== other.person || row.organisation === other.organisation) return false;
          if (begin(row) === begin(other)) return true;
          if (overlap === 'latest') return false;
          const [first, second] = begin(row) < begin(other) ? [row, other] : [other, row];
          // The last day itself is the other's.
          return Number.isNaN(first.until) || Math.floor(first.until / DAY) * DAY > begin(second);
        };
        const usable = rows.filter((row) => !reversed(row));
        rows.forEach((row, k) => {
          const expected = reversed(row) || usable.some((other) => conflicts(row, other));
          expect(refused.has(k + 1), JSON.stringify({ rows, row, overlap })).toBe(expected);
        });
        const kept = rows.filter((_, k) => !refused.has(k + 1));
        for (const person of affiliations.people)
          for (let time = -DAY; time < 18 * DAY; time += DAY / 4) {
            const holding = kept.filter((row) => row.person === person && holds(row, time));
            const last = holding.sort((a, b) => begin(b) - begin(a) || 0)[0];
            expect(at(affiliations, person, time)).toBe(last?.organisation ?? 'nowhere');
          }
      }
    }
  });

  test('rows in another order give the same but for the lines', async () => {
    for (let round = 0; round < 60; round++) {
      const rows = draw();
      const shuffled = rows
        .map((row) => [random(), row] as const)
        .sort(([a], [b]) => a - b)
        .map(([, row]) => row);
      const [one, other] = [await read(rows, { overlap: 'latest' }), await read(shuffled, { overlap: 'latest' })];
      expect({ ...one.affiliations, line: 0 }).toEqual({ ...other.affiliations, line: 0 });
      expect(one.ledger.reasons).toEqual(other.ledger.reasons);
      expect(one.ledger.flagged.length).toBe(other.ledger.flagged.length);
    }
  });
});

test('the people are a roster for the log of their contacts: the given one, or everyone with an affiliation', async () => {
  const { people } = await readAffiliations(
    'person,organisation,from\nBo,X,\nAda,X,\nAda,X,2024-01-01\n__proto__,X,\n',
  );
  expect(people.ids).toEqual(['Ada', 'Bo', '__proto__']);
  const { interactions, rejected } = await readInteractions('from,to\nADA,bo\nAda,Cy\n', { members: people });
  expect(interactions.ids).toEqual(people.ids);
  expect(rejected.map(({ value }) => value)).toEqual(['Cy']);
  const { members } = await readMembers('id,name\n1,Ada\n');
  expect((await readAffiliations('person,organisation\nAda,X\n', { people: members })).people).toBe(members);
});
