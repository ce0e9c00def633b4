// The roster and the log that an example is asked for, else those of the sample.
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readInteractions, readMembers } from 'tiewise';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const sample = [data('interactions.csv'), '--members', data('members.csv'), '--coordinator', 'ORG-001'];
const years = ['--from', '2022-01-01', '--until', '2025-01-01'];
const text = /** @type {const} */ ({ type: 'string' });
const options = { members: text, coordinator: text, groups: text, joined: text, from: text, until: text, order: text };

/** Reads interactions.csv --members members.csv [--from date] [--until date] [--order dmy or mdy], and says what else was asked. */
export async function read() {
  const own = process.argv.length > 2;
  const args = own ? process.argv.slice(2) : [...sample, '--groups', 'Region', ...years];
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { members: roster, order, from, until, ...asked } = values;
  if (!positionals[0] || !roster) throw new Error('Name a log and a roster: interactions.csv --members members.csv');
  // The sample's roster writes 06/04/2023 for the sixth of April, its log for the fourth of June.
  const dates = (/** @type {string} */ usual) =>
    /** @type {import('tiewise').DateOptions} */ ({ order: own ? order : usual });
  const { members } = await readMembers(createReadStream(roster), { dates: dates('dmy') });
  const { interactions } = await readInteractions(createReadStream(positionals[0]), {
    members,
    dates: { ...dates('mdy'), ...(from && { from }), ...(until && { until }) },
    duplicates: 'drop',
  });
  const names = new Map(members.ids.map((id, k) => [id, members.names[k] || id]));
  const name = (/** @type {string} */ id) => names.get(id) ?? id;
  return { interactions, members, name, ...asked, ...(until && { until }) };
}
