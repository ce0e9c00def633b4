// Contacts of people made ties of their organisations of that day, and of regions: npm run example 11
// Or for your own files: npm run example 11 -- contacts.csv --people people.csv --members members.csv --by Region
//   --aliases aliases.csv: who is meant by spellings that no person has, as decided on     --order dmy or mdy
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';
import { suggestAliases } from 'tiewise/names';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const text = /** @type {const} */ ({ type: 'string' });
const sample = ['--people', data('people.csv'), '--members', data('members.csv'), '--aliases', data('aliases.csv')];
const { values, positionals } = parseArgs({
  args: process.argv.length > 2 ? process.argv.slice(2) : [data('contacts.csv'), ...sample, '--by', 'Region'],
  allowPositionals: true,
  options: { people: text, members: text, aliases: text, by: text, order: text },
});
const { people: who, members: roster, aliases: decided, by, ...order } = values;
if (!positionals[0] || !who || !roster) throw new Error('Name a log of contacts, its --people and the --members.');
const dates = /** @type {tiewise.DateOptions} */ (order);
const { members: organisations } = await tiewise.readMembers(createReadStream(roster), { dates });
const read = await tiewise.readAffiliations(createReadStream(who), { organisations, dates });
const { affiliations, people: members } = read;
const { aliases } = await tiewise.readAliases(decided ? createReadStream(decided) : 'written,id', { members });
const choices = { members, aliases, dates, file: 'the contacts' };
const { interactions, ledger, rejected } = await tiewise.readInteractions(createReadStream(positionals[0]), choices);
console.log(tiewise.ledgerToMarkdown(ledger, rejected, { limit: 5 }));
for (const { written, id, score, reason } of suggestAliases(rejected, members))
  console.log(`- “${written}” may be ${id} (${reason}, score ${score.toFixed(2)}): a person decides`);
const { interactions: contacts, account } = tiewise.byOrganisation(interactions, affiliations);
console.log(`Affiliations refused: ${read.ledger.rejected}. Contacts between organisations: ${account.between};`);
console.log(`within one: ${account.within}; of someone who belonged to none on that day: ${account.setAside}.`);
const network = tiewise.buildNetwork(contacts, { members: organisations });
const strongest = (/** @type {tiewise.Network} */ of) => tiewise.rows(tiewise.top(tiewise.tieTable(of), 'strength', 5));
const name = (/** @type {unknown} */ id) => organisations.names[organisations.ids.indexOf(String(id))] || id;
for (const { source, target, strength } of strongest(network))
  console.log(`- ${name(source)} with ${name(target)}: ${strength} contacts`);
for (const { source, target, strength } of by ? strongest(tiewise.rollUp(network, by, { rule: 'sum' }).network) : [])
  console.log(`- ${by} ${source} with ${target}: ${strength} contacts`);
