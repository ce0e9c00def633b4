import { createReadStream, readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import { type InteractionResult, type MembersResult, readInteractions, readMembers } from '../../src/index.js';

// The synthetic export in examples/data has faults planted in it; manifest.json lists every one with its count, and
// clean_interactions.csv holds the 1,500 records that were there before.
const folder = new URL('../reference/messy/learning-network/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const example = (name: string) => createReadStream(new URL(`../../examples/data/${name}`, import.meta.url));
const manifest = JSON.parse(file('manifest.json'));
const { defects } = manifest;

let roster: MembersResult;
let read: InteractionResult;

beforeAll(async () => {
  roster = await readMembers(example('members.csv'), { file: 'members.csv', dates: { order: 'dmy' } });
  read = await readInteractions(example('interactions.csv'), {
    members: roster.members,
    duplicates: 'drop',
    kinds: ['co-attendance', 'advice', 'co-publication', 'funding'],
    dates: { order: 'mdy', from: '2022-01-01', until: '2025-01-01' },
  });
});

/** The day of a time at midnight UTC, as the clean files write it. */
const isoDate = (time: number) => new Date(time).toISOString().replace('T00:00:00.000Z', '');
/** How many records were refused for one of the reasons. */
const refused = (...reasons: string[]) =>
  read.ledger.reasons.reduce((sum, { reason, records }) => sum + (reasons.includes(reason) ? records : 0), 0);
/** How many cells were written otherwise, in one of the ways. */
const respelled = (what: string, ...ways: string[]) =>
  read.ledger.spellings.reduce(
    (sum, { what: of, by, cells }) => sum + (of === what && ways.includes(by) ? cells : 0),
    0,
  );

test('the accepted records are those of the clean file, row for row', () => {
  const { ids, kinds, source, target, kind, time, strength } = read.interactions;
  const records = Array.from(source, (_, k) =>
    [ids[source[k]!], ids[target[k]!], kinds[kind[k]!], isoDate(time[k]!), strength[k]].join(),
  );
  const clean = csvParseRows(file('clean_interactions.csv'))
    .slice(1)
    .map((row) => row.join());
  const extra = records.slice();
  for (const row of clean) {
    const place = extra.indexOf(row);
    expect(place, `${row} is missing`).toBeGreaterThanOrEqual(0);
    extra.splice(place, 1);
  }
  expect(clean).toHaveLength(manifest.clean_rows);
  // Seven planted rows are repeats of a clean record in other words, and rightly read: three have a kind written
  // another way ("Advice ", "CO-ATTENDANCE", "copublication"), four a note that looks like a formula.
  expect(extra).toHaveLength(3 + defects.formula_like_note_on_an_otherwise_valid_row);
  const lines = read.ledger.spellings.filter(({ what }) => what === 'kind').map(({ written }) => written);
  expect(lines).toEqual(['Advice ', 'CO-ATTENDANCE', 'copublication']);
});

describe('each planted fault is counted as the manifest counts it', () => {
  test.each<[string, () => number]>([
    ['rows_with_lower_case_target_id', () => respelled('member', 'case')],
    ['rows_with_padded_source_id', () => respelled('member', 'space')],
    ['rows_with_member_name_instead_of_id', () => respelled('member', 'name')],
    ['exact_duplicate_rows', () => read.ledger.duplicates],
    ['self_loops', () => refused('self-interaction')],
    ['unknown_member', () => refused('unknown-member')],
    ['empty_source', () => refused('missing-member')],
    ['invalid_or_missing_date', () => refused('invalid-date', 'missing-date', 'ambiguous-date')],
    ['date_outside_2022_2024', () => refused('date-out-of-range')],
    ['negative_weight', () => refused('negative-strength')],
    ['non_numeric_weight', () => refused('invalid-strength', 'nan-strength', 'infinite-strength')],
    ['zero_weight', () => refused('zero-strength')],
    ['missing_weight', () => refused('missing-strength')],
    ['ragged_short_rows', () => refused('missing-cells')],
    ['ragged_long_rows', () => refused('extra-cells')],
    // Two kinds that nobody knows are refused, three known ones written another way are repaired.
    ['unknown_or_variant_type', () => refused('unknown-kind') + respelled('kind', 'case', 'space', 'separators')],
    // One header belongs to the file.
    ['repeated_header_line', () => read.ledger.header - 1],
  ])('%s', (name, count) => {
    expect(count()).toBe(defects[name]);
  });

  test('empty_lines and separator_only_lines', () => {
    expect(read.ledger.blank).toBe(defects.empty_lines + defects.separator_only_lines);
  });

  test('weights_with_thousands_comma_quoted', () => {
    const raw = readFileSync(new URL('../../examples/data/interactions.csv', import.meta.url), 'utf8');
    expect(raw.match(/"\d+,\d{3}"/g)).toHaveLength(defects.weights_with_thousands_comma_quoted);
    expect(refused('ambiguous-strength')).toBe(0);
  });
});

test('every line is accounted for', () => {
  const { ledger, rejected } = read;
  expect(ledger.read).toBe(manifest.data_rows_in_file + 1);
  expect(ledger.read).toBe(ledger.header + ledger.blank + ledger.accepted + ledger.rejected);
  expect(ledger.accepted).toBe(ledger.kept + ledger.merged);
  expect(rejected).toHaveLength(ledger.rejected);
  const lines = readFileSync(new URL('../../examples/data/interactions.csv', import.meta.url), 'utf8').split('\r\n');
  const first = rejected.find(({ reason }) => reason === 'unknown-member')!;
  // Nine notes have a line break of their own (a bare LF), so the text has more lines than it has CRLFs.
  expect(lines.join('\n').split('\n')[first.line - 1]).toContain(first.value);
});

test('without an order, the dates with two readings are refused and no others', async () => {
  const { ledger } = await readInteractions(example('interactions.csv'), { members: roster.members });
  const ambiguous = ledger.reasons.find(({ reason }) => reason === 'ambiguous-date');
  expect(ambiguous?.records).toBe(manifest.ambiguous_us_dates);
});

test('the roster is read as its clean file, its planted faults counted', () => {
  const { members, ledger } = roster;
  const [header, ...rows] = csvParseRows(file('clean_members.csv'));
  expect(header).toEqual(['id', 'name', 'country', 'region', 'type', 'joined']);
  expect(members.ids).toEqual(rows.map((row) => row[0]));
  expect(members.names).toEqual(rows.map((row) => row[1]));
  expect(members.attributes.get('Country')).toEqual(rows.map((row) => row[2]));
  expect(members.attributes.get('Region')).toEqual(rows.map((row) => row[3]));
  expect(Array.from(members.joined, isoDate)).toEqual(rows.map((row) => row[5]));
  const types = members.attributes.get('Type')!;
  expect(types.filter((type) => type === '')).toHaveLength(manifest.member_defects.empty_type);
  expect(types.every((type, k) => type === '' || type === rows[k]![4])).toBe(true);
  expect(ledger.spellings.filter(({ what }) => what === 'Region')).toHaveLength(
    manifest.member_defects.upper_case_padded_region,
  );
  expect(ledger.merged).toBe(manifest.member_defects.duplicate_member_id_with_upper_case_name);
  // The manifest's empty line at the end is the end of the last line, which is no record.
  expect(ledger.blank).toBe(manifest.member_defects.trailing_empty_line - 1);
  expect(ledger.kept).toBe(manifest.members);
});

test('without an order, the two joining dates with two readings are listed and their members stay', async () => {
  const { members, ledger } = await readMembers(example('members.csv'));
  expect(ledger.unread).toHaveLength(manifest.member_defects['joined_dd/mm/yyyy']);
  expect(members.ids).toHaveLength(manifest.members);
});
