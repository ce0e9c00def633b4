import { drawnMeanError } from '../../numeric/drawnMean.js';
import type { KnownOthers } from './knownOthers.js';

// Of each member there are four sums over those drawn: how many are one step away, how many farther within reach, and
// for these the sums of the distances, or by harmonic of 1 / distance, and of their squares.
export const NEAR = 0;
export const FAR = 1;
export const SUM = 2;
export const SQUARES = 3;
export const SUMS = 4;

/** A value, and what it is between. */
export interface Between {
  value: number;
  lower: number;
  upper: number;
}

/**
 * How near member i is to all others, from `samples` of them, by harmonic or closeness, both normalized. Only those more
 * than one step away are a matter of chance: how many there are, or at least how many there are and are beyond reach
 * together, is known, and those drawn among them are as good as any other so many of them.
 */
export function nearnessBetween(
  into: Between,
  { near, rest, sure, within, farthest }: KnownOthers,
  i: number,
  sums: Float64Array,
  at: number,
  samples: number,
  n: number,
  harmonic: boolean,
  trust: number,
): void {
  const [close, far, sum, squares] = [sums[at + NEAR]!, sums[at + FAR]!, sums[at + SUM]!, sums[at + SQUARES]!];
  const drawn = sure[i] === 1 ? far : samples - close;
  if (drawn === rest[i]) exactly(into, near[i]!, far, sum, n, harmonic);
  else if (harmonic) {
    const least = sure[i] === 1 ? 1 / farthest[i]! : 0;
    totalBetween(into, rest[i]!, drawn, sum, squares, least, 1 / 2, trust);
    into.value = (near[i]! + into.value) / (n - 1);
    into.lower = (near[i]! + into.lower) / (n - 1);
    into.upper = (near[i]! + into.upper) / (n - 1);
  } else if (sure[i] === 1) {
    const reached = near[i]! + rest[i]!;
    totalBetween(into, rest[i]!, drawn, sum, squares, 2, farthest[i]!, trust);
    const [least, most] = [into.lower, into.upper];
    into.value = closeness(reached, near[i]! + into.value, n);
    into.lower = closeness(reached, near[i]! + most, n);
    into.upper = closeness(reached, near[i]! + least, n);
  } else withinReach(into, near[i]!, rest[i]!, within[i]!, farthest[i]!, drawn, far, sum, squares, n, trust);
}

function exactly(into: Between, near: number, far: number, sum: number, n: number, harmonic: boolean): void {
  into.value = harmonic ? (near + sum) / (n - 1) : closeness(near + far, near + sum, n);
  into.lower = into.value;
  into.upper = into.value;
}

function closeness(reached: number, sum: number, n: number): number {
  return reached === 0 ? 0 : (reached / (n - 1)) * (reached / sum);
}

/** The sum of `size` values from `least` to `most`, of which `drawn` are known by their sum and that of their squares. */
function totalBetween(
  into: Between,
  size: number,
  drawn: number,
  sum: number,
  squares: number,
  least: number,
  most: number,
  trust: number,
): void {
  const mean = drawn === 0 ? (least + most) / 2 : sum / drawn;
  const variance = drawn === 0 ? 0 : Math.max(0, squares / drawn - mean * mean);
  const error = drawnMeanError(drawn, size, variance, most - least, trust);
  into.value = size * mean;
  // Those not drawn have the least, or the most, at the utmost.
  into.lower = Math.max(size * (mean - error), sum + (size - drawn) * least);
  into.upper = Math.min(size * (mean + error), sum + (size - drawn) * most);
}

// Closeness where it is not known how many are within reach: their number is between bounds, and so is their mean
// distance, for which it does no harm to take them to be more than they are.
function withinReach(
  into: Between,
  near: number,
  rest: number,
  within: number,
  farthest: number,
  drawn: number,
  far: number,
  sum: number,
  squares: number,
  n: number,
  trust: number,
): void {
  totalBetween(into, rest, drawn, far, far, 0, 1, trust);
  const fewest = near + into.lower;
  const most = near + Math.min(into.upper, within);
  const reached = Math.min(most, near + into.value);
  const mean = far === 0 ? (2 + farthest) / 2 : sum / far;
  const variance = far === 0 ? 0 : Math.max(0, squares / far - mean * mean);
  const error = drawnMeanError(far, most - near, variance, farthest - 2, trust);
  const nearest = Math.max(2, mean - error);
  const outmost = Math.min(farthest, mean + error);
  into.value = meanCloseness(reached, near, mean, n);
  // With more within reach closeness falls before it rises: it is largest at one end, smallest at one or in between.
  into.upper = Math.max(meanCloseness(fewest, near, nearest, n), meanCloseness(most, near, nearest, n));
  const turning = Math.min(most, Math.max(fewest, (2 * near * (outmost - 1)) / outmost));
  into.lower = meanCloseness(turning, near, outmost, n);
}

function meanCloseness(reached: number, near: number, mean: number, n: number): number {
  return closeness(reached, near + (reached - near) * mean, n);
}
