import { type ChosenEvents, eventsByMember } from './chosenEvents.js';
import type { Ties } from './ties.js';

/** How attending the same events becomes the strength of a tie. */
export type ProjectionRule = 'count' | 'newman' | 'jaccard' | 'cosine' | 'overlap';

/** The ties of n members at these events. No list of pairs is held beside them. */
export function projectedTies(n: number, chosen: Attendees, rule: ProjectionRule): Ties {
  const mine = eventsByMember(n, chosen);
  const { offsets, middles } = rowsOf(n, chosen, mine);
  const ties = { offsets, targets: new Uint32Array(offsets[n]!), strengths: new Float64Array(offsets[n]!) };
  tiesToLaterInto(chosen, mine, eventStrengths(chosen.offsets, rule), middles, ties);
  if (rule === 'jaccard' || rule === 'cosine' || rule === 'overlap') scale(mine.offsets, rule, middles, ties);
  tiesToEarlierInto(middles, ties);
  return ties;
}

type Attendees = Pick<ChosenEvents, 'offsets' | 'attendees'>;
type MemberEvents = ReturnType<typeof eventsByMember>;

// Where each member's ties begin, and among them those with later members.
function rowsOf(
  n: number,
  { offsets, attendees }: Attendees,
  mine: MemberEvents,
): { offsets: Uint32Array; middles: Uint32Array } {
  const all = new Uint32Array(n);
  const earlier = new Uint32Array(n);
  const seen = new Int32Array(n).fill(-1);
  for (let j = 0; j < n; j++)
    for (let a = mine.offsets[j]!; a < mine.offsets[j + 1]!; a++)
      for (let k = offsets[mine.events[a]!]!; attendees[k]! < j; k++) {
        const i = attendees[k]!;
        if (seen[i] === j) continue;
        seen[i] = j;
        earlier[j]!++;
        all[i]!++;
        all[j]!++;
      }
  const entries = all.reduce((sum, ties) => sum + ties, 0);
  if (entries >= 2 ** 32)
    throw new RangeError(`projectAttendance: a network may have at most ${2 ** 31 - 1} ties, got ${entries / 2}`);
  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i]! + all[i]!;
  return { offsets: starts, middles: earlier.map((count, i) => starts[i]! + count) };
}

// What an event adds to the strength of each pair there; one of a single member has no pair.
function eventStrengths(offsets: Uint32Array, rule: ProjectionRule): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, e) =>
    rule === 'newman' ? 1 / (offsets[e + 1]! - offsets[e]! - 1) : 1,
  );
}

// Strengths are added up event by event in the order of the events. Members come in order as well, so that those whom an
// earlier one has met stand in its row in order.
function tiesToLaterInto(
  { offsets, attendees }: Attendees,
  mine: MemberEvents,
  added: Float64Array,
  middles: Uint32Array,
  { targets, strengths }: Ties,
): void {
  const next = middles.slice();
  const n = next.length;
  const sums = new Float64Array(n);
  const met = new Uint32Array(n);
  for (let j = 0; j < n; j++) {
    let count = 0;
    for (let a = mine.offsets[j]!; a < mine.offsets[j + 1]!; a++) {
      const e = mine.events[a]!;
      const more = added[e]!;
      for (let k = offsets[e]!; attendees[k]! < j; k++) {
        const i = attendees[k]!;
        if (sums[i] === 0) met[count++] = i;
        sums[i]! += more;
      }
    }
    for (let at = 0; at < count; at++) {
      const i = met[at]!;
      const place = next[i]!++;
      targets[place] = j;
      strengths[place] = sums[i]!;
      sums[i] = 0;
    }
  }
}

function scale(
  eventOffsets: Uint32Array,
  rule: 'jaccard' | 'cosine' | 'overlap',
  middles: Uint32Array,
  { offsets, targets, strengths }: Ties,
): void {
  const events = eventOffsets.subarray(1).map((end, i) => end - eventOffsets[i]!);
  for (let i = 0; i < middles.length; i++)
    for (let k = middles[i]!; k < offsets[i + 1]!; k++) {
      const [a, b, both] = [events[i]!, events[targets[k]!]!, strengths[k]!];
      if (rule === 'jaccard') strengths[k] = both / (a + b - both);
      else strengths[k] = both / (rule === 'cosine' ? Math.sqrt(a * b) : Math.min(a, b));
    }
}

// The same ties from their other ends.
function tiesToEarlierInto(middles: Uint32Array, { offsets, targets, strengths }: Ties): void {
  const next = offsets.slice(0, middles.length);
  for (let i = 0; i < middles.length; i++)
    for (let k = middles[i]!; k < offsets[i + 1]!; k++) {
      const place = next[targets[k]!]!++;
      targets[place] = i;
      strengths[place] = strengths[k]!;
    }
}
