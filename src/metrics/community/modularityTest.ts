import type { Network } from '../../network/network.js';
import { partByPart } from '../../numeric/parts.js';
import { inTurns } from '../../numeric/steps.js';
import { type ModularityTest, type ModularityTestOptions, modularityTestParts } from './modularityTestOf.js';

/**
 * Whether a network has communities at all: their modularity beside that of the communities found in random networks in
 * which everyone has as many ties. Modularity by itself does not tell, since random networks have communities of high
 * modularity too, those with few ties above all. A `p` of at most 0.05 says that chance seldom does as well.
 *
 * Formula: communities are searched for by two runs of Leiden's method (one above 50,000 ties) with directions ignored, in
 * this network and in each of `samples` random ones, in which ties are swapped; p = (1 + those with as much or more) / (`samples` + 1), z
 * = (modularity − mean) / deviation. Strengths, unless left out, are dealt anew to the swapped ties: at random where
 * strengths have nothing to do with the members at both ends, and otherwise in so far (by rank correlation) that
 * members whose ties are strong get strong ones. This rule is the library's own. The strengths stay the same, the
 * total per member does not: keeping the totals smooths out the strengths, and networks without any groups would seem
 * to have some. Where members differ much in how strong their ties are, the test errs towards finding nothing; see
 * `strengths: false` there.
 * Range: `percentile` 0 to 1; p from 1 / (`samples` + 1) to 1. All but `modularity` are NaN, and `samples` 0, where no
 * swap is possible, as in a star or where everyone has a tie to everyone; `z` also where all random networks have the
 * same modularity. `modularity` is NaN without ties.
 * Cost: O(`samples`) times that of `leiden` and of three swaps a tie; O(n + m) memory. For 60 members about a
 * fortieth of a second, for 10,000 ties some two seconds. In turns, as `consensus`.
 * Errors: rejected with a RangeError for an option out of range, with the signal's reason when it stops.
 * Source: Guimerà, Sales-Pardo and Amaral 2004, doi:10.1103/PhysRevE.70.025101 (modularity of random networks); Maslov
 * and Sneppen 2002, doi:10.1126/science.1065103 (swaps); Phipson and Smyth 2010, doi:10.2202/1544-6115.1585 (p).
 * Peers: none in one function; networkx `double_edge_swap` or igraph `rewire` with `modularity` in a loop, for ties
 * without strengths.
 *
 * @example
 * const circles = [0, 1, 2, 3].flatMap((c) => ['AB', 'AC', 'AD', 'BC', 'BD', 'CD'].map(([a, b]) => [a + c, b + c]));
 * const rows = [...circles, ['A0', 'B1'], ['A1', 'B2'], ['A2', 'B3']];
 * const { modularity, p } = await modularityTest(buildNetwork(interactionsFrom(rows).interactions));
 * p; // less in all 99 random networks: 1 / 100 → 0.01
 */
export async function modularityTest(network: Network, options: ModularityTestOptions = {}): Promise<ModularityTest> {
  const parts = modularityTestParts(network, options);
  return inTurns('modularityTest', partByPart(parts), parts.count, options);
}
