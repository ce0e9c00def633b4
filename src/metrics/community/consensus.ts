import type { Network } from '../../network/network.js';
import { inTurns } from '../../numeric/steps.js';
import { type Consensus, type ConsensusOptions, consensusSteps, RUNS } from './consensusOf.js';

/**
 * Communities that many searches agree on, who always belongs together, and who stands between groups. One search by
 * Leiden's method gives one partition of several that are about as good; here it is made `runs` times, members taken in
 * another order each time, and the partition looked for that agrees best with all. Where the network has no groups the
 * runs disagree, `agreement` is low, and most communities are of a few members: that is the answer then.
 *
 * Formula: the median partition, which differs from the runs on the fewest pairs of members: pairs are together who are
 * so in more than half of the runs, as far as that fits together. `stability` is the mean over the others of the
 * member's community of the share of runs in which both are together; for a community of one the share in which it is
 * alone. `between` is the mean of these shares over the members of another community, the largest; `second` that community.
 * The partition is found by a search from several starts, which moves members, those always together at once, and whole
 * communities; as with any such search a slightly better one may exist. A community that is in pieces is taken apart.
 * Direction is ignored, as by `leiden`.
 * Range: shares 0 to 1. `agreement` to 1, about 0 where runs have nothing to do with each other; NaN for one run or one
 * member. `modularity` NaN without ties.
 * Cost: `runs` times that of `leiden`, whose runs end here where one raises modularity by a ten thousandth or less; the
 * rest adds from a twentieth to a third: O(runs² × n) to compare what was found, O(runs × m) for each pass of the search,
 * and more the less the runs agree. O(m + runs × n) memory. It works in turns of some 25 milliseconds or one run, so that
 * `signal` stops it soon and the program goes on.
 * Errors: rejected with a RangeError for an option out of range, with the signal's reason when it stops.
 * Source: Barthélemy and Leclerc 1995, "The median procedure for partitions"; Filkov and Skiena 2004,
 * doi:10.1142/S0218213004001867 (search by moves); Good, de Montjoye and Clauset 2010, doi:10.1103/PhysRevE.81.046106
 * (why one run is not enough); Hubert and Arabie 1985, doi:10.1007/BF01908075 (adjusted Rand index).
 * Peers: R `clue` `cl_consensus` with method `hard/symdiff` minimizes the same distance, for few members. Lancichinetti
 * and Fortunato 2012, doi:10.1038/srep00336 (Brain Connectivity Toolbox `consensus_und`), differ: they drop
 * co-assignments below a threshold tau and search the network of the others by the same method, over and over until all
 * runs give the same; what comes out hangs on tau and on the limit of resolution, and need not be near the runs.
 *
 * @example
 * // Two triangles, and a member x with a tie to each.
 * const rows = ['AB', 'AC', 'BC', 'DE', 'DF', 'EF', 'Ax', 'xD'].map((pair) => [...pair]);
 * const found = await consensus(buildNetwork(interactionsFrom(rows).interactions));
 * found.cores.sizes; // each triangle always together, x now with one and now with the other → [3, 3, 1]
 * found.coAssignment[0]; // A-B → 1
 */
export async function consensus(network: Network, options: ConsensusOptions = {}): Promise<Consensus> {
  return inTurns('consensus', consensusSteps(network, options), options.runs ?? RUNS, options);
}
