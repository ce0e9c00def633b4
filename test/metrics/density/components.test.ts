import { expect, test } from 'vitest';
import { components } from '../../../src/metrics/density/components.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6G, D5, EDGE_CASES, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

test('parts are numbered by size, the isolate last', () => {
  const { labels, sizes } = components(X6);
  expect([...labels]).toEqual([0, 0, 0, 1, 1, 2]);
  expect([...sizes]).toEqual([3, 2, 1]);
});

test('weak parts ignore directions, strong ones need a way back', () => {
  const net = network('A>B B>C C>A C>D D>E');
  expect([...components(net).labels]).toEqual([0, 0, 0, 0, 0]);
  expect([...components(net, { mode: 'strong' }).labels]).toEqual([0, 0, 0, 1, 2]);
});

test('golden: D5 is one part weakly, and A, B, C, D go round while E has no tie out (igraph 0.10.2)', () => {
  expect([...components(D5).sizes]).toEqual([5]);
  expect([...components(D5, { mode: 'strong' }).labels]).toEqual([0, 0, 0, 0, 1]);
  expect([...components(B6G).sizes]).toEqual([6, 1]);
});

test('property: members share a part when each reaches the other, on small random networks', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.15, { directed: true });
    const there = reaches(matrix(net));
    const strong = components(net, { mode: 'strong' }).labels;
    const either = reaches(matrix(net).map((row, i) => row.map((tie, j) => tie + matrix(net)[j]![i]!)));
    const weak = components(net).labels;
    there.forEach((row, i) => {
      row.forEach((reached, j) => {
        expect(strong[i] === strong[j]).toBe(reached && there[j]![i]!);
        expect(weak[i] === weak[j]).toBe(either[i]![j]!);
      });
    });
  }
});

function reaches(ties: number[][]): boolean[][] {
  const far = ties.map((row, i) => row.map((tie, j) => i === j || tie > 0));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++) for (let j = 0; j < far.length; j++) far[i]![j] ||= far[i]![k]! && far[k]![j]!;
  return far;
}

test('edge: a path of 200 000 members, both ways and as a circle, overflows no stack', () => {
  const long = path(200_000);
  expect([...components(long).sizes]).toEqual([200_000]);
  expect([...components({ ...long, directed: true }, { mode: 'strong' }).sizes]).toEqual([200_000]);
  const source = long.members.map((_, i) => i);
  const arcs = { source, target: source.map((i) => (i + 1) % 200_000), strength: source.map(() => 1) };
  expect([...components(packNetwork(long.members, arcs, true), { mode: 'strong' }).sizes]).toEqual([200_000]);
});

test('edge: answers on every degenerate network; a wrong option is named', () => {
  for (const [, net] of EDGE_CASES)
    for (const mode of ['weak', 'strong'] as const)
      expect(components(net, { mode }).labels.length).toBe(net.members.length);
  // @ts-expect-error a mode there is none of
  expect(() => components(X6, { mode: 'all' })).toThrow(
    "components: `mode` must be one of 'weak', 'strong', got \"all\"",
  );
});
