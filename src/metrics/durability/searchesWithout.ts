import { type Ties, transposed } from '../../network/ties.js';
import { Heap } from '../../numeric/heap.js';
import { type Dominators, dominatorsFrom, dominatorsOf } from './dominators.js';
import { dominatorsByLength } from './dominatorsByLength.js';
import { addLostWays, waysRoundOf } from './lostWays.js';
import { addLostWaysByLength } from './lostWaysByLength.js';

/** Searches from one member after the other, and from each what it loses without someone else. */
export interface SearchesWithout {
  /** The last search. */
  readonly search: Dominators;
  /** One divided by the distance to each member that it reached. */
  readonly nearness: Float64Array;
  /** Searches from a member, and gives the number of members reached. */
  readonly from: (source: number) => number;
  /**
   * Adds what the source loses of the members byTurn[begin … end), all of whom have `avoided` on all their shortest ways: to
   * lost[at] how many it reaches no longer, to lost[at + apart] how much less near they are. Where `only` is not −1 the
   * tie from `avoided` to that one of them is lost, else `avoided` itself.
   */
  readonly lose: (
    begin: number,
    end: number,
    avoided: number,
    only: number,
    lost: Float64Array,
    at: number,
    apart: number,
  ) => void;
}

/** Searches along ties of these lengths, or of one step each. */
export function searchesWithout(ties: Ties, directed: boolean, lengths: Float64Array | null): SearchesWithout {
  return lengths === null ? byHops(ties, directed) : byLength(ties, directed, lengths);
}

function byHops(ties: Ties, directed: boolean): SearchesWithout {
  const n = ties.offsets.length - 1;
  const back = directed ? transposed(ties) : ties;
  const search = dominatorsOf(n);
  const distances = new Int32Array(n).fill(-1);
  const nearness = new Float64Array(n);
  const room = waysRoundOf(n);
  let last = 0;
  return {
    search,
    nearness,
    from: (source) => {
      for (let k = 0; k < last; k++) distances[search.order[k]!] = -1;
      last = dominatorsFrom(ties.offsets, ties.targets, source, search, distances);
      for (let k = 1; k < last; k++) nearness[search.order[k]!] = room.nearness[distances[search.order[k]!]!]!;
      return last;
    },
    // One tie alone leads from `avoided` to those whom a tie is lost for: another would be a shortest way.
    lose: (begin, end, avoided, _, lost, at, apart) =>
      addLostWays(ties, back, search, distances, room, begin, end, avoided, lost, at, apart),
  };
}

function byLength(ties: Ties, directed: boolean, lengths: Float64Array): SearchesWithout {
  const n = ties.offsets.length - 1;
  const long = { ...ties, strengths: lengths };
  const back = directed ? transposed(long) : long;
  const search = dominatorsOf(n);
  const distances = new Float64Array(n).fill(Infinity);
  const nearness = new Float64Array(n);
  const round = new Float64Array(n);
  const heap = new Heap(n);
  let last = 0;
  return {
    search,
    nearness,
    from: (source) => {
      for (let k = 0; k < last; k++) distances[search.order[k]!] = Infinity;
      last = dominatorsByLength(long, back, source, search, distances, heap);
      for (let k = 1; k < last; k++) nearness[search.order[k]!] = 1 / distances[search.order[k]!]!;
      return last;
    },
    lose: (begin, end, avoided, only, lost, at, apart) =>
      addLostWaysByLength(
        long,
        back,
        search,
        distances,
        nearness,
        round,
        heap,
        begin,
        end,
        avoided,
        only,
        lost,
        at,
        apart,
      ),
  };
}
