import type { Archive } from './archive.js';

/** The texts that cells share, by number; the parts of a rich text put together, how it is pronounced left out. */
export function sharedTexts(archive: Archive, part: string | null): string[] {
  const texts: string[] = [];
  if (part === null) return texts;
  const text = new TextGatherer();
  const taker = {
    open: (name: string) => text.open(name),
    text: (piece: string) => text.text(piece),
    close: (name: string) => {
      text.close(name);
      if (name === 'si') texts.push(text.take());
    },
  };
  for (const _ of archive.read(part, taker));
  return texts;
}

/** Gathers the text within `t` elements, save those of a phonetic run. */
export class TextGatherer {
  #text = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    this.#inText = name === 't' && !this.#phonetic;
  }

  text(piece: string): void {
    if (this.#inText) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    if (name === 't') this.#inText = false;
  }

  /** What was gathered; signs that XML cannot hold are written `_x000D_` in a workbook. */
  take(): string {
    const text = this.#text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    this.#text = '';
    return text;
  }
}
