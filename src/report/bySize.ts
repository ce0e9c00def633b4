import { betweenness } from '../metrics/centrality/betweenness.js';
import { nearness } from '../metrics/centrality/nearness.js';
import { sampledBetweenness } from '../metrics/centrality/sampledBetweenness.js';
import { sampledCloseness } from '../metrics/centrality/sampledCloseness.js';
import { sampledHarmonic } from '../metrics/centrality/sampledHarmonic.js';
import { approximateDistances } from '../metrics/density/approximateDistances.js';
import { diameter } from '../metrics/density/diameter.js';
import { type RemovalImpact, removalImpact } from '../metrics/durability/removalImpact.js';
import { type Network, tieCount } from '../network/network.js';
import { sumOf } from '../numeric/sum.js';
import type { Ask } from './asks.js';

/** How far sampled values can be trusted. */
export interface Sampled {
  /** With a probability of at least 1 − `delta` no member's value is farther than this from the exact one. */
  readonly error: number;
  readonly delta: number;
  /** How many paths, or members, were drawn. */
  readonly samples: number;
}

/** The betweenness of each member, normalized. */
export interface MemberBetweenness {
  readonly values: Float64Array;
  /** Null where the values are exact. */
  readonly sampled: Sampled | null;
}

/** How near members are to each other. */
export interface MemberNearness {
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  readonly meanDistance: number;
  readonly diameter: number;
  readonly reachable: number;
  readonly compactness: number;
  /** Whether everyone reaches everyone. */
  readonly connected: boolean;
  /** Null where all is exact; the diameter is, and without direction who reaches whom. */
  readonly sampled: {
    readonly closeness: Sampled;
    readonly harmonic: Sampled;
    /** The relative standard error of counting whom one member reaches within so many steps: that of the mean is less. */
    readonly distances: number;
  } | null;
}

// Searches from every member go over so many members and ties in a minute or two.
const PATHS = 2e10;
const STEPS = 3e11;
// So many are gone over in seconds if each search is done again for whoever is lost.
const REMOVALS = 2e8;

/** Betweenness, exact where that takes no more than a minute or two. */
export function askBetweenness(network: Network, seed: number, ask: Ask): () => MemberBetweenness {
  if (work(network) <= PATHS) {
    const exact = ask(betweenness, network);
    return () => ({ values: exact(), sampled: null });
  }
  const found = ask(sampledBetweenness, network, { epsilon: 0.002, seed });
  return () => {
    const { values, ...sampled } = found();
    return { values, sampled: trust(sampled) };
  };
}

/** Nearness, exact where that takes no more than a minute or two. */
export function askNearness(network: Network, seed: number, ask: Ask): () => MemberNearness {
  if (work(network) <= STEPS) {
    const exact = ask(nearness, network);
    return () => {
      const { closeness, harmonic, distances } = exact();
      const { mean, radius, ...others } = distances;
      return { closeness, harmonic, ...others, meanDistance: mean, connected: !Number.isNaN(radius), sampled: null };
    };
  }
  const [close, near] = [sampledCloseness, sampledHarmonic].map((measure) =>
    ask(measure, network, { epsilon: 0.02, seed }),
  );
  const far = ask(diameter, network);
  const counted = ask(approximateDistances, network, { seed });
  return () => {
    const [closeness, harmonic] = [close!(), near!()];
    const { mean, reachable, error } = counted();
    return {
      closeness: closeness.values,
      harmonic: harmonic.values,
      meanDistance: mean,
      diameter: far().diameter,
      reachable,
      compactness: sumOf(harmonic.values) / harmonic.values.length,
      connected: !Number.isNaN(far().radius),
      sampled: { closeness: trust(closeness), harmonic: trust(harmonic), distances: error },
    };
  };
}

/** What the loss of each member would do, null where that would take longer than all the rest. */
export function askRemovals(network: Network, ask: Ask): (() => RemovalImpact) | null {
  return areRemovalsQuick(network) ? ask(removalImpact, network) : null;
}

/** Whether it is told in seconds what the loss of each member would do. */
export function areRemovalsQuick(network: Network): boolean {
  return work(network) <= REMOVALS;
}

/** How many searches for groups are worth their time: with more ties they differ less, and take long. */
export function searchesFor(network: Network): number {
  const ties = tieCount(network);
  if (ties > LARGE) return 5;
  return ties <= MANY ? 50 : 10;
}

/** How many random networks are worth their time; 19 is the least that can tell one in twenty. */
export function samplesFor(network: Network): number {
  const ties = tieCount(network);
  if (ties > MOST) return 0; // a search of one takes a minute, since it has no groups to find
  return ties <= FEW ? 99 : 19;
}

const FEW = 5000; // ties
const MANY = 50_000;
const LARGE = 500_000;
const MOST = 2_000_000;

// What searches from every member go over.
function work({ members, ties }: Network): number {
  return members.length * (members.length + ties.targets.length);
}

function trust({ error, delta, samples }: Sampled): Sampled {
  return { error, delta, samples };
}

/** How many orders in which members leave by chance are worth their time. */
export function drawsFor(network: Network): number {
  return Math.min(50, Math.max(5, Math.floor(LOSSES / once(network))));
}

/** Whether it takes at most some seconds to find the fewest whose loss parts the network. */
export function flowsFit(network: Network): boolean {
  return once(network) <= FLOWS;
}

/** How key players are searched for. */
export interface Search {
  readonly exhaustive: boolean;
  readonly restarts: number;
}

/** How sets of k members without whom others are parted are searched for; null where that would take long. */
export function lossSearch(network: Network, k: number): Search | null {
  if (k > 1 && once(network) > EXCHANGES) return null;
  return { exhaustive: k === 1 || choices(network, k - 1) * once(network) <= SETS, restarts: RESTARTS };
}

/** How sets of k members who are near to everybody are searched for; null where that would take long. */
export function throughSearch(network: Network, k: number): Search | null {
  if (work(network) > SEARCHES) return null;
  return { exhaustive: k === 1 || choices(network, k - 1) * network.members.length ** 2 <= SETS, restarts: RESTARTS };
}

const LOSSES = 1e7; // members and ends of ties that come back, in all draws
const FLOWS = 3e5;
const SETS = 3e5; // steps, a millisecond or less
const RESTARTS = 3;
const EXCHANGES = 3e5;
const SEARCHES = 1e7;

// What is gone over in one look at the whole network.
function once({ members, ties }: Network): number {
  return members.length + ties.targets.length;
}

// How many sets of one or two members there are, or one of none.
function choices({ members }: Network, k: number): number {
  const n = members.length;
  return k === 0 ? 1 : k === 1 ? n : (n * (n - 1)) / 2;
}
