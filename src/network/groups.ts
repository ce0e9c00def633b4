import { shown } from '../numeric/check.js';
import type { Network } from './network.js';

/**
 * The groups of a network's members: the name of an attribute, or one label per member in member order (the `labels`
 * of found communities, say). A member whose label is the empty string, null, undefined or NaN belongs to no known group.
 */
export type Groups = string | ArrayLike<string | number | null | undefined>;

/** Groups resolved: names in sorted order, and per member the number of its group, −1 where it is not known. */
export interface GroupIndex {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Resolves `groups`, or says in one sentence what is wrong with it. */
export function groupIndex(who: string, network: Network, groups: Groups): GroupIndex {
  const labels = typeof groups === 'string' ? attribute(who, network, groups) : groups;
  const n = network.members.length;
  if (labels === null || typeof labels !== 'object' || labels.length !== n)
    throw new RangeError(
      `${who}: \`groups\` must be an attribute's name or ${n} labels, one per member, got ${
        labels !== null && typeof labels === 'object' ? `${labels.length} labels` : shown(labels)
      }`,
    );
  const text = Array.from(labels, (label) =>
    label === null || label === undefined || Number.isNaN(label) ? '' : String(label),
  );
  const numbers = typeof groups !== 'string' && Array.from(labels).every((label) => typeof label === 'number');
  const names = [...new Set(text)].filter((name) => name !== '');
  if (numbers) names.sort((a, b) => Number(a) - Number(b));
  else names.sort();
  const place = new Map(names.map((name, index) => [name, index]));
  return { names, of: Int32Array.from(text, (label) => place.get(label) ?? -1) };
}

function attribute(who: string, network: Network, name: string): readonly string[] {
  const column = network.attributes.get(name);
  if (column !== undefined) return column;
  const known = [...network.attributes.keys()].map((key) => JSON.stringify(key)).join(', ');
  throw new RangeError(`${who}: there is no attribute ${shown(name)}; the network has ${known || 'none'}`);
}
