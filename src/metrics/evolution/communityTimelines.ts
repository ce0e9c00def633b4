import type { CommunityLink } from './communityLinks.js';

/** A community in time. */
export interface CommunityTimeline {
  readonly id: number;
  /** The places of the first and last window that have it. */
  readonly first: number;
  readonly last: number;
  /** Its size in each window from the first to the last. */
  readonly sizes: readonly number[];
  /** How it began: it was there in the first window, nothing before matched it, or it split from another. */
  readonly began: 'first' | 'birth' | 'split';
  /** The number of the one it split from, null if it did not. */
  readonly splitFrom: number | null;
  /** How it ended: it is there in the last window, nothing after matched it, or it went into another. */
  readonly ended: 'last' | 'death' | 'merge';
  /** The number of the one it went into, null if it did not. */
  readonly mergedInto: number | null;
}

/** A community in time while windows are read. */
export interface OpenTimeline {
  readonly id: number;
  readonly first: number;
  readonly sizes: number[];
  readonly splitFrom: number | null;
  mergedInto: number | null;
}

/**
 * The numbers in time of the communities of a window, with as many members as `sizes` say, where those of the window before
 * have the numbers `old`: timelines go on, begin and merge.
 */
export function continued(
  window: number,
  timelines: OpenTimeline[],
  old: readonly number[],
  sizes: readonly number[],
  matches: readonly CommunityLink[],
): number[] {
  const best = matches.toSorted(
    (x, y) => y.jaccard - x.jaccard || y.shared - x.shared || old[x.before]! - old[y.before]! || x.after - y.after,
  );
  const ids = new Array<number>(sizes.length).fill(-1);
  const gone = new Set<number>();
  for (const { before, after } of best) {
    if (gone.has(before) || ids[after] !== -1) continue;
    gone.add(before);
    ids[after] = old[before]!;
  }
  sizes.forEach((size, after) => {
    if (ids[after] !== -1) {
      timelines[ids[after]!]!.sizes.push(size);
      return;
    }
    const from = best.find((match) => match.after === after);
    const splitFrom = from === undefined ? null : old[from.before]!;
    ids[after] = timelines.length;
    timelines.push({ id: timelines.length, first: window, sizes: [size], splitFrom, mergedInto: null });
  });
  for (const { before, after } of best) {
    const timeline = timelines[old[before]!]!;
    if (!gone.has(before)) timeline.mergedInto ??= ids[after]!;
  }
  return ids;
}

/** A community in time once so many windows are read. */
export function timelineOf(
  { id, first, sizes, splitFrom, mergedInto }: OpenTimeline,
  windows: number,
): CommunityTimeline {
  const last = first + sizes.length - 1;
  const began = splitFrom === null ? 'birth' : 'split';
  const over = mergedInto === null ? 'death' : 'merge';
  return {
    id,
    first,
    last,
    sizes,
    began: first === 0 ? 'first' : began,
    splitFrom,
    ended: last === windows - 1 ? 'last' : over,
    mergedInto,
  };
}
