import { RecordError } from '../../records/recordError.js';
import type { PlacedRow } from '../../records/table/text.js';
import type { Archive } from './archive.js';
import { columnOf, MOST_COLUMNS } from './columns.js';
import { dateOf } from './dates.js';
import { type Area, areasOf, Filler } from './merged.js';
import { TextGatherer } from './texts.js';

/** What is needed to read the cells of a sheet. */
export interface SheetReading {
  readonly part: string;
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
  readonly mostCells: number;
  readonly fillMerged: boolean;
}

const MOST_ROWS = 1_048_576;

/** The rows of a sheet that have a cell with something in it, as they are read. */
export function* sheetRows(archive: Archive, reading: SheetReading, file: string): Generator<PlacedRow> {
  const areas = reading.fillMerged ? areasOf(archive, reading.part) : [];
  const rows = new RowTaker(reading, areas, file);
  for (const _ of archive.read(reading.part, rows)) yield* rows.take();
}

class RowTaker {
  readonly #reading: SheetReading;
  readonly #filler: Filler;
  readonly #file: string;
  readonly #text = new TextGatherer();
  #rows: PlacedRow[] = [];
  #row: unknown[] = [];
  #line = 0;
  #column = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #inValue = false;
  #cells = 0;

  constructor(reading: SheetReading, areas: readonly Area[], file: string) {
    this.#reading = reading;
    this.#filler = new Filler(areas);
    this.#file = file;
  }

  take(): PlacedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') {
      this.#line = Number(attributes.get('r') ?? this.#line + 1);
      if (!(this.#line >= 1 && this.#line <= MOST_ROWS)) throw this.#damaged('a row has no number that a row can have');
      this.#row = [];
      this.#column = -1;
    } else if (name === 'c') {
      const place = attributes.get('r');
      this.#column = place === undefined ? this.#column + 1 : columnOf(place.replace(/\d+$/, ''));
      if (!(this.#column >= 0 && this.#column < MOST_COLUMNS)) throw this.#damaged(`there is no cell ${place}`);
      this.#type = attributes.get('t') ?? 'n';
      this.#style = Number(attributes.get('s') ?? 0);
      this.#value = '';
    } else if (name === 'v') this.#inValue = true;
    else this.#text.open(name);
  }

  text(piece: string): void {
    if (this.#inValue) this.#value += piece;
    else this.#text.text(piece);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#put(this.#type === 'inlineStr' ? this.#text.take() : this.#cell());
    else if (name === 'row') this.#endRow();
    else this.#text.close(name);
  }

  #put(cell: unknown): void {
    if (cell === null || cell === '') return;
    while (this.#row.length < this.#column) this.#row.push(null);
    this.#row[this.#column] = cell;
  }

  #endRow(): void {
    this.#cells += this.#filler.fill(this.#row, this.#line);
    if (this.#row.length === 0) return;
    this.#cells += this.#row.length;
    if (this.#cells > this.#reading.mostCells)
      throw new RecordError(
        this.#file,
        this.#line,
        `the sheet has more than the ${this.#reading.mostCells} cells that \`mostCells\` allows, those left empty before others counted`,
      );
    this.#rows.push({ line: this.#line, cells: this.#row });
  }

  // A formula counts as what it came to when the workbook was last reckoned; an error, such as #N/A, as nothing.
  #cell(): unknown {
    const value = this.#value;
    if (value === '' || this.#type === 'e') return null;
    if (this.#type === 's') {
      const text = this.#reading.texts[Number(value)];
      if (text === undefined) throw this.#damaged(`there is no text ${value}`);
      return text;
    }
    if (this.#type === 'b') return value.trim() === '1' || value.trim() === 'true';
    if (this.#type !== 'n') return value;
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    return this.#reading.dates[this.#style] ? dateOf(number, this.#reading.from1904) : number;
  }

  #damaged(what: string): RecordError {
    return new RecordError(this.#file, this.#line, `the workbook is damaged: ${what}`);
  }
}
