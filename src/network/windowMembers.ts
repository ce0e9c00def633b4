import { shown } from '../numeric/check.js';
import { requireRoster, shownWhole } from '../records/handedOn.js';
import type { Interactions, Members } from '../records/interactions.js';
import { membersOf } from '../records/members/membersDuring.js';
import { isRoster } from './memberColumns.js';

/** A roster, and those of it who were members in a window. */
interface WindowRoster {
  readonly all: Members;
  readonly inside: Members;
}

/** Who of the roster belonged to the network from `from` to before `until`, and had joined by `at`. */
export function windowMembers(
  who: string,
  members: Members | Iterable<string> | undefined,
  { from, until }: { readonly from: number; readonly until: number },
  at: number,
): WindowRoster {
  if (members === undefined || !isRoster(members))
    throw new RangeError(
      `${who}: \`membership\` 'window' needs \`members\` with dates, as readMembers gives them, got ${shownWhole(members, 'members')}`,
    );
  requireRoster(who, 'members', members);
  // Who joins at `at` itself has joined by then.
  const end = Math.min(until, Math.floor(at) + 1);
  if (from >= end)
    throw new RangeError(
      `${who}: with \`membership\` 'window', \`from\` must be before \`until\` and not after \`at\``,
    );
  return { all: members, inside: membersOf(members, from, end) };
}

/** The records of members of the window, and of those who are not on the roster at all. */
export function insideWindow(
  who: string,
  { ids, source, target }: Interactions,
  records: Uint32Array,
  { all, inside }: WindowRoster,
  outsiders: 'refuse' | 'drop',
): Uint32Array {
  const outside = new Set(all.ids);
  for (const id of inside.ids) outside.delete(id);
  if (outside.size === 0) return records;
  const isOutside = ids.map((id) => outside.has(id));
  const kept = records.filter((k) => !isOutside[source[k]!] && !isOutside[target[k]!]);
  if (kept.length === records.length || outsiders === 'drop') return kept;
  const met = new Set<string>();
  for (const k of records) for (const place of [source[k]!, target[k]!]) if (isOutside[place]) met.add(ids[place]!);
  const count = records.length - kept.length;
  throw new RangeError(
    `${who}: ${count} of ${records.length} records ${count === 1 ? 'is' : 'are'} of someone who was no member in the window, ` +
      `such as ${shown([...met].sort()[0])}; \`outsiders\` 'drop' leaves such records out`,
  );
}
