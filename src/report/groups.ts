import type { Consensus } from '../metrics/community/consensusOf.js';
import type { Network } from '../network/network.js';
import type { Ask } from './asks.js';
import { askTests } from './chance.js';
import { type Core, coreOf } from './core.js';
import { type Found, foundOf } from './foundGroups.js';
import { type Given, givenOf } from './givenGroups.js';
import type { Settings } from './settings.js';

/** Which groups there are, how they mix, and whether there is a core. */
export interface GroupReading {
  readonly found: Found;
  readonly given: readonly Given[];
  readonly core: Core;
}

/** Measures the section, given the groups that were found; `whole` is the network without direction. */
export function groupsOf(
  network: Network,
  whole: Network,
  found: () => Consensus,
  settings: Settings,
  ask: Ask,
): () => GroupReading {
  const { attributes, seed } = settings;
  const tests = askTests(whole, settings, ask);
  const core = coreOf(whole, tests, ask);
  return () => ({
    found: foundOf(network, found(), tests()?.groups ?? null, settings),
    given: attributes.map((attribute) => givenOf(network, attribute, found(), seed)),
    core: core(),
  });
}
