import { expect, test } from 'vitest';
import { betweenness, betweennessParts } from '../../../src/metrics/centrality/betweenness.js';
import { tieBetweenness } from '../../../src/metrics/centrality/tieBetweenness.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, randomNetwork } from '../../networks.js';

// Brandes’s method with lists of who comes before; lengths are whole numbers, so that equal ones are equal.
function brandes({ members, ties, directed }: Network, lengths: (k: number) => number, cutoff: number) {
  const n = members.length;
  const ofMembers = new Float64Array(n);
  const ofTies = new Float64Array(ties.targets.length);
  for (let s = 0; s < n; s++) {
    const distances = new Float64Array(n).fill(Infinity);
    const counts = new Float64Array(n);
    const before: number[][] = members.map(() => []);
    const owners = new Map<number, number>();
    const open = new Set([s]);
    const order: number[] = [];
    distances[s] = 0;
    counts[s] = 1;
    while (open.size > 0) {
      const i = [...open].reduce((a, b) => (distances[b]! < distances[a]! ? b : a));
      open.delete(i);
      order.push(i);
      for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
        const j = ties.targets[k]!;
        const through = distances[i]! + lengths(k);
        owners.set(k, i);
        if (through > cutoff || through > distances[j]!) continue;
        if (through < distances[j]!) {
          distances[j] = through;
          counts[j] = 0;
          before[j] = [];
          open.add(j);
        }
        counts[j]! += counts[i]!;
        before[j]!.push(k);
      }
    }
    const dependency = new Float64Array(n);
    for (const j of order.reverse()) {
      for (const k of before[j]!) {
        const i = owners.get(k)!;
        const share = (counts[i]! / counts[j]!) * (1 + dependency[j]!);
        dependency[i]! += share;
        ofTies[k]! += share;
      }
      if (j !== s) ofMembers[j]! += dependency[j]!;
    }
  }
  if (directed) return { ofMembers, ofTies };
  const both = ofTies.slice();
  for (let i = 0; i < n; i++)
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const back = ties.targets.indexOf(i, ties.offsets[ties.targets[k]!]!);
      both[k] = (ofTies[k]! + ofTies[back]!) / 2;
    }
  return { ofMembers: ofMembers.map((value) => value / 2), ofTies: both };
}

// Trees that hang on a core, and on each other: half of the members have one tie.
function leafy(random: () => number, n: number, directed: boolean): Network {
  const core = randomNetwork(random, n, 2.5 / n, { directed, strengths: true });
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  core.members.forEach((_, i) => {
    for (let k = core.ties.offsets[i]!; k < core.ties.offsets[i + 1]!; k++) {
      if (!directed && core.ties.targets[k]! < i) continue;
      arcs.source.push(i);
      arcs.target.push(core.ties.targets[k]!);
      arcs.strength.push(core.ties.strengths[k]!);
    }
  });
  for (let i = n; i < 2 * n; i++) {
    arcs.source.push(i);
    arcs.target.push(Math.floor(random() * i));
    arcs.strength.push(1 + Math.floor(random() * 3));
  }
  return packNetwork(
    Array.from({ length: 2 * n }, (_, i) => `m${String(i).padStart(4, '0')}`),
    arcs,
    directed,
  );
}

test('property: agrees with Brandes on networks with trees, in pieces, in several parts', () => {
  const random = randomFrom(21);
  for (let round = 0; round < 24; round++) {
    const directed = round % 3 === 2;
    const of =
      round % 2 === 0
        ? leafy(random, 20 + Math.floor(random() * 60), directed)
        : randomNetwork(random, 30 + Math.floor(random() * 120), random() * 0.15, { directed, strengths: true });
    for (const cutoff of [Infinity, 3]) {
      const hops = brandes(of, () => 1, cutoff);
      close(betweenness(of, { normalized: false, cutoff }), hops.ofMembers);
      close(tieBetweenness(of, { normalized: false, cutoff }), hops.ofTies);
      const distance = (strength: number): number => strength;
      const far = cutoff * 2;
      const lengths = brandes(of, (k) => of.ties.strengths[k]!, far);
      close(betweenness(of, { normalized: false, distance, cutoff: far }), lengths.ofMembers);
      close(tieBetweenness(of, { normalized: false, distance, cutoff: far }), lengths.ofTies);
    }
  }
});

test('parts give the same in any order', () => {
  const of = leafy(randomFrom(22), 300, false);
  const { count, width, add, result } = betweennessParts(of);
  expect(count).toBeGreaterThan(1);
  const numbers = Array.from({ length: count }, () => new Float64Array(width));
  for (let part = count - 1; part >= 0; part--) add(part, numbers[part]!);
  const all = new Float64Array(width);
  for (const some of numbers)
    some.forEach((number, k) => {
      all[k]! += number;
    });
  expect(result(all)).toEqual(betweenness(of));
});
