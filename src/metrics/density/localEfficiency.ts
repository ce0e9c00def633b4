import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';

/**
 * Local efficiency: how near a member's contacts are to each other by ties among themselves, so how well its circle
 * would hold together without it. Like `clustering`, but contacts that meet through a third contact count too.
 * Directions are ignored.
 *
 * Formula: the mean of 1 / distance over the ordered pairs of the member's contacts, in steps within the subnetwork of
 * these contacts, without the member itself; 0 for pairs without a path there.
 * Range: 0 (no contact knows another) to 1 (all know each other). NaN for fewer than two contacts.
 * Cost: O(Σ k (k + t)) time for k contacts with t ties among them; O(n + m) memory.
 * Source: Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701.
 * Peers: networkx `local_efficiency` is the mean over members, with 0 for NaN. igraph's `local_efficiency` is another
 * number: its paths may leave the circle of contacts and run through anyone but the member.
 *
 * @example
 * const rows = [['H', 'A'], ['H', 'B'], ['H', 'C'], ['A', 'B'], ['B', 'C']];
 * localEfficiency(buildNetwork(interactionsFrom(rows).interactions)); // H: (1 + 1 + 1/2) / 3 → [1, 0.833, 1, 0.833]
 */
export function localEfficiency(network: Network): Float64Array {
  const ties = tiesAlong('localEfficiency', network, 'all');
  const { offsets, targets } = ties;
  const n = network.members.length;
  const values = new Float64Array(n);
  // The subnetwork of the contacts of one member, who are numbered by their place in its row.
  const circle = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(targets.length) };
  const places = new Int32Array(n).fill(-1);
  const order = new Int32Array(n);
  const steps = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const contacts = offsets[i + 1]! - offsets[i]!;
    circleInto(ties, i, circle.offsets, circle.targets, places);
    const sum = nearness(contacts, circle.offsets, circle.targets, order, steps);
    values[i] = sum / (contacts * (contacts - 1)); // 0 / 0 for fewer than two
  }
  return values;
}

// The ties among the contacts of i. `places` is scratch, −1 throughout before and after.
function circleInto(ties: Ties, i: number, starts: Uint32Array, ends: Uint32Array, places: Int32Array): void {
  const { offsets, targets } = ties;
  const row = offsets[i]!;
  const contacts = offsets[i + 1]! - row;
  let count = 0;
  for (let c = 0; c < contacts; c++) places[targets[row + c]!] = c;
  for (let c = 0; c < contacts; c++) {
    const contact = targets[row + c]!;
    const from = offsets[contact]!;
    const to = offsets[contact + 1]!;
    if (to - from > 16 * contacts) {
      // A hub among few contacts: look them up in its row rather than read it for each of its many contacts.
      for (let other = 0; other < contacts; other++)
        if (placeOf(ties, contact, targets[row + other]!) >= 0) ends[count++] = other;
    } else {
      for (let k = from; k < to; k++) if (places[targets[k]!]! >= 0) ends[count++] = places[targets[k]!]!;
    }
    starts[c + 1] = count;
  }
  for (let c = 0; c < contacts; c++) places[targets[row + c]!] = -1;
}

// The sum of 1 / distance over the ordered pairs of the members 0 … n − 1; `steps` is −1 throughout before and after.
function nearness(n: number, offsets: Uint32Array, targets: Uint32Array, order: Int32Array, steps: Int32Array): number {
  let sum = 0;
  for (let source = 0; source < n; source++) {
    let reached = 1;
    order[0] = source;
    steps[source] = 0;
    for (let head = 0; head < reached; head++) {
      const i = order[head]!;
      const next = steps[i]! + 1;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
        const j = targets[k]!;
        if (steps[j]! >= 0) continue;
        steps[j] = next;
        order[reached++] = j;
        sum += 1 / next;
      }
    }
    for (let k = 0; k < reached; k++) steps[order[k]!] = -1;
  }
  return sum;
}
