import { symmetrized, type Ties } from '../../network/ties.js';
import { rising } from '../density/rising.js';
import { ROLES } from './brokerRoles.js';
import { type ClosedPaths, takeClosed } from './closedPaths.js';

/** The two-paths a → v → c without a → c, by the member v between, among members of known groups. */
export interface OpenPaths {
  /** For each role, in the order of `ROLES`, how many each member has. */
  readonly counts: readonly Float64Array[];
  /** How many arcs there are. */
  readonly arcs: number;
  readonly contacts: Contacts;
  readonly closed: ClosedPaths;
}

/** How many arcs each member has inward, outward, and with one back. */
interface Contacts {
  readonly ins: Float64Array;
  readonly outs: Float64Array;
  readonly mutual: Float64Array;
}

/**
 * Counts open two-paths: all there are, by how many arcs come from and go to each group, less the closed ones, by the
 * triangles. O(n + m^1.5), however many two-paths there are.
 */
export function openPaths(ties: Ties, of: Int32Array, groups: number): OpenPaths {
  const arcs = arcsAmong(ties, of);
  const pairs = symmetrized(arcs, 'sum');
  const counts = ROLES.map(() => new Float64Array(of.length));
  const contacts = countTwoPaths(pairs, of, groups, counts);
  const closed = takeClosed(rising(pairs), of, counts);
  const total = counts.at(-1)!;
  for (const count of counts.slice(0, -1)) for (let v = 0; v < total.length; v++) total[v]! += count[v]!;
  return { counts, arcs: arcs.targets.length, contacts, closed };
}

// The arcs among members of known groups, marked 1 if to a later member and 2 if to an earlier one: added up, the marks
// of a pair say which of its two arcs there are.
function arcsAmong({ offsets, targets }: Ties, of: Int32Array): Ties {
  const n = of.length;
  const kept = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(targets.length) };
  const marks = new Float64Array(targets.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!; of[i] !== -1 && k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (of[j] === -1) continue;
      kept.targets[count] = j;
      marks[count++] = i < j ? 1 : 2;
    }
    kept.offsets[i + 1] = count;
  }
  return { offsets: kept.offsets, targets: kept.targets.subarray(0, count), strengths: marks.subarray(0, count) };
}

function countTwoPaths(
  { offsets, targets, strengths: marks }: Ties,
  of: Int32Array,
  groups: number,
  [coordinator, itinerant, representative, gatekeeper, liaison]: readonly Float64Array[],
): Contacts {
  const n = of.length;
  const contacts = { ins: new Float64Array(n), outs: new Float64Array(n), mutual: new Float64Array(n) };
  const insOf = new Float64Array(groups);
  const outsOf = new Float64Array(groups);
  for (let v = 0; v < n; v++) {
    if (offsets[v] === offsets[v + 1]) continue;
    const own = of[v]!;
    let ins = 0;
    let outs = 0;
    let mutual = 0;
    let mutualOwn = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const g = of[targets[k]!]!;
      const later = marks[k]! & 1;
      const earlier = marks[k]! >> 1;
      const into = v < targets[k]! ? earlier : later;
      const out = v < targets[k]! ? later : earlier;
      ins += into;
      outs += out;
      insOf[g]! += into;
      outsOf[g]! += out;
      mutual += into & out;
      if (g === own) mutualOwn += into & out;
    }
    const ownIns = insOf[own]!;
    const ownOuts = outsOf[own]!;
    insOf[own] = outsOf[own] = 0;
    let sameOther = 0;
    // A group counts when it is first met, and is cleared then.
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const g = of[targets[k]!]!;
      sameOther += insOf[g]! * outsOf[g]!;
      insOf[g] = outsOf[g] = 0;
    }
    coordinator![v] = ownIns * ownOuts - mutualOwn;
    itinerant![v] = sameOther - (mutual - mutualOwn);
    representative![v] = ownIns * (outs - ownOuts);
    gatekeeper![v] = (ins - ownIns) * ownOuts;
    liaison![v] = (ins - ownIns) * (outs - ownOuts) - sameOther;
    contacts.ins[v] = ins;
    contacts.outs[v] = outs;
    contacts.mutual[v] = mutual;
  }
  return contacts;
}
