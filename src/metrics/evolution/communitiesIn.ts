import { type Labels, numbered } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';

/** The communities of one network, numbered by size, largest first, then by their first member. */
export interface CommunitiesIn {
  readonly members: readonly string[];
  /** The community of each member, −1 for none. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** The communities that `find` finds, without those that have fewer than `smallest` members. */
export function communitiesIn(
  who: string,
  network: Network,
  find: (network: Network) => { readonly labels: Labels },
  smallest: number,
): CommunitiesIn {
  const n = network.members.length;
  const found: { readonly labels: Labels } | null | undefined = find(network);
  const labels = found?.labels;
  if (typeof labels !== 'object' || labels === null || labels.length !== n)
    throw new RangeError(
      `${who}: \`find\` must give ${n} labels, one per member, got ${
        typeof labels?.length === 'number' ? labels.length : shown(labels)
      }`,
    );
  const { names, of } = numbered(who, 'find', labels);
  const counts = new Uint32Array(names.length);
  for (const group of of) if (group >= 0) counts[group]!++;
  // A set keeps the order in which groups are met, which is that of their first members; sort is stable.
  const kept = [...new Set(of)].filter((group) => group >= 0 && counts[group]! >= smallest);
  kept.sort((a, b) => counts[b]! - counts[a]!);
  const places = new Int32Array(names.length).fill(-1);
  kept.forEach((group, place) => {
    places[group] = place;
  });
  return {
    members: network.members,
    of: of.map((group) => (group >= 0 ? places[group]! : -1)),
    sizes: kept.map((group) => counts[group]!),
  };
}
