import type { Network } from '../../network/network.js';
import { partByPart } from '../../numeric/parts.js';
import { inTurns } from '../../numeric/steps.js';
import {
  type CorePeripheryTest,
  type CorePeripheryTestOptions,
  corePeripheryTestParts,
} from './corePeripheryTestOf.js';

/**
 * Whether the core of a network is more than chance would give, told by the fit of the best core in random networks.
 * Against networks with as many ties anywhere (`keep: 'ties'`) it asks the weaker question, whether there is a core at
 * all; most networks of people have one, because some have many more ties than others. Against networks in which every
 * member keeps its number of ties (`'degrees'`) it asks whether there is more to the core than that, and nearly always
 * there is not: a single core with its periphery is what unequal numbers of ties look like. A core that does not stand out
 * there is no less real, but its members are found as well by their number of ties. One that does may be the densest of
 * several groups, for which see `modularityTest`. Directions are ignored.
 *
 * Formula: the fit of `corePeriphery` with the same options, in the network and in each of `samples` random ones; z =
 * (fit − mean) / deviation; p = (1 + the random networks with as much or more) / (samples + 1). With `degrees` ties
 * are swapped, A-B and C-D for A-D and C-B, in the same random networks as those of `modularityTest` with the same
 * seed; Lip's core then has the same members in all of them, and the test is of how much they hold together. With
 * `strengths` the strengths of the network are dealt anew: with `'ties'` at random, with `'degrees'` by the library's
 * own rule, told at `modularityTest`, which keeps the strengths but not each member's total.
 * Range: percentile 0 to 1, p from 1 / (samples + 1) to 1. Random networks in which the core has no fit are left out. All
 * but `fit` are NaN and `samples` 0 where by `'degrees'` no swap is possible, as in a star, where every network is alike,
 * as a complete one, and where the network's core has no fit.
 * Cost: `samples` times those of `corePeriphery` and of three swaps for each tie; by `'degrees'` without strengths
 * Lip's core is found once. O(n + m) memory, some 150 bytes a tie. The work is done in short turns, so that the page stays alive.
 * Errors: rejected with a RangeError for an option out of range, with the signal's reason when it stops.
 * Source: Kojaku and Masuda 2018, doi:10.1088/1367-2630/aab547; Borgatti and Everett 1999,
 * doi:10.1016/S0378-8733(99)00019-2; Maslov and Sneppen 2002, doi:10.1126/science.1065103 (random networks).
 * Peers: cpnet `qstest` draws networks that keep the numbers of ties on average, and corrects for the core's size.
 *
 * @example
 * const rows = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['A', 'D'], ['B', 'E'], ['C', 'F']];
 * const network = buildNetwork(interactionsFrom(rows).interactions);
 * const { fit, mean, p } = await corePeripheryTest(network);
 * fit; // as in the ideal → 1
 * mean; // three members with three ties each and three with one: there is no other way to tie them → 1
 * p; // (1 + 99) / (99 + 1) → 1
 */
export async function corePeripheryTest(
  network: Network,
  options: CorePeripheryTestOptions = {},
): Promise<CorePeripheryTest> {
  const parts = corePeripheryTestParts(network, options);
  return inTurns('corePeripheryTest', partByPart(parts), parts.count, options);
}
