import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/network/network.js';
import { rollUp } from '../../src/network/rollUp.js';
import { randomFrom } from '../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../networks.js';

const RULES = ['pairs', 'sum', 'normalized', 'binary'] as const;

/** Ties as `{ 'x-y': strength }`, `x>y` when directed; an undirected one once. */
function ties({ members, directed, ties: { offsets, targets, strengths } }: Network): Record<string, number> {
  const all = new Map<string, number>();
  members.forEach((id, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (directed || targets[k]! > i) all.set(`${id}${directed ? '>' : '-'}${members[targets[k]!]}`, strengths[k]!);
  });
  return Object.fromEntries(all);
}

describe('by hand', () => {
  test('two groups of three and one of two', () => {
    // Between x and y: A-D 4, B-D 1, B-E 0.5; between y and z: E-G 3. Inside x: A-B 2; inside z: G-H 7. F has no ties.
    const people = network('A-D:4 B-D:1 B-E:0.5 E-G:3 A-B:2 G-H:7 C F', { x: 'A B C', y: 'D E F', z: 'G H' });
    const by = (rule: (typeof RULES)[number]) => ties(rollUp(people, 'group', { rule }).network);
    expect(by('pairs')).toEqual({ 'x-y': 3, 'y-z': 1 });
    expect(by('sum')).toEqual({ 'x-y': 4 + 1 + 0.5, 'y-z': 3 });
    expect(by('normalized')).toEqual({ 'x-y': 5.5 / Math.sqrt(3 * 3), 'y-z': 3 / Math.sqrt(3 * 2) });
    expect(by('binary')).toEqual({ 'x-y': 1, 'y-z': 1 });
    const { network: groups, sizes, within, setAside } = rollUp(people, 'group');
    expect(groups.members).toEqual(['x', 'y', 'z']);
    expect([...groups.attributes]).toEqual([['size', ['3', '3', '2']]]);
    expect([...sizes]).toEqual([3, 3, 2]);
    expect([[...within.ties], [...within.strengths]]).toEqual([
      [1, 0, 1],
      [2, 0, 7],
    ]);
    expect(setAside).toEqual({ members: 0, ties: 0, strength: 0 });
  });

  test('with direction, a tie each way is two', () => {
    // x = {A, B}: A>B, B>A inside, A>C out. y = {C, D, E}: C>D, D>E inside, D>B out.
    const { network: groups, within } = rollUp(D5, 'group');
    expect(ties(groups)).toEqual({ 'x>y': 1, 'y>x': 1 });
    expect([...within.ties]).toEqual([2, 2]);
  });

  test('members of no known group are set aside, or are one group', () => {
    const labels = ['x', '', 'y', null];
    // W4 has A-B 5, A-C 3, B-C 1, C-D 2; B and D are of no group.
    const { network: groups, setAside, within } = rollUp(W4, labels, { rule: 'sum' });
    expect(ties(groups)).toEqual({ 'x-y': 3 });
    expect(setAside).toEqual({ members: 2, ties: 3, strength: 5 + 1 + 2 });
    expect([...within.ties]).toEqual([0, 0]);
    const named = rollUp(W4, labels, { rule: 'sum', unknown: 'others' });
    expect(ties(named.network)).toEqual({ 'others-x': 5, 'x-y': 3, 'others-y': 1 + 2 });
    expect(named.setAside).toEqual({ members: 0, ties: 0, strength: 0 });
    // Without such members there is no such group.
    expect(rollUp(B6, 'group', { unknown: 'others' }).network.members).toEqual(['L', 'R']);
  });
});

test('golden: sums and counts are those of igraph', () => {
  // igraph 0.10.2: contract_vertices([0, 0, 0, 1, 1, 1, 2, 2]), simplify(combine_edges='sum').
  const groups = { 0: 'A B C', 1: 'D E F', 2: 'G H' };
  const people = network('A-B:2 A-C:1.5 A-E:4 B-D:3 B-F:0.5 C-D:1 C-G:7 D-H:2.5 E-F:6 E-G:1 F-H:0.25 G-H:3', groups);
  expect(ties(rollUp(people, 'group', { rule: 'sum' }).network)).toEqual({ '0-1': 8.5, '0-2': 7, '1-2': 3.75 });
  expect(ties(rollUp(people, 'group').network)).toEqual({ '0-1': 4, '0-2': 1, '1-2': 3 });
  const arcs = network(
    'A>B:2 B>A:1 A>C:1.5 E>A:4 B>D:3 F>B:0.5 C>D:1 C>G:7 D>H:2.5 E>F:6 G>E:1 F>H:0.25 H>G:3 C>A:2',
    groups,
  );
  const sums = rollUp(arcs, 'group', { rule: 'sum' });
  expect(ties(sums.network)).toEqual({ '0>1': 4, '0>2': 7, '1>0': 4.5, '1>2': 2.75, '2>1': 1 });
  expect([...sums.within.strengths]).toEqual([6.5, 6, 3]);
});

