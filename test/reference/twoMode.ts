import {
  type Attendance, attendanceFrom, attendanceSummary, components, type Network, type ProjectionRule, projectAttendance,
} from '../../src/index.js';

/** What a metric of members by events is computed on: the attendance, and the same with members and events exchanged. */
export interface TwoModeCase {
  readonly attendance: Attendance;
  readonly turned: Attendance;
}

export function twoModeCase(attendance: Attendance): TwoModeCase {
  const { ids, events, member, event } = attendance;
  const rows = Array.from(member, (i, k) => [events[event[k]!], ids[i]]);
  return { attendance, turned: attendanceFrom(rows).attendance };
}

type Value = number | Readonly<Record<string, number>>;

/** Each metric of members by events that the library has, by its name in the oracles. */
export const TWO_MODE: Readonly<Record<string, (of: TwoModeCase) => Value>> = {
  members: ({ attendance }) => attendanceSummary(attendance).members,
  events: ({ attendance }) => attendanceSummary(attendance).events,
  attendances: ({ attendance }) => attendanceSummary(attendance).attendances,
  bipartite_density: ({ attendance }) => attendanceSummary(attendance).density,
  events_per_member: ({ attendance }) => named(attendance.ids, attendanceSummary(attendance).eventsAttended),
  members_per_event: ({ attendance }) => named(attendance.events, attendanceSummary(attendance).eventSizes),
  bipartite_degree_centrality: ({ attendance }) => {
    const { members, events, eventsAttended, eventSizes } = attendanceSummary(attendance);
    return {
      ...named(attendance.ids.map((id) => `m:${id}`), Float64Array.from(eventsAttended, (count) => count / events)),
      ...named(attendance.events.map((event) => `e:${event}`), Float64Array.from(eventSizes, (size) => size / members)),
    };
  },
  // No event is without a member here, so that each is in the part of those who attended it.
  components_count: ({ attendance }) => components(projectAttendance(attendance)).sizes.length,
  projection_members_edges: ({ attendance }) => ties(attendance),
  projection_events_edges: ({ turned }) => ties(turned),
  projection_members_total_weight: ({ attendance }) => total(attendance),
  projection_events_total_weight: ({ turned }) => total(turned),
  projection_members_shared: ({ attendance }) => byPair(attendance, 'count'),
  projection_events_shared: ({ turned }) => byPair(turned, 'count'),
  projection_members_collaboration_newman: ({ attendance }) => byPair(attendance, 'newman'),
  projection_members_jaccard: ({ attendance }) => byPair(attendance, 'jaccard'),
  projection_members_overlap_min: ({ attendance }) => byPair(attendance, 'overlap'),
};

function named(names: readonly string[], values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(names.map((name, k) => [name, values[k]!]));
}

function ties(attendance: Attendance): number {
  return projectAttendance(attendance).ties.targets.length / 2;
}

function total(attendance: Attendance): number {
  return projectAttendance(attendance, { rule: 'count' }).ties.strengths.reduce((sum, shared) => sum + shared, 0) / 2;
}

/** As the oracles name a pair: in the order of the ids. */
function byPair(attendance: Attendance, rule: ProjectionRule): Record<string, number> {
  const { members, ties: { offsets, targets, strengths } }: Network = projectAttendance(attendance, { rule });
  const found: Record<string, number> = {};
  members.forEach((id, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (targets[k]! > i) found[`${id} -- ${members[targets[k]!]}`] = strengths[k]!;
  });
  return found;
}
