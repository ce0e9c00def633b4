import { numbersIn } from '../../network/numbersIn.js';
import type { CommunitiesIn } from './communitiesIn.js';

/** A community before and one after that have members in common. */
export interface CommunityLink {
  readonly before: number;
  readonly after: number;
  /** How many members they share. */
  readonly shared: number;
  /** The same as a share of the members of either who are in both networks. */
  readonly jaccard: number;
}

/** How the communities of one network are related to those of the next. */
export interface CommunityLinks {
  /** By community before and then after. */
  readonly links: readonly CommunityLink[];
  /** Of each community before, how many members are in the network after; of each after, how many were in that before. */
  readonly stayersBefore: Uint32Array;
  readonly stayersAfter: Uint32Array;
}

/** All pairs of communities with members in common. */
export function communityLinks(before: CommunitiesIn, after: CommunitiesIn): CommunityLinks {
  const stayersBefore = new Uint32Array(before.sizes.length);
  const stayersAfter = new Uint32Array(after.sizes.length);
  const numbers = numbersIn(before.members, after.members);
  const width = after.sizes.length;
  const shared = new Map<number, number>();
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! < 0) continue;
    const a = before.of[i]!;
    const b = after.of[numbers[i]!]!;
    if (a >= 0) stayersBefore[a]!++;
    if (b >= 0) stayersAfter[b]!++;
    if (a >= 0 && b >= 0) shared.set(a * width + b, (shared.get(a * width + b) ?? 0) + 1);
  }
  const links = [...shared]
    .sort(([a], [b]) => a - b)
    .map(([key, count]): CommunityLink => {
      const a = Math.floor(key / width);
      const b = key % width;
      return { before: a, after: b, shared: count, jaccard: count / (stayersBefore[a]! + stayersAfter[b]! - count) };
    });
  return { links, stayersBefore, stayersAfter };
}
