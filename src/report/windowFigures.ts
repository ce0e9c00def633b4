import { centralization } from '../metrics/centrality/centralization.js';
import { components } from '../metrics/density/components.js';
import { density } from '../metrics/density/density.js';
import { reciprocity } from '../metrics/density/reciprocity.js';
import { transitivity } from '../metrics/density/transitivity.js';
import { type Network, tieCount } from '../network/network.js';
import { undirected } from '../network/views.js';
import { sumOf } from '../numeric/sum.js';

/** How a network looks in one window. */
export interface WindowFigures {
  readonly members: number;
  /** Members with a tie. */
  readonly active: number;
  readonly ties: number;
  readonly density: number;
  readonly averageDegree: number;
  readonly meanStrength: number;
  /** The share of strength that is returned; NaN without direction. */
  readonly reciprocity: number;
  readonly transitivity: number;
  /** The share of the members in the largest connected part. */
  readonly largestPart: number;
  readonly degreeCentralization: number;
}

/** The figures of a window, each in time linear in members and ties, or nearly. */
export function windowFigures(network: Network): WindowFigures {
  const both = undirected(network);
  const n = network.members.length;
  const { offsets } = both.ties;
  let active = 0;
  for (let i = 0; i < n; i++) if (offsets[i + 1]! > offsets[i]!) active++;
  const ties = tieCount(network);
  const strengths = sumOf(network.ties.strengths);
  return {
    members: n,
    active,
    ties,
    density: density(network),
    averageDegree: both.ties.targets.length / n,
    meanStrength: (network.directed ? strengths : strengths / 2) / ties,
    reciprocity: reciprocity(network, { method: 'strengths' }),
    transitivity: transitivity(network),
    largestPart: (components(both).sizes[0] ?? Number.NaN) / n,
    degreeCentralization: centralization(both),
  };
}
