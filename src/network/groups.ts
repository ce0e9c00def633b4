import { shown } from '../numeric/check.js';
import type { Network } from './network.js';

/** A label per member; the empty string, null, undefined and NaN say that it is not known. */
export type Labels = ArrayLike<string | number | null | undefined>;

/**
 * The groups of a network's members: the name of an attribute, or one label per member in member order (the `labels`
 * of found communities, say). A member whose label is the empty string, null, undefined or NaN belongs to no known group.
 */
export type Groups = string | Labels;

/** Groups resolved: names in sorted order, and per member the number of its group, −1 where it is not known. */
export interface GroupIndex {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Resolves `groups`, or says in one sentence what is wrong with it. */
export function groupIndex(who: string, network: Network, groups: Groups, option = 'groups'): GroupIndex {
  const labels = typeof groups === 'string' ? attribute(who, network, groups) : groups;
  const n = network.members.length;
  if (labels === null || typeof labels !== 'object' || labels.length !== n)
    throw new RangeError(
      `${who}: \`${option}\` must be an attribute's name or ${n} labels, one per member, got ${
        typeof labels === 'object' && typeof labels?.length === 'number' ? `${labels.length} labels` : shown(labels)
      }`,
    );
  return numbered(who, option, labels);
}

/** Labels numbered: those that are all numbers in their order, others in that of their text. */
export function numbered(who: string, option: string, labels: Labels): GroupIndex {
  if (labels instanceof Uint32Array || labels instanceof Int32Array) {
    const most = largestWhole(labels);
    if (most < 4 * labels.length) return numberedByPlace(labels, most);
  }
  const text = Array.from(labels, (label) => (known(label) ? textOf(who, option, label) : ''));
  const names = [...new Set(text)].filter((name) => name !== '');
  if (Array.from(labels).every((label) => !known(label) || typeof label === 'number'))
    names.sort((a, b) => Number(a) - Number(b));
  else names.sort();
  const place = new Map(names.map((name, index) => [name, index]));
  return { names, of: Int32Array.from(text, (label) => place.get(label) ?? -1) };
}

// Infinity where there is one below 0.
function largestWhole(labels: Uint32Array | Int32Array): number {
  let most = 0;
  for (let i = 0; i < labels.length; i++) most = Math.max(most, labels[i]! < 0 ? Infinity : labels[i]!);
  return most;
}

// The labels of found communities are whole numbers from 0, of which few are left out.
function numberedByPlace(labels: Uint32Array | Int32Array, most: number): GroupIndex {
  const numbers = new Int32Array(most + 1).fill(-1);
  for (let i = 0; i < labels.length; i++) numbers[labels[i]!] = 0;
  const names: string[] = [];
  for (let label = 0; label <= most; label++) if (numbers[label] === 0) numbers[label] = names.push(String(label)) - 1;
  const of = new Int32Array(labels.length);
  for (let i = 0; i < of.length; i++) of[i] = numbers[labels[i]!]!;
  return { names, of };
}

/** Whether a label says to which group its member belongs. */
export function known(label: string | number | null | undefined): label is string | number {
  return label !== null && label !== undefined && label !== '' && !Number.isNaN(label);
}

// Objects would all have the same text, and members of no common group be put into one.
function textOf(who: string, option: string, label: unknown): string {
  if (typeof label !== 'object' && typeof label !== 'function') return String(label);
  throw new RangeError(`${who}: \`${option}\` must be labels that are text or numbers, got ${shown(label)} among them`);
}

function attribute(who: string, network: Network, name: string): readonly string[] {
  const column = network.attributes.get(name);
  if (column !== undefined) return column;
  const known = [...network.attributes.keys()].map((key) => JSON.stringify(key)).join(', ');
  throw new RangeError(`${who}: there is no attribute ${shown(name)}; the network has ${known || 'none'}`);
}
