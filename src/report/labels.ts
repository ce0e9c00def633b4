import type { Network } from '../network/network.js';

/** What members are called on the page: their names where the roster has them, else their ids. */
export function labelsOf({ members, attributes }: Network): readonly string[] {
  const names = attributes.get('name');
  return names === undefined ? members : members.map((id, i) => names[i] || id);
}
