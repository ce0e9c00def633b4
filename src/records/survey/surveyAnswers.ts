import { type Column, realNumbers, wholeNumbers } from '../../numeric/column.js';
import { stableOrder } from '../../numeric/stableOrder.js';
import type { RepeatedAnswer } from './survey.js';
import { heldPlace, merged, type RepeatRule, same } from './surveyRepeats.js';

/** The answers that hold, one per respondent and partner, sorted by both. */
interface HeldAnswers {
  readonly respondent: Uint32Array;
  readonly partner: Uint32Array;
  readonly line: Uint32Array;
  /** The answers on each scale: a value, NaN for a blank, Infinity for one not known. */
  readonly scales: readonly Float64Array[];
  readonly repeated: readonly RepeatedAnswer[];
  /** Records after the first about the same pair, and those of them that say the same as one before. */
  readonly more: number;
  readonly alike: number;
}

/** Told of each answer that another on the same scale contradicts, where neither holds. */
type Contradicted = (line: number, scale: number, partner: number, answer: number) => void;

/** Holds the answers in columns as they are read, and makes one of several. */
export class SurveyAnswers {
  readonly #respondent: Column<Uint32Array> = wholeNumbers();
  readonly #partner: Column<Uint32Array> = wholeNumbers();
  readonly #line: Column<Uint32Array> = wholeNumbers();
  readonly #time: Column<Float64Array> = realNumbers();
  readonly #scales: readonly Column<Float64Array>[];

  constructor(scales: number) {
    this.#scales = Array.from({ length: scales }, realNumbers);
  }

  add(respondent: number, partner: number, values: readonly number[], time: number, line: number): void {
    this.#respondent.push(respondent);
    this.#partner.push(partner);
    this.#line.push(line);
    this.#time.push(time);
    for (let s = 0; s < values.length; s++) this.#scales[s]!.push(values[s]!);
  }

  /** What holds; `places` has for each member as it was added its place in `ids`. */
  held(ids: readonly string[], places: Uint32Array, rule: RepeatRule, contradicted: Contradicted): HeldAnswers {
    const respondent = this.#respondent.take().map((member) => places[member]!);
    const partner = this.#partner.take().map((member) => places[member]!);
    const line = this.#line.take();
    const time = this.#time.take();
    const scales = this.#scales.map((column) => column.take());
    const kept = { respondent: wholeNumbers(), partner: wholeNumbers(), line: wholeNumbers() };
    const values = scales.map(() => realNumbers());
    const repeated: RepeatedAnswer[] = [];
    let more = 0;
    let alike = 0;

    // Sorted by pair, the answers about a pair by line.
    const order = stableOrder(ids.length, respondent, stableOrder(ids.length, partner));
    for (let begin = 0, end = 1; begin < order.length; begin = end++) {
      const first = order[begin]!;
      while (end < order.length && samePair(respondent, partner, first, order[end]!)) end++;
      const all = order.subarray(begin, end);
      const chosen = rule === 'first' || rule === 'last' ? all[heldPlace(taken(time, all), rule)]! : first;
      kept.respondent.push(respondent[first]!);
      kept.partner.push(partner[first]!);
      kept.line.push(line[chosen]!);
      scales.forEach((column, s) => {
        if (rule === 'first' || rule === 'last') values[s]!.push(column[chosen]!);
        else {
          const answers = taken(column, all);
          values[s]!.push(merged(answers, rule));
          if (rule === 'refuse' && !same(answers))
            for (const k of all) contradicted(line[k]!, s, partner[k]!, column[k]!);
        }
      });
      if (all.length === 1) continue;
      const different = new Set(Array.from(all, (k) => scales.map((column) => column[k]).join())).size;
      more += all.length - 1;
      alike += all.length - different;
      repeated.push({
        respondent: ids[respondent[first]!]!,
        partner: ids[partner[first]!]!,
        lines: taken(line, all),
        alike: different === 1,
      });
    }
    return {
      respondent: kept.respondent.take(),
      partner: kept.partner.take(),
      line: kept.line.take(),
      scales: values.map((column) => column.take()),
      repeated,
      more,
      alike,
    };
  }
}

function samePair(respondent: Uint32Array, partner: Uint32Array, a: number, b: number): boolean {
  return respondent[a] === respondent[b] && partner[a] === partner[b];
}

function taken(column: ArrayLike<number>, places: Uint32Array): number[] {
  return Array.from(places, (k) => column[k]!);
}
