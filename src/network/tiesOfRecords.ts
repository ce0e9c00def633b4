import type { Interactions } from '../records/interactions.js';
import type { BuildPlan } from './buildPlan.js';
import { type Merging, mergedTies } from './mergedTies.js';
import { endsOf } from './recordPairs.js';
import { strengthsOf } from './strengthsOf.js';
import { symmetrized, type Ties, tiesFromArcs } from './ties.js';

/** One tie per pair of the records that count, as the plan says, records of all kinds taken together. */
export function tiesOfRecords(interactions: Interactions, plan: BuildPlan): Ties {
  const { ids, records, numbers, at, directed, strength: rule, halfLife, symmetrize } = plan;
  const n = ids.length;
  // Under 'sum' a record's direction makes no difference.
  const mirrored = !directed && symmetrize === 'sum';
  const values = rule === 'count' || rule === 'binary' ? null : picked(interactions.strength, records);
  if (halfLife === undefined && isOrderless(rule, values)) {
    const source = picked(interactions.source, records);
    const ties = mergedTies(
      n,
      { source, target: picked(interactions.target, records), values, numbers },
      rule,
      mirrored,
    );
    return directed || mirrored ? ties : symmetrized(ties, symmetrize);
  }
  const ends = endsOf(interactions, numbers, records, !mirrored);
  const oneWay = tiesFromArcs(n, strengthsOf(interactions, { records, at, ends, n, rule, halfLife }));
  return directed ? oneWay : symmetrized(oneWay, symmetrize);
}

// The values of the records that count, the column itself where all do.
function picked<A extends Uint32Array | Float64Array>(column: A, records: Uint32Array): A {
  if (records.length === column.length) return column;
  const values = column.slice(0, records.length) as A; // a slice of a typed array is one of its kind
  for (let k = 0; k < records.length; k++) values[k] = column[records[k]!]!;
  return values;
}

// Whether the rule gives the same bits in whatever order a pair's records come.
function isOrderless(rule: string, values: Float64Array | null): rule is Merging {
  if (rule === 'count' || rule === 'binary' || rule === 'max') return true;
  return rule === 'sum' && values !== null && addsExactly(values);
}

/** Multiples of 1/1024 with a sum below 2⁴³ add up without rounding, in any order. */
export function addsExactly(values: Float64Array): boolean {
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    const parts = values[k]! * 1024;
    if (parts !== Math.floor(parts)) return false;
    sum += parts;
  }
  return sum <= Number.MAX_SAFE_INTEGER;
}
