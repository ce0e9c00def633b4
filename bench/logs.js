// Seeded logs of interactions, written to bench/out once: the same bytes on every machine.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pairs, seeded } from './networks.js';

const FLUSH = 1 << 20;
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
  mkdirSync(new URL('out/', import.meta.url), { recursive: true });
  const path = fileURLToPath(new URL(`out/${name}-${members}-${ties}-${rows}.csv`, import.meta.url));
  if (existsSync(path)) return path;
  const random = seeded(members + rows);
  const drawn = distinctTies(members, ties, random);
  const ids = shuffledIds(members, random);
  const weights = Float64Array.from({ length: ties }, () => Math.min(500, Math.floor((1 - random()) ** (-1 / 1.5))));
  const sums = weights.map(
    (
      (sum) => (weight) =>
        (sum += weight)
    )(0),
  );
  const file = openSync(`${path}.part`, 'w');
  let text = 'source,target,weight,timestamp\n';
  for (let row = 0; row < rows; row++) {
    const tie = rows === ties ? row : drawnBy(sums, random());
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

function distinctTies(/** @type {number} */ n, /** @type {number} */ m, /** @type {() => number} */ random) {
  const next = pairs(n, random);
  const table = new Float64Array(2 ** Math.ceil(Math.log2(2.5 * m))); // keys plus one
  const ties = { source: new Uint32Array(m), target: new Uint32Array(m) };
  for (let count = 0; count < m; ) {
    const [a = 0, b = 0] = next();
    const key = Math.min(a, b) * n + Math.max(a, b) + 1;
    let slot = Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> (32 - Math.log2(table.length));
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) % table.length;
    if (table[slot] === key) continue;
    table[slot] = key;
    ties.source[count] = a;
    ties.target[count++] = b;
  }
  return ties;
}

function shuffledIds(/** @type {number} */ n, /** @type {() => number} */ random) {
  const digits = String(n).length;
  const ids = Array.from({ length: n }, (_, i) => `org-${String(i).padStart(digits, '0')}`);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random());
    [ids[i], ids[j]] = [ids[j] ?? '', ids[i] ?? ''];
  }
  return ids;
}

// The place where the sums reach this share of the last.
function drawnBy(/** @type {Float64Array} */ sums, /** @type {number} */ share) {
  const sought = share * (sums[sums.length - 1] ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}
