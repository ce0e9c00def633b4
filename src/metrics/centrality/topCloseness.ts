import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireOneOf, requireWhole } from '../../numeric/check.js';
import { boundsByWays } from './boundsByWays.js';
import { cutSearch, NO_PLACE, searchRoom } from './cutSearch.js';
import { knownReach } from './knownReach.js';

export interface TopClosenessOptions {
  /** Nearness as `closeness` has it by Wasserman and Faust, or as `harmonic` has it. Default `'closeness'`. */
  readonly measure?: 'closeness' | 'harmonic';
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
}

/** Those nearest to all others. */
export interface TopCloseness {
  /** The numbers of the members, the nearest first, equals in member order. */
  readonly members: Uint32Array;
  /** Their closeness, in the same order. */
  readonly values: Float64Array;
  /** How many ties were looked at, as a share of those that searches from every member look at. */
  readonly searched: number;
}

/**
 * Top closeness: the k members nearest to all others and how near they are, exactly, in a small part of the time that
 * it takes to find out for everyone.
 *
 * Formula: the k largest values of `closeness` (Wasserman and Faust), or of `harmonic`, by hops. Of members with equal
 * values at the last place those first in member order are taken. Harmonic sums are added step by step: values equal
 * but for rounding may change places.
 * Range: as the measure; 0 to 1. NaN in a network of one member. Fewer than k where the network has fewer.
 * Cost: O(n (n + m)) time at worst, as where all members are much alike or ways are long; in a network of short ways
 * with some members that stand out little more than O(n log n + m): a search goes on only until it is clear that the
 * member cannot be among the first. O(n) memory, some 110 bytes a member, O(n + m) directed.
 * Source: Bergamini, Borassi, Crescenzi, Marino and Meyerhenke 2019, doi:10.1145/3344719.
 * Peers: NetworKit `TopCloseness`, undirected × (r − 1) / (n − 1) in a network in pieces, and `TopHarmonicCloseness`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const { members, values } = topCloseness(buildNetwork(interactions), 2);
 * members; // B, and A before C, which is as near → [1, 0]
 * values; // B: (2 / 4) × 2 / 2, A: (2 / 4) × 2 / 3 → [0.5, 0.333]
 */
export function topCloseness(
  network: Network,
  k: number,
  { measure = 'closeness', direction = 'out' }: TopClosenessOptions = {},
): TopCloseness {
  requireWhole('topCloseness', 'k', k, 1);
  requireOneOf('topCloseness', 'measure', measure, ['closeness', 'harmonic']);
  const { offsets, targets } = tiesAlong('topCloseness', network, direction);
  const n = network.members.length;
  if (n < 2) return { members: new Uint32Array(n), values: new Float64Array(n).fill(Number.NaN), searched: 0 };
  const back = network.directed && direction !== 'all' ? 0 : 1;
  const harmonic = measure === 'harmonic';
  const reach = knownReach(offsets, targets, back === 1);
  const bounds = boundsByWays(offsets, targets, back, harmonic, reach);
  const room = searchRoom(n);
  const top = new Top(Math.min(k, n));
  let arcs = 0;
  for (const i of largestFirst(bounds)) {
    // Whoever comes later is not nearer, and does not stand before i.
    if (top.isBehind(i, bounds[i]!)) break;
    const label = reach.labels[i]!;
    const most = reach.most[label]!;
    const exact = reach.exact[label]!;
    const value = cutSearch(offsets, targets, i, back, harmonic, most, exact, top.last, top.lastValue, room);
    arcs += room.done.arcs;
    if (value === NO_PLACE) continue;
    top.add(i, value);
    reach.most[label] = room.done.reached;
    reach.exact[label] = 1;
  }
  return { members: top.members, values: top.values, searched: targets.length === 0 ? 0 : arcs / (n * targets.length) };
}

// The largest values so far, largest first, equals by number; `last` and its value are what a member must be before.
class Top {
  readonly members: Uint32Array;
  readonly values: Float64Array;
  #count = 0;

  constructor(k: number) {
    this.members = new Uint32Array(k);
    this.values = new Float64Array(k);
  }

  /** The member in the last place, or −1 while places are free: then everyone is before it. */
  get last(): number {
    return this.#count < this.members.length ? -1 : this.members[this.#count - 1]!;
  }

  get lastValue(): number {
    return this.#count < this.members.length ? -1 : this.values[this.#count - 1]!;
  }

  isBehind(member: number, value: number): boolean {
    return value < this.lastValue || (value === this.lastValue && member > this.last);
  }

  add(member: number, value: number): void {
    const { members, values } = this;
    if (this.isBehind(member, value)) return;
    if (this.#count < members.length) this.#count++;
    let place = this.#count - 1;
    while (place > 0 && (value > values[place - 1]! || (value === values[place - 1]! && member < members[place - 1]!)))
      place--;
    members.copyWithin(place + 1, place, this.#count - 1);
    values.copyWithin(place + 1, place, this.#count - 1);
    members[place] = member;
    values[place] = value;
  }
}

function largestFirst(bounds: Float64Array): Uint32Array {
  return Uint32Array.from(bounds.keys()).sort((i, j) => bounds[j]! - bounds[i]! || i - j);
}
