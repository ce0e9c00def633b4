/** The rows that each respondent has in a grid, of which all after the first are merged into it. */
export class GridRows {
  readonly #rows = new Map<number, string[]>();

  /** Notes a row of a respondent by its answers. */
  add(respondent: number, answers: readonly string[]): void {
    const rows = this.#rows.get(respondent) ?? [];
    rows.push(answers.join('\n'));
    this.#rows.set(respondent, rows);
  }

  /** How many rows come after a first, and how many of these say the same as one before. */
  counts(): { readonly more: number; readonly alike: number } {
    const rows = [...this.#rows.values()];
    return {
      more: rows.reduce((sum, { length }) => sum + length - 1, 0),
      alike: rows.reduce((sum, of) => sum + of.length - new Set(of).size, 0),
    };
  }
}
