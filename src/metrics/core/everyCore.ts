import type { CoreBlocks } from './coreBlocks.js';
import type { FoundCore } from './lipCore.js';
import type { PairTies } from './pairTies.js';

/** The core that fits best among all there are: of several the smallest, and of these the one with the first members. */
export function everyCore(ties: PairTies, blocks: CoreBlocks): FoundCore {
  const { offsets, targets, strengths, squares } = ties;
  const n = offsets.length - 1;
  // What is within core and periphery after the members of a mask down to a bit have entered; under n, before any has.
  const core = new Float64Array(n + 1);
  const coreSquares = new Float64Array(n + 1);
  const periphery = new Float64Array(n + 1);
  const peripherySquares = new Float64Array(n + 1);
  for (let k = 0; k < targets.length; k++) {
    periphery[n]! += strengths[k]! / 2;
    peripherySquares[n]! += squares[k]! / 2;
  }
  let best = 0;
  let bestFit = -Infinity;
  let unique = false;
  for (let mask = 1; mask < 1 << n; mask++) {
    // The first member has the highest bit, so that of masks of a size the largest has the first members.
    const bit = 31 - Math.clz32(mask & -mask);
    const before = mask & (mask - 1);
    const from = before === 0 ? n : 31 - Math.clz32(before & -before);
    const i = n - 1 - bit;
    let [entering, enteringSquares, leaving, leavingSquares] = [0, 0, 0, 0];
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const inside = (before >>> (n - 1 - targets[k]!)) & 1;
      entering += inside * strengths[k]!;
      enteringSquares += inside * squares[k]!;
      leaving += (1 - inside) * strengths[k]!;
      leavingSquares += (1 - inside) * squares[k]!;
    }
    core[bit] = core[from]! + entering;
    coreSquares[bit] = coreSquares[from]! + enteringSquares;
    periphery[bit] = periphery[from]! - leaving;
    peripherySquares[bit] = peripherySquares[from]! - leavingSquares;
    const size = ones(mask);
    const fit = blocks.fitOf(size, core[bit]!, coreSquares[bit]!, periphery[bit]!, peripherySquares[bit]!);
    if (!(fit > bestFit - EQUAL)) continue;
    unique = fit > bestFit + EQUAL;
    if (unique || size < ones(best) || (size === ones(best) && mask > best)) best = mask;
    if (fit > bestFit) bestFit = fit;
  }
  const members = Uint32Array.from({ length: n }, (_, i) => i);
  return { core: members.filter((i) => (best >>> (n - 1 - i)) & 1), unique };
}

/** Fits that differ by less are equal but for rounding. */
export const EQUAL = 1e-10;

function ones(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
