import { requireOneOf } from '../../numeric/check.js';
import type { Rising } from '../density/rising.js';
import { type Triangles, triangleRoom, trianglesOf } from '../density/triangles.js';
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
export function totalsInside(ties: Rising): Float64Array {
  const totals = throughContacts(ties, new Float64Array(2 * ties.targets.length).fill(1));
  for (let way = 0; way < totals.length; way++) totals[way]! += ties.strengths[way >> 1]!;
  return totals;
}

/** For each contact of a member the strongest of its ties to the member and to the contacts that both have. */
export function strongestInside(up: Rising): Float64Array {
  const { strengths } = up;
  const most = new Float64Array(2 * strengths.length);
  for (let e = 0; e < strengths.length; e++) most[2 * e] = most[2 * e + 1] = strengths[e]!;
  const room = triangleRoom(up);
  for (const count of trianglesOf(up, room)) raise(room, count, strengths, most);
  return most;
}

function raise({ ab, bc, ac }: Triangles, count: number, strengths: Float64Array, most: Float64Array): void {
  for (let t = 0; t < count; t++) {
    const e = ab[t]!;
    const f = bc[t]!;
    const g = ac[t]!;
    const sAB = strengths[e]!;
    const sBC = strengths[f]!;
    const sAC = strengths[g]!;
    most[2 * e] = Math.max(most[2 * e]!, sBC);
    most[2 * e + 1] = Math.max(most[2 * e + 1]!, sAC);
    most[2 * f] = Math.max(most[2 * f]!, sAC);
    most[2 * f + 1] = Math.max(most[2 * f + 1]!, sAB);
    most[2 * g] = Math.max(most[2 * g]!, sBC);
    most[2 * g + 1] = Math.max(most[2 * g + 1]!, sAB);
  }
}
