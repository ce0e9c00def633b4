import { type Random, randomFrom } from '../numeric/random.js';
import { Swapping } from './swapping.js';
import type { Ties } from './ties.js';

export interface RewiredOptions {
  /** Keep a network that is in one piece in one piece. Default false. */
  readonly connected?: boolean;
  /** Only swaps after which the ties are no longer, in places along a ring of the members in their order. Default false. */
  readonly lattice?: boolean;
}

export interface Rewired {
  readonly ties: Ties;
  /** How many swaps were made; 0 where the network admits none, as a star or a complete one. */
  readonly swaps: number;
}

/**
 * Another network in which every member has as many ties as in this one: undirected ties A-B and C-D are swapped for A-D
 * and C-B, which makes gaps of ties and ties of gaps. At random, there are ten swaps for each tie, or for each gap if
 * those are fewer, and for a lattice as many as possible, unless the tries run out before. Strengths are 1.
 *
 * In one piece: swaps are made by the window, and a window after which the network is in pieces is undone. Large
 * networks with few ties beyond those that hold them together come out with fewer swaps than they should.
 * Cost: O(m) time where most tries succeed; 1000 m tries at most. O(n + m) memory.
 * Source: Maslov and Sneppen 2002, doi:10.1126/science.1065103; Gkantsidis, Mihail and Zegura 2003, "The Markov chain
 * simulation method for generating connected power law random graphs" (in one piece); Viger and Latapy 2016,
 * doi:10.1093/comnet/cnv013 (small pieces first); Sporns and Zwi 2004, doi:10.1385/NI:2:2:145 (lattice).
 */
export function rewired(
  ties: Ties,
  random: Random,
  { connected = false, lattice = false }: RewiredOptions = {},
): Rewired {
  const m = ties.targets.length / 2;
  const wanted = lattice ? Infinity : swapsWanted(ties);
  const swapping = new Swapping(ties, random, lattice, (lattice ? LATTICE_TRIES : TRIES) * m);
  const swaps = connected ? inWindows(swapping, wanted, SWAPS * m) : swapping.swap(wanted, null);
  return { ties: swapping.ties(), swaps };
}

/**
 * Such networks by their numbers, each made of the same ties and from a stream of its own, so that they may be drawn
 * anywhere in any order; null where there is no other. Asked for the one that it gave last, it gives that again: several
 * tests that go along side by side compare with the same ones.
 */
export function rewirings(ties: Ties, seed: number): Rewirings {
  const random = randomFrom(seed);
  const wanted = swapsWanted(ties);
  let swapping: Swapping | null = null;
  let last = -1;
  let drawn: Ties | null = null;
  return (sample) => {
    if (sample === last) return drawn;
    random.state.set(sampleStream(seed, sample, 'ties').state);
    if (swapping === null) swapping = new Swapping(ties, random, false, TRIES * (ties.targets.length / 2));
    else swapping.again(ties);
    drawn = swapping.swap(wanted, null) === 0 ? null : swapping.ties();
    last = sample;
    return drawn;
  };
}

/** Gives the random network of a number. */
export type Rewirings = (sample: number) => Ties | null;

/** The stream of a seed for the random network of a number: one for its ties, one for whatever else is drawn of it. */
export function sampleStream(seed: number, sample: number, what: 'ties' | 'else'): Random {
  return randomFrom(seed, 2 * sample + (what === 'ties' ? 1 : 2));
}

function swapsWanted({ offsets, targets }: Ties): number {
  const n = offsets.length - 1;
  const m = targets.length / 2;
  return SWAPS * Math.min(m, (n * (n - 1)) / 2 - m);
}

const SWAPS = 10;
// Tries for each tie. Of a lattice the first few hundred bring most, and thousands little more.
const TRIES = 1000;
const LATTICE_TRIES = 200;
// Looking whether the network is in one piece may visit so many members and ends of ties in all.
const VISITS = 1e8;

function inWindows(swapping: Swapping, wanted: number, longest: number): number {
  const log = new Uint32Array(2 * longest);
  let swaps = 0;
  let window = Math.ceil(longest / 16);
  for (let visits = 0; swaps < wanted && visits < VISITS; visits += swapping.size) {
    const made = swapping.swap(Math.min(window, wanted - swaps), log);
    if (made === 0) break;
    if (swapping.inOnePiece()) {
      swaps += made;
      window = Math.min(longest, Math.ceil(window * 1.5));
    } else {
      swapping.undo(made, log);
      window = Math.ceil(window / 2);
    }
  }
  return swaps;
}
