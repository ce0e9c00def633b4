import { betweenness, betweennessParts } from '../metrics/centrality/betweenness.js';
import { closeness, closenessParts } from '../metrics/centrality/closeness.js';
import { decay, decayParts } from '../metrics/centrality/decay.js';
import { harmonic, harmonicParts } from '../metrics/centrality/harmonic.js';
import { nearness, nearnessParts } from '../metrics/centrality/nearness.js';
import { reach, reachParts } from '../metrics/centrality/reach.js';
import { tieBetweenness, tieBetweennessParts } from '../metrics/centrality/tieBetweenness.js';
import { modularityTest } from '../metrics/community/modularityTest.js';
import { modularityTestParts } from '../metrics/community/modularityTestOf.js';
import { corePeripheryTest } from '../metrics/core/corePeripheryTest.js';
import { corePeripheryTestParts } from '../metrics/core/corePeripheryTestOf.js';
import { averageClustering, averageClusteringParts } from '../metrics/density/averageClustering.js';
import { clustering, clusteringParts } from '../metrics/density/clustering.js';
import { distanceDistribution, distanceDistributionParts } from '../metrics/density/distanceDistribution.js';
import { distances, distancesParts } from '../metrics/density/distances.js';
import { transitivity, transitivityParts } from '../metrics/density/transitivity.js';
import { triadCensus, triadCensusParts } from '../metrics/density/triadCensus.js';
import { removalImpact, removalImpactParts } from '../metrics/durability/removalImpact.js';
import type { Network } from '../network/network.js';
import type { Parts } from '../numeric/parts.js';
import type { Plan } from '../report/asks.js';
import { chanceTests, chanceTestsParts } from '../report/chanceTests.js';
import { profile } from '../report/profile.js';
import { profilePlan } from '../report/profilePlan.js';

// Each has options of its own, of which `never` says only that they are whatever the measure is given.
type Planned = (network: Network, options: never) => Plan<unknown>;
type Split = (network: Network, options: never) => Parts<unknown>;

/** How a reading is planned, if the measures that it needs can be measured on any thread. */
export function planOf(measure: unknown): Planned | undefined {
  return measure === profile ? profilePlan : undefined;
}

// The measures that are sums over members or ties, each with how it is cut into parts.
const SPLITS: ReadonlyMap<unknown, Split> = new Map<unknown, Split>([
  [betweenness, betweennessParts],
  [closeness, closenessParts],
  [decay, decayParts],
  [harmonic, harmonicParts],
  [chanceTests, chanceTestsParts],
  [corePeripheryTest, corePeripheryTestParts],
  [modularityTest, modularityTestParts],
  [nearness, nearnessParts],
  [reach, reachParts],
  [tieBetweenness, tieBetweennessParts],
  [distances, distancesParts],
  [distanceDistribution, distanceDistributionParts],
  [removalImpact, removalImpactParts],
  [averageClustering, averageClusteringParts],
  [clustering, clusteringParts],
  [transitivity, transitivityParts],
  [triadCensus, triadCensusParts],
]);

/** How the measure is cut into parts, if it is. */
export function partsOf(measure: unknown): Split | undefined {
  return SPLITS.get(measure);
}
