import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type PeerCase, peerCase } from './cases.js';
import { cause } from './differences.js';
import { OURS } from './ours.js';
import { type Answer, askPeers, pythonWithPeers, rWithPeers } from './peers.js';

// Random networks of at most 60 members; every measure that igraph, networkx or sna has must have their value,
// and every other that of its formula. A seed that
// failed is kept in seeds.json and comes first from then on.
const COUNT = Number(process.env.TIEWISE_PEER_COUNT ?? 2000);
const FIRST = Number(process.env.TIEWISE_PEER_SEED ?? 1);
const TOLERANCE = 1e-9; // of the largest value of all members or ties, if there are several
const NOTHING = 1e-12;

const kept = fileURLToPath(new URL('seeds.json', import.meta.url));
const failed = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as number[]) : []; // written here
const compared = new Map<string, number>();
const explained = new Map<string, number>();
const unsaid = new Map<string, number>();
const failures = new Map<string, { readonly count: number; readonly example: string }>();
const failing = new Set<number>();

test(`${COUNT} random networks: our values are those of igraph, networkx and sna`, async () => {
  const [python, r] = [pythonWithPeers(), rWithPeers()];
  const seeds = [...new Set([...failed, ...Array.from({ length: COUNT }, (_, k) => FIRST + k)])];
  const cases = seeds.map(peerCase);
  const programs = Math.min(4, availableParallelism());
  await Promise.all([
    askPeers(r, cases, compare),
    ...Array.from({ length: programs }, (_, k) =>
      askPeers(
        python,
        cases.filter((_, place) => place % programs === k),
        compare,
      ),
    ),
  ]);
  console.log(summary(cases.length));
  if (failing.size > 0) writeFileSync(kept, JSON.stringify([...new Set([...failed, ...failing])]) + '\n');
  expect([...failures].map(([name, { count, example }]) => `${name}: ${count} differ, as ${example}`)).toEqual([]);
  // Among so many networks, a name that no peer answered to is a mistake in one of the two lists.
  const unasked = Object.keys(OURS).filter((name) => !compared.has(name));
  expect(COUNT < 100 ? [] : unasked).toEqual([]);
}, 1_200_000);

function compare(of: PeerCase, answers: readonly Answer[]): void {
  const known = new Map<string, unknown>();
  for (const [name, program, theirs] of answers) {
    if (theirs === 'ambiguous' || theirs === 'unsettled') {
      note(
        unsaid,
        `${name} by ${program}: ${theirs === 'ambiguous' ? 'several are right' : 'does not solve its equation'}`,
      );
      continue;
    }
    if (!(name in OURS)) throw new Error(`${name}: the peers have it, the list of ours has not`);
    if (!known.has(name)) known.set(name, OURS[name]!(of));
    pairs('', theirs, known.get(name), (place, their, our, scale) => {
      note(compared, name);
      if (same(their, our, scale)) return;
      const why = cause(name, program, their, our, of);
      if (why !== null) note(explained, why);
      else {
        failing.add(of.seed);
        const example = `seed ${of.seed} (${of.shape}, ${of.network.members.length} members)${place}: ${their} by ${program}, ours ${our}`;
        const before = failures.get(name) ?? { count: 0, example };
        failures.set(name, { ...before, count: before.count + 1 });
      }
    });
  }
}

// Walks two values of one form side by side; `scale` is the largest number among theirs.
function pairs(
  place: string,
  theirs: unknown,
  ours: unknown,
  visit: (place: string, their: unknown, our: unknown, scale: number) => void,
  scale = 0,
): void {
  if (typeof theirs !== 'object' || theirs === null) {
    visit(place, theirs, ours, scale);
    return;
  }
  const their = Object.entries(theirs);
  const our = ArrayBuffer.isView(ours)
    ? Array.from(ours as Float64Array)
    : (ours as Record<string, unknown> | undefined);
  const largest = their.reduce((most, [, value]) => Math.max(most, typeof value === 'number' ? Math.abs(value) : 0), 0);
  if (Array.isArray(theirs) && theirs.length !== (our as unknown[] | undefined)?.length)
    visit(`${place} length`, theirs.length, (our as unknown[] | undefined)?.length, 0);
  else
    for (const [key, value] of their)
      pairs(`[${key}]`, value, (our as Record<string, unknown> | undefined)?.[key], visit, largest);
}

function same(theirs: unknown, ours: unknown, scale: number): boolean {
  const their = theirs === 'NaN' || theirs === 'Infinity' || theirs === '-Infinity' ? Number(theirs) : theirs;
  if (typeof their !== 'number' || typeof ours !== 'number') return their === ours;
  if (Object.is(their, ours) || their === ours) return true;
  return Math.abs(their - ours) <= Math.max(NOTHING, TOLERANCE * Math.max(scale, Math.abs(their)));
}

function note(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function summary(networks: number): string {
  const total = [...compared.values()].reduce((a, b) => a + b, 0);
  return [
    `${total} values of ${compared.size} measures on ${networks} networks compared, ${[...failures.values()].reduce((sum, { count }) => sum + count, 0)} failed`,
    ...[...explained].sort().map(([why, count]) => `  ${count} differ: ${why}`),
    ...[...unsaid].sort().map(([why, count]) => `  ${count} networks left out for ${why}`),
  ].join('\n');
}
