import type { Network } from '../../network/network.js';

/** The places of the ties in `network.ties.targets`, an undirected tie's first of two. */
export function firstPlaces({ directed, ties: { offsets, targets } }: Network): Uint32Array {
  const places = new Uint32Array(directed ? targets.length : targets.length / 2);
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (directed || targets[k]! > i) places[count++] = k;
  return places;
}
