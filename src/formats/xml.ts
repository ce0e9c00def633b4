import { SaxesParser } from 'saxes';
import { shown } from '../numeric/check.js';
import { RecordError } from '../records/recordError.js';

/** Takes what a document has, in its order; names are without the prefix of their namespace. */
export interface XmlTaker {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece, strictly. A document type is accepted only where it defines nothing, so that no entity of the
 * document's own is ever expanded.
 */
export class XmlReader {
  readonly #file: string;
  readonly #parser = new SaxesParser();
  #begun = false;

  constructor(file: string, taker: XmlTaker) {
    this.#file = file;
    const parser = this.#parser;
    parser.on('error', (cause) => {
      throw new RecordError(file, parser.line, 'the XML is not well formed here', '', { cause });
    });
    parser.on('doctype', (doctype) => {
      if (doctype.includes('['))
        throw new RecordError(file, parser.line, 'a document type that defines entities of its own is not read');
    });
    parser.on('opentag', (tag) => {
      // Without the option for namespaces an attribute's value is text.
      const attributes = Object.entries(tag.attributes) as [string, string][];
      const line = parser.line; // at the end of the tag, which seldom has a line break in it
      taker.open(localOf(tag.name), new Map(attributes.map(([name, value]) => [localOf(name), value])), line);
    });
    if (taker.text) parser.on('text', (text) => taker.text?.(text));
    if (taker.text) parser.on('cdata', (text) => taker.text?.(text));
    parser.on('closetag', (tag) => taker.close?.(localOf(tag.name)));
  }

  write(text: string): void {
    if (!this.#begun && text.trim() !== '') {
      const line = text
        .trim()
        .slice(0, 60)
        .split(/[\r\n]/, 1)[0]!;
      if (line[0] !== '<') throw new RecordError(this.#file, 0, `XML must begin with <, got ${shown(line)}`);
      this.#begun = true;
    }
    this.#parser.write(text);
  }

  /** Says that no more comes; throws where the document is not whole. */
  end(): void {
    try {
      this.#parser.close();
    } catch (error) {
      const cause = error instanceof RecordError ? error.cause : error;
      throw new RecordError(this.#file, 0, 'the XML is not whole; the file may be cut short', '', { cause });
    }
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
