// The numbers that UCINET, sna, igraph and Kumu give of a network, under their usual names: npm run example 06
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => createReadStream(new URL(`data/${name}`, import.meta.url));
const { members } = await tiewise.readMembers(data('members.csv'), { dates: { order: 'dmy' } });
const { interactions } = await tiewise.readInteractions(data('interactions.csv'), {
  members,
  dates: { order: 'mdy' },
  duplicates: 'drop',
});
const network = tiewise.buildNetwork(interactions, { members, directed: true, strength: 'days' });

// Numbers of the whole network; a measure that gives several is asked for those wanted.
const krackhardt = tiewise.krackhardt(network);
const whole = {
  density: tiewise.density(network),
  'average clustering': tiewise.averageClustering(network),
  'arc reciprocity': tiewise.reciprocity(network),
  'mutual pairs': tiewise.dyadCensus(network).mutual,
  'distance-weighted fragmentation': tiewise.fragmentation(network, { method: 'distances' }),
  'Krackhardt connectedness': krackhardt.connectedness,
  'Krackhardt efficiency': krackhardt.efficiency,
  'small-world omega': tiewise.smallWorld(network).omega,
  'in-degree centralization': tiewise.centralization(network, { direction: 'in' }),
};
for (const [name, value] of Object.entries(whole)) console.log(name.padEnd(34), Number(value.toFixed(3)));

// A column per measure that gives a number for each member. Member by member it is the same order in all of them.
const { degree, coreness, egoDensity, reach, closeness, harmonic, betweenness, currentFlowBetweenness } = tiewise;
const { eigenvector, katz, pagerank, subgraphCentrality, constraint } = tiewise;
const measures = { degree, coreness, egoDensity, reach, closeness, harmonic, betweenness, currentFlowBetweenness };
const columns = Object.entries({ ...measures, eigenvector, katz, pagerank, subgraphCentrality, constraint });
const values = Object.fromEntries(columns.map(([name, measure]) => [name, measure(network)]));
const table = tiewise.memberTable(network, { ...values, authority: tiewise.hits(network).authorities });
mkdirSync(new URL('out/', import.meta.url), { recursive: true });
writeFileSync(new URL('out/every-number.csv', import.meta.url), tiewise.toCsv(table));
const [first] = tiewise.rows(tiewise.top(table, 'betweenness', 1));
console.log(`\nMost between: ${first?.name}. Of every member: examples/out/every-number.csv`);
