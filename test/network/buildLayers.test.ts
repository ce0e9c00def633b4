import { describe, expect, test } from 'vitest';
import { buildLayers } from '../../src/network/buildLayers.js';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import type { BuildNetworkOptions } from '../../src/network/buildPlan.js';
import type { Network } from '../../src/network/network.js';
import { randomFrom } from '../../src/numeric/random.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import type { Interactions } from '../../src/records/interactions.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { close } from '../networks.js';

const rows = [
  { from: 'A', to: 'B', date: '2024-01-01', kind: 'mail', strength: 30 },
  { from: 'B', to: 'A', date: '2024-01-31', kind: 'mail', strength: 10 },
  { from: 'B', to: 'C', date: '2024-01-31', kind: 'mail', strength: 10 },
  { from: 'B', to: 'C', date: '2024-03-01', kind: 'visit', strength: 2 },
  { from: 'C', to: 'D', date: '2024-03-01', kind: 'visit', strength: 6 },
];
const log = interactionsFrom(rows).interactions;

/** Ties as `{ 'A-B': strength }`, `A>B` when directed; an undirected one once. */
function ties({ members, directed, ties: { offsets, targets, strengths } }: Network): Record<string, number> {
  const all = new Map<string, number>();
  members.forEach((id, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (directed || targets[k]! > i) all.set(`${id}${directed ? '>' : '-'}${members[targets[k]!]}`, strengths[k]!);
  });
  return Object.fromEntries(all);
}

describe('kinds apart', () => {
  test('are one network each, over the same members', () => {
    const layers = buildLayers(log, { strength: 'sum' });
    expect([...layers.keys()]).toEqual(['mail', 'visit']);
    for (const layer of layers.values()) expect(layer.members).toEqual(['A', 'B', 'C', 'D']);
    expect(ties(layers.get('mail')!)).toEqual({ 'A-B': 30 + 10, 'B-C': 10 });
    expect(ties(layers.get('visit')!)).toEqual({ 'B-C': 2, 'C-D': 6 });
  });

  test('are what buildNetwork makes of one kind, whatever the options', async () => {
    const { members } = await readMembers('id,region\nD,x\nC,y\nB,x\nA,\nZ,y\n');
    const given: BuildNetworkOptions[] = [
      {},
      { members, directed: true, strength: 'sum' },
      { strength: 'days', from: '2024-01-15', until: '2024-03-01' },
      { symmetrize: 'max', strength: 'sum', halfLife: 30, at: '2024-03-31' },
      { symmetrize: 'min', strength: 'latest' },
    ];
    for (const options of given)
      for (const [kind, layer] of buildLayers(log, options))
        expect(layer).toEqual(buildNetwork(log, { ...options, kinds: [kind] }));
  });

  test('are looked at on the same day, that of the latest record of any', () => {
    const layers = buildLayers(log, { halfLife: 30 });
    // 1 March 2024 is 60 days after 1 January and 30 after 31 January; on its own the last mail would count in full.
    close(Object.values(ties(layers.get('mail')!)), [1 / 4 + 1 / 2, 1 / 2]);
    close(Object.values(ties(layers.get('visit')!)), [1, 1]);
    close(Object.values(ties(buildNetwork(log, { halfLife: 30, kinds: ['mail'] }))), [1 / 2 + 1, 1]);
  });

  test('are those asked for; one without records that count has no ties, and no kind is a kind of its own', () => {
    expect([...buildLayers(log, { kinds: ['Visit'] }).keys()]).toEqual(['visit']);
    const early = buildLayers(log, { until: '2024-02-01' });
    expect(ties(early.get('visit')!)).toEqual({});
    expect(early.get('visit')!.members).toHaveLength(4);
    const some = interactionsFrom([...rows, { from: 'A', to: 'D', date: '2024-03-01', strength: 1 }]).interactions;
    expect([...buildLayers(some).keys()]).toEqual(['', 'mail', 'visit']);
    expect(ties(buildLayers(some).get('')!)).toEqual({ 'A-D': 1 });
    expect([...buildLayers(interactionsFrom([]).interactions).keys()]).toEqual([]);
  });

  test('may have any name', () => {
    const kinds = ['__proto__', 'constructor', 'toString', '🤝', 'שלום', 'x'.repeat(5000)];
    const { interactions } = interactionsFrom(kinds.map((kind) => ({ from: 'constructor', to: '__proto__', kind })));
    const layers = buildLayers(interactions);
    expect([...layers.keys()]).toEqual(kinds.toSorted());
    for (const layer of layers.values()) expect(layer.ties.strengths).toEqual(Float64Array.of(1, 1));
    // One tie of each kind: each has half of all with it, and nobody below.
    expect(buildNetwork(interactions, { scaleKinds: 'rank' }).ties.strengths).toEqual(Float64Array.of(3, 3));
  });

  test('are named in errors', () => {
    expect(() => buildLayers(log, { kinds: ['chat'] })).toThrow('buildLayers: `kinds` must name kinds that occur');
    expect(() => buildLayers(log, { members: ['A'] })).toThrow('buildLayers: everyone who interacts');
    expect(() => buildLayers(log, { scaleKinds: 'sum' as never })).toThrow(
      "buildLayers: `scaleKinds` must be one of 'none', 'rank', 'max', 'mean', got \"sum\"",
    );
  });
});

