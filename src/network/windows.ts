import { requireOneOf, shown } from '../numeric/check.js';
import type { Interactions, Members } from '../records/interactions.js';
import { Tenure } from '../records/members/tenure.js';
import { DAY } from './ageing.js';
import { type BuildNetworkOptions, type BuildPlan, planOf } from './buildPlan.js';
import { byCell, timesOf } from './cellRecords.js';
import { isRoster } from './memberColumns.js';
import { addsExactly } from './tiesOfRecords.js';
import { eachWindow, type NetworkWindow } from './windowNetworks.js';
import { type SpanOptions, spansOf, type WindowSpan } from './windowSpans.js';
import { isWholeDays, type WindowUnit } from './windowUnits.js';

export interface WindowsOptions extends SpanOptions, Omit<BuildNetworkOptions, 'at' | 'membership' | 'outsiders'> {
  /**
   * Who is a member in a window: with `'window'` who of the roster belonged to the network at any time of it, as
   * `membersDuring` says; with `'roster'` everyone on it, or, without a roster, everyone who has a record at any time; with
   * `'active'` who has a tie in it. Default `'window'` for a roster, else `'roster'`.
   */
  readonly membership?: 'window' | 'roster' | 'active';
  /**
   * With `membership: 'window'`, what to do with records of someone who was no member in their window: refuse to build its
   * network, or leave them out, counted in `outsiders`. Default `'refuse'`.
   */
  readonly outsiders?: 'refuse' | 'drop';
}

/** The windows of a log, in order, each built when it is asked for; to go over them again builds them again. */
export interface Windows extends Iterable<NetworkWindow> {
  /** When they are; nothing is built for it. */
  readonly spans: readonly WindowSpan[];
}

/**
 * One network per window of time, so that a network can be followed as it changes: by month, quarter or year, by so many
 * days, sliding, or with all that was before. What to keep of each window is up to the caller, so that the networks of a
 * long log need not be in memory all at once.
 *
 * Windows are half-open and in UTC: a record at the first moment of the next window is in that one. They begin with the
 * unit of the first record, or at `from`; the last one is the first that reaches the end of what is known, `until` or the
 * day of the latest record, and is `partial` if it reaches farther. How dense and central a network looks depends on how
 * long its windows are: compare windows of one length, and leave the partial one aside.
 *
 * Each network is the one that `buildNetwork` builds with `from`, `until` and `membership` of the window; with `halfLife`
 * it is looked at when the window ends, so that with `cumulative` what is old fades instead of dropping out.
 *
 * Cost: the records are put in order once, O(records); then O(members + records of the window) per window, with
 * `cumulative` O(members + ties so far + records of the step), except for `'latest'`, strengths that are no multiples of
 * 1/1024, `halfLife`, `scaleKinds` and other ways than `'sum'` to symmetrize, which take all records so far. Memory: 8
 * bytes per record, and what the caller keeps.
 * Errors: RangeError for an option out of range, a record without a date, more than 100,000 windows, and as
 * `buildNetwork`.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', date: '2024-01-10' },
 *   { from: 'B', to: 'C', date: '2024-02-03' },
 *   { from: 'A', to: 'B', date: '2024-02-20' },
 * ]);
 * const months = [...windows(interactions, { every: 'month' })];
 * months.map(({ label }) => label); // → ['2024-01', '2024-02']
 * months.map(({ network }) => density(network)); // of three pairs one has a tie, then two → [0.333, 0.667]
 * months.map(({ partial }) => partial); // nothing is known of what came after the 20th → [false, true]
 */
export function windows(interactions: Interactions, options: WindowsOptions): Windows {
  const { members, outsiders = 'refuse' } = options ?? {};
  const roster = members !== undefined && isRoster(members) ? members : null;
  const { membership = roster === null ? 'roster' : 'window' } = options ?? {};
  requireOneOf('windows', 'membership', membership, ['window', 'roster', 'active']);
  requireOneOf('windows', 'outsiders', outsiders, ['refuse', 'drop']);
  if (membership === 'window' && roster === null)
    throw new RangeError(
      `windows: \`membership\` 'window' needs \`members\` with dates, as readMembers gives them, got ${shown(members)}`,
    );
  const plan = planOf('windows', interactions, { ...options, membership: 'roster' }, 'a window');
  const spans = spansOf('windows', options, { ...timesOf(interactions.time, plan.records), ...plan });
  const inOrder = byCell(interactions.time, plan.records, spans.borders);
  const isAdded = options.cumulative === true && addsUp(interactions, plan, options.every, spans.borders);
  const tenure = membership === 'window' && roster !== null ? tenureOf(roster, plan.ids) : null;
  const log = { interactions, plan, spans, inOrder, isAdded, tenure, onlyActive: membership === 'active', outsiders };
  return {
    spans: spans.windows.map(({ first, end, ...span }) => span),
    [Symbol.iterator]: () => eachWindow(log),
  };
}

// Whether strengths of neighbouring stretches of time make up those of both, to the bit.
function addsUp(
  { strength }: Interactions,
  { strength: rule, halfLife, scaleKinds, directed, symmetrize }: BuildPlan,
  every: WindowUnit,
  borders: readonly number[],
): boolean {
  if (halfLife !== undefined || scaleKinds !== 'none' || !(directed || symmetrize === 'sum')) return false;
  if (rule === 'sum') return addsExactly(strength);
  if (rule === 'days') return isWholeDays(every) && (borders[0] ?? 0) % DAY === 0;
  return rule !== 'latest';
}

// By the numbers of the network's members.
function tenureOf({ ids, joined, left }: Members, members: readonly string[]): Tenure {
  const places = new Map(ids.map((id, place) => [id, place]));
  const dates = (column: Float64Array): Float64Array => Float64Array.from(members, (id) => column[places.get(id)!]!);
  return new Tenure({ joined: dates(joined), left: dates(left) });
}
