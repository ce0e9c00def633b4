// How the processor time of each measure grows with the ties, on networks like g1 of doubling sizes.
import * as tiewise from 'tiewise';
import { growthPath } from '../graphs/graphs.js';
import { log } from '../graphs/logs.js';
import { readTies } from '../graphs/packed.js';
import { exponent, median } from '../statistics.js';
import { ours } from '../turns.js';

const SMALLEST = 2000;
const LARGEST = { pairs: 16_000, ties: 256_000 };
const LONG = 10; // seconds: beyond, no larger network is tried
const CLEAR = 0.005; // seconds: below, most of the time is not the measure's
const RUNS = 3;

/**
 * @typedef {{ members: number, ties: number, seconds: number }} Size
 * @typedef {{ measure: string, sizes: Size[], exponent: number, fitted: number }} Growth
 */

/** A result per measure, and one for logs read into networks if `withLogs`. */
export async function growth(
  /** @type {import('./measure.js').Measure[]} */ measures,
  /** @type {boolean} */ withLogs,
) {
  /** @type {Growth[]} */
  const results = [];
  if (withLogs) results.push(await grown('log to network', LARGEST.ties, ofLog));
  for (const { name, call, work } of measures)
    if (call in tiewise) results.push(await grown(name, LARGEST[work], (members) => ofMeasure(name, members)));
  return results;
}

async function grown(
  /** @type {string} */ measure,
  /** @type {number} */ largest,
  /** @type {(members: number) => Promise<Size>} */ measured,
) {
  /** @type {Size[]} */
  const sizes = [];
  try {
    for (let members = SMALLEST; members <= largest && !((sizes.at(-1)?.seconds ?? 0) > LONG); members *= 2)
      sizes.push(await measured(members));
  } catch (error) {
    console.error(`${measure}: ${error}`); // the sizes that were measured stand
  }
  const clear = sizes.filter(({ seconds }) => seconds >= CLEAR);
  const slope = exponent(clear.map(({ ties, seconds }) => ({ x: ties, y: seconds })));
  console.error(`${(performance.now() / 1e3).toFixed(0)} s: ${measure}, exponent ${slope.toFixed(2)}`);
  return { measure, sizes, exponent: slope, fitted: clear.length };
}

async function ofMeasure(/** @type {string} */ measure, /** @type {number} */ members) {
  const path = growthPath(members);
  const program = ours('measure', path);
  const request = { measure, answer: false };
  const turns = [await program.ask(request)];
  if ((turns[0]?.seconds ?? 0) < LONG) for (let run = 0; run < RUNS; run++) turns[run] = await program.ask(request);
  program.end();
  const { ties } = readTies(path);
  return { members, ties: ties.targets.length / 2, seconds: median(turns.map(({ seconds }) => seconds)) };
}

async function ofLog(/** @type {number} */ members) {
  const program = ours('ingest', log('growth', members, 5 * members, 5 * members));
  const turns = [await program.ask({ answer: false })];
  for (let run = 0; run < RUNS; run++) turns[run] = await program.ask({ answer: false });
  program.end();
  return { members, ties: 5 * members, seconds: median(turns.map(({ seconds }) => seconds)) };
}
