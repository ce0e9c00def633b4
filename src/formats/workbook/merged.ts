import type { Archive } from './archive.js';
import { columnOf } from './columns.js';

/** Cells made one, from its first to its last row and column. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The merged areas of a sheet by their first row. They stand behind the cells, so this reads the sheet once more. */
export function areasOf(archive: Archive, part: string): Area[] {
  const areas: Area[] = [];
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name !== 'mergeCell') return;
    const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributes.get('ref') ?? '');
    if (parts === null) return;
    const [left, right] = [columnOf(parts[1]!), columnOf(parts[3]!)];
    if (left <= right) areas.push({ top: Number(parts[2]), bottom: Number(parts[4]), left, right });
  };
  for (const _ of archive.read(part, { open }));
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Puts what the first cell of a merged area holds into its other cells. */
export class Filler {
  readonly #areas: readonly Area[];
  #next = 0;
  #active: { readonly area: Area; readonly cell: unknown }[] = [];

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
  }

  /** How many cells of the row it looked at. */
  fill(row: unknown[], line: number): number {
    let looked = 0;
    this.#active = this.#active.filter(({ area }) => area.bottom >= line);
    for (let area = this.#areas[this.#next]; area !== undefined && area.top <= line; area = this.#areas[++this.#next]) {
      const cell = area.top === line ? (row[area.left] ?? null) : null;
      if (cell !== null && area.bottom >= line) this.#active.push({ area, cell });
    }
    for (const { area, cell } of this.#active) {
      looked += area.right - area.left + 1;
      while (row.length <= area.right) row.push(null);
      for (let column = area.left; column <= area.right; column++) row[column] ??= cell;
    }
    return looked;
  }
}
