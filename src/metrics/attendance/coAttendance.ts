import { chosenEvents, type EventChoice } from '../../network/chosenEvents.js';
import type { Network } from '../../network/network.js';
import { projected } from '../../network/projectAttendance.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Correction, corrected } from '../../numeric/corrected.js';
import { marginProbabilities } from '../../numeric/marginProbabilities.js';
import { upperTails } from '../../numeric/upperTails.js';
import type { Attendance } from '../../records/attendance/attendance.js';
import type { Members } from '../../records/interactions.js';

export interface CoAttendanceOptions extends EventChoice {
  /** The roster. Default: everyone in the attendance. */
  readonly members?: Members | Iterable<string>;
  /**
   * Whether probabilities are corrected for the number of pairs: by `'holm'`, so that the ties below α hold any mistake with
   * probability α; by `'benjaminiHochberg'`, so that a share of α of them are mistakes on average; or not. Default `'none'`.
   */
  readonly correction?: Correction;
}

/** Of each tie, in the order of `network.ties.targets`; a tie has the same values at both of its places. */
export interface CoAttendance {
  /** Members tied by the number of events that both attended: `projectAttendance` under the rule `'count'`. */
  readonly network: Network;
  /** How many events both would attend by chance. */
  readonly expected: Float64Array;
  /** The probability that both attend so many, or more, by chance. */
  readonly probabilities: Float64Array;
  /** How many pairs there are of members who attended anything: so many tests are made. */
  readonly pairs: number;
}

/**
 * Whether two members attended the same events more often than chance explains, given how many events each attends and how
 * many attend each event: the stochastic degree sequence model. Two members who attend everything meet everywhere, which
 * says nothing of the two; that two rare guests share one small event may say more than ten plenaries.
 *
 * Formula: member i is at event e with probability p_ie = x_i y_e / (1 + x_i y_e), each by itself, where x and y are such
 * that everyone's expected number of events and every event's expected size are the observed ones (the bipartite
 * configuration model; sums within 1e-13 of the observed). The number of events that i and j both attend is then a sum of
 * draws of probabilities p_ie p_je; its upper tail is added up exactly, without an approximation.
 * Range: 0 to 1. Where the numbers leave no choice, as for one who attends everything, p_ie is exactly 0 or 1. A pair that
 * shares no event has probability 1 and no tie.
 * Cost: with r different numbers of events attended, c different sizes and m events, O(r c min(r, c)) for each of some ten
 * steps, then O(m s) for each two numbers of events attended, s being the most that two such members share: half a second for
 * 900 members and 500 events with 71,000 ties. O(m + r c) memory besides the pairs that are given.
 * Errors: RangeError for another `correction`, and as `projectAttendance`.
 * Source: Neal 2014, doi:10.1016/j.socnet.2014.06.001; Saracco et al. 2015, doi:10.1038/srep10595, and 2017,
 * doi:10.1088/1367-2630/aa6b38; Neal, Domagalski and Sagan 2021, doi:10.1038/s41598-021-03238-3.
 * Peers: R's `backbone::sdsm` has the same p_ie, but approximates the tails by a refined normal distribution, which is far
 * off where few events are expected in common: of the 71,380 ties of a forum of 899 members it takes 4,783 to be below 0.05,
 * the exact tails 8,285. Its corrections count the pairs with a tie only.
 *
 * @example
 * const sheet = { e1: 'AB', e2: 'AB', e3: 'AC', e4: 'CD', e5: 'DB' };
 * const { attendance } = attendanceFrom(Object.entries(sheet).flatMap(([event, all]) => [...all].map((one) => [one, event])));
 * const { network, expected, probabilities } = coAttendance(attendance);
 * network.ties.strengths[0]; // A and B → 2
 * expected[0]; // both attend 3 events of 5: 5 × 0.6 × 0.6 → 1.8
 * probabilities[0]; // 1 − 0.64⁵ − 5 × 0.36 × 0.64⁴ → 0.591
 */
export function coAttendance(attendance: Attendance, options: CoAttendanceOptions = {}): CoAttendance {
  return coAttendanceOf('coAttendance', attendance, options);
}

