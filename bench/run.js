// npm run bench [-- family | measure | part …] [--graph name] [--peers] [--growth] [--threads number] [--minutes number]
// [--json file]: measures and prints the tables; RESULTS.md keeps those of a full run beside all peers. `--growth` alone
// does nothing else.
import { writeFileSync } from 'node:fs';
import { choice } from './choice.js';
import { GRAPHS } from './graphs/graphs.js';
import { machine } from './machine.js';
import { FAMILIES } from './measures/families.js';
import { growth } from './measures/growth.js';
import { sideBySide } from './measures/sideBySide.js';
import { PARTS } from './parts.js';
import { failedTable, familyTable, growthTable, markdown } from './tables.js';

const MINUTE = 60_000;

const asked = choice();
const here = machine();
const end = asked.minutes * MINUTE;
/** @type {import('./tables.js').Table[]} */
const tables = [];
/** @type {import('./measures/sideBySide.js').Result[]} */
let measures = [];
/** @type {import('./measures/growth.js').Growth[]} */
let grown = [];

if (asked.peers || !asked.growth) {
  measures = await sideBySide(asked.wanted, { ...asked, until: asked.full ? 0.6 * end : end });
  for (const family of Object.keys(FAMILIES)) {
    const results = measures.filter((result) => result.family === family);
    if (results.length > 0) tables.push(familyTable(family, results));
  }
  keep();
  for (const [name, part] of Object.entries(PARTS)) {
    if (!asked.parts.has(name)) continue;
    tables.push(await done(name, part));
    keep();
  }
}
if (asked.growth) {
  const wanted = asked.wanted.map(({ measure }) => measure);
  grown = await growth(wanted, asked.all || asked.parts.has('ingest'));
  if (grown.length > 0) tables.push(growthTable(grown));
  keep();
}
console.log(text());

// A part that fails leaves the others to be done.
async function done(/** @type {string} */ name, /** @type {() => Promise<import('./tables.js').Table>} */ part) {
  if (performance.now() > end) return failedTable(name, 'no time was left');
  try {
    return await part();
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
    return failedTable(name, error instanceof Error ? error.message : String(error));
  } finally {
    console.error(`${(performance.now() / 1e3).toFixed(0)} s: ${name}`);
  }
}

// What there is so far, as a run may be cut short.
function keep() {
  if (asked.full && asked.peers) writeFileSync(new URL('RESULTS.md', import.meta.url), `${text()}\n`);
  if (asked.json !== undefined)
    writeFileSync(asked.json, `${JSON.stringify({ ...here, measures, growth: grown, tables }, null, 2)}\n`);
}

function text() {
  return [
    '# Results of the last full run',
    `${here.date}, Node ${here.node}, ${here.machine}, commit ${here.commit}, load ${here.load} at the start. Seconds of processor time if nothing else is said, medians of five turns if no number of runs is given, in turns with the peers, each in a process of its own; what takes less than 50 ms is done for that long in each turn, after turns to warm up. Times of peers are until Python has the whole answer, a list of all members. Ratios are ours over the best peer’s, and from 0.8 to 1.25 a tie. Differences are the largest of values, relative; of groups 1 − the adjusted Rand index; of modularity ours − the peer’s. Memory is that of the first call, and not given of networks that take less than the compiler does.`,
    ...(measures.length > 0 ? [graphLines()] : []),
    ...tables.map(markdown),
  ].join('\n\n');
}

function graphLines() {
  const sizes = new Map(measures.map(({ graph, members, ties }) => [graph, `${members} members, ${ties} ties`]));
  return Array.from(sizes, ([graph, size]) => `- ${graph}: ${size}; ${GRAPHS[graph]?.about}`).join('\n');
}
