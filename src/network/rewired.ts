import { MARKED } from '../numeric/pairSet.js';
import { addPair, pairTable } from '../numeric/pairTable.js';
import { type Random, randomFrom } from '../numeric/random.js';
import { matchEnds } from './matchedEnds.js';
import { swapEnds } from './swappedEnds.js';
import { Swapping } from './swapping.js';
import { endsOf, looseEnds, tiesOfEnds } from './tieEnds.js';
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
 * A network of more than 1024 members is, at random, not swapped from this one: the ends of all ties are loosened and
 * matched anew, and the swaps are as many as it takes until nothing is left of how ends that did not match were put
 * right. Where too many did not, it is swapped as others are.
 *
 * In one piece: swaps are made by the window, and a window after which the network is in pieces is undone. Large
 * networks with few ties beyond those that hold them together come out with fewer swaps than they should.
 * Cost: O(m) time where most tries succeed; 1000 m tries at most. O(n + m) memory, 70 bytes for each tie at most.
 * Source: Maslov and Sneppen 2002, doi:10.1126/science.1065103; Fosdick, Larremore, Nishimura and Ugander 2018,
 * doi:10.1137/16M1087175 (ends matched anew); Gkantsidis, Mihail and Zegura 2003, "The Markov chain simulation method for
 * generating connected power law random graphs" (in one piece); Viger and Latapy 2016, doi:10.1093/comnet/cnv013 (small
 * pieces first); Sporns and Zwi 2004, doi:10.1385/NI:2:2:145 (lattice).
 */
export function rewired(
  ties: Ties,
  random: Random,
  { connected = false, lattice = false }: RewiredOptions = {},
): Rewired {
  const m = ties.targets.length / 2;
  if (ties.offsets.length - 1 > MARKED && !connected && !lattice) return redrawn(ties, random);
  const wanted = lattice ? Infinity : SWAPS * swappable(ties);
  const swapping = new Swapping(ties, random, lattice, (lattice ? LATTICE_TRIES : TRIES) * m);
  const swaps = connected ? inWindows(swapping, wanted, SWAPS * m) : swapping.swap(wanted, null);
  return { ties: swapping.ties(), swaps };
}

/** Random networks by their numbers, in whatever order they are drawn; null where there is no other. */
export interface Rewirings {
  readonly draw: (sample: number) => Ties | null;
  /** How many that follow each other are best drawn one after the other: each is made of the one before. */
  readonly together: number;
}

/**
 * Networks in which every member has as many ties as in this one, from streams of their own. Large ones are each drawn
 * anew. Of small ones the first of some that follow each other is made of the ties given, and any other of the one before
 * it by three more swaps a tie, in which every tie takes part six times on average and seldom stays what it was. Those
 * are there when they are asked for again: several tests that go along side by side compare with the same.
 */
export function rewirings(ties: Ties, seed: number): Rewirings {
  const together = ties.offsets.length - 1 > MARKED ? 1 : TOGETHER;
  let first = -1;
  let next: () => Ties | null = () => null;
  let drawn: (Ties | null)[] = [];
  const draw = (sample: number): Ties | null => {
    const place = sample % together;
    if (sample - place !== first) {
      first = sample - place;
      next = chain(ties, sampleStream(seed, first, 'ties'));
      drawn = [];
    }
    while (drawn.length <= place) drawn.push(next());
    return drawn[place] ?? null;
  };
  return { draw, together };
}

// Draws one network after another.
function chain(ties: Ties, random: Random): () => Ties | null {
  if (ties.offsets.length - 1 > MARKED) {
    return () => {
      const { ties: drawn, swaps } = redrawn(ties, random);
      return swaps === 0 ? null : drawn;
    };
  }
  const tries = TRIES * (ties.targets.length / 2);
  let swapping: Swapping | null = null;
  return () => {
    const swaps = (swapping === null ? SWAPS : MORE_SWAPS) * swappable(ties);
    swapping ??= new Swapping(ties, random, false, tries);
    swapping.tries = tries;
    return swapping.swap(swaps, null) === 0 ? null : swapping.ties();
  };
}

const TOGETHER = 9;
const MORE_SWAPS = 3;

/** The stream of a seed for the random network of a number: one for its ties, one for whatever else is drawn of it. */
export function sampleStream(seed: number, sample: number, what: 'ties' | 'else'): Random {
  return randomFrom(seed, 2 * sample + (what === 'ties' ? 1 : 2));
}

// The ties, or the gaps if those are fewer.
function swappable(ties: Ties): number {
  return Math.min(ties.targets.length / 2, gapsOf(ties));
}

const SWAPS = 10;
// Tries for each tie. Of a lattice the first few hundred bring most, and thousands little more.
const TRIES = 1000;
const LATTICE_TRIES = 200;
// Looking whether the network is in one piece may visit so many members and ends of ties in all.
const VISITS = 1e8;

/** What `rewired` gives of a large network, at random. */
export function redrawn(ties: Ties, random: Random): Rewired {
  const pairs = pairTable(ties.targets.length / 2);
  const matched = matchedAnew(ties, pairs, random);
  // Without a swap this may be the only network there is, or one that is hard to come by.
  if (matched.swaps > 0) return matched;
  return swappedFrom(ties, pairs.fill(-1), random);
}

function matchedAnew({ offsets }: Ties, pairs: Int32Array, random: Random): Rewired {
  const ends = looseEnds(offsets);
  const faults = matchEnds(ends, pairs, random);
  const tries = faults < 0 ? 0 : SETTLING + ends.length / 2 + SETTLING_OF_FAULT * faults;
  const swaps = swapEnds(ends, pairs, random, Infinity, tries);
  return { ties: tiesOfEnds(offsets, ends), swaps };
}

// Tries to swap so many times and once for each tie, and so many times for each fault, leave nothing of how these were
// put right: the ties among members with the most are then as many as after any number of tries.
const SETTLING = 1000;
const SETTLING_OF_FAULT = 50;

function swappedFrom(ties: Ties, pairs: Int32Array, random: Random): Rewired {
  const ends = endsOf(ties);
  const m = ends.length / 2;
  for (let k = 0; k < ends.length; k += 2) addPair(pairs, ends[k]!, ends[k + 1]!);
  const swaps = swapEnds(ends, pairs, random, SWAPS * swappable(ties), TRIES * m);
  return { ties: tiesOfEnds(ties.offsets, ends), swaps };
}

// How many pairs of members have no tie.
function gapsOf({ offsets, targets }: Ties): number {
  const n = offsets.length - 1;
  return (n * (n - 1)) / 2 - targets.length / 2;
}

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
