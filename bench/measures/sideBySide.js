// Measures of ours and of the peers on one graph after another: answers first, then the time of all in turns.
import * as tiewise from 'tiewise';
import { graphPath } from '../graphs/graphs.js';
import { readTies, tieBytes } from '../graphs/packed.js';
import { median } from '../statistics.js';
import { ours } from '../turns.js';
import { differenceOf, disagreement } from './agreement.js';
import { peersFor } from './peers.js';
import { runsOf, warmed } from './warmth.js';

const MB = 1_000_000;
const LONGEST = 120; // seconds that a call may take, with reading the graph where that comes first

/**
 * @typedef {{ name: string, seconds: number, wall: number, runs: number, difference?: number, failed?: string }} Timing
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
 * @property {boolean} shared Whether threads share it, so that its goal is not that of one.
 * @property {number | undefined} goal What the ratio is to be on two threads.
 * @typedef {{ family: string, measure: import('./measure.js').Measure, graphs: string[] }} Wanted
 * @typedef {(request: object, longest: number) => Promise<import('../turns.js').Turn>} Ask
 * @typedef {{ timing: Timing, ask: Ask, request: object, runs: number, turns: import('../turns.js').Turn[] }} Racer
 */

/**
 * The results of the measures on their graphs, in the order of the measures. What fails, takes too long or disagrees has
 * the reason for its result, and so has what is left when `until` has come, a time by `performance.now()`.
 */
export async function sideBySide(
  /** @type {Wanted[]} */ wanted,
  /** @type {{ peers: boolean, threads?: string | undefined, until: number }} */ { peers: all, threads, until },
) {
  /** @type {Map<Wanted, Result[]>} */
  const results = new Map(wanted.map((each) => [each, []]));
  for (const graph of new Set(wanted.flatMap(({ graphs }) => graphs))) {
    const path = graphPath(graph);
    const network = readTies(path);
    const ties = network.ties.targets.length / (network.directed ? 1 : 2);
    const peers = peersFor(path, ties, all);
    // Nobody reads while others are measured; who cannot read says so in every row.
    for (const peer of peers) await peer.says().catch(() => {});
    for (const each of wanted) {
      if (!each.graphs.includes(graph) || !(each.measure.call in tiewise)) continue;
      const { name, why = '', goals, parts = false } = each.measure;
      const mine = performance.now() > until ? undefined : ours('measure', path, ...(threads ? [threads] : []));
      const timings =
        mine === undefined ? notDone('no time was left') : await inTurns(each.measure, network, mine, peers);
      mine?.end();
      const of = { family: each.family, measure: name, graph, members: network.members.length, ties, shared: parts };
      results.get(each)?.push({ ...of, ...timings, megabytes: tieBytes(network) / MB, why, goal: goals?.[graph] });
      tell(name, graph, timings);
    }
    for (const peer of peers) peer.end();
  }
  return Array.from(results.values()).flat();
}

/** @typedef {Pick<Result, 'ours' | 'peers' | 'best' | 'ratio' | 'peak'>} Timings */

/**
 * @param {import('./measure.js').Measure} measure
 * @param {import('tiewise').Network} network
 * @param {import('../turns.js').Program} mine
 * @param {import('./peers.js').Peer[]} peers
 * @returns {Promise<Timings>}
 */
async function inTurns(measure, network, mine, peers) {
  const { name } = measure;
  const us = racer('tiewise', name, mine.ask);
  const first = await tried(us, () => mine.ask({ measure: name }, LONGEST));
  if (first === undefined) return notDone(us.timing.failed);
  await tried(us, () => warm(us, name, first));
  /** @type {Racer[]} */
  const racers = [us];
  for (const peer of peers) {
    const them = racer(peer.called, name, peer.ask);
    await tried(them, async () => {
      const { name: called, measures } = await peer.says();
      them.timing.name = called;
      if (!measures.includes(name)) return;
      racers.push(them);
      const turn = await peer.ask({ measure: name }, LONGEST);
      const difference = differenceOf(measure, first.answer, turn.answer, () => network);
      them.timing.difference = difference;
      const wrong = disagreement(measure, difference);
      if (wrong === undefined) await warm(them, name, turn);
      else {
        process.exitCode = 1;
        throw new Error(wrong);
      }
    });
    if (them.timing.failed && !racers.includes(them)) racers.push(them);
  }
  for (let run = 0; run < Math.max(...racers.map(({ runs }) => runs)); run++)
    for (const each of racers)
      if (run < each.runs && each.timing.failed === undefined)
        await tried(each, async () => each.turns.push(await each.ask(each.request, LONGEST)));
  const [mineTimed, ...theirs] = racers.map(timed);
  const best = theirs.filter(({ failed }) => !failed).toSorted((a, b) => a.seconds - b.seconds)[0];
  const ratio = best && mineTimed && mineTimed.seconds / best.seconds;
  return { ours: /** @type {Timing} */ (mineTimed), peers: theirs, best, ratio, peak: first.peak };
}

/** @returns {Racer} */
function racer(/** @type {string} */ name, /** @type {string} */ measure, /** @type {Ask} */ ask) {
  return { timing: { name, seconds: NaN, wall: NaN, runs: 0 }, ask, request: { measure }, runs: 0, turns: [] };
}

// Makes ready for the turns that count.
async function warm(
  /** @type {Racer} */ racer,
  /** @type {string} */ measure,
  /** @type {import('../turns.js').Turn} */ first,
) {
  racer.runs = runsOf(first.seconds);
  if (racer.runs === 0) racer.turns.push(first);
  else
    racer.request = await warmed({ measure, answer: false }, first.seconds, (request) => racer.ask(request, LONGEST));
}

/**
 * What comes of the work, or nothing and the reason with the racer.
 * @template Answer
 * @param {Racer} racer
 * @param {() => Promise<Answer>} work
 */
async function tried({ timing }, work) {
  try {
    return await work();
  } catch (error) {
    timing.failed = error instanceof Error ? error.message : String(error);
    return undefined;
  }
}

function timed(/** @type {Racer} */ { timing, turns }) {
  const seconds = median(turns.map((turn) => turn.seconds));
  const wall = median(turns.map((turn) => turn.wall ?? NaN));
  return { ...timing, seconds, wall, runs: turns.length };
}

/** @returns {Timings} */
function notDone(failed = '') {
  const ours = { name: 'tiewise', seconds: NaN, wall: NaN, runs: 0, failed };
  return { ours, peers: [], best: undefined, ratio: undefined, peak: undefined };
}

function tell(/** @type {string} */ name, /** @type {string} */ graph, /** @type {Timings} */ { ours, peers, ratio }) {
  const failures = [ours, ...peers].flatMap(({ name: who, failed }) => (failed ? [`${who}: ${failed}`] : []));
  const time = `${ours.seconds.toPrecision(3)} s, ratio ${ratio?.toFixed(2) ?? '-'}`;
  const clock = `${(performance.now() / 1e3).toFixed(0)} s`;
  console.error([`${clock}: ${name}, ${graph}: ${time}`, ...failures].join('; '));
}
