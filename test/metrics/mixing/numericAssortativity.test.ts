import { expect, test } from 'vitest';
import { numericAssortativity } from '../../../src/metrics/mixing/numericAssortativity.js';
import { packNetwork } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('two triangles joined by a tie, members numbered from 1 to 6', () => {
  // Ends: 1, 2, 5 and 6 twice, 3 and 4 three times; mean 3.5. Products 2 × (3.75 + 1.25 + 0.75 − 0.25 + 0.75 + 1.25 + 3.75).
  const squares = 2 * (2 * 2.5 ** 2 + 2 * 1.5 ** 2 + 3 * 0.5 ** 2);
  close(numericAssortativity(B6, [1, 2, 3, 4, 5, 6]), (2 * 11.25) / squares);
  close(numericAssortativity(B6, [1, 2, 3, 4, 5, 6]), 0.633803, 1e-6);
});

test('strengths say how much a tie counts', () => {
  // 1-2 three times and 2-3 once: ends 1 (3), 2 (4), 3 (1) of 8, mean 1.75.
  const net = network('A-B:3 B-C:1');
  const products = 2 * (3 * (-0.75 * 0.25) + 0.25 * 1.25);
  close(
    numericAssortativity(net, [1, 2, 3], { strengths: true }),
    products / (3 * 0.75 ** 2 + 4 * 0.25 ** 2 + 1.25 ** 2),
  );
  close(numericAssortativity(net, [1, 2, 3]), 0);
});

test('a column of a roster is read as numbers, and who has none is left out', () => {
  const roster = new Map([['years', ['1', ' 2.0 ', '3e0', '', ' ', '+6']]]);
  const net = packNetwork(
    B6.members,
    { source: [0, 0, 1, 2, 3, 3, 4], target: [1, 2, 2, 3, 4, 5, 5], strength: [1, 1, 1, 1, 1, 1, 1] },
    false,
    roster,
  );
  close(numericAssortativity(net, 'years'), numericAssortativity(network('A-B A-C B-C'), [1, 2, 3]));
  close(numericAssortativity(B6, [1, 2, 3, null, undefined, NaN]), -0.5);
});

test('directed: the value at the source with that at the target', () => {
  // 1>2, 2>1, 1>3, 3>4, 4>2, 4>5
  const [from, to] = [
    [1, 2, 1, 3, 4, 4],
    [2, 1, 3, 4, 2, 5],
  ];
  close(
    numericAssortativity(D5, [1, 2, 3, 4, 5]),
    pearson(
      from,
      to,
      from.map(() => 1),
    ),
  );
  close(numericAssortativity(D5, [1, 2, 3, 4, 5], { direction: 'in' }), numericAssortativity(D5, [1, 2, 3, 4, 5]));
  for (const strengths of [true, false])
    close(
      numericAssortativity(D5, [1, 2, 3, 4, 5], { direction: 'all', strengths }),
      numericAssortativity(undirected(D5), [1, 2, 3, 4, 5], { strengths }),
    );
});

test('golden: directed (networkx 2.8.8 and igraph 0.10.2)', () => {
  close(
    numericAssortativity(network('a>b b>c c>a d>a d>e e>f f>d b>f c>e a>d'), [1, 2, 4, 8, 16, 32]),
    0.11413721817058355,
  );
});

test('values far from 0, very large or very small lose nothing', () => {
  const found = numericAssortativity(B6, [1, 2, 3, 4, 5, 6]);
  const times = [1, 2, 3, 4, 5, 6];
  close(
    numericAssortativity(
      B6,
      times.map((x) => 1.7e12 + x),
    ),
    found,
  );
  close(
    numericAssortativity(
      B6,
      times.map((x) => x * 1e250),
    ),
    found,
  );
  close(
    numericAssortativity(
      B6,
      times.map((x) => x * 1e-250),
    ),
    found,
  );
  const faint = network('A-B:1e-300 A-C:1e-300 B-C:1e-300 C-D:1e-300 D-E:1e-300 D-F:1e-300 E-F:1e-300');
  close(numericAssortativity(faint, times, { strengths: true }), found);
});

test('property: the correlation of a list of both ends on small random networks', () => {
  const random = randomFrom(21);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 3 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const values = net.members.map(() => (random() < 0.15 ? NaN : Math.floor(random() * 5)));
    const ends = matrix(net)
      .flatMap((row, i) => row.flatMap((s, j) => (s > 0 ? [[values[i]!, values[j]!, s]] : [])))
      .filter(([a, b]) => !Number.isNaN(a! + b!));
    const [from, to, strengths] = [0, 1, 2].map((k) => ends.map((end) => end[k]!)) as [number[], number[], number[]];
    const alike = new Set(from).size < 2 || new Set(to).size < 2;
    close(numericAssortativity(net, values, { strengths: true }), alike ? NaN : pearson(from, to, strengths));
  }
});

function pearson(a: readonly number[], b: readonly number[], by: readonly number[]): number {
  const total = by.reduce((sum, s) => sum + s, 0);
  const mean = (of: (k: number) => number) => by.reduce((sum, s, k) => sum + s * of(k), 0) / total;
  const [x, y] = [mean((k) => a[k]!), mean((k) => b[k]!)];
  const squares = mean((k) => (a[k]! - x) ** 2) * mean((k) => (b[k]! - y) ** 2);
  return mean((k) => (a[k]! - x) * (b[k]! - y)) / Math.sqrt(squares);
}

test('edge: NaN without ties, and where the values at the ends of ties are all alike', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      numericAssortativity(
        net,
        net.members.map(() => 0.1),
      ),
    ).toBeNaN();
  expect(numericAssortativity(network('A-B B-C A-C D'), [0.1, 0.1, 0.1, 7])).toBeNaN();
  expect(numericAssortativity(network('A-B:0.3 B-C:0.1 A-C:0.7'), [0.1, 0.1, 0.1], { strengths: true })).toBeNaN();
});

test('edge: what is wrong is named', () => {
  expect(() => numericAssortativity(B6, 'group')).toThrow(
    'numericAssortativity: `values` must be finite numbers, got "L" for "A"',
  );
  expect(() => numericAssortativity(B6, 'age')).toThrow('numericAssortativity: there is no attribute "age"');
  expect(() => numericAssortativity(B6, [1, 2])).toThrow(
    "numericAssortativity: `values` must be an attribute's name or 6 numbers, one per member, got 2 values",
  );
  expect(() => numericAssortativity(network('A-B'), [1, Infinity])).toThrow('got "Infinity" for "B"');
  for (const text of ['0x10', '1,5', 'ten', '1e999'])
    expect(() => numericAssortativity(network('A-B'), ['1', text])).toThrow(`got "${text}" for "B"`);
  // @ts-expect-error no values
  expect(() => numericAssortativity(B6, null)).toThrow('got null');
  // @ts-expect-error a direction there is none of
  expect(() => numericAssortativity(B6, [1, 2, 3, 4, 5, 6], { direction: 'up' })).toThrow('`direction` must be one of');
});
