import { describe, expect, test } from 'vitest';
import { buildNetwork, interactionsFrom } from '../../../src/index.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { reach } from '../../../src/metrics/centrality/reach.js';
import { corePeriphery } from '../../../src/metrics/core/corePeriphery.js';
import { type Voice, voice } from '../../../src/metrics/diversity/voice.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';

describe('a triangle with a pendant, strengths 5, 3, 1 and 2, and an isolate of the second group', () => {
  // Strengths: A 8, B 6, C 6, D 2, E 0; A and B are of x, C, D and E of y.
  const net = network('A-B:5 A-C:3 B-C:1 C-D:2 E', { x: 'A B', y: 'C D E' });
  const { groups, crossTies, membership, participation, gini, voiceless, unknown } = voice(net, 'group');

  test('two of five members have 14 of 22 of the voice, and one of the others is silent', () => {
    close(groups[0]!.ratio, 14 / 22 / (2 / 5));
    close(groups[1]!.ratio, 8 / 22 / (3 / 5));
    expect(groups.map(({ members, participation, silent }) => [members, participation, silent])).toEqual([
      [2, 14, []],
      [3, 8, ['E']],
    ]);
    expect([voiceless, unknown]).toEqual([[], { members: 0, participation: 0, silent: [] }]);
  });

  test('participation is spread unequally within groups and over all', () => {
    close(groups[0]!.gini, (2 * 2) / (2 * 4 * 7)); // 8 and 6
    close(groups[1]!.gini, (2 * (4 + 6 + 2)) / (2 * 9 * (8 / 3))); // 6, 2 and 0
    close(gini, (2 * (2 + 2 + 6 + 8 + 0 + 4 + 6 + 4 + 6 + 2)) / (2 * 25 * (22 / 5)));
  });

  test('who is reached, how near they are, and who is at the edge', () => {
    // Of four others A, B and C reach three in two steps, and so does D; E nobody.
    close(
      groups.map(({ reach }) => reach),
      [3 / 4, (3 / 4 + 3 / 4 + 0) / 3],
    );
    close(
      groups.map(({ nearness }) => nearness),
      [2.5 / 4, (3 / 4 + 2 / 4 + 0) / 3],
    );
    const told = voice(net, 'group', { core: [0, 2] }).groups.map(({ peripheryShare }) => peripheryShare);
    close(told, [1 / 2, 2 / 3]);
  });

  test('ties between groups beside those of chance: 4 of 8 ends each, and by strength 14 and 8 of 22', () => {
    expect(crossTies.observed.map((row) => Array.from(row))).toEqual([
      [1, 2],
      [2, 1],
    ]);
    close(crossTies.expected[0]!, [(4 * 4) / 16, (4 * 4) / 8]);
    close(crossTies.ratio[0]!, [1, 1]);
    const { expected, ratio } = voice(net, 'group', { strengths: true }).crossTies;
    close(expected[0]!, [(14 * 14) / 44, (14 * 8) / 22]);
    close(expected[1]!, [(8 * 14) / 22, (8 * 8) / 44]);
    close(ratio[0]!, [(5 * 44) / 196, (4 * 22) / 112]); // A-B within; A-C and B-C between
  });

  test('members and voice are as mixed as so many equal groups', () => {
    close(membership.blau, 1 - 4 / 25 - 9 / 25);
    close(membership.hill, (2 / 5) ** -(2 / 5) * (3 / 5) ** -(3 / 5));
    close(participation.blau, 1 - (14 / 22) ** 2 - (8 / 22) ** 2);
    close(participation.hill, (14 / 22) ** -(14 / 22) * (8 / 22) ** -(8 / 22));
  });
});

test('in a directed network ties out and in are expected apart', () => {
  // Out of x 3 and of y 3; into x 3 and into y 3: the half of each.
  const { crossTies, groups } = voice(D5, 'group');
  expect(crossTies.observed.map((row) => Array.from(row))).toEqual([
    [2, 1],
    [1, 2],
  ]);
  for (const row of crossTies.expected) close(row, [1.5, 1.5]);
  close(
    groups.map(({ participation }) => participation), // A 2 out, 1 in; B 1 and 2; C 1 and 1; D 2 and 1; E 0 and 1
    [6, 6],
  );
  const star = voice(network('h>a h>b h>c', { hub: 'h', leaf: 'a b c' }), 'group').crossTies;
  close(star.expected[0]!, [0, 3]);
  close(star.ratio[0]!, [NaN, 1]);
  close(star.ratio[1]!, [NaN, NaN]); // nothing goes out of a leaf
});

