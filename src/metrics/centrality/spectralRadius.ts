import { strongParts } from '../../network/strongParts.js';
import type { Ties } from '../../network/ties.js';
import { dominantParts, sharesOfLargest } from './dominantParts.js';

/**
 * The largest eigenvalue λ of the matrix of strengths: by how much the sum over walks grows with every further step. 0
 * where walks come to an end: without ties, or when no tie of a directed network is on a cycle.
 */
export function spectralRadius(ties: Ties, symmetric: boolean): number {
  const { shares, largest } = sharesOfLargest(ties);
  let radius = 0;
  for (const { value } of dominantParts(shares, strongParts(ties, symmetric), symmetric).values())
    radius = Math.max(radius, value);
  return radius * largest;
}
