// How did the network change, quarter by quarter? A page with small tables and lines of bars: npm run example 16
// Or for your own files: npm run example 16 -- interactions.csv --members members.csv --coordinator ORG-001
//   --groups Region --from 2022-01-01 --until 2025-01-01 --order dmy
import { evolution, evolutionToMarkdown, newcomers, windows } from 'tiewise';
import { read } from './read.js';

const { interactions, members, coordinator, groups, until } = await read();
const quarters = windows(interactions, { every: 'quarter', members, outsiders: 'drop', ...(until && { until }) });
const reading = evolution(quarters, {
  title: 'The learning network, quarter by quarter',
  newcomers: newcomers(interactions, members, { ...(coordinator && { coordinator }) }),
  ...(coordinator && { coordinator }),
  ...(groups && { groups }),
  unit: 'interactions',
});
console.log(evolutionToMarkdown(reading));