describe('kinds added on one scale', () => {
  const built = (options: BuildNetworkOptions) => ties(buildNetwork(log, { strength: 'sum', ...options }));

  test('by default they are not scaled', () => {
    expect(built({ scaleKinds: 'none' })).toEqual({ 'A-B': 40, 'B-C': 12, 'C-D': 6 });
    expect(built({})).toEqual(built({ scaleKinds: 'none' }));
  });

  test('by the largest, by the mean, by rank', () => {
    // Mails: A-B 40, B-C 10. Visits: B-C 2, C-D 6.
    expect(built({ scaleKinds: 'max' })).toEqual({ 'A-B': 40 / 40, 'B-C': 10 / 40 + 2 / 6, 'C-D': 6 / 6 });
    expect(built({ scaleKinds: 'mean' })).toEqual({ 'A-B': 40 / 25, 'B-C': 10 / 25 + 2 / 4, 'C-D': 6 / 4 });
    expect(built({ scaleKinds: 'rank' })).toEqual({ 'A-B': 0.75, 'B-C': 0.25 + 0.25, 'C-D': 0.75 });
    // With direction, mails are A>B 30, B>A 10, B>C 10: the weaker two share ranks 1 and 2.
    expect(built({ scaleKinds: 'rank', directed: true })).toEqual({
      'A>B': 2.5 / 3,
      'B>A': 1 / 3,
      'B>C': 1 / 3 + 1 / 4,
      'C>D': 3 / 4,
    });
    // The smaller of the two directions: only A-B has mails both ways, and no visit goes both ways.
    expect(built({ scaleKinds: 'max', symmetrize: 'min' })).toEqual({ 'A-B': 1 });
    expect(built({ scaleKinds: 'max', kinds: ['visit'] })).toEqual({ 'B-C': 2 / 6, 'C-D': 1 });
  });

  test('records age first, all of them towards the same day', () => {
    // On 1 March, with a half-life of 30 days: mails A-B 1/4 + 1/2, B-C 1/2; visits 1 each.
    const aged = ties(buildNetwork(log, { halfLife: 30, scaleKinds: 'max' }));
    close([aged['A-B']!, aged['B-C']!, aged['C-D']!], [1, 0.5 / 0.75 + 1, 1]);
  });

  test('golden: ranks are those of R', () => {
    const strengths = [7, 1, 3, 3, 9, 3, 1, 20];
    const { interactions } = interactionsFrom(
      strengths.map((strength, k) => ({ from: 'hub', to: `m${k}`, kind: 'mail', strength })),
    );
    // x <- c(7, 1, 3, 3, 9, 3, 1, 20); (rank(x) - 0.5) / length(x); x / mean(x).
    const scaled = (scaleKinds: 'rank' | 'mean') =>
      buildNetwork(interactions, { strength: 'sum', scaleKinds }).ties.strengths.subarray(0, 8);
    close(scaled('rank'), [0.6875, 0.125, 0.4375, 0.4375, 0.8125, 0.4375, 0.125, 0.9375]);
    close(
      scaled('mean'),
      strengths.map((strength) => strength / 5.875),
    );
  });

  test('is what the scaled layers add up to, and survives extremes', () => {
    const layers = [...buildLayers(log, { strength: 'sum', scaleKinds: 'mean' }).values()].map(ties);
    expect(layers).toEqual([
      { 'A-B': 1.6, 'B-C': 0.4 },
      { 'B-C': 0.5, 'C-D': 1.5 },
    ]);
    const far = (strength: number, other: number) =>
      interactionsFrom([
        { from: 'A', to: 'B', strength },
        { from: 'B', to: 'C', strength: other },
      ]).interactions;
    const options = { strength: 'sum', scaleKinds: 'max' } as const;
    expect(buildNetwork(far(1e308, 5e-324), options).ties.strengths.every((strength) => strength > 0)).toBe(true);
    expect(() => buildNetwork(far(1.7e308, 1.7e308), { strength: 'sum', scaleKinds: 'mean' })).toThrow(
      'buildNetwork: the strengths of a kind must add up to a finite number',
    );
    expect(buildNetwork(interactionsFrom([]).interactions, { scaleKinds: 'rank', members: ['A'] }).members).toEqual([
      'A',
    ]);
  });

  test('property: as a plain loop over the pairs of each kind adds them, and rows in another order give the same bits', () => {
    const random = randomFrom(7);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
    for (let round = 0; round < 120; round++) {
      const some = Array.from({ length: Math.floor(random() * 40) }, () => {
        const from = pick(['a', 'b', 'c', 'd', 'toString']);
        return {
          from,
          to: pick(['a', 'b', 'c', 'd', 'toString'].filter((id) => id !== from)),
          date: new Date(Math.floor(random() * 80) * 43_200_000),
          kind: pick(['x', 'y', 'z', '']),
          strength: pick([1, 2, 0.1, 0.7, random() * 1e3]),
        };
      });
      const options: BuildNetworkOptions = {
        directed: random() < 0.5,
        strength: pick(['count', 'sum', 'max', 'latest', 'days', 'binary'] as const),
        symmetrize: pick(['sum', 'max', 'min', 'mean'] as const),
        scaleKinds: pick(['rank', 'max', 'mean'] as const),
      };
      const { interactions } = interactionsFrom(some);
      const network = buildNetwork(interactions, options);
      const expected = naive(interactions, options);
      const found = ties(network);
      expect(Object.keys(found).sort()).toEqual([...expected.keys()].sort());
      for (const [pair, strength] of expected) close(found[pair]!, strength, 1e-12);
      const other = interactionsFrom(
        some
          .map((row) => [random(), row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row),
      );
      expect(buildNetwork(other.interactions, options)).toEqual(network);
    }
  });
});

// Each kind's network from buildNetwork alone, its strengths scaled by the definition, added by pair.
function naive(interactions: Interactions, { scaleKinds, ...options }: BuildNetworkOptions): Map<string, number> {
  const sums = new Map<string, number>();
  for (const kind of interactions.kinds) {
    const own = Object.entries(ties(buildNetwork(interactions, { ...options, kinds: [kind] })));
    const values = own.map(([, strength]) => strength);
    for (const [pair, strength] of own) {
      const less = values.filter((value) => value < strength).length;
      const equal = values.filter((value) => value === strength).length;
      const scaled =
        scaleKinds === 'rank'
          ? (less + equal / 2) / values.length
          : strength / (scaleKinds === 'max' ? Math.max(...values) : values.reduce((a, b) => a + b) / values.length);
      sums.set(pair, (sums.get(pair) ?? 0) + scaled);
    }
  }
  return sums;
}
