import { describe, expect, test } from 'vitest';
import { type Brokerage, type BrokerRoles, brokerage } from '../../../src/metrics/bridging/brokerage.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { subnetwork } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork } from '../../networks.js';

const ROLES = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;
const of = <Value>(roles: BrokerRoles<Value>): Value[] => ROLES.map((role) => roles[role]);
const member = (net: Network, roles: BrokerRoles<Float64Array>, id: string): number[] =>
  of(roles).map((values) => at(net, values, id));

test('C and D carry what passes between two triangles, out of their group and into it', () => {
  const { observed, whole } = brokerage(B6, 'group');
  // C: from A and B to D, and from D to A and B.
  for (const id of ['C', 'D']) expect(member(B6, observed, id)).toEqual([0, 0, 2, 2, 0, 4]);
  for (const id of ['A', 'B', 'E', 'F']) expect(member(B6, observed, id)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(of(whole.observed)).toEqual([0, 0, 4, 4, 0, 8]);
});

test('a role goes by the direction of the two arcs', () => {
  const { observed } = brokerage(D5, 'group');
  expect(member(D5, observed, 'A')).toEqual([0, 0, 1, 0, 0, 1]); // B > A > C
  expect(member(D5, observed, 'B')).toEqual([0, 0, 0, 1, 0, 1]); // D > B > A
  expect(member(D5, observed, 'C')).toEqual([0, 0, 0, 1, 0, 1]); // A > C > D
  expect(member(D5, observed, 'D')).toEqual([1, 0, 1, 0, 0, 2]); // C > D > E and C > D > B
  expect(member(D5, observed, 'E')).toEqual([0, 0, 0, 0, 0, 0]);
});

test('every role has its pattern of groups', () => {
  const chain = network('A>B B>C');
  const roleOf = (groups: string[]): number[] => of(brokerage(chain, groups).observed).map((values) => values[1]!);
  expect(roleOf(['x', 'x', 'x'])).toEqual([1, 0, 0, 0, 0, 1]);
  expect(roleOf(['x', 'y', 'x'])).toEqual([0, 1, 0, 0, 0, 1]);
  expect(roleOf(['x', 'x', 'y'])).toEqual([0, 0, 1, 0, 0, 1]);
  expect(roleOf(['x', 'y', 'y'])).toEqual([0, 0, 0, 1, 0, 1]);
  expect(roleOf(['x', 'y', 'z'])).toEqual([0, 0, 0, 0, 1, 1]);
  expect(of(brokerage(network('A>B B>C A>C'), ['x', 'y', 'z']).whole.observed)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('bernoulli: the places of a role times d² (1 − d), and the places that share an arc', () => {
  const { expected, zScores } = brokerage(B6, 'group');
  const d = 14 / 30;
  const p = d ** 2 * (1 - d);
  close(member(B6, expected, 'A'), [2 * p, 6 * p, 6 * p, 6 * p, 0, 20 * p]);
  close(member(B6, expected, 'A'), [0.2323, 0.6969, 0.6969, 0.6969, 0, 2.323], 1e-4);
  const c = d ** 3 * (1 - d) ** 3;
  // Two near and three far: 2 · 3 · 2 pairs of places share the near end, 3 · 2 · 1 the far end.
  close(at(B6, zScores.representative, 'C'), (2 - 6 * p) / Math.sqrt(6 * p * (1 - p) + (12 + 6) * c));
  close(at(B6, zScores.total, 'C'), (4 - 20 * p) / Math.sqrt(20 * p * (1 - p) + 2 * 60 * c));
  close([at(B6, zScores.representative, 'C'), at(B6, zScores.total, 'C')], [1.3786, 0.8488], 1e-4);
  expect(at(B6, zScores.liaison, 'C')).toBeNaN(); // with two groups there is no place for a liaison
});

test('bernoulli: numbers of the directed example', () => {
  const { expected, zScores } = brokerage(D5, 'group');
  close(member(D5, expected, 'A'), [0, 0.378, 0.189, 0.189, 0, 0.756]);
  close(member(D5, expected, 'D'), [0.126, 0.126, 0.252, 0.252, 0, 0.756]);
  close(
    [zScores.coordinator, zScores.representative, zScores.total].map((values) => at(D5, values, 'D')),
    [2.5436, 1.343, 1.1586],
    1e-4,
  );
});

test('labels: a member’s open two-paths times the share of ordered pairs of others that make the role', () => {
  const { expected, zScores } = brokerage(B6, 'group', { expected: 'labels' });
  // C has 4; of the others 2 are of its group and 3 are not, so of 20 ordered pairs 2, 6, 6 and 6.
  close(member(B6, expected, 'C'), [0.4, 1.2, 1.2, 1.2, 0, 4]);
  close(member(B6, expected, 'A'), [0, 0, 0, 0, 0, 0]);
  expect(at(B6, zScores.total, 'C')).toBeNaN(); // the total is what it is
  expect(at(B6, zScores.coordinator, 'A')).toBeNaN(); // without two-paths there is nothing to vary
});

test('golden: Krackhardt’s kite in three groups (sna 2.7)', () => {
  const { observed, expected, zScores, whole } = brokerage(KITE, [...'xxxyyyyzzz']);
  expect([...observed.liaison]).toEqual([0, 0, 0, 0, 0, 4, 2, 0, 0, 0]);
  expect([...observed.total]).toEqual([4, 4, 0, 14, 0, 10, 10, 4, 2, 0]);
  close(
    of(zScores).map((values) => values[3]!),
    [1.7185438575, 0.7236548631, 1.8001035234, 1.8001035234, -1.0805404053, 1.577721771],
  );
  close(
    of(zScores).map((values) => values[8]!),
    [4.3397388554, -1.1173875394, -0.8384085342, -0.8384085342, -1.1911000008, -1.0933647488],
  );
  expect(of(whole.observed)).toEqual([8, 2, 16, 16, 6, 48]);
  close(of(whole.expected), [3.456, 14.976, 14.976, 14.976, 20.736, 69.12]);
  close(
    of(expected).map((values) => values.reduce((sum, value) => sum + value)),
    of(whole.expected),
  );
  close([whole.zScores.itinerant, whole.zScores.liaison], [-2.1901008689, -2.5604679464]);
});

test('golden: where sna 2.7 leaves out places of the whole that exclude each other, its deviations are larger', () => {
  const { zScores, observed, expected } = brokerage(D5, 'group').whole;
  // sna: 0.378, 1.134, 1.134, 1.134, 0, 3.78 expected, deviations 0.68214 1.33048 1.19011 1.19011 0 2.71983.
  close(of(expected), [0.378, 1.134, 1.134, 1.134, 0, 3.78]);
  const share = 0.3 ** 4 * (1 - 0.3) ** 2;
  // 6 places of coordinators and 60 of anyone have two such partners each; 2 · 3 (2 · 2 − 3) + 3 · 2 · 2 (2 · 3 − 3) of
  // representatives exclude each other.
  const without = { coordinator: 0.6821422139 ** 2 - 2 * 6 * share, total: 2.7198272004 ** 2 - 2 * 60 * share };
  close(zScores.coordinator, (observed.coordinator - 0.378) / Math.sqrt(without.coordinator));
  close(zScores.total, (observed.total - 3.78) / Math.sqrt(without.total));
  const excluded = 2 * 3 * (2 * 2 - 3) + 3 * 2 * 2 * (2 * 3 - 3);
  const representative = 1.1901117595 ** 2 - excluded * share;
  close(zScores.representative, (observed.representative - 1.134) / Math.sqrt(representative));
  close(zScores.gatekeeper, (observed.gatekeeper - 1.134) / Math.sqrt(representative));
  close(zScores.itinerant, -0.8523247029);
});

describe.each([false, true])('property, directed %s', (directed) => {
  test('counts agree with going through every triple of small random networks', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 60; round++) {
      const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.2 + 0.5 * random(), { directed });
      const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
      const { observed, whole } = brokerage(net, labels);
      const counts = naive(matrix(net), labels);
      net.members.forEach((id, i) => {
        close(member(net, observed, id), labels[i] === '' ? new Array<number>(6).fill(Number.NaN) : counts[i]!);
      });
      close(
        of(whole.observed),
        ROLES.map((_, role) => counts.reduce((sum, row) => sum + row[role]!, 0)),
      );
    }
  });
});

// Every a, v, c: the role by comparing labels.
function naive(ties: number[][], labels: string[]): number[][] {
  const counts = labels.map(() => [0, 0, 0, 0, 0, 0]);
  const ids = [...labels.keys()].filter((i) => labels[i] !== '');
  for (const a of ids)
    for (const v of ids)
      for (const c of ids) {
        if (a === c || !ties[a]![v] || !ties[v]![c] || ties[a]![c]) continue;
        const [x, y, z] = [labels[a], labels[v], labels[c]];
        const role = x === y ? (y === z ? 0 : 2) : y === z ? 3 : x === z ? 1 : 4;
        counts[v]![role]!++;
        counts[v]![5]!++;
      }
  return counts;
}

test.each(['xxxx', 'xxxy', 'xxyy', 'xxyz', 'wxyz'])(
  'property: bernoulli agrees with all 4096 networks of %s',
  (word) => {
    const labels = [...word];
    const pairs = labels.flatMap((_, i) => labels.flatMap((_, j) => (i === j ? [] : [[i, j] as const])));
    const ofBits = (bits: number): Network => {
      const arcs = pairs.filter((_, k) => (bits >> k) & 1);
      return packNetwork(
        ['a', 'b', 'c', 'd'],
        { source: arcs.map(([i]) => i), target: arcs.map(([, j]) => j), strength: arcs.map(() => 1) },
        true,
      );
    };
    const d = 5 / 12;
    const result = brokerage(ofBits(0b10110101), labels); // five arcs of twelve
    const moments = (
      value: (counts: number[][]) => number,
      count: number[][][],
      chances: number[],
    ): [number, number] => {
      let [mean, square] = [0, 0];
      count.forEach((counts, bits) => {
        mean += chances[bits]! * value(counts);
        square += chances[bits]! * value(counts) ** 2;
      });
      return [mean, Math.sqrt(Math.max(0, square - mean ** 2))];
    };
    const all = Array.from({ length: 4096 }, (_, bits) => naive(matrix(ofBits(bits)), labels));
    const chances = all.map((_, bits) => pairs.reduce((chance, _, k) => chance * ((bits >> k) & 1 ? d : 1 - d), 1));
    ROLES.forEach((role, r) => {
      const [mean, deviation] = moments((counts) => counts.reduce((sum, row) => sum + row[r]!, 0), all, chances);
      close(result.whole.expected[role], mean);
      close(
        result.whole.zScores[role],
        deviation < 1e-9 ? Number.NaN : (result.whole.observed[role] - mean) / deviation,
      );
      labels.forEach((_, v) => {
        const [mean, deviation] = moments((counts) => counts[v]![r]!, all, chances);
        close(result.expected[role][v]!, mean);
        const z = deviation < 1e-9 ? Number.NaN : (result.observed[role][v]! - mean) / deviation;
        close(result.zScores[role][v]!, z);
      });
    });
  },
);

test('property: labels agrees with giving out the labels in every way', () => {
  const random = randomFrom(3);
  const words = ['xxxyyzz', 'xxxxyyy', 'xyyzzww', 'xxyz', 'xxy', 'xy', 'xxxxxxy'];
  for (let round = 0; round < 28; round++) {
    const labels = [...words[round % words.length]!];
    const net = randomNetwork(random, labels.length, 0.3 + 0.4 * random(), { directed: round % 3 > 0 });
    const { expected, zScores, observed, whole } = brokerage(net, labels, { expected: 'labels' });
    const ties = matrix(net);
    labels.forEach((own, v) => {
      const others = labels.filter((_, i) => i !== v);
      const counts = arrangements(others).map(
        (given) => naive(ties, [...given.slice(0, v), own, ...given.slice(v)])[v]!,
      );
      ROLES.forEach((role, r) => {
        const mean = counts.reduce((sum, row) => sum + row[r]!, 0) / counts.length;
        const deviation = Math.sqrt(counts.reduce((sum, row) => sum + (row[r]! - mean) ** 2, 0) / counts.length);
        close(expected[role][v]!, mean);
        close(zScores[role][v]!, deviation < 1e-9 ? Number.NaN : (observed[role][v]! - mean) / deviation);
      });
    });
    const counts = arrangements(labels).map((given) => naive(ties, given));
    ROLES.forEach((role, r) => {
      const sum = counts.reduce((sum, rows) => sum + rows.reduce((inner, row) => inner + row[r]!, 0), 0);
      close(whole.expected[role], sum / counts.length);
      expect(whole.zScores[role]).toBeNaN();
    });
  }
});

// The distinct orders of some labels.
function arrangements(labels: string[]): string[][] {
  if (labels.length === 0) return [[]];
  return [...new Set(labels)].flatMap((label) => {
    const rest = [...labels];
    rest.splice(rest.indexOf(label), 1);
    return arrangements(rest).map((tail) => [label, ...tail]);
  });
}

test.each(['xxxyy', 'xxyyz'])(
  'property: were the ties of an undirected network drawn, four of the variances would be twice as large (%s)',
  (word) => {
    const labels = [...word];
    const pairs = labels.flatMap((_, i) => labels.flatMap((_, j) => (i < j ? [[i, j] as const] : [])));
    const d = 4 / 10;
    const given = packNetwork(
      [...'abcde'],
      { source: [0, 1, 2, 3], target: [1, 2, 3, 4], strength: [1, 1, 1, 1] },
      false,
    );
    const { expected, zScores, observed } = brokerage(given, labels);
    const moments = ROLES.map(() => [0, 0] as [number, number]);
    for (let bits = 0; bits < 1024; bits++) {
      const ties = labels.map(() => [0, 0, 0, 0, 0]);
      pairs.forEach(([i, j], k) => {
        ties[i]![j] = ties[j]![i] = (bits >> k) & 1;
      });
      const chance = pairs.reduce((product, _, k) => product * ((bits >> k) & 1 ? d : 1 - d), 1);
      naive(ties, labels)[1]!.forEach((count, role) => {
        moments[role]![0] += chance * count;
        moments[role]![1] += chance * count ** 2;
      });
    }
    ROLES.forEach((role, r) => {
      const variance = moments[r]![1] - moments[r]![0] ** 2;
      close(expected[role][1]!, moments[r]![0]);
      const z = zScores[role][1]!; // NaN where there are no places
      const ours = Number.isNaN(z) ? 0 : ((observed[role][1]! - expected[role][1]!) / z) ** 2;
      close(variance, (role === 'representative' || role === 'gatekeeper' ? 1 : 2) * ours);
    });
  },
);

test('members of no known group are left out with their ties', () => {
  const random = randomFrom(17);
  for (const expected of ['bernoulli', 'labels'] as const) {
    const net = randomNetwork(random, 12, 0.4, { directed: true });
    const labels = net.members.map((_, i) => (i < 9 ? 'xyz'[i % 3]! : null));
    const all = brokerage(net, labels, { expected });
    const known = brokerage(subnetwork(net, net.members.slice(0, 9)), labels.slice(0, 9), { expected });
    for (const kind of ['observed', 'expected', 'zScores'] as const) {
      close(of(all.whole[kind]), of(known.whole[kind]));
      for (const role of ROLES) close(all[kind][role], [...known[kind][role], Number.NaN, Number.NaN, Number.NaN]);
    }
  }
});

test('edge: a hub of many has its counts without a look at every pair, and no z-score where all labelings are alike', () => {
  const n = 200_001;
  const star = packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(6, '0')}`),
    {
      source: new Uint32Array(n - 1),
      target: Uint32Array.from({ length: n - 1 }, (_, i) => i + 1),
      strength: new Float64Array(n - 1).fill(1),
    },
    false,
  );
  const labels = star.members.map((_, i) => 'xy'[i % 2]!);
  const { observed, expected, zScores } = brokerage(star, labels, { expected: 'labels' });
  // Of the leaves 100,000 are of the hub’s group and 100,000 are not.
  const h = 100_000;
  expect(of(observed).map((values) => values[0])).toEqual([
    h * (h - 1),
    h * (h - 1),
    h * h,
    h * h,
    0,
    2 * h * (2 * h - 1),
  ]);
  close(
    of(expected).map((values) => values[0]!),
    of(observed).map((values) => values[0]!),
  );
  expect(of(zScores).map((values) => values[0])).toEqual(new Array(6).fill(Number.NaN));
});

test('edge: answers on every degenerate network, NaN where chance leaves no room', () => {
  for (const [, net] of [...EDGE_CASES, ['a path', path(3)] as const])
    for (const expected of ['bernoulli', 'labels'] as const) {
      const result = brokerage(
        net,
        net.members.map(() => 'x'),
        { expected },
      );
      for (const values of of(result.observed)) expect([...values].every((value) => value >= 0)).toBe(true);
      for (const values of of(result.zScores)) expect(values).toHaveLength(net.members.length);
    }
  const whole = (result: Brokerage): number[] => [...of(result.whole.observed), ...of(result.whole.zScores)];
  const nothing = [...new Array<number>(6).fill(0), ...new Array<number>(6).fill(Number.NaN)];
  close(whole(brokerage(network('A B C'), [...'xxx'])), nothing);
  close(whole(brokerage(network('A-B B-C A-C'), [...'xyz'])), nothing);
  close(whole(brokerage(network('A-B B-C'), ['', '', ''])), nothing);
  for (const expected of ['bernoulli', 'labels'] as const) {
    // One member of a known group has no places, and so has nobody.
    close(brokerage(network('A-B'), ['x', ''], { expected }).expected.total, [0, Number.NaN]);
    close(brokerage(network(''), [], { expected }).whole.expected.total, 0);
  }
});

test('edge: a wrong option and a wrong attribute are named', () => {
  // @ts-expect-error a null there is none of
  expect(() => brokerage(B6, 'group', { expected: 'permutation' })).toThrow(
    "brokerage: `expected` must be one of 'bernoulli', 'labels', got \"permutation\"",
  );
  expect(() => brokerage(B6, 'team')).toThrow('brokerage: there is no attribute "team"');
});
