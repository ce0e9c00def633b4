import { tiesOfOne } from '../../network/bothWays.js';
import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { LaplacianSolver } from '../../numeric/laplacianSolver.js';

// While an exact factor of so many numbers is made it takes several hundred megabytes. A tree of any size needs next to
// nothing, a random network of 5,000 members with ten contacts each a third of this.
const ROOM = 1e7;

/**
 * What turns currents into potentials when ties are wires that conduct as well as they are strong, both ways. An exact
 * factor of more than `room` numbers is not kept.
 */
export function currentFlowSolver(network: Network, strengths: boolean, room: number = ROOM): LaplacianSolver {
  const ties = tiesAlong('currentFlow', network, 'all');
  return new LaplacianSolver(strengths ? ties : tiesOfOne(ties), room);
}
