import { type Network, tieCount } from '../../network/network.js';
import { centralizationOf } from '../centrality/centralization.js';
import { degree } from '../centrality/degree.js';
import type { CorePeriphery } from '../core/corePeriphery.js';
import { components } from '../density/components.js';

/** What tells the stages of a network apart. */
export interface StageNumbers {
  /** The share of the members in the largest component. */
  readonly largestPart: number;
  readonly degreeCentralization: number;
  readonly betweennessCentralization: number;
  /** The member with most contacts, the first of several; null where nobody has any. */
  readonly hub: string | null;
  /** The share of the ties that are with it. */
  readonly hubTies: number;
  /** How many members are hubs. */
  readonly hubs: number;
  /** How many members the core has, their share, and its fit, as `corePeriphery` gives them. */
  readonly coreMembers: number;
  readonly coreShare: number;
  readonly coreFit: number;
}

/** The numbers of an undirected network, given its betweenness and its core. */
export function stageNumbers(network: Network, between: Float64Array, { core, fit }: CorePeriphery): StageNumbers {
  const n = network.members.length;
  const contacts = degree(network);
  const most = contacts.reduce((larger, count) => Math.max(larger, count), 0);
  return {
    largestPart: (components(network).sizes[0] ?? Number.NaN) / n,
    degreeCentralization: centralizationOf(contacts, 'degree', false),
    betweennessCentralization: centralizationOf(between, 'betweenness', false),
    hub: most > 0 ? network.members[contacts.indexOf(most)]! : null,
    hubTies: most / tieCount(network),
    hubs: hubsAmong(contacts, most, (2 * tieCount(network)) / n),
    coreMembers: core.length,
    coreShare: core.length / n,
    coreFit: fit,
  };
}

// At least half of what the most connected has, and one and a half times the mean.
function hubsAmong(contacts: Float64Array, most: number, mean: number): number {
  return contacts.reduce((count, own) => count + (own > 0 && 2 * own >= most && own >= 1.5 * mean ? 1 : 0), 0);
}
