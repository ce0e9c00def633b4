import { tiesOfOne } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';

/** The ties along `direction`, each of strength 1 unless `strengths` is set; both ways make 2 where direction is ignored. */
export function tiesCounted(who: string, network: Network, direction: Direction, strengths: boolean): Ties {
  return tiesAlong(who, strengths ? network : { ...network, ties: tiesOfOne(network.ties) }, direction);
}
