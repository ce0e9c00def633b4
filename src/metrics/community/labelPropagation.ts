import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import type { Ties } from '../../network/ties.js';
import { requireWhole } from '../../numeric/check.js';
import { type Random, randomFrom, shuffle } from '../../numeric/random.js';
import { WaitingList } from '../../numeric/waitingList.js';
import { tiedPieces } from './tiedPieces.js';

export interface LabelPropagationOptions {
  /** Another seed may find quite another partition. Default 1. */
  readonly seed?: number;
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

/**
 * Communities by label propagation: everyone joins the group that most of their ties lead to, until nobody would change.
 * The fastest way to communities where these stand out, and no more than that: seeds differ much, and where groups mix
 * it may put everyone in one. `leiden` is steadier and sees fainter groups.
 *
 * Formula: each member starts with a label of its own. One after another, in random order, members take the label to
 * which their ties are strongest in sum, one of these at random where several are, and keep their own if it is among
 * them; who has a neighbour that changed comes up again. Groups in several pieces are parted in the end. Direction is
 * ignored: the strengths both ways are added (with `strengths` false each way counts 1). Members without ties are
 * communities of one.
 * Range: communities numbered by size, largest first, each in one piece; no member has stronger ties to another than to
 * its own. The same seed gives the same communities.
 * Cost: O(m) time for all members once, about five times that as a rule, and O(n + m) memory. It always ends: each
 * change adds to the strength within communities, so that none of the ways to divide the members comes twice.
 * Source: Raghavan, Albert and Kumara 2007, doi:10.1103/PhysRevE.76.036106; the queue of those to come up again: Traag
 * and Šubelj 2023, doi:10.1038/s41598-023-29610-z.
 * Peers: igraph `community_label_propagation` and networkx `asyn_lpa_communities` hold to the same condition by other
 * random choices, and may leave a community in pieces.
 *
 * @example
 * const pairs = [['A', 'B'], ['C', 'D'], ['D', 'E'], ['C', 'E']];
 * labelPropagation(buildNetwork(interactionsFrom(pairs).interactions)).labels; // → [1, 1, 0, 0, 0]
 */
export function labelPropagation(
  network: Network,
  { seed = 1, strengths = true }: LabelPropagationOptions = {},
): Partition {
  requireWhole('labelPropagation', 'seed', seed, 0);
  const ties = tiesBothWays(network, strengths);
  const labels = new Int32Array(network.members.length);
  for (let i = 0; i < labels.length; i++) labels[i] = i;
  propagate(ties, labels, randomFrom(seed));
  return partitionOf(tiedPieces(ties, labels));
}

// Changes labels in place until no member has stronger ties to another label than to its own.
function propagate({ offsets, targets, strengths }: Ties, labels: Int32Array, random: Random): void {
  const n = labels.length;
  const order = labels.slice();
  shuffle(order, random);
  const waiting = new WaitingList(order);
  // Strength to each neighbouring label, and which these are.
  const links = new Float64Array(n);
  const met = new Int32Array(n);
  while (waiting.size > 0) {
    const i = waiting.next();
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    let count = 0;
    let total = 0;
    for (let k = begin; k < end; k++) {
      const label = labels[targets[k]!]!;
      if (links[label] === 0) met[count++] = label;
      links[label]! += strengths[k]!;
      total += strengths[k]!;
    }
    let most = 0;
    for (let l = 0; l < count; l++) if (links[met[l]!]! > most) most = links[met[l]!]!;
    // Two sums that differ by less may be equal; a member moves for more only, or it might never come to rest.
    const rounding = (end - begin) * 2 ** -52 * total;
    const own = labels[i]!;
    const moves = most > links[own]! + 2 * rounding;
    let strongest = 0; // how many labels at the front of `met` are
    for (let l = 0; l < count; l++) {
      const label = met[l]!;
      if (moves && links[label]! >= most - rounding) {
        met[l] = met[strongest]!;
        met[strongest++] = label;
      }
      links[label] = 0;
    }
    if (!moves) continue;
    const label = met[strongest === 1 ? 0 : Math.floor(random() * strongest)]!;
    labels[i] = label;
    for (let k = begin; k < end; k++) {
      const j = targets[k]!;
      // A neighbour of the new label has one reason more to keep it.
      if (labels[j] !== label) waiting.add(j);
    }
  }
}
