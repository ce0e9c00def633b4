import type { Network } from '../../network/network.js';
import { partSize } from '../../numeric/parts.js';
import type { FoundPaths } from './foundPaths.js';
import { foldedCore, type PathCore, wholeCore } from './pathCore.js';
import { pathSearch } from './shortestPaths.js';

/** The work of finding the shortest paths from every member, in parts of some members each. */
export interface PathSources {
  readonly core: PathCore;
  readonly count: number;
  /** What the search from one member leaves for `visit`. */
  readonly paths: FoundPaths;
  /** Room to add dependencies in, all 0, and room for the shares. */
  readonly gathered: Float64Array;
  readonly shares: Float64Array;
  /** Searches from every member of a part; `visit` has the number reached and how many the source stands for. */
  readonly each: (part: number, visit: (reached: number, times: number) => void) => void;
}

const SOURCES_PER_PART = 64;

/** The sources of a network whose ties have these lengths, or are steps, for paths up to `limit`. */
export function pathSources(
  network: Network,
  lengths: Float64Array | null,
  limit: number,
  keepsTies: boolean,
): PathSources {
  const core = network.directed || limit < Infinity ? wholeCore(network) : foldedCore(network, keepsTies);
  const { ties, held } = core;
  const n = held.length;
  const own = lengths && lengthsAt(lengths, ties.strengths);
  const { paths, find } = pathSearch(ties, own, { limit, looksBack: !network.directed, keepsTies });
  const size = partSize(n, SOURCES_PER_PART);
  return {
    core,
    count: Math.ceil(n / size),
    paths,
    gathered: new Float64Array(n),
    shares: new Float64Array(n),
    each: (part, visit) => {
      const end = Math.min(n, (part + 1) * size);
      for (let source = part * size; source < end; source++) visit(find(source), held[source]!);
    },
  };
}

function lengthsAt(lengths: Float64Array, places: Float64Array): Float64Array {
  const own = new Float64Array(places.length);
  for (let k = 0; k < own.length; k++) own[k] = lengths[places[k]!]!;
  return own;
}
