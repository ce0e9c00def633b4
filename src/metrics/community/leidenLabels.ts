import type { Random } from '../../numeric/random.js';
import type { LeidenInput } from './leidenInput.js';
import { leidenRun } from './leidenRun.js';
import { LARGE, type LeidenSpace, leidenSpace } from './leidenSpace.js';
import { aggregate, byLabel, type Level, membersLevel, renumber } from './level.js';
import { moveLocally } from './localMoving.js';
import { splitPieces } from './pieces.js';
import { gather, scatter } from './places.js';
import { randomOrder } from './randomOrder.js';
import { SLACK, type Terms } from './terms.js';

export interface Effort {
  /** A run is followed by another where it gains more than this share of all strength. Default a millionth. */
  readonly worthwhile?: number;
  /** At most so many runs over all nodes. Default as many as are worthwhile. */
  readonly iterations?: number;
  /** The search ends after so many runs in a row that are not worthwhile. Default 3 of small networks, 1 of large ones. */
  readonly patience?: number;
}

/**
 * A community for each node by Leiden's method, numbered from 0 in the order in which they are met. Searches of networks
 * of as many members and ties can share a space.
 */
export function leidenLabels(
  input: LeidenInput,
  random: Random,
  effort: Effort = {},
  space: LeidenSpace = leidenSpace(input),
): Int32Array {
  const n = input.outward.length;
  // Small ones differ more from run to run.
  const { worthwhile = 1e-6, iterations = Infinity, patience = n <= LARGE ? 3 : 1 } = effort;
  const labels = Int32Array.from({ length: n }, (_, i) => i);
  if (input.ties.targets.length === 0) return labels;
  const terms = termsOf(input, worthwhile);
  const members = membersLevel(input);
  if (n <= LARGE) {
    search(members, labels, patience, iterations, terms, space, random);
    renumber(labels, n, space.numbers);
    return labels;
  }
  const groups = sketch(members, labels, terms, space, random);
  const sorted = sortByGroup(members, groups, labels, space);
  search(space.sorted, sorted, patience, iterations, terms, space, random);
  for (let i = 0; i < n; i++) labels[i] = sorted[space.places[i]!]!;
  renumber(labels, n, space.numbers);
  return labels;
}

// Runs until so many one after the other are not worthwhile, and what single nodes still gain.
function search(
  base: Level,
  labels: Int32Array,
  patience: number,
  iterations: number,
  terms: Terms,
  space: LeidenSpace,
  random: Random,
): void {
  let settled = false;
  for (let idle = 0, left = iterations; idle < patience && left > 0; idle++, left--) {
    const gained = leidenRun(base, labels, true, settled, terms, space, random);
    settled = gained === 0;
    if (gained <= terms.worthwhile) continue;
    idle = -1;
    runOnParts(labels, terms, space, random);
  }
  settle(base, labels, settled, terms, space, random);
}

// For ties of strength 1, within the range the paper gives.
const THETA = 0.02;

function termsOf({ ties: { strengths }, outward, inward, pull }: LeidenInput, worthwhile: number): Terms {
  let ends = 0;
  let exact = true; // whole numbers are added without rounding
  for (let i = 0; i < outward.length; i++) {
    ends += outward[i]! + inward[i]!;
    exact &&= Number.isInteger(outward[i]!) && Number.isInteger(inward[i]!);
  }
  let strength = 0;
  for (let k = 0; k < strengths.length; k++) strength += strengths[k]!;
  const drift = exact && Number.isSafeInteger(ends) ? 0 : SLACK * pull * ends;
  const theta = (THETA * strength) / strengths.length;
  return { pull, symmetric: outward === inward, drift, theta, worthwhile: worthwhile * strength };
}

// Small communities to begin with are put in `labels`: each node moves once, then each of what comes of it, as long as
// they have few nodes. Better ones come of these than of single nodes, and sooner. Gives the large groups that come of
// them in turn.
function sketch(members: Level, labels: Int32Array, terms: Terms, space: LeidenSpace, random: Random): Int32Array {
  const { communities, parts, numbers, queue, met, levels } = space;
  const near = labels.slice();
  let level = members;
  communities.set(labels);
  for (let height = 0; ; height++) {
    const n = level.size;
    randomOrder(n, height > 0, space, random);
    moveLocally(level, terms, space, n, false);
    const count = renumber(communities, n, numbers);
    gather(communities, near, near.length, near);
    if (count * FEW >= near.length) labels.set(near);
    if (count === n) return near;
    const above = levels[height % 2]!;
    parts.set(communities);
    aggregate(level, parts, count, above, queue, numbers, met);
    for (let c = 0; c < count; c++) communities[c] = c;
    level = above;
  }
}

// Nodes, on average.
const FEW = 50;

// Fills `space.sorted` and `space.places`, and gives the labels in that order: what is used together lies together.
function sortByGroup(
  members: Level,
  groups: Int32Array,
  labels: Int32Array,
  { sorted, places, queue, numbers, met }: LeidenSpace,
): Int32Array {
  const n = groups.length;
  byLabel(groups, n, n, queue, numbers);
  for (let at = 0; at < n; at++) places[queue[at]!] = at;
  const inOrder = groups.map((_, at) => labels[queue[at]!]!);
  aggregate(members, places, n, sorted, queue, numbers, met);
  return inOrder;
}

// Further runs on parts of the parts of the last one, which are far fewer than the nodes, while they gain.
function runOnParts(labels: Int32Array, terms: Terms, space: LeidenSpace, random: Random): void {
  const { coarse, within, numbers } = space;
  if (coarse.size === 0) return;
  const ofParts = new Int32Array(coarse.size);
  scatter(labels, within, labels.length, ofParts);
  renumber(ofParts, coarse.size, numbers);
  while (leidenRun(coarse, ofParts, false, false, terms, space, random) > terms.worthwhile);
  gather(ofParts, within, labels.length, labels);
}

// Moves single nodes until none gains, with every community in one piece.
function settle(
  base: Level,
  labels: Int32Array,
  settled: boolean,
  terms: Terms,
  space: LeidenSpace,
  random: Random,
): void {
  const { communities } = space;
  const n = labels.length;
  communities.set(labels);
  do {
    randomOrder(n, true, space, random);
    if (settled) return;
    let waiting = n;
    while (moveLocally(base, terms, space, waiting, true) > 0) waiting = atEdges(n, space);
  } while (splitPieces(base, communities, space));
  labels.set(communities);
}

// Puts those with ties between communities in the queue, as what is expected there has changed; how many they are.
function atEdges(n: number, { atEdge, queue }: LeidenSpace): number {
  let waiting = 0;
  for (let i = 0; i < n; i++) {
    queue[waiting] = i;
    waiting += atEdge[i]!;
  }
  return waiting;
}
