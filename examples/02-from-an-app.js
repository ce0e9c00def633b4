// An app's own objects in, numbers by member out: npm run example 02
import { betweenness, buildNetwork, byMember, interactionsFrom, memberTable, pagerank, rows, top } from 'tiewise';

const messages = [
  { from: 'Ada', to: 'Bo', sentAt: new Date('2024-03-04T09:12:00Z'), channel: 'chat' },
  { from: 'Bo', to: 'Ada', sentAt: new Date('2024-03-04T09:15:00Z'), channel: 'chat' },
  { from: 'Ada', to: 'Cy', sentAt: new Date('2024-03-11T14:00:00Z'), channel: 'call' },
  { from: 'Cy', to: 'Dee', sentAt: new Date('2024-03-12T10:30:00Z'), channel: 'chat' },
  { from: 'Dee', to: 'Dee', sentAt: new Date('2024-03-12T10:31:00Z'), channel: 'chat' }, // a note to self
  { from: 'Eve', to: 'Cy', sentAt: 'yesterday', channel: 'chat' }, // no date
];

const { interactions, rejected } = interactionsFrom(messages);
for (const { line, column, value, reason } of rejected) console.log(`row ${line}, ${column} = ${value}: ${reason}`);

// Recent messages count more: one from two weeks before the end of March counts half.
const network = buildNetwork(interactions, { directed: true, halfLife: 14, at: '2024-03-31' });
const table = memberTable(network, { betweenness: betweenness(network), pagerank: pagerank(network) });
console.table(rows(top(table, 'pagerank', 3)));

console.log('The share of shortest paths through Cy:', byMember(network, betweenness(network)).get('Cy'));