test('property: as the matrix adds up by blocks, and nothing is lost', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 80; round++) {
    const people = randomNetwork(random, Math.floor(random() * 14), random(), {
      directed: random() < 0.5,
      strengths: true,
    });
    const labels = people.members.map(() => ['', 'x', 'y', 'z', 10, 9][Math.floor(random() * 6)]!);
    const rows = matrix(people);
    const known = [...new Set(labels.filter((label) => label !== '').map(String))].sort();
    for (const rule of RULES) {
      const { network: groups, within, setAside, sizes } = rollUp(people, labels, { rule });
      expect(groups.members).toEqual(known);
      const block = (a: string, b: string): number[] =>
        rows.flatMap((row, i) =>
          String(labels[i]) === a ? row.filter((s, j) => s > 0 && String(labels[j]) === b) : [],
        );
      const size = (a: string) => labels.filter((label) => String(label) === a).length;
      const expected = known.map((a) =>
        known.map((b) => {
          const found = block(a, b);
          const sum = found.reduce((x, y) => x + y, 0);
          if (a === b || found.length === 0) return 0;
          return { pairs: found.length, sum, normalized: sum / Math.sqrt(size(a) * size(b)), binary: 1 }[rule];
        }),
      );
      for (const [a, row] of matrix(groups).entries()) close(row, expected[a]!);
      expect([...sizes]).toEqual(known.map(size));
      const once = people.directed ? 1 : 2;
      close(
        within.ties,
        known.map((a) => block(a, a).length / once),
      );
      close(
        within.strengths,
        known.map((a) => block(a, a).reduce((x, y) => x + y, 0) / once),
      );
      const total = (values: ArrayLike<number>) => Array.from(values).reduce((x, y) => x + y, 0);
      if (rule === 'pairs')
        expect(total(groups.ties.strengths) / once + total(within.ties) + setAside.ties).toBe(
          people.ties.targets.length / once,
        );
      if (rule === 'sum')
        close(
          total(groups.ties.strengths) / once + total(within.strengths) + setAside.strength,
          total(people.ties.strengths) / once,
        );
    }
  }
});

test('members in another order change no bit', () => {
  const random = randomFrom(9);
  const words = Array.from({ length: 60 }, (_, k) => [k % 12, (k * 7 + 1 + (k % 5)) % 12, random() * 3] as const);
  const seen = new Set<string>();
  const own = words.filter(
    ([a, b]) =>
      a !== b && !seen.has(`${Math.min(a, b)} ${Math.max(a, b)}`) && seen.add(`${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const made = (name: (k: number) => string) => {
    const people = network(own.map(([a, b, s]) => `${name(a)}-${name(b)}:${s}`).join(' '));
    const of = new Map(Array.from({ length: 12 }, (_, k) => [name(k), `g${k % 3}`]));
    return rollUp(
      people,
      people.members.map((id) => of.get(id)),
      { rule: 'normalized' },
    );
  };
  expect(made((k) => `m${99 - k}`)).toEqual(made((k) => `m${10 + k}`));
});

describe('edges', () => {
  test.each(EDGE_CASES)('%s', (_, people) => {
    for (const rule of RULES) {
      const { network: own } = rollUp(people, people.members, { rule });
      expect(own.members).toEqual(people.members);
      if (rule === 'sum') expect(own.ties).toEqual(people.ties);
      const none = rollUp(
        people,
        people.members.map(() => ''),
        { rule },
      );
      expect(none.network.members).toEqual([]);
      expect(none.setAside.members).toBe(people.members.length);
    }
  });

  test('groups may have any name, numbers are sorted as text like all members, and the result is frozen', () => {
    const people = network('A-B B-C C-D');
    const names = ['__proto__', 'constructor', '🤝', 'x'.repeat(5000)];
    expect(rollUp(people, names).network.members).toEqual(names.toSorted());
    expect(rollUp(people, [10, 9, 10, 9]).network.members).toEqual(['10', '9']);
    const result = rollUp(people, names);
    expect(() => Object.assign(result, { sizes: null })).toThrow(TypeError);
    expect(() => Object.assign(result.network, { directed: true })).toThrow(TypeError);
    expect(structuredClone(result)).toEqual(result);
  });

  test('strengths stay above 0 and finite', () => {
    const weak = network('A-C:5e-324 B D', { x: 'A B', y: 'C D' });
    expect(rollUp(weak, 'group', { rule: 'normalized' }).network.ties.strengths[0]).toBe(5e-324);
    const huge = network('A-C:1.7e308 B-C:1.7e308', { x: 'A B', y: 'C' });
    expect(() => rollUp(huge, 'group', { rule: 'sum' })).toThrow(
      'rollUp: the strengths between two groups must add up',
    );
    expect(ties(rollUp(huge, 'group').network)).toEqual({ 'x-y': 2 });
  });

  test('errors say what must hold', () => {
    expect(() => rollUp(B6, 'group', { rule: 'mean' as never })).toThrow(
      "rollUp: `rule` must be one of 'pairs', 'sum', 'normalized', 'binary', got \"mean\"",
    );
    expect(() => rollUp(B6, 'region')).toThrow('rollUp: there is no attribute "region"; the network has "group"');
    expect(() => rollUp(B6, ['x'])).toThrow('6 labels, one per member, got 1 labels');
    for (const unknown of ['L', '', 3])
      expect(() => rollUp(B6, 'group', { unknown: unknown as string })).toThrow(
        'rollUp: `unknown` must be a name that no group has, got',
      );
  });
});
