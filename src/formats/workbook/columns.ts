/** How many columns a sheet has at most; the last is XFD. */
export const MOST_COLUMNS = 16_384;

/** The place, from 0, of a column by its letters; NaN where there is no such column. */
export function columnOf(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return Number.NaN;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MOST_COLUMNS ? column - 1 : Number.NaN;
}
