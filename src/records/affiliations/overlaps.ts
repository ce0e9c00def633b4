import { beginning, endOfLastDay, inTime } from '../members/tenure.js';

/** An affiliation as it is read. */
export interface DatedAffiliation {
  readonly person: string;
  readonly organisation: string;
  readonly from: number;
  readonly until: number;
}

const DAY = 86_400_000;

/**
 * Affiliations of people who at the time belonged to another organisation too. One that begins on the last day of another
 * does not overlap with it: that day is of the one that begins.
 */
export interface Overlaps<A extends DatedAffiliation> {
  /** Those at a time of which the same person has another. */
  readonly all: ReadonlySet<A>;
  /** Those that began at the same moment as another. */
  readonly alike: ReadonlySet<A>;
  /** Those during which another begins. */
  readonly cut: ReadonlySet<A>;
}

/** Finds them; O(affiliations) after sorting. */
export function overlapsOf<A extends DatedAffiliation>(affiliations: readonly A[]): Overlaps<A> {
  const found = { all: new Set<A>(), alike: new Set<A>(), cut: new Set<A>() };
  const ofPerson = new Map<string, Spell<A>[]>();
  for (const of of affiliations) {
    const spell = { of, begin: beginning(of.from), last: endOfLastDay(of.until) - DAY };
    const others = ofPerson.get(of.person);
    if (others === undefined) ofPerson.set(of.person, [spell]);
    else others.push(spell);
  }
  for (const own of ofPerson.values()) {
    if (own.length === 1) continue;
    own.sort((a, b) => inTime(a.begin, b.begin));
    withEarlier(own, found);
    withLater(own, found);
  }
  return found;
}

interface Spell<A> {
  readonly of: A;
  readonly begin: number;
  /** When the last day begins. */
  readonly last: number;
}

interface Found<A> {
  readonly all: Set<A>;
  readonly alike: Set<A>;
  readonly cut: Set<A>;
}

// Those that began while or when another organisation's did, of one person's sorted by when they began.
function withEarlier<A extends DatedAffiliation>(own: readonly Spell<A>[], { all, alike }: Found<A>): void {
  // The latest last day of those before, and the latest of any other organisation than that one's.
  let [latest, latestOf, other] = [-Infinity, '', -Infinity];
  for (let first = 0, next = 0; first < own.length; first = next) {
    const { begin } = own[first]!;
    while (next < own.length && own[next]!.begin === begin) next++;
    const together = own.slice(first, next);
    const several = together.some(({ of }) => of.organisation !== together[0]!.of.organisation);
    for (const { of } of together) {
      if (several) alike.add(of);
      if (several || (of.organisation === latestOf ? other : latest) > begin) all.add(of);
    }
    for (const { of, last } of together) {
      if (of.organisation === latestOf) latest = Math.max(latest, last);
      else if (last > latest) [latest, latestOf, other] = [last, of.organisation, latest];
      else other = Math.max(other, last);
    }
  }
}

// Those during which another organisation's begins.
function withLater<A extends DatedAffiliation>(own: readonly Spell<A>[], { all, cut }: Found<A>): void {
  // The next of another organisation.
  let next = own.length - 1;
  for (let k = own.length - 2; k >= 0; k--) {
    const { of, begin, last } = own[k]!;
    if (own[k + 1]!.of.organisation !== of.organisation) next = k + 1;
    const follows = own[next]!;
    if (follows.of.organisation === of.organisation || follows.begin === begin || follows.begin >= last) continue;
    cut.add(of);
    all.add(of);
  }
}
