import { expect, test } from 'vitest';
import type { Teleportation } from '../../../src/metrics/community/flow.js';
import { mapEquation } from '../../../src/metrics/community/mapEquation.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';

test('one group takes the entropy of where the walk is, two triangles in a group each take less', () => {
  const h = (...shares: number[]) => shares.reduce((sum, p) => sum - p * Math.log2(p), 0);
  close(mapEquation(B6, [0, 0, 0, 0, 0, 0]), h(2 / 14, 2 / 14, 3 / 14, 3 / 14, 2 / 14, 2 / 14));
  // The walk enters a triangle in 2 of 14 steps, either one alike; a triangle's code names its three members and the exit.
  close(mapEquation(B6, 'group'), (2 / 14) * 1 + 2 * (8 / 14) * h(2 / 8, 2 / 8, 3 / 8, 1 / 8));
  close(mapEquation(B6, [0, 1, 2, 3, 4, 5]), h(2 / 14, 2 / 14, 3 / 14, 3 / 14, 2 / 14, 2 / 14) + 2 * 6 * (1 / 6));
});

test('golden: two triangles joined by a tie, and with jumps as igraph 0.10.2 Infomap gives them', () => {
  close(mapEquation(B6, 'group'), 2.320731, 1e-6);
  close(mapEquation(B6, [0, 0, 0, 0, 0, 0]), 2.556657, 1e-6);
  close(mapEquation(B6, 'group', { teleportation: 'recorded' }), 2.5178731033489803);
  close(mapEquation(network('A B C'), [0, 1, 2], { teleportation: 'recorded' }), 2.6748926579052186);
  close(mapEquation(network('A>B C>B D'), [0, 0, 0, 1], { teleportation: 'recorded' }), 2.280444458951779);
});

test('strengths count unless they are not to: with them A and B, of 5 to each other, belong together more', () => {
  const apart = mapEquation(W4, [0, 1, 0, 1]);
  expect(mapEquation(W4, 'group')).toBeLessThan(apart);
  close(mapEquation(W4, 'group', { strengths: false }), mapEquation(network('A-B A-C B-C C-D'), [0, 0, 1, 1]));
});

test('a walk that never leaves a group needs no code for it, and an isolate none at all', () => {
  // Whoever is not A is B next, so that a step takes a bit; in X6 the walk stays in a component of its own.
  close(mapEquation(network('A-B C-D'), [0, 0, 1, 1]), 1);
  close(mapEquation(X6, [0, 0, 0, 1, 1, 2]), (4 / 6) * 1.5 + (2 / 6) * 1);
  close(mapEquation(B6G, [0, 0, 0, 1, 1, 1, 2]), mapEquation(B6, 'group'));
  close(mapEquation(B6G, [0, 0, 0, 1, 1, 1, 1]), mapEquation(B6, 'group'));
});

test('unrecorded jumps change nothing in an undirected network', () => {
  for (const net of [B6, B6G, W4, X6])
    close(mapEquation(net, net.members, { teleportation: 'unrecorded' }), mapEquation(net, net.members));
});

test('members of no known group are left out with their ties', () => {
  close(mapEquation(B6, ['x', 'x', 'x', '', '', '']), Math.log2(3));
  const rest = ['x', 'x', 'x', 'y', 'y', null, null];
  const without = network('A-B A-C B-C C-D D-E');
  const jumps = { teleportation: 'recorded' } as const;
  close(mapEquation(B6G, rest), mapEquation(without, ['x', 'x', 'x', 'y', 'y']));
  close(mapEquation(B6G, rest, jumps), mapEquation(without, ['x', 'x', 'x', 'y', 'y'], jumps));
});

test('property: agrees with entropies of a walk worked out from the matrix', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 2 + Math.floor(random() * 10), 0.3, { directed, strengths: round % 3 > 0 });
    if (net.ties.targets.length === 0) continue;
    const labels = net.members.map(() => Math.floor(random() * 3));
    const restart = [0.15, 0.5, 1][round % 3]!;
    for (const teleportation of ['recorded', 'unrecorded'] as const)
      close(mapEquation(net, labels, { teleportation, restart }), naive(net, labels, teleportation, restart), 1e-8);
  }
});