test('golden: ties expected in the kite by groups (networkx 2.8.8 modularity_matrix), reach and nearness', () => {
  const { crossTies, groups } = voice(KITE, [0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
  const expected = [
    [1.6805555555555554, 5.805555555555555, 1.8333333333333333],
    [5.805555555555555, 5.013888888888889, 3.166666666666667],
    [1.8333333333333333, 3.166666666666667, 0.5],
  ];
  const observed = [
    [2, 7, 0],
    [7, 5, 2],
    [0, 2, 2],
  ];
  for (let g = 0; g < 3; g++) close(crossTies.expected[g]!, expected[g]!, 1e-12);
  for (let g = 0; g < 3; g++) close(crossTies.observed[g]!, observed[g]!);
  // networkx harmonic_centrality / 9, and single_source_shortest_path_length within 2.
  close(
    groups.map(({ nearness }) => nearness),
    [
      (0.6759259259259259 + 0.6759259259259259 + 0.6203703703703703) / 3,
      (0.787037037037037 + 0.6203703703703703 + 0.7592592592592592 * 2) / 4,
      (0.6666666666666666 + 0.5185185185185185 + 0.3796296296296296) / 3,
    ],
  );
  close(
    groups.map(({ reach }) => reach),
    [7 / 9, (7 / 9 + 7 / 9 + 8 / 9 + 8 / 9) / 4, (1 + 4 / 9 + 2 / 9) / 3],
  );
});

test('values that are known are taken as given', () => {
  const options = { nearness: [1, 2, 3, 4], reach: [0, 0, 1, 0], participation: [0, 0, 3, 1], crossTies: false };
  const { groups, voiceless, crossTies } = voice(W4, 'group', options);
  close(
    groups.map(({ nearness }) => nearness),
    [1.5, 3.5],
  );
  close(
    groups.map(({ reach, voiceShare }) => reach + voiceShare),
    [0, 1.5],
  );
  expect(crossTies).toEqual({ observed: [], expected: [], ratio: [] });
  expect([voiceless, groups[0]!.silent]).toEqual([['AB'], ['A', 'B']]);
});

test('a group of which everybody is silent has a voice of 0, and no group is made of unknown labels', () => {
  const net = network('A-B B-C D E F', { x: 'A B', mute: 'D E' });
  const { groups, voiceless, unknown, membership, participation } = voice(net, 'group');
  expect(groups.map(({ name, voiceShare, ratio, silent }) => [name, voiceShare, ratio, silent])).toEqual([
    ['mute', 0, 0, ['D', 'E']],
    ['x', 1, 2, []],
  ]);
  expect(groups[0]!.gini).toBeNaN();
  expect(voiceless).toEqual(['mute']);
  expect(unknown).toEqual({ members: 2, participation: 1, silent: ['F'] }); // C and F
  expect([membership, participation]).toEqual([
    { blau: 0.5, hill: 2 },
    { blau: 0, hill: 1 },
  ]);
});

test('an isolate changes only what it must', () => {
  const groups = { x: 'A B C', y: 'D E' };
  const line = 'A-B:2 B-C:1 C-D:4 D-E:1 A-D:3';
  const net = network(line, groups);
  const more = network(`${line} Z`, { ...groups, y: 'D E Z' });
  const core = [0, 3];
  const [before, after] = [voice(net, 'group', { core }), voice(more, 'group', { core })];
  expect(after.crossTies).toEqual(before.crossTies);
  expect(after.participation).toEqual(before.participation);
  for (const g of [0, 1]) expect(after.groups[g]!.voiceShare).toBe(before.groups[g]!.voiceShare);
  const [x, y] = [before.groups[0]!, before.groups[1]!];
  expect(after.groups[0]).toEqual({
    ...x,
    memberShare: 3 / 6,
    ratio: x.voiceShare / (3 / 6),
    // There are five others now, and not four.
    reach: expect.closeTo((x.reach * 4) / 5, 12),
    nearness: expect.closeTo((x.nearness * 4) / 5, 12),
  });
  expect(after.groups[1]!.silent).toEqual(['Z']);
  close(after.groups[1]!.nearness, (y.nearness * 2 * 4) / 5 / 3);
});

test('property: agrees with sums over members and pairs on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.25, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['', 'p', 'q', 'r'][Math.floor(random() * 4)]!);
    const strengths = round % 3 === 0;
    const actual = voice(net, labels, { strengths });
    const expected = naive(net, labels, strengths);
    expect(actual.groups.map(({ name }) => name)).toEqual(expected.names);
    actual.groups.forEach((group, g) => {
      const { name, silent, ...numbers } = group;
      expect(silent).toEqual(expected.silent[g]);
      close(Object.values(numbers), expected.numbers[g]!);
      close(actual.crossTies.observed[g]!, expected.observed[g]!);
      close(actual.crossTies.expected[g]!, expected.expected[g]!);
    });
  }
});

