import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { rewired } from '../../network/rewired.js';
import type { Ties } from '../../network/ties.js';
import { largestComponent } from '../../network/views.js';
import { requireWhole } from '../../numeric/check.js';
import { type Random, randomFrom } from '../../numeric/random.js';
import { averageClustering } from './averageClustering.js';
import { distances } from './distances.js';

export interface SmallWorldOptions {
  /** How many random networks to compare with. Default 20. */
  readonly references?: number;
  /** Another seed draws other networks to compare with. Default 1. */
  readonly seed?: number;
}

/** How a network stands between a random one and a lattice. */
export interface SmallWorld {
  /** L_r / L − C / C_l: near 0 a small world, towards 1 random, towards −1 a lattice. */
  readonly omega: number;
  /** (C / C_r) / (L / L_r). */
  readonly sigma: number;
  /** C, the mean clustering of the largest component, 0 for members with fewer than two contacts. */
  readonly clustering: number;
  /** L, its mean distance in steps. */
  readonly meanDistance: number;
  /** C_r and L_r, the means of random networks with the same numbers of contacts. */
  readonly random: { readonly clustering: number; readonly meanDistance: number };
  /** C_l, the largest of five lattice-like networks with the same numbers of contacts. */
  readonly lattice: { readonly clustering: number };
}

/**
 * Small world: whether contacts of a member know each other as in a village and yet everyone is a few steps from
 * everyone. Told of the largest component, directions ignored. Little hangs on it: nearly every network of people has a
 * sigma above 1, and it grows with the size of the network, so it tells none apart and compares none of unlike sizes;
 * omega fares better there. In networks of a few dozen members both differ much from one random network to the next.
 * Read `clustering` and `meanDistance` beside those of the random networks instead.
 *
 * Formula: sigma = (C / C_r) / (L / L_r); omega = L_r / L − C / C_l. The networks compared with are made by swapping
 * ties, in one piece and every member with as many contacts; the lattice-like ones by swaps that leave the ties no longer
 * along a ring of the members in their order.
 * Range: sigma 0 and above; omega mostly −1 to 1, below where the network is more clustered than any lattice found. All
 * but `clustering` and `meanDistance` are NaN for fewer than four members and where no swap is possible, as in a star;
 * sigma also where the random networks have no triangle, omega where the lattice-like ones have none. For fewer than two
 * members the mean distance is NaN, without members the clustering too.
 * Cost: O(references × (n (n + m) + m^1.5)) time, O(n + m) memory.
 * Source: Humphries and Gurney 2008, doi:10.1371/journal.pone.0002051 (sigma); Telesford, Joyce, Hayasaka, Burdette and
 * Laurienti 2011, doi:10.1089/brain.2011.0038 (omega).
 * Peers: networkx `sigma` and `omega` draw other random networks; its omega takes C for C_l where it is the larger.
 *
 * @example
 * const rows = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['E', 'F'], ['D', 'F']];
 * const { clustering, meanDistance } = smallWorld(buildNetwork(interactionsFrom(rows).interactions));
 * clustering; // A, B, E and F 1, C and D 1/3 → 0.778
 * meanDistance; // (7 × 1 + 4 × 2 + 4 × 3) / 15 pairs → 1.8
 */
export function smallWorld(network: Network, { references = 20, seed = 1 }: SmallWorldOptions = {}): SmallWorld {
  requireWhole('smallWorld', 'references', references, 1);
  requireWhole('smallWorld', 'seed', seed, 0);
  const part = largestComponent(network);
  const whole: Network = { ...part, directed: false, ties: tiesBothWays(part, false) };
  const clustering = clusteringOf(whole, whole.ties);
  const meanDistance = distances(whole).mean;
  const random = randomFrom(seed);
  const chance = randomReferences(whole, references, random);
  const lattice = {
    clustering: Number.isNaN(chance.clustering) ? Number.NaN : latticeClustering(whole, random),
  };
  return {
    omega: chance.meanDistance / meanDistance - defined(clustering / lattice.clustering),
    sigma: defined(clustering / chance.clustering) / (meanDistance / chance.meanDistance),
    clustering,
    meanDistance,
    random: chance,
    lattice,
  };
}

// The means over random networks, NaN where there are none but the network itself.
function randomReferences(whole: Network, references: number, random: Random): SmallWorld['random'] {
  const sums = { clustering: 0, meanDistance: 0 };
  for (let reference = 0; reference < references; reference++) {
    const { ties, swaps } = rewired(whole.ties, random, { connected: true });
    if (swaps === 0) return { clustering: Number.NaN, meanDistance: Number.NaN };
    sums.clustering += clusteringOf(whole, ties);
    sums.meanDistance += distances({ ...whole, ties }).mean;
  }
  return { clustering: sums.clustering / references, meanDistance: sums.meanDistance / references };
}

const LATTICES = 5;

function latticeClustering(whole: Network, random: Random): number {
  let most = 0;
  for (let lattice = 0; lattice < LATTICES; lattice++)
    most = Math.max(most, clusteringOf(whole, rewired(whole.ties, random, { connected: true, lattice: true }).ties));
  return most;
}

function clusteringOf(whole: Network, ties: Ties): number {
  return averageClustering({ ...whole, ties }, { fewContacts: 'zero' });
}

// Division by 0 says nothing, whatever was divided.
function defined(ratio: number): number {
  return Number.isFinite(ratio) ? ratio : Number.NaN;
}
