// Leiden on large networks beside python-igraph's: modularity first, then the processor time of both in turn.
import { modularity } from 'tiewise';
import { writeTies } from './packed.js';
import { planted } from './planted.js';
import { mean, median, NONE, ours, theirs } from './turns.js';

const [MEMBERS, TIES] = [100_000, 1_000_000];
const NETWORKS = [
  { name: 'groups of 80 to 120, mixing 0.3', sizes: { smallest: 80, largest: 120 }, mixing: 0.3 },
  { name: 'groups of 20 to 1,000, mixing 0.5', sizes: { smallest: 20, largest: 1000 }, mixing: 0.5 },
];

/** Two rows per network: igraph’s iterated until modularity rises no more, as ours is, and its default of two iterations. */
export async function leiden(seeds = [1, 2, 3, 4, 5]) {
  const rows = [];
  for (const { name, sizes, mixing } of NETWORKS) {
    const { network, groups } = planted(MEMBERS, TIES, sizes, mixing, 1);
    const path = writeTies('leiden', network);
    const [mine, peers] = [ours('leiden', path), theirs('leiden', path)];
    /** @type {import('./turns.js').Turn[][]} */
    const turns = [[], [], []];
    for (const seed of seeds) {
      turns[0]?.push(await mine.ask({ seed }));
      if (peers === undefined) continue;
      turns[1]?.push(await peers.ask({ seed, iterations: 'stable' }));
      turns[2]?.push(await peers.ask({ seed, iterations: 2 }));
    }
    const [us, stable, two] = turns.map((all) => outcome(network, all));
    if (peers !== undefined)
      for (const [k, all] of turns.entries())
        agree((await peers.ask({ labels: all[0]?.answer })).answer, [us, stable, two][k]?.qualities[0]);
    mine.end();
    peers?.end();
    const truth = `${modularity(network, groups).toFixed(5)} (${new Set(groups).size})`;
    rows.push(row(`${name}; igraph until stable`, truth, us, stable), row(`${name}; igraph twice`, truth, us, two));
  }
  return rows;
}

/** @typedef {{ qualities: number[], quality: number, seconds: number, communities: number }} Outcome */

function outcome(/** @type {import('tiewise').Network} */ network, /** @type {import('./turns.js').Turn[]} */ turns) {
  const qualities = turns.map(({ answer }) => modularity(network, answer));
  const communities = mean(turns.map(({ answer }) => new Set(answer).size));
  return { qualities, quality: mean(qualities), seconds: median(turns.map(({ seconds }) => seconds)), communities };
}

function agree(/** @type {number} */ igraphs, ours = NaN) {
  if (!(Math.abs(igraphs - ours) < 1e-9)) throw new Error(`leiden: modularity is ${ours}, by igraph ${igraphs}`);
}

/**
 * @param {string} name
 * @param {string} truth
 * @param {Outcome | undefined} us
 * @param {Outcome | undefined} peer
 */
function row(name, truth, us, peer) {
  const there = us !== undefined && peer !== undefined && !Number.isNaN(peer.quality);
  const difference = there ? us.quality - peer.quality : NaN;
  return [
    name,
    us === undefined ? '' : range(us),
    there ? range(peer) : NONE,
    there ? `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(5)}` : NONE,
    truth,
    us?.seconds.toFixed(1) ?? '',
    there ? peer.seconds.toFixed(1) : NONE,
    there ? (us.seconds / peer.seconds).toFixed(2) : NONE,
    us?.communities.toFixed(0) ?? '',
    there ? peer.communities.toFixed(0) : NONE,
  ];
}

// The mean of the seeds, the lowest and the highest.
function range(/** @type {Outcome} */ { quality, qualities }) {
  const ends = [Math.min(...qualities), Math.max(...qualities)].map((value) => value.toFixed(4));
  return `${quality.toFixed(5)} (${ends.join('–')})`;
}
