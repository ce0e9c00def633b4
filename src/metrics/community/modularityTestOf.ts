import { tiesBothWays } from '../../network/bothWays.js';
import { type Deck, dealtStrengths, deckOf } from '../../network/dealtStrengths.js';
import type { Network } from '../../network/network.js';
import { type Rewirings, rewirings, sampleStream } from '../../network/rewired.js';
import type { Ties } from '../../network/ties.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { type Random, randomFrom } from '../../numeric/random.js';
import type { WorkOptions } from '../../numeric/steps.js';
import { type AgainstChance, againstChance, SAMPLES } from './againstChance.js';
import { modularityInput } from './leidenInput.js';
import { type Effort, leidenLabels } from './leidenLabels.js';
import { type LeidenSpace, leidenSpace } from './leidenSpace.js';
import { modularityOf } from './withinShares.js';

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
  return wholeOf(modularityTestParts(network, options));
}

/** `modularityTest` in parts of some samples; `drawn` are the random networks if another test compares with them. */
export function modularityTestParts(
  network: Network,
  { samples = SAMPLES, seed = 1, resolution = 1, strengths = true }: ModularityTestOptions = {},
  drawn: Rewirings = rewirings(tiesBothWays(network, strengths), seed),
): Parts<ModularityTest> {
  requireWhole('modularityTest', 'samples', samples, 1);
  requireWhole('modularityTest', 'seed', seed, 0);
  requireNumber('modularityTest', 'resolution', resolution, 0);
  const ties = tiesBothWays(network, strengths);
  const { draw, together } = drawn;
  let space: LeidenSpace | null = null;
  let deck: Deck | null = null;
  return {
    count: Math.ceil(samples / together),
    width: samples + 1,
    add: (part, values) => {
      space ??= leidenSpace(modularityInput(ties, resolution));
      deck ??= deckOf(ties);
      if (part === 0) values[samples] = highest(ties, resolution, randomFrom(seed), space);
      for (let sample = part * together; sample < Math.min(samples, (part + 1) * together); sample++) {
        const random = sampleStream(seed, sample, 'else');
        const other = draw(sample);
        values[sample] =
          other === null ? Number.NaN : highest(dealtStrengths(other, deck, random), resolution, random, space);
      }
    },
    result: (values) => {
      const found = values[samples]!;
      return {
        modularity: found,
        ...againstChance(
          found,
          values.subarray(0, samples).filter((value) => !Number.isNaN(value)),
        ),
      };
    },
  };
}

// The modularity of the communities that are found.
function highest(ties: Ties, resolution: number, random: Random, space: LeidenSpace): number {
  const labels = leidenLabels(modularityInput(ties, resolution), random, effortFor(ties), space);
  return modularityOf(ties, labels, resolution);
}

// Each network is searched alike, so that the numbers compare. A run more would find next to nothing beside what random
// networks differ by, and among many ties without any groups it would take minutes.
function effortFor({ targets }: Ties): Effort {
  return targets.length <= 2 * MANY ? { iterations: 2 } : { iterations: 1, worthwhile: ENOUGH };
}

const MANY = 50_000;
const ENOUGH = 5e-3; // of all strength
