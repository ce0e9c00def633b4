/** What holds of several answers of one respondent about one partner. */
export type RepeatRule = 'refuse' | 'first' | 'last' | 'mean' | 'max' | 'min';

/** An answer on one scale as it is kept while reading: a value, NaN for a blank, Infinity for one not known. */
export const UNREAD: number = Infinity;

/** The place of the answer that holds under `'first'` and `'last'`: by date where each has one, else by line. */
export function heldPlace(times: readonly number[], rule: 'first' | 'last'): number {
  const dated = !times.some(Number.isNaN);
  let held = 0;
  for (let k = 1; k < times.length; k++) {
    const after = dated && times[k] !== times[held] ? times[k]! > times[held]! : true;
    if (after === (rule === 'last')) held = k;
  }
  return held;
}

/** What several answers on one scale come to, whatever order they stand in. */
export function merged(answers: readonly number[], rule: 'refuse' | 'mean' | 'max' | 'min'): number {
  if (same(answers)) return answers[0]!;
  if (rule === 'refuse') return UNREAD;
  // A blank says that there is no relation, which is less than any.
  if (rule === 'min' && answers.some(Number.isNaN)) return Number.NaN;
  const values = answers.filter(Number.isFinite).sort((a, b) => a - b);
  if (values.length === 0) return UNREAD;
  if (rule === 'min') return values[0]!;
  if (rule === 'max') return values.at(-1)!;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether the answers are all the same, blank being the same as blank. */
export function same(answers: readonly number[]): boolean {
  return answers.every((answer) => Object.is(answer, answers[0]));
}
