import { shown } from '../numeric/check.js';
import { bare } from '../records/cells/spelling.js';
import { type Moment, momentOf } from '../records/cells/time.js';
import { requireInteractions } from '../records/handedOn.js';
import type { Interactions } from '../records/interactions.js';

/** Which records are to count. */
interface RecordChoice {
  readonly at?: Moment | undefined;
  readonly from?: Moment | undefined;
  readonly until?: Moment | undefined;
  readonly kinds?: readonly string[] | undefined;
}

/** What was counted before: the records before `until` that are no later than `at`. */
interface Known {
  readonly at: number;
  readonly until: number;
}

/** The records that count, and what became of the others. */
interface ChosenRecords {
  /** Their places. */
  readonly records: Uint32Array;
  /** When they are looked at; −Infinity without a date to take. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly earlier: number;
  readonly later: number;
  readonly otherKinds: number;
  /** How many of those that count have no date. */
  readonly undated: number;
}

/** The records to count, throwing where one has no date but needs it: by `needsDates`, or to be chosen by time. */
export function chosenRecords(
  who: string,
  interactions: Interactions,
  choice: RecordChoice,
  needsDates: string | null,
  known: Known = { at: -Infinity, until: -Infinity },
): ChosenRecords {
  requireInteractions(who, interactions);
  const { time, kind, kinds, source } = interactions;
  const from = choice.from === undefined ? -Infinity : momentOf(who, 'from', choice.from);
  const until = choice.until === undefined ? Infinity : momentOf(who, 'until', choice.until);
  const lookedAt = choice.at === undefined ? Infinity : momentOf(who, 'at', choice.at);
  const timed = from > -Infinity || until < Infinity || lookedAt < Infinity;
  const wanted = wantedKinds(who, kinds, choice.kinds);
  const records = new Uint32Array(source.length);
  if (choice.kinds === undefined && !timed && known.at === -Infinity) {
    const { latest, undated } = datesIn(time);
    requireDates(who, undated, needsDates);
    for (let k = 0; k < records.length; k++) records[k] = k;
    return { records, at: latest, from, until, earlier: 0, later: 0, otherKinds: 0, undated };
  }
  let [count, earlier, later, otherKinds, undated] = [0, 0, 0, 0, 0];
  let latest = -Infinity;
  for (let k = 0; k < source.length; k++) {
    const t = time[k]!;
    if (!wanted[kind[k]!]) otherKinds++;
    else if (t < from || (t <= known.at && t < known.until)) earlier++;
    else if (t >= until || t > lookedAt) later++;
    else {
      if (Number.isNaN(t)) undated++;
      else if (t > latest) latest = t;
      records[count++] = k;
    }
  }
  requireDates(who, undated, needsDates ?? (timed ? 'a choice by time' : null));
  const at = lookedAt < Infinity ? lookedAt : until < Infinity ? until : latest;
  return { records: records.subarray(0, count), at, from, until, earlier, later, otherKinds, undated };
}

// The latest date, and how many there are none of.
function datesIn(time: Float64Array): { latest: number; undated: number } {
  let [latest, undated] = [-Infinity, 0];
  for (let k = 0; k < time.length; k++) {
    if (time[k]! > latest) latest = time[k]!;
    else if (Number.isNaN(time[k])) undated++;
  }
  return { latest, undated };
}

function requireDates(who: string, undated: number, needsDates: string | null): void {
  if (undated > 0 && needsDates !== null)
    throw new RangeError(`${who}: ${needsDates} needs a date on every record, ${undated} have none`);
}

/** Throws unless `kinds` is an array of names. */
export function requireKinds(who: string, kinds: unknown): void {
  if (Array.isArray(kinds) && kinds.every((kind) => typeof kind === 'string')) return;
  const got = Array.isArray(kinds) ? kinds.find((kind) => typeof kind !== 'string') : kinds;
  throw new RangeError(`${who}: \`kinds\` must be an array of names, got ${shown(got)}`);
}

function wantedKinds(who: string, kinds: readonly string[], asked: readonly string[] | undefined): boolean[] {
  if (asked === undefined) return kinds.map(() => true);
  requireKinds(who, asked);
  const keys = kinds.map(bare);
  for (const kind of asked)
    if (!keys.includes(bare(kind)))
      throw new RangeError(
        `${who}: \`kinds\` must name kinds that occur (${kinds.map(shown).join(', ') || 'there are none'}), got ${shown(kind)}`,
      );
  const wanted = new Set(asked.map(bare));
  return keys.map((key) => wanted.has(key));
}
