// Which groups form, how sure that is, who is between them, and how they line up with an attribute: npm run example 08
// Or for your own files: npm run example 08 -- interactions.csv --members members.csv --by Region
//   --order dmy or mdy: what 03/04/2024 means
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const text = /** @type {const} */ ({ type: 'string' });
const sample = [data('interactions.csv'), '--members', data('members.csv'), '--by', 'Region', '--order', 'mdy'];
const { values, positionals } = parseArgs({
  args: process.argv.length > 2 ? process.argv.slice(2) : sample,
  allowPositionals: true,
  options: { members: text, by: text, order: text },
});
const { members: roster, by, ...dates } = values;
if (!positionals[0]) throw new Error('Name a CSV file: npm run example 08 -- interactions.csv');
const members = roster ? { members: (await tiewise.readMembers(createReadStream(roster))).members } : {};
const choices = /** @type {tiewise.ReadInteractionsOptions} */ ({ ...members, dates, duplicates: 'drop' });
const { interactions } = await tiewise.readInteractions(createReadStream(positionals[0]), choices);
const network = tiewise.buildNetwork(interactions, members);
if (network.ties.targets.length === 0) throw new Error('There are no ties that could form groups.');
const names = network.attributes.get('name') ?? network.members;
const { modularity, mean, p, samples } = await tiewise.modularityTest(network);
const found = await tiewise.consensus(network, { runs: 100 });
const groups = tiewise.groupSummary(network, found.labels, by ? { attribute: by } : {});
const like = by && tiewise.adjustedRandTest(found.labels, network.attributes.get(by) ?? []);
const random = samples > 0 ? `${mean.toFixed(3)} in ${samples} random networks, p ${p}` : 'none to compare with';
console.log(`Modularity of a search ${modularity.toFixed(3)} (${random}). More than chance: p of 0.05 or less.`);
console.log(`Two of 100 searches are alike by ${found.agreement.toFixed(2)}: 1 is the same groups, 0 as by chance.`);
for (const [g, { size, density, mostCentral, mix }] of groups.entries()) {
  const who = names[network.members.indexOf(mostCentral ?? '')];
  const firm = found.stability.filter((share, i) => found.labels[i] === g && share > 0.95).length;
  const of = [`${Math.round(100 * density)} % of pairs tied`, ...mix.map(({ name, members }) => `${name} ${members}`)];
  if (size > 1) console.log(`- ${size} around ${who}, ${firm} there in over 95 % of searches; ${of.join('; ')}`);
}
const between = names.filter((_, i) => (found.between[i] ?? 0) > (found.stability[i] ?? 0) / 2).join('; ') || 'nobody';
console.log(`Between groups, more than half as often with another as with their own: ${between}`);
if (like) console.log(`Like ${by} by ${like.adjustedRand.toFixed(2)} (1 the same, 0 as by chance), p ${like.p}.`);
