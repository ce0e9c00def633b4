import { type ReportOptions, type Survey, surveyFrom } from '../../src/index.js';
import type { SymmetrizeReports } from '../../src/network/surveyNetwork.js';
import type { Members } from '../../src/records/interactions.js';

/** What one member says of another on scale x: a strength, 0 for no tie, NaN where that is not known. */
type Matrix = readonly (readonly number[])[];

/** A random survey with its matrix by the naive rule, each cell decided on its own. */
export function randomSurvey(random: () => number, choice: ReportOptions): { survey: Survey; matrix: Matrix } {
  const n = Math.floor(random() * 7);
  const ids = Array.from({ length: n }, (_, i) => `m${i}`);
  const answered = ids.map(() => random() < 0.7);
  const rows: Record<string, unknown>[] = [];
  const said = ids.map(() => false);
  const cells = ids.map((respondent, i) =>
    ids.map((partner, j) => {
      if (i === j || !answered[i] || random() < 0.3) return null;
      const [x, y] = [
        ['', '', '?', 0, 1, 2, 3][Math.floor(random() * 7)]!,
        ['', '', '', '?', 0, 4][Math.floor(random() * 6)]!,
      ];
      rows.push({ respondent, partner, x, y });
      said[i] = true;
      return { x, y };
    }),
  );
  const { unlisted = 'none', blank = 'none', cutoff = 0 } = choice;
  const matrix = cells.map((row, i) =>
    row.map((cell) => {
      if (!said[i]) return Number.NaN;
      if (cell === null) return unlisted === 'none' ? 0 : Number.NaN;
      if (cell.x === '?') return Number.NaN;
      if (cell.x === '') return blank === 'unknown' && cell.y !== '' ? Number.NaN : 0;
      return Number(cell.x) >= cutoff ? Number(cell.x) : 0;
    }),
  );
  const { survey } = surveyFrom(rows, { members: rosterOf(ids), scales: { x: {}, y: {} } });
  return { survey, matrix };
}

/** A roster of ids alone. */
export function rosterOf(ids: readonly string[]): Members {
  const unknown = new Float64Array(ids.length).fill(Number.NaN);
  return {
    ids,
    names: ids.map(() => ''),
    aliases: ids.map(() => []),
    joined: unknown,
    left: unknown,
    attributes: new Map(),
  };
}

/** The matrix with what is not known taken from the other side of the diagonal. */
export function reconstructed(matrix: Matrix): Matrix {
  return matrix.map((row, i) => row.map((value, j) => (Number.isNaN(value) ? matrix[j]![i]! : value)));
}

/** One strength per pair by the rule; NaN where it takes a report that is not known. */
export function symmetric(matrix: Matrix, rule: SymmetrizeReports): Matrix {
  return matrix.map((row, i) =>
    row.map((there, j) => {
      const reports = [there, matrix[j]![i]!].filter((value) => !Number.isNaN(value));
      const ties = reports.filter((value) => value > 0);
      const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
      if (reports.length < (rule === 'both' || rule === 'min' ? 2 : 1)) return Number.NaN;
      if (rule === 'either') return ties.length > 0 ? mean(ties) : 0;
      if (rule === 'both') return ties.length === 2 ? mean(ties) : 0;
      return rule === 'mean' ? mean(reports) : rule === 'max' ? Math.max(...reports) : Math.min(...reports);
    }),
  );
}

/** The values off the diagonal that are known. */
export function offDiagonal(matrix: Matrix): number[] {
  return matrix.flatMap((row, i) => row.filter((value, j) => i !== j && !Number.isNaN(value)));
}
