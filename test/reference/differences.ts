import type { Network } from '../../src/index.js';
import { weakLabels } from '../../src/network/weakLabels.js';
import { brokerageInSna } from './brokerageInSna.js';
import { type Case, inSna } from './values.js';

/** One value of an oracle, as it stands in `oracle.json`. */
export interface OracleValue {
  readonly metric: string;
  readonly peer: string;
  readonly scope: 'graph' | 'node' | 'node_full' | 'node_table' | 'edge' | 'set' | 'table';
  readonly value: unknown;
  readonly attribute?: string;
  /** Over all members, where `value` has only a sample of them. */
  readonly aggregate?: { readonly count: number; readonly sum?: number };
}

/** Which other programs computed the same value, to judge between two that differ. */
export type Arbiters = { readonly exact: boolean; readonly igraph: boolean };

/**
 * Why a peer's value is not ours although both are right by their own definition, or null. For values by member `theirs`
 * and `ours` are those of one member.
 */
export function cause(entry: OracleValue, theirs: unknown, ours: unknown, of: Case, others: Arbiters): string | null {
  const undefinedHere = typeof ours === 'number' && Number.isNaN(ours);
  const { metric, peer } = entry;
  if (metric.startsWith('closeness_component') && peer.startsWith('networkx') && theirs === 0 && undefinedHere)
    return 'networkx gives 0 to a member who reaches nobody; igraph and we leave it undefined';
  if (/^(constraint|effective_size)/.test(metric) && peer.startsWith('networkx') && theirs === 'NaN' && of.net.directed)
    return 'networkx has no value for a member with only incoming ties; igraph and the formula have';
  if (/^effective_size/.test(metric) && theirs === 0 && undefinedHere)
    return 'a member without contacts has no effective size here; the formula’s sum over nobody is 0';
  if (/^(participation|efficiency_undirected)/.test(metric) && theirs === 0 && undefinedHere)
    return 'a member without ties has no share in groups, and no contacts to be repetitions; the formula writes 0';
  if (metric === 'closeness_freeman' && theirs === 0 && undefinedHere)
    return 'sna gives 0 to a member who cannot reach everyone; the measure is not defined there';
  if (/^centralization_closeness/.test(metric) && undefinedHere)
    return 'closeness has no common scale unless everyone reaches everyone; sna and igraph mix in zeros or components';
  if (/^centralization_degree_(freeman|igraph_all)$/.test(metric) && of.net.directed)
    return 'sna and igraph count a mutual pair twice when directions are ignored; here it is one contact';
  if (metric === 'centralization_closeness' && of.net.directed)
    return 'sna divides by the maximum of a network that is a star both ways, igraph by that of an out-star, as we do';
  if (metric === 'betweenness_weighted' && others.exact && !peer.startsWith('exact'))
    return 'ties among sums of 1/strength in floating point; the exact rational computation beside it agrees with us';
  if (metric === 'betweenness_weighted' && others.igraph && peer.startsWith('networkx'))
    return 'networkx compares sums of 1/strength by ==, igraph and we with a tolerance; igraph’s value agrees with ours';
  if (metric.startsWith('degree_assortativity') && peer.startsWith('networkx') && undefinedHere)
    return 'networkx divides rounding noise by a variance of 0 where the degrees at one end are all alike';
  if (metric === 'transitivity_directed_weak' && theirs === 1 && undefinedHere)
    return 'sna gives 1 where there is no path i → j → k to be closed';
  if (metric === 'krackhardt_lubness' && Math.abs(lubnessInSna(of.net) - (theirs as number)) < 1e-9)
    return 'sna looks for an upper bound that reaches all others, its manual and Krackhardt for one that all others reach';
  if (metric === 'brokerage_z_gli' && alike(theirs, inSna(brokerageInSna(of.net, of.groups))))
    return 'sna leaves out places of the whole network that exclude each other, so that its deviations are too large';
  if (metric === 'best_modularity_louvain_20' && (theirs as number) - (ours as number) < 0.005)
    return 'Louvain depends on the order of its moves; graphology’s best of 20 is up to 0.005 below, Leiden reaches it';
  return null;
}

function alike(theirs: unknown, ours: Record<string, number>): boolean {
  return Object.entries(theirs as Record<string, unknown>).every(([key, value]) => {
    const own = ours[key]!;
    return Object.is(Number(value), own) || Math.abs(Number(value) - own) <= 1e-9 * Math.max(1, Math.abs(own));
  }); // a table of numbers and words for those that are none
}

/** Least upper boundedness as sna 2.7 computes it, pair by pair from who reaches whom. */
function lubnessInSna({ members, ties }: Network): number {
  const reaches = members.map((_, i) => members.map((_, j) => i === j));
  members.forEach((_, i) => {
    for (const queue = [i]; queue.length > 0; ) {
      const at = queue.pop()!;
      for (const j of ties.targets.subarray(ties.offsets[at], ties.offsets[at + 1]))
        if (!reaches[i]![j]) queue.push(j), (reaches[i]![j] = true);
    }
  });
  const parts = weakLabels(ties);
  const violations = (i: number, j: number): number => {
    const above = reaches.filter((row) => row[i] && row[j]);
    return above.some((row) => reaches.every((other, k) => !(other[i] && other[j]) || row[k])) ? 0 : 1;
  };
  let sum = 0;
  let most = 0;
  for (let i = 0; i < members.length; i++) {
    const before = parts.subarray(0, i);
    most += Math.max(0, before.filter((part) => part === parts[i]).length - 1);
    before.forEach((part, j) => {
      if (part === parts[i]) sum += violations(i, j);
    });
  }
  return 1 - sum / most;
}
