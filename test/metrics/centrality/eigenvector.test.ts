import { expect, test } from 'vitest';
import { eigenvector } from '../../../src/metrics/centrality/eigenvector.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';

const { NaN: none } = Number;
const max = { scale: 'max' } as const;

test('a leaf of a star of four leaves has half of the hub', () => {
  close(eigenvector(S5, max), [0.5, 0.5, 0.5, 0.5, 1]);
  close(eigenvector(S5, { scale: 'sum' }), [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 3]);
  close(
    eigenvector(S5),
    [0.5, 0.5, 0.5, 0.5, 1].map((x) => x / Math.sqrt(2)),
  );
});

test('strengths count, unless they are not asked for', () => {
  close(eigenvector(network('A-B:3 B-C:4'), max), [3 / 5, 1, 4 / 5]);
  close(eigenvector(network('A-B:3 B-C:4'), { ...max, strengths: false }), [Math.SQRT1_2, 1, Math.SQRT1_2]);
});

test('of the pieces of a network the one with the largest λ has the values', () => {
  close(eigenvector(network('A-B B-C A-C D-E F'), max), [1, 1, 1, 0, 0, 0]);
});

test('pieces that tie share by the projection of equal values', () => {
  close(eigenvector(network('A-B C-D'), max), [1, 1, 1, 1]);
  // λ is 2 for a star of four leaves and for a triangle.
  const star = 3 / 2; // (hub 1 + 4 × ½) / (1 + 4 × ¼)
  const triangle = 1; // 3 × 1 / 3
  const net = network('h-a h-b h-c h-d x-y y-z x-z');
  close(eigenvector(net, max), [0.5, 0.5, 0.5, 0.5, 1, triangle / star, triangle / star, triangle / star]);
});

test('directed: values come from who has a tie to the member, and flow on', () => {
  close(eigenvector(network('A>B B>A B>C C>D E>A'), max), [1, 1, 1, 1, 0]);
  close(eigenvector(network('A>B B>A B>C C>D E>A'), { ...max, direction: 'out' }), [1, 1, 0, 0, 1]);
  close(eigenvector(network('A>B B>A B>C'), { ...max, direction: 'all' }), eigenvector(network('A-B:2 B-C:1'), max));
});

test('directed: of two cycles in a row with the same λ the last has the values, of two apart both', () => {
  close(eigenvector(network('A>B B>A B>C C>D D>C'), max), [0, 0, 1, 1]);
  close(eigenvector(network('A>B B>A C>D D>C D>E'), max), [1, 1, 1, 1, 1]);
});

test('periodic networks settle: two sides with ties only across, and a ring of directed ties', () => {
  // Two on one side, three on the other: λ is √6, and each side has half of the squares.
  const sides = network('a-x a-y a-z b-x b-y b-z');
  close(eigenvector(sides), [0.5, 0.5, Math.sqrt(1 / 6), Math.sqrt(1 / 6), Math.sqrt(1 / 6)], 1e-13);
  close(eigenvector({ ...sides, directed: true }), eigenvector(sides), 1e-13);
  close(eigenvector(network('A>B B>C C>D D>A'), max), [1, 1, 1, 1]);
  // λ is 2, the root of 1 × 4 and the geometric mean of 1, 8 and 1: inward each has what the one before it passes on.
  close(eigenvector(network('A>B:1 B>A:4'), max), [1, 0.5]);
  close(eigenvector(network('A>B:1 B>C:8 C>A:1'), max), [0.5, 0.25, 1]);
});

test('property: on a long directed ring in shuffled order the values are products around it', () => {
  const n = 503;
  const random = randomFrom(53);
  const logs = Array.from({ length: n }, () => Math.log(1 + Math.floor(random() * 9)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / n;
  const place = (i: number) => (i * 211) % n;
  const ring = network(
    logs.map((log, i) => `r${1000 + place(i)}>r${1000 + place(i + 1)}:${Math.round(Math.exp(log))}`).join(' '),
  );
  const values = eigenvector(ring, max);
  for (let i = 0; i < n; i++)
    expect(Math.abs(values[place((i + 1) % n)]! / values[place(i)]! / Math.exp(logs[i]! - mean) - 1)).toBeLessThan(
      1e-9,
    );
});

test('golden: B6, W4, the kite (networkx 2.8.8 numpy; igraph 0.10.2)', () => {
  close(eigenvector(B6), [0.353553, 0.353553, 0.5, 0.5, 0.353553, 0.353553], 1e-6);
  close(eigenvector(W4), [0.663579, 0.585791, 0.444264, 0.138349], 1e-6);
  const kite = [0.732212, 0.732212, 0.594226, 1, 0.594226, 0.826764, 0.826764, 0.407177, 0.099941, 0.023207];
  close(eigenvector(KITE, max), kite, 1e-6);
});

test('golden: D5 inward and outward (numpy eigenvectors; inward igraph 0.10.2)', () => {
  close(eigenvector(D5, max), [0.786151, 1, 0.618034, 0.485868, 0.381966], 1e-6);
  close(eigenvector(D5, { direction: 'out' }), [0.66874, 0.525731, 0.32492, 0.413304, 0], 1e-6);
});

test('property: the matrix multiplies the values by λ, on small random networks', () => {
  const random = randomFrom(16);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 3 + Math.floor(random() * 12), 0.35, { directed, strengths: true });
    const values = Array.from(eigenvector(net, { scale: 'sum' }));
    if (values.some(Number.isNaN)) continue;
    const ties = matrix(net);
    const next = values.map((_, i) => values.reduce((sum, value, j) => sum + value * ties[j]![i]!, 0));
    const lambda = next.reduce((sum, value) => sum + value, 0);
    close(
      next,
      values.map((value) => lambda * value),
      1e-10,
    );
    expect(lambda).toBeGreaterThan(growth(ties) * (1 - 1e-3));
  }
});

