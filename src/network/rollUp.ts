import { requireOneOf, shown } from '../numeric/check.js';
import { sumOf } from '../numeric/sum.js';
import { groupedTies, totalsWithin } from './groupedTies.js';
import { type Groups, groupIndex } from './groups.js';
import { type Network, packNetwork } from './network.js';
import { pairsOf } from './recordPairs.js';

export interface RollUpOptions {
  /**
   * What the tie between two groups is: the number of `'pairs'` of members with a tie, the `'sum'` of their strengths, that
   * sum `'normalized'` by the sizes of the two, or `'binary'`: 1. Default `'pairs'`.
   */
  readonly rule?: 'pairs' | 'sum' | 'normalized' | 'binary';
  /** The name of a group for the members whose group is not known. Default: they are set aside and counted. */
  readonly unknown?: string;
}

/** A network of groups, and what of the network of members is not in it. */
export interface RollUp {
  /** The groups and the ties between them; the attribute `size` has the number of members of each. */
  readonly network: Network;
  /** The number of members of each group, in the order of `network.members`. */
  readonly sizes: Float64Array;
  /** The ties inside each group, in the order of `network.members`: how many, and their strengths added up. */
  readonly within: { readonly ties: Float64Array; readonly strengths: Float64Array };
  /** Members whose group is not known, and the ties that they have: how many, and their strengths added up. */
  readonly setAside: { readonly members: number; readonly ties: number; readonly strength: number };
}

/**
 * The network one level up: of organisations instead of their people, of regions instead of organisations. Two groups are
 * tied when a member of one is tied to a member of the other. Ties inside one group say nothing about others: they are set
 * aside and counted, and so are members whose group is not known.
 *
 * Formula: with S the strengths of the ties between members of groups a and b, `'pairs'` is the number of S, `'sum'` their
 * sum, `'normalized'` the sum / √(nₐ · n_b), n the number of members with or without ties. In a directed network ties
 * from a to b and back are two. A plain sum or count makes whoever has sent many people look central; `'normalized'` takes
 * that back in part. (`groupDensity` divides by nₐ · n_b, the ties that there could be.)
 *
 * A group whose members have no ties to others is in the network, without ties. Here a person is of one group for good:
 * where people move, give each record to the organisation of its day with `byOrganisation`, before the network is built.
 *
 * Cost: O(members + ties log ties).
 * Errors: RangeError for an unknown rule, an attribute that the network does not have, labels that are not one per member,
 * an `unknown` that is a group already, or strengths whose sum is not finite.
 * Source: Breiger 1974, doi:10.2307/2576011, on the two levels, groups of persons and persons in groups.
 * Peers: `'sum'` is igraph's `contract` and `simplify` with strengths summed.
 *
 * @example
 * const { interactions } = interactionsFrom([['Ada', 'Cy', 5], ['Ada', 'Di', 1], ['Bo', 'Cy', 2], ['Ada', 'Bo', 4]]);
 * const roster = 'id,name,organisation\nAda,Ada Li,Trust\nBo,Bo Ek,Trust\nCy,Cy Roy,Council\nDi,Di Paz,Council';
 * const { members } = await readMembers(roster);
 * const people = buildNetwork(interactions, { members, strength: 'sum' });
 * const { network, within } = rollUp(people, 'organisation', { rule: 'normalized' });
 * network.members; // → ['Council', 'Trust']
 * network.ties.strengths; // (5 + 1 + 2) / √(2 · 2), both ways → [4, 4]
 * within.ties; // Ada and Bo are of the Trust → [0, 1]
 */
export function rollUp(network: Network, groups: Groups, { rule = 'pairs', unknown }: RollUpOptions = {}): RollUp {
  requireOneOf('rollUp', 'rule', rule, ['pairs', 'sum', 'normalized', 'binary']);
  const { names, of } = groupsById(network, groups, unknown);
  const sizes = new Float64Array(names.length);
  for (const group of of) if (group >= 0) sizes[group]!++;
  const { between, within, aside } = groupedTies(network, of);

  const { order, starts } = pairsOf(names.length, between);
  const strengths = Float64Array.from(order, (place) => between.strength[place]!);
  const pairs = starts.length - 1;
  const arcs = { source: new Uint32Array(pairs), target: new Uint32Array(pairs), strength: new Float64Array(pairs) };
  for (let pair = 0; pair < pairs; pair++) {
    const first = order[starts[pair]!]!;
    const [a, b] = [between.source[first]!, between.target[first]!];
    const own = strengths.subarray(starts[pair], starts[pair + 1]);
    arcs.source[pair] = a;
    arcs.target[pair] = b;
    arcs.strength[pair] = rule === 'binary' ? 1 : rule === 'pairs' ? own.length : sumOf(own);
    if (rule === 'normalized') arcs.strength[pair]! /= Math.sqrt(sizes[a]! * sizes[b]!);
    if (arcs.strength[pair] === Infinity)
      throw new RangeError('rollUp: the strengths between two groups must add up to a finite number');
    // However weak beside the sizes, a tie remains one.
    arcs.strength[pair] = Math.max(arcs.strength[pair]!, Number.MIN_VALUE);
  }
  return Object.freeze({
    network: packNetwork(names, arcs, network.directed, new Map([['size', Array.from(sizes, String)]])),
    sizes,
    within: Object.freeze(totalsWithin(names.length, within)),
    setAside: Object.freeze({
      members: of.reduce((count, group) => count + (group < 0 ? 1 : 0), 0),
      ties: aside.length,
      strength: sumOf(Float64Array.from(aside)),
    }),
  });
}

// The groups in the order in which a network has its members, and the number of each member's group, −1 for none.
function groupsById(
  network: Network,
  groups: Groups,
  unknown: string | undefined,
): { names: readonly string[]; of: Int32Array } {
  const found = groupIndex('rollUp', network, groups);
  if (unknown !== undefined && (typeof unknown !== 'string' || unknown === '' || found.names.includes(unknown)))
    throw new RangeError(`rollUp: \`unknown\` must be a name that no group has, got ${shown(unknown)}`);
  const lacking = unknown !== undefined && found.of.includes(-1) ? [unknown] : [];
  const names = [...found.names, ...lacking].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = found.names.map((name) => places.get(name)!);
  const ofUnknown = lacking.length > 0 ? places.get(lacking[0]!)! : -1;
  return { names, of: found.of.map((group) => (group < 0 ? ofUnknown : placeOf[group]!)) };
}
