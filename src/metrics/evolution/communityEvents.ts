import type { CommunityLink, CommunityLinks } from './communityLinks.js';

/** What can happen to a community from one network to the next. */
export type CommunityEventKind = 'birth' | 'death' | 'merge' | 'split' | 'growth' | 'shrinkage' | 'continuation';

/** A community that takes part in an event. */
export interface CommunityInEvent {
  /** Its number in time, as in `timelines`. */
  readonly id: number;
  /** How many members it has. */
  readonly size: number;
}

/** What happened to one or several communities from one window to the next. */
export interface CommunityEvent {
  readonly kind: CommunityEventKind;
  /** The place of the later window in the sequence, from 1. */
  readonly window: number;
  /** The communities in the window before; none at a birth. */
  readonly before: readonly CommunityInEvent[];
  /** The communities in the later window; none at a death. */
  readonly after: readonly CommunityInEvent[];
  /**
   * The Jaccard of each of several with the one on the other side, in their order. At a birth and a death the largest with
   * any community of the other window, which was too little; NaN where none of the members is in the other network.
   */
  readonly jaccard: readonly number[];
  /** How many of the members of these communities are in both networks, whether in a community or not. */
  readonly stayers: number;
}

/** The communities of a window with their numbers in time. */
export interface Numbered {
  readonly ids: readonly number[];
  readonly sizes: readonly number[];
}

/** What happened from one window to the next, where `matches` are the links that count. */
export function communityEvents(
  window: number,
  before: Numbered,
  after: Numbered,
  { links, stayersBefore, stayersAfter }: CommunityLinks,
  matches: readonly CommunityLink[],
): CommunityEvent[] {
  const was = (a: number): CommunityInEvent => ({ id: before.ids[a]!, size: before.sizes[a]! });
  const is = (b: number): CommunityInEvent => ({ id: after.ids[b]!, size: after.sizes[b]! });
  const away = byEnd(matches, 'before', before.sizes.length);
  const back = byEnd(matches, 'after', after.sizes.length);
  const mostAway = largestByEnd(links, 'before', stayersBefore);
  const mostBack = largestByEnd(links, 'after', stayersAfter);
  const between = (kind: CommunityEventKind, of: readonly CommunityLink[]): CommunityEvent => {
    const froms = [...new Set(of.map((match) => match.before))];
    const tos = [...new Set(of.map((match) => match.after))];
    const present =
      froms.reduce((sum, a) => sum + stayersBefore[a]!, 0) + tos.reduce((sum, b) => sum + stayersAfter[b]!, 0);
    return {
      kind,
      window,
      before: froms.map(was),
      after: tos.map(is),
      jaccard: of.map(({ jaccard }) => jaccard),
      stayers: present - of.reduce((sum, { shared }) => sum + shared, 0), // those who are in two of them count once
    };
  };
  const ends = away.flatMap((of, a): CommunityEvent[] => {
    if (of.length > 1) return [between('split', of)];
    if (of.length === 1) return [];
    const stayers = stayersBefore[a]!;
    const jaccard = mostAway[a]!;
    return [{ kind: 'death', window, before: [was(a)], after: [], jaccard: [jaccard], stayers }];
  });
  const begins = back.flatMap((of, b): CommunityEvent[] => {
    if (of.length > 1) return [between('merge', of)];
    if (of.length === 1) {
      const a = of[0]!.before;
      return away[a]!.length === 1 ? [between(changeOfSize(before.sizes[a]!, after.sizes[b]!), of)] : [];
    }
    const stayers = stayersAfter[b]!;
    const jaccard = mostBack[b]!;
    return [{ kind: 'birth', window, before: [], after: [is(b)], jaccard: [jaccard], stayers }];
  });
  return [...ends, ...begins];
}

function changeOfSize(before: number, after: number): CommunityEventKind {
  if (after > before) return 'growth';
  return after < before ? 'shrinkage' : 'continuation';
}

function byEnd(matches: readonly CommunityLink[], end: 'before' | 'after', count: number): CommunityLink[][] {
  const lists = Array.from({ length: count }, (): CommunityLink[] => []);
  for (const match of matches) lists[match[end]]!.push(match);
  return lists;
}

// The largest Jaccard of each community, NaN where none of its members is in the other network.
function largestByEnd(links: readonly CommunityLink[], end: 'before' | 'after', stayers: Uint32Array): Float64Array {
  const largest = Float64Array.from(stayers, (count) => (count === 0 ? Number.NaN : 0));
  for (const link of links) largest[link[end]] = Math.max(largest[link[end]]!, link.jaccard);
  return largest;
}
