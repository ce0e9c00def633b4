import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { orderOfArcs } from '../../network/ties.js';
import { type RisingTies, risingTies, risingWays } from '../density/rising.js';
import { triangleCounts } from '../density/triangleCounts.js';
import { isBridge, lowpoints } from './lowpoints.js';
import { WaysAround } from './waysAround.js';
import { waysOfThree } from './waysOfThree.js';

export interface LocalBridgesOptions {
  /** Search for the next shortest way between the two; without it only the spans of bridges are told. Default true. */
  readonly spans?: boolean;
}

/** A tie between members without a contact in common. */
export interface LocalBridge {
  /** The number of the lower member. */
  readonly source: number;
  /** The number of the higher member. */
  readonly target: number;
  /** How many steps apart the two would be without the tie: 3 or more, Infinity for a bridge, NaN when not searched for. */
  readonly span: number;
}

/**
 * Local bridges: the ties between members who have no contact in common, each with its span, how far apart the two would
 * be without it. What a tie of large span brings, nobody near would bring as well: the weak ties that are strong.
 *
 * Formula: a tie in no triangle; its span is the distance in steps between its ends when the tie is left out. Direction is
 * ignored.
 * Range: ties by member numbers, the lower first, in ascending order; spans from 3 on, Infinity for a bridge.
 * Cost: O(m^1.5) without `spans`; with them a look at the contacts of contacts for each local bridge, and where that
 * finds no way of three steps a search from both ends, which comes to a small part of the network each, to O(m) each
 * where ways round are long (a ring); O(n + m) memory, some 25 bytes a tie and 25 a local bridge.
 * Source: Granovetter 1973, doi:10.1086/225469.
 * Peers: networkx `local_bridges` on the undirected network, with the same spans.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'A'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * localBridges(network)[0]; // A and B: by D and C instead → { source: 0, target: 1, span: 3 }
 * localBridges(network).map(({ span }) => span); // D and E: no other way → [3, 3, 3, 3, Infinity]
 */
export function localBridges(network: Network, { spans = true }: LocalBridgesOptions = {}): LocalBridge[] {
  const ties = tiesAlong('localBridges', network, 'all');
  const up = risingTies(ties);
  const triangles = triangleCounts(up);
  const near = spans ? waysOfThree(ties, risingWays(ties, up), triangles) : new Uint8Array(triangles.length);
  const found = lowpoints(ties);
  const search = new WaysAround(ties);
  return tiesInNoTriangle(up, triangles).map(([source, target, e]) => {
    if (near[e] === 1) return { source, target, span: 3 };
    if (isBridge(found, source, target)) return { source, target, span: Infinity };
    return { source, target, span: spans ? search.length(source, target) : Number.NaN };
  });
}

// Each with its place among the rising ones.
function tiesInNoTriangle(up: RisingTies, triangles: Uint32Array): [number, number, number][] {
  const lower: number[] = [];
  const higher: number[] = [];
  const places: number[] = [];
  for (let r = 0; r < up.members.length; r++) {
    for (let k = up.offsets[r]!; k < up.offsets[r + 1]!; k++) {
      if (triangles[k]! > 0) continue;
      const i = up.members[r]!;
      const j = up.members[up.targets[k]!]!;
      lower.push(Math.min(i, j));
      higher.push(Math.max(i, j));
      places.push(k);
    }
  }
  const order = orderOfArcs(up.members.length, lower, higher);
  return Array.from(order, (place) => [lower[place]!, higher[place]!, places[place]!]);
}
