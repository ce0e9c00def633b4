import { expect, test } from 'vitest';
import { infomap } from '../../../src/metrics/community/infomap.js';
import { mapEquation } from '../../../src/metrics/community/mapEquation.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, network, path, randomNetwork, X6 } from '../../networks.js';

test('two triangles joined by a tie are two communities, and an isolate one of its own', () => {
  expect(infomap(B6)).toEqual({
    labels: Uint32Array.of(0, 0, 0, 1, 1, 1),
    sizes: Uint32Array.of(3, 3),
    codeLength: mapEquation(B6, 'group'),
  });
  expect([...infomap(B6G).labels]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  expect([...infomap(B6G, { teleportation: 'recorded' }).labels]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  expect([...infomap(X6).labels]).toEqual([0, 0, 0, 1, 1, 2]);
});

test('strengths decide unless they are not to count', () => {
  const square = network('A-B:9 B-C:1 C-D:9 A-D:1 A-C:1 B-D:1');
  expect([...infomap(square).labels]).toEqual([0, 0, 1, 1]);
  expect([...infomap(square, { strengths: false }).labels]).toEqual([0, 0, 0, 0]);
});

test('direction decides: a ring of arcs never lets the walk go, the same ties without direction do', () => {
  const ring = network('A>B B>C C>A D>A D>E');
  expect([...infomap(ring).labels].slice(0, 3)).toEqual([0, 0, 0]);
  expect(infomap(ring).sizes[0]).toBe(3);
  expect([...infomap(undirected(ring)).labels]).toEqual([0, 0, 0, 0, 0]);
});

test('golden: code lengths that igraph 0.10.2 Infomap reaches in 10 trials', () => {
  const recorded = { teleportation: 'recorded' } as const;
  close(infomap(B6, recorded).codeLength, 2.5178731033489803);
  close(infomap(KARATE, recorded).codeLength, 4.606058612350067);
  expect([...infomap(KARATE, recorded).sizes]).toEqual([17, 12, 5]);
  close(infomap(D5, recorded).codeLength, 2.2796356930867545);
});

// Zachary's karate club without strengths, 34 members, the club's own numbers less one.
const KARATE = network(
  `0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-a 0-b 0-c 0-d 0-h 0-j 0-l 0-v 1-2 1-3 1-7 1-d 1-h 1-j 1-l 1-u 2-3 2-7 2-8 2-9 2-d
  2-r 2-s 2-w 3-7 3-c 3-d 4-6 4-a 5-6 5-a 5-g 6-g 8-u 8-w 8-x 9-x d-x e-w e-x f-w f-x i-w i-x j-x k-w k-x m-w m-x n-p
  n-r n-t n-w n-x o-p o-r o-v p-v q-t q-x r-x s-v s-x t-w t-x u-w u-x v-w v-x w-x`,
);

test('property: on networks small enough to try every partition it is the best there is', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 40; round++) {
    const options = { directed: round % 2 === 1, strengths: true };
    const net = randomNetwork(random, 2 + Math.floor(random() * 6), 0.5, options);
    if (net.ties.targets.length > 0) close(infomap(net, { trials: 30 }).codeLength, shortest(net));
  }
});

function shortest(net: Network): number {
  let partitions: number[][] = [[]];
  for (const _ of net.members)
    partitions = partitions.flatMap((p) => Array.from({ length: Math.max(-1, ...p) + 2 }, (_, c) => [...p, c]));
  return Math.min(...partitions.map((p) => mapEquation(net, p)));
}

test('property: the code length is that of the map equation, no longer than all in one group, isolates alone', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 60), [0.02, 0.05, 0.15, 0.5][round % 4]!, { directed });
    for (const teleportation of ['recorded', 'unrecorded'] as const) {
      const { labels, sizes, codeLength } = infomap(net, { teleportation, trials: 2 });
      close(codeLength, mapEquation(net, labels, { teleportation }));
      if (teleportation === 'unrecorded' && codeLength > 0)
        expect(codeLength).toBeLessThan(
          mapEquation(
            net,
            labels.map(() => 0),
          ) + 1e-9,
        );
      for (const i of isolates(net)) expect(sizes[labels[i]!]).toBe(1);
    }
  }
});

function isolates({ members, ties }: Network): number[] {
  const tied = new Set(ties.targets);
  return members.map((_, i) => i).filter((i) => !tied.has(i) && ties.offsets[i] === ties.offsets[i + 1]);
}

test('property: more trials never lengthen the code, and the same seed gives the same, whatever the unit', () => {
  const net = randomNetwork(randomFrom(33), 120, 0.04, { strengths: true });
  let before = Infinity;
  for (const trials of [1, 2, 5, 10]) {
    const { codeLength } = infomap(net, { trials });
    expect(codeLength).toBeLessThanOrEqual(before);
    before = codeLength;
  }
  expect(infomap(net, { seed: 5 })).toEqual(infomap(net, { seed: 5 }));
  expect(infomap({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(infomap(net));
  const { ties } = net;
  for (const unit of [2 ** -60, 2 ** 60])
    expect(infomap({ ...net, ties: { ...ties, strengths: ties.strengths.map((s) => s * unit) } })).toEqual(
      infomap(net),
    );
});

test('edge: answers on every degenerate network, communities of one without ties', () => {
  for (const [, net] of EDGE_CASES)
    for (const teleportation of ['recorded', 'unrecorded'] as const)
      expect(infomap(net, { teleportation }).labels).toHaveLength(net.members.length);
  expect(infomap(network('A B'))).toEqual({
    labels: Uint32Array.of(0, 1),
    sizes: Uint32Array.of(1, 1),
    codeLength: Number.NaN,
  });
});

test('edge: a path of 20,000 members overflows no stack', () => {
  const { labels, sizes } = infomap(path(20_000), { trials: 1 });
  expect(labels).toHaveLength(20_000);
  expect(sizes.length).toBeGreaterThan(1000);
});

test('edge: a wrong option is named', () => {
  expect(() => infomap(D5, { teleportation: 'none' })).toThrow('infomap: `teleportation` must be');
  expect(() => infomap(B6, { trials: 0 })).toThrow('infomap: `trials` must be a whole number of at least 1, got 0');
  expect(() => infomap(B6, { seed: 1.5 })).toThrow('infomap: `seed` must be a whole number of at least 0, got 1.5');
  expect(() => infomap(B6, { restart: 2 })).toThrow('infomap: `restart` must be a number from 0.001 to 1, got 2');
});
