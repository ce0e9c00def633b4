import { requireNumber, requireOneOf } from '../numeric/check.js';
import type { Interactions, Members } from '../records/interactions.js';
import type { Moment } from '../records/time.js';
import { chosenRecords } from './chosenRecords.js';
import { memberColumns } from './memberColumns.js';
import { frozen, type Network } from './network.js';
import { endsOf } from './recordPairs.js';
import { type StrengthRule, strengthsOf } from './strengthsOf.js';
import { type Symmetrize, symmetrized, tiesFromArcs } from './ties.js';

export interface BuildNetworkOptions {
  /** The roster: its members are the network's, with or without ties. Default: everyone in the interactions. */
  readonly members?: Members | Iterable<string>;
  /** Whether source and target differ in meaning. Default false. */
  readonly directed?: boolean;
  /**
   * What a tie's strength is: `'count'` of records, `'sum'` or `'max'` of their strengths, the strength of the
   * `'latest'`, the number of `'days'` (UTC) with one, or `'binary'`: 1. Default `'count'`.
   */
  readonly strength?: StrengthRule;
  /** Days after which a record counts half; for `'count'` and `'sum'`. Default: records do not age. */
  readonly halfLife?: number;
  /** When the network is looked at: later records do not count. Default: `until`, or the latest record. */
  readonly at?: Moment;
  /** The first time to count. */
  readonly from?: Moment;
  /** The first time no longer to count. */
  readonly until?: Moment;
  /** The kinds to count, compared without case and separators. Default: all. */
  readonly kinds?: readonly string[];
  /**
   * How the two directions of a pair become one undirected tie. `'sum'` takes the records of both together, so that a
   * day counts once and binary stays 1. The others make a strength per direction first and take the larger, the smaller
   * (without records both ways there is no tie) or the mean (a direction without records is 0). Default `'sum'`.
   */
  readonly symmetrize?: Symmetrize;
}

/**
 * Builds the network of an interaction log: one tie per pair that interacted (per ordered pair when `directed`), its
 * strength by the rule asked for.
 *
 * `from` and `until` are half-open: a record at `from` counts, one at `until` does not. With `halfLife` h, a record of
 * age a days counts 2^(−a/h), and a tie whose records have all decayed to 0 is none. Strengths of a pair are added smallest first, so that records in any order give the same
 * bits. Members without ties stay.
 *
 * Cost: O(members + records), and the sorting of each pair's records for `'sum'`.
 * Errors: RangeError for an option out of range, a kind that no record has, an interaction of someone not among
 * `members`, or a rule that needs a time which a record lacks.
 *
 * @example
 * const { interactions } = interactionsFrom([['Ada', 'Bo'], ['Bo', 'Ada'], ['Bo', 'Cy']]);
 * const network = buildNetwork(interactions);
 * network.members; // → ['Ada', 'Bo', 'Cy']
 * tieTable(network).columns[2]; // Ada and Bo met twice → [2, 1]
 */
export function buildNetwork(interactions: Interactions, options: BuildNetworkOptions = {}): Network {
  const { directed = false, strength = 'count', symmetrize = 'sum', halfLife } = options;
  requireOneOf('buildNetwork', 'strength', strength, ['count', 'sum', 'max', 'latest', 'days', 'binary']);
  requireOneOf('buildNetwork', 'symmetrize', symmetrize, ['sum', 'max', 'min', 'mean']);
  if (halfLife !== undefined) {
    requireNumber('buildNetwork', 'halfLife', halfLife, Number.MIN_VALUE);
    if (strength !== 'count' && strength !== 'sum')
      throw new RangeError(`buildNetwork: \`halfLife\` goes with strength 'count' or 'sum', got '${strength}'`);
  }
  const { ids, attributes } = memberColumns('buildNetwork', options.members ?? interactions.ids);
  const needsDates = strength === 'latest' || strength === 'days' ? `strength '${strength}'` : null;
  const ageing = halfLife === undefined ? null : 'a choice by time';
  const { records, at } = chosenRecords('buildNetwork', interactions, options, needsDates ?? ageing);
  const ends = endsOf('buildNetwork', interactions, ids, records, directed || symmetrize !== 'sum');
  const arcs = strengthsOf(interactions, { records, at, ends, n: ids.length, rule: strength, halfLife });
  const oneWay = tiesFromArcs(ids.length, arcs);
  // Under 'sum' each pair stands once, lower member first, and is only mirrored here.
  const ties = directed ? oneWay : symmetrized(oneWay, symmetrize);
  return frozen({ directed, members: ids, ties, attributes });
}
