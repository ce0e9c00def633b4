// Constraint on a large network beside python-igraph: the answers first, then the processor time of both in turn.
import { buildNetwork, interactionsFrom } from 'tiewise';
import { seeded, ties } from './networks.js';
import { writeTies } from './packed.js';
import { median, NONE, ours, theirs } from './turns.js';

const [MEMBERS, TIES] = [100_000, 1_000_000];

/** A row: largest relative difference, seconds of each, ratio, and the memory that ours takes beyond the network. */
export async function constraint(runs = 7) {
  const path = writeTies('constraint', network());
  const programs = [ours('constraint', path), theirs('constraint', path)].filter((program) => program !== undefined);
  const first = [];
  for (const program of programs) first.push(await program.ask({}));
  /** @type {number[][]} */
  const times = programs.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [k, program] of programs.entries()) times[k]?.push((await program.ask({ answer: false })).seconds);
  for (const program of programs) program.end();
  const [mine = NaN, peers] = times.map(median);
  return [
    [
      `constraint, ${MEMBERS} members, ${TIES} ties`,
      peers === undefined ? NONE : difference(first[0]?.answer, first[1]?.answer).toExponential(1),
      mine.toFixed(3),
      peers?.toFixed(3) ?? NONE,
      peers === undefined ? NONE : (mine / peers).toFixed(2),
      String(Math.round(first[0]?.peak ?? NaN)),
    ],
  ];
}

function difference(/** @type {number[]} */ ours, /** @type {number[]} */ theirs) {
  let largest = ours.length === theirs.length ? 0 : NaN;
  for (const [i, value] of ours.entries())
    largest = Math.max(largest, Math.abs(value - (theirs[i] ?? NaN)) / Math.abs(value));
  if (!(largest <= 1e-9)) throw new Error(`constraint: ours and igraph’s differ by ${largest}`);
  return largest;
}

function network() {
  const random = seeded(8);
  /** @type {[string, string, number][]} */
  const rows = ties(MEMBERS, TIES, 7).map(([a, b]) => [a, b, 1 + Math.floor(9 * random())]);
  return buildNetwork(interactionsFrom(rows).interactions, { strength: 'sum' });
}
