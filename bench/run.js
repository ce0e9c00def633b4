// npm run bench [-- family | measure | part …] [--graph name] [--peers] [--growth] [--threads number] [--json file]:
// measures and prints the tables; RESULTS.md keeps those of a full run beside all peers.
import { writeFileSync } from 'node:fs';
import { choice } from './choice.js';
import { GRAPHS } from './graphs/graphs.js';
import { machine } from './machine.js';
import { FAMILIES } from './measures/families.js';
import { growth } from './measures/growth.js';
import { sideBySide } from './measures/sideBySide.js';
import { PARTS } from './parts.js';
import { familyTable, growthTable, markdown } from './tables.js';

const asked = choice();
const here = machine();
const measures = asked.growth ? [] : await sideBySide(asked.wanted, asked);
const grown = asked.growth
  ? await growth(
      asked.wanted.map(({ measure }) => measure),
      asked.all || asked.parts.has('ingest'),
    )
  : [];

/** @type {import('./tables.js').Table[]} */
const tables = [];
for (const family of Object.keys(FAMILIES)) {
  const results = measures.filter((result) => result.family === family);
  if (results.length > 0) tables.push(familyTable(family, results));
}
if (grown.length > 0) tables.push(growthTable(grown));
if (!asked.growth)
  for (const [name, part] of Object.entries(PARTS)) if (asked.parts.has(name)) tables.push(await part());

const text = [
  '# Results of the last full run',
  `${here.date}, Node ${here.node}, ${here.machine}, commit ${here.commit}, load ${here.load}. Seconds of processor time if nothing else is said, medians of five turns and more if no number of runs is given; in turns with the peers, each in a process of its own. Ratios are ours over the best peer’s, and from 0.8 to 1.25 a tie. Differences are the largest of values, relative; of groups 1 − the adjusted Rand index; of modularity ours − the peer’s.`,
  ...(measures.length > 0 ? [graphLines()] : []),
  ...tables.map(markdown),
].join('\n\n');
console.log(text);
if (asked.full && asked.peers) writeFileSync(new URL('RESULTS.md', import.meta.url), `${text}\n`);
if (asked.json !== undefined)
  writeFileSync(asked.json, `${JSON.stringify({ ...here, measures, growth: grown, tables }, null, 2)}\n`);

function graphLines() {
  const sizes = new Map(measures.map(({ graph, members, ties }) => [graph, `${members} members, ${ties} ties`]));
  return Array.from(sizes, ([graph, size]) => `- ${graph}: ${size}; ${GRAPHS[graph]?.about}`).join('\n');
}
