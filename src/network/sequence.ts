import { shown } from '../numeric/check.js';
import type { Network } from './network.js';

/** A network by itself, or a window with its network, as `windows` gives them. */
export type InSequence = Network | { readonly network: Network };

/** The networks of a sequence, one after the other as they are asked for. All go by direction or none does. */
export function* networksOf(who: string, sequence: Iterable<InSequence>): Generator<Network, void, void> {
  if (typeof sequence !== 'object' || sequence === null || !(Symbol.iterator in sequence))
    throw new RangeError(`${who}: what is measured must be a sequence of networks or windows, got ${shown(sequence)}`);
  let directed: boolean | null = null;
  for (const item of sequence) {
    const network = networkIn(who, item);
    directed ??= network.directed;
    if (network.directed !== directed)
      throw new RangeError(`${who}: either all networks have a direction or none, got some of both`);
    yield network;
  }
}

function networkIn(who: string, item: InSequence): Network {
  const network = typeof item === 'object' && item !== null && 'network' in item ? item.network : item;
  if (typeof network === 'object' && network !== null && 'ties' in network) return network;
  throw new RangeError(`${who}: what is measured must be a sequence of networks or windows, got ${shown(item)} in it`);
}
