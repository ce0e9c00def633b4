import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { giniOf } from '../../numeric/gini.js';
import { sumOf } from '../../numeric/sum.js';
import { type CrossTies, crossTiesOf } from './crossTies.js';
import { type GroupVoice, groupVoice, silentOf, valuesAt } from './groupVoice.js';
import { membersByGroup } from './membersByGroup.js';
import { giniSimpson, shannon, sharesOf } from './shares.js';
import { type VoiceOptions, valuesOf } from './voiceValues.js';

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

function mixtureOf(amounts: Float64Array): Mixture {
  const shares = sharesOf(amounts);
  return { blau: giniSimpson(shares), hill: Math.exp(shannon(shares)) };
}
