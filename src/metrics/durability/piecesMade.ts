import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import { isBridge, lowpoints } from '../bridging/lowpoints.js';

/** What falls apart, directions ignored. */
export interface PiecesMade {
  /** How many more components there are among those who remain. */
  readonly componentsMade: Float64Array;
  /** How many of those who remain had a tie and have none left. */
  readonly isolatesMade: Float64Array;
}

/** What falls apart with the loss of each member, in O(n + m). */
export function piecesByMember(network: Network): PiecesMade {
  const both = tiesBothWays(network, false);
  const { parents, turns, lows } = lowpoints(both);
  const componentsMade = new Float64Array(parents.length);
  const isolatesMade = new Float64Array(parents.length);
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    // Whoever was reached over a member, and has no tie back to before it, is in a piece of its own without it.
    if (parent !== -1 && lows[i]! >= turns[parent]!) componentsMade[parent]! += 1;
    if (contactsOf(both, i) === 1) isolatesMade[both.targets[both.offsets[i]!]!]! += 1;
  }
  // There was nothing before the first of a component, so that the first piece is what there was.
  for (let i = 0; i < parents.length; i++) if (parents[i] === -1 && contactsOf(both, i) > 0) componentsMade[i]! -= 1;
  return { componentsMade, isolatesMade };
}

/** What falls apart with the loss of each tie, by its place among the targets, in O(n + m log d). */
export function piecesByTie(network: Network): PiecesMade {
  const both = tiesBothWays(network, false);
  const points = lowpoints(both);
  const { offsets, targets } = network.ties;
  const componentsMade = new Float64Array(targets.length);
  const isolatesMade = new Float64Array(targets.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (!isBridge(points, i, j)) continue;
      if (network.directed && placeOf(network.ties, j, i) !== -1) continue; // the tie the other way is left
      componentsMade[k] = 1;
      isolatesMade[k] = Number(contactsOf(both, i) === 1) + Number(contactsOf(both, j) === 1);
    }
  }
  return { componentsMade, isolatesMade };
}

function contactsOf({ offsets }: Ties, i: number): number {
  return offsets[i + 1]! - offsets[i]!;
}
