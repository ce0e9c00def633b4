// Are all regions heard? Whose voices are in the network, with the secretariat and without: npm run example 15
// Or for your own files: npm run example 15 -- interactions.csv --members members.csv --groups Region --coordinator ORG-001
//   --from 2022-01-01 --until 2025-01-01: other dates are refused; --order dmy or mdy: what 03/04/2024 means
import { buildNetwork, evolution, evolutionToMarkdown, profile, toMarkdown, windows } from 'tiewise';
import { read } from './read.js';

const { interactions, members, groups, coordinator, until } = await read();
if (!groups) throw new Error('Name a column of the roster: --groups Region');
const voices = (/** @type {string} */ page) =>
  page
    .split(/^(?=##+ )/m)
    .filter((section) => /^##+ Whose voices/.test(section))
    .join('');
const network = buildNetwork(interactions, { members });
console.log(voices(toMarkdown(profile(network, { groups, samples: 0, ...(coordinator && { coordinator }) }))));

// Records of members from before they joined are left out of their year.
const years = windows(interactions, { every: 'year', members, outsiders: 'drop', ...(until && { until }) });
console.log('# Year by year\n');
console.log(voices(evolutionToMarkdown(evolution(years, { groups }))));
