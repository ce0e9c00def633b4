import { draw, type Random } from '../../numeric/random.js';
import type { LeidenSpace } from './leidenSpace.js';
import { type Level, sumEnds } from './level.js';
import { SLACK, type Terms } from './terms.js';

/**
 * Splits each community into parts that hang together: starting alone, each node in the order of `space.queue` that
 * nobody has joined yet joins a part of its community or stays alone, drawn with chances that grow as exp(gain / theta)
 * among those where the objective does not fall. Only nodes and parts take part that are well connected to the rest of
 * their community: by no less than expected. Every part is connected, since a node only joins a part it has a tie to.
 * Puts the parts in `space.parts`, each numbered as one of its nodes.
 */
export function refine(
  level: Level,
  { pull, drift, symmetric, theta }: Terms,
  space: LeidenSpace,
  { state }: Random,
): void {
  const { size: n, offsets, targets, strengths, outward, inward } = level;
  const { communities, parts, states, sumsIn, sizes, queue: order, met, gains, outside, wholes, wholesIn } = space;
  const directed = !symmetric;
  wholesOf(level, communities, symmetric, wholes, wholesIn);
  startAlone(level, symmetric, space);
  outsideStrengths(level, communities, outside);
  for (let at = 0; at < n; at++) {
    const i = order[at]!;
    // A node that others have joined stands for them under its own number.
    if (sizes[i] !== 1) continue;
    const community = communities[i]!;
    const whole = wholes[community]!;
    const wholeIn = directed ? wholesIn[community]! : whole;
    const out = outward[i]!;
    const into = directed ? inward[i]! : out;
    const slack = SLACK * outside[i]! + drift * (out + into);
    const cost = pull * into;
    const costIn = pull * out;
    if (outside[i]! < cost * (whole - out) + costIn * (wholeIn - into) - slack) continue;
    let count = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (communities[j] !== community) continue;
      const part = parts[j]!;
      const link = states[2 * part]!;
      if (link === 0) met[count++] = part;
      states[2 * part] = link + strengths[k]!;
    }
    let most = 0;
    let choices = 0;
    for (let l = 0; l < count; l++) {
      const part = met[l]!;
      const sum = states[2 * part + 1]!;
      const sumIn = directed ? sumsIn[part]! : sum;
      const gain = states[2 * part]! - cost * sum - costIn * sumIn;
      const expected = pull * sum * (wholeIn - sumIn) + pull * sumIn * (whole - sum);
      if (gain < -slack || outside[part]! * (1 + SLACK) < expected - drift * (sum + sumIn)) {
        states[2 * part] = 0;
        continue;
      }
      met[choices] = part;
      gains[choices++] = gain;
      if (gain > most) most = gain;
    }
    const best = choices === 0 ? i : drawn(i, choices, most, theta, met, gains, state);
    if (best !== i) {
      parts[i] = best;
      states[2 * best + 1]! += out;
      if (directed) sumsIn[best]! += into;
      sizes[best]!++;
      sizes[i] = 0;
      outside[best]! += outside[i]! - 2 * states[2 * best]!;
    }
    for (let l = 0; l < choices; l++) states[2 * met[l]!] = 0;
  }
}

// One of the parts met, or the node's own with a gain of 0.
function drawn(
  own: number,
  choices: number,
  most: number,
  theta: number,
  met: Int32Array,
  gains: Float64Array,
  state: Int32Array,
): number {
  let total = chance(0, most, theta);
  for (let l = 0; l < choices; l++) {
    const share = chance(gains[l]!, most, theta);
    gains[l] = share;
    total += share;
  }
  let left = draw(state) * total;
  for (let l = 0; l < choices; l++) {
    left -= gains[l]!;
    if (left < 0) return met[l]!;
  }
  return own;
}

// exp(gain / theta) over that of the largest gain.
function chance(gain: number, most: number, theta: number): number {
  const below = (most - gain) / theta;
  return below > 40 ? 0 : below <= 0 ? 1 : Math.exp(-below);
}

function wholesOf(
  { size: n, outward, inward }: Level,
  communities: Int32Array,
  symmetric: boolean,
  wholes: Float64Array,
  wholesIn: Float64Array,
): void {
  wholes.fill(0, 0, n);
  for (let i = 0; i < n; i++) wholes[communities[i]!]! += outward[i]!;
  if (symmetric) return;
  wholesIn.fill(0, 0, n);
  for (let i = 0; i < n; i++) wholesIn[communities[i]!]! += inward[i]!;
}

function startAlone(level: Level, symmetric: boolean, { parts, sizes, states, sumsIn }: LeidenSpace): void {
  const n = level.size;
  for (let i = 0; i < n; i++) parts[i] = i;
  sizes.fill(1, 0, n);
  sumEnds(level, parts, symmetric, states.fill(0, 0, 2 * n), sumsIn);
}

function outsideStrengths(level: Level, communities: Int32Array, outside: Float64Array): void {
  const { size: n, offsets, targets, strengths } = level;
  for (let i = 0; i < n; i++) {
    const community = communities[i]!;
    let sum = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
      if (communities[targets[k]!] === community) sum += strengths[k]!;
    outside[i] = sum;
  }
}
