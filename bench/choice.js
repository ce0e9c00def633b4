// What is asked for on the command line.
import { parseArgs } from 'node:util';
import { GRAPHS } from './graphs/graphs.js';
import { FAMILIES } from './measures/families.js';
import { PARTS } from './parts.js';

const FULL = 90; // minutes, after which a full run begins nothing more

/**
 * @typedef {object} Choice
 * @property {boolean} all No family, measure or part is named.
 * @property {boolean} full Nothing is left out.
 * @property {Set<string>} parts Of `PARTS`, those to do.
 * @property {import('./measures/sideBySide.js').Wanted[]} wanted
 * @property {boolean} peers Beside python-igraph and graph-tool too.
 * @property {boolean} growth
 * @property {string | undefined} json
 * @property {string | undefined} threads
 * @property {number} minutes No row is begun later than this; of a full run the measures have three fifths of it.
 */

/** @returns {Choice} */
export function choice(args = process.argv.slice(2)) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      graph: { type: 'string', multiple: true, default: [] },
      peers: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      json: { type: 'string' },
      threads: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  const { graph: graphs, peers, growth, json, threads, minutes } = values;
  requireKnown('graph', graphs, Object.keys(GRAPHS));
  const measures = Object.values(FAMILIES).flatMap((family) => family.map(({ name }) => name));
  requireKnown('family, measure or part', positionals, [...Object.keys(FAMILIES), ...measures, ...Object.keys(PARTS)]);
  const all = positionals.length === 0;
  const full = all && graphs.length === 0 && (peers || !growth);
  return {
    all,
    full,
    parts: new Set(Object.keys(PARTS).filter((part) => full || positionals.includes(part))),
    wanted: Object.entries(FAMILIES).flatMap(([family, lines]) =>
      lines
        .filter(({ name }) => all || positionals.includes(family) || positionals.includes(name))
        .map((measure) => ({ family, measure, graphs: graphsOf(measure, graphs, positionals) })),
    ),
    peers,
    growth,
    json,
    threads,
    minutes: minutes === undefined ? (full ? FULL : Infinity) : Number(minutes),
  };
}

// Work over all pairs of a large network takes hours: only for a measure that is named.
function graphsOf(
  /** @type {import('./measures/measure.js').Measure} */ { name, work, directed = false, graphs },
  /** @type {string[]} */ asked,
  /** @type {string[]} */ named,
) {
  if (asked.length === 0) return graphs;
  const fitting = asked.filter((graph) => !directed || GRAPHS[graph]?.directed);
  return fitting.filter((graph) => work === 'ties' || !GRAPHS[graph]?.large || named.includes(name));
}

function requireKnown(/** @type {string} */ what, /** @type {string[]} */ given, /** @type {string[]} */ known) {
  for (const name of given)
    if (!known.includes(name)) throw new Error(`bench: no ${what} is called ${name}; there are ${known.join(', ')}`);
}
