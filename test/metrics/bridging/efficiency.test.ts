import { expect, test } from 'vitest';
import { efficiency } from '../../../src/metrics/bridging/efficiency.js';
import { at, B6, close, D5, EDGE_CASES, network, S5 } from '../../networks.js';
import { eachChoice, holes } from './structuralHoles.js';

test('effective size as a share of the contacts', () => {
  // C: of three contacts A and B know each other. In a triangle the two contacts are as good as one.
  close(at(B6, efficiency(B6), 'C'), (3 - 2 / 3) / 3);
  close(efficiency(network('A-B B-C A-C')), [1 / 2, 1 / 2, 1 / 2]);
  close(efficiency(S5), [1, 1, 1, 1, 1]);
  close(efficiency(network('A-B C')), [1, 1, Number.NaN]);
});

test('a contact with ties both ways is one contact', () => {
  // A has two contacts, B tied both ways, who do not know each other; nor do those of anyone in D5.
  close(at(network('A>B B>A A>C'), efficiency(network('A>B B>A A>C')), 'A'), 1);
  close(efficiency(D5), [2 / 2, 2 / 2, 2 / 2, 3 / 3, 1 / 1]);
});

test('in the ego model a contact’s strongest tie is sought among those seen', () => {
  const net = network('A-B:2 A-C:1 B-C:1 C-D:9');
  close(at(net, efficiency(net, { model: 'ego' }), 'A'), (2 - (1 / 3) * (1 / 2) - 2 / 3) / 2);
});

test('golden: worked numbers (networkx 2.8.8 effective_size / degree)', () => {
  close(efficiency(B6), [0.5, 0.5, 0.777778, 0.777778, 0.5, 0.5], 1e-6);
});

test('property: agrees with the formula on full matrices', () => {
  eachChoice(23, (net, options) => {
    close(efficiency(net, options), holes(net, options).efficiency);
  });
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(efficiency(net)).toHaveLength(net.members.length);
  close(efficiency(network('A B')), [Number.NaN, Number.NaN]);
});

test('edge: a model that is neither is refused', () => {
  // @ts-expect-error: a word that is no model
  expect(() => efficiency(B6, { model: 'local' })).toThrow(
    new RangeError("efficiency: `model` must be one of 'whole', 'ego', got \"local\""),
  );
});
