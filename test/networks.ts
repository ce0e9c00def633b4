import { expect } from 'vitest';
import { type Network, packNetwork } from '../src/network/network.js';

/**
 * A network from a line of ties: `'A-B B-C:2.5 D'` is undirected, `'A>B B>A'` directed; a number is a strength, a name
 * alone is a member without ties. Groups, if given, become the attribute `group`: `{ L: 'A B C', R: 'D' }`.
 */
export function network(line: string, groups: Record<string, string> = {}): Network {
  const parsed = line
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => /^([^->:]+)(?:([->])([^->:]+))?(?::(.+))?$/.exec(word)!);
  const members = [...new Set(parsed.flatMap(([, a, , b]) => (b === undefined ? [a!] : [a!, b])))].sort();
  const ties = parsed.filter(([, , sign]) => sign !== undefined);
  const arcs = {
    source: ties.map(([, a]) => members.indexOf(a!)),
    target: ties.map(([, , , b]) => members.indexOf(b!)),
    strength: ties.map(([, , , , strength]) => Number(strength ?? 1)),
  };
  const group = new Map(Object.entries(groups).flatMap(([name, ids]) => ids.split(' ').map((id) => [id, name])));
  const attributes = group.size > 0 ? [['group', members.map((id) => group.get(id) ?? '')] as const] : [];
  return packNetwork(members, arcs, line.includes('>'), new Map(attributes));
}

/** Two triangles joined by C-D. */
export const B6: Network = network('A-B A-C B-C C-D D-E D-F E-F', { L: 'A B C', R: 'D E F' });
/** B6 with a member G that has no ties. */
export const B6G: Network = network('A-B A-C B-C C-D D-E D-F E-F G');
/** Six arcs, one pair of them mutual. */
export const D5: Network = network('A>B B>A A>C C>D D>B D>E', { x: 'A B', y: 'C D E' });
/** A triangle with a pendant, strengths 5, 3, 1 and 2. */
export const W4: Network = network('A-B:5 A-C:3 B-C:1 C-D:2', { AB: 'A B', CD: 'C D' });
/** A path of three, a pair, an isolate. */
export const X6: Network = network('1-2 2-3 4-5 6');
/** A hub and four leaves. */
export const S5: Network = network('h-a h-b h-c h-d');
/** A backbone H tied to everyone, and two ties beside it. */
export const H5: Network = network('H-A H-B H-C H-D A-B C-D');
/** Krackhardt's kite, ten members and eighteen ties. */
export const KITE: Network = network('0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9');

/** The networks on which every measure must answer without an exception. */
export const EDGE_CASES: readonly (readonly [string, Network])[] = [
  ['empty', network('')],
  ['empty directed', packNetwork([], { source: [], target: [], strength: [] }, true)],
  ['one member', network('A')],
  ['two isolated members', network('A B')],
  ['one tie', network('A-B')],
  ['one arc', network('A>B')],
  ['two components', network('A-B C-D')],
];

/** A path of n members with ids that sort in order. */
export function path(n: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(8, '0')}`);
  const from = Array.from({ length: Math.max(0, n - 1) }, (_, i) => i);
  return packNetwork(ids, { source: from, target: from.map((i) => i + 1), strength: from.map(() => 1) }, false);
}

/** A ring of n members, each with ties to the next `near`, of strengths whose sums round. */
export function ringOf(n: number, near: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(8, '0')}`);
  const source = Array.from({ length: n * near }, (_, k) => Math.floor(k / near));
  const target = source.map((i, k) => (i + 1 + (k % near)) % n);
  return packNetwork(ids, { source, target, strength: source.map((_, k) => 1 / (1 + (k % 13))) }, false);
}

/** A seeded random network; strengths are whole numbers from 1 to 9 when `strengths` is set. */
export function randomNetwork(
  random: () => number,
  n: number,
  share: number,
  { directed = false, strengths = false }: { directed?: boolean; strengths?: boolean } = {},
): Network {
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i === j || random() >= share) continue;
      arcs.source.push(i);
      arcs.target.push(j);
      arcs.strength.push(strengths ? 1 + Math.floor(random() * 9) : 1);
    }
  }
  return packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`),
    arcs,
    directed,
  );
}

/** The full matrix of strengths, for oracles that think in matrices. */
export function matrix({ members, ties }: Network): number[][] {
  return members.map((_, i) => {
    const row = new Array<number>(members.length).fill(0);
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) row[ties.targets[k]!] = ties.strengths[k]!;
    return row;
  });
}

/** Equal to the relative `tolerance` or, near zero, absolutely; NaN equals NaN. */
export function close(
  actual: ArrayLike<number> | number,
  expected: ArrayLike<number> | number,
  tolerance = 1e-9,
): void {
  const a = typeof actual === 'number' ? [actual] : Array.from(actual);
  const b = typeof expected === 'number' ? [expected] : Array.from(expected);
  expect(a.length).toBe(b.length);
  a.forEach((value, i) => {
    const same = Object.is(value, b[i]) || Math.abs(value - b[i]!) <= tolerance * Math.max(1, Math.abs(b[i]!));
    expect(same, `at ${i}: got ${value}, expected ${b[i]}`).toBe(true);
  });
}

/** The value of one member, by id. */
export function at(of: Network, values: ArrayLike<number>, id: string): number {
  return values[of.members.indexOf(id)]!;
}
