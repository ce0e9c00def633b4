import type { Network } from '../network/network.js';

/** The two members of a tie, by their ids and by what the page calls them. */
export interface NamedTie {
  readonly source: string;
  readonly target: string;
  readonly sourceName: string;
  readonly targetName: string;
}

/** What members are called on the page: their names where the roster has them, else their ids. */
export function labelsOf({ members, attributes }: Network): readonly string[] {
  const names = attributes.get('name');
  return names === undefined ? members : members.map((id, i) => names[i] || id);
}

/** The tie of members i and j, given the network's labels. */
export function namedTie({ members }: Network, labels: readonly string[], i: number, j: number): NamedTie {
  return { source: members[i]!, target: members[j]!, sourceName: labels[i]!, targetName: labels[j]! };
}
