// Who brings groups together, and which ties to look after, in plain words: npm run example 07
// Or for your own files: npm run example 07 -- interactions.csv --members members.csv --groups Region
//   --order dmy or mdy: what 03/04/2024 means     --until DATE: the first date no longer to count
//   --half-life DAYS: a tie without contact for longer is fading (365); every record needs a date
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const sample = [data('interactions.csv'), '--members', data('members.csv'), '--groups', 'Region', '--order', 'mdy'];
const text = /** @type {const} */ ({ type: 'string' });
const { values, positionals } = parseArgs({
  args: process.argv.length > 2 ? process.argv.slice(2) : [...sample, '--until', '2025-01-01'],
  allowPositionals: true,
  options: { members: text, groups: text, order: text, until: text, 'half-life': text },
});
const { members: roster, groups, 'half-life': halfLife = '365', ...dates } = values;
if (!positionals[0]) throw new Error('Name a CSV file: npm run example 07 -- interactions.csv');
const members = roster ? { members: (await tiewise.readMembers(createReadStream(roster))).members } : {};
const choices = /** @type {tiewise.ReadInteractionsOptions} */ ({ ...members, dates, duplicates: 'drop' });
const { interactions, ledger } = await tiewise.readInteractions(createReadStream(positionals[0]), choices);
const network = tiewise.buildNetwork(interactions, members);
const history = tiewise.tieHistory(interactions, { ...members, halfLife: Number(halfLife) });
const { brokerage, ties } = tiewise.profile(network, { history, ...(groups ? { groups } : {}) }).network;

console.log(`${ledger.kept} records count, ${ledger.merged} repeat one, ${ledger.rejected} are refused (example 05).`);
for (const { by, ways, brokers } of brokerage) {
  console.log(`\nWays between two who differ in ${by || 'group'} and have no tie, over a third: ${ways}`);
  for (const { name, group, share, between } of brokers) {
    const routes = between.slice(0, 3).map(({ from, to, ways }) => `${from} with ${to} (${ways})`);
    console.log(`- ${name}, ${group || 'in none'}: ${Math.round(100 * share)} %, ${routes.join(', ')}`);
  }
}
console.log(`\nTies: ${ties.strong} strong, ${ties.weak} weak, ${ties.fading} fading. To look after first:`);
if (ties.lookAfter.length === 0) console.log('- none');
for (const { sourceName, targetName, records, last, common } of ties.lookAfter) {
  const since = `last contact of ${records} on ${new Date(last).toISOString().slice(0, 10)}`;
  console.log(`- ${sourceName} with ${targetName}: ${since}, ${common} others in common`);
}
