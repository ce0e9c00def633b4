import { shown } from '../numeric/check.js';
import { requireRoster, shownWhole } from '../records/handedOn.js';
import type { Members } from '../records/interactions.js';
import type { Attribute } from './network.js';
import { placesInOrder } from './sortedPlaces.js';

/** Who is a member, sorted, with what the roster says of each. */
export interface MemberColumns {
  readonly ids: readonly string[];
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** The ids given sorted, each once, and a roster's columns in their order. */
export function memberColumns(who: string, given: Members | Iterable<string>): MemberColumns {
  if (!isRoster(given)) return { ids: distinct(who, given), attributes: new Map() };
  requireRoster(who, 'members', given);
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

// Each once, sorted.
function distinct(who: string, given: Iterable<string>): readonly string[] {
  // The letters of a text would be ids too.
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given))
    throw new RangeError(`${who}: \`members\` must be a roster or ids, got ${shownWhole(given, 'members')}`);
  return numberedIds(who, [...given]).ids;
}

/** The ids sorted, each once, and for each place of those given its number among them. */
export function numberedIds(who: string, given: readonly string[]): { ids: readonly string[]; numbers: Uint32Array } {
  const other = given.findIndex((id) => typeof id !== 'string');
  if (other >= 0) throw new RangeError(`${who}: \`members\` must be texts, got ${shown(given[other])}`);
  const { places, areDistinct } = placesInOrder(given);
  const ids: string[] = [];
  const numbers = new Uint32Array(given.length);
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!;
    // To compare texts is to fetch them from all over the memory.
    if (areDistinct || given[place] !== ids[ids.length - 1]) ids.push(given[place]!);
    numbers[place] = ids.length - 1;
  }
  return { ids, numbers };
}

/** Whether members are given as a roster, with all that it says of them. */
export function isRoster(given: Members | Iterable<string>): given is Members {
  return typeof given === 'object' && given !== null && 'ids' in given;
}
