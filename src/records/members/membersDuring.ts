import { type Moment, momentOf } from '../cells/time.js';
import { requireRoster } from '../handedOn.js';
import type { Members } from '../interactions.js';
import { Tenure } from './tenure.js';

export interface MembersDuringOptions {
  /** The first time of the window. Default: it has no beginning. */
  readonly from?: Moment;
  /** The first time after the window. Default: it has no end. */
  readonly until?: Moment;
}

/**
 * The members of a roster who belonged to the network at any time of a window, with all that the roster says of them, in
 * its order. Their number is the n of the window: whoever had left before it or joined after it is none of those who could
 * have been in touch.
 *
 * The window is half-open: who joins at `until` is not in it. A member belongs from the moment of joining to the end of the
 * day of leaving (UTC), so that who leaves on the day on which the window begins is in it. Where the roster has no date
 * there is no such border: without dates everyone is in every window.
 *
 * Cost: O(members). Errors: RangeError for what is no date, or a window that ends before it has begun.
 *
 * @example
 * const { members } = await readMembers('id,joined,left\nA,,\nB,2024-03-01,\nC,,2024-01-31\nD,2024-01-10,2024-02-01');
 * membersDuring(members, { from: '2024-02-01', until: '2024-03-01' }).ids; // C had left, B was to come → ['A', 'D']
 * membersDuring(members, { from: '2024-01-01', until: '2024-03-02' }).ids; // → ['A', 'B', 'C', 'D']
 */
export function membersDuring(members: Members, window: MembersDuringOptions = {}): Members {
  requireRoster('membersDuring', 'members', members);
  const from = window.from === undefined ? -Infinity : momentOf('membersDuring', 'from', window.from);
  const until = window.until === undefined ? Infinity : momentOf('membersDuring', 'until', window.until);
  if (from >= until) throw new RangeError(`membersDuring: \`from\` must be before \`until\``);
  return membersOf(members, from, until);
}

/** The members who belonged to the network at any time from `from` to before `until`. */
export function membersOf(members: Members, from: number, until: number): Members {
  const tenure = new Tenure(members);
  const kept = members.ids.flatMap((_, member) => (tenure.meets(member, from, until) ? [member] : []));
  const of = <Value>(column: ArrayLike<Value>): Value[] => kept.map((member) => column[member]!);
  return {
    ids: of(members.ids),
    names: of(members.names),
    aliases: of(members.aliases),
    joined: Float64Array.from(of(members.joined)),
    left: Float64Array.from(of(members.left)),
    attributes: new Map([...members.attributes].map(([heading, values]) => [heading, of(values)])),
  };
}
