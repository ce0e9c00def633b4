import { tiesBothWays } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { conductances } from './conductance.js';
import { contingencyOf } from './contingency.js';
import { type TieEnds, tieEnds } from './tieEnds.js';

export interface GroupSummaryOptions {
  /** Tell of whom each group is made up: an attribute, or one label per member. */
  readonly attribute?: Groups;
  /** Judge conductance, and who is most central, by strengths rather than by numbers of ties. Default false. */
  readonly strengths?: boolean;
}

export interface GroupSummary {
  readonly name: string;
  /** How many members it has. */
  readonly size: number;
  /** Ties within the group. */
  readonly within: number;
  /** Ties with the other groups, whichever way they go. */
  readonly between: number;
  readonly strengthWithin: number;
  readonly strengthBetween: number;
  /** The share of possible ties within the group that exist. */
  readonly density: number;
  /** How open the group is: see `conductance`. */
  readonly conductance: number;
  /** The id of the member with most contacts in the group; null where there are no ties within. */
  readonly mostCentral: string | null;
  /** The members by the attribute, largest share first; empty without `attribute`. */
  readonly mix: readonly GroupShare[];
  /** Members of whom the attribute is not known; 0 without `attribute`. */
  readonly unknown: number;
}

export interface GroupShare {
  readonly name: string;
  readonly members: number;
  /** Of the members of whom the attribute is known. */
  readonly share: number;
}

/**
 * Summary of each group, a row per community or department: how large and how closely knit it is, how open to the
 * others, who is at its centre, and of whom it is made up.
 *
 * Formula: ties and strengths within, each once; between, ties with one end in the group. Density is ties within / the
 * possible ones, n (n − 1) when directed and half of that when not. The most central member has most contacts within
 * the group, direction ignored; of several that with the larger strength to them, then the first; with `strengths` the
 * larger strength decides, then contacts, then the first.
 * Range: density 0 to 1, NaN for a group of one; conductance as told there. Members of no known group are left out
 * with their ties.
 * Cost: O(n log n + m) time, O(n) memory, some 90 bytes a tie more where ties have directions.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Wasserman and Faust 1994, ch. 7 (cohesive subgroups); Fortunato 2010, doi:10.1016/j.physrep.2009.11.002.
 * Peers: none in one; the parts are those of `groupDensity`, `conductance` and `mixing`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const [x] = groupSummary(buildNetwork(interactions), ['x', 'x', 'x', 'y'], { attribute: ['p', 'q', 'q', 'p'] });
 * x.density; // A-B and B-C of three pairs → 0.667
 * x.conductance; // C-D is one tie, and y has one end only → 1
 * x.mostCentral; // → 'B'
 * x.mix; // → [{ name: 'q', members: 2, share: 0.667 }, { name: 'p', members: 1, share: 0.333 }]
 */
export function groupSummary(
  network: Network,
  groups: Groups,
  { attribute, strengths = false }: GroupSummaryOptions = {},
): GroupSummary[] {
  const { names, of } = groupIndex('groupSummary', network, groups);
  const mixes = attribute === undefined ? null : mixesOf(network, attribute, of, names.length);
  const counted = tieEnds(tiesBothWays(network, false), of, names.length);
  const added = tieEnds(tiesBothWays(network, true), of, names.length);
  const open = conductances(strengths ? added : counted);
  const central = mostCentral(network, of, names.length, strengths);
  return names.map((name, g) => ({
    name,
    size: counted.sizes[g]!,
    within: counted.within[g]! / 2,
    between: counted.between[g]!,
    strengthWithin: added.within[g]! / 2,
    strengthBetween: added.between[g]!,
    density: densityWithin(counted, g, network.directed),
    conductance: open[g]!,
    mostCentral: central[g] === -1 ? null : network.members[central[g]!]!,
    mix: mixes === null ? [] : mixes.shares[g]!,
    unknown: mixes === null ? 0 : counted.sizes[g]! - mixes.known[g]!,
  }));
}

function densityWithin({ sizes, within }: TieEnds, g: number, directed: boolean): number {
  return within[g]! / (directed ? 2 : 1) / (sizes[g]! * (sizes[g]! - 1));
}

// Per group the member with most contacts in it, or most strength to them; −1 where nobody has any.
function mostCentral(network: Network, of: Int32Array, count: number, byStrength: boolean): Int32Array {
  const { offsets, targets, strengths }: Ties = tiesBothWays(network, true);
  const best = new Int32Array(count).fill(-1);
  const bestContacts = new Float64Array(count);
  const bestStrength = new Float64Array(count);
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    let contacts = 0;
    let strength = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (of[targets[k]!] !== g) continue;
      contacts++;
      strength += strengths[k]!;
    }
    const more = Math.sign(contacts - bestContacts[g]!);
    const stronger = Math.sign(strength - bestStrength[g]!);
    if ((byStrength ? 2 * stronger + more : 2 * more + stronger) <= 0) continue;
    best[g] = i;
    bestContacts[g] = contacts;
    bestStrength[g] = strength;
  }
  return best;
}

interface Mixes {
  readonly shares: readonly (readonly GroupShare[])[];
  readonly known: Float64Array;
}

function mixesOf(network: Network, attribute: Groups, of: Int32Array, count: number): Mixes {
  const { names, of: kind } = groupIndex('groupSummary', network, attribute);
  const both = Array.from(of.keys()).filter((i) => of[i] !== -1 && kind[i] !== -1);
  const { rows, columns, counts } = contingencyOf(
    Uint32Array.from(both, (i) => of[i]!),
    Uint32Array.from(both, (i) => kind[i]!),
  );
  const known = new Float64Array(count);
  counts.forEach((members, k) => {
    known[rows[k]!]! += members;
  });
  const shares: GroupShare[][] = Array.from({ length: count }, () => []);
  counts.forEach((members, k) => {
    const g = rows[k]!;
    shares[g]!.push({ name: names[columns[k]!]!, members, share: members / known[g]! });
  });
  // Names come in order, and sort is stable.
  for (const list of shares) list.sort((x, y) => y.members - x.members);
  return { shares, known };
}
