// Constraint on a large network beside python-igraph: the answers first, then the processor time of both in turn.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildNetwork, interactionsFrom } from 'tiewise';
import { seeded, ties } from './networks.js';

const [MEMBERS, TIES] = [100_000, 1_000_000];
const file = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** A row: largest relative difference, seconds of each, ratio, and the memory that ours takes beyond the network. */
export async function constraint(runs = 7) {
  const path = writeTies();
  const python = pythonWithIgraph();
  const programs = [start(process.execPath, file('constraintTurns.js'), path)];
  if (python !== undefined) programs.push(start(python, file('peers/constraintTurns.py'), path));
  const first = [];
  for (const program of programs) first.push(await program.ask('values'));
  const [ours, theirs] = first.map(({ values }) => values);
  /** @type {number[][]} */
  const times = programs.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [k, program] of programs.entries()) times[k]?.push((await program.ask('seconds')).seconds);
  for (const program of programs) program.end();
  const [mine = NaN, peers = NaN] = times.map((all) => all.sort((x, y) => x - y)[Math.floor(runs / 2)]);
  const none = 'no python3 with igraph';
  return [
    [
      `constraint, ${MEMBERS} members, ${TIES} ties`,
      theirs === undefined ? none : difference(ours ?? [], theirs).toExponential(1),
      mine.toFixed(3),
      theirs === undefined ? none : peers.toFixed(3),
      theirs === undefined ? none : (mine / peers).toFixed(2),
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

// The packed network: number of members and of targets, strengths, offsets, targets.
function writeTies() {
  const random = seeded(8);
  /** @type {[string, string, number][]} */
  const rows = ties(MEMBERS, TIES, 7).map(([a, b]) => [a, b, 1 + Math.floor(9 * random())]);
  const { members, ties: packed } = buildNetwork(interactionsFrom(rows).interactions, { strength: 'sum' });
  const { offsets, targets, strengths } = packed;
  mkdirSync(file('out/'), { recursive: true });
  const parts = [Uint32Array.of(members.length, targets.length), strengths, offsets, targets];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeFileSync(file('out/constraint.ties'), Buffer.concat(bytes));
  return file('out/constraint.ties');
}

/** The first Python on the path that has igraph; the system's may not be the first Python there. */
function pythonWithIgraph() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find((command) => {
      try {
        accessSync(command, constants.X_OK);
        execFileSync(command, ['-c', 'import igraph'], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    });
}

/** @typedef {{ seconds: number, peak?: number, values?: number[] }} Turn */

/** A program that reads the ties once and then takes a turn for each line it is sent. */
function start(/** @type {string[]} */ ...[command = '', ...args]) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** @returns {Promise<Turn>} */
    async ask(/** @type {string} */ what) {
      child.stdin.write(`${what}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command} ${args.join(' ')} ended early`);
      return JSON.parse(value);
    },
    end: () => child.stdin.end(),
  };
}
