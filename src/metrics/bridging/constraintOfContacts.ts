import { totalsOf } from '../../network/bothWays.js';
import type { Ties } from '../../network/ties.js';
import { type Rising, risingOrder } from '../density/rising.js';
import { strengthsOver } from './contacts.js';
import { type EgoModel, totalsInside } from './egoModel.js';
import { strengthThroughOthers } from './strengthThroughOthers.js';
import { throughContacts } from './throughContacts.js';

/** How far each contact of a member constrains it: (p_ij + the sum over q of p_iq p_qj)², laid out as in `contacts.ts`. */
export function constraintOfContacts(both: Ties, up: Rising, model: EgoModel): Float64Array {
  const totals = risingOrder(up.members, totalsOf(both));
  // p_iq p_qj is the share of i in the ties of q, times the strength of q and j, divided by the total of i.
  return model === 'whole'
    ? squaredShares(up, totals, strengthThroughOthers(up, totals), 1)
    : squaredShares(up, totals, throughContacts(up, strengthsOver(up, totalsInside(up))), 2);
}

// What goes through others is `ways` numbers for each tie: one for both ways, or one for each.
function squaredShares(
  { offsets, targets, strengths }: Rising,
  totals: Float64Array,
  through: Float64Array,
  ways: 1 | 2,
): Float64Array {
  const values = new Float64Array(2 * targets.length);
  for (let i = 0; i < totals.length; i++) {
    for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
      values[2 * e] = ((strengths[e]! + through[ways * e]!) / totals[i]!) ** 2;
      values[2 * e + 1] = ((strengths[e]! + through[ways * e + ways - 1]!) / totals[targets[e]!]!) ** 2;
    }
  }
  return values;
}
