// Logs of interactions made into networks beside DuckDB, which reads and groups them, and pandas with igraph.
import { createRequire } from 'node:module';
import { log } from './graphs/logs.js';
import { median } from './statistics.js';
import { ours, pythonProgram } from './turns.js';

const MB = 1_000_000;
const LOGS = [
  { name: 'log', members: 100_000, ties: 1_000_000, rows: 10_000_000 },
  { name: 'g3', members: 100_000, ties: 1_000_000, rows: 1_000_000 },
  { name: 'g4', members: 1_000_000, ties: 5_000_000, rows: 5_000_000 },
];
const NO_DUCK = 'no DuckDB: npm install --no-save @duckdb/node-api';
const NO_PANDAS = 'no python3 with pandas and igraph';

/**
 * Rows of the table, five for each log. Programs take turns, each turn in a process of its own, for the most memory that
 * it had; `scale` is the share of the rows, ties and members to make.
 */
export async function ingest(scale = 1, rounds = 3) {
  const rows = [];
  for (const { name, ...full } of LOGS) {
    const [members, ties, count] = [full.members, full.ties, full.rows].map((size) => Math.round(size * scale));
    const path = log(name, members ?? 0, ties ?? 0, count ?? 0);
    const mine = [];
    const duck = [];
    const dated = [];
    const least = [];
    for (let round = 0; round < rounds; round++) {
      mine.push(await once(ours('ingest', path), {}));
      least.push(await once(ours('least', path), {}));
      if (!hasDuck()) continue;
      duck.push(await once(ours('duck', path), { dates: false }));
      dated.push(await once(ours('duck', path), { dates: true }));
    }
    const python = pythonProgram(['pandas', 'igraph'], 'ingest', path);
    const pandas = python === undefined ? [] : [await once(python, {})];
    agree(name, [...mine, ...least, ...duck, ...dated, ...pandas]);
    const seconds = median(mine.map((turn) => turn.seconds));
    rows.push(
      row(
        `${name}: ${mine[0]?.answer.members} members, ${mine[0]?.answer.ties} ties, ${count} rows`,
        mine,
        seconds,
        '',
      ),
      row('both members of each row found, and nothing else', least, seconds, ''),
      row('DuckDB, grouped', duck, seconds, NO_DUCK),
      row('DuckDB, grouped with the latest date', dated, seconds, NO_DUCK),
      row('pandas and igraph, once', pandas, seconds, NO_PANDAS),
    );
  }
  return rows;
}

/**
 * @typedef {import('./turns.js').Turn} Turn
 * @typedef {import('./turns.js').Program} Program
 */

async function once(/** @type {Program} */ program, /** @type {object} */ request) {
  const turn = await program.ask(request);
  program.end();
  return turn;
}

function hasDuck() {
  try {
    return createRequire(import.meta.url).resolve('@duckdb/node-api') !== '';
  } catch {
    return false;
  }
}

// Each says as much of the network as it knows.
function agree(/** @type {string} */ name, /** @type {Turn[]} */ turns) {
  for (const key of ['members', 'ties', 'strength']) {
    const values = new Set(turns.map(({ answer }) => answer[key]).filter((value) => value !== undefined));
    if (values.size !== 1) throw new Error(`ingest: of ${name} there are ${[...values].join(' or ')} ${key}`);
  }
}

function row(
  /** @type {string} */ name,
  /** @type {Turn[]} */ turns,
  /** @type {number} */ mine,
  /** @type {string} */ otherwise,
) {
  if (turns.length === 0) return [`${name} (${otherwise})`, '', '', '', ''];
  const seconds = median(turns.map((turn) => turn.seconds));
  const walls = turns.flatMap(({ wall }) => wall ?? []);
  return [
    name,
    seconds.toFixed(2),
    walls.length === 0 ? '' : median(walls).toFixed(2),
    String(Math.round(median(turns.map(({ answer }) => answer.bytes / MB)))),
    (mine / seconds).toFixed(2),
  ];
}
