import { strength } from '../metrics/centrality/strength.js';
import { groupIndex } from '../network/groups.js';
import type { Network } from '../network/network.js';

/** How far the groups of an attribute are heard in one window. */
export interface GroupVoices {
  readonly attribute: string;
  /** In the order of their names; none for members of no known group. */
  readonly groups: readonly WindowVoice[];
}

/** A group and its part of all strength. */
export interface WindowVoice {
  readonly name: string;
  readonly members: number;
  /** Of these, how many have no tie. */
  readonly silent: number;
  /** Its share of the strength of all members of known groups; NaN where there is none. */
  readonly voiceShare: number;
  /** `voiceShare` over its share of these members: 1 where it is heard as much as it has members. */
  readonly ratio: number;
}

/** What `voice` tells of groups, without its searches from every member. */
export function voicesIn(network: Network, attribute: string): GroupVoices {
  const { names, of } = groupIndex('evolution', network, attribute);
  const values = strength(network, { direction: 'all' });
  const members = new Float64Array(names.length);
  const silent = new Float64Array(names.length);
  const sums = new Float64Array(names.length);
  let [known, total] = [0, 0];
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    members[g]!++;
    known++;
    sums[g]! += values[i]!;
    total += values[i]!;
    if (values[i] === 0) silent[g]!++;
  }
  return {
    attribute,
    groups: names.map((name, g) => ({
      name,
      members: members[g]!,
      silent: silent[g]!,
      voiceShare: sums[g]! / total,
      ratio: sums[g]! / total / (members[g]! / known),
    })),
  };
}
