import {
  type ChosenEvents,
  chosenEvents,
  type EventChoice,
  eventsByMember,
  hostedBy,
} from '../../network/chosenEvents.js';
import { requireWhole } from '../../numeric/check.js';
import type { Attendance } from '../../records/attendance/attendance.js';
import { requireAttendance } from '../../records/handedOn.js';

export interface EventDependenceOptions extends Pick<EventChoice, 'from' | 'until' | 'roles'> {
  /** The events in question are those at which more than so many counted. */
  readonly largestEvent?: number;
  /** The events in question are those hosted by one of these; with `largestEvent` those for which both hold. */
  readonly hostedBy?: string | readonly string[];
}

/** What some events are and what they make of a network. */
export interface EventShare {
  readonly events: number;
  /** Members at an event, over the events. */
  readonly attendances: number;
  /** Pairs at an event, over the events: the total strength under the rule `'count'`. */
  readonly meetings: number;
  /** The total strength under the rule `'newman'`: half the attendances of events of two and more. */
  readonly strength: number;
  /** Pairs who met there at least once. */
  readonly ties: number;
}

/** What the events in question add. */
export interface EventDependence {
  /** All events that count. */
  readonly all: EventShare;
  /** Those in question. */
  readonly inQuestion: EventShare;
  /** Ties that rest only on the events in question: without these they would not be. */
  readonly tiesOnlyThere: number;
  /** Their share of all ties; NaN where there is none. */
  readonly shareOfTies: number;
  /** The share of all meetings that were there; NaN without any. */
  readonly shareOfMeetings: number;
  /** The share of the total strength, under `'newman'`, that the events in question give; NaN without any. */
  readonly shareOfStrength: number;
  /** Members whose ties all rest on the events in question, sorted: without these they would have none. */
  readonly membersOnlyThere: readonly string[];
}

/**
 * How much of a network rests on its large events, or on those that someone hosted: which ties would not be there without
 * them, and what share of the strength they give. A tie that rests only on plenaries may say no more than that both were in
 * one hall; one that rests only on what the coordinator hosts may end with the coordinator.
 *
 * Formula: of the pairs who met at an event that counts, those who met at no other than the events in question; the
 * strength of an event of k members under `'newman'` is k / 2, as its k (k − 1) / 2 pairs have 1 / (k − 1) each.
 * Range: shares 0 to 1, NaN where there is nothing to share.
 * Cost: O(Σ k²) time over the events, O(records) memory; no pair is kept.
 * Errors: RangeError where neither `largestEvent` nor `hostedBy` is given, and as `projectAttendance`.
 *
 * @example
 * const sheet = { plenary: 'ABCD', steering: 'AB' };
 * const { attendance } = attendanceFrom(Object.entries(sheet).flatMap(([event, all]) => [...all].map((one) => [one, event])));
 * const { all, tiesOnlyThere, membersOnlyThere } = eventDependence(attendance, { largestEvent: 3 });
 * all.ties; // → 6
 * tiesOnlyThere; // all but A-B → 5
 * membersOnlyThere; // → ['C', 'D']
 */
export function eventDependence(attendance: Attendance, options: EventDependenceOptions): EventDependence {
  const { largestEvent, hostedBy: hosts, ...choice } = options ?? {};
  requireAttendance('eventDependence', attendance);
  if (largestEvent === undefined && hosts === undefined)
    throw new RangeError(
      'eventDependence: `largestEvent` or `hostedBy` must say which events are in question, got neither',
    );
  if (largestEvent !== undefined) requireWhole('eventDependence', 'largestEvent', largestEvent, 1);
  const hosted = hosts === undefined ? null : hostedBy('eventDependence', 'hostedBy', attendance, hosts);
  const chosen = chosenEvents('eventDependence', attendance, choice);
  const sizes = chosen.offsets.subarray(1).map((end, e) => end - chosen.offsets[e]!);
  const counted = sizes.map((size) => (size > 0 ? 1 : 0));
  const marks = sizes.map((size, e) => (size > (largestEvent ?? 0) && hosted?.[e] !== false ? 1 : 0));
  const ties = tiesAt(attendance.ids.length, chosen, marks);
  const all = shareOf(sizes, counted, ties.all);
  const inQuestion = shareOf(sizes, marks, ties.there);
  return {
    all,
    inQuestion,
    tiesOnlyThere: ties.onlyThere,
    shareOfTies: ties.onlyThere / ties.all,
    shareOfMeetings: inQuestion.meetings / all.meetings,
    shareOfStrength: inQuestion.strength / all.strength,
    membersOnlyThere: attendance.ids.filter((_, i) => ties.tied[i] === 1 && ties.tiedElsewhere[i] === 0),
  };
}

function shareOf(sizes: Uint32Array, marks: Uint32Array, ties: number): EventShare {
  const share = { events: 0, attendances: 0, meetings: 0, strength: 0, ties };
  for (let e = 0; e < sizes.length; e++) {
    if (marks[e] === 0) continue;
    const size = sizes[e]!;
    share.events++;
    share.attendances += size;
    share.meetings += (size * (size - 1)) / 2;
    if (size > 1) share.strength += size / 2;
  }
  return share;
}

interface TiesFound {
  /** Pairs who met, who met at a marked event, who met at no other. */
  all: number;
  there: number;
  onlyThere: number;
  /** Members with a tie, and with one by an event that is not marked. */
  readonly tied: Uint8Array;
  readonly tiedElsewhere: Uint8Array;
}

function tiesAt(n: number, { offsets, attendees }: ChosenEvents, marks: Uint32Array): TiesFound {
  const mine = eventsByMember(n, { offsets, attendees });
  const found: TiesFound = {
    all: 0,
    there: 0,
    onlyThere: 0,
    tied: new Uint8Array(n),
    tiedElsewhere: new Uint8Array(n),
  };
  const met = new Uint32Array(n);
  const seen = new Uint8Array(n); // 1 at a marked event, 2 at another, 3 at both
  for (let j = 0; j < n; j++) {
    let count = 0;
    for (let a = mine.offsets[j]!; a < mine.offsets[j + 1]!; a++) {
      const e = mine.events[a]!;
      const bit = marks[e] === 1 ? 1 : 2;
      for (let k = offsets[e]!; attendees[k]! < j; k++) {
        const i = attendees[k]!;
        if (seen[i] === 0) met[count++] = i;
        seen[i]! |= bit;
      }
    }
    for (let at = 0; at < count; at++) {
      const i = met[at]!;
      found.tied[i] = found.tied[j] = 1;
      if (seen[i] !== 2) found.there++;
      if (seen[i] === 1) found.onlyThere++;
      else found.tiedElsewhere[i] = found.tiedElsewhere[j] = 1;
      seen[i] = 0;
    }
    found.all += count;
  }
  return found;
}
