import { requireOneOf } from '../numeric/check.js';
import type { Network } from './network.js';
import { symmetrized, type Ties, transposed } from './ties.js';

/** Which ties of a member count: those it has to others, those others have to it, or both with direction ignored. */
export type Direction = 'out' | 'in' | 'all';

/** The ties as one looks along `direction`; on an undirected network all three are the same. */
export function tiesAlong(who: string, network: Network, direction: Direction): Ties {
  requireOneOf(who, 'direction', direction, ['out', 'in', 'all']);
  if (!network.directed || direction === 'out') return network.ties;
  return direction === 'in' ? transposed(network.ties) : symmetrized(network.ties, 'sum');
}
