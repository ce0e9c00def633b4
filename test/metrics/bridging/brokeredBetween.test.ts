import { expect, test } from 'vitest';
import { brokerage } from '../../../src/metrics/bridging/brokerage.js';
import { brokeredBetween } from '../../../src/metrics/bridging/brokeredBetween.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

const rows = (pairs: readonly Float64Array[]): number[][] => pairs.map((row) => [...row]);

test('C connects its own two contacts with one of the other group, both ways', () => {
  const { names, pairs } = brokeredBetween(B6, 'group', 'C');
  expect(names).toEqual(['L', 'R']);
  expect(rows(pairs)).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

test('direction says from whom to whom', () => {
  // C > D > B goes from y to x, C > D > E stays in y.
  expect(rows(brokeredBetween(D5, 'group', 'D').pairs)).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(rows(brokeredBetween(D5, 'group', 'A').pairs)).toEqual([
    [0, 1], // B > A > C; nobody is led back to itself
    [0, 0],
  ]);
});

test('its own group need not be known', () => {
  // C's contacts A and B are of L, D of R.
  expect(rows(brokeredBetween(B6, ['L', 'L', null, 'R', 'R', 'R'], 'C').pairs)).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

test('a member may be named by its number', () => {
  expect(brokeredBetween(D5, 'group', 3)).toEqual(brokeredBetween(D5, 'group', 'D'));
});

test('property: agrees with every pair, and with the roles, on small random networks', () => {
  const random = randomFrom(29);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.4, { directed: round % 2 === 1 });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const ties = matrix(net);
    const { observed } = brokerage(net, labels);
    net.members.forEach((_, v) => {
      const { names, pairs } = brokeredBetween(net, labels, v);
      const open = labels.flatMap((from, a) =>
        labels.flatMap((to, c) => (a !== c && ties[a]![v] && ties[v]![c] && !ties[a]![c] ? [[from, to]] : [])),
      );
      expect(rows(pairs)).toEqual(
        names.map((g) => names.map((h) => open.filter(([from, to]) => from === g && to === h).length)),
      );
      if (labels[v] === '') return; // it has no role
      const own = names.indexOf(labels[v]!);
      close(observed.coordinator[v]!, pairs[own]![own]!);
      close(observed.representative[v]!, pairs[own]!.reduce((sum, count) => sum + count, 0) - pairs[own]![own]!);
    });
  }
});

test('edge: answers on every degenerate network that has a member', () => {
  for (const [, net] of EDGE_CASES)
    if (net.members.length > 0)
      expect(
        rows(
          brokeredBetween(
            net,
            net.members.map(() => 'x'),
            0,
          ).pairs,
        ),
      ).toEqual([[0]]);
});

test('edge: a member or an attribute there is none of is named', () => {
  expect(() => brokeredBetween(B6, 'group', 'Z')).toThrow(
    'brokeredBetween: `member` must be the id or number of a member, got "Z"',
  );
  expect(() => brokeredBetween(B6, 'group', 6)).toThrow('got 6');
  expect(() => brokeredBetween(network('A'), ['x'], 0.5)).toThrow('got 0.5');
  expect(() => brokeredBetween(B6, 'team', 'A')).toThrow('there is no attribute "team"');
});
