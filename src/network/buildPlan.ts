import { requireNumber, requireOneOf } from '../numeric/check.js';
import { bare } from '../records/cells/spelling.js';
import type { Moment } from '../records/cells/time.js';
import type { Interactions, Members } from '../records/interactions.js';
import { chosenRecords } from './chosenRecords.js';
import { type MemberColumns, memberColumns, numberedIds } from './memberColumns.js';
import { numbersOf } from './recordPairs.js';
import { KIND_SCALES, type KindScale } from './scaledStrengths.js';
import type { StrengthRule } from './strengthsOf.js';
import type { Symmetrize } from './ties.js';
import { insideWindow, windowMembers } from './windowMembers.js';

export interface BuildNetworkOptions {
  /** The roster: its members are the network's, with or without ties. Default: everyone in the interactions. */
  readonly members?: Members | Iterable<string>;
  /**
   * Who of the roster is a member: everyone on it, or, by its dates of joining and leaving, who belonged to the network at
   * any time from `from` to before `until` and, if `at` is given, had joined by then. Default `'roster'`.
   */
  readonly membership?: 'roster' | 'window';
  /**
   * With `membership: 'window'`, what to do with records of someone on the roster who was no member in the window: refuse
   * to build the network, or leave them out. Default `'refuse'`.
   */
  readonly outsiders?: 'refuse' | 'drop';
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
   * How each kind is brought to one scale before the kinds are added to one tie, so that a thousand mails do not drown ten
   * meetings: by the `'rank'` of a tie among the ties of its kind, or divided by their `'max'` or their `'mean'`.
   * Default `'none'`: the records of all kinds are taken together.
   */
  readonly scaleKinds?: KindScale;
  /**
   * How the two directions of a pair become one undirected tie. `'sum'` takes the records of both together, so that a
   * day counts once and binary stays 1. The others make a strength per direction first and take the larger, the smaller
   * (without records both ways there is no tie) or the mean (a direction without records is 0). Default `'sum'`.
   */
  readonly symmetrize?: Symmetrize;
}

/** What a network is to be made of: the members, the records that count, and the rules. */
export interface BuildPlan extends MemberColumns {
  readonly records: Uint32Array;
  /** The member that each id of the interactions is. */
  readonly numbers: Uint32Array;
  readonly at: number;
  /** The borders asked for, infinite where none are. */
  readonly from: number;
  readonly until: number;
  /** The kinds asked for, sorted. */
  readonly kinds: readonly string[];
  readonly directed: boolean;
  readonly strength: StrengthRule;
  readonly halfLife: number | undefined;
  readonly symmetrize: Symmetrize;
  readonly scaleKinds: KindScale;
}

/** Checks the options, and chooses members and records by them, which may need dates for what is done with them next. */
export function planOf(
  who: string,
  interactions: Interactions,
  options: BuildNetworkOptions,
  needsDates: string | null = null,
): BuildPlan {
  const { directed = false, strength = 'count', symmetrize = 'sum', scaleKinds = 'none', halfLife } = options;
  const { membership = 'roster', outsiders = 'refuse' } = options;
  requireOneOf(who, 'strength', strength, ['count', 'sum', 'max', 'latest', 'days', 'binary']);
  requireOneOf(who, 'symmetrize', symmetrize, ['sum', 'max', 'min', 'mean']);
  requireOneOf(who, 'scaleKinds', scaleKinds, KIND_SCALES);
  requireOneOf(who, 'membership', membership, ['roster', 'window']);
  requireOneOf(who, 'outsiders', outsiders, ['refuse', 'drop']);
  if (halfLife !== undefined) {
    requireNumber(who, 'halfLife', halfLife, Number.MIN_VALUE);
    if (strength !== 'count' && strength !== 'sum')
      throw new RangeError(`${who}: \`halfLife\` goes with strength 'count' or 'sum', got '${strength}'`);
  }
  const rule = strength === 'latest' || strength === 'days' ? `strength '${strength}'` : null;
  const ageing = halfLife === undefined ? null : 'a choice by time';
  const chosen = chosenRecords(who, interactions, options, needsDates ?? rule ?? ageing);
  let members = options.members ?? interactions.ids;
  let { records } = chosen;
  if (membership === 'window') {
    const roster = windowMembers(who, options.members, chosen, options.at === undefined ? Infinity : chosen.at);
    records = insideWindow(who, interactions, records, roster, outsiders);
    members = roster.inside;
  }
  const everyone = members === interactions.ids ? numberedIds(who, interactions.ids) : null;
  const { ids, attributes } = everyone === null ? memberColumns(who, members) : { ...everyone, attributes: new Map() };
  const numbers = everyone?.numbers ?? numbersOf(who, interactions, ids, records);
  const { at, from, until } = chosen;
  const kinds = kindsAsked(interactions.kinds, options.kinds);
  return {
    ids,
    attributes,
    records,
    numbers,
    at,
    from,
    until,
    kinds,
    directed,
    strength,
    halfLife,
    symmetrize,
    scaleKinds,
  };
}

function kindsAsked(occurring: readonly string[], asked: readonly string[] | undefined): readonly string[] {
  const keys = asked === undefined ? null : new Set(asked.map(bare));
  return [...new Set(occurring)].filter((kind) => keys === null || keys.has(bare(kind))).sort();
}
