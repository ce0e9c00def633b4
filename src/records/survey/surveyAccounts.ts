import type { ScaleAccount } from './survey.js';
import { UNREAD } from './surveyRepeats.js';
import type { ScaleReader } from './surveyScale.js';

/** Counts on each scale what the answers of accepted records are: a value, no relation, missing or not known. */
export class SurveyAccounts {
  readonly #counts: { values: number; none: number; missing: number; unread: number }[];

  constructor(scales: number) {
    this.#counts = Array.from({ length: scales }, () => ({ values: 0, none: 0, missing: 0, unread: 0 }));
  }

  /** Counts one answer, by what it has on each scale. */
  add(values: readonly number[]): void {
    const related = values.some((value) => !Number.isNaN(value));
    values.forEach((value, s) => {
      this.#counts[s]![value === UNREAD ? 'unread' : !Number.isNaN(value) ? 'values' : related ? 'missing' : 'none']++;
    });
  }

  finish(readers: readonly ScaleReader[]): ScaleAccount[] {
    return readers.map(({ name, labels, decimalCommas }, s) => ({
      scale: name,
      ...this.#counts[s]!,
      labels,
      decimalCommas,
    }));
  }
}
