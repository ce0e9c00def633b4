import { expect, test } from 'vitest';
import { spectralRadius } from '../../../src/metrics/centrality/spectralRadius.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, D5, EDGE_CASES, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

const radius = ({ directed, ties }: Network) => spectralRadius(ties, !directed);

function share(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual / expected - 1), `got ${actual}, expected ${expected}`).toBeLessThan(tolerance);
}

test('a star has the root of its leaves, a complete network one less than its members, a pair its strength', () => {
  share(radius(S5), 2);
  share(radius(network('A-B A-C A-D B-C B-D C-D')), 3);
  share(radius(network('A-B:7')), 7);
  share(radius(network('A>B:2 B>A:8')), 4);
});

test('a directed ring has the geometric mean of its strengths', () => {
  share(radius(network('A>B:1 B>C:10 C>A:100')), 10);
});

test('of several pieces the largest counts, and what leads there or away does not', () => {
  share(radius(X6), Math.SQRT2);
  share(radius(network('A>B B>A B>C:50 C>D D>C:9 D>E:70')), 3);
});

test('golden: B6 1 + √2, the kite and D5 (numpy linalg.eigvals)', () => {
  share(radius(B6), 1 + Math.SQRT2);
  share(radius(KITE), 4.306403794615763, 1e-14);
  share(radius(D5), 1 / 0.7861513777574233, 1e-14);
});

test('property: a path has twice a cosine', () => {
  for (const n of [2, 3, 10, 100, 1000]) share(radius(path(n)), 2 * Math.cos(Math.PI / (n + 1)));
});

test('property: a long directed ring in shuffled order has the geometric mean of its strengths', () => {
  const n = 1009;
  const random = randomFrom(51);
  const strengths = Array.from({ length: n }, () => 1 + Math.floor(random() * 9));
  const id = (i: number) => String((i * 371) % n).padStart(4, '0');
  const ring = network(strengths.map((strength, i) => `${id(i)}>${id(i + 1)}:${strength}`).join(' '));
  share(radius(ring), Math.exp(strengths.reduce((sum, strength) => sum + Math.log(strength), 0) / n));
});

test('property: it is the same read from the other end, and in proportion to the strengths', () => {
  const random = randomFrom(52);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 5 + Math.floor(random() * 30), 0.2, { directed: true, strengths: true });
    const value = radius(net);
    if (value === 0) continue;
    const { offsets, targets, strengths } = net.ties;
    share(
      spectralRadius({ offsets, targets, strengths: strengths.map((strength) => 1e200 * strength) }, false) / 1e200,
      value,
    );
    const arcs = net.members.flatMap((id, i) =>
      Array.from(
        targets.subarray(offsets[i]!, offsets[i + 1]!),
        (j, k) => `${net.members[j]}>${id}:${strengths[offsets[i]! + k]}`,
      ),
    );
    share(radius(network(arcs.join(' '))), value);
  }
});

test('property: where most members are far from those that count, the entries that vanish do no harm', () => {
  // A pair tied by 3 each way at the end of a long line tied by 1 each way: beyond it values fall by a factor a step.
  const line = Array.from({ length: 2000 }, (_, i) => {
    const [a, b] = [10_000 + i, 10_001 + i];
    return i === 0 ? `m${a}>m${b}:3 m${b}>m${a}:3` : `m${a}>m${b} m${b}>m${a}`;
  }).join(' ');
  const expected = radius(network(line.replaceAll(/(m\d+)>(m\d+)(:3)? \2>\1(:3)?/g, '$1-$2$3')));
  share(radius(network(line)), expected);
});

test('edge: 0 without ties and without a directed cycle', () => {
  expect(EDGE_CASES.map(([, net]) => Math.round(radius(net) * 1e12) / 1e12)).toEqual([0, 0, 0, 0, 1, 0, 1]);
  expect(radius(network('A>B:5 B>C:2 A>C'))).toBe(0);
});
