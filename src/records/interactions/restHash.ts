import type { PlainLines } from '../table/plainLines.js';

// Of the cells that are not read, 64 bits are kept, as two hashes over their bytes in UTF-8.
const SEED_A = 0x811c9dc5;
const SEED_B = 0x9747b28c;
const FACTOR_A = 0x01000193;
const FACTOR_B = 0x85ebca6b;

/** Two hashes of texts, into the first two places. */
export function hashTexts(texts: readonly string[], hashes: Uint32Array): void {
  hashes[0] = SEED_A;
  hashes[1] = SEED_B;
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    for (let at = 0; at < text.length; at++) {
      const c = text.codePointAt(at)!;
      if (c > 0xffff) at++;
      if (c < 0x80) addByte(hashes, c);
      else addCharacter(hashes, c);
    }
    endCell(hashes);
  }
}

function addCharacter(hashes: Uint32Array, c: number): void {
  if (c < 0x800) addByte(hashes, 0xc0 | (c >> 6));
  else if (c < 0x10000) addByte(hashes, 0xe0 | (c >> 12));
  else {
    addByte(hashes, 0xf0 | (c >> 18));
    addByte(hashes, 0x80 | ((c >> 12) & 0x3f));
  }
  if (c >= 0x800) addByte(hashes, 0x80 | ((c >> 6) & 0x3f));
  addByte(hashes, 0x80 | (c & 0x3f));
}

function addByte(hashes: Uint32Array, byte: number): void {
  hashes[0] = Math.imul(hashes[0]! ^ byte, FACTOR_A);
  hashes[1] = Math.imul(hashes[1]! ^ byte, FACTOR_B);
}

function endCell(hashes: Uint32Array): void {
  hashes[0] = ended(hashes[0]!);
  hashes[1] = ended(hashes[1]!);
}

// A value no byte has parts the cells, so that ['ab', ''] is not ['a', 'b'].
function ended(hash: number): number {
  return Math.imul(hash ^ 0x10000, 0x9e3779b1) ^ (hash >>> 15);
}

/** The hashes that `hashTexts` gives for the cells of each line at these places. */
export function hashCells(
  { bytes, borders, width, count }: PlainLines,
  places: readonly number[],
  hashesA: Uint32Array,
  hashesB: Uint32Array,
): void {
  hashesA.fill(SEED_A, 0, count);
  hashesB.fill(SEED_B, 0, count);
  for (const place of places) addCells(bytes, borders, width + 1, place, count, hashesA, hashesB);
}

function addCells(
  bytes: Uint8Array,
  borders: Int32Array,
  stride: number,
  place: number,
  count: number,
  hashesA: Uint32Array,
  hashesB: Uint32Array,
): void {
  for (let line = 0; line < count; line++) {
    const end = borders[line * stride + place + 1]!;
    let a = hashesA[line]! | 0;
    let b = hashesB[line]! | 0;
    for (let at = borders[line * stride + place]! + 1; at < end; at++) {
      a = Math.imul(a ^ bytes[at]!, FACTOR_A);
      b = Math.imul(b ^ bytes[at]!, FACTOR_B);
    }
    hashesA[line] = ended(a);
    hashesB[line] = ended(b);
  }
}
