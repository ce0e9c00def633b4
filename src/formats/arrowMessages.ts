// Arrow data is a run of messages, each with a description of what is in its body (Arrow Columnar Format 1.5, Schema.fbs
// and Message.fbs). A description that says it has two thousand million columns would be believed by the library, so how
// many of each thing there are is checked here before it reads any.

const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
const UNION = 14;
const DEEPEST = 64;

/** Throws where what an Arrow file or stream says of itself cannot be so. */
export function requireSoundArrow(bytes: Uint8Array): void {
  if (markAt(bytes, 0)) requireSoundFile(bytes);
  else for (let at = 0; at >= 0 && at + 8 <= bytes.length; ) at = afterMessage(bytes, at);
}

// A file has at its end where each of its messages is.
function requireSoundFile(bytes: Uint8Array): void {
  const end = bytes.length - 10;
  const begin = markAt(bytes, end + 4) ? end - viewOf(bytes, end, bytes.length).getInt32(0, true) : -1;
  if (begin < 8 || begin > end) throw new RangeError('the file is cut short');
  const footer = new Table(viewOf(bytes, begin, end), 0);
  footer.list(12, 4);
  const schema = footer.table(6);
  if (schema !== null) requireFields(schema, 6, 0, { left: end - begin });
  for (const place of [...footer.list(8, 24), ...footer.list(10, 24)])
    afterMessage(bytes, Number(footer.view.getBigInt64(place, true)));
}

// Where the next message begins; −1 where none comes.
function afterMessage(bytes: Uint8Array, at: number): number {
  const view = viewOf(bytes, at, bytes.length);
  const marked = view.getInt32(0, true) === -1;
  const size = view.getInt32(marked ? 4 : 0, true);
  if (size === 0) return -1;
  const begin = at + (marked ? 8 : 4);
  if (size < 0 || begin + size > bytes.length) throw new RangeError('a message is cut short');
  const body = requireSound(new Table(viewOf(bytes, begin, begin + size), 0));
  const next = begin + size + body;
  if (body < 0 || next > bytes.length) throw new RangeError('the body of a message is cut short');
  return next;
}

function markAt(bytes: Uint8Array, at: number): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + 6)) === 'ARROW1';
}

function viewOf(bytes: Uint8Array, begin: number, end: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + begin, end - begin);
}

// How long the body is.
function requireSound(message: Table): number {
  const kind = message.has(6) ? message.view.getUint8(message.at(6)) : 0;
  const header = message.table(8);
  if (header !== null && kind === SCHEMA) requireFields(header, 6, 0, { left: message.view.byteLength });
  if (header !== null && kind === RECORDS) requireBatch(header);
  if (header !== null && kind === DICTIONARY) requireBatch(header.table(6));
  return message.has(10) ? Number(message.view.getBigInt64(message.at(10), true)) : 0;
}

function requireBatch(batch: Table | null): void {
  batch?.list(6, 16);
  batch?.list(8, 16);
  batch?.list(12, 8);
}

function requireFields(parent: Table, slot: number, depth: number, visits: { left: number }): void {
  parent.list(slot === 6 ? 8 : 16, 4); // what is said about it
  for (const place of parent.list(slot, 4)) {
    const field = new Table(parent.view, place);
    if (depth > DEEPEST || --visits.left < 0) throw new RangeError('columns within columns without end');
    const union = field.has(8) && field.view.getUint8(field.at(8)) === UNION;
    if (union) field.table(10)?.list(6, 4);
    requireFields(field, 14, depth + 1, visits);
  }
}

/** A table of a flatbuffer; the view throws for what lies outside. */
class Table {
  readonly view: DataView;
  readonly #begin: number;
  readonly #slots: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.#begin = at + view.getInt32(at, true);
    this.#slots = this.#begin - view.getInt32(this.#begin, true);
  }

  has(slot: number): boolean {
    return this.at(slot) > 0;
  }

  /** Where a slot's value is; 0 where it has none. */
  at(slot: number): number {
    const size = this.view.getInt16(this.#slots, true);
    const offset = slot < size ? this.view.getInt16(this.#slots + slot, true) : 0;
    return offset === 0 ? 0 : this.#begin + offset;
  }

  table(slot: number): Table | null {
    return this.has(slot) ? new Table(this.view, this.at(slot)) : null;
  }

  /** Where the items of a list are. Throws where so many of that size do not fit. */
  list(slot: number, size: number): number[] {
    if (!this.has(slot)) return [];
    const begin = this.at(slot) + this.view.getInt32(this.at(slot), true);
    const count = this.view.getInt32(begin, true);
    if (count < 0 || begin + 4 + count * size > this.view.byteLength) throw new RangeError('a list is cut short');
    return Array.from({ length: count }, (_, k) => begin + 4 + k * size);
  }
}
