import { stableOrder } from '../numeric/stableOrder.js';
import type { Interactions } from '../records/interactions.js';
import type { BuildPlan } from './buildPlan.js';
import type { Arcs } from './network.js';
import { pairsOf } from './recordPairs.js';
import { scaledStrengths } from './scaledStrengths.js';
import { symmetrized, type Ties, tiesFromArcs } from './ties.js';
import { tiesOfRecords } from './tiesOfRecords.js';

/** One tie per pair of the records that count, as the plan says. */
export function plannedTies(who: string, interactions: Interactions, plan: BuildPlan): Ties {
  if (plan.scaleKinds === 'none') return tiesOfRecords(interactions, plan);
  return addedTies(who, plan.ids.length, arcsOfKinds(who, interactions, plan.kinds, plan), plan.directed);
}

/** The ties of each kind as a network of it alone would have them, scaled as the plan says; an undirected one stands once. */
export function arcsOfKinds(
  who: string,
  interactions: Interactions,
  kinds: readonly string[],
  plan: BuildPlan,
): readonly Arcs[] {
  const { records, directed, scaleKinds } = plan;
  const layers = new Map(kinds.map((kind, layer) => [kind, layer]));
  const layerOf = Uint32Array.from(interactions.kinds, (kind) => layers.get(kind) ?? kinds.length);
  const ofRecord = records.map((record) => layerOf[interactions.kind[record]!]!);
  const order = stableOrder(kinds.length + 1, ofRecord);
  let end = 0;
  return kinds.map((_, layer) => {
    const begin = end;
    while (end < order.length && ofRecord[order[end]!] === layer) end++;
    const own = order.subarray(begin, end).map((place) => records[place]!);
    const arcs = arcsOf(tiesOfRecords(interactions, { ...plan, records: own }), directed);
    return { ...arcs, strength: scaledStrengths(who, arcs.strength, scaleKinds) };
  });
}

// The ties of several kinds as one tie per pair, strengths added smallest first.
function addedTies(who: string, n: number, kinds: readonly Arcs[], directed: boolean): Ties {
  const all = { source: joined(kinds, 'source'), target: joined(kinds, 'target') };
  const values = new Float64Array(all.source.length);
  let filled = 0;
  for (const { strength } of kinds) {
    values.set(strength, filled);
    filled += strength.length;
  }
  const { order, starts } = pairsOf(n, all);
  const pairs = starts.length - 1;
  const arcs = { source: new Uint32Array(pairs), target: new Uint32Array(pairs), strength: new Float64Array(pairs) };
  const inOrder = Float64Array.from(order, (place) => values[place]!);
  for (let pair = 0; pair < pairs; pair++) {
    const first = order[starts[pair]!]!;
    const own = inOrder.subarray(starts[pair], starts[pair + 1]).sort();
    arcs.source[pair] = all.source[first]!;
    arcs.target[pair] = all.target[first]!;
    for (let k = 0; k < own.length; k++) arcs.strength[pair]! += own[k]!;
    if (arcs.strength[pair] === Infinity)
      throw new RangeError(`${who}: the strengths of a pair must add up to a finite number`);
  }
  const oneWay = tiesFromArcs(n, arcs);
  return directed ? oneWay : symmetrized(oneWay, 'sum');
}

function joined(kinds: readonly Arcs[], end: 'source' | 'target'): Uint32Array {
  const all = new Uint32Array(kinds.reduce((sum, arcs) => sum + arcs[end].length, 0));
  let filled = 0;
  for (const arcs of kinds) {
    all.set(arcs[end], filled);
    filled += arcs[end].length;
  }
  return all;
}

// An undirected tie from the lower member only.
function arcsOf(
  { offsets, targets, strengths }: Ties,
  directed: boolean,
): { source: Uint32Array; target: Uint32Array; strength: Float64Array } {
  const m = directed ? targets.length : targets.length / 2;
  const arcs = { source: new Uint32Array(m), target: new Uint32Array(m), strength: new Float64Array(m) };
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (!directed && targets[k]! < i) continue;
      arcs.source[count] = i;
      arcs.target[count] = targets[k]!;
      arcs.strength[count++] = strengths[k]!;
    }
  }
  return arcs;
}
