import { expect, test } from 'vitest';
import { coreness } from '../../../src/metrics/density/coreness.js';
import { onionLayers } from '../../../src/metrics/density/onionLayers.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

test('a path is peeled from both ends', () => {
  close(onionLayers(path(7)), [1, 2, 3, 4, 3, 2, 1]);
  close(onionLayers(S5), [1, 1, 1, 1, 2]);
});

test('those who fall because others fell are one layer further in', () => {
  // The tail E, then D; then A and B with two contacts each, and C too.
  close(onionLayers(network('A-B A-C B-C C-D D-E')), [3, 3, 3, 2, 1]);
});

test('members without ties are a layer of their own, outside all others', () => {
  // Then A, B, E and F with two contacts each, which leaves C and D one.
  close(onionLayers(B6), [1, 1, 2, 2, 1, 1]);
  close(onionLayers(B6G), [2, 2, 3, 3, 2, 2, 1]);
});

test('golden: Krackhardt’s kite, and six arcs with directions ignored (networkx 2.8.8)', () => {
  close(onionLayers(KITE), [5, 5, 4, 6, 4, 5, 5, 3, 2, 1]);
  close(onionLayers(D5), [2, 2, 2, 2, 1]);
});

test('property: agrees with peeling by the definition on small random networks, and layers lie within cores', () => {
  const random = randomFrom(14);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 16), random() * 0.6, { directed: round % 2 === 1 });
    const layers = onionLayers(net);
    close(layers, naive(matrix(net)));
    const cores = coreness(net);
    for (let i = 0; i < layers.length; i++)
      for (let j = 0; j < i; j++) if (layers[i] === layers[j]) expect(cores[i]).toBe(cores[j]);
  }
});

function naive(ties: number[][]): number[] {
  const layers = ties.map(() => 0);
  let core = 0;
  for (let layer = 1; layers.includes(0); layer++) {
    const left = [...layers.keys()].filter((i) => layers[i] === 0);
    const contacts = left.map((i) => left.filter((j) => ties[i]![j]! + ties[j]![i]! > 0).length);
    core = Math.max(core, Math.min(...contacts));
    left.forEach((i, place) => {
      if (contacts[place]! <= core) layers[i] = layer;
    });
  }
  return layers;
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(onionLayers(net)).toHaveLength(net.members.length);
  close(onionLayers(network('A B')), [1, 1]);
});
