import { expect, test } from 'vitest';
import { withinModuleZ } from '../../../src/metrics/bridging/withinModuleZ.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('who has most ties within its group stands out', () => {
  // Within x A has 3, B and C 2 each, D 1: the mean is 2, the mean square 1/2.
  const net = network('A-B A-C A-D B-C D-E E-F');
  const labels = [...'xxxxyy'];
  close(withinModuleZ(net, labels), [1 / Math.sqrt(1 / 2), 0, 0, -1 / Math.sqrt(1 / 2), 0, 0]);
  close(withinModuleZ(net, labels, { deviation: 'sample' }), [1 / Math.sqrt(2 / 3), 0, 0, -1 / Math.sqrt(2 / 3), 0, 0]);
});

test('0 where all of a group are tied alike, though sums may differ in the last digit', () => {
  close(withinModuleZ(B6, 'group'), [0, 0, 0, 0, 0, 0]);
  // Every member has 0.1 + 0.2 + 0.3, added in another order.
  const ring = network('A-B:0.1 C-D:0.1 A-C:0.2 B-D:0.2 A-D:0.3 B-C:0.3');
  expect([...withinModuleZ(ring, [...'xxxx'])]).toEqual([0, 0, 0, 0]);
});

test('0 where all of a very large group are tied alike, whose sum is off by more than the last digits', () => {
  const n = 300_000;
  const members = Array.from({ length: n }, (_, i) => String(i).padStart(6, '0'));
  const source = Uint32Array.from(members.keys());
  const ring = { source, target: source.map((i) => (i + 1) % n), strength: new Float64Array(n).fill(0.1) };
  expect(withinModuleZ(packNetwork(members, ring, false), new Array(n).fill('x')).every((z) => z === 0)).toBe(true);
});

test('one alone in its group has 0, whichever deviation', () => {
  for (const deviation of ['population', 'sample'] as const)
    close(withinModuleZ(network('A-B B-C'), [...'xyy'], { deviation }), [0, 0, 0]);
});

test('strengths count, however small, and direction says which ties', () => {
  const labels = [...'xxx'];
  const z = withinModuleZ(network('A-B:3 B-C:1'), labels); // 3, 4, 1: mean 8/3
  const deviation = Math.sqrt((1 + 16 + 25) / 9 / 3);
  close(z, [1 / 3 / deviation, 4 / 3 / deviation, -5 / 3 / deviation]);
  close(withinModuleZ(network('A-B:3e-300 B-C:1e-300'), labels), z);
  const arcs = network('A>B:5 B>A A>C');
  close(withinModuleZ(arcs, labels, { strengths: false, direction: 'out' }), [Math.sqrt(3 / 2), 0, -Math.sqrt(3 / 2)]);
  close(withinModuleZ(arcs, labels, { strengths: false }), [Math.sqrt(3 / 2), 0, -Math.sqrt(3 / 2)]); // 3, 2, 1
});

test('property: agrees with sums over the matrix on small random networks', () => {
  const random = randomFrom(43);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.4, { strengths: true });
    const labels = net.members.map(() => ['x', 'y', ''][Math.floor(random() * 3)]!);
    for (const deviation of ['population', 'sample'] as const)
      close(withinModuleZ(net, labels, { deviation }), naive(matrix(net), labels, deviation === 'sample' ? 1 : 0));
  }
});

function naive(ties: number[][], labels: string[], less: number): number[] {
  const within = ties.map((row, i) => row.reduce((sum, tie, j) => sum + (labels[i] === labels[j] ? tie : 0), 0));
  return labels.map((own, i) => {
    if (own === '') return Number.NaN;
    const group = within.filter((_, j) => labels[j] === own);
    const mean = group.reduce((sum, value) => sum + value) / group.length;
    const square = group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return square < 1e-20 ? 0 : (within[i]! - mean) / Math.sqrt(square / (group.length - less));
  });
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES)
    close(
      withinModuleZ(
        net,
        net.members.map(() => 'x'),
        { direction: 'all' },
      ),
      net.members.map(() => 0),
    );
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a deviation there is none of
  expect(() => withinModuleZ(B6, 'group', { deviation: 'mean' })).toThrow(
    "withinModuleZ: `deviation` must be one of 'population', 'sample', got \"mean\"",
  );
  // @ts-expect-error a direction there is none of
  expect(() => withinModuleZ(B6, 'group', { direction: 'up' })).toThrow('withinModuleZ: `direction` must be one of');
});
