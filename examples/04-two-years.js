// Two years of the same network side by side: who came and went, which ties lasted, every figure: npm run example 04
import { createReadStream } from 'node:fs';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => createReadStream(new URL(`data/${name}`, import.meta.url));
const { members } = await tiewise.readMembers(data('members.csv'), { dates: { order: 'dmy' } });
const { interactions } = await tiewise.readInteractions(data('interactions.csv'), {
  members,
  dates: { order: 'mdy', from: '2022-01-01', until: '2025-01-01' },
  duplicates: 'drop',
});
// Records of organisations from before they joined are left out of their year.
const years = [...tiewise.windows(interactions, { every: 'year', members, outsiders: 'drop', until: '2025-01-01' })];
const [before, after] = [years[0], years[2]];
if (!before || !after) throw new Error('There are fewer than three years of records.');
const [first, second] = [before, after].map(({ network, label }) =>
  tiewise.profile(network, { groups: 'Region', coordinator: 'ORG-001', title: label, samples: 0 }),
);
if (!first || !second) throw new Error('There is nothing to compare.');
const comparison = tiewise.compareProfiles(first, second, {
  members: tiewise.memberTurnover(before.network, after.network),
  ties: tiewise.tieTurnover(before.network, after.network),
});
const names = new Map(members.ids.map((id, k) => [id, members.names[k] || id]));
console.log(tiewise.comparisonToMarkdown(comparison, { name: (id) => names.get(id) ?? id }));
