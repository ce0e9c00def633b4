import type { Consensus } from '../metrics/community/consensusOf.js';
import type { Network } from '../network/network.js';
import type { Partition } from '../network/partition.js';
import { undirected } from '../network/views.js';
import type { Ask } from './asks.js';
import { type Bridging, bridgingOf } from './bridging.js';
import { type Brokers, brokersOf } from './brokers.js';
import { type Centrality, centralityOf } from './centrality.js';
import { type Connection, connectionOf } from './connection.js';
import { type Durability, durabilityOf } from './durability.js';
import { type GroupReading, groupsOf } from './groups.js';
import type { Settings } from './settings.js';
import type { Standing } from './standing.js';
import { type TieReading, tiesOf } from './ties.js';
import { type VoiceReading, voicesOf } from './voice.js';
import { type Ways, waysOf } from './ways.js';

/** One reading of a network under the headings of the page. */
export interface Reading {
  readonly connection: Connection;
  readonly centrality: Centrality;
  readonly bridging: Bridging;
  /** Who links the groups of each attribute; without attributes, the groups that are found. */
  readonly brokerage: readonly Brokers[];
  /** What would be left if members left. */
  readonly durability: Durability;
  readonly ties: TieReading;
  readonly groups: GroupReading;
  /** Whether the groups of each attribute are heard. */
  readonly voice: readonly VoiceReading[];
}

/** The ways between the groups of each attribute; without attributes, between those found. */
export type Groupings = readonly (readonly [by: string, ways: Ways])[];

/** Counts the ways between groups. */
export function waysBetween(network: Network, attributes: readonly string[], found: Partition): Groupings {
  if (attributes.length > 0) return attributes.map((attribute) => [attribute, waysOf(network, attribute)]);
  // Who is alone is in no group.
  const groups = Array.from(found.labels, (label) => (found.sizes[label] === 1 ? '' : `Group ${label + 1}`));
  return [['', waysOf(network, groups)]];
}

/** Measures a network; read with the ways between its groups. */
export function readingOf(
  network: Network,
  found: () => Consensus,
  standing: Standing,
  settings: Settings,
  ask: Ask,
): (ways: Groupings) => Reading {
  const { leaders, seed } = settings;
  const whole = undirected(network);
  const groups = groupsOf(network, whole, found, settings, ask);
  const bridging = bridgingOf(network, leaders, ask);
  const durability = durabilityOf(network, seed, ask);
  const ties = tiesOf(network, standing, leaders, ask);
  const connection = connectionOf(network, seed, ask);
  const centrality = centralityOf(network, leaders, seed, ask);
  const voices = voicesOf(network, whole, settings, ask);
  return (ways) => {
    const grouped = groups();
    return {
      connection: connection(),
      centrality: centrality(),
      bridging: bridging(),
      brokerage: ways.map(([by, between]) => brokersOf(network, by, between, leaders)),
      durability: durability(),
      ties: ties(),
      groups: grouped,
      voice: voices(grouped.core),
    };
  };
}
