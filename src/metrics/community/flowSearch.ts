import { partitionOf } from '../../network/partition.js';
import { weakLabels } from '../../network/weakLabels.js';
import type { Random } from '../../numeric/random.js';
import { codeLength } from './codeLength.js';
import type { Flow } from './flow.js';
import { joined, withinModules } from './flowLevels.js';
import { moveByFlow } from './flowMoving.js';
import { renumber } from './level.js';

/** Labels from 0 on, and their code length. */
interface Found {
  readonly labels: Int32Array;
  readonly bits: number;
}

/**
 * The shortest code of `trials` searches from the start, each also tried with what it has in common with the best so far
 * taken as nodes, or that of the components.
 */
export function shortestCode(flow: Flow, trials: number, random: Random): Found {
  let best = found(flow, Int32Array.from(partitionOf(weakLabels(flow.ties)).labels));
  for (let trial = 0; trial < trials && best.bits > 0; trial++) {
    const next = searched(flow, random);
    const [better, worse] = next.bits < best.bits ? [next, best] : [best, next];
    best = trial === 0 ? better : regrouped(flow, better, overlap(better.labels, worse.labels), random);
  }
  return best;
}

function found(flow: Flow, labels: Int32Array): Found {
  return { labels, bits: codeLength(flow, labels, labels.length) };
}

function searched(flow: Flow, random: Random): Found {
  const labels = Int32Array.from(flow.rates.keys());
  climb(flow, labels, null, random);
  return tuned(flow, found(flow, labels), random);
}

// With the parts of its modules moved, and tuned; or as it was, if that is no better.
function regrouped(flow: Flow, before: Found, parts: Int32Array, random: Random): Found {
  const labels = before.labels.slice();
  moveParts(flow, labels, parts, random);
  const after = tuned(flow, found(flow, labels), random);
  return after.bits < before.bits ? after : before;
}

// A round that shortens the code by less than this share of it is the last.
const WORTHWHILE = 1e-5;

function tuned(flow: Flow, start: Found, random: Random): Found {
  for (let best = start; ; ) {
    const labels = best.labels.slice();
    climb(flow, labels, null, random);
    const parts = Int32Array.from(labels.keys());
    climb(withinModules(flow, labels), parts, labels, random);
    moveParts(flow, labels, parts, random);
    const next = found(flow, labels);
    if (!(next.bits < best.bits)) return best;
    if (best.bits - next.bits < WORTHWHILE * best.bits) return next;
    best = next;
  }
}

// Moves nodes, then the modules they form, and so on, and leaves in `labels` the module of each, numbered from 0. With
// `scopes` only those of one scope have ties.
function climb(flow: Flow, labels: Int32Array, scopes: Int32Array | null, random: Random): void {
  let level = flow;
  let parts = labels.slice();
  let within = scopes ?? new Int32Array(labels.length);
  const scopeCount = scopes === null ? 1 : labels.length;
  for (let i = 0; i < labels.length; i++) labels[i] = i;
  for (;;) {
    moveByFlow(level, parts, within, scopeCount, random);
    const count = renumber(parts, parts.length, new Int32Array(parts.length));
    for (let i = 0; i < labels.length; i++) labels[i] = parts[labels[i]!]!;
    if (count === parts.length) return;
    const outer = new Int32Array(count);
    for (let i = 0; i < parts.length; i++) outer[parts[i]!] = within[i]!;
    within = outer;
    level = joined(level, parts, count);
    parts = Int32Array.from(outer.keys());
  }
}

// The same with parts of modules, numbered in place, as nodes; each begins in its module.
function moveParts(flow: Flow, labels: Int32Array, parts: Int32Array, random: Random): void {
  const count = renumber(parts, parts.length, new Int32Array(parts.length));
  const outer = new Int32Array(count);
  for (let i = 0; i < labels.length; i++) outer[parts[i]!] = labels[i]!;
  climb(joined(flow, parts, count), outer, null, random);
  for (let i = 0; i < labels.length; i++) labels[i] = outer[parts[i]!]!;
}

// A label for each pair of labels; the first member's number.
function overlap(labels: Int32Array, others: Int32Array): Int32Array {
  const first = new Map<number, number>();
  return labels.map((label, i) => {
    const pair = label * labels.length + others[i]!;
    if (!first.has(pair)) first.set(pair, i);
    return first.get(pair)!;
  });
}
