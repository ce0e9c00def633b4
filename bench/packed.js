// A network's ties in a file, for the programs that measure it: number of members and of targets, strengths, offsets,
// targets.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the ties below bench/out and says where. */
export function writeTies(/** @type {string} */ name, /** @type {import('tiewise').Network} */ { members, ties }) {
  const { offsets, targets, strengths } = ties;
  const path = fileURLToPath(new URL(`out/${name}.ties`, import.meta.url));
  mkdirSync(new URL('out/', import.meta.url), { recursive: true });
  const parts = [Uint32Array.of(members.length, targets.length), strengths, offsets, targets];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeFileSync(path, Buffer.concat(bytes));
  return path;
}

/** The network of the file, undirected. */
export function readTies(/** @type {string} */ path) {
  const { buffer, byteOffset } = readFileSync(path);
  const [n = 0, m = 0] = new Uint32Array(buffer, byteOffset, 2);
  const strengths = new Float64Array(buffer, byteOffset + 8, m);
  const offsets = new Uint32Array(buffer, byteOffset + 8 + 8 * m, n + 1);
  const targets = new Uint32Array(buffer, byteOffset + 8 + 8 * m + 4 * (n + 1), m);
  const members = Array.from({ length: n }, (_, i) => String(i));
  return { directed: false, members, attributes: new Map(), ties: { offsets, targets, strengths } };
}
