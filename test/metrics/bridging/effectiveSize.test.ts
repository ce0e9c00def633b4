import { expect, test } from 'vitest';
import { effectiveSize } from '../../../src/metrics/bridging/effectiveSize.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';
import { eachChoice, holes } from './structuralHoles.js';

test('contacts who know each other count less', () => {
  // C has three contacts, A and B know each other: 3 − 2 · 1/3. In a star nobody knows another.
  close(at(B6, effectiveSize(B6), 'C'), 3 - 2 / 3);
  close(at(S5, effectiveSize(S5), 'h'), 4);
  close(at(S5, effectiveSize(S5), 'a'), 1);
  close(effectiveSize(network('A-B B-C A-C')), [1, 1, 1]);
  close(effectiveSize(network('A-B C')), [1, 1, Number.NaN]);
});

test('a contact is redundant as far as its ties to the others compare with its strongest', () => {
  // A of W4 has 5 of 8 with B and 3 of 8 with C; B-C is 1 of B's strongest 5 and 1 of C's strongest 3.
  close(at(W4, effectiveSize(W4), 'A'), 1 - (3 / 8) * (1 / 5) + (1 - (5 / 8) * (1 / 3)));
});

test('in the ego model with its strongest to the member or the member’s other contacts', () => {
  // C's tie of 9 to D is not seen by A, who has 2 of 3 with B and 1 of 3 with C; B-C is 1 of B's 2, and C's strongest.
  const net = network('A-B:2 A-C:1 B-C:1 C-D:9');
  close(at(net, effectiveSize(net, { model: 'ego' }), 'A'), 1 - (1 / 3) * (1 / 2) + (1 - (2 / 3) * (1 / 1)));
  close(at(net, effectiveSize(net), 'A'), 1 - (1 / 3) * (1 / 2) + (1 - (2 / 3) * (1 / 9)));
});

test('a member with only incoming ties has a value', () => {
  for (const model of ['whole', 'ego'] as const) close(effectiveSize(network('A>C B>C'), { model }), [1, 1, 2]);
});

test('without strengths every tie is as strong as another, and a tie both ways as two', () => {
  const directed = network('A>B:7 B>A:2 A>C:5 B>C:4');
  close(effectiveSize(directed, { strengths: false }), effectiveSize(network('A-B:2 A-C:1 B-C:1')));
});

test('golden: worked numbers (networkx 2.8.8 and the formula)', () => {
  close(effectiveSize(B6), [1, 1, 2.333333, 2.333333, 1, 1], 1e-6);
  close(effectiveSize(W4), [1.716667, 1.066667, 2.333333, 1], 1e-6);
  // networkx 2.8 has no value for E, who only has a tie coming in; its one contact makes 1.
  close(effectiveSize(D5), [2, 2, 2, 3, 1], 1e-6);
  close(effectiveSize(KITE), [2, 2, 1, 3.3333, 1, 3, 3, 2.3333, 2, 1], 1e-4);
});

test('property: agrees with the formula on full matrices, and with k − 2 t / k where ties are equal', () => {
  eachChoice(12, (net, options) => {
    close(effectiveSize(net, options), holes(net, options).effectiveSize);
    if (!net.directed && !options.strengths) close(effectiveSize(net, options), borgatti(matrix(net)));
  });
});

function borgatti(s: number[][]): number[] {
  return s.map((row) => {
    const contacts = row.flatMap((tie, j) => (tie > 0 ? [j] : []));
    const among = contacts.flatMap((a) => contacts.filter((b) => a < b && s[a]![b]! > 0)).length;
    return contacts.length === 0 ? Number.NaN : contacts.length - (2 * among) / contacts.length;
  });
}

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  for (const model of ['whole', 'ego'] as const) {
    const renamed = { ...net, members: net.members.map((id) => `x${id}`) };
    const joined = network('A-B:5 A-C:3 B-C:1 C-D:2 E');
    expect(effectiveSize(renamed, { model })).toEqual(effectiveSize(net, { model }));
    expect(effectiveSize(joined, { model }).slice(0, 4)).toEqual(effectiveSize(W4, { model }));
  }
});

test('property: the unit of strengths does not matter, however small or large', () => {
  for (const unit of [1e-300, 1e300])
    for (const model of ['whole', 'ego'] as const)
      close(
        effectiveSize(network(`A-B:${5 * unit} A-C:${3 * unit} B-C:${unit} C-D:${2 * unit}`), { model }),
        effectiveSize(W4, { model }),
      );
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES)
    for (const model of ['whole', 'ego'] as const)
      expect(effectiveSize(net, { model })).toHaveLength(net.members.length);
});

test('edge: a member with very many ties', () => {
  const leaves = 200_000;
  const arcs = Array.from({ length: leaves }, (_, i) => i + 1);
  const ids = Array.from({ length: leaves + 1 }, (_, i) => String(i));
  const star = packNetwork(ids, { source: arcs.map(() => 0), target: arcs, strength: arcs.map(() => 1) }, false);
  for (const model of ['whole', 'ego'] as const) close(effectiveSize(star, { model })[0]!, leaves);
});

test('edge: a model that is neither is refused', () => {
  // @ts-expect-error: a word that is no model
  expect(() => effectiveSize(B6, { model: 'local' })).toThrow(
    new RangeError("effectiveSize: `model` must be one of 'whole', 'ego', got \"local\""),
  );
});
