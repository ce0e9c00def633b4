import { interiorProbabilities, type Margin } from './interiorProbabilities.js';

/**
 * The probability of a 1 in each cell, by row of one sum and column of one sum, when a matrix of zeros and ones is drawn as
 * freely as may be with these sums on average: that of greatest entropy, in which each cell is drawn by itself and the odds
 * of a 1 are a product of a number for the row and one for the column. The sums must be those of some matrix.
 *
 * Where sums leave no choice (a full row, a column of zeros, rows that must hold all of some columns) the numbers would be
 * infinite; those cells are found first, by the conditions of Gale and Ryser that hold with equality, and are exactly 0 or 1.
 */
export function marginProbabilities(rows: Margin, columns: Margin): Float64Array {
  const cells = new Float64Array(rows.sums.length * columns.sums.length);
  const begin: Block = {
    rows: places(rows),
    columns: places(columns),
    rowSums: Float64Array.from(rows.sums),
    columnSums: Float64Array.from(columns.sums),
  };
  const waiting = [begin];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const parts = partsOf(block, rows, columns, cells);
    if (parts !== null) waiting.push(...parts);
    else interior(block, rows, columns, cells);
  }
  return cells;
}

// Some rows and columns, with what is left of their sums within the block.
interface Block {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** By place in the whole. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
}

function places({ sums }: Margin): number[] {
  return Array.from({ length: sums.length }, (_, place) => place);
}

// The blocks that are left once cells without a choice are filled; null where every cell has one. The k rows of largest
// sums hold at most Σ min(column, k) ones. If they hold so many, they are full in all columns of k and more, and columns of
// at most k have all their ones there.
function partsOf(block: Block, all: Margin, other: Margin, cells: Float64Array): Block[] | null {
  const rows = block.rows.toSorted((a, b) => block.rowSums[b]! - block.rowSums[a]! || a - b);
  const columns = block.columns.filter((c) => block.columnSums[c]! > 0);
  if (columns.length === 0) return [];
  let k = 0;
  let held = 0;
  for (let taken = 1; taken <= rows.length; taken++) {
    const row = rows[taken - 1]!;
    k += all.counts[row]!;
    held += all.counts[row]! * block.rowSums[row]!;
    if (held < columns.reduce((sum, c) => sum + other.counts[c]! * Math.min(block.columnSums[c]!, k), 0)) continue;
    const full = columns.filter((c) => block.columnSums[c]! >= k);
    if (taken === rows.length && full.length === 0) break;
    const [top, rest] = [rows.slice(0, taken), rows.slice(taken)];
    const others = columns.filter((c) => block.columnSums[c]! < k);
    for (const row of top) for (const c of full) cells[row * other.sums.length + c] = 1;
    const ones = full.reduce((sum, c) => sum + other.counts[c]!, 0);
    return [
      { ...block, rows: top, columns: others, rowSums: block.rowSums.map((sum) => sum - ones) },
      { ...block, rows: rest, columns: full, columnSums: block.columnSums.map((sum) => sum - k) },
    ].filter((part) => part.rows.length > 0 && part.columns.length > 0);
  }
  return columns.length === block.columns.length ? null : [{ ...block, columns }];
}

function interior(block: Block, all: Margin, other: Margin, cells: Float64Array): void {
  const found = interiorProbabilities(
    { sums: block.rows.map((r) => block.rowSums[r]!), counts: block.rows.map((r) => all.counts[r]!) },
    { sums: block.columns.map((c) => block.columnSums[c]!), counts: block.columns.map((c) => other.counts[c]!) },
  );
  const width = block.columns.length;
  block.rows.forEach((r, a) => {
    block.columns.forEach((c, b) => {
      cells[r * other.sums.length + c] = found[a * width + b]!;
    });
  });
}