/** The same for a measure that asks for it; `who` is named in messages. */
export function coAttendanceOf(who: string, attendance: Attendance, options: CoAttendanceOptions): CoAttendance {
  const { correction = 'none', ...choice } = options;
  requireOneOf(who, 'correction', correction, ['none', 'holm', 'benjaminiHochberg']);
  const network = projected(who, attendance, { ...choice, rule: 'count' });
  const { offsets, attendees } = chosenEvents(who, attendance, choice);
  const place = new Map(network.members.map((id, i) => [id, i]));
  const attended = new Uint32Array(network.members.length);
  for (const i of attendees) attended[place.get(attendance.ids[i]!)!]!++;
  const active = attended.reduce((sum, events) => sum + (events > 0 ? 1 : 0), 0);
  const pairs = (active * (active - 1)) / 2;
  const { expected, tails } = byNumbersAttended(
    network,
    attended,
    offsets.subarray(1).map((end, e) => end - offsets[e]!),
  );
  return { network, expected, probabilities: correctedOnce(network, tails, pairs, correction), pairs };
}

// All that matters of a member is how many events it attends, and of an event how many are there.
function byNumbersAttended(
  { ties: { offsets, targets, strengths } }: Network,
  attended: Uint32Array,
  sizes: Uint32Array,
): { expected: Float64Array; tails: Float64Array } {
  const rows = margin(attended);
  const columns = margin(sizes);
  const cells = marginProbabilities(rows, columns);
  const height = rows.sums.length;
  const width = columns.sums.length;
  const row = new Map(rows.sums.map((sum, a) => [sum, a]));
  const most = new Uint32Array(height * height);
  const rowOf = Uint32Array.from(attended, (events) => row.get(events) ?? 0); // those who attended nothing have no tie
  const each = (visit: (pair: number, k: number) => void): void => {
    for (let i = 0; i < attended.length; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const [a, b] = [rowOf[i]!, rowOf[targets[k]!]!];
        visit(a < b ? a * height + b : b * height + a, k);
      }
  };
  each((pair, k) => {
    most[pair] = Math.max(most[pair]!, strengths[k]!);
  });
  const means = new Float64Array(most.length);
  const all = Array.from(most, (shared, pair) => {
    if (shared === 0) return null;
    const [a, b] = [Math.floor(pair / height) * width, (pair % height) * width];
    const both = Float64Array.from(columns.counts, (_, c) => cells[a + c]! * cells[b + c]!);
    means[pair] = both.reduce((sum, probability, c) => sum + probability * columns.counts[c]!, 0);
    return upperTails(both, columns.counts, shared);
  });
  const expected = new Float64Array(targets.length);
  const tails = new Float64Array(targets.length);
  each((pair, k) => {
    expected[k] = means[pair]!;
    tails[k] = all[pair]![strengths[k]!]!;
  });
  return { expected, tails };
}

// The different numbers above 0, ascending, and how many there are of each.
function margin(numbers: Uint32Array): { sums: number[]; counts: number[] } {
  const counts = new Map<number, number>();
  for (const number of numbers.filter((value) => value > 0).sort()) counts.set(number, (counts.get(number) ?? 0) + 1);
  return { sums: [...counts.keys()], counts: [...counts.values()] };
}

// Each tie is one test, though it stands at two places.
function correctedOnce(
  { members, ties: { offsets, targets } }: Network,
  tails: Float64Array,
  pairs: number,
  correction: Correction,
): Float64Array {
  if (correction === 'none') return tails;
  const once: number[] = [];
  for (let i = 0; i < members.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (targets[k]! > i) once.push(k);
  const values = corrected(
    Float64Array.from(once, (k) => tails[k]!),
    pairs,
    correction,
  );
  // Members come in order, so that the ties to earlier ones come in the order of those members' rows.
  const result = new Float64Array(tails.length);
  const next = offsets.slice(0, members.length);
  once.forEach((k, at) => {
    result[k] = values[at]!;
    result[next[targets[k]!]!++] = values[at]!;
  });
  return result;
}
