// The consensus of many runs on a network of the size that a person waits for: how long, how much memory, and whether it
// tells how far it is and stops when asked to.
import { writeTies } from '../graphs/packed.js';
import { planted } from '../graphs/planted.js';
import { ours } from '../turns.js';

const [MEMBERS, TIES, RUNS, STOP_AFTER] = [12_000, 60_000, 50, 1000];

/** One line of the results per row. */
export async function consensus() {
  const { network, groups } = planted(MEMBERS, TIES, { smallest: 50, largest: 150 }, 0.3, 1);
  const program = ours('consensus', writeTies('consensus', network));
  const { answer, seconds, wall = NaN, peak } = await program.ask({ runs: RUNS });
  const { answer: stopped } = await program.ask({ runs: RUNS, stopAfter: STOP_AFTER });
  program.end();
  const { communities, modularity, agreement, reports } = answer;
  return [
    ['found', `${communities} communities, modularity ${modularity.toFixed(5)} (planted: ${new Set(groups).size})`],
    ['agreement of the runs, mean adjusted Rand index', agreement.toFixed(3)],
    ['wall time', `${wall.toFixed(1)} s`],
    ['processor time', `${seconds.toFixed(1)} s`],
    ['peak memory beyond the network', peak === undefined ? 'not known on this system' : `${Math.round(peak)} MB`],
    ['reports of progress', String(reports)],
    [
      `asked to stop after ${STOP_AFTER / 1000} s`,
      stopped.late === undefined
        ? 'was done by then'
        : `stopped ${Math.max(0, stopped.late).toFixed(0)} ms later, with ${stopped.done} of ${RUNS} runs done`,
    ],
  ];
}
