// A coordinator's messy export, from the file to the page: npm start
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import * as tiewise from 'tiewise';

const here = (/** @type {string} */ name) => new URL(name, import.meta.url);
mkdirSync(here('out/'), { recursive: true });
const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(here(`out/${name}`), text);
const roster = await tiewise.readMembers(createReadStream(here('data/members.csv')), {
  file: 'members.csv',
  dates: { order: 'dmy' }, // this office writes 06/04/2023 for the sixth of April
});
const log = createReadStream(here('data/interactions.csv'));
const { interactions, rejected, ledger } = await tiewise.readInteractions(log, {
  file: 'interactions.csv',
  members: roster.members,
  kinds: ['co-attendance', 'advice', 'co-publication', 'funding'],
  dates: { order: 'mdy', from: '2022-01-01', until: '2025-01-01' },
  duplicates: 'drop',
});
const network = tiewise.buildNetwork(interactions, { members: roster.members });
const history = tiewise.tieHistory(interactions, { members: roster.members, halfLife: 365 });
const reading = tiewise.profile(network, {
  title: 'The learning network, 2022 to 2024',
  coordinator: 'ORG-001',
  groups: 'Region',
  history,
  unit: 'interactions',
});
const { states: state } = tiewise.tieStates(history);
const { degree, strength, betweenness, harmonic, constraint, effectiveSize, leiden } = tiewise;
const measures = Object.entries({ degree, strength, betweenness, harmonic, constraint, effectiveSize });
const columns = Object.fromEntries(measures.map(([name, measure]) => [name, measure(network)]));
const members = tiewise.memberTable(network, { ...columns, community: leiden(network).labels.map((k) => k + 1) });
const page = `${tiewise.toMarkdown(reading)}\n${tiewise.ledgerToMarkdown(ledger, rejected)}`;
write('members.csv', tiewise.toCsv(members));
write('ties.csv', tiewise.toCsv(tiewise.tieTable(network, { state, overlap: tiewise.overlap(network) })));
write('profile.json', tiewise.toJson({ profile: reading, ledger, rejected, roster: roster.ledger }));
write('profile.md', page);
console.log(`${tiewise.ledgerToMarkdown(roster.ledger, roster.rejected)}\n${page}`);
console.log('Written to examples/out: members.csv, ties.csv, profile.json, profile.md');
