// Did the newcomers connect? How soon, with whom beside the coordinator, and who is still waiting: npm run example 14
// Or for your own files: npm run example 14 -- interactions.csv --members members.csv --coordinator ORG-001
//   --joined 2024-01-01: on this day or later; --from 2022-01-01 --until 2025-01-01: other dates are refused;
//   --order dmy or mdy: what 03/04/2024 means
import { newcomers, newcomersToMarkdown } from 'tiewise';
import { read } from './read.js';

const { interactions, members, name, coordinator, joined } = await read();
const found = newcomers(interactions, members, {
  ...(coordinator && { coordinator }),
  ...(joined && { from: joined }),
});
console.log(newcomersToMarkdown(found, { name }));
