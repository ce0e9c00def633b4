// Measures of ours and of the peers on one graph after another: answers first, then the time of all in turns.
import * as tiewise from 'tiewise';
import { graphPath } from '../graphs/graphs.js';
import { readTies, tieBytes } from '../graphs/packed.js';
import { median } from '../statistics.js';
import { ours } from '../turns.js';
import { differenceOf, requireAgreement } from './agreement.js';
import { peersFor } from './peers.js';

const MB = 1_000_000;
const LONG = 20; // seconds: what takes longer is done twice, the first time counted
const SHORT = 0.05; // seconds: what is done sooner is done so often in each turn that the turn takes about that
const RUNS = 5;

/**
 * @typedef {{ name: string, seconds: number, wall: number, runs: number, difference?: number }} Timing
 * @typedef {object} Result
 * @property {string} family
 * @property {string} measure
 * @property {string} graph
 * @property {number} members
 * @property {number} ties
 * @property {Timing} ours
 * @property {Timing[]} peers
 * @property {Timing | undefined} best The peer that took least processor time.
 * @property {number | undefined} ratio Processor time of ours over that of the best peer.
 * @property {number | undefined} peak Most megabytes beyond the network.
 * @property {number} megabytes What the network takes.
 * @property {string} why
 * @typedef {Awaited<ReturnType<typeof racer>> & { difference?: number }} Racer
 * @typedef {{ family: string, measure: import('./measure.js').Measure, graphs: string[] }} Wanted
 */

/** The results of the measures on their graphs, in the order of the measures. */
export async function sideBySide(
  /** @type {Wanted[]} */ wanted,
  /** @type {{ peers: boolean, threads?: string | undefined }} */ { peers: all, threads },
) {
  /** @type {Map<Wanted, Result[]>} */
  const results = new Map(wanted.map((each) => [each, []]));
  for (const graph of new Set(wanted.flatMap(({ graphs }) => graphs))) {
    const path = graphPath(graph);
    const network = readTies(path);
    const ties = network.ties.targets.length / (network.directed ? 1 : 2);
    const peers = await peersFor(path, ties, all);
    for (const each of wanted) {
      if (!each.graphs.includes(graph) || !(each.measure.call in tiewise)) continue;
      const timings = await inTurns(
        each.measure,
        graph,
        network,
        ours('measure', path, ...(threads ? [threads] : [])),
        peers,
      );
      const result = { family: each.family, measure: each.measure.name, graph, members: network.members.length, ties };
      results
        .get(each)
        ?.push({ ...result, ...timings, megabytes: tieBytes(network) / MB, why: each.measure.why ?? '' });
      console.error(
        `${each.measure.name}, ${graph}: ${timings.ours.seconds.toPrecision(3)} s, ratio ${timings.ratio?.toFixed(2) ?? '-'}`,
      );
    }
    for (const { program } of peers) program.end();
  }
  return Array.from(results.values()).flat();
}

/**
 * @param {import('./measure.js').Measure} measure
 * @param {string} graph
 * @param {import('tiewise').Network} network
 * @param {import('../turns.js').Program} mine
 * @param {import('./peers.js').Peer[]} peers
 */
async function inTurns(measure, graph, network, mine, peers) {
  const { name } = measure;
  const first = await mine.ask({ measure: name });
  /** @type {Racer[]} */
  const racers = [await racer('tiewise', name, mine, first)];
  for (const { program, name: peer, measures } of peers) {
    if (!measures.includes(name)) continue;
    const turn = await program.ask({ measure: name });
    const difference = differenceOf(measure, first.answer, turn.answer, () => network);
    requireAgreement(measure, `${graph}, ${peer}`, difference);
    racers.push({ ...(await racer(peer, name, program, turn)), difference });
  }
  for (let run = 0; run < RUNS; run++)
    for (const { program, request, rounds, turns } of racers) if (run < rounds) turns.push(await program.ask(request));
  mine.end();
  const [us, ...them] = racers.map(timing);
  const best = them.toSorted((a, b) => a.seconds - b.seconds)[0];
  const ratio = best && us && us.seconds / best.seconds;
  return { ours: /** @type {Timing} */ (us), peers: them, best, ratio, peak: first.peak };
}

// One of those who take turns, warmed up.
async function racer(
  /** @type {string} */ name,
  /** @type {string} */ measure,
  /** @type {import('../turns.js').Program} */ program,
  /** @type {import('../turns.js').Turn} */ first,
) {
  const long = first.seconds > LONG;
  const request = { measure, answer: false, repeat: often(first.seconds) };
  if (request.repeat > 1) request.repeat = often((await program.ask(request)).seconds);
  return { name, program, request, rounds: long ? 1 : RUNS, turns: long ? [first] : [] };
}

function often(/** @type {number} */ seconds) {
  return Math.max(1, Math.min(100_000, Math.ceil(SHORT / seconds)));
}

/**
 * @param {Racer} racer
 * @returns {Timing}
 */
function timing({ name, turns, difference }) {
  const seconds = median(turns.map((turn) => turn.seconds));
  const wall = median(turns.map((turn) => turn.wall ?? NaN));
  return { name, seconds, wall, runs: turns.length, ...(difference !== undefined && { difference }) };
}
