// Two years of the same network side by side: npm run example 04
import { createReadStream } from 'node:fs';
import { buildNetwork, profile, readInteractions, readMembers } from 'tiewise';

const data = (/** @type {string} */ name) => createReadStream(new URL(`data/${name}`, import.meta.url));
const { members } = await readMembers(data('members.csv'), { dates: { order: 'dmy' } });
const { interactions } = await readInteractions(data('interactions.csv'), {
  members,
  dates: { order: 'mdy' },
  duplicates: 'drop',
});

const years = ['2022', '2024'];
const readings = years.map((year) => {
  const network = buildNetwork(interactions, { members, from: `${year}-01-01`, until: `${Number(year) + 1}-01-01` });
  return profile(network, { groups: 'Region' }).network;
});

const round = (/** @type {number} */ value) => Number(value.toFixed(3));
/** @type {Record<string, number[]>} */
const lines = {
  ties: readings.map((reading) => reading.connection.ties),
  density: readings.map((reading) => reading.connection.density),
  'members without a tie': readings.map((reading) => reading.connection.isolates.length),
  transitivity: readings.map((reading) => reading.connection.transitivity),
  'mean distance': readings.map((reading) => reading.connection.meanDistance),
  'betweenness centralisation': readings.map((reading) => reading.centrality.centralization.betweenness),
  'cut members': readings.map((reading) => reading.bridging.cutMembers),
  'E-I index by region': readings.map((reading) => reading.groups.given[0]?.eiIndex ?? NaN),
};
const table = Object.entries(lines).map(([what, [before = NaN, after = NaN]]) => [
  what,
  { 2022: round(before), 2024: round(after), change: round(after - before) },
]);
console.table(Object.fromEntries(table));
