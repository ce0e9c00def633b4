import type { MemberTurnover } from '../metrics/evolution/memberTurnover.js';
import type { TieTurnover } from '../metrics/evolution/tieTurnover.js';
import { shown } from '../numeric/check.js';
import { dependenceFigures, type Figure, figuresOf, sideBySide } from './figures.js';
import type { Profile } from './profilePlan.js';

export interface CompareProfilesOptions {
  /** Who came, went and stayed: `memberTurnover` of the two networks. */
  readonly members?: MemberTurnover;
  /** Which ties formed, persisted and dissolved: `tieTurnover` of the two networks. */
  readonly ties?: TieTurnover;
}

/** A figure before and after. */
export interface Change {
  readonly name: string;
  /** NaN where it is not defined; a word where it is no number. */
  readonly before: number | string;
  readonly after: number | string;
  /** After less before; NaN where either is no number. */
  readonly change: number;
  /** Whether it is shown as a share of a hundred. */
  readonly isShare: boolean;
}

/** What changed from one profile to the next. */
export interface ProfileComparison {
  /** The titles of the two profiles. */
  readonly before: string;
  readonly after: string;
  readonly figures: readonly Change[];
  /** What hangs on the coordinator; null unless both profiles name the same one. */
  readonly dependence: readonly Change[] | null;
  /** The figures without the coordinator; null unless both profiles name the same one. */
  readonly withoutCoordinator: readonly Change[] | null;
  /** Null where they were not given. */
  readonly members: MemberTurnover | null;
  readonly ties: TieTurnover | null;
}

/**
 * Sets two profiles side by side, figure by figure, and, where the turnover of the two networks is given, tells what comes
 * of members who came or went from what comes of ties that formed or ended between those who stayed: a network may lose
 * ties because members leave it or because those in it lose touch, and the two call for different answers.
 *
 * Figures depend on how many members there are and on how long the time was over which ties were counted: compare networks
 * of windows of one length.
 *
 * Cost: O(figures). Errors: RangeError where one profile has a direction and the other none.
 *
 * @example
 * const of = (rows) => buildNetwork(interactionsFrom(rows).interactions);
 * const [then, now] = [of([['A', 'B']]), of([['A', 'B'], ['B', 'C']])];
 * const { figures } = compareProfiles(profile(then), profile(now), { ties: tieTurnover(then, now) });
 * figures[1]; // → { name: 'Ties', before: 1, after: 2, change: 1, isShare: false }
 */
export function compareProfiles(
  before: Profile,
  after: Profile,
  { members, ties }: CompareProfilesOptions = {},
): ProfileComparison {
  for (const [option, given] of Object.entries({ before, after }))
    if (typeof given !== 'object' || given === null || !('network' in given) || !('connection' in given.network))
      throw new RangeError(`compareProfiles: \`${option}\` must be a profile, got ${shown(given)}`);
  if (before.directed !== after.directed)
    throw new RangeError('compareProfiles: either both profiles have a direction or none, got one of each');
  const [rest, restAfter] = [before.withoutCoordinator, after.withoutCoordinator];
  const [hangs, hangsAfter] = [before.dependence, after.dependence];
  const isSame = hangs?.coordinator === hangsAfter?.coordinator;
  return {
    before: before.title,
    after: after.title,
    figures: changesOf(figuresOf(before.network), figuresOf(after.network)),
    dependence:
      !hangs || !hangsAfter || !isSame ? null : changesOf(dependenceFigures(hangs), dependenceFigures(hangsAfter)),
    withoutCoordinator:
      rest === null || restAfter === null || !isSame ? null : changesOf(figuresOf(rest), figuresOf(restAfter)),
    members: members ?? null,
    ties: ties ?? null,
  };
}

function changesOf(before: readonly Figure[], after: readonly Figure[]): Change[] {
  const names = new Set(before.map(({ name }) => name));
  // What only the second has comes last.
  const added = after.filter(({ name }) => !names.has(name)).map((one): Figure => ({ ...one, value: Number.NaN }));
  return sideBySide([...before, ...added], after).map(([one, other]) => ({
    name: one.name,
    before: one.value,
    after: other.value,
    change: typeof one.value === 'number' && typeof other.value === 'number' ? other.value - one.value : Number.NaN,
    isShare: one.isShare,
  }));
}
