import { requireOneOf } from '../numeric/check.js';
import type { Attendance } from '../records/attendance/attendance.js';
import { requireAttendance } from '../records/handedOn.js';
import type { Members } from '../records/interactions.js';
import { chosenEvents, type EventChoice } from './chosenEvents.js';
import { memberColumns } from './memberColumns.js';
import { frozen, type Network } from './network.js';
import { type ProjectionRule, projectedTies } from './projectedTies.js';
import { stranger } from './recordPairs.js';

export interface ProjectAttendanceOptions extends EventChoice {
  /** The roster: its members are the network's, with or without ties. Default: everyone in the attendance. */
  readonly members?: Members | Iterable<string>;
  /**
   * What a tie's strength is: `'count'` of events both attended; `'newman'`, where an event of k members gives 1/(k − 1) to
   * each pair; or the count over how many events either attended (`'jaccard'`), over the root of the product of how many
   * each did (`'cosine'`), over how many the less active one did (`'overlap'`). Default `'newman'`.
   */
  readonly rule?: ProjectionRule;
}

/**
 * The network of who attended with whom: a tie between two members for the events that both were at. By default a small
 * event ties its members strongly and a plenary hardly, and each member's strength is the number of events that it attended
 * with someone else. `largestEvent` leaves plenaries out altogether; `eventDependence` says what they add.
 *
 * Formula: over the events E_i that i attended and that count, c = |E_i ∩ E_j|: `'count'` c; `'newman'`
 * Σ 1 / (k_e − 1) over the events of both; `'jaccard'` c / (|E_i| + |E_j| − c); `'cosine'` c / √(|E_i| |E_j|); `'overlap'`
 * c / min(|E_i|, |E_j|). k_e is how many members attended event e in the roles that count, with a tie or without; who was
 * refused when the records were read is not in it, and whoever is known of more has to be on the roster. E_i has events at
 * which i was alone, too.
 * Range: `'count'` from 1, `'newman'` above 0, the others above 0 to 1. Members who attended nothing stay, without ties.
 * Cost: O(Σ k²) time over the events; memory as large as the network, and there is no limit: a plenary of 400 makes 79,800
 * ties (2 MB), one of 5,000 makes 12,497,500 (300 MB, about a second).
 * Errors: RangeError for another `rule`, a role or a host that does not occur, a choice by time where an event has no date,
 * or attendance of someone not among `members`.
 * Source: Breiger 1974, doi:10.2307/2576011; Newman 2001, doi:10.1103/PhysRevE.64.016132.
 * Peers: networkx `collaboration_weighted_projected_graph` is `'newman'`, `overlap_weighted_projected_graph` is `'jaccard'`
 * or, with `jaccard=False`, `'overlap'`, `weighted_projected_graph` and igraph's `bipartite_projection` are `'count'`.
 *
 * @example
 * const sheet = { e1: 'ABC', e2: 'AB', e3: 'CD', e4: 'D' };
 * const { attendance } = attendanceFrom(Object.entries(sheet).flatMap(([event, all]) => [...all].map((one) => [one, event])));
 * const network = projectAttendance(attendance);
 * tieTable(network).columns[2]; // A and B: 1/2 at e1 and 1 at e2; A-C, B-C, C-D → [1.5, 0.5, 0.5, 1]
 * strength(network); // events attended with others → [2, 2, 2, 1]
 */
export function projectAttendance(attendance: Attendance, options: ProjectAttendanceOptions = {}): Network {
  return projected('projectAttendance', attendance, options);
}

/** The same for a measure that projects; `who` is named in messages. */
export function projected(who: string, attendance: Attendance, options: ProjectAttendanceOptions): Network {
  const { rule = 'newman', members, ...choice } = options;
  requireOneOf(who, 'rule', rule, ['count', 'newman', 'jaccard', 'cosine', 'overlap']);
  requireAttendance(who, attendance);
  const { ids, attributes } = memberColumns(who, members ?? attendance.ids);
  const chosen = chosenEvents(who, attendance, choice);
  const numbered = { ...chosen, attendees: byNumber(who, attendance.ids, ids, chosen.attendees) };
  return frozen({ directed: false, members: ids, ties: projectedTies(ids.length, numbered, rule), attributes });
}

/** The attendees by their number in a network; both lists of ids are sorted, so that these ascend as well. */
export function byNumber(
  who: string,
  ids: readonly string[],
  members: readonly string[],
  attendees: Uint32Array,
): Uint32Array {
  const numbers = new Map(members.map((id, number) => [id, number]));
  return attendees.map((place) => {
    const number = numbers.get(ids[place]!);
    if (number === undefined) throw stranger(who, ids[place]!);
    return number;
  });
}
