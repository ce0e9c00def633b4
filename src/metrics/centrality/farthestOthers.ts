import type { Ties } from '../../network/ties.js';

/**
 * For each member how many steps the farthest one that it reaches can be away, at most, in time O(n + m). Members with
 * the same label reach each other, and no tie leads to a larger label. Among them it is no farther than to the one with
 * most ties and on from there; whoever reaches others beyond them does so by a tie of one of them.
 */
export function farthestOthers(rows: Ties, back: Ties, labels: Uint32Array): Float64Array {
  const n = labels.length;
  const hubs = hubsOf(rows.offsets, labels);
  const to = new Int32Array(n);
  const from = new Int32Array(n);
  stepsFromHubs(back.offsets, back.targets, labels, hubs, to);
  if (back === rows) from.set(to);
  else stepsFromHubs(rows.offsets, rows.targets, labels, hubs, from);
  const [inward, outward, beyond] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const label = labels[i]!;
    inward[label] = Math.max(inward[label]!, to[i]!);
    outward[label] = Math.max(outward[label]!, from[i]!);
  }
  beyondLabels(rows.offsets, rows.targets, labels, inward, outward, beyond);
  return Float64Array.from(to, (steps, i) => steps + outward[labels[i]!]! + beyond[labels[i]!]!);
}

// Under each label its first member with most ties, n where nobody has the label.
function hubsOf(offsets: Uint32Array, labels: Uint32Array): Int32Array {
  const n = labels.length;
  const hubs = new Int32Array(n).fill(n);
  for (let i = 0; i < n; i++) {
    const hub = hubs[labels[i]!]!;
    if (hub === n || offsets[i + 1]! - offsets[i]! > offsets[hub + 1]! - offsets[hub]!) hubs[labels[i]!] = i;
  }
  return hubs;
}

function stepsFromHubs(
  offsets: Uint32Array,
  targets: Uint32Array,
  labels: Uint32Array,
  hubs: Int32Array,
  steps: Int32Array,
): void {
  const queue = new Int32Array(labels.length);
  steps.fill(-1);
  let end = 0;
  for (let label = 0; label < hubs.length; label++) {
    if (hubs[label] === labels.length) continue;
    let head = end;
    queue[end++] = hubs[label]!;
    steps[hubs[label]!] = 0;
    for (; head < end; head++) {
      const i = queue[head]!;
      for (let k = offsets[i]!, last = offsets[i + 1]!; k < last; k++) {
        const j = targets[k]!;
        if (steps[j]! >= 0 || labels[j] !== label) continue;
        steps[j] = steps[i]! + 1;
        queue[end++] = j;
      }
    }
  }
}

// How far whoever is reached can be from the last member on the way that has the label, none counting 0. Members come
// by label, so that those that a tie leads to are done.
function beyondLabels(
  offsets: Uint32Array,
  targets: Uint32Array,
  labels: Uint32Array,
  inward: Float64Array,
  outward: Float64Array,
  beyond: Float64Array,
): void {
  for (const i of byLabel(labels)) {
    const label = labels[i]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const other = labels[targets[k]!]!;
      if (other === label) continue;
      beyond[label] = Math.max(beyond[label]!, 1 + inward[other]! + outward[other]! + beyond[other]!);
    }
  }
}

function byLabel(labels: Uint32Array): Uint32Array {
  const next = new Uint32Array(labels.length + 1);
  for (let i = 0; i < labels.length; i++) next[labels[i]! + 1]!++;
  for (let label = 0; label < labels.length; label++) next[label + 1]! += next[label]!;
  const members = new Uint32Array(labels.length);
  for (let i = 0; i < labels.length; i++) members[next[labels[i]!]!++] = i;
  return members;
}
