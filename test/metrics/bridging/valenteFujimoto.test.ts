import { expect, test } from 'vitest';
import { valenteFujimoto } from '../../../src/metrics/bridging/valenteFujimoto.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

test('two triangles: the tie between them carries most', () => {
  // Of 15 pairs. C-D: 1 + 4/2 + 4/3 are lost. A-C: 1/2, and A's to D and to E and F are a step longer, 1/6 + 2/12; so B-C.
  close(at(B6, valenteFujimoto(B6), 'C'), (1 + 4 / 2 + 4 / 3 + 2 * (1 / 2 + 1 / 6 + 2 / 12)) / 3 / 15);
  close(at(B6, valenteFujimoto(B6), 'C'), 0.133333, 1e-6);
  // A-B: 1/2.
  close(at(B6, valenteFujimoto(B6), 'A'), (1 / 2 + 1 / 2 + 1 / 6 + 2 / 12) / 2 / 15);
  close(at(B6, valenteFujimoto(B6), 'A'), 0.044444, 1e-6);
});

test('a member without ties has none, and is one more to the pairs', () => {
  close(at(B6G, valenteFujimoto(B6G), 'G'), Number.NaN);
  close(at(B6G, valenteFujimoto(B6G), 'C'), ((2 / 15) * 15) / 21);
});

test('a leaf of a star loses its all: 1 + 3/2 of 10 pairs, and so does the hub on average', () => {
  close(valenteFujimoto(S5), [0.25, 0.25, 0.25, 0.25, 0.25]);
});

test('on a ring of five everyone loses the same', () => {
  // Without a tie: distances 1 1 1 1, 2 2 2, 3 3, 4 instead of 1 × 5 and 2 × 5.
  close(valenteFujimoto(network('A-B B-C C-D D-E A-E')), Array(5).fill((7.5 - (4 + 3 / 2 + 2 / 3 + 1 / 4)) / 10));
});

test('direction is ignored', () => {
  close(valenteFujimoto(network('A>B B>A C>B C>D')), valenteFujimoto(path(4)));
});

test('golden: the kite (distances of networkx 2.8.8 with each tie left out)', () => {
  close(
    valenteFujimoto(KITE),
    [0.012778, 0.012778, 0.014568, 0.012346, 0.014568, 0.017556, 0.017556, 0.065062, 0.105556, 0.075926],
    1e-6,
  );
});

test('property: agrees with leaving out every tie in turn on random networks', () => {
  const random = randomFrom(39);
  for (let round = 0; round < 150; round++) {
    const n = 1 + Math.floor(random() * 20);
    const net = randomNetwork(random, n, (0.5 + 3 * random()) / n, { directed: round % 2 === 1 });
    close(valenteFujimoto(net), naive(net));
  }
});

test('property: agrees with it on rings with short cuts, where many move far', () => {
  const random = randomFrom(40);
  for (let round = 0; round < 60; round++) {
    const n = 5 + Math.floor(random() * 18);
    const pairs = new Set(Array.from({ length: n }, (_, i) => Math.min(i, (i + 1) % n) * n + Math.max(i, (i + 1) % n)));
    for (let x = 0; x < round % 4; x++) {
      const i = Math.floor(random() * n);
      const j = Math.floor(random() * n);
      if (i < j) pairs.add(i * n + j);
    }
    const source = Array.from(pairs, (pair) => Math.floor(pair / n));
    const arcs = { source, target: Array.from(pairs, (pair) => pair % n), strength: source.map(() => 1) };
    const net = packNetwork(path(n).members, arcs, false);
    close(valenteFujimoto(net), naive(net));
  }
});

function naive(net: Network): number[] {
  const n = net.members.length;
  const ties = matrix(net).map((row, i, all) => row.map((tie, j) => tie > 0 || all[j]![i]! > 0));
  const cohesion = () => {
    let sum = 0;
    for (let s = 0; s < n; s++) {
      const far = new Map([[s, 0]]);
      for (const i of far.keys())
        for (let j = 0; j < n; j++) if (ties[i]![j] && !far.has(j)) far.set(j, far.get(i)! + 1);
      for (const steps of far.values()) if (steps > 0) sum += 1 / steps / (n * (n - 1));
    }
    return sum;
  };
  const whole = cohesion();
  return ties.map((row, i) => {
    const losses = row.flatMap((tie, j) => {
      if (!tie) return [];
      ties[i]![j] = ties[j]![i] = false;
      const loss = whole - cohesion();
      ties[i]![j] = ties[j]![i] = true;
      return [loss];
    });
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  });
}

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES) expect(valenteFujimoto(net)).toHaveLength(net.members.length);
  close(valenteFujimoto(network('A B')), [Number.NaN, Number.NaN]);
  close(valenteFujimoto(network('A-B')), [1, 1]);
});

test('edge: a path of 3,000 members, all of bridges, takes no more than a search from each', () => {
  const values = valenteFujimoto(path(3000));
  // The outermost tie: 1 + 1/2 + … + 1/2999 of the pairs.
  let sum = 0;
  for (let steps = 1; steps < 3000; steps++) sum += 1 / steps;
  close(values[0]!, (2 * sum) / (3000 * 2999));
});
