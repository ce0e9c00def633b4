import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';
import { giniOf } from '../../numeric/gini.js';
import { sumOf } from '../../numeric/sum.js';
import { harmonic } from '../centrality/harmonic.js';
import { reach as reachOf } from '../centrality/reach.js';
import { strength } from '../centrality/strength.js';
import { corePeriphery } from '../core/corePeriphery.js';
import { type CrossTies, crossTiesOf } from './crossTies.js';
import { membersByGroup } from './membersByGroup.js';
import { amounts, giniSimpson, shannon, sharesOf } from './shares.js';

export interface VoiceOptions {
  /**
   * How much each member takes part, in member order, 0 for not at all: contributions, hours, meetings. Default: the strength
   * of its ties, both ways added.
   */
  readonly participation?: ArrayLike<number>;
  /** How near each member is to the others. Default: `harmonic`, which takes O(n m): pass it where it is known already. */
  readonly nearness?: ArrayLike<number>;
  /** The share of the others that each member reaches. Default: `reach`, within two steps. */
  readonly reach?: ArrayLike<number>;
  /** The numbers of the members of the core. Default: those that `corePeriphery` gives. */
  readonly core?: ArrayLike<number>;
  /** Add up strengths in place of counting ties, in `crossTies`. Default false. */
  readonly strengths?: boolean;
  /** Give the ties between groups; false leaves their tables, of groups × groups, empty. Default true. */
  readonly crossTies?: boolean;
}

/** How mixed something is: Blau's index, and the Hill number of order 1, as many groups of equal size as are as mixed. */
export interface Mixture {
  readonly blau: number;
  readonly hill: number;
}

export interface Voice {
  /** Each group, in the order of their names. */
  readonly groups: readonly GroupVoice[];
  readonly crossTies: CrossTies;
  /** How mixed the members are, and how mixed what they say is. */
  readonly membership: Mixture;
  readonly participation: Mixture;
  /** How unequally participation is spread over the members of known groups, the silent included. */
  readonly gini: number;
  /** The names of the groups of which everybody is silent. */
  readonly voiceless: readonly string[];
  /** The members of no known group, and their participation, of which no share above has anything. */
  readonly unknown: { readonly members: number; readonly participation: number; readonly silent: readonly string[] };
}

export interface GroupVoice {
  readonly name: string;
  readonly members: number;
  /** Of all members of known groups. */
  readonly memberShare: number;
  /** The participation of its members, added up, and its share of that of all members of known groups. */
  readonly participation: number;
  readonly voiceShare: number;
  /** `voiceShare` / `memberShare`: 1 where it is heard as much as it has members, 2 twice as much. */
  readonly ratio: number;
  /** The ids of its members who do not take part at all. */
  readonly silent: readonly string[];
  /** How unequally participation is spread over its members, the silent included. */
  readonly gini: number;
  /** The mean of its members' `reach` and `nearness`. */
  readonly reach: number;
  readonly nearness: number;
  /** The share of its members who are not in the core. */
  readonly peripheryShare: number;
}

/**
 * Voice: whether all groups of members are heard. For each group of an attribute (regions, kinds of organisation) how much
 * of all participation is its own beside how much of the membership, who of it is silent, how far and how near its members
 * are to the others, whether they stand at the edge, and with which other groups they have fewer ties than they would by
 * chance.
 *
 * Formula: the voice share of a group is the participation of its members / that of all; its ratio that / its share of the
 * members. The Gini coefficient is that of `gini`. Reach, nearness and periphery share are means over its members. Ties are
 * expected by the configuration model, in which every member keeps the number of its ties: with K_g the ends of ties at
 * group g and m the ties, K_g K_h / 2m between two groups and K_g² / 4m within one; directed, out_g in_h / m. As in
 * modularity, it expects a few ties of members with themselves, which no network has: within small groups the expected is
 * somewhat high. Mixture: `blau`, and `hillNumber` of order 1, of the members of the groups and of their participation.
 * Range: shares 0 to 1; ratios 0 (silent, no ties) upwards, 1 as expected. Voice shares, ratios and Gini are NaN where nobody
 * takes part, a group's own Gini where nobody of it does; the periphery share where nobody or everybody is in the core; a
 * ratio of ties where one of the two has none. Members of no known group are counted aside, and their ties left out of
 * `crossTies`; others reach them, and are reached by them.
 * Cost: O(n log n + m + groups²) time and O(n + groups²) memory, and what `harmonic`, `reach` and `corePeriphery` take
 * unless their values are given.
 * Errors: RangeError for an attribute that the network does not have, for values that are not one per member, for a
 * participation below 0 or not finite, and for a core that is not of members.
 * Source: Blau 1977, Inequality and Heterogeneity; Hill 1973, doi:10.2307/1934352; Newman 2003,
 * doi:10.1103/PhysRevE.67.026126 (ties expected).
 * Peers: none in one; networkx `modularity_matrix` is ties observed less expected, of which groups are sums.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const { groups, crossTies, membership } = voice(buildNetwork(interactions), ['x', 'x', 'x', 'y']);
 * groups[1].voiceShare; // D has 1 of 8 ends → 0.125
 * groups[1].ratio; // and is one of four members: 0.125 / 0.25 → 0.5
 * groups[1].silent; // → []
 * groups[0].gini; // strengths 2, 2 and 3 → 0.095
 * crossTies.ratio[0][1]; // 1 tie, by chance 7 × 1 / 8 → 1.143
 * membership.hill; // three and one are as mixed as this many equal groups → 1.755
 */
