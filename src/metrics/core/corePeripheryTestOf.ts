import { tiesBothWays } from '../../network/bothWays.js';
import { dealtStrengths, deckOf } from '../../network/dealtStrengths.js';
import type { Network } from '../../network/network.js';
import { randomTies } from '../../network/randomTies.js';
import { rewired } from '../../network/rewired.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { atOnce, type Steps, type WorkOptions } from '../../numeric/steps.js';
import { type AgainstChance, againstChance, SAMPLES } from '../community/againstChance.js';
import { CoreBlocks } from './coreBlocks.js';
import { type CorePeripheryOptions, type CoreRule, coreRule, putBestCore } from './corePeriphery.js';
import { pairTies } from './pairTies.js';

export interface CorePeripheryTestOptions extends CorePeripheryOptions, WorkOptions {
  /**
   * What random networks keep. `'degrees'`: every member has as many ties as in the network; `'ties'`: only their number
   * is the same. Default `'degrees'`.
   */
  readonly keep?: 'degrees' | 'ties';
  /** How many random networks to compare with. Default 99. */
  readonly samples?: number;
}

/** The fit of the best core beside that of random networks. */
export interface CorePeripheryTest extends AgainstChance {
  /** The fit in the network, directions ignored. */
  readonly fit: number;
}

/** What `corePeripheryTest` gives, without a pause. */
export function corePeripheryTestOf(network: Network, options: CorePeripheryTestOptions = {}): CorePeripheryTest {
  return atOnce(corePeripheryTestSteps(network, options));
}

/** The work of `corePeripheryTest`, a part per sample. */
export function* corePeripheryTestSteps(
  network: Network,
  { keep = 'degrees', samples = SAMPLES, seed = 1, strengths = false, ...options }: CorePeripheryTestOptions,
): Steps<CorePeripheryTest> {
  const rule = coreRule('corePeripheryTest', options);
  requireOneOf('corePeripheryTest', 'keep', keep, ['degrees', 'ties']);
  requireWhole('corePeripheryTest', 'samples', samples, 1);
  requireWhole('corePeripheryTest', 'seed', seed, 0);
  const ties = tiesBothWays(network, strengths);
  const fit = fitOf(ties, rule, strengths, seed);
  const none = { fit, ...againstChance(fit, new Float64Array(0)) };
  if (Number.isNaN(fit)) return none;
  const random = randomFrom(seed);
  const other = keep === 'degrees' ? swapped(ties, strengths, random) : redrawn(ties, random);
  const fits = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    const drawn = other();
    if (drawn === null) return none;
    fits[sample] = fitOf(drawn, rule, strengths, seed);
    yield sample + 1;
  }
  // A core without a fit is none to compare with.
  return {
    fit,
    ...againstChance(
      fit,
      fits.filter((value) => !Number.isNaN(value)),
    ),
  };
}

function fitOf(ties: Ties, rule: CoreRule, strengths: boolean, seed: number): number {
  const pairs = pairTies({ directed: false, ties }, strengths);
  const blocks = new CoreBlocks(pairs, rule.between);
  putBestCore(pairs, blocks, rule, seed);
  return blocks.fit();
}

// Draws networks in which every member has as many ties; null if there are none but the same.
function swapped(ties: Ties, strengths: boolean, random: () => number): () => Ties | null {
  const deck = deckOf(ties);
  return () => {
    const other = rewired(ties, random);
    if (other.swaps === 0) return null;
    return strengths ? dealtStrengths(other.ties, deck, random) : other.ties;
  };
}

// Draws networks with as many ties.
function redrawn(ties: Ties, random: () => number): () => Ties {
  const strengths = strengthsOnce(ties);
  return () => randomTies(ties.offsets.length - 1, strengths, random);
}

// The strength of each tie.
function strengthsOnce({ offsets, targets, strengths }: Ties): Float64Array {
  const once = new Float64Array(targets.length / 2);
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (targets[k]! > i) once[count++] = strengths[k]!;
  return once;
}
