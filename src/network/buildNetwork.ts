import { requireNumber, requireOneOf, shown } from '../numeric/check.js';
import type { Interactions, Members } from '../records/interactions.js';
import { bare } from '../records/spelling.js';
import { type Moment, momentOf } from '../records/time.js';
import { type Attribute, frozen, type Network } from './network.js';
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
  const { ids, attributes } = memberColumns(interactions, options.members);
  const chosen = chooseRecords(interactions, options);
  const { source, target } = renumbered(interactions, ids, chosen.records, directed || symmetrize !== 'sum');
  const arcs = strengthsOf(interactions, { ...chosen, source, target, n: ids.length, rule: strength, halfLife });
  const oneWay = tiesFromArcs(ids.length, arcs);
  // Under 'sum' each pair stands once, lower member first, and is only mirrored here.
  const ties = directed ? oneWay : symmetrized(oneWay, symmetrize);
  return frozen({ directed, members: ids, ties, attributes });
}

// The records that count, and the time at which they are looked at.
function chooseRecords(
  { time, kind, kinds, source }: Interactions,
  options: BuildNetworkOptions,
): { records: Uint32Array; at: number } {
  const from = options.from === undefined ? -Infinity : momentOf('buildNetwork', 'from', options.from);
  const until = options.until === undefined ? Infinity : momentOf('buildNetwork', 'until', options.until);
  const lookedAt = options.at === undefined ? Infinity : momentOf('buildNetwork', 'at', options.at);
  const wanted = wantedKinds(kinds, options.kinds);
  const timed = from > -Infinity || until < Infinity || lookedAt < Infinity || options.halfLife !== undefined;
  const records = new Uint32Array(source.length);
  let count = 0;
  let latest = -Infinity;
  let untimed = 0;
  for (let k = 0; k < source.length; k++) {
    if (!wanted[kind[k]!]) continue;
    const t = time[k]!;
    if (Number.isNaN(t)) untimed++;
    else if (t < from || t >= until || t > lookedAt) continue;
    if (t > latest) latest = t;
    records[count++] = k;
  }
  const ruleNeedsTime = options.strength === 'latest' || options.strength === 'days';
  if (untimed > 0 && (timed || ruleNeedsTime))
    throw new RangeError(
      `buildNetwork: ${ruleNeedsTime ? `strength '${options.strength}'` : 'a choice by time'} needs a date on every record, ${untimed} have none`,
    );
  const at = lookedAt < Infinity ? lookedAt : until < Infinity ? until : latest;
  return { records: records.subarray(0, count), at };
}

function wantedKinds(kinds: readonly string[], asked: readonly string[] | undefined): boolean[] {
  if (asked === undefined) return kinds.map(() => true);
  const keys = kinds.map(bare);
  for (const kind of asked)
    if (!keys.includes(bare(kind)))
      throw new RangeError(
        `buildNetwork: \`kinds\` must name kinds that occur (${kinds.map(shown).join(', ') || 'there are none'}), got ${shown(kind)}`,
      );
  const wanted = new Set(asked.map(bare));
  return keys.map((key) => wanted.has(key));
}

// The ids sorted, and the roster's columns in their order.
function memberColumns(
  interactions: Interactions,
  given: Members | Iterable<string> | undefined,
): { ids: readonly string[]; attributes: ReadonlyMap<string, Attribute> } {
  if (given === undefined) return { ids: interactions.ids.slice().sort(), attributes: new Map() };
  if (!isRoster(given)) return { ids: [...new Set(given)].sort(), attributes: new Map() };
  const order = given.ids.map((_, member) => member).sort((a, b) => (given.ids[a]! < given.ids[b]! ? -1 : 1));
  const columns = new Map<string, Attribute>();
  if (given.names.some((name) => name !== ''))
    columns.set(
      'name',
      order.map((member) => given.names[member]!),
    );
  for (const [heading, values] of given.attributes)
    columns.set(
      heading,
      order.map((member) => values[member]!),
    );
  return { ids: order.map((member) => given.ids[member]!), attributes: columns };
}

function isRoster(given: Members | Iterable<string>): given is Members {
  return typeof given === 'object' && 'ids' in given;
}

// The members of each record by their number in the network; one order per pair where direction is not asked for.
function renumbered(
  { ids, source, target }: Interactions,
  members: readonly string[],
  records: Uint32Array,
  keepOrder: boolean,
): { source: Uint32Array; target: Uint32Array } {
  const numbers = new Map(members.map((id, number) => [id, number]));
  const number = Int32Array.from(ids, (id) => numbers.get(id) ?? -1);
  const sources = new Uint32Array(records.length);
  const targets = new Uint32Array(records.length);
  for (let k = 0; k < records.length; k++) {
    const a = number[source[records[k]!]!]!;
    const b = number[target[records[k]!]!]!;
    if (a < 0 || b < 0) {
      const stranger = ids[a < 0 ? source[records[k]!]! : target[records[k]!]!];
      throw new RangeError(`buildNetwork: everyone who interacts must be among \`members\`, ${shown(stranger)} is not`);
    }
    sources[k] = keepOrder || a < b ? a : b;
    targets[k] = keepOrder || a < b ? b : a;
  }
  return { source: sources, target: targets };
}
