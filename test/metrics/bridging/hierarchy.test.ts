import { expect, test } from 'vitest';
import { hierarchy } from '../../../src/metrics/bridging/hierarchy.js';
import { at, B6, close, EDGE_CASES, network, S5, W4 } from '../../networks.js';
import { KARATE } from '../density/goldenNetworks.js';
import { eachChoice, holes } from './structuralHoles.js';

test('of the constraint on a member, how unevenly the contacts have it', () => {
  // C: A and B constrain it by 1/4 each and D by 1/9, in sum 11/18, so 27/22, 27/22 and 12/22 of the mean.
  const uneven = 2 * (27 / 22) * Math.log(27 / 22) + (12 / 22) * Math.log(12 / 22);
  close(at(B6, hierarchy(B6), 'C'), uneven / (3 * Math.log(3)));
});

test('contacts who constrain alike make 0, one alone has none', () => {
  close(at(S5, hierarchy(S5), 'h'), 0);
  close(hierarchy(network('A-B B-C A-C')), [0, 0, 0]);
  close(hierarchy(network('A-B B-C D')), [Number.NaN, 0, Number.NaN, Number.NaN]);
});

test('near 1 where all of the constraint comes from one contact', () => {
  const net = network('A-B:1000000 A-C:1 A-D:1');
  expect(at(net, hierarchy(net), 'A')).toBeGreaterThan(0.999);
  expect(at(net, hierarchy(net), 'A')).toBeLessThanOrEqual(1);
  close(at(net, hierarchy(net, { strengths: false }), 'A'), 0);
});

test('golden: worked numbers (the formula on the dyadic constraint of networkx 2.8.8)', () => {
  close(hierarchy(B6), [0.009938, 0.009938, 0.052205, 0.052205, 0.009938, 0.009938], 1e-6);
  expect(at(B6, hierarchy(B6, { model: 'ego' }), 'A')).toBe(0);
  // The first two of Zachary's karate club.
  close(hierarchy(KARATE).slice(0, 2), [0.0875446368369, 0.154498699214]);
});

test('property: agrees with the formula on full matrices', () => {
  eachChoice(24, (net, options) => {
    const values = hierarchy(net, options);
    close(values, holes(net, options).hierarchy);
    for (const value of values) expect(value >= 0 || Number.isNaN(value)).toBe(true);
  });
});

test('property: an isolate changes nobody', () => {
  expect(hierarchy(network('A-B:5 A-C:3 B-C:1 C-D:2 E')).slice(0, 4)).toEqual(hierarchy(W4));
});

test('edge: at most 1, whatever is lost in rounding', () => {
  for (let round = 0; round < 2000; round++) {
    const weak = Array.from({ length: 1 + (round % 9) }, (_, i) => `A-${i}:${10 ** -(i + round / 90)}`);
    expect(hierarchy(network(`A-Z ${weak.join(' ')}`)).every((value) => !(value > 1))).toBe(true);
  }
});

test('edge: answers on every degenerate network, and where strengths are far apart', () => {
  for (const [, net] of EDGE_CASES) expect(hierarchy(net)).toHaveLength(net.members.length);
  close(hierarchy(network('A-B:1e-300 B-C:1')), [Number.NaN, 1, Number.NaN]);
});

test('edge: a model that is neither is refused', () => {
  // @ts-expect-error: a word that is no model
  expect(() => hierarchy(B6, { model: 'local' })).toThrow(
    new RangeError("hierarchy: `model` must be one of 'whole', 'ego', got \"local\""),
  );
});
