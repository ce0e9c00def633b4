import type { Interactions } from '../records/interactions.js';
import type { BuildPlan } from './buildPlan.js';
import { type Merging, mergedTies } from './mergedTies.js';
import { strengthsOf } from './strengthsOf.js';
import { symmetrized, type Ties, tiesFromArcs } from './ties.js';

/** One tie per pair of the records that count, as the plan says, records of all kinds taken together. */
export function tiesOfRecords(interactions: Interactions, plan: BuildPlan): Ties {
  const { ids, records, ends, at, directed, strength: rule, halfLife, symmetrize } = plan;
  const n = ids.length;
  // Under 'sum' each pair has its lower member first, and is only mirrored.
  const mirrored = !directed && symmetrize === 'sum';
  const values = rule === 'count' || rule === 'binary' ? null : pickedStrengths(interactions.strength, records);
  if (halfLife === undefined && isOrderless(rule, values)) {
    const ties = mergedTies(n, { ...ends, values }, rule, mirrored);
    return directed || mirrored ? ties : symmetrized(ties, symmetrize);
  }
  const oneWay = tiesFromArcs(n, strengthsOf(interactions, { records, at, ends, n, rule, halfLife }));
  return directed ? oneWay : symmetrized(oneWay, symmetrize);
}

// The strengths of the records that count, the column itself where all do.
function pickedStrengths(strength: Float64Array, records: Uint32Array): Float64Array {
  if (records.length === strength.length) return strength;
  const picked = new Float64Array(records.length);
  for (let k = 0; k < records.length; k++) picked[k] = strength[records[k]!]!;
  return picked;
}

// Whether the rule gives the same bits in whatever order a pair's records come.
function isOrderless(rule: string, values: Float64Array | null): rule is Merging {
  if (rule === 'count' || rule === 'binary' || rule === 'max') return true;
  return rule === 'sum' && values !== null && addsExactly(values);
}

// Multiples of 1/1024 with a sum below 2⁴³ add up without rounding, in any order.
function addsExactly(values: Float64Array): boolean {
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    const parts = values[k]! * 1024;
    if (parts !== Math.floor(parts)) return false;
    sum += parts;
  }
  return sum <= Number.MAX_SAFE_INTEGER;
}
