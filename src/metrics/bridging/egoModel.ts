import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { throughContacts } from './throughContacts.js';

/**
 * Which ties of a contact count: in `'whole'` all that it has in the network; in `'ego'` those to the member itself and
 * to the member's other contacts, as if each member's surroundings had been asked for alone.
 */
export type EgoModel = 'whole' | 'ego';

/** Throws unless `model` is one of the two. */
export function requireEgoModel(who: string, model: unknown): void {
  requireOneOf(who, 'model', model, ['whole', 'ego']);
}

/** For each contact of a member the strengths of its ties to the member and to the contacts that both have, added up. */
export function totalsInside(ties: Ties): Float64Array {
  const totals = throughContacts(ties, new Float64Array(2 * ties.targets.length).fill(1));
  for (let way = 0; way < totals.length; way++) totals[way]! += ties.strengths[way >> 1]!;
  return totals;
}

/** For each contact of a member the strongest of its ties to the member and to the contacts that both have. */
export function strongestInside({ offsets, targets, strengths }: Ties): Float64Array {
  const n = offsets.length - 1;
  const most = new Float64Array(2 * targets.length);
  for (let e = 0; e < targets.length; e++) most[2 * e] = most[2 * e + 1] = strengths[e]!;
  // As in `throughContacts`.
  const places = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    if (end - start < 2) continue;
    for (let e = start; e < end; e++) places[targets[e]!] = e + 1;
    for (let e = start; e < end; e++) {
      const b = targets[e]!;
      const ab = strengths[e]!;
      for (let f = offsets[b]!, stop = offsets[b + 1]!; f < stop; f++) {
        const place = places[targets[f]!]!;
        if (place === 0) continue;
        const g = place - 1;
        const bc = strengths[f]!;
        const ac = strengths[g]!;
        most[2 * e] = Math.max(most[2 * e]!, bc);
        most[2 * e + 1] = Math.max(most[2 * e + 1]!, ac);
        most[2 * f] = Math.max(most[2 * f]!, ac);
        most[2 * f + 1] = Math.max(most[2 * f + 1]!, ab);
        most[2 * g] = Math.max(most[2 * g]!, bc);
        most[2 * g + 1] = Math.max(most[2 * g + 1]!, ab);
      }
    }
    for (let e = start; e < end; e++) places[targets[e]!] = 0;
  }
  return most;
}