// Everything from the matrix, member by member and pair by pair.
function naive(net: Network, labels: readonly string[], strengths: boolean) {
  const all = matrix(net);
  const n = all.length;
  const names = [...new Set(labels)].filter((label) => label !== '').sort();
  const everyone = all.map((_, i) => i);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const part = everyone.map((i) => sum(all[i]!) + (net.directed ? sum(all.map((row) => row[i]!)) : 0));
  const known = everyone.filter((i) => labels[i] !== '');
  const core = [...corePeriphery(net).core];
  const [near, far] = [harmonic(net), reach(net)];
  const mean = (of: readonly number[], value: (i: number) => number) => sum(of.map(value)) / of.length;
  const tie = (i: number, j: number) => (strengths ? all[i]![j]! : Math.sign(all[i]![j]!));
  const total = sum(known.flatMap((i) => known.map((j) => tie(i, j))));
  const of = names.map((name) => everyone.filter((i) => labels[i] === name));
  const half = (g: number, h: number) => (!net.directed && g === h ? 2 : 1);
  return {
    names,
    silent: of.map((group) => group.filter((i) => part[i] === 0).map((i) => net.members[i])),
    numbers: of.map((group) => {
      const own = sum(group.map((i) => part[i]!));
      const whole = sum(known.map((i) => part[i]!));
      const spread = sum(group.flatMap((i) => group.map((j) => Math.abs(part[i]! - part[j]!))));
      return [
        group.length,
        group.length / known.length,
        own,
        own / whole,
        own / whole / (group.length / known.length),
        spread / (2 * group.length * own),
        mean(group, (i) => far[i]!),
        mean(group, (i) => near[i]!),
        core.length === 0 || core.length === n ? Number.NaN : mean(group, (i) => (core.includes(i) ? 0 : 1)),
      ];
    }),
    observed: of.map((from, g) => of.map((to, h) => sum(from.flatMap((i) => to.map((j) => tie(i, j)))) / half(g, h))),
    expected: of.map((from, g) =>
      of.map((to, h) => {
        const out = sum(from.flatMap((i) => known.map((j) => tie(i, j))));
        const into = sum(to.flatMap((j) => known.map((i) => tie(i, j))));
        return total === 0 ? Number.NaN : (out * into) / total / half(g, h);
      }),
    ),
  };
}

test('property: other names for the groups put them into another order, and change nothing else', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 12, 0.25, { directed: round % 2 === 1, strengths: true });
    const labels = net.members.map(() => 1 + Math.floor(random() * 3));
    const before = voice(net, labels);
    const after = voice(
      net,
      labels.map((label) => 9 - label),
    );
    const turned = (rows: readonly Float64Array[]) => rows.map((row) => row.slice().reverse()).reverse();
    expect(after.groups.map(({ name, ...rest }) => rest).reverse()).toEqual(
      before.groups.map(({ name, ...rest }) => rest),
    );
    for (const key of ['observed', 'expected', 'ratio'] as const)
      expect(turned(after.crossTies[key])).toEqual(before.crossTies[key]);
    const overall = ({ membership, participation, gini }: Voice) => [membership, participation, gini];
    expect(overall(after)).toEqual(overall(before));
  }
});

test('rows in any order give the same bits', () => {
  const rows = Array.from({ length: 40 }, (_, k) => ({
    source: `m${(k * 7) % 11}`,
    target: `m${(k * 5 + 1) % 11}`,
    strength: 1 / (1 + (k % 9)),
  }));
  const of = (given: typeof rows) => buildNetwork(interactionsFrom(given).interactions, { strength: 'sum' });
  const labels = of(rows).members.map((_, i) => i % 3);
  expect(voice(of(rows.slice().reverse()), labels)).toEqual(voice(of(rows), labels));
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) {
    const { groups, gini } = voice(
      net,
      net.members.map(() => 'x'),
    );
    expect(groups).toHaveLength(Math.min(1, net.members.length));
    if (net.ties.targets.length === 0) expect([gini, groups[0]?.ratio ?? NaN]).toEqual([NaN, NaN]);
  }
  const none = voice(S5, ['', '', '', '', '']);
  expect([none.groups, none.unknown.members, none.membership.hill]).toEqual([[], 5, NaN]);
});

test('edge: what does not fit is named', () => {
  expect(() => voice(S5, 'region')).toThrow('voice: there is no attribute "region"; the network has none');
  expect(() => voice(W4, 'group', { participation: [1, 2] })).toThrow(
    'voice: `participation` must be 4 numbers, one per member, got 2 numbers',
  );
  expect(() => voice(W4, 'group', { participation: [1, 2, 3, -1] })).toThrow(
    'voice: `participation` must be finite numbers of at least 0, got -1 among them',
  );
  expect(() => voice(W4, 'group', { nearness: [1] })).toThrow('`nearness` must be 4 numbers, one per member');
  expect(() => voice(W4, 'group', { core: [4] })).toThrow(
    'voice: `core` must be numbers of members, from 0 to 3, got 4 among them',
  );
});
