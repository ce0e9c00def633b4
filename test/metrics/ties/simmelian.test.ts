import { expect, test } from 'vitest';
import { embeddedness } from '../../../src/metrics/ties/embeddedness.js';
import { simmelian } from '../../../src/metrics/ties/simmelian.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork } from '../../networks.js';

test('a tie counts the members with whom both have ties both ways', () => {
  // All ties among A, B and C are returned; C>D and A>D are not.
  const net = network('A>B B>A A>C C>A B>C C>B C>D A>D');
  // A: B C D. B: A C. C: A B D.
  close(simmelian(net), [1, 1, 0, 1, 1, 1, 1, 0]);
});

test('one tie that is not returned opens the whole circle', () => {
  close(simmelian(network('A>B B>A A>C C>A B>C')), [0, 0, 0, 0, 0]);
  // A>B is the only pair both ways, and in no triangle.
  close(simmelian(D5), [0, 0, 0, 0, 0, 0]);
});

test('a tie that is not returned has 0 between two whose other ties all are', () => {
  // A and B both have C and D both ways, and A>B is not returned. A: B C D. B: C D. C: A B. D: A B.
  const open = 'A>C C>A B>C C>B A>D D>A B>D D>B A>B';
  close(simmelian(network(open)), new Array(9).fill(0));
  // Once it is, the pair has two such members, and each of its other ties one.
  close(simmelian(network(`${open} B>A`)), [2, 1, 1, 2, 1, 1, 1, 1, 1, 1]);
});

test('in an undirected network every tie is both ways', () => {
  close(simmelian(B6), [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1]);
  close(simmelian(KITE), embeddedness(KITE));
});

test('property: agrees with the squared matrix of returned ties on small random networks', () => {
  const random = randomFrom(7);
  let most = 0;
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), {
      directed: round % 3 > 0,
      strengths: true,
    });
    const ties = matrix(net);
    const mutual = ties.map((row, i) => row.map((tie, j) => (tie > 0 && ties[j]![i]! > 0 ? 1 : 0)));
    const thirds = (i: number, j: number) =>
      mutual[i]![j]! * mutual[i]!.reduce<number>((sum, tie, q) => sum + tie * mutual[q]![j]!, 0);
    const values = simmelian(net);
    close(
      values,
      ties.flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [thirds(i, j)] : []))),
    );
    most = Math.max(most, ...values);
  }
  expect(most).toBeGreaterThan(3);
});

test('edge: answers on every degenerate network, with a value for each tie', () => {
  for (const [, net] of EDGE_CASES) expect(simmelian(net)).toHaveLength(net.ties.targets.length);
  close(simmelian(network('A>B')), [0]);
  expect(new Set(simmelian(path(100_000)))).toEqual(new Set([0]));
});
