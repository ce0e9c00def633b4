import { DAY } from '../../network/ageing.js';
import { chosenRecords } from '../../network/chosenRecords.js';
import { requireWhole, shown } from '../../numeric/check.js';
import { type Moment, momentOf } from '../../records/cells/time.js';
import { requireRoster } from '../../records/handedOn.js';
import type { Interactions, Members } from '../../records/interactions.js';
import { firstContacts } from './firstContacts.js';
import type { SurvivalCurve } from './kaplanMeier.js';
import { survivalOf } from './survivalCurve.js';

export interface NewcomersOptions {
  /** The id of the coordinator, who is no newcomer, and a tie with whom is no sign of ties among members. */
  readonly coordinator?: string;
  /** How many contacts beside the coordinator make a newcomer well connected. Default 3. */
  readonly ties?: number;
  /** The first day of joining to look at. Default: that of the first record, before which there could be none. */
  readonly from?: Moment;
  /** The first time no longer to look at, of joining and of records. Default: after the latest record. */
  readonly until?: Moment;
  /** The kinds to count, compared without case and separators. Default: all. */
  readonly kinds?: readonly string[];
  /** How sure the limits of the curves are to hold. Default 0.95. */
  readonly confidence?: number;
}

/** How long newcomers took to come as far as this. */
export interface TimeTo {
  /** Days from joining, per newcomer; NaN for who is not there, or left before. */
  readonly days: Float64Array;
  /** How many came so far. */
  readonly count: number;
  /** The share not yet there after so many days; what is missing to 1 is the share that is. */
  readonly curve: SurvivalCurve;
}

