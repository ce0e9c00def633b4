import { requireOneOf, shown } from '../numeric/check.js';
import { among } from './among.js';
import { frozen, type Network } from './network.js';
import { partitionOf } from './partition.js';
import { type Symmetrize, symmetrized } from './ties.js';
import { weakLabels } from './weakLabels.js';

export interface UndirectedOptions {
  /**
   * What becomes of two strengths: their sum, the larger, the smaller (a tie that goes one way only is lost) or the mean
   * (a direction without a tie counts as 0). Default `'sum'`.
   */
  readonly symmetrize?: Symmetrize;
}

/**
 * The network with directions ignored; an undirected network as it is.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'A'], ['B', 'C']]);
 * const network = undirected(buildNetwork(interactions, { directed: true }), { symmetrize: 'min' });
 * tieTable(network).length; // only A and B both ways → 1
 */
export function undirected(network: Network, { symmetrize = 'sum' }: UndirectedOptions = {}): Network {
  requireOneOf('undirected', 'symmetrize', symmetrize, ['sum', 'max', 'min', 'mean']);
  if (!network.directed) return network;
  return frozen({ ...network, directed: false, ties: symmetrized(network.ties, symmetrize) });
}

/**
 * The members named, with the ties among them.
 *
 * Errors: RangeError for an id that the network does not have.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C']]);
 * subnetwork(buildNetwork(interactions), ['C', 'A']).members; // → ['A', 'C']
 */
export function subnetwork(network: Network, ids: Iterable<string>): Network {
  return among(network, marked('subnetwork', network, ids, 1));
}

/**
 * The network without the members named and their ties; the others stay, though they may have no ties left.
 *
 * Errors: RangeError for an id that the network does not have.
 *
 * @example
 * const { interactions } = interactionsFrom([['hub', 'A'], ['hub', 'B']]);
 * without(buildNetwork(interactions), ['hub']).members; // → ['A', 'B']
 */
export function without(network: Network, ids: Iterable<string>): Network {
  return among(network, marked('without', network, ids, 0));
}

/**
 * The largest part of the network within which everyone reaches everyone, directions ignored; of several of that size
 * the one with the first member. It is what the diameter and radius of a network in pieces are usually taken from.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['C', 'D'], ['D', 'E']]);
 * largestComponent(buildNetwork(interactions)).members; // → ['C', 'D', 'E']
 */
export function largestComponent(network: Network): Network {
  const { labels } = partitionOf(weakLabels(network.ties, !network.directed));
  return among(
    network,
    Uint8Array.from(labels, (label) => (label === 0 ? 1 : 0)),
  );
}

function marked(who: string, network: Network, ids: Iterable<string>, value: 0 | 1): Uint8Array {
  const numbers = new Map(network.members.map((id, number) => [id, number]));
  const marks = new Uint8Array(network.members.length).fill(1 - value);
  for (const id of ids) {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`${who}: there is no member ${shown(id)} in the network`);
    marks[number] = value;
  }
  return marks;
}
