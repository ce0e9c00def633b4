import type { Ties } from '../../network/ties.js';

/** The members in the order in which they fall off, fewest ties first, with what held them until then. */
export interface Peeling {
  readonly order: Uint32Array;
  /** The largest number of ties that the last one to go had at its turn, over all up to this member's. */
  readonly cores: Float64Array;
  /** The round, from 1, in which the member falls off when all of a round fall off at once. */
  readonly layers: Float64Array;
}

/**
 * Takes away members with the fewest ties to those left, again and again (Batagelj and Zaveršnik). A member is held by
 * its ties in `held`; when it goes, those in its row of `holds` lose one: the same ties read from the other end.
 */
export function peeled(held: Ties, holds: Ties): Peeling {
  const n = held.offsets.length - 1;
  const left = new Uint32Array(n); // ties to those left, no fewer than the number at which the peeling has arrived
  const starts = new Uint32Array(n + 1); // where those with so many ties begin in `order`
  for (let i = 0; i < n; i++) {
    left[i] = held.offsets[i + 1]! - held.offsets[i]!;
    starts[left[i]! + 1]!++;
  }
  for (let d = 0; d < n; d++) starts[d + 1]! += starts[d]!;
  const next = starts.slice(0, n);
  const order = new Uint32Array(n);
  const places = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[(places[i] = next[left[i]!]!++)] = i;

  const cores = new Float64Array(n);
  const layers = new Float64Array(n);
  let layer = 0;
  let layerEnd = 0;
  for (let place = 0; place < n; place++) {
    const i = order[place]!;
    const core = left[i]!;
    if (place === layerEnd) {
      layer++;
      layerEnd = starts[core + 1]!;
    }
    cores[i] = core;
    layers[i] = layer;
    for (let k = holds.offsets[i]!, end = holds.offsets[i + 1]!; k < end; k++) {
      const j = holds.targets[k]!;
      const ties = left[j]!;
      if (ties <= core) continue;
      // j changes places with the first of those that have as many ties, and they begin one later.
      const first = starts[ties]!;
      const other = order[first]!;
      order[places[j]!] = other;
      places[other] = places[j]!;
      order[first] = j;
      places[j] = first;
      starts[ties] = first + 1;
      left[j] = ties - 1;
    }
  }
  return { order, cores, layers };
}
