import { expect, test } from 'vitest';
import { type Network, without } from '../../../src/index.js';
import { type TieChange, tieTurnover } from '../../../src/metrics/evolution/tieTurnover.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

const E2 = network('A-B A-C C-D D-G F-G');

test('the two waves of measures.md 3.8, over all and over those who stayed', () => {
  const { amongStayers, lostWithLeavers, broughtByJoiners, ...all } = tieTurnover(B6, E2);
  expect(all).toEqual({
    members: 7,
    before: 7,
    after: 5,
    formed: 2, // D-G F-G
    persisted: 3, // A-B A-C C-D
    dissolved: 4, // B-C D-E D-F E-F
    jaccard: 3 / 9,
    hamming: 6,
    hammingShare: 6 / 21,
    persistence: 3 / 7,
    dissolution: 4 / 7,
    formation: 2 / (21 - 7),
  });
  expect(amongStayers).toEqual({
    members: 5,
    before: 5,
    after: 3,
    formed: 0,
    persisted: 3,
    dissolved: 2,
    jaccard: 3 / 5,
    hamming: 2,
    hammingShare: 2 / 10,
    persistence: 3 / 5,
    dissolution: 2 / 5,
    formation: 0 / 5,
  });
  expect([lostWithLeavers, broughtByJoiners]).toEqual([2, 2]); // D-E and E-F; D-G and F-G
});

test('arcs and ordered pairs count where ties have a direction, strengths never', () => {
  const { formed, persisted, dissolved, hammingShare, formation } = tieTurnover(
    network('A>B:2 B>A B>C'),
    network('A>B:9 C>B C>A'),
  );
  expect([formed, persisted, dissolved]).toEqual([2, 1, 2]);
  close([hammingShare, formation], [4 / 6, 2 / (6 - 3)]);
});

test('property: agrees with sets of pairs on small random networks with members that come and go', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 120; round++) {
    const directed = round % 2 === 1;
    const draw = (): Network => {
      const all = randomNetwork(random, 1 + Math.floor(random() * 14), 0.3, { directed });
      return without(
        all,
        all.members.filter(() => random() < 0.3),
      );
    };
    const [before, after] = [draw(), draw()];
    const both = new Set(before.members.filter((id) => after.members.includes(id)));
    const turnover = tieTurnover(before, after);
    const everyone = new Set([...before.members, ...after.members]);
    same(turnover, naive(before, after, everyone));
    same(turnover.amongStayers, naive(before, after, both));
    const lost = [...pairsOf(before)].filter((pair) => pair.split(' ').some((id) => !after.members.includes(id)));
    expect(turnover.lostWithLeavers).toBe(lost.length);
  }
});

function pairsOf(net: Network): Set<string> {
  const rows = matrix(net);
  return new Set(
    net.members.flatMap((a, i) =>
      net.members.flatMap((b, j) => (rows[i]![j]! > 0 && (net.directed || i < j) ? [`${a} ${b}`] : [])),
    ),
  );
}

function naive(before: Network, after: Network, members: Set<string>): number[] {
  const within = (pair: string) => pair.split(' ').every((id) => members.has(id));
  const [a, b] = [before, after].map((net) => new Set([...pairsOf(net)].filter(within))) as [Set<string>, Set<string>]; // two
  const pairs = (members.size * (members.size - 1)) / (before.directed ? 1 : 2);
  const persisted = [...a].filter((pair) => b.has(pair)).length;
  const union = new Set([...a, ...b]).size;
  return [
    b.size - persisted,
    persisted,
    a.size - persisted,
    persisted / union,
    (union - persisted) / pairs,
    persisted / a.size,
    (b.size - persisted) / (pairs - a.size),
  ];
}

function same(ours: TieChange, expected: number[]): void {
  const { formed, persisted, dissolved, jaccard, hammingShare, persistence, formation } = ours;
  close([formed, persisted, dissolved, jaccard, hammingShare, persistence, formation], expected);
}

test('edge: nothing against itself changes, and NaN where there is nothing to divide by', () => {
  for (const [, net] of EDGE_CASES) expect(tieTurnover(net, net).hamming).toBe(0);
  const none = tieTurnover(network('A B'), network('C'));
  close([none.jaccard, none.persistence, none.dissolution], [Number.NaN, Number.NaN, Number.NaN]);
  close([none.hammingShare, none.formation, none.amongStayers.hammingShare], [0, 0, Number.NaN]);
  close(tieTurnover(network('A-B'), network('A-B')).formation, Number.NaN); // no pair was without a tie
});

test('edge: a network with directions is not compared with one without', () => {
  expect(() => tieTurnover(network('A-B'), network('A>B'))).toThrow(
    'tieTurnover: either both networks have a direction or neither, got one of each',
  );
});
