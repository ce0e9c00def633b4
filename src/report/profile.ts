import type { Network } from '../network/network.js';
import { readNow } from './asks.js';
import { type Profile, type ProfileOptions, profilePlan } from './profilePlan.js';

/**
 * Reads a whole network: how much connection there is, who is central and how centralised it is, who bridges and where
 * it would break, what would be left if members went, which groups form and how they mix, whose voices are in it; and,
 * when a coordinator is named, all of it with and without.
 *
 * Numbers are those of the measures with their defaults: paths by hops; constraint, PageRank, eigenvector and groups by
 * strength. Groups found, their modularity and the core are read without direction. Answers on any network, also an
 * empty one.
 *
 * Exact up to some 100,000 members. Where searches for shortest ways from every member would take hours (more than some
 * 2e10 steps for betweenness, as among 50,000 members with 200,000 ties; 3e11 for nearness, as among 100,000 with a million)
 * they are sampled with `sampledBetweenness`, `sampledCloseness` and `sampledHarmonic`, and the mean distance is counted by
 * `approximateDistances`; `sampled` and the page say how far they can be trusted.
 *
 * Cost: two searches of the whole network from every member, O(n m) each, where exact; groups are searched for fifty times,
 * ten above 50,000 ties, five above half a million, and once in each of 99 random networks, 19 above 5,000 ties, none
 * above two million. About twice as much with a coordinator. A pool of `tiewise/parallel` does what is asked for on all
 * its threads.
 * Errors: RangeError for a coordinator or an attribute that the network does not have.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D'], ['A', 'B'], ['C', 'D']];
 * const reading = profile(buildNetwork(interactionsFrom(rows).interactions), { coordinator: 'hub' });
 * reading.network.connection.density; // 6 of 10 pairs → 0.6
 * reading.dependence.reachableWithout; // 2 of the 6 pairs of the others → 0.333
 */
export function profile(network: Network, options: ProfileOptions = {}): Profile {
  return readNow(profilePlan(network, options));
}