export function voice(network: Network, groups: Groups, options: VoiceOptions = {}): Voice {
  const { names, of } = groupIndex('voice', network, groups);
  const { strengths = false, crossTies = true } = options;
  const values = valuesOf(network, options);
  const { offsets, members } = membersByGroup(of, names.length);
  const known = values.participation.filter((_, i) => of[i] !== -1);
  const total = sumOf(known);
  const voices = names.map((name, g) =>
    groupVoice(network, name, members.subarray(offsets[g]!, offsets[g + 1]!), values, known.length, total),
  );
  const aside = Uint32Array.from(Array.from(of.keys()).filter((i) => of[i] === -1));
  return {
    groups: voices,
    crossTies: crossTies ? crossTiesOf(network, groups, strengths) : { observed: [], expected: [], ratio: [] },
    membership: mixtureOf(Float64Array.from(voices, (group) => group.members)),
    participation: mixtureOf(Float64Array.from(voices, (group) => group.participation)),
    gini: giniOf(known),
    voiceless: voices.filter(({ participation }) => participation === 0).map(({ name }) => name),
    unknown: {
      members: aside.length,
      participation: sumOf(valuesAt(values.participation, aside)),
      silent: silentOf(network, aside, values.participation),
    },
  };
}

interface Values {
  readonly participation: Float64Array;
  readonly nearness: Float64Array;
  readonly reach: Float64Array;
  /** 1 for a member outside the core, 0 in it. */
  readonly outside: Float64Array;
}

function valuesOf(network: Network, { participation, nearness, reach, core }: VoiceOptions): Values {
  return {
    participation:
      participation === undefined
        ? strength(network)
        : amounts('voice', 'participation', perMember(network, 'participation', participation)),
    nearness: nearness === undefined ? harmonic(network) : perMember(network, 'nearness', nearness),
    reach: reach === undefined ? reachOf(network) : perMember(network, 'reach', reach),
    outside: outsideOf(network.members.length, core ?? corePeriphery(network).core),
  };
}

function perMember({ members }: Network, option: string, values: ArrayLike<number>): Float64Array {
  const given = typeof values === 'object' && values !== null && typeof values.length === 'number';
  if (given && values.length === members.length) return Float64Array.from(values);
  const what = given ? `${values.length} numbers` : shown(values);
  throw new RangeError(`voice: \`${option}\` must be ${members.length} numbers, one per member, got ${what}`);
}

// Where nobody or everybody is in the core, there is no outside.
function outsideOf(n: number, core: ArrayLike<number>): Float64Array {
  const outside = new Float64Array(n).fill(1);
  for (let k = 0; k < core.length; k++) {
    const i = core[k]!;
    if (!(Number.isInteger(i) && i >= 0 && i < n))
      throw new RangeError(
        `voice: \`core\` must be numbers of members, from 0 to ${n - 1}, got ${shown(i)} among them`,
      );
    outside[i] = 0;
  }
  const count = sumOf(outside);
  return count === 0 || count === n ? outside.fill(Number.NaN) : outside;
}

function groupVoice(
  network: Network,
  name: string,
  members: Uint32Array,
  { participation, nearness, reach, outside }: Values,
  everybody: number,
  total: number,
): GroupVoice {
  const parts = valuesAt(participation, members);
  const sum = sumOf(parts);
  const memberShare = members.length / everybody;
  const voiceShare = sum / total;
  return {
    name,
    members: members.length,
    memberShare,
    participation: sum,
    voiceShare,
    ratio: voiceShare / memberShare,
    silent: silentOf(network, members, participation),
    gini: giniOf(parts),
    reach: meanAt(reach, members),
    nearness: meanAt(nearness, members),
    peripheryShare: meanAt(outside, members),
  };
}

function silentOf(network: Network, members: Uint32Array, participation: Float64Array): string[] {
  return Array.from(
    members.filter((i) => participation[i] === 0),
    (i) => network.members[i]!,
  );
}

function valuesAt(values: Float64Array, members: Uint32Array): Float64Array {
  return Float64Array.from(members, (i) => values[i]!);
}

function meanAt(values: Float64Array, members: Uint32Array): number {
  return sumOf(valuesAt(values, members)) / members.length;
}

function mixtureOf(amounts: Float64Array): Mixture {
  const shares = sharesOf(amounts);
  return { blau: giniSimpson(shares), hill: Math.exp(shannon(shares)) };
}
