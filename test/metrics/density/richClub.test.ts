import { expect, test } from 'vitest';
import { density } from '../../../src/metrics/density/density.js';
import { richClub } from '../../../src/metrics/density/richClub.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';
import { KARATE } from './goldenNetworks.js';

test('members with more than 0, 1, 2 … contacts in turn', () => {
  close(richClub(W4), [4 / 6, 3 / 3, Number.NaN]);
  close(richClub(S5), [4 / 10, Number.NaN, Number.NaN, Number.NaN]);
});

test('an isolate has no contacts and is in no club', () => {
  close(richClub(network('A-B A-C B-C C-D E')), richClub(W4));
});

test('directions are ignored, and a tie each way is one', () => {
  close(richClub(network('A>B B>A C>A B>C D>C')), richClub(W4));
});

test('golden: networkx 2.8.8 rich_club_coefficient, normalized=False', () => {
  close(richClub(B6), [0.466667, 0.466667, 1], 1e-6);
  close(richClub(KITE), [0.4, 0.472222, 0.571429, 0.8, 1, Number.NaN], 1e-6);
  const karate = [0.1390374, 0.1458333, 0.2380952, 0.325, 0.4888889, 0.5238095, 0.5, 0.5, 0.5, 0.5, 1 / 3, 1 / 3];
  close(richClub(KARATE), [...karate, 0, 0, 0, 0, Number.NaN], 1e-6);
});

test('property: agrees with counting in the matrix', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    close(richClub(net), naive(matrix(undirected(net))));
  }
});

function naive(s: number[][]): number[] {
  const contacts = s.map((row) => row.filter((tie) => tie > 0).length);
  return Array.from({ length: Math.max(0, ...contacts) }, (_, k) => {
    const club = contacts.flatMap((count, i) => (count > k ? [i] : []));
    const ties = club.flatMap((i) => club.filter((j) => s[i]![j]! > 0)).length;
    return ties / (club.length * (club.length - 1));
  });
}

test('among all who have contacts it is their density', () => {
  close(richClub(KITE)[0]!, density(KITE));
});

test('normalized: 1 among all, where random networks have as many ties, and wherever no swap is possible', () => {
  close(richClub(KARATE, { normalized: true })[0]!, 1);
  close(richClub(S5, { normalized: true })[0]!, 1);
  const complete = randomNetwork(randomFrom(1), 6, 1);
  close(richClub(complete, { normalized: true }), [1, 1, 1, 1, 1]);
});

test('normalized: above 1 where the well connected seek each other, below 1 where they avoid each other', () => {
  // Five who all know each other, and six acquaintances of each, who know one acquaintance each of two others.
  const hubs = ['A', 'B', 'C', 'D', 'E'];
  const leaves = hubs.flatMap((hub) => [1, 2, 3, 4, 5, 6].map((leaf) => `${hub}-${hub}${leaf}`));
  const core = hubs.flatMap((hub, i) => hubs.slice(i + 1).map((other) => `${hub}-${other}`));
  const circles = hubs.flatMap((hub, i) =>
    [1, 2, 3, 4, 5, 6].map((leaf) => `${hub}${leaf}-${hubs[(i + 1) % 5]}${leaf}`),
  );
  const club = richClub(network([...leaves, ...core, ...circles].join(' ')), { normalized: true });
  expect(club[3]).toBeGreaterThan(1.2);
  // The same five, but they meet only through those in between.
  const between = hubs.flatMap((hub, i) =>
    hubs.slice(i + 1).flatMap((other) => [`${hub}-${hub}${other}`, `${hub}${other}-${other}`]),
  );
  const apart = richClub(network([...leaves, ...between].join(' ')), { normalized: true });
  expect(apart[2]).toBe(0);
});

test('normalized: another seed gives other numbers, the same the same', () => {
  const once = richClub(KARATE, { normalized: true, references: 3 });
  expect(richClub(KARATE, { normalized: true, references: 3, seed: 1 })).toEqual(once);
  expect(richClub(KARATE, { normalized: true, references: 3, seed: 2 })).not.toEqual(once);
});

test('edge: empty without ties, NaN where fewer than two have more contacts, wrong options are named', () => {
  for (const [, net] of EDGE_CASES)
    for (const normalized of [false, true]) {
      const pairs = net.ties.targets.length === 0 ? [] : [normalized ? 1 : net.members.length === 4 ? 2 / 6 : 1];
      close(richClub(net, { normalized }), pairs);
    }
  expect(() => richClub(B6, { references: 0 })).toThrow(
    'richClub: `references` must be a whole number of at least 1, got 0',
  );
  expect(() => richClub(B6, { seed: -1 })).toThrow('richClub: `seed` must be a whole number of at least 0, got -1');
});
