import { shareLeft } from '../../network/ageing.js';
import { requireNumber, requireOneOf, shown } from '../../numeric/check.js';
import { embeddedness } from './embeddedness.js';
import type { TieHistory } from './history.js';
import { multiplexity } from './multiplexity.js';
import { reciprocityBalance } from './reciprocityBalance.js';

/** What the strength of a tie can be made of. */
export type StrengthPart = 'frequency' | 'recency' | 'reciprocity' | 'multiplexity' | 'embeddedness';

/** Parts to take, or each with its importance. */
export type StrengthParts = readonly StrengthPart[] | Readonly<Partial<Record<StrengthPart, number>>>;

/** What each part is measured in. */
export const UNITS: Readonly<Record<StrengthPart, string>> = {
  frequency: 'days',
  recency: 'share of the last contact left',
  reciprocity: 'share returned',
  multiplexity: 'share of kinds',
  embeddedness: 'common contacts',
};

/** All parts, in the order in which they are given. */
export const PARTS: readonly StrengthPart[] = Object.keys(UNITS) as readonly StrengthPart[]; // the keys of the record above

/** By part, in the order of PARTS; null if nothing was asked for. */
export function importanceOf(parts: StrengthParts | undefined): Map<StrengthPart, number> | null {
  if (parts === undefined) return null;
  if (typeof parts !== 'object' || parts === null)
    throw new RangeError(`tieStrength: \`parts\` must be an array or an object, got ${shown(parts)}`);
  const given: readonly (readonly [string, unknown])[] = Array.isArray(parts)
    ? parts.map((part) => [part, 1])
    : Object.entries(parts);
  if (given.length === 0) throw new RangeError('tieStrength: `parts` must name at least one part');
  const byName = new Map<string, number>();
  for (const [part, importance] of given) {
    requireOneOf('tieStrength', 'parts', part, PARTS);
    requireNumber('tieStrength', `parts.${part}`, importance, Number.MIN_VALUE);
    byName.set(part, Number(importance));
  }
  return new Map(PARTS.flatMap((part) => (byName.has(part) ? [[part, byName.get(part)!]] : [])));
}

/** The parts that the records do not allow, and why. */
export function lackingParts({ records, directed, kindNames }: TieHistory): Partial<Record<StrengthPart, string>> {
  return {
    ...(records.undated > 0 && { recency: `records without a date: ${records.undated}` }),
    ...(!directed && { reciprocity: 'the ties are undirected' }),
    ...(kindNames.length < 2 && {
      multiplexity: kindNames.length === 0 ? 'no record has a kind' : `${shown(kindNames[0])} is the only kind`,
    }),
  };
}

/** A part of every tie in its own unit. */
export function rawPart(part: StrengthPart, history: TieHistory, halfLife: number): Float64Array {
  if (part === 'frequency') return history.records.undated > 0 ? history.counts : history.days;
  if (part === 'recency') return history.last.map((last) => shareLeft(last, history.at, halfLife));
  if (part === 'reciprocity') return reciprocityBalance(history.network);
  if (part === 'multiplexity') return multiplexity(history);
  return embeddedness(history.network);
}
