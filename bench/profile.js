// The whole profile: of a network as most users have, in a program just started and in one that has done it often, and of
// large ones on two threads.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { graphPath } from './graphs/graphs.js';
import { readTies } from './graphs/packed.js';
import { median } from './statistics.js';
import { ours } from './turns.js';

const [COLD, WARM_UP, WARM] = [7, 40, 20];
const LONG = 1200; // seconds

/** One line of the results per way of starting. */
export async function smallProfile() {
  const rows = tieRows(readTies(graphPath('small')));
  const script = fileURLToPath(new URL('coldProfile.js', import.meta.url));
  const cold = Array.from({ length: COLD }, () =>
    JSON.parse(execFileSync(process.execPath, [script, JSON.stringify(rows)], { encoding: 'utf8' })),
  );
  const program = ours('profile', graphPath('small'));
  await program.ask({ times: WARM_UP });
  const { answer, seconds } = await program.ask({ times: WARM });
  program.end();
  return [
    ['small; a program just started, the call', ...medians(cold.map(({ call }) => call)), ''],
    ['small; a program just started, all from its very start', ...medians(cold.map(({ all }) => all)), ''],
    [`small; after ${WARM_UP} times`, median(answer.seconds), seconds / WARM, ''],
  ].map(written);
}

/** The line of a large network. */
export async function largeProfile(/** @type {string} */ graph) {
  const program = ours('profile', graphPath(graph));
  const { answer, seconds, wall = NaN } = await program.ask({ threads: 2 }, LONG);
  program.end();
  const { samples, reports, megabytes } = answer;
  const how = samples > 0 ? `; betweenness of ${samples} paths` : '';
  return written([
    `${graph}; pool of two threads${how}; ${reports} reports of progress`,
    wall,
    seconds,
    `${Math.round(megabytes)}`,
  ]);
}

function medians(/** @type {{ wall: number, seconds: number }[]} */ times) {
  return [median(times.map(({ wall }) => wall)), median(times.map(({ seconds }) => seconds))];
}

function written(/** @type {(string | number)[]} */ line) {
  return line.map((cell) => (typeof cell === 'number' ? cell.toPrecision(3) : cell));
}

function tieRows(/** @type {import('tiewise').Network} */ { members, ties }) {
  return members.flatMap((id, i) =>
    Array.from(ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]), (j) => [id, members[j]]).filter(
      ([a = '', b = '']) => a < b,
    ),
  );
}
