import { largestShare, misfit, smallestShare } from '../../numeric/shareBounds.js';
import { type Places, placesOf } from './places.js';

/** How often each member was hit, as a share of the samples, between bounds. */
export interface SampledShares {
  readonly shares: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly samples: number;
  readonly places: Places;
}

/**
 * Draws samples until all bounds are within `epsilon` of the shares, or each of the first `top` places is sure. Every
 * `draw` is independent and adds 1 for everyone it hits. The probability that all bounds hold is at least 1 − delta.
 *
 * Each bound may fail with its own part of delta. Members hit often, whose shares vary most, get most of it: a first
 * phase, whose samples are then left aside, says who they are. At the j-th time that the bounds are looked at, 1 / (j
 * (j + 1)) of each part is spent; over all times that adds up to the part. So all that is ever looked at holds at once.
 */
export function sampledShares(
  n: number,
  { epsilon, delta, top }: { epsilon: number; delta: number; top: number },
  draw: (hits: Uint32Array) => void,
): SampledShares {
  const early = new Uint32Array(n);
  const first = Math.ceil(FIRST / epsilon);
  for (let sample = 0; sample < first; sample++) draw(early);
  const plan = planOf(early, first, epsilon, delta);
  const hits = new Uint32Array(n);
  let samples = 0;
  // Places can become sure long before all bounds are narrow.
  let next = Math.ceil(plan.samples / (top > 0 ? 16 : 1));
  for (let look = 1; ; look++) {
    for (; samples < next; samples++) draw(hits);
    const spent = Math.log(look * (look + 1));
    const narrow = allWithin(hits, samples, epsilon, early, plan, spent);
    if (narrow || top > 0) {
      const found = boundsOf(hits, samples, early, plan, spent, top);
      if (narrow || found.places.sure.every(Boolean)) return found;
    }
    next = Math.ceil(samples * GROWTH);
  }
}

const FIRST = 5;
const GROWTH = 1.15;
const EVEN = 0.05; // this part of delta is for all bounds alike

interface Plan {
  /** About how many samples it will take. */
  readonly samples: number;
  /** By the hits of the first phase: minus the logarithm of the probability with which a bound may fail. */
  readonly below: Float64Array;
  readonly above: Float64Array;
}

// After t samples a member whose share is p has bounds within epsilon when they may fail with the probability
// exp(−t × misfit(p, p ± epsilon)). Here t is such that these probabilities add up to delta.
function planOf(early: Uint32Array, first: number, epsilon: number, delta: number): Plan {
  const members = new Float64Array(first + 1); // by hits
  for (const hits of early) members[hits]!++;
  const below = new Float64Array(first + 1);
  const above = new Float64Array(first + 1);
  for (let hits = 0; hits <= first; hits++) {
    const share = hits / first;
    below[hits] = share > epsilon ? misfit(share, share - epsilon) : Infinity;
    above[hits] = share + epsilon < 1 ? misfit(share, share + epsilon) : Infinity;
  }
  let low = 0;
  let high = 1;
  while (failing(high, members, below, above) > delta) high *= 2;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (failing(middle, members, below, above) > delta) low = middle;
    else high = middle;
  }
  const even = (EVEN * delta) / (2 * early.length);
  const logarithm = (rate: number): number => -Math.log((1 - EVEN) * Math.exp(-high * rate) + even);
  return { samples: Math.ceil(high * GROWTH), below: below.map(logarithm), above: above.map(logarithm) };
}

function failing(samples: number, members: Float64Array, below: Float64Array, above: Float64Array): number {
  let sum = 0;
  for (let hits = 0; hits < members.length; hits++)
    if (members[hits] !== 0)
      sum += members[hits]! * (Math.exp(-samples * below[hits]!) + Math.exp(-samples * above[hits]!));
  return sum;
}

function allWithin(
  hits: Uint32Array,
  samples: number,
  epsilon: number,
  early: Uint32Array,
  { below, above }: Plan,
  spent: number,
): boolean {
  for (let i = 0; i < hits.length; i++) {
    const share = hits[i]! / samples;
    const known = early[i]!;
    if (share + epsilon < 1 && samples * misfit(share, share + epsilon) < above[known]! + spent) return false;
    if (share > epsilon && samples * misfit(share, share - epsilon) < below[known]! + spent) return false;
  }
  return true;
}

function boundsOf(
  hits: Uint32Array,
  samples: number,
  early: Uint32Array,
  { below, above }: Plan,
  spent: number,
  top: number,
): SampledShares {
  const n = hits.length;
  const shares = new Float64Array(n);
  const lower = new Float64Array(n);
  const upper = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    shares[i] = hits[i]! / samples;
    lower[i] = smallestShare(shares[i]!, (below[early[i]!]! + spent) / samples);
    upper[i] = largestShare(shares[i]!, (above[early[i]!]! + spent) / samples);
  }
  return { shares, lower, upper, samples, places: placesOf(shares, lower, upper, top) };
}
