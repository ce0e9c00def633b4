import type { Consensus } from '../metrics/community/consensusOf.js';
import type { Network } from '../network/network.js';
import { undirected } from '../network/views.js';
import type { Ask } from './asks.js';
import { type Core, coreOf } from './core.js';
import { type Found, foundOf } from './foundGroups.js';
import { type Given, givenOf } from './givenGroups.js';

/** Which groups there are, how they mix, and whether there is a core. */
export interface GroupReading {
  readonly found: Found;
  readonly given: readonly Given[];
  readonly core: Core;
}

/** Measures the section, given the groups that were found; lists `count` members between groups. */
export function groupsOf(
  network: Network,
  found: () => Consensus,
  attributes: readonly string[],
  count: number,
  seed: number,
  ask: Ask,
): () => GroupReading {
  const whole = undirected(network);
  const groups = foundOf(network, whole, found, attributes, count, seed, ask);
  const core = coreOf(whole, seed, ask);
  return () => ({
    found: groups(),
    given: attributes.map((attribute) => givenOf(network, attribute, found(), seed)),
    core: core(),
  });
}
