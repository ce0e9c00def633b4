import type { Labels } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { type InSequence, networksOf } from '../../network/sequence.js';
import { requireNumber, requireWhole, shown } from '../../numeric/check.js';
import { leiden } from '../community/leiden.js';
import { type CommunitiesIn, communitiesIn } from './communitiesIn.js';
import { type CommunityEvent, communityEvents } from './communityEvents.js';
import { type CommunityLink, type CommunityLinks, communityLinks } from './communityLinks.js';
import { type CommunityTimeline, continued, type OpenTimeline, timelineOf } from './communityTimelines.js';

export interface TrackCommunitiesOptions {
  /** How the communities of a network are found. Default `leiden` with its seed of 1. */
  readonly find?: (network: Network) => { readonly labels: Labels };
  /** The least Jaccard, from 0 to 1, of two communities that are one in time. Default 0.3. */
  readonly threshold?: number;
  /** The least number of members of a community. Default 2, so that members alone are none. */
  readonly smallest?: number;
}

/** A community of one window. */
export interface TrackedCommunity {
  /** Its number in time: communities of several windows with one number are one that continues. */
  readonly id: number;
  readonly members: readonly string[];
  readonly size: number;
  /** The communities of the window before that match, by their numbers in time, with the members they share. */
  readonly from: readonly { readonly id: number; readonly shared: number; readonly jaccard: number }[];
}

/** Communities in time. */
export interface CommunityTracks {
  /** Per window its communities, largest first. */
  readonly windows: readonly (readonly TrackedCommunity[])[];
  /** What happened, window by window. */
  readonly events: readonly CommunityEvent[];
  /** Each community in time, by its number. */
  readonly timelines: readonly CommunityTimeline[];
}

/**
 * Communities in time: which groups last, grow, split, merge, come and go over a sequence of networks. Two communities of
 * consecutive windows match by the members they share, of those members only who are in both networks, so that members
 * who leave do not make a group look like another. A community with no match before is born, one with no match after
 * dies; one with several matches after splits, one with several before merges them; else it grows, shrinks or continues
 * with as many members. What is in the first window is no birth and what is in the last no death. A group that is missing
 * in one window is born anew after it. Found communities differ a little by chance: what hangs on one event should hold
 * with other seeds and thresholds.
 *
 * Formula: C and D match if |C ∩ D| / |(C ∪ D) ∩ members of both| ≥ `threshold`. Along matches the number of a community
 * goes on, the largest Jaccard first (then the most shared members, then the lower numbers), to one community each.
 * Range: communities numbered in time from 0 as they appear, those of one window by size.
 * Cost: that of `find`, and O(n log n) time a window, beside communities before times matches; memory for all memberships.
 * Errors: RangeError where `find` does not give a label per member.
 * Source: Greene, Doyle and Cunningham 2010, doi:10.1109/ASONAM.2010.17 (matching; 0.3); Palla, Barabási and Vicsek 2007,
 * doi:10.1038/nature05670 (events).
 * Peers: none of igraph, networkx and sna. Greene's tracker compares with the last window in which a community was seen,
 * over all members, and takes only what is above the threshold.
 *
 * @example
 * const ring = (ids) => ids.map((id, i) => [id, ids[(i + 1) % ids.length]]);
 * const network = (...groups) => buildNetwork(interactionsFrom(groups.flatMap(ring)).interactions);
 * const sequence = [network(['A', 'B', 'C'], ['D', 'E', 'F']), network(['A', 'B', 'C', 'G'], ['H', 'I', 'J'])];
 * const { events, timelines } = trackCommunities(sequence);
 * events.map(({ kind }) => kind); // D, E and F are gone, G joined A, B and C → ['death', 'growth', 'birth']
 * timelines[0].sizes; // → [3, 4]
 */
export function trackCommunities(
  sequence: Iterable<InSequence>,
  { find = leiden, threshold = 0.3, smallest = 2 }: TrackCommunitiesOptions = {},
): CommunityTracks {
  if (typeof find !== 'function')
    throw new RangeError(`trackCommunities: \`find\` must be a function of a network, got ${shown(find)}`);
  requireNumber('trackCommunities', 'threshold', threshold, 0, 1);
  requireWhole('trackCommunities', 'smallest', smallest, 1);
  const windows: TrackedCommunity[][] = [];
  const events: CommunityEvent[] = [];
  const timelines: OpenTimeline[] = [];
  let before: CommunitiesIn = { members: [], of: new Int32Array(0), sizes: [] };
  for (const network of networksOf('trackCommunities', sequence)) {
    const after = communitiesIn('trackCommunities', network, find, smallest);
    const links = communityLinks(before, after);
    const matches = links.links.filter(({ jaccard }) => jaccard >= threshold);
    const old = (windows.at(-1) ?? []).map(({ id }) => id);
    const ids = continued(windows.length, timelines, old, after.sizes, matches);
    if (windows.length > 0) events.push(...whatHappened(windows.length, before, old, after, ids, links, matches));
    windows.push(communitiesOf(after, ids, old, matches));
    before = after;
  }
  return { windows, events, timelines: timelines.map((timeline) => timelineOf(timeline, windows.length)) };
}

function whatHappened(
  window: number,
  before: CommunitiesIn,
  old: readonly number[],
  after: CommunitiesIn,
  ids: readonly number[],
  links: CommunityLinks,
  matches: readonly CommunityLink[],
): CommunityEvent[] {
  return communityEvents(window, { ids: old, sizes: before.sizes }, { ids, sizes: after.sizes }, links, matches);
}

function communitiesOf(
  { members, of, sizes }: CommunitiesIn,
  ids: readonly number[],
  old: readonly number[],
  matches: readonly CommunityLink[],
): TrackedCommunity[] {
  const lists = sizes.map((): string[] => []);
  members.forEach((id, i) => {
    lists[of[i]!]?.push(id);
  });
  const froms = sizes.map((): { id: number; shared: number; jaccard: number }[] => []);
  for (const { before, after, shared, jaccard } of matches) froms[after]!.push({ id: old[before]!, shared, jaccard });
  return sizes.map((size, k) => ({ id: ids[k]!, members: lists[k]!, size, from: froms[k]! }));
}