/** Whether and how soon those who joined found contacts. Columns are in the order of `ids`. */
export interface Newcomers {
  /** The newcomers, sorted. */
  readonly ids: readonly string[];
  /** When each joined, in milliseconds since 1970. */
  readonly joined: Float64Array;
  /** For how many days from joining each was followed. */
  readonly observed: Float64Array;
  /** 1 for each who left while being followed. */
  readonly left: Uint8Array;
  /** To the first contact with anyone. */
  readonly toTie: TimeTo;
  /** To the first contact with somebody other than the coordinator; the same as `toTie` where none is named. */
  readonly toOther: TimeTo;
  /** To so many contacts beside the coordinator as `ties` says. */
  readonly toTies: TimeTo;
  readonly ties: number;
  readonly coordinator: string | null;
  readonly confidence: number;
  /** Those who are members still and have no contact yet. */
  readonly withoutTie: readonly string[];
  /** Those who are members still and have had contact with the coordinator only. */
  readonly onlyCoordinator: readonly string[];
  /** Those who left without a contact. */
  readonly leftWithoutTie: readonly string[];
  /** How many have records from before they joined, which count as contacts of day 0. */
  readonly beforeJoining: number;
  /** How many records of newcomers are from after the day they left, and do not count. */
  readonly afterLeaving: number;
  /** Members who are not among the newcomers, by why. */
  readonly notFollowed: {
    /** No date of joining. */
    readonly undated: number;
    /** Joined before `from`. */
    readonly earlier: number;
    /** Joined after the days that were looked at. */
    readonly later: number;
    /** Left before the day of joining. */
    readonly leftBefore: number;
  };
  /** The first day and the last day looked at, in milliseconds since 1970; NaN where there is no record. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Whether newcomers connect, and how soon: from the day of joining to the first contact, to the first that is not with
 * the coordinator, and to as many as make them well connected. Those who joined lately have had little time, and those
 * who left have no more: both count for as long as they were there, not as failures.
 *
 * Formula: days are whole days (UTC), the day of joining being 0; a record from before it counts on it. A newcomer is
 * followed to the day of leaving, the day before `until`, or that of the latest record of any kind, whichever is first.
 * A contact is another member, counted once, from the first record with it; one of `ties` is never the coordinator. The
 * curves are those of `survivalCurve`.
 * Range: days from 0; NaN while not yet there.
 * Cost: O(members + records) time; memory for the records looked at and for each pair of a newcomer and a contact.
 * Errors: RangeError for records without a date, someone who interacts and is not on the roster, a coordinator who is not on
 * it, or an option out of range.
 * Source: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Morrison 2002, doi:10.2307/3069430, on newcomers'
 * networks.
 * Peers: none; from the days R survival `survfit` gives the same curves.
 *
 * @example
 * const { members } = await readMembers('id,joined\nH,2023-01-01\nA,2024-03-01\nB,2024-03-01\nC,2024-03-11');
 * const { interactions } = interactionsFrom(
 *   [['H', 'A', '2024-03-03'], ['A', 'B', '2024-03-08'], ['H', 'C', '2024-03-31']].map(([from, to, date]) => ({ from, to, date })),
 * );
 * const { ids, toTie, toOther, onlyCoordinator } = newcomers(interactions, members, { coordinator: 'H', from: '2024-03-01' });
 * ids; // → ['A', 'B', 'C']
 * toTie.days; // → [2, 7, 20]
 * toOther.days; // C has met H only → [7, 7, NaN]
 * onlyCoordinator; // → ['C']
 */
export function newcomers(interactions: Interactions, members: Members, options: NewcomersOptions = {}): Newcomers {
  const { coordinator, ties = 3, from, until, kinds, confidence = 0.95 } = options;
  requireRoster('newcomers', 'members', members);
  requireWhole('newcomers', 'ties', ties, 1);
  if (coordinator !== undefined && !members.ids.includes(coordinator))
    throw new RangeError(`newcomers: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`);
  const choice = chosenRecords('newcomers', interactions, { until, kinds }, 'the time to a contact');
  const { records } = choice;
  const { firstDay, lastDay } = daysLookedAt(interactions.time, choice.until);
  if (from !== undefined && choice.until <= momentOf('newcomers', 'from', from))
    throw new RangeError('newcomers: `from` must be before `until`');
  const begin = from === undefined ? firstDay : dayOf(momentOf('newcomers', 'from', from));
  const { places, notFollowed } = whoJoined(members, begin, lastDay, coordinator);
  const ids = places.map((member) => members.ids[member]!);
  const joinedDay = Float64Array.from(places, (member) => dayOf(members.joined[member]!));
  const leftDay = Float64Array.from(places, (member) => dayOf(members.left[member]!));
  const observed = joinedDay.map((day, k) => Math.min(lastDay, leftDay[k]! >= day ? leftDay[k]! : lastDay) - day);
  const left = Uint8Array.from(leftDay, (day) => (day < lastDay ? 1 : 0));
  const roster = { ids, joinedDay, observed, everyone: members.ids, coordinator };
  const { tie, other, manyth, beforeJoining, afterLeaving } = firstContacts(interactions, records, roster, ties);
  const still = (hasIt: (k: number) => boolean) => Object.freeze(ids.filter((_, k) => left[k] === 0 && hasIt(k)));
  return Object.freeze({
    ids: Object.freeze(ids),
    joined: Float64Array.from(places, (member) => members.joined[member]!),
    observed,
    left,
    toTie: timeTo(tie, observed, confidence),
    toOther: timeTo(other, observed, confidence),
    toTies: timeTo(manyth, observed, confidence),
    ties,
    coordinator: coordinator ?? null,
    confidence,
    withoutTie: still((k) => Number.isNaN(tie[k])),
    onlyCoordinator: still((k) => !Number.isNaN(tie[k]) && Number.isNaN(other[k])),
    leftWithoutTie: Object.freeze(ids.filter((_, k) => left[k] === 1 && Number.isNaN(tie[k]))),
    beforeJoining,
    afterLeaving,
    notFollowed: Object.freeze(notFollowed),
    firstDay: begin * DAY,
    lastDay: lastDay * DAY,
  });
}

function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

// The day of the first record, and the last day that the log reaches or that is to be looked at.
function daysLookedAt(time: Float64Array, until: number): { firstDay: number; lastDay: number } {
  let [first, last] = [Infinity, -Infinity];
  for (let k = 0; k < time.length; k++) {
    if (time[k]! < first) first = time[k]!;
    if (time[k]! > last) last = time[k]!;
  }
  if (first === Infinity) return { firstDay: Number.NaN, lastDay: Number.NaN };
  return {
    firstDay: dayOf(first),
    lastDay: Math.min(dayOf(last), Number.isFinite(until) ? Math.ceil(until / DAY) - 1 : Infinity),
  };
}

// The places on the roster of those who joined on these days, sorted by id; nobody where there are no days.
function whoJoined(
  { ids, joined, left }: Members,
  from: number,
  lastDay: number,
  coordinator: string | undefined,
): { places: number[]; notFollowed: { undated: number; earlier: number; later: number; leftBefore: number } } {
  const notFollowed = { undated: 0, earlier: 0, later: 0, leftBefore: 0 };
  const places = ids.flatMap((id, member) => {
    const day = dayOf(joined[member]!);
    if (id === coordinator) return [];
    if (Number.isNaN(day)) notFollowed.undated++;
    else if (day < from) notFollowed.earlier++;
    else if (!(day <= lastDay)) notFollowed.later++;
    else if (dayOf(left[member]!) < day) notFollowed.leftBefore++;
    else return [member];
    return [];
  });
  return { places: places.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1)), notFollowed };
}

function timeTo(days: Float64Array, observed: Float64Array, confidence: number): TimeTo {
  const came = days.map((day) => (Number.isNaN(day) ? 0 : 1));
  const durations = days.map((day, k) => (came[k] === 1 ? day : observed[k]!));
  const { curves } = survivalOf('newcomers', durations, came, [null], null, confidence);
  return Object.freeze({ days, count: came.reduce((sum, one) => sum + one, 0), curve: curves[0]! });
}
