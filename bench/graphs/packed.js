// A network's ties in a file, for the programs that measure it: number of members and of targets, whether it is
// directed, a zero, strengths, offsets, targets.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HEAD = 4;

/** Where the ties of this name are, or would be. */
export function tiesPath(/** @type {string} */ name) {
  return fileURLToPath(new URL(`../out/${name}.ties`, import.meta.url));
}

/** Writes the ties below bench/out and says where. */
export function writeTies(/** @type {string} */ name, /** @type {import('tiewise').Network} */ network) {
  const { directed, members, ties } = network;
  const { offsets, targets, strengths } = ties;
  const path = tiesPath(name);
  mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
  const head = Uint32Array.of(members.length, targets.length, Number(directed), 0);
  const parts = [head, strengths, offsets, targets];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeFileSync(`${path}.part`, Buffer.concat(bytes));
  renameSync(`${path}.part`, path);
  return path;
}

/** The network of the file; a member's id is its number. */
export function readTies(/** @type {string} */ path) {
  const { buffer, byteOffset } = readFileSync(path);
  const [n = 0, m = 0, directed = 0] = new Uint32Array(buffer, byteOffset, HEAD);
  const start = byteOffset + 4 * HEAD;
  const strengths = new Float64Array(buffer, start, m);
  const offsets = new Uint32Array(buffer, start + 8 * m, n + 1);
  const targets = new Uint32Array(buffer, start + 8 * m + 4 * (n + 1), m);
  const members = Array.from({ length: n }, (_, i) => String(i));
  return { directed: directed === 1, members, attributes: new Map(), ties: { offsets, targets, strengths } };
}

/** Bytes that the packed ties take. */
export function tieBytes(/** @type {import('tiewise').Network} */ { ties }) {
  return ties.offsets.byteLength + ties.targets.byteLength + ties.strengths.byteLength;
}
