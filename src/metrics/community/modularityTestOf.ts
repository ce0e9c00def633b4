import { tiesBothWays } from '../../network/bothWays.js';
import { dealtStrengths, deckOf } from '../../network/dealtStrengths.js';
import type { Network } from '../../network/network.js';
import { rewired } from '../../network/rewired.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { atOnce, type Steps, type WorkOptions } from '../../numeric/steps.js';
import { type AgainstChance, againstChance, SAMPLES } from './againstChance.js';
import { modularityInput } from './leidenInput.js';
import { leidenLabels } from './leidenLabels.js';
import { modularity } from './modularity.js';

export interface ModularityTestOptions extends WorkOptions {
  /** How many random networks to compare with. Default 99. */
  readonly samples?: number;
  /** Another seed draws other random networks. Default 1. */
  readonly seed?: number;
  /** How much the ties expected by chance count; higher values give smaller communities. Default 1. */
  readonly resolution?: number;
  /** Whether stronger ties hold members together more. Default true. */
  readonly strengths?: boolean;
}

/** The modularity of a network beside that of random ones. */
export interface ModularityTest extends AgainstChance {
  /** The modularity of the communities found in the network. */
  readonly modularity: number;
}

/** What `modularityTest` gives, without a pause. */
export function modularityTestOf(network: Network, options: ModularityTestOptions = {}): ModularityTest {
  return atOnce(modularityTestSteps(network, options));
}

/** The work of `modularityTest`, a part per sample. */
export function* modularityTestSteps(
  network: Network,
  { samples = SAMPLES, seed = 1, resolution = 1, strengths = true }: ModularityTestOptions,
): Steps<ModularityTest> {
  requireWhole('modularityTest', 'samples', samples, 1);
  requireWhole('modularityTest', 'seed', seed, 0);
  requireNumber('modularityTest', 'resolution', resolution, 0);
  const whole: Network = { ...network, directed: false, ties: tiesBothWays(network, strengths) };
  const random = randomFrom(seed);
  const found = highest(whole, resolution, random);
  const deck = deckOf(whole.ties);
  const values = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    const { ties, swaps } = rewired(whole.ties, random);
    if (swaps === 0) return { modularity: found, ...againstChance(found, new Float64Array(0)) };
    values[sample] = highest({ ...whole, ties: dealtStrengths(ties, deck, random) }, resolution, random);
    yield sample + 1;
  }
  return { modularity: found, ...againstChance(found, values) };
}

function highest(whole: Network, resolution: number, random: () => number): number {
  const labels = leidenLabels(modularityInput(whole.ties, resolution), random);
  return modularity(whole, labels, { resolution });
}
