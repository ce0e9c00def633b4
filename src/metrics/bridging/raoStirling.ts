import { tiesBothWays } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf, shown } from '../../numeric/check.js';
import { groupSpread } from './groupSpread.js';

export interface RaoStirlingOptions {
  /**
   * How far groups are apart: a matrix with a row and a column per group, in sorted order of their names, or a function
   * of two names. Symmetric, 0 from a group to itself. Default: 1 between any two.
   */
  readonly distances?: readonly ArrayLike<number>[] | ((from: string, to: string) => number);
  /** Whether a stronger tie counts for more. Default true. */
  readonly strengths?: boolean;
  /** Count each two groups twice, as drawing one tie and then another does, or once: half of that. Default `'ordered'`. */
  readonly pairs?: 'ordered' | 'unordered';
}

/**
 * Rao-Stirling diversity: how many kinds of others a member is tied to, how evenly, and how far these are apart: the
 * distance to expect between the groups of two contacts drawn by strength.
 *
 * Formula: the sum over groups g ≠ h of d_gh p_g p_h, where p_g is the share of members of g in the strength of the
 * member's ties. Direction is ignored, strengths both ways added. Members of no known group are left out with their
 * ties. With `strengths` false each tie counts 1, and a pair tied both ways 2.
 * Range: 0 to the largest distance. NaN without ties to members of known groups, and for members of no known group.
 * Cost: O(n + m) time, with `distances` plus the square of the number of groups, and per member that of its contacts' groups;
 * O(n) memory, 45 bytes a tie more where ties have directions.
 * Errors: RangeError for distances that are not a square of the right size, finite, from 0 up, symmetric, and 0 on the
 * diagonal.
 * Source: Rao 1982, doi:10.1016/0040-5809(82)90004-1; Stirling 2007, doi:10.1098/rsif.2007.0213.
 * Peers: R robustrao `RaoStirling`, which takes similarities, 1 − distance. Some authors count each two groups once:
 * `pairs: 'unordered'`. Without `distances` it is `participation`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['A', 'D'], ['A', 'E']]);
 * const groups = ['x', 'x', 'y', 'y', 'z'];
 * const far = (g, h) => (g === h ? 0 : g === 'z' || h === 'z' ? 1 : 0.5);
 * raoStirling(buildNetwork(interactions), groups, { distances: far })[0]; // 2 (1/4 · 1/2 · 0.5 + 1/4 · 1/4 + 1/2 · 1/4) → 0.5
 */
export function raoStirling(
  network: Network,
  groups: Groups,
  { distances, strengths = true, pairs = 'ordered' }: RaoStirlingOptions = {},
): Float64Array {
  requireOneOf('raoStirling', 'pairs', pairs, ['ordered', 'unordered']);
  const { names, of } = groupIndex('raoStirling', network, groups);
  const ties = tiesBothWays(network, strengths);
  const values =
    distances === undefined
      ? groupSpread(ties, of, names.length)
      : distanceSpread(ties, of, names.length, matrixOf(distances, names));
  return pairs === 'ordered' ? values : values.map((value) => value / 2);
}

type Distances = NonNullable<RaoStirlingOptions['distances']>;

function matrixOf(distances: Distances, names: readonly string[]): Float64Array {
  const size = names.length;
  const rows =
    typeof distances === 'function' ? names.map((from) => names.map((to) => distances(from, to))) : distances;
  const square = Array.isArray(rows) && rows.length === size && [...rows].every((row) => row?.length === size);
  if (!square)
    throw new RangeError(
      `raoStirling: \`distances\` must be ${size} rows of ${size} numbers, one per group, got ${described(rows)}`,
    );
  const matrix = new Float64Array(size * size);
  rows.forEach((row: ArrayLike<number>, g: number) => {
    for (let h = 0; h < size; h++) matrix[size * g + h] = checked(row[h], rows[h]?.[g], names[g]!, names[h]!);
  });
  return matrix;
}

function checked(there: unknown, back: unknown, from: string, to: string): number {
  const between = `from ${shown(from)} to ${shown(to)}`;
  if (typeof there !== 'number' || !Number.isFinite(there) || there < 0)
    throw new RangeError(
      `raoStirling: \`distances\` must be finite numbers of at least 0, got ${shown(there)} ${between}`,
    );
  if (from === to && there !== 0)
    throw new RangeError(`raoStirling: \`distances\` must be 0 from a group to itself, got ${there} ${between}`);
  if (there !== back)
    throw new RangeError(
      `raoStirling: \`distances\` must be the same both ways, got ${there} ${between} and ${shown(back)} back`,
    );
  return there;
}

function described(rows: unknown): string {
  if (!Array.isArray(rows)) return shown(rows);
  return `${rows.length} rows of ${[...new Set(rows.map((row) => shown(row?.length)))].join(', ') || 0}`;
}

function distanceSpread(
  { offsets, targets, strengths }: Ties,
  of: Int32Array,
  groups: number,
  matrix: Float64Array,
): Float64Array {
  const values = new Float64Array(of.length).fill(Number.NaN);
  const sums = new Float64Array(groups);
  const met = new Uint32Array(groups);
  for (let i = 0; i < of.length; i++) {
    if (of[i] === -1) continue;
    let total = 0;
    let count = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const g = of[targets[k]!]!;
      if (g === -1) continue;
      if (sums[g] === 0) met[count++] = g;
      sums[g]! += strengths[k]!;
      total += strengths[k]!;
    }
    if (count === 0) continue;
    let sum = 0;
    for (let a = 0; a < count; a++) {
      const share = sums[met[a]!]! / total;
      for (let b = 0; b < a; b++) sum += matrix[groups * met[a]! + met[b]!]! * share * (sums[met[b]!]! / total);
    }
    values[i] = 2 * sum;
    for (let a = 0; a < count; a++) sums[met[a]!] = 0;
  }
  return values;
}
