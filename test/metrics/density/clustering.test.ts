import { expect, test } from 'vitest';
import { clustering } from '../../../src/metrics/density/clustering.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';

const METHODS = ['wattsStrogatz', 'barrat', 'onnela', 'zhangHorvath'] as const;

test('of the pairs of contacts of C one in three is in contact', () => {
  close(clustering(W4), [1, 1, 1 / 3, Number.NaN]);
});

test('direction is ignored and the strengths of both directions are added', () => {
  const both = network('A>B:2 B>A:3 A>C:3 C>B:1 D>C:2');
  for (const method of METHODS) close(clustering(both, { method }), clustering(W4, { method }));
});

test('strengths count as their author says', () => {
  // C has ties of strength 3, 1 and 2, of which the first two are closed.
  close(at(W4, clustering(W4, { method: 'barrat' }), 'C'), (3 + 1) / (6 * 2));
  close(at(W4, clustering(W4, { method: 'onnela' }), 'C'), (2 * Math.cbrt((3 * 1 * 5) / 5 ** 3)) / (3 * 2));
  close(at(W4, clustering(W4, { method: 'zhangHorvath' }), 'C'), (3 * 1 * 5) / 5 / (3 * 1 + 3 * 2 + 1 * 2));
});

test('golden: W4 (networkx 2.8.8 with weights is Onnela, igraph 0.10.2 with weights is Barrat; brainGraph)', () => {
  close(clustering(W4, { method: 'onnela' }), [0.493242, 0.493242, 0.164414, Number.NaN], 1e-6);
  close(clustering(W4, { method: 'barrat' }), [1, 1, 1 / 3, Number.NaN]);
  close(clustering(W4, { method: 'zhangHorvath' }), [0.2, 0.6, 0.272727, Number.NaN], 1e-6);
});

test('golden: the mean over members with two contacts or more, and with the others as 0 (igraph 0.10.2)', () => {
  close([mean(B6), mean(B6G), mean(X6)], [7 / 9, 7 / 9, 0]);
  close([mean(B6, true), mean(B6G, true), mean(X6, true), mean(KITE, true)], [7 / 9, 2 / 3, 0, 0.52], 1e-3);
});

function mean(net: typeof B6, withZeros = false): number {
  const values = Array.from(clustering(net), (value) => (withZeros && Number.isNaN(value) ? 0 : value));
  const counted = values.filter((value) => !Number.isNaN(value));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

test('fagiolo: directed triangles through a member as a share of those possible', () => {
  const net = network('A>B B>A B>C A>C C>D D>A C>E');
  // A-B goes both ways, A > C, D > A: of the pairs of contacts B, C (B > C; A-B 2 × A-C 1 × 1 tie) and C, D (C > D: 1).
  // Possible: 2 (2 × 1 + 2 × 1 + 1 × 1) = 10. C: ties to A, B, D and E; (2 of A-B and 1 of A-D) of 2 × 6.
  close(clustering(net, { method: 'fagiolo' }), [3 / 10, 2 / 4, 3 / 12, 1 / 2, Number.NaN]);
});

test('fagiolo: undirected it is the clustering of Watts and Strogatz, and a tie each way of every pair is as good', () => {
  for (const net of [B6, B6G, KITE, W4])
    expect(clustering(net, { method: 'fagiolo' })).toEqual(clustering(net, { method: 'wattsStrogatz' }));
  close(clustering(network('A>B B>A A>C C>A B>C C>B C>D D>C'), { method: 'fagiolo' }), [1, 1, 1 / 3, Number.NaN]);
  close(clustering(D5, { method: 'fagiolo' }), [0, 0, 0, 0, Number.NaN]); // networkx 2.8.8: 0 for E
});

test('property: fagiolo agrees with the cube of the matrix and its transpose', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.4, { directed: true, strengths: true });
    const a = matrix(net).map((row) => row.map(Math.sign));
    const both = a.map((row, i) => row.map((tie, j) => tie + a[j]![i]!));
    const cube = both.map((row, i) => {
      let walks = 0;
      for (let j = 0; j < a.length; j++)
        for (let h = 0; h < a.length; h++) walks += row[j]! * both[j]![h]! * both[h]![i]!;
      const d = row.reduce((sum, ties) => sum + ties, 0);
      return walks / 2 / (d * (d - 1) - 2 * row.filter((ties) => ties === 2).length);
    });
    close(clustering(net, { method: 'fagiolo' }), cube);
  }
});

test('property: agrees with sums over all pairs of contacts', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.5, { strengths: true });
    for (const method of METHODS) close(clustering(net, { method }), naive(matrix(net), method));
  }
});

function naive(s: number[][], method: (typeof METHODS)[number]): number[] {
  const largest = Math.max(...s.flat());
  return s.map((row) => {
    const contacts = s.map((_, j) => j).filter((j) => row[j]! > 0);
    let closed = 0;
    let possible = 0;
    for (const j of contacts)
      for (const h of contacts) {
        if (j === h) continue;
        const [a, b, c] = [row[j]! / largest, row[h]! / largest, s[j]![h]! / largest] as const;
        const whole = { wattsStrogatz: 1, barrat: (a + b) / 2, onnela: 1, zhangHorvath: a * b }[method];
        const shares = { wattsStrogatz: 1, barrat: 1, onnela: Math.cbrt(a * b * c), zhangHorvath: c };
        possible += whole;
        if (c > 0) closed += whole * shares[method];
      }
    return closed / possible;
  });
}

test('property: a member added without ties changes nobody else', () => {
  for (const method of METHODS)
    expect([...clustering(B6G, { method })]).toEqual([...clustering(B6, { method }), Number.NaN]);
});

test('property: a strong tie beside weak ones costs no digits', () => {
  const net = network('A-B:1e9 A-C:1e-9 A-D:1e-9 C-D:1e9');
  close(at(net, clustering(net, { method: 'zhangHorvath' }), 'A'), 1e-18 / (2 + 1e-18), 1e-30);
});

test('edge: NaN for everyone with fewer than two contacts', () => {
  for (const [, net] of EDGE_CASES)
    for (const method of [...METHODS, 'fagiolo'] as const)
      close(
        clustering(net, { method }),
        net.members.map(() => Number.NaN),
      );
  // @ts-expect-error a method there is none of
  expect(() => clustering(W4, { method: 'opsahl' })).toThrow(
    "clustering: `method` must be one of 'wattsStrogatz', 'barrat', 'onnela', 'zhangHorvath', 'fagiolo', got \"opsahl\"",
  );
});
