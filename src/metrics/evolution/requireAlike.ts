import type { Network } from '../../network/network.js';

/** Throws unless both networks have a direction or neither, as a tie is not an arc. */
export function requireAlike(who: string, before: Network, after: Network): void {
  if (before.directed === after.directed) return;
  throw new RangeError(`${who}: either both networks have a direction or neither, got one of each`);
}
