// The measures of the network of the file named, by name; in so many threads, if a number follows.
import * as tiewise from 'tiewise';
import { createPool } from 'tiewise/parallel';
import { answers } from './answers.js';
import { readTies } from './graphs/packed.js';
import { measureNamed } from './measures/families.js';
import { groupsOfFifty } from './measures/measure.js';

const [, , path = '', threads] = process.argv;
const network = readTies(path);
const pool = threads === undefined ? undefined : createPool({ threads: Number(threads) });
const groups = groupsOfFifty(network);
/** @typedef {(network: tiewise.Network, ...args: unknown[]) => unknown} Call */
const calls = /** @type {Record<string, Call>} */ (/** @type {unknown} */ (tiewise));

/** @type {Record<string, () => unknown>} */
const ready = {};

await answers(
  ({ measure }) => (ready[measure] ??= callOf(measure))(),
  ({ measure }, result) => measureNamed(measure).answer?.(result, network) ?? result,
);
await pool?.close();

function callOf(/** @type {string} */ name) {
  const { call, options, groups: told } = measureNamed(name);
  const measured = /** @type {Call} */ (calls[call]);
  if (told) return () => measured(network, groups, options);
  return () => (pool === undefined ? measured(network, options) : pool.run(measured, network, options));
}
