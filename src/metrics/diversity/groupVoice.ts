import type { Network } from '../../network/network.js';
import { giniOf } from '../../numeric/gini.js';
import { sumOf } from '../../numeric/sum.js';
import type { VoiceValues } from './voiceValues.js';

export interface GroupVoice {
  readonly name: string;
  readonly members: number;
  /** Of all members of known groups. */
  readonly memberShare: number;
  /** The participation of its members, added up, and its share of that of all members of known groups. */
  readonly participation: number;
  readonly voiceShare: number;
  /** `voiceShare` / `memberShare`: 1 where it is heard as much as it has members, 2 twice as much. */
  readonly ratio: number;
  /** The ids of its members who do not take part at all. */
  readonly silent: readonly string[];
  /** How unequally participation is spread over its members, the silent included. */
  readonly gini: number;
  /** The mean of its members' `reach` and `nearness`. */
  readonly reach: number;
  readonly nearness: number;
  /** The share of its members who are not in the core. */
  readonly peripheryShare: number;
}

/** Measures one group of members, of so many and of so much participation in all. */
export function groupVoice(
  network: Network,
  name: string,
  members: Uint32Array,
  { participation, nearness, reach, outside }: VoiceValues,
  everybody: number,
  total: number,
): GroupVoice {
  const parts = valuesAt(participation, members);
  const sum = sumOf(parts);
  const memberShare = members.length / everybody;
  const voiceShare = sum / total;
  return {
    name,
    members: members.length,
    memberShare,
    participation: sum,
    voiceShare,
    ratio: voiceShare / memberShare,
    silent: silentOf(network, members, participation),
    gini: giniOf(parts),
    reach: meanAt(reach, members),
    nearness: meanAt(nearness, members),
    peripheryShare: meanAt(outside, members),
  };
}

/** The ids of those who do not take part. */
export function silentOf(network: Network, members: Uint32Array, participation: Float64Array): string[] {
  return Array.from(
    members.filter((i) => participation[i] === 0),
    (i) => network.members[i]!,
  );
}

/** The values of some members. */
export function valuesAt(values: Float64Array, members: Uint32Array): Float64Array {
  return Float64Array.from(members, (i) => values[i]!);
}

function meanAt(values: Float64Array, members: Uint32Array): number {
  return sumOf(valuesAt(values, members)) / members.length;
}
