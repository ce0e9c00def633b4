// A long log followed through time.
import { log } from './graphs/logs.js';
import { median } from './statistics.js';
import { ours } from './turns.js';

const MB = 1_000_000;
/** @type {Record<string, import('tiewise').WindowsOptions>} */
const KINDS = {
  'by month': { every: 'month' },
  'by month, of three months': { every: 'month', length: 3 },
  'by month, with all before': { every: 'month', cumulative: true },
};

/** Rows of the table, one for each way to cut time; each in a process of its own, for the most memory that it had. */
export async function windowed(rounds = 3) {
  const path = log('log', 100_000, 1_000_000, 10_000_000);
  const rows = [];
  for (const [name, options] of Object.entries(KINDS)) {
    const turns = [];
    for (let round = 0; round < rounds; round++) {
      const program = ours('windows', path);
      turns.push(await program.ask(options));
      program.end();
    }
    rows.push([
      name,
      String(turns[0]?.answer.count),
      median(turns.map(({ wall = Number.NaN }) => wall)).toFixed(2),
      median(turns.map(({ seconds }) => seconds)).toFixed(2),
      String(Math.round(median(turns.map(({ answer }) => answer.bytes / MB)))),
    ]);
  }
  return rows;
}