// The largest eigenvalue from the growth of a long product; a little low where two of them are near.
function growth(ties: number[][]): number {
  let values = ties.map(() => 1);
  let sum = 0;
  for (let step = 0; step < 4000; step++) {
    const next = values.map((own, i) => own + values.reduce((total, value, j) => total + value * ties[j]![i]!, 0));
    const largest = Math.max(...next);
    if (step >= 2000) sum += Math.log(largest);
    values = next.map((value) => value / largest);
  }
  return Math.exp(sum / 2000) - 1;
}

test('property: a path has the values of a sine, at its ends too', () => {
  for (const n of [2, 3, 4, 39, 40, 41, 100, 700]) {
    const sine = Array.from({ length: n }, (_, i) => Math.sin((Math.PI * (i + 1)) / (n + 1)));
    const ratios = eigenvector(path(n), max).map((value, i) => (value * Math.max(...sine)) / sine[i]!);
    close(
      ratios,
      sine.map(() => 1),
      1e-10,
    );
    const both = { ...path(n), directed: true };
    if (n <= 100) close(eigenvector(both), eigenvector(path(n)), 1e-10);
  }
});

test('property: the values along a chain away from a hub fall by the same factor, exact to the smallest', () => {
  const chain = Array.from({ length: 60 }, (_, i) => `c${i + 10}-c${i + 11}`).join(' ');
  const net = network(`h-c10 ${Array.from({ length: 40 }, (_, i) => `h-l${i}`).join(' ')} ${chain}`);
  const values = eigenvector(net, max);
  const of = (id: string) => values[net.members.indexOf(id)]!;
  const lambda = of('h') / of('l0');
  close(of('c70') * lambda, of('c69'), 1e-60);
  expect(of('c70')).toBeGreaterThan(0);
  for (let i = 11; i < 70; i++)
    expect(Math.abs((of(`c${i - 1}`) + of(`c${i + 1}`)) / (lambda * of(`c${i}`)) - 1)).toBeLessThan(1e-10);
});

test('property: two equal halves have equal values, however thin the link', () => {
  const clique = (name: string) =>
    Array.from({ length: 36 }, (_, k) => `${name}${k % 9}-${name}${(k % 9) + 1 + Math.floor(k / 9)}`);
  const halves = ['a', 'z'].flatMap((name) => clique(name).filter((tie) => !/\d\d/.test(tie)));
  const link = Array.from({ length: 12 }, (_, i) => `m${i + 10}-m${i + 11}`);
  const net = network([...halves, ...link, 'a0-m10', 'm22-z0'].join(' '));
  const values = eigenvector(net);
  for (let k = 0; k < 10; k++)
    close(values[net.members.indexOf(`a${k}`)]!, values[net.members.indexOf(`z${k}`)]!, 1e-12);
});

test('property: a member added without ties changes nobody else; other ids in the same order change no bit', () => {
  expect([...eigenvector(B6G)]).toEqual([...eigenvector(B6), 0]);
  expect([...eigenvector({ ...KITE, members: KITE.members.map((id) => `x${id}`) })]).toEqual([...eigenvector(KITE)]);
});

test('edge: NaN without ties and without a directed cycle', () => {
  const expected = [[], [], [none], [none, none], [1, 1], [none, none], [1, 1, 1, 1]];
  EDGE_CASES.forEach(([, net], k) => {
    close(eigenvector(net, max), expected[k]!);
  });
  close(eigenvector(network('A>B A>C B>C')), [none, none, none]);
});

test('edge: strengths 300 orders of magnitude apart', () => {
  close(eigenvector(network('A-B:1e300 B-C:1e150 C-D:1e-100'), max), [1, 1, 1e-150, 0], 1e-9);
  expect(eigenvector(network('A-B:1e300 B-C:1e150'), max)[2]).toBeGreaterThan(0.99e-150);
});

test('edge: a long chain of members overflows no stack', () => {
  // Everyone has a tie to the one before, and the first two have one each way.
  const ids = path(200_000).members;
  const before = ids.map((_, i) => Math.max(0, i - 1));
  const arcs = {
    source: [0, ...ids.keys()].toSpliced(1, 1),
    target: [1, ...before.slice(1)],
    strength: ids.map(() => 1),
  };
  const chain = packNetwork(ids, arcs, true);
  close(eigenvector(chain, { ...max, direction: 'out' }).slice(-3), [1, 1, 1]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a scale there is none of
  expect(() => eigenvector(B6, { scale: 'l1' })).toThrow(
    "eigenvector: `scale` must be one of 'l2', 'max', 'sum', got \"l1\"",
  );
  // @ts-expect-error a direction there is none of
  expect(() => eigenvector(B6, { direction: 'up' })).toThrow('eigenvector: `direction` must be one of');
});
