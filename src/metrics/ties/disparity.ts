import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';

/** Which of a tie's two members is asked how much of its strength the tie takes. */
export type Ends = 'either' | 'both' | 'source' | 'target';

export interface DisparityOptions {
  /**
   * `'either'`: the member to whom the tie stands out more, as published; `'both'`: the one to whom it stands out less;
   * `'source'` and `'target'`: the member it comes from or goes to. Default `'either'`.
   */
  readonly ends?: Ends;
}

/**
 * Disparity: the probability that a member who divides its strength among its ties at random gives one of them as large
 * a share as this tie has. Low values mark the ties that stand out among those of their members, strong or weak; high
 * values are no more than chance. In the order of `network.ties.targets`.
 *
 * Formula: (1 − s_ij / s_i)^(k_i − 1) for member i of k_i ties with strengths of sum s_i, and the same for j; of the two
 * the smaller, or what `ends` says. In a directed network over the ties from the source and over those to the target.
 * Range: 0 to 1; 1 at a member with one tie, which takes all there is. An undirected tie has the same value at both of its
 * places under `'either'` and `'both'`; `'source'` there is the member whose row it is. Where all ties are of equal
 * strength, only the number of ties is left to say anything.
 * Cost: O(n + m) time and memory.
 * Errors: RangeError for another `ends`.
 * Source: Serrano, Boguñá and Vespignani 2009, doi:10.1073/pnas.0808904106.
 * Peers: graphology-metrics `edge/disparity` on undirected networks; on directed ones it adds up ties of both directions
 * at each member. Some programs give 1 − this, and some ask both members.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['A', 'C', 3], ['B', 'C', 1], ['C', 'D', 2]]);
 * const network = buildNetwork(interactions, { strength: 'sum' });
 * disparity(network)[0]; // A-B: 1 − 5/8 at A, 1 − 5/6 at B → 0.167
 * disparity(network, { ends: 'both' })[0]; // → 0.375
 */
export function disparity(network: Network, { ends = 'either' }: DisparityOptions = {}): Float64Array {
  requireOneOf('disparity', 'ends', ends, ['either', 'both', 'source', 'target']);
  if (ends === 'source') return chances(network.ties);
  const atTarget = chancesAtTargets(network.ties);
  if (ends === 'target') return atTarget;
  const atSource = chances(network.ties);
  return ends === 'either'
    ? atSource.map((chance, k) => Math.min(chance, atTarget[k]!))
    : atSource.map((chance, k) => Math.max(chance, atTarget[k]!));
}

function chancesAtTargets(ties: Ties): Float64Array {
  // The ties to each member; in place of strengths the place of each among those that come from one.
  const {
    offsets,
    targets,
    strengths: places,
  } = transposed({ ...ties, strengths: Float64Array.from(ties.targets.keys()) });
  const into = chances({ offsets, targets, strengths: places.map((place) => ties.strengths[place]!) });
  const values = new Float64Array(into.length);
  for (let k = 0; k < into.length; k++) values[places[k]!] = into[k]!;
  return values;
}

// For each tie the chance of its share among those of its row.
function chances({ offsets, strengths }: Ties): Float64Array {
  const values = new Float64Array(strengths.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    let total = 0;
    for (let k = begin; k < end; k++) total += strengths[k]!;
    for (let k = begin; k < end; k++) {
      const share = strengths[k]! / total;
      // What a strong tie leaves is added up anew, because 1 − share loses its digits; no row has more than two of these.
      const logarithm = share < 0.5 ? Math.log1p(-share) : Math.log(allBut(strengths, k, begin, end) / total);
      values[k] = end - begin === 1 ? 1 : Math.exp((end - begin - 1) * logarithm);
    }
  }
  return values;
}

function allBut(strengths: Float64Array, place: number, begin: number, end: number): number {
  let sum = 0;
  for (let k = begin; k < end; k++) if (k !== place) sum += strengths[k]!;
  return sum;
}
