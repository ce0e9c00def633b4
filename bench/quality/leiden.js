// Leiden on large networks beside python-igraph's: modularity first, then the processor time of both in turn.
import { modularity } from 'tiewise';
import { writeTies } from '../graphs/packed.js';
import { planted } from '../graphs/planted.js';
import { mean, median } from '../statistics.js';
import { NONE, ours, theirs } from '../turns.js';

const [MEMBERS, TIES] = [100_000, 1_000_000];
const NETWORKS = [
  { name: 'groups of 80 to 120, mixing 0.3', sizes: { smallest: 80, largest: 120 }, mixing: 0.3 },
  { name: 'groups of 20 to 1,000, mixing 0.5', sizes: { smallest: 20, largest: 1000 }, mixing: 0.5 },
];

const EFFORTS = ['until stable', 'twice'];

/** Two rows per network: iterated until that gains no more, and two iterations each, igraph’s default. */
export async function leiden(seeds = [1, 2, 3, 4, 5]) {
  const rows = [];
  for (const { name, sizes, mixing } of NETWORKS) {
    const { network, groups } = planted(MEMBERS, TIES, sizes, mixing, 1);
    const path = writeTies('leiden', network);
    const [mine, peers] = [ours('leiden', path), theirs('leiden', path)];
    const truth = `${modularity(network, groups).toFixed(5)} (${new Set(groups).size})`;
    for (const effort of EFFORTS) {
      const [us, them] = await inTurns(network, mine, peers, seeds, effort === 'twice' ? 2 : undefined);
      if (peers !== undefined)
        for (const { turns, qualities } of [us, them])
          agree((await peers.ask({ labels: turns[0]?.answer })).answer, qualities[0]);
      rows.push(row(`${name}; ${effort}`, truth, us, them));
    }
    mine.end();
    peers?.end();
  }
  return rows;
}

/**
 * @typedef {import('../turns.js').Turn} Turn
 * @typedef {import('../turns.js').Program} Program
 */

/**
 * @param {import('tiewise').Network} network
 * @param {Program} mine
 * @param {Program | undefined} peers
 * @param {number[]} seeds
 * @param {number | undefined} iterations
 * @returns {Promise<[Outcome, Outcome]>}
 */
async function inTurns(network, mine, peers, seeds, iterations) {
  /** @type {[Turn[], Turn[]]} */
  const turns = [[], []];
  for (const seed of seeds) {
    turns[0].push(await mine.ask({ seed, iterations }));
    if (peers !== undefined) turns[1].push(await peers.ask({ seed, iterations: iterations ?? 'stable' }));
  }
  return [outcome(network, turns[0]), outcome(network, turns[1])];
}

/** @typedef {{ turns: Turn[], qualities: number[], quality: number, seconds: number, communities: number }} Outcome */

function outcome(/** @type {import('tiewise').Network} */ network, /** @type {Turn[]} */ turns) {
  const qualities = turns.map(({ answer }) => modularity(network, answer));
  const communities = mean(turns.map(({ answer }) => new Set(answer).size));
  return {
    turns,
    qualities,
    quality: mean(qualities),
    seconds: median(turns.map(({ seconds }) => seconds)),
    communities,
  };
}

function agree(/** @type {number} */ igraphs, ours = NaN) {
  if (!(Math.abs(igraphs - ours) < 1e-9)) throw new Error(`leiden: modularity is ${ours}, by igraph ${igraphs}`);
}

/**
 * @param {string} name
 * @param {string} truth
 * @param {Outcome} us
 * @param {Outcome} peer
 */
function row(name, truth, us, peer) {
  const there = peer.turns.length > 0;
  const difference = there ? us.quality - peer.quality : NaN;
  return [
    name,
    range(us),
    there ? range(peer) : NONE,
    there ? `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(5)}` : NONE,
    truth,
    us.seconds.toFixed(1),
    there ? peer.seconds.toFixed(1) : NONE,
    there ? (us.seconds / peer.seconds).toFixed(2) : NONE,
    us.communities.toFixed(0),
    there ? peer.communities.toFixed(0) : NONE,
  ];
}

// The mean of the seeds, the lowest and the highest.
function range(/** @type {Outcome} */ { quality, qualities }) {
  const ends = [Math.min(...qualities), Math.max(...qualities)].map((value) => value.toFixed(4));
  return `${quality.toFixed(5)} (${ends.join('–')})`;
}
