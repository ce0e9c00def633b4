/** A fault in a file of records, with the place where it stands. */
export class RecordError extends Error {
  override readonly name: string = 'RecordError';
  /** The name of the file, as given by the option `file`. */
  readonly file: string;
  /** The line at which the record begins, from 1; 0 where the fault belongs to no line. */
  readonly line: number;
  /** The heading of the column, or the empty string. */
  readonly column: string;

  constructor(file: string, line: number, message: string, column = '', options?: ErrorOptions) {
    super(`${file}${line > 0 ? `:${line}` : ''}: ${message}`, options);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
