import { totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { symmetrized, type Ties } from '../../network/ties.js';
import { requireNumber, requireOneOf, shown } from '../../numeric/check.js';
import { pagerank } from '../centrality/pagerank.js';

/** Whether the walk also jumps, and whether its jumps are part of what is described. */
export type Teleportation = 'none' | 'recorded' | 'unrecorded';

/** How a walk along the ties moves between nodes, which are members or modules of members; all shares of its steps. */
export interface Flow {
  /** Steps between two nodes, those there and those back added; stored both ways. */
  readonly ties: Ties;
  /** How often the walk is at each node. */
  readonly rates: Float64Array;
  /** Steps along ties out of each node less those into it. */
  readonly surplus: Float64Array;
  /** Recorded jumps from each node to anywhere. */
  readonly leaving: Float64Array;
  /** The share of all jumps that ends at each node. */
  readonly landing: Float64Array;
}

/** What is asked of the walk; `who` is the function it was asked of. */
interface FlowOptions {
  readonly teleportation: Teleportation;
  readonly restart: number;
}

/** Throws unless the network can be walked as asked. */
export function requireFlow(who: string, network: Network, { teleportation, restart }: FlowOptions): void {
  requireOneOf(who, 'teleportation', teleportation, ['none', 'recorded', 'unrecorded']);
  requireNumber(who, 'restart', restart, 0.001, 1);
  if (network.directed && teleportation === 'none')
    throw new RangeError(
      `${who}: \`teleportation\` must be 'recorded' or 'unrecorded' in a directed network, got ${shown(teleportation)}`,
    );
}

/** The walk along the ties of those who take part; the others are never visited. All 0 where there is nothing to walk. */
export function flowOf(network: Network, taking: Uint8Array, { teleportation, restart }: FlowOptions): Flow {
  const n = network.members.length;
  const none = new Float64Array(n);
  const totals = totalsOf(network.ties);
  if (!network.directed && teleportation !== 'recorded') return undirectedFlow(network.ties, totals);
  const recorded = teleportation === 'recorded';
  // Unrecorded jumps end at members in proportion to their ties out, recorded ones anywhere alike.
  const from = recorded ? Float64Array.from(taking) : totals;
  const sum = from.reduce((all, share) => all + share, 0);
  if (sum === 0) return { ties: network.ties, rates: none, surplus: none, leaving: none, landing: none };
  const rates = pagerank(network, { damping: 1 - restart, restart: from });
  const steps = { ...network.ties, strengths: stepsOf(network.ties, totals, rates, recorded ? 1 - restart : 1) };
  const outward = totalsOf(steps);
  const inward = inwardOf(steps);
  const surplus = outward.map((out, i) => out - inward[i]!);
  const ties = symmetrized(steps, 'sum');
  if (recorded) {
    const leaving = rates.map((rate, i) => (totals[i]! > 0 ? restart * rate : rate));
    return { ties, rates, surplus, leaving, landing: from.map((share) => share / sum) };
  }
  // Only steps along ties are described, so that these are all there is.
  const all = outward.reduce((shares, share) => shares + share, 0);
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value / all);
  return {
    ties: { ...ties, strengths: scaled(ties.strengths) },
    rates: scaled(inward),
    surplus: scaled(surplus),
    leaving: none,
    landing: none,
  };
}

// Without jumps, or with jumps unrecorded, the walk is at each member in proportion to its ties.
function undirectedFlow(ties: Ties, totals: Float64Array): Flow {
  const none = new Float64Array(totals.length);
  const all = totals.reduce((sum, total) => sum + total, 0);
  if (all === 0) return { ties, rates: none, surplus: none, leaving: none, landing: none };
  const strengths = ties.strengths.map((strength) => (2 * strength) / all);
  const rates = totals.map((total) => total / all);
  return { ties: { ...ties, strengths }, rates, surplus: none, leaving: none, landing: none };
}

function stepsOf({ offsets, strengths }: Ties, totals: Float64Array, rates: Float64Array, share: number): Float64Array {
  const steps = new Float64Array(strengths.length);
  for (let i = 0; i < rates.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) steps[k] = share * rates[i]! * (strengths[k]! / totals[i]!);
  return steps;
}

function inwardOf({ offsets, targets, strengths }: Ties): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let k = 0; k < targets.length; k++) sums[targets[k]!]! += strengths[k]!;
  return sums;
}
