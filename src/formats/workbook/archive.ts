import { unzipSync } from 'fflate';
import { RecordError } from '../../records/recordError.js';
import { XmlReader, type XmlTaker } from '../xml.js';

const PIECE = 1 << 16;

/** The parts of a workbook's archive. A part is inflated when it is asked for, and only if all so far stay within `mostBytes`. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #file: string;
  readonly #mostBytes: number;
  readonly #sizes = new Map<string, number>();
  #inflated = 0;

  constructor(bytes: Uint8Array, file: string, mostBytes: number) {
    this.#bytes = bytes;
    this.#file = file;
    this.#mostBytes = mostBytes;
    requireArchive(bytes, file);
    this.#unzip(({ name, originalSize }) => {
      this.#sizes.set(name.toLowerCase(), originalSize);
      return false;
    });
  }

  has(name: string): boolean {
    return this.#sizes.has(name.toLowerCase());
  }

  /** Reads a part as XML, and gives `taker` a turn after each piece of it. */
  *read(name: string, taker: XmlTaker): Generator<void> {
    const bytes = this.#part(name);
    const xml = new XmlReader(`${this.#file} (${name})`, taker);
    const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    for (let begin = 0; begin < bytes.length; begin += PIECE) {
      xml.write(decoder.decode(bytes.subarray(begin, begin + PIECE), { stream: true }));
      yield;
    }
    xml.end();
    yield;
  }

  // The size that the archive's directory gives is what is allocated, so it is looked at first; a part that turns out
  // longer is cut there, and is then no whole XML.
  #part(name: string): Uint8Array {
    const key = name.toLowerCase();
    this.#inflated += this.#sizes.get(key) ?? 0;
    if (this.#inflated > this.#mostBytes)
      throw new RecordError(
        this.#file,
        0,
        `the workbook would take ${this.#inflated} bytes unzipped, more than the ${this.#mostBytes} that \`mostBytes\` allows`,
      );
    const part = this.#unzip((entry) => entry.name.toLowerCase() === key).find(
      ([found]) => found.toLowerCase() === key,
    );
    if (part === undefined) throw new RecordError(this.#file, 0, `the workbook is damaged: it has no part ${name}`);
    return part[1];
  }

  #unzip(filter: (entry: { name: string; originalSize: number }) => boolean): [string, Uint8Array][] {
    try {
      return Object.entries(unzipSync(this.#bytes, { filter }));
    } catch (cause) {
      throw new RecordError(this.#file, 0, 'the workbook is damaged or cut short: it cannot be unzipped', '', {
        cause,
      });
    }
  }
}

function requireArchive(bytes: Uint8Array, file: string): void {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  const what = begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])
    ? 'it is an old .xls or has a password; save it as .xlsx without one'
    : 'if it is a table in CSV, hand it to the reader as it is';
  throw new RecordError(file, 0, `this is no Excel workbook (.xlsx); ${what}`);
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, k) => bytes[k] === byte);
}
