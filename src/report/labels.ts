import type { Network } from '../network/network.js';

/** What members are called on the page: their names where the roster has them, else their ids. */
export function labelsOf({ members, attributes }: Network): readonly string[] {
  const names = attributes.get('name');
  return names === undefined ? members : members.map((id, i) => names[i] || id);
}

/** A member with a value, as a list of leaders shows it. */
export interface Leader {
  readonly member: string;
  readonly name: string;
  readonly value: number;
}

/** The members with the largest values (the smallest when `sign` is −1); equal ones in member order, undefined ones out. */
export function leaders(network: Network, values: ArrayLike<number>, count: number, sign: 1 | -1 = 1): Leader[] {
  const labels = labelsOf(network);
  return network.members
    .map((member, i) => ({ member, name: labels[i]!, value: values[i]! }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => sign * (b.value - a.value))
    .slice(0, count);
}
