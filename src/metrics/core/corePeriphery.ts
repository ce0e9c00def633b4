import type { Network } from '../../network/network.js';
import { requireNumber, requireOneOf, requireWhole } from '../../numeric/check.js';
import { CoreBlocks } from './coreBlocks.js';
import { coreSearch } from './coreSearch.js';
import { everyCore } from './everyCore.js';
import { type FoundCore, lipCore } from './lipCore.js';
import { type PairTies, pairTies } from './pairTies.js';

export interface CorePeripheryOptions {
  /**
   * `'lip'`: the core with the fewest ties missing within it and the fewest within the periphery; `'borgattiEverett'`: the
   * core with the best `fit`. Default `'lip'`.
   */
  readonly method?: 'lip' | 'borgattiEverett';
  /**
   * The ties between core and periphery in the ideal that `fit` compares with: `'all'` there can be, `'none'`, or a share
   * of them from 0 (none) to 1 (all); `'ignored'`: these pairs do not count. Default `'ignored'`.
   */
  readonly between?: 'all' | 'none' | 'ignored' | number;
  /** Whether stronger ties count for more in fit and densities. Lip's core is the same either way. Default false. */
  readonly strengths?: boolean;
  /** From how many more first cores Borgatti and Everett's is searched where there are more than 16 members. Default 20. */
  readonly restarts?: number;
  /** Another seed takes other first cores. Default 1. */
  readonly seed?: number;
}

/** A core of members tied to each other, and a periphery of members who are not. */
export interface CorePeriphery {
  /** The numbers of the core's members, ascending. All others are the periphery. */
  readonly core: Uint32Array;
  /** The correlation of the ties with those of the ideal. */
  readonly fit: number;
  /** Whether no other core was found that does as well by the method. */
  readonly unique: boolean;
  /** The share of possible ties that exist, with `strengths` the mean strength, within, between and beyond. */
  readonly densities: { readonly core: number; readonly between: number; readonly periphery: number };
}

/**
 * Core and periphery: who is in the circle of members tied to each other around which the others stand, who are tied to
 * the circle but not among themselves. Every network has a best core; whether it tells of more than members with many
 * ties is another question, for `corePeripheryTest`. The densities tell more than the fit: a core is worth the name where
 * the first is much above the last. Which ties core and periphery should have between them is for the reader to say, and
 * changes the core: in two triangles joined by a tie it is the two joined members under `'ignored'`, one triangle under
 * `'none'`.
 *
 * Formula: by Lip's method the core for which ties missing within it plus ties within the periphery are fewest; it is made
 * of the c members with most ties, c the largest number for which the last of them has c ties or more. Of members with
 * equally many ties at its border all or none are in it where that is as good, else the first; `unique` tells. By Borgatti
 * and Everett's, the core with the highest fit. The fit is the correlation (Pearson) over all pairs of the ties with the
 * ideal: 1 within the core, 0 within the periphery, and between them 1 (`'all'`), 0 (`'none'`), the share given, or not
 * compared (`'ignored'`). In a directed network each way is a pair of its own; Lip's method adds the ties both ways.
 * Range: fit −1 to 1, by Borgatti and Everett's method 0 to 1. NaN where the pairs compared are all alike or the ideal is,
 * as for a core of one when ties between are `'ignored'`. Without a core of any fit Borgatti and Everett's is empty.
 * Densities 0 to 1, with `strengths` above; NaN where there are no such pairs.
 * Cost: by Lip's method O(n + m) time. By the other O(2^n) up to 16 members, a few milliseconds, and there the
 * core is the best of all; else O(`restarts` × passes × (40 n + m)), and it may not be, though it mostly is. O(n + m)
 * memory.
 * Source: Borgatti and Everett 1999, doi:10.1016/S0378-8733(99)00019-2; Lip 2011, arXiv:1102.5511; Hammer and Simeone
 * 1981, doi:10.1007/BF02579333, where the ties to be added and removed are the splittance.
 * Peers: netrics and manynet `node_is_core` are Lip's, one of the cores where several are as good. UCINET's categorical
 * core/periphery and cpnet `BE` search for Borgatti and Everett's by other random steps, cpnet under `'all'`; `'all'`,
 * `'none'` and a share are 1, 0 and the density that UCINET asks for, `'ignored'` its missing values.
 *
 * @example
 * const rows = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['A', 'D'], ['B', 'E'], ['C', 'F']];
 * const { core, densities } = corePeriphery(buildNetwork(interactionsFrom(rows).interactions));
 * core; // A, B and C have three ties each, the others one → [0, 1, 2]
 * densities; // 3 of 3 pairs, 3 of 9, 0 of 3 → { core: 1, between: 0.333, periphery: 0 }
 */
export function corePeriphery(
  network: Network,
  { strengths = false, seed = 1, ...options }: CorePeripheryOptions = {},
): CorePeriphery {
  requireWhole('corePeriphery', 'seed', seed, 0);
  const rule = coreRule('corePeriphery', options);
  const ties = pairTies(network, strengths);
  const blocks = new CoreBlocks(ties, rule.between);
  const { core, unique } = putBestCore(ties, blocks, rule, seed);
  return { core, fit: blocks.fit(), unique, densities: blocks.densities() };
}

/** What makes a core the best: the checked options, with `between` as a share, NaN if ignored. */
export interface CoreRule {
  readonly method: 'lip' | 'borgattiEverett';
  readonly between: number;
  readonly restarts: number;
}

/** The rule that the options say. */
export function coreRule(
  who: string,
  { method = 'lip', between = 'ignored', restarts = 20 }: Pick<CorePeripheryOptions, 'method' | 'between' | 'restarts'>,
): CoreRule {
  requireOneOf(who, 'method', method, ['lip', 'borgattiEverett']);
  requireWhole(who, 'restarts', restarts, 0);
  if (typeof between === 'number') requireNumber(who, 'between', between, 0, 1);
  else requireOneOf(who, 'between', between, ['all', 'none', 'ignored']);
  const share = between === 'all' ? 1 : between === 'none' ? 0 : between === 'ignored' ? Number.NaN : between;
  return { method, between: share, restarts };
}

// Up to so many members all cores are compared.
const FEW = 16;

/** Puts the best core there is into the blocks, and says which it is. */
export function putBestCore(ties: PairTies, blocks: CoreBlocks, rule: CoreRule, seed: number): FoundCore {
  const found =
    rule.method === 'lip'
      ? lipCore(ties.counts, ties.perPair)
      : ties.counts.length <= FEW
        ? everyCore(ties, blocks)
        : coreSearch(ties, blocks, rule.restarts, seed);
  blocks.clear();
  for (const i of found.core) blocks.move(i);
  return found;
}
