import { chosenRecords } from '../../network/chosenRecords.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { midRanks } from '../../numeric/midRanks.js';
import type { Moment } from '../../records/cells/time.js';
import type { Interactions, Members } from '../../records/interactions.js';
import { firstPlaces } from './firstPlaces.js';
import type { TieHistory } from './history.js';
import { historyOf } from './historyOf.js';
import { sharesOfLargest } from './scales.js';
import {
  importanceOf,
  lackingParts,
  PARTS,
  rawPart,
  type StrengthPart,
  type StrengthParts,
  UNITS,
} from './strengthParts.js';

export interface TieStrengthOptions {
  /**
   * The parts to take, or each with its importance, above 0. Default: every part that the records allow, each of
   * importance 1.
   */
  readonly parts?: StrengthParts;
  /** Whether source and target differ in meaning. Default false. */
  readonly directed?: boolean;
  /** The roster, as for `buildNetwork`. Default: everyone in the interactions. */
  readonly members?: Members | Iterable<string>;
  /** When the ties are looked at: later records do not count. Default: `until`, or the latest record. */
  readonly at?: Moment;
  /** Days after which a contact counts half. Default 90 where all records are dated. */
  readonly halfLife?: number;
  /** The first time to count. */
  readonly from?: Moment;
  /** The first time no longer to count. */
  readonly until?: Moment;
  /** The kinds to count, compared without case and separators. Default: all. */
  readonly kinds?: readonly string[];
  /** How each part is brought to 0 to 1: by the rank of the tie, or divided by the largest. Default `'rank'`. */
  readonly scale?: 'rank' | 'max';
}

/** The parts of each tie's strength, in columns in the order of `network.ties.targets`. */
export interface TieStrength {
  /** The ties; their strengths are the counts of their records. */
  readonly network: Network;
  /** What the parts are taken from, for `tieStates` and for columns of your own. */
  readonly history: TieHistory;
  /** Each part in its own unit. */
  readonly raw: Readonly<Record<string, Float64Array>>;
  /** Each part from 0 to 1. */
  readonly parts: Readonly<Record<string, Float64Array>>;
  /**
   * The mean of the parts that a tie has, by importance; NaN for a tie that has none. In a `tieTable`, whose own column
   * `strength` is the count of records, it is better called something else.
   */
  readonly strength: Float64Array;
  /** The importance of each part. */
  readonly importance: Readonly<Record<string, number>>;
  /** The unit of each part in `raw`. */
  readonly units: Readonly<Record<string, string>>;
  readonly scale: 'rank' | 'max';
  /** The parts that the records do not allow, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
}

/**
 * How strong each tie is, by what makes ties strong: how often the two interact, how lately, whether both do, in how many
 * ways, and among how many common contacts. Report the parts. They tell different things, none of them is the strength,
 * and closeness, which tells most, is in no log; their mean is a convenience whose importance you chose.
 *
 * Formula: `frequency`, the number of different days (UTC) with a record, so that a burst in one day counts once; the
 * number of records where some have no date. `recency`, 2^(−(at − last) / halfLife), what is left of the last contact
 * whatever its recorded strength. `reciprocity`, `reciprocityBalance` of the counts; `multiplexity` of the kinds that
 * occur; `embeddedness`. By `'rank'` a part is the share of ties with less of it plus half the share with as much, the tie
 * itself among them, so that it does not depend on the unit; by `'max'` it is divided by the largest, and 0 if that is 0.
 * `strength` is the sum of importance · part over the parts that the tie has / the sum of their importances.
 * Range: 0 to 1. A part that is not defined for a tie is NaN and not in its mean. An undirected tie has the same values at
 * both of its places, and counts once among the ranks.
 * Cost: O(records + m^1.5) time, and the sorting of each pair's records; O(records + m) memory.
 * Errors: RangeError as for `tieHistory`, and for a part asked for that cannot be had: `recency` where a record has no date,
 * `reciprocity` unless `directed`, `multiplexity` where fewer than two kinds occur.
 * Source: Granovetter 1973, doi:10.1086/225469, on what makes a tie strong; Marsden and Campbell 1984,
 * doi:10.2307/2579058, on how well each part shows it.
 * Peers: none.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', date: '2024-01-01' },
 *   { from: 'B', to: 'A', date: '2024-03-31' },
 *   { from: 'B', to: 'C', date: '2024-01-01' },
 * ]);
 * const parts = { frequency: 3, recency: 1 };
 * const { raw, strength } = tieStrength(interactions, { parts, scale: 'max' });
 * raw.frequency; // days of A-B, B-A, B-C, C-B → [2, 2, 1, 1]
 * raw.recency; // today, and 90 days ago → [1, 1, 0.5, 0.5]
 * strength; // (3 · 1 + 1) / 4 and (3 · 1/2 + 1/2) / 4 → [1, 1, 0.5, 0.5]
 */
export function tieStrength(interactions: Interactions, options: TieStrengthOptions = {}): TieStrength {
  const { parts, scale = 'rank', ...choice } = options;
  requireOneOf('tieStrength', 'scale', scale, ['rank', 'max']);
  const asked = importanceOf(parts);
  // A half-life that nobody asked for must not refuse records without a date.
  const { undated } = chosenRecords('tieStrength', interactions, choice, null);
  const halfLife = choice.halfLife === undefined && undated === 0 ? 90 : choice.halfLife;
  const history = historyOf('tieStrength', interactions, halfLife === undefined ? choice : { ...choice, halfLife });
  const lacking = lackingParts(history);
  const importance = asked ?? new Map(PARTS.filter((part) => !(part in lacking)).map((part) => [part, 1]));
  for (const part of importance.keys())
    if (part in lacking)
      throw new RangeError(`tieStrength: \`parts\` must be what the records allow, got '${part}': ${lacking[part]}`);
  const names = [...importance.keys()];
  const byPart = <Value>(value: (part: StrengthPart) => Value) =>
    Object.freeze(Object.fromEntries(names.map((part) => [part, value(part)])));
  const places = firstPlaces(history.network);
  const raw = byPart((part) => rawPart(part, history, halfLife ?? Number.NaN));
  const scaled = byPart((part) => (scale === 'rank' ? midRanks(raw[part]!, places) : sharesOfLargest(raw[part]!)));
  return Object.freeze({
    network: history.network,
    history,
    raw,
    parts: scaled,
    strength: meansOf(
      names.map((part) => scaled[part]!),
      [...importance.values()],
      history.counts.length,
    ),
    importance: byPart((part) => importance.get(part)!),
    units: byPart((part) => (part === 'frequency' && undated > 0 ? 'records' : UNITS[part])),
    scale,
    leftOut: Object.freeze(asked === null ? lacking : {}),
  });
}

// For each tie the mean of the columns that have a value for it.
function meansOf(columns: readonly Float64Array[], importance: readonly number[], length: number): Float64Array {
  const means = new Float64Array(length);
  const largest = Math.max(...importance);
  const shares = importance.map((value) => value / largest); // in sums of these none is too large for a number
  for (let k = 0; k < length; k++) {
    let sum = 0;
    let total = 0;
    for (let part = 0; part < columns.length; part++) {
      const value = columns[part]![k]!;
      if (Number.isNaN(value)) continue;
      sum += shares[part]! * value;
      total += shares[part]!;
    }
    means[k] = sum / total;
  }
  return means;
}
