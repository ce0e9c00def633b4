import type { Labels } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { type InSequence, networksOf } from '../../network/sequence.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Survival, survivalOf } from './survivalCurve.js';
import { spellsIn } from './tieSpells.js';

export interface TieSurvivalOptions {
  /**
   * What ties are told apart by, as they are in their first window: `'embedding'` (`'bridge'`: no contact in common, as
   * `localBridges` has it; `'embedded'`: one or more), a function that gives a label for each entry of `ties.targets`
   * (of an undirected tie that of its lower member counts), or null for all as one. Default `'embedding'`.
   */
  readonly groups?: 'embedding' | ((network: Network) => Labels) | null;
  /** What to do with ties that are there in the first window, whose beginning is not known. Default `'drop'`. */
  readonly firstWindow?: 'drop' | 'keep';
  /** What to do with windows marked as partial, in which ties may only not have shown themselves yet. Default `'drop'`. */
  readonly partial?: 'drop' | 'keep';
  /** How sure the limits are to hold, at each time by itself. Default 0.95. */
  readonly confidence?: number;
}

/** How long ties last. A spell is a tie in windows that follow one another. */
export interface TieSurvival extends Survival {
  /** How many windows were looked at. */
  readonly windows: number;
  /** How many windows were left out as partial. */
  readonly partial: number;
  /** How many spells were followed, those of no known group among them. */
  readonly spells: number;
  /** How many of them are of ties that had been there before and come back. */
  readonly returned: number;
  /** How many spells were not followed: those there in the first window, under `'drop'`. */
  readonly dropped: number;
  /** How many of those followed ended, both members being there still. */
  readonly ended: number;
  /** How many were lost from sight: a member left the network, or the windows came to their end. */
  readonly censored: { readonly memberLeft: number; readonly windowsOver: number };
}

/**
 * How long ties last, and whether bridges end sooner than embedded ties. A tie has ended when both members are in the
 * network and it is not; a tie of which a member has left has not ended, and is followed no further. So the windows must
 * be of networks that hold everyone who belongs, with or without ties: build them over a roster.
 *
 * Formula: a spell begins in the first window that has the tie. Its time is counted in windows from there: it ends at t if
 * the tie is there up to t − 1 windows later and not t windows later; it is lost from sight at t if it is last there t
 * windows later. So the share left at 1 is that of ties that are there again in the next window. The curves are those of
 * `survivalCurve`. A tie that comes back begins a new spell. Windows that overlap, or add up, end few ties: take such as
 * follow one another. Ties of directed networks are arcs.
 * Range: as of `survivalCurve`. No curve where no spell of a group was followed; with `groups` null there is always one.
 * Cost: O(members + ties of all windows) time, and with `'embedding'` O(m^1.5) for each window; memory for the ties of two
 * windows, a number per spell and a few per pair that ever had a tie.
 * Errors: RangeError for what is no sequence of networks of one kind, an option out of range, or labels that are not one
 * per entry.
 * Source: Burt 2002, doi:10.1016/S0378-8733(02)00015-5, on the decay of bridges; Kaplan and Meier 1958,
 * doi:10.1080/01621459.1958.10501452.
 * Peers: none makes the spells; from them R survival `survfit` gives the same curves.
 *
 * @example
 * const members = ['A', 'B', 'C', 'D'];
 * const month = (pairs) => buildNetwork(interactionsFrom(pairs).interactions, { members });
 * const months = [month([['A', 'B']]), month([['A', 'B'], ['B', 'C'], ['C', 'D']]), month([['C', 'D']]), month([])];
 * const { dropped, ended, curves } = tieSurvival(months);
 * dropped; // A-B, there when the first month begins → 1
 * ended; // B-C after one month, C-D after two → 2
 * curves[0].group; // none of the three had a contact in common → 'bridge'
 * curves[0].survival; // after 1 and 2 months → [0.5, 0]
 */
export function tieSurvival(
  sequence: Iterable<InSequence>,
  { groups = 'embedding', firstWindow = 'drop', partial = 'drop', confidence = 0.95 }: TieSurvivalOptions = {},
): TieSurvival {
  if (groups !== null && typeof groups !== 'function') requireOneOf('tieSurvival', 'groups', groups, ['embedding']);
  requireOneOf('tieSurvival', 'firstWindow', firstWindow, ['drop', 'keep']);
  requireOneOf('tieSurvival', 'partial', partial, ['drop', 'keep']);
  const left = { out: 0 };
  const windows = partial === 'drop' && isSequence(sequence) ? wholeWindows(sequence, left) : sequence;
  const spells = spellsIn(networksOf('tieSurvival', windows), groups, firstWindow === 'drop');
  const { names, groupOf, durations, endings, ...counts } = spells;
  const { order, places } = inOrder(names);
  const of = groupOf.map((group) => (groups === null ? 0 : (places[group] ?? -1)));
  const known = groups === null ? [null] : order.map((group) => names[group]!);
  const survival = survivalOf('tieSurvival', durations, endings, known, of, confidence);
  return Object.freeze({ ...survival, ...counts, partial: left.out });
}

// What is none is refused where all sequences are read.
function isSequence(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* wholeWindows(sequence: Iterable<InSequence>, left: { out: number }): Generator<InSequence, void, void> {
  for (const item of sequence) {
    if (typeof item === 'object' && item !== null && 'partial' in item && item.partial === true) left.out++;
    else yield item;
  }
}

// The groups in the order of their names, numbers in theirs, and the place of each in it.
function inOrder(names: readonly string[]): { order: number[]; places: number[] } {
  const areNumbers = names.every((name) => Number.isFinite(Number(name)));
  const order = names.map((_, group) => group);
  order.sort((a, b) => (areNumbers ? Number(names[a]) - Number(names[b]) : 0) || (names[a]! < names[b]! ? -1 : 1));
  const places = new Array<number>(names.length);
  for (const [place, group] of order.entries()) places[group] = place;
  return { order, places };
}
