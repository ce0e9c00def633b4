import { keptTies } from '../../network/keptTies.js';
import type { Network } from '../../network/network.js';
import { requireNumber, requireOneOf } from '../../numeric/check.js';
import { disparity, type Ends } from './disparity.js';
import { noiseCorrected } from './noiseCorrected.js';

export interface SignificantTiesOptions {
  /**
   * What makes a tie significant: a share of its members' strength that is beyond chance, or a strength beyond what their
   * totals let one expect. Default `'disparity'`.
   */
  readonly rule?: 'disparity' | 'noiseCorrected';
  /** A tie is kept if its probability by chance is less than this, from 0 to 1. Default 0.05. */
  readonly alpha?: number;
  /**
   * Which of the tie's two members must find it significant, under `'disparity'`. In an undirected network `'source'` and
   * `'target'` are `'either'`, since each member is both. Default `'either'`.
   */
  readonly ends?: Ends;
}

/**
 * The network of the ties that are stronger than chance explains, its backbone. Unlike a threshold on strength it keeps
 * the weak ties that matter to members who have no stronger ones. All members stay, also those without a tie left, and
 * ties keep their strengths.
 *
 * Formula: the ties whose `disparity`, or probability by `noiseCorrected`, is less than `alpha`. A tie whose probability
 * is not defined is not kept.
 * Range: from no tie to all. Under `'disparity'` a member's only tie is never kept on its account.
 * Cost: O(n + m) time and memory.
 * Errors: RangeError for an `alpha` that is no number from 0 to 1, another `rule` or other `ends`.
 * Source: Serrano, Boguñá and Vespignani 2009, doi:10.1073/pnas.0808904106; Coscia and Neffke 2017,
 * doi:10.1109/ICDE.2017.100.
 * Peers: as those of `disparity` and `noiseCorrected`; the authors of the latter keep ties above 1.64 deviations, which is
 * an `alpha` of 0.0505.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['A', 'C', 3], ['B', 'C', 1], ['C', 'D', 2]]);
 * const backbone = significantTies(buildNetwork(interactions, { strength: 'sum' }), { alpha: 0.2 });
 * degree(backbone); // A-B alone is left, at 0.167 → [1, 1, 0, 0]
 */
export function significantTies(
  network: Network,
  { rule = 'disparity', alpha = 0.05, ends = 'either' }: SignificantTiesOptions = {},
): Network {
  requireOneOf('significantTies', 'rule', rule, ['disparity', 'noiseCorrected']);
  requireNumber('significantTies', 'alpha', alpha, 0, 1);
  requireOneOf('significantTies', 'ends', ends, ['either', 'both', 'source', 'target']);
  const probabilities =
    rule === 'disparity'
      ? disparity(network, { ends: network.directed || ends === 'both' ? ends : 'either' })
      : noiseCorrected(network).probabilities;
  return keptTies(
    network,
    Uint8Array.from(probabilities, (probability) => (probability < alpha ? 1 : 0)),
  );
}
