// Seeded logs of interactions, written to bench/out once: the same bytes on every machine.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { distinctPairs, place, running, shuffle, strength } from './draws.js';
import { pairs, seeded } from './networks.js';

const FLUSH = 1 << 20;
const PIECE = 1 << 18;
const START = Date.UTC(2024, 0, 1);
const TWO_YEARS = 2 * 365 * 86_400;

/**
 * The path of a log of so many rows over so many ties between members, a few of whom have many. With as many rows as
 * ties each tie has one; otherwise rows are drawn by the ties' weights, of which most are 1 and a few are large.
 */
export function log(
  /** @type {string} */ name,
  /** @type {number} */ members,
  /** @type {number} */ ties,
  /** @type {number} */ rows,
) {
  mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
  const path = fileURLToPath(new URL(`../out/${name}-${members}-${ties}-${rows}.csv`, import.meta.url));
  if (existsSync(path)) return path;
  const random = seeded(members + rows);
  const drawn = distinctPairs(members, ties, pairs(members, random));
  const ids = shuffledIds(members, random);
  const weights = Float64Array.from({ length: ties }, () => strength(random));
  const sums = running(weights);
  const file = openSync(`${path}.part`, 'w');
  let text = 'source,target,weight,timestamp\n';
  for (let row = 0; row < rows; row++) {
    const tie = rows === ties ? row : place(sums, random());
    const weight = rows === ties ? weights[tie] : 1 + Math.floor(9 * random());
    const time = new Date(START + 1000 * Math.floor(TWO_YEARS * random())).toISOString();
    const [a, b] = [drawn.source[tie] ?? 0, drawn.target[tie] ?? 0];
    const [from, to] = random() < 0.5 ? [ids[a], ids[b]] : [ids[b], ids[a]];
    text += `${from},${to},${weight},${time.slice(0, 19)}Z\n`;
    if (text.length > FLUSH) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

/** Pieces of the file, each in the place of the one before, which has been read by then. */
export async function* piecesOf(/** @type {string} */ path) {
  const file = await open(path);
  const piece = new Uint8Array(PIECE);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function shuffledIds(/** @type {number} */ n, /** @type {() => number} */ random) {
  const digits = String(n).length;
  const ids = Array.from({ length: n }, (_, i) => `org-${String(i).padStart(digits, '0')}`);
  shuffle(ids, random);
  return ids;
}
