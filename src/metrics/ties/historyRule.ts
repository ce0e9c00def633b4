import { shown } from '../../numeric/check.js';
import { bare } from '../../records/cells/spelling.js';
import { momentOf } from '../../records/cells/time.js';
import type { TieHistory, TieHistoryOptions } from './history.js';

/** What stays the same from one history to the next. */
interface HistoryRule {
  readonly directed: boolean;
  readonly halfLife: number;
  readonly strength: 'count' | 'sum';
  readonly only: readonly string[] | null;
  /** What takes the place of the options by which records are chosen. */
  readonly choice: { readonly from?: number | undefined; readonly kinds?: readonly string[] | undefined };
}

/** The rule of a history that goes on from none. */
export function ruleOf({
  directed = false,
  halfLife = Number.NaN,
  strength = 'count',
  kinds,
}: TieHistoryOptions): HistoryRule {
  return { directed, halfLife, strength, only: kinds === undefined ? null : Object.freeze([...kinds]), choice: {} };
}

/** The rule of an earlier history, throwing where the options ask for another. */
export function ruleGoneOnWith(
  who: string,
  before: TieHistory,
  options: TieHistoryOptions,
  kinds: readonly string[],
): HistoryRule {
  const { directed, halfLife, strength, from, only } = before;
  const same = (option: string, given: unknown, had: unknown) => {
    if (given !== undefined && given !== had)
      throw new RangeError(`${who}: \`${option}\` must be that of \`before\`, ${wording(had)}, got ${wording(given)}`);
  };
  same('directed', options.directed, directed);
  same('halfLife', options.halfLife, halfLife);
  same('strength', options.strength, strength);
  same('from', options.from === undefined ? undefined : momentOf(who, 'from', options.from), from);
  same('kinds', options.kinds && listed(options.kinds), only === null ? null : listed(only));
  requireLater(who, before, options);
  const keys = only?.map(bare);
  return {
    directed,
    halfLife,
    strength,
    only,
    choice: {
      from: from > -Infinity ? from : undefined,
      kinds: keys && kinds.filter((kind) => keys.includes(bare(kind))),
    },
  };
}

function requireLater(who: string, before: TieHistory, { at, until }: TieHistoryOptions): void {
  if (Number.isNaN(before.at) && before.counts.length > 0)
    throw new RangeError(`${who}: \`before\` must have a date to go on from, its records have none`);
  const end = until === undefined ? Infinity : momentOf(who, 'until', until);
  if (end < before.until && end <= before.at)
    throw new RangeError(`${who}: \`until\` must be after what \`before\` holds, got ${shown(until)}`);
  const asked = at ?? until;
  if (asked !== undefined && momentOf(who, 'at', asked) < before.at)
    throw new RangeError(
      `${who}: \`at\` must be no earlier than that of \`before\`, ${new Date(before.at).toISOString()}, got ${shown(asked)}`,
    );
}

function listed(kinds: readonly string[]): string {
  return [...new Set(kinds.map(bare))].sort().join(', ');
}

function wording(value: unknown): string {
  return value === null || Number.isNaN(value) || value === -Infinity ? 'none' : shown(value);
}

/** When a history is looked at: as asked, or at the latest record of both; NaN without a date. */
export function lookedAt(chosen: number, before: TieHistory | undefined): number {
  const known = before === undefined || Number.isNaN(before.at) ? -Infinity : before.at;
  return Math.max(chosen, known) > -Infinity ? Math.max(chosen, known) : Number.NaN;
}
