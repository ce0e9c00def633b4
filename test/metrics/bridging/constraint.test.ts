import { describe, expect, test } from 'vitest';
import { constraint } from '../../../src/metrics/bridging/constraint.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, network, path, randomNetwork, S5, W4, X6 } from '../../networks.js';
import { eachChoice, holes, plainConstraint } from './structuralHoles.js';

test('the constraint of a triangle joined to another, by hand', () => {
  // A: half its ties each to B and C. B: (1/2 + 1/2 · 1/2)² … and C, whose ties are thirds, gives B (1/2 + 1/2 · 1/3)².
  const toB = (1 / 2 + (1 / 2) * (1 / 3)) ** 2;
  const toC = (1 / 2 + (1 / 2) * (1 / 2)) ** 2;
  close(at(B6, constraint(B6), 'A'), toB + toC);
  // C: thirds to A, B and D; A and B know each other, D knows neither.
  close(at(B6, constraint(B6), 'C'), 2 * (1 / 3 + (1 / 3) * (1 / 2)) ** 2 + (1 / 3) ** 2);
});

test('one contact is 1, a star shares it out, a triangle is 9/8, an isolate has none', () => {
  close(constraint(network('A-B')), [1, 1]);
  close(at(S5, constraint(S5), 'h'), 4 * (1 / 4) ** 2);
  close(at(S5, constraint(S5), 'a'), 1);
  close(constraint(network('A-B B-C A-C')), [9 / 8, 9 / 8, 9 / 8]);
  close(constraint(X6), [1, 0.5, 1, 1, 1, Number.NaN]);
});

test('a member with only incoming ties has a value', () => {
  close(constraint(network('A>C B>C')), [1, 1, 0.5]);
  close(constraint(network('A>C B>C'), { model: 'ego' }), [1, 1, 0.5]);
});

test('without strengths every tie takes the same share, and a tie both ways two', () => {
  close(constraint(W4, { strengths: false }), constraint(network('A-B A-C B-C C-D')));
  close(constraint(network('A>B:7 B>A:2 A>C:5'), { strengths: false }), constraint(network('A-B:2 A-C:1')));
});

describe('in the ego model', () => {
  test('a contact’s ties to those the member does not know take no share', () => {
    // A: C's tie to D is not seen, so that A, B and C are a triangle: 2 (1/2 + 1/2 · 1/2)².
    close(at(B6, constraint(B6, { model: 'ego' }), 'A'), 2 * (1 / 2 + (1 / 2) * (1 / 2)) ** 2);
    // C: its contacts have no ties to others but D, whose two are no contacts of C. D gives nothing either way.
    close(at(B6, constraint(B6, { model: 'ego' }), 'C'), 2 * (1 / 3 + (1 / 3) * (1 / 2)) ** 2 + (1 / 3) ** 2);
  });

  test('shares are of the strengths seen', () => {
    // B of W4: A is 5 of 6 and C 1 of 6. A's ties are 5 and 3 of 8; C's to A and B are 3 and 1 of 4, its 2 to D unseen.
    const toA = (5 / 6 + (1 / 6) * (3 / 4)) ** 2;
    const toC = (1 / 6 + (5 / 6) * (3 / 8)) ** 2;
    close(at(W4, constraint(W4, { model: 'ego' }), 'B'), toA + toC);
  });

  test('it is that of the whole network made of the member, its contacts and their ties', () => {
    // 7 of the kite is tied to 5, 6 and 8, and of these 5 to 6.
    const around = network('7-5 7-6 7-8 5-6');
    close(at(KITE, constraint(KITE, { model: 'ego' }), '7'), at(around, constraint(around), '7'));
  });
});

test('golden: worked numbers (igraph 0.10 and networkx 2.8.8; the ego model by both on the ego network)', () => {
  close(constraint(B6), [1.006944, 1.006944, 0.611111, 0.611111, 1.006944, 1.006944], 1e-6);
  close(constraint(B6, { model: 'ego' }), [1.125, 1.125, 0.611111, 0.611111, 1.125, 1.125], 1e-6);
  close(constraint(W4), [0.702257, 1.069878, 0.748891, 1], 1e-6);
  close(constraint(D5), [0.555556, 0.555556, 0.5, 0.333333, 1], 1e-6);
  close(constraint(network('A-B A-C A-D B-C B-D C-D')), Array(4).fill(0.925926), 1e-6);
  close(constraint(KITE), [0.5412, 0.5412, 0.6641, 0.4702, 0.6641, 0.4451, 0.4451, 0.4311, 0.5, 1], 1e-4);
  close(at(KITE, constraint(KITE), '7'), 0.431111, 1e-6);
  close(at(KITE, constraint(KITE, { model: 'ego' }), '7'), 0.611111, 1e-6);
});

test('property: agrees with the formula on full matrices', () => {
  eachChoice(11, (net, options) => {
    close(constraint(net, options), holes(net, options).constraint);
  });
});

test('property: agrees with a plain loop over the contacts of contacts', () => {
  const net = randomNetwork(randomFrom(5), 300, 0.1, { strengths: true });
  close(constraint(net), plainConstraint(net));
});

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  for (const model of ['whole', 'ego'] as const) {
    const renamed = { ...net, members: net.members.map((id) => `x${id}`) };
    expect(constraint(renamed, { model })).toEqual(constraint(net, { model }));
    expect(constraint(network('A-B:5 A-C:3 B-C:1 C-D:2 E'), { model }).slice(0, 4)).toEqual(constraint(W4, { model }));
  }
});

test('property: the unit of strengths does not matter, however small or large', () => {
  for (const unit of [1e-300, 1e300])
    for (const model of ['whole', 'ego'] as const)
      close(
        constraint(network(`A-B:${5 * unit} A-C:${3 * unit} B-C:${unit} C-D:${2 * unit}`), { model }),
        constraint(W4, { model }),
      );
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES)
    for (const model of ['whole', 'ego'] as const) expect(constraint(net, { model })).toHaveLength(net.members.length);
  expect(constraint(network('A B'))).toEqual(new Float64Array(2).fill(Number.NaN));
});

test('edge: a member with very many ties needs no matrix, nor a look at pairs of its contacts', () => {
  const leaves = 200_000;
  const arcs = Array.from({ length: leaves }, (_, i) => i + 1);
  const ids = Array.from({ length: leaves + 1 }, (_, i) => String(i));
  const star = packNetwork(ids, { source: arcs.map(() => 0), target: arcs, strength: arcs.map(() => 1) }, false);
  close(constraint(star)[0]! * leaves, 1);
  close(constraint(star, { model: 'ego' })[0]! * leaves, 1);
});

test('edge: a long path', () => {
  close(constraint(path(5)), [1, 0.5, 0.5, 0.5, 1]);
  close(constraint(path(100_000)).slice(0, 3), [1, 0.5, 0.5]);
});

test('edge: a model that is neither is refused', () => {
  // @ts-expect-error: a word that is no model
  expect(() => constraint(B6, { model: 'local' })).toThrow(
    new RangeError("constraint: `model` must be one of 'whole', 'ego', got \"local\""),
  );
});