// Every step of the walk in a matrix; the jumps of `recorded` among them.
function naive(net: Network, labels: number[], teleportation: Teleportation, restart: number): number {
  const ties = matrix(net);
  const n = ties.length;
  const out = ties.map((row) => row.reduce((sum, s) => sum + s, 0));
  const all = out.reduce((sum, s) => sum + s, 0);
  const landing = out.map((s) => (teleportation === 'recorded' ? 1 / n : s / all));
  const jump = out.map((s) => (s > 0 ? restart : 1));
  const along = ties.map((row, i) => row.map((s) => (s > 0 ? ((1 - jump[i]!) * s) / out[i]! : 0)));
  let p = landing;
  for (let round = 0; round < 500; round++)
    p = p.map((_, j) => p.reduce((sum, share, i) => sum + share * (along[i]![j]! + jump[i]! * landing[j]!), 0));
  const steps = ties.map((row, i) =>
    row.map((s, j) => {
      if (teleportation === 'recorded') return p[i]! * (along[i]![j]! + jump[i]! * landing[j]!);
      return s > 0 ? (p[i]! * s) / out[i]! : 0;
    }),
  );
  const total = steps.flat().reduce((sum, s) => sum + s, 0);
  const flow = steps.map((row) => row.map((s) => s / total));
  const rates = flow.map((_, j) => flow.reduce((sum, row) => sum + row[j]!, 0));
  const groups = [...new Set(labels)];
  const crossing = (from: (g: number) => boolean, to: (g: number) => boolean) =>
    flow.reduce(
      (sum, row, i) => sum + row.reduce((more, s, j) => more + (from(labels[i]!) && to(labels[j]!) ? s : 0), 0),
      0,
    );
  const code = (parts: number[]) => {
    const whole = parts.reduce((sum, x) => sum + x, 0);
    return parts.reduce((sum, x) => (x > 1e-15 ? sum - x * Math.log2(x / whole) : sum), 0);
  };
  const modules = groups.map((g) =>
    code([
      crossing(
        (a) => a === g,
        (b) => b !== g,
      ),
      ...rates.filter((_, i) => labels[i] === g),
    ]),
  );
  const index = code(
    groups.map((g) =>
      crossing(
        (a) => a !== g,
        (b) => b === g,
      ),
    ),
  );
  return modules.reduce((sum, bits) => sum + bits, index);
}

test('edge: answers on every degenerate network, NaN where there is no walk', () => {
  for (const [, net] of EDGE_CASES) {
    expect(mapEquation(net, net.members)).toBeTypeOf('number');
    if (net.members.length > 0) expect(mapEquation(net, net.members, { teleportation: 'recorded' })).not.toBeNaN();
  }
  close(mapEquation(network(''), []), Number.NaN);
  close(mapEquation(network('A B'), [0, 1]), Number.NaN);
  close(mapEquation(B6, ['', '', '', '', '', '']), Number.NaN);
  close(mapEquation(B6, ['', '', '', '', '', ''], { teleportation: 'recorded' }), Number.NaN);
});

test('edge: a wrong option is named', () => {
  expect(() => mapEquation(D5, 'group', { teleportation: 'none' })).toThrow(
    "mapEquation: `teleportation` must be 'recorded' or 'unrecorded' in a directed network, got \"none\"",
  );
  // @ts-expect-error a teleportation there is none of
  expect(() => mapEquation(B6, 'group', { teleportation: 'smart' })).toThrow(
    "mapEquation: `teleportation` must be one of 'none', 'recorded', 'unrecorded', got \"smart\"",
  );
  expect(() => mapEquation(B6, 'group', { restart: 0 })).toThrow(
    'mapEquation: `restart` must be a number from 0.001 to 1, got 0',
  );
  expect(() => mapEquation(B6, [1, 2])).toThrow('mapEquation: `groups` must be');
});
