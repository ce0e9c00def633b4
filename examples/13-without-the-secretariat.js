// What if the secretariat closes? What would be lost, year by year, beside the loss of any other: npm run example 13
// Or for your own files: npm run example 13 -- interactions.csv --members members.csv --coordinator ORG-001
//   --from 2022-01-01 --until 2025-01-01: other dates are refused; --order dmy or mdy: what 03/04/2024 means
import { evolution, evolutionToMarkdown, keyPlayers, windows } from 'tiewise';
import { read } from './read.js';

const { interactions, members, name, coordinator, until } = await read();
if (!coordinator) throw new Error('Name who coordinates: --coordinator ID');
// Records of members from before they joined are left out of their year.
const years = [...windows(interactions, { every: 'year', members, outsiders: 'drop', ...(until && { until }) })];
const page = evolutionToMarkdown(evolution(years, { coordinator }));
console.log(page.slice(page.indexOf('## What hangs on')));

const last = years.at(-1);
if (!last) throw new Error('There are no records.');
const { sets, value, before } = keyPlayers(last.network, { k: 3, method: 'distances' });
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;
console.log(`The three whose loss together would draw the others apart most in ${last.label}:`);
console.log(`${sets[0]?.map(name).join(', ')}. Of full contact between the others ${percent(value)} would be missing;`);
console.log(`between all members ${percent(before)} is missing now.`);
