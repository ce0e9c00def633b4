import { stableOrder } from '../numeric/stableOrder.js';

/** The records in the order of the cells of time: those of cell c are records[starts[c] … starts[c + 1]). */
export interface CellRecords {
  readonly records: Uint32Array;
  readonly starts: Uint32Array;
}

/** When the first and the latest of the records are. */
export function timesOf(time: Float64Array, records: Uint32Array): { first: number; latest: number } {
  let [first, latest] = [Infinity, -Infinity];
  for (let k = 0; k < records.length; k++) {
    const t = time[records[k]!]!;
    if (t < first) first = t;
    if (t > latest) latest = t;
  }
  return { first, latest };
}

/** Puts records in the order of the cells that lie between borders of time; those of a cell keep their order. */
export function byCell(time: Float64Array, records: Uint32Array, borders: readonly number[]): CellRecords {
  const cells = Math.max(0, borders.length - 1);
  const cellOf = new Uint32Array(records.length);
  const starts = new Uint32Array(cells + 1);
  let [cell, isSorted] = [0, true];
  for (let k = 0; k < records.length; k++) {
    const t = time[records[k]!]!;
    if (t < borders[cell]! || t >= borders[cell + 1]!) {
      const found = cellAt(borders, t);
      isSorted &&= found >= cell;
      cell = found;
    }
    cellOf[k] = cell;
    starts[cell + 1]!++;
  }
  for (let c = 0; c < cells; c++) starts[c + 1]! += starts[c]!;
  if (isSorted) return { records, starts };
  const order = stableOrder(cells, cellOf);
  for (let k = 0; k < order.length; k++) order[k] = records[order[k]!]!;
  return { records: order, starts };
}

function cellAt(borders: readonly number[], time: number): number {
  let [low, high] = [0, borders.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (borders[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
