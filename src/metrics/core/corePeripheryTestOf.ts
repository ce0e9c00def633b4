import { tiesBothWays } from '../../network/bothWays.js';
import { dealtStrengths, deckOf } from '../../network/dealtStrengths.js';
import type { Network } from '../../network/network.js';
import { randomTies } from '../../network/randomTies.js';
import { type Rewirings, rewirings, sampleStream } from '../../network/rewired.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf, requireWhole } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import type { WorkOptions } from '../../numeric/steps.js';
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
  return wholeOf(corePeripheryTestParts(network, options));
}

/** `corePeripheryTest` in parts of some samples; `drawn` are the random networks if another test compares with them. */
export function corePeripheryTestParts(
  network: Network,
  { keep = 'degrees', samples = SAMPLES, seed = 1, strengths = false, ...options }: CorePeripheryTestOptions = {},
  drawn: Rewirings = rewirings(tiesBothWays(network, strengths), seed),
): Parts<CorePeripheryTest> {
  const rule = coreRule('corePeripheryTest', options);
  requireOneOf('corePeripheryTest', 'keep', keep, ['degrees', 'ties']);
  requireWhole('corePeripheryTest', 'samples', samples, 1);
  requireWhole('corePeripheryTest', 'seed', seed, 0);
  const ties = tiesBothWays(network, strengths);
  const pairs = pairTies({ directed: false, ties }, strengths);
  const blocks = new CoreBlocks(pairs, rule.between);
  putBestCore(pairs, blocks, rule, seed);
  const fit = blocks.fit();
  const other = keep === 'ties' ? redrawn(ties, seed) : swapped(ties, strengths, seed, drawn);
  // Lip's core is told by the numbers of ties, which swaps keep.
  const sameCore = keep === 'degrees' && rule.method === 'lip' && !strengths;
  return {
    // A core without a fit is none to compare with.
    count: Number.isNaN(fit) ? 0 : Math.ceil(samples / drawn.together),
    width: samples,
    add: (part, fits) => {
      for (let sample = part * drawn.together; sample < Math.min(samples, (part + 1) * drawn.together); sample++) {
        const tied = other(sample);
        if (tied === null) fits[sample] = Number.NaN;
        else fits[sample] = sameCore ? fitAmong(tied, blocks) : fitOf(tied, rule, strengths, seed);
      }
    },
    result: (fits) => ({
      fit,
      ...againstChance(
        fit,
        fits.filter((value) => !Number.isNaN(value) && !Number.isNaN(fit)),
      ),
    }),
  };
}

function fitOf(ties: Ties, rule: CoreRule, strengths: boolean, seed: number): number {
  const pairs = pairTies({ directed: false, ties }, strengths);
  const blocks = new CoreBlocks(pairs, rule.between);
  putBestCore(pairs, blocks, rule, seed);
  return blocks.fit();
}

// The fit of the members in the blocks as the core of other ties, each of strength 1, of which they have as many.
function fitAmong({ offsets, targets }: Ties, blocks: CoreBlocks): number {
  const { inside } = blocks;
  let core = 0;
  let periphery = 0;
  for (let i = 0; i < inside.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (inside[targets[k]!] !== inside[i]) continue;
      if (inside[i] === 1) core++;
      else periphery++;
    }
  }
  return blocks.fitOf(blocks.size, core / 2, core / 2, periphery / 2, periphery / 2);
}

// Draws networks in which every member has as many ties; null if there are none but the same.
function swapped(ties: Ties, strengths: boolean, seed: number, { draw }: Rewirings): (sample: number) => Ties | null {
  if (!strengths) return draw;
  const deck = deckOf(ties);
  return (sample) => {
    const other = draw(sample);
    return other && dealtStrengths(other, deck, sampleStream(seed, sample, 'else'));
  };
}

// Draws networks with as many ties.
function redrawn(ties: Ties, seed: number): (sample: number) => Ties {
  const strengths = strengthsOnce(ties);
  return (sample) => randomTies(ties.offsets.length - 1, strengths, sampleStream(seed, sample, 'ties'));
}

// The strength of each tie.
function strengthsOnce({ offsets, targets, strengths }: Ties): Float64Array {
  const once = new Float64Array(targets.length / 2);
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (targets[k]! > i) once[count++] = strengths[k]!;
  return once;
}
